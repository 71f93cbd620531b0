"""``covers_rows``: everything listed in one place is answered in another, found by its name.

Names are the same where they differ only in what makes no difference (``EditionTerms.names``). Of those that are
left on both sides pairs are made: an office may have written a name otherwise, which is a question for a
person. Only what has no counterpart is not answered; more rows than asked is no fault.

With ``of_last_year`` the names are those that the agency listed the year before. Last year was judged
already: what is not at hand, not there or unreadable in it is no fault of this year's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

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
    each,
    finish,
    table_of,
)
from ita_audit.checks.breaking import Scene, Violation, column_of
from ita_audit.checks.constant import SAME
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.matching import Forms, Match, exactly, forms_by
from ita_audit.checks.naming import COLUMN, Refers, RowsOf
from ita_audit.checks.pairing import Pair, pairs
from ita_audit.checks.shown_values import listed, named, together
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.thai.text import fold
from ita_audit.types.condition import Predicate
from ita_audit.types.reading import Mark
from ita_audit.types.sorts import NAMES
from ita_audit.types.spec import Condition

PROBLEMS = ("not_covered", "other_name", "near")

NOT_AT_HAND = Text(
    "ไม่มีข้อมูลที่ส่งเมื่อปีที่แล้วให้เทียบ (ระบุไฟล์ได้ด้วย --previous)",
    "Last year's submission is not at hand (--previous names it).",
)
NOT_TOLD = Text(
    "ข้อมูลที่ส่งเมื่อปีที่แล้วไม่มีรายการที่จะใช้เทียบ หรืออ่านรายการนั้นไม่ได้",
    "Last year's submission does not hold what this is compared with, or it cannot be read there.",
)


class CoversRows(BaseCheck):
    """``of`` lists the names (a column), ``column`` must answer each of them.

    ``of_last_year``: ``of`` is read in last year's submission. ``match: exact`` asks for the very name, as codes do
    anyway: a name that is nearly the same is no pair.
    """

    kind: Literal["covers_rows"]
    of: Annotated[RefName, Refers(COLUMN, NAMES, last_year="of_last_year")]
    column: Annotated[RefName, Refers(COLUMN, NAMES, alike="of")]
    where: Annotated[Condition | None, RowsOf("of")] = None
    of_last_year: bool = False
    match: Match = "near"


def questions(check: CoversRows, scope: Scope) -> list[Question]:
    """One question, name by name."""
    of, column = scope.ref(check.of), scope.ref(check.column)
    forms = forms_by(check.match, scope, check.of)
    where = scope.holds(check.where) if check.where else None
    if not check.of_last_year:
        return [Question(lambda world: _answer(world, of, column, where, forms))]
    return [Question(lambda world: _answer_to_last_year(world, of, column, where, forms), last_year=(of,))]


def _answer(world: SubmissionView, of: Ref, column: Ref, where: Predicate | None, forms: Forms) -> Answer:
    answer = Answer()
    table = world.table(column)
    if isinstance(table, Mark) or table.empty:
        return finish(answer) if table is Mark.ABSENT else Answer(unknown=[column])
    asked = [(At(of, index), name) for index, (name,) in each(world, [of], answer, where)]
    found = _compared(world, column, asked, answer, forms)
    answer.failures = [Failure(problem, places) for problem, places, _ in found]
    return finish(answer)


def _answer_to_last_year(
    world: SubmissionView, of: Ref, column: Ref, where: Predicate | None, forms: Forms
) -> Answer:
    """Its places are the table that should answer: the names stand in another file."""
    before = world.last_year
    if before is None:
        return Answer(reason=NOT_AT_HAND)
    unread = Answer()
    here = At(table_of(column))
    asked = [(here, name) for _, (name,) in each(before, [of], unread, where)]
    if not asked:
        there = before.table(of)
        told = isinstance(there, Mark) or unread.unknown
        return Answer(reason=NOT_TOLD) if told else finish(Answer())
    table = world.table(column)
    if isinstance(table, Mark) or table.empty:
        return finish(Answer()) if table is Mark.ABSENT else Answer(unknown=[column])
    answer = Answer()
    found = _compared(world, column, asked, answer, forms)
    for problem in PROBLEMS:
        names = [said for its, _, said in found if its == problem]
        shown = [(here._replace(found=together(names)),), *[()] * len(names)]  # all names in one place
        answer.failures += [Failure(problem, places) for places in shown[: len(names)]]
    return finish(answer)


def _compared(
    world: SubmissionView, column: Ref, asked: Sequence[tuple[At, str]], answer: Answer, forms: Forms
) -> list[tuple[str, tuple[At, ...], str]]:
    """Each name that nobody answers for certain: the problem, where it stands (and its pair), what is said of it.

    Counts, fields and what is unknown go into ``answer``.
    """
    table = world.table(column)
    assert not isinstance(table, Mark)
    values = [row.values[column.name] for row in table.rows]
    given = {fold(value): value for value in values if isinstance(value, str)}
    unread = Mark.UNKNOWN in values
    spare = {key: name for key, name in given.items() if key not in {fold(name) for _, name in asked}}
    years: dict[str, set[str]] = {}
    for name in spare.values():
        years.setdefault(forms(name).key, set()).add(forms(name).year)
    answered: set[str] = set()
    left: list[tuple[At, str]] = []
    for place, name in asked:
        answer.applied += 1
        form = forms(name)
        theirs = years.get(form.key, set())
        if fold(name) in given:
            continue
        if form.year in theirs or "" in theirs or (theirs and not form.year):
            answered.add(form.key)
        elif unread or not table.whole:
            answer.applied -= 1
            answer.unknown.append(column if unread else table_of(column))
        else:
            left.append((place, name))
    others = [name for name in spare.values() if forms(name).key not in answered]
    paired = pairs([name for _, name in left], others, forms) if forms is not exactly else {}
    rows = {value: row.index for row, value in zip(table.rows, values, strict=True)}
    found: list[tuple[str, tuple[At, ...], str]] = []
    for place, name in left:
        pair = paired.get(name)
        places = (place, At(column, rows[pair.name])) if pair else (place,)
        found.append((_problem(pair), places, _said(name, pair)))
    answer.fields = {"values": listed(name for _, name in left)}
    for problem in PROBLEMS:
        answer.fields[problem] = together([said for its, _, said in found if its == problem])
    return found


def _problem(pair: Pair | None) -> str:
    return "not_covered" if pair is None else "near" if pair.near else "other_name"


def _said(name: str, pair: Pair | None) -> str:
    return named(name) if pair is None else f"{named(name)} ↔ {named(pair.name)}"


def breaks(scene: Scene) -> Iterator[Violation]:
    """Without the rows that answer the first name."""
    check, here = scene.check, scene.pointer(scene.check.column)
    column = column_of(check.column)
    asking = scene.last_year() if check.of_last_year else scene
    for cell in list(asking.cells(check.of, check.where))[:1]:
        rest = [
            row for row in scene.rows(check.column) if fold(str(row.get(column))) != fold(str(cell.value))
        ]
        place = here if check.of_last_year else cell.pointer
        yield scene.broken("without the rows of one name", Edit("set", here, rest), place=place)


def never_fails(check: CoversRows, _rulebook: Rulebook) -> Text | None:
    """Where a column answers itself."""
    return SAME if check.of == check.column and not check.of_last_year else None


KIND = CheckKind(
    declared=CoversRows,
    said=Text("ทุกชื่อในตารางหนึ่งมีในอีกตารางหนึ่ง", "Every name of one table is in another."),
    problems=PROBLEMS,
    fields=("values", *PROBLEMS),
    members={
        "of": Text("คอลัมน์ที่มีชื่อซึ่งต้องพบ", "The column whose names must be answered."),
        "match": Text(
            "ชื่อต้องตรงกันทุกตัว (exact) หรือใกล้เคียง (near)",
            "Whether the very name is asked for (exact), or one near it (near).",
        ),
        "of_last_year": Text("อ่าน of จากข้อมูลที่ส่งเมื่อปีที่แล้ว", "Read `of` in last year's submission."),
    },
    questions=questions,
    breaks=breaks,
    never_fails=never_fails,
)
