"""Pass 1 inside tables: one loop per column over all rows; only what is wrong is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ita_audit.checks.base import TableRow
from ita_audit.engine.evidence_values import EvidenceValues
from ita_audit.engine.finding_builder import FindingBuilder, PendingPlace, QuestionSpec
from ita_audit.engine.messages import CONDITION_FALSE, UNASKED
from ita_audit.model import Grade, Text, UnknownKey
from ita_audit.model.pointer import join
from ita_audit.nearest import nearest
from ita_audit.types import holds_words
from ita_audit.types.condition import Predicate
from ita_audit.types.reading import ABSENT, UNKNOWN, Invalid, Read
from ita_audit.types.spec import BaseItem

MISSING = object()

NOTHING_SAID = ("missing", "blank", "placeholder", "not_an_option")
"""Where one of these is only a doubt, nothing certain is said: the value is not there, rather than unknown."""


class ColumnPlan:
    """One column, compiled: how a cell is read, when it is asked for, and the column's finding."""

    def __init__(self, item: BaseItem, asking: QuestionSpec, read: Read, holds: Predicate | None, table: str):
        self.item, self.asking, self.read, self.holds = item, asking, read, holds
        self.words = holds_words(item)
        self.path = f"{table}.{item.name}"
        self.table = table


def unread_columns(
    columns: Sequence[ColumnPlan],
    sheet: EvidenceValues,
    spot: PendingPlace | None,
    roots: tuple[str, ...],
    reason: Text = UNASKED,
) -> None:
    """The table cannot be read: each column is open because of ``roots``, at ``spot``.

    A column that may be left out for a doubt is undetermined: there is no row in which a person could look for it.
    With ``spot`` None nothing is asked of the columns (``reason``), or, where ``roots`` are given
    all the same, it cannot be told whether anything is.
    """
    for column in columns:
        draft = sheet.add(FindingBuilder(column.asking))
        sheet.roots[column.path] = roots
        if spot is None and not roots:
            draft.not_applicable(reason)
        elif spot is None or column.item.applies_when is not None or _silent(column):
            draft.undetermined(roots)
        elif column.item.optional:
            draft.not_applicable(UNASKED)
        else:
            draft.applied = draft.at_fault = 1
            draft.spots.append(spot)
            draft.caused_by = roots


def read_columns(
    columns: Sequence[ColumnPlan],
    sheet: EvidenceValues,
    here: str,
    rows: Sequence[TableRow],
    raws: Sequence[Mapping[str, Any]],
) -> None:
    """Read every cell into its row's values, column by column, and draft each column's finding."""
    misspelt = _unknown(columns, sheet, here, rows, raws)
    for column in columns:
        _column(column, sheet, here, rows, raws, misspelt)


def _column(
    column: ColumnPlan,
    sheet: EvidenceValues,
    here: str,
    rows: Sequence[TableRow],
    raws: Sequence[Mapping[str, Any]],
    misspelt: Mapping[str, str],
) -> None:
    name, read, holds, context = column.item.name, column.read, column.holds, sheet.context
    optional = column.item.optional
    draft = sheet.add(FindingBuilder(column.asking))
    sheet.roots[column.path] = (column.asking.id,)
    value_of_missing = ABSENT if _silent(column) else UNKNOWN
    applied = at_fault = untold = excused = 0
    for row, raw in zip(rows, raws, strict=True):
        values = row.values
        held = True if holds is None else holds(values)
        if held is False:
            values[name] = ABSENT
            excused += 1
            continue
        if held is None:
            values[name] = UNKNOWN
            untold += 1
            continue
        given = raw.get(name, MISSING)
        if given is MISSING:
            if optional:
                values[name] = ABSENT
                continue
            applied += 1
            at_fault += 1
            values[name] = value_of_missing
            written = misspelt.get(name)
            if written is not None and written in raw:
                draft.spots.append(PendingPlace(join(here, row.index, written), "misspelt", written))
            else:
                draft.spots.append(PendingPlace(join(here, row.index, name), "missing"))
            continue
        value = read(given, context)
        applied += 1
        if isinstance(value, Invalid):
            at_fault += draft.take(join(here, row.index, name), value.troubles)
            value = ABSENT if value.value is UNKNOWN and _only_silent(column, value) else value.value
        values[name] = value
    draft.applied, draft.at_fault = applied, at_fault
    if draft.spots:
        return
    if untold:
        assert column.item.applies_when is not None
        cause = sheet.roots.get(f"{column.table}.{column.item.applies_when.item}", ())
        sheet.roots[column.path] = cause
        draft.undetermined(cause)
    elif not applied:
        draft.not_applicable(CONDITION_FALSE if excused else UNASKED)


def _silent(column: ColumnPlan) -> bool:
    """Whether a cell of it that is missing is only a doubt."""
    return column.asking.voice.grade("missing") is Grade.DOUBT


def _only_silent(column: ColumnPlan, flawed: Invalid) -> bool:
    grade = column.asking.voice.grade
    return all(t.problem in NOTHING_SAID and grade(t.problem) is Grade.DOUBT for t in flawed.troubles)


def _unknown(
    columns: Sequence[ColumnPlan],
    sheet: EvidenceValues,
    here: str,
    rows: Sequence[TableRow],
    raws: Sequence[Mapping[str, Any]],
) -> dict[str, str]:
    """Note the columns the ruleset does not know; return which known one each may be meant for."""
    known = {column.item.name for column in columns}
    counts: dict[str, int] = {}
    first: dict[str, int] = {}
    for row, raw in zip(rows, raws, strict=True):
        if raw.keys() <= known:
            continue
        for key in raw:
            if key not in known:
                counts[key] = counts.get(key, 0) + 1
                first.setdefault(key, row.index)
    misspelt: dict[str, str] = {}
    for key, count in counts.items():
        meant = nearest(key, sorted(known))
        sheet.unknown_keys.append(UnknownKey(join(here, first[key], key), meant, count))
        if meant is not None:
            misspelt.setdefault(meant, key)
    return misspelt
