"""``copied_amounts``: not one amount in nearly every row, as where a figure was copied down a column, nor an odd one twice.

An amount is odd that has as many figures, the zeros at its end aside, as the parameter ``telling_figures`` says:
two projects may well cost 20,000 each, hardly 498,017.50. Amounts of 0 are left out. Rows whose names begin alike ("เงินอุดหนุนหมู่ที่ 1", "... 2") may have equal shares
of one thing, so that they count as one row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Annotated, Literal

from rapidfuzz.distance import Prefix

from ita_audit.checks.base import (
    Answer,
    At,
    BaseCheck,
    Failure,
    Question,
    RefName,
    Scope,
    SubmissionView,
    each,
    finish,
)
from ita_audit.checks.breaking import Scene, Violation, amounts, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import COLUMN, ColumnOf, Refers
from ita_audit.checks.shown_values import together
from ita_audit.checks.sums import amount
from ita_audit.model import Text
from ita_audit.thai.names import NameForms
from ita_audit.types.sorts import AMOUNT, NAMES
from ita_audit.types.spec import InRange, Name

FIGURES = "telling_figures"
_WHOLE = 100


class CopiedAmounts(BaseCheck):
    """``column`` of amounts; ``name``: the column with the row's own name; asked from ``rows_at_least`` rows on."""

    kind: Literal["copied_amounts"]
    column: Annotated[RefName, Refers(COLUMN, (AMOUNT,))]
    name: Annotated[Name, ColumnOf(("column",), NAMES)]
    rows_at_least: Annotated[int, InRange(2)]


def questions(check: CopiedAmounts, scope: Scope) -> list[Question]:
    """One question over the column: the amount that most kinds of rows have, and their share."""
    ref, title, forms = scope.ref(check.column), scope.title(check.column), scope.terms.names
    refs = [ref, ref._replace(name=check.name)]
    given = scope.terms.parameters.get
    share, figures = int(given("alike_share", _WHOLE)), int(given(FIGURES, 0))

    def ask(world: SubmissionView) -> Answer:
        answer, part = Answer(), Answer()
        read = list(each(world, refs, part))
        names: dict[int, list[str]] = {}
        for _, (value, name) in read:
            if value:
                names.setdefault(value, []).append(name)
        kinds = {value: _kinds(called, forms) for value, called in names.items()}
        most = max(kinds, key=lambda value: kinds[value], default=0)
        count, unread = sum(kinds.values()), len(part.unknown)
        many = (kinds.get(most, 0) + unread) * _WHOLE >= share * (count + unread)
        if unread and (not read or (many and count + unread >= check.rows_at_least)):
            answer.unknown += part.unknown
        elif count >= check.rows_at_least:
            answer.applied = 1
            odd = [value for value, alike in kinds.items() if figures and alike > 1 and _odd(value, figures)]
            for problem, at_fault in (("equal_amounts", [most]),) if many else (("odd_amount_twice", odd),):
                shown = []
                for copied in at_fault:
                    places = tuple(At(ref, index) for index, (value, _) in read if value == copied)
                    answer.failures.append(Failure(problem, places))
                    shown.append(_said(title, copied, len(places), len(read)))
                answer.fields = {
                    "values": Text(together([one.th for one in shown]), together([one.en for one in shown]))
                }
        return finish(answer)

    return [Question(ask)]


def _kinds(names: Iterable[str], forms: NameForms) -> int:
    """How many kinds of thing the names are of: those that begin alike are of one."""
    keys = sorted(forms(name).key for name in names)
    return len(keys) - sum(_begin_alike(one, other) for one, other in pairwise(keys))


def _begin_alike(one: str, other: str) -> bool:
    return 2 * Prefix.similarity(one, other) >= min(len(one), len(other))


def _odd(value: int, figures: int) -> bool:
    return len(str(value).rstrip("0")) >= figures


def _said(title: Text, value: int, alike: int, rows: int) -> Text:
    baht = amount(value, money=True)
    return Text(
        f"{title.th} {baht} บาท {alike} จาก {rows} แถว", f"{title.en}, {baht} baht in {alike} of {rows} rows"
    )


def breaks(scene: Scene) -> Iterator[Violation]:
    """One amount in every row, where there are kinds of rows enough."""
    check = scene.check
    cells = [cell for cell in amounts(scene, check.column) if isinstance(cell.row.get(check.name), str)]
    if _kinds((cell.row[check.name] for cell in cells), scene.terms.names) < check.rows_at_least:
        return
    value = max(cell.value for cell in cells) or 1
    edits = [set_to(cell, value) for cell in cells]
    yield scene.broken("one amount in all rows", *edits, place=scene.pointer(check.column))


KIND = CheckKind(
    declared=CopiedAmounts,
    said=Text("จำนวนเงินไม่เท่ากันเกือบทุกแถว", "Not nearly all rows have the same amount."),
    problems=("equal_amounts", "odd_amount_twice"),
    fields=("values",),
    members={
        "rows_at_least": Text("ถามเมื่อมีแถวที่มีจำนวนเงินตั้งแต่เท่านี้", "Asked from so many rows with an amount on."),
        "name": Text("คอลัมน์ที่เป็นชื่อของแถว", "The column with the row's own name."),
    },
    questions=questions,
    breaks=breaks,
)
