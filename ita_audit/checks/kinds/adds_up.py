"""``adds_up``: the parts make the total. Parts that are optional and absent are left out.

Without a total, or without any part, there is nothing to add up.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from ita_audit.checks.base import Answer, At, BaseCheck, Failure, Question, RefName, Scope, SubmissionView
from ita_audit.checks.breaking import Scene, Violation, amounts, set_to
from ita_audit.checks.constant import SAME
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.naming import VALUE, Refers
from ita_audit.checks.sums import amount
from ita_audit.model import Text
from ita_audit.types.reading import ABSENT, UNKNOWN
from ita_audit.types.sorts import AMOUNT, SUMMED, sort_of
from ita_audit.types.spec import AtLeast


class AddsUp(BaseCheck):
    """``parts`` and ``total`` are counts, numbers of one unit, or amounts in baht: one value each, all of one sort."""

    kind: Literal["adds_up"]
    parts: Annotated[list[Annotated[RefName, Refers(VALUE, SUMMED, alike="total")]], AtLeast(1)]
    total: Annotated[RefName, Refers(VALUE, SUMMED)]


def questions(check: AddsUp, scope: Scope) -> list[Question]:
    """One question over the whole."""
    parts = [scope.ref(name) for name in check.parts]
    total = scope.ref(check.total)
    titles = {scope.ref(name): scope.title(name) for name in check.parts}
    money = sort_of(scope.item(check.total)) == AMOUNT

    def ask(world: SubmissionView) -> Answer:
        values = [(ref, world.value(ref)) for ref in (*parts, total)]
        unknown = [ref for ref, value in values if value is UNKNOWN]
        if unknown:
            return Answer(unknown=unknown)
        stated = values[-1][1]
        given = [(ref, value) for ref, value in values[:-1] if value is not ABSENT]
        if stated is ABSENT or not given:
            return Answer()
        summed = sum(value for _, value in given)
        answer = Answer(applied=1)
        if summed != stated:
            places = tuple(At(ref) for ref, _ in [*given, (total, stated)])
            answer.failures.append(Failure("too_many" if summed > stated else "too_few", places))
            answer.fields = {
                "sum": amount(summed, money),
                "total": amount(stated, money),
                "parts": _said([(titles[ref], amount(value, money)) for ref, value in given]),
                "difference": amount(abs(summed - stated), money),
            }
        return answer

    return [Question(ask)]


def _said(parts: list[tuple[Text, str]]) -> Text:
    return Text(
        " + ".join(f"{title.th} {value}" for title, value in parts),
        " + ".join(f"{title.en} {value}" for title, value in parts),
    )


def breaks(scene: Scene) -> Iterator[Violation]:
    """The total one more, and one less."""
    for cell in amounts(scene, scene.check.total):
        yield scene.broken("total + 1", set_to(cell, cell.value + 1))
        if cell.value:
            yield scene.broken("total - 1", set_to(cell, cell.value - 1))


def never_fails(check: AddsUp, _rulebook: Rulebook) -> Text | None:
    """Where the total is the only part."""
    return SAME if check.parts == [check.total] else None


def always_fails(check: AddsUp, _rulebook: Rulebook) -> Text | None:
    """Where the total is one of several parts."""
    return _TOTAL_IN_PARTS if check.total in check.parts and len(check.parts) > 1 else None


_TOTAL_IN_PARTS = Text(
    "ยอดรวมเป็นส่วนหนึ่งของตัวเอง จึงตรงได้ก็ต่อเมื่อส่วนอื่นเป็นศูนย์",
    "the total is one of its own parts, so the others would have to be zero",
)

KIND = CheckKind(
    declared=AddsUp,
    said=Text("ยอดย่อยรวมกันเท่ากับยอดทั้งหมด", "The parts add up to the total."),
    problems=("too_many", "too_few"),
    fields=("sum", "total", "difference", "parts"),
    members={
        "parts": Text("ยอดย่อย", "The parts."),
        "total": Text("ยอดทั้งหมด", "The total."),
    },
    questions=questions,
    breaks=breaks,
    never_fails=never_fails,
    always_fails=always_fails,
)
