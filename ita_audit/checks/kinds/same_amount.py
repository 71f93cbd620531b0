"""``same_amount``: one project has one amount, wherever it is given."""

from __future__ import annotations

from collections.abc import Iterator
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
    each,
    finish,
)
from ita_audit.checks.breaking import Scene, Violation, amounts, more, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import COLUMN, ColumnOf, Refers
from ita_audit.checks.shown_values import named, together
from ita_audit.checks.sums import amount
from ita_audit.model import Text
from ita_audit.thai.names import NameForm, NameForms
from ita_audit.thai.text import fold
from ita_audit.types.sorts import AMOUNT, NAMES
from ita_audit.types.spec import Name


class SameAmount(BaseCheck):
    """``item`` and ``other`` are columns of baht in two tables; rows join where names are the same.

    ``name`` and ``other_name`` are the columns with the names.
    """

    kind: Literal["same_amount"]
    item: Annotated[RefName, Refers(COLUMN, (AMOUNT,))]
    name: Annotated[Name, ColumnOf(("item",), NAMES)]
    other: Annotated[RefName, Refers(COLUMN, (AMOUNT,), apart="item")]
    other_name: Annotated[Name, ColumnOf(("other",), NAMES, alike="name")]


def questions(check: SameAmount, scope: Scope) -> list[Question]:
    """One question, row by row; only rows whose name stands once in both tables are compared."""
    ref, other = scope.ref(check.item), scope.ref(check.other)
    name, other_name = (
        Ref(ref.instance, ref.table, check.name),
        Ref(other.instance, other.table, check.other_name),
    )

    def ask(world: SubmissionView) -> Answer:
        answer = Answer()
        theirs = _by_name(world, [other, other_name], answer, scope.terms.names)
        mine = _by_name(world, [ref, name], answer, scope.terms.names)
        shown: list[str] = []
        for key in mine.keys() & theirs.keys() if theirs else ():
            here, there = mine[key], theirs[key]
            if len(here) != 1 or len(there) != 1:
                continue
            answer.applied += 1
            if here[0][1] != there[0][1]:
                answer.failures.append(Failure("other_amount", (At(ref, here[0][0]), At(other, there[0][0]))))
                both = f"{amount(here[0][1], True)} ≠ {amount(there[0][1], True)}"
                shown.append(named(here[0][2], both))
        answer.failures.sort(key=lambda failure: failure.places[0].row or 0)
        answer.fields = {"values": together(sorted(shown))}
        return finish(answer)

    return [Question(ask)]


def _by_name(
    world: SubmissionView, refs: list[Ref], answer: Answer, forms: NameForms
) -> dict[NameForm, list[tuple[int, Any, str]]]:
    rows: dict[NameForm, list[tuple[int, Any, str]]] = {}
    for index, (value, name) in each(world, refs, answer):
        rows.setdefault(forms(name), []).append((index or 0, value, name))
    return rows


def breaks(scene: Scene) -> Iterator[Violation]:
    """The first amount that both tables give, one more."""
    check = scene.check
    others = {fold(cell.row[check.other_name]) for cell in scene.cells(check.other)}
    for cell in amounts(scene, check.item):
        if fold(cell.row[check.name]) in others:
            yield scene.broken("1 more", set_to(cell, more(cell.value, 1)))
            return


KIND = CheckKind(
    declared=SameAmount,
    said=Text("โครงการเดียวกัน จำนวนเงินเท่ากัน", "One project has one amount."),
    problems=("other_amount",),
    fields=("values",),
    members={
        "name": Text("คอลัมน์ที่มีชื่อ", "The column with the names."),
        "other_name": Text("คอลัมน์ชื่อของอีกตาราง", "The other table's column with the names."),
    },
    questions=questions,
    breaks=breaks,
)
