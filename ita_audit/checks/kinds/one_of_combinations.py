"""``one_of_combinations``: several answers stand together in one of the ways that are allowed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Annotated, Any, Literal

from ita_audit.checks.base import (
    Answer,
    At,
    BaseCheck,
    Failure,
    Question,
    Ref,
    RefName,
    Scope,
    SubmissionView,
    finish,
    table_of,
)
from ita_audit.checks.breaking import Scene, Violation, column_of
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.naming import EITHER, OptionOfEach, Refers
from ita_audit.checks.shown_values import together
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.model.pointer import join
from ita_audit.types import options_of
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark
from ita_audit.types.sorts import CHOICE
from ita_audit.types.spec import AtLeast, ContradictionError


class OneOfCombinations(BaseCheck):
    """``of``: choices, of the requirement or columns of one table. ``allowed``: lists of their options, in that order.

    ``left_out``: the option that an answer which is left out counts as; else its row is not asked about.
    """

    kind: Literal["one_of_combinations"]
    of: Annotated[list[Annotated[RefName, Refers(EITHER, (CHOICE,), beside="of")]], AtLeast(2)]
    allowed: Annotated[list[list[Annotated[str, OptionOfEach("of")]]], AtLeast(1)]
    left_out: Annotated[str | None, OptionOfEach("of")] = None

    def __post_init__(self) -> None:
        for number, one in enumerate(self.allowed, 1):
            if len(one) != len(self.of):
                raise ContradictionError(
                    f"allowed ชุดที่ {number} มี {len(one)} ค่า แต่ of มี {len(self.of)} รายการ",
                    f"combination {number} of allowed has {len(one)} values, and of names {len(self.of)}",
                )
            if one in self.allowed[: number - 1]:
                raise ContradictionError(
                    f"allowed มีชุดซ้ำ: {', '.join(one)}", f"a combination stands twice: {', '.join(one)}"
                )


Values = tuple[Any, ...]


def questions(check: OneOfCombinations, scope: Scope) -> list[Question]:
    """One question, row by row. What is known settles it where no allowed combination fits that."""
    refs = [scope.ref(name) for name in check.of]
    titles = [scope.title(name) for name in check.of]
    names = [
        {one.value: one.title.text for one in options_of(scope.item(name)) if one.title} for name in check.of
    ]
    allowed = [tuple(one) for one in check.allowed]

    def ask(world: SubmissionView) -> Answer:
        answer = Answer()
        wrong: list[Values] = []
        for row, values in _rows(world, refs, answer, check.left_out):
            if not any(_fits(values, one) for one in allowed):
                answer.applied += 1
                answer.failures.append(Failure("not_allowed", tuple(At(ref, row) for ref in refs)))
                wrong.append(values)
            elif UNKNOWN in values:
                answer.unknown.append(refs[values.index(UNKNOWN)])
            else:
                answer.applied += 1
        answer.fields = {"values": _listed(wrong, titles, names)}
        if wrong:
            answer.fields["nearest"] = _listed(
                [min(allowed, key=lambda one: _apart(wrong[0], one))], titles, names
            )
        return finish(answer)

    return [Question(ask)]


def _rows(
    world: SubmissionView, refs: Sequence[Ref], answer: Answer, left_out: str | None
) -> Iterator[tuple[int | None, Values]]:
    """The answers of each row, or of the requirement; rows without one of them, where that says nothing, are left out."""
    found: list[tuple[int | None, Values]] = []
    if refs[0].table is None:
        found = [(None, tuple(world.value(ref) for ref in refs))]
    else:
        table = world.table(refs[0])
        if isinstance(table, Mark) or table.empty:
            answer.unknown += [] if table is ABSENT else [refs[0]]
            return
        answer.unknown += [] if table.whole else [table_of(refs[0])]
        found = [(row.index, tuple(row.values[ref.name] for ref in refs)) for row in table.rows]
    for row, values in found:
        said = tuple(left_out if value is ABSENT and left_out is not None else value for value in values)
        if ABSENT not in said:
            yield row, said


def _fits(values: Values, allowed: Values) -> bool:
    return all(value is UNKNOWN or value == one for value, one in zip(values, allowed, strict=True))


def _apart(values: Values, allowed: Values) -> int:
    return sum(value != one for value, one in zip(values, allowed, strict=True))


def _listed(found: Sequence[Values], titles: Sequence[Text], names: Sequence[dict[str, Text]]) -> Text:
    """Combinations as a person says them: "ร้ายแรง: ใช่, อื่น: ไม่"."""

    def said(values: Values, language: Literal["th", "en"]) -> str:
        shown = zip(titles, names, values, strict=True)
        return ", ".join(
            f"{title.in_(language)}: {known[value].in_(language) if value in known else value}"
            for title, known, value in shown
            if value is not UNKNOWN
        )

    return Text(together([said(one, "th") for one in found]), together([said(one, "en") for one in found]))


def breaks(scene: Scene) -> Iterator[Violation]:
    """One answer of the first row, or of the requirement, another option, so that no allowed combination is left."""
    check, allowed = scene.check, [tuple(one) for one in scene.check.allowed]
    options = [[option.value for option in options_of(scene.declared(name))] for name in check.of]
    if "." in check.of[0]:
        rows, here = scene.rows(check.of[0]), join(scene.pointer(check.of[0]), 0)
        places = [join(here, column_of(name)) for name in check.of]
        values = [rows[0].get(column_of(name), check.left_out) for name in check.of] if rows else []
    else:
        places = [scene.pointer(name) for name in check.of]
        values = [scene.value(name) or check.left_out for name in check.of]
    for at in range(len(values)):
        for other in options[at]:
            if (*values[:at], other, *values[at + 1 :]) not in allowed:
                yield scene.broken(f"{check.of[at]} {other}", Edit("set", places[at], other))
                return


def never_fails(check: OneOfCombinations, rulebook: Rulebook) -> Text | None:
    """Where every combination is allowed."""
    options = [[option.value for option in options_of(rulebook.item(name))] for name in check.of]
    whole = all(options) and set(product(*options)) <= {tuple(one) for one in check.allowed}
    return _EVERY if whole else None


_EVERY = Text("ยอมให้ทุกชุดคำตอบ", "every combination is allowed")

KIND = CheckKind(
    declared=OneOfCombinations,
    said=Text("คำตอบอยู่ในชุดที่กำหนด", "The answers stand together in one of the allowed ways."),
    problems=("not_allowed",),
    fields=("values", "nearest"),
    members={
        "of": Text("ตัวเลือกที่ตอบด้วยกัน", "The choices that answer together."),
        "allowed": Text(
            "ชุดคำตอบที่ใช้ได้ ตามลำดับของ of", "The combinations that are allowed, in the order of `of`."
        ),
        "left_out": Text("ตัวเลือกที่ใช้แทนคำตอบที่เว้นไว้", "The option that an answer left out counts as."),
    },
    questions=questions,
    breaks=breaks,
    never_fails=never_fails,
)
