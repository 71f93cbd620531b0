"""Pass 1: items into values. Each item compiles to one function of a sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ita_audit.checks.base import Table, TableRow
from ita_audit.engine.columns import NOTHING_SAID, ColumnPlan, read_columns, unread_columns
from ita_audit.engine.evidence_values import EvidenceValues, unknown_keys
from ita_audit.engine.finding_builder import FindingBuilder, PendingPlace, QuestionSpec
from ita_audit.engine.messages import CONDITION_FALSE, NOT_USED, REPLACED, STATED_NONE, UNASKED
from ita_audit.model import Grade
from ita_audit.model.pointer import join
from ita_audit.types import holds_words, type_of
from ita_audit.types.condition import Predicate
from ita_audit.types.reading import ABSENT, UNKNOWN, Invalid, Read
from ita_audit.types.spec import BaseItem
from ita_audit.types.values import Rows

MISSING = object()


class ItemPlan:
    """One item, compiled: how it is read, when it is asked for, and its finding."""

    def __init__(
        self,
        item: BaseItem,
        asking: QuestionSpec,
        read: Read,
        holds: Predicate | None,
        columns: Sequence[ColumnPlan] = (),
        substitute: str | None = None,
        stated: int | None = None,
    ):
        self.item, self.asking, self.columns = item, asking, tuple(columns)
        self.words = holds_words(item)
        self._parts = tuple(type_of(item).parts)
        self._read, self._holds, self._substitute, self._stated = read, holds, substitute, stated

    def absent_evidence(self, sheet: EvidenceValues, spot: PendingPlace, root: str) -> None:
        """The evidence as a whole is not there: this detail is open because of that."""
        name = self.item.name
        draft = sheet.add(FindingBuilder(self.asking))
        if self.item.optional or self.item.instead_of:
            sheet.values[name] = ABSENT
            draft.not_applicable(UNASKED)
        else:
            sheet.values[name], sheet.roots[name] = UNKNOWN, (root,)
            if self.item.applies_when:
                draft.undetermined((root,))
            else:
                draft.lacks(spot, (root,))
        if self.columns:
            asked, optional = draft.verdict is None, sheet.values[name] is ABSENT
            sheet.tables[name] = sheet.values[name]
            lacking = draft.spots[0] if asked else None
            unread_columns(self.columns, sheet, lacking, () if optional else (root,))

    def put(self, sheet: EvidenceValues) -> None:
        """Read the item from the sheet's evidence, and draft its finding."""
        name = self.item.name
        draft = sheet.add(FindingBuilder(self.asking))
        held = True if self._holds is None else self._holds(sheet.values)
        raw = sheet.raw.get(name, MISSING)
        if not held:
            self._not_asked(sheet, draft, held)
        elif raw is MISSING:
            self._missing(sheet, draft)
        else:
            self._given(sheet, draft, raw)

    def _not_asked(self, sheet: EvidenceValues, draft: FindingBuilder, held: bool | None) -> None:
        name = self.item.name
        if held is None:
            assert self.item.applies_when is not None
            roots = sheet.roots.get(self.item.applies_when.item, ())
            sheet.values[name], sheet.roots[name] = UNKNOWN, roots
            draft.undetermined(roots)
        else:
            sheet.values[name] = ABSENT
            draft.not_applicable(CONDITION_FALSE)
        if self.columns:
            sheet.tables[name] = UNKNOWN if held is None else ABSENT
            unread_columns(self.columns, sheet, None, sheet.roots.get(name, ()))

    def _missing(self, sheet: EvidenceValues, draft: FindingBuilder) -> None:
        name = self.item.name
        if sheet.stated_none and self._stated is not None:
            sheet.values[name], draft.applied = self._stated, 1
            return
        excuse = None
        if self._substitute is not None and self._substitute in sheet.raw:
            excuse = REPLACED
        elif self.item.instead_of:
            excuse = NOT_USED
        elif self.item.optional:
            excuse = UNASKED
        if excuse is not None:
            sheet.values[name] = ABSENT
            draft.not_applicable(excuse)
            if self.columns:
                sheet.tables[name] = ABSENT
                unread_columns(self.columns, sheet, None, ())
            return
        written = sheet.misspelt.get(name)
        spot = (
            PendingPlace(join(sheet.pointer, name), "missing")
            if written is None
            else PendingPlace(join(sheet.pointer, written), "misspelt", written)
        )
        draft.applied = draft.at_fault = 1
        draft.spots.append(spot)
        doubt = draft.grade is Grade.DOUBT
        sheet.values[name] = ABSENT if doubt else UNKNOWN
        sheet.roots[name] = draft.roots()
        if self.columns:
            sheet.tables[name] = sheet.values[name]
            unread_columns(self.columns, sheet, None if doubt else spot, draft.roots())

    def _given(self, sheet: EvidenceValues, draft: FindingBuilder, raw: Any) -> None:
        name, here = self.item.name, join(sheet.pointer, self.item.name)
        value = self._read(raw, sheet.context)
        draft.applied = 1
        if isinstance(value, Invalid) and self._says_it_is_none(sheet, value):
            value = self._stated
        if isinstance(value, Invalid):
            draft.at_fault = int(draft.take(here, value.troubles))
            value = value.value
            sheet.roots[name] = draft.roots()
            if value is UNKNOWN and draft.grade is Grade.DOUBT and draft.spots[0].problem in NOTHING_SAID:
                value = ABSENT
        if sheet.stated_none and self._stated is not None and value not in (self._stated, UNKNOWN):
            draft.at_fault = 1
            draft.spots.append(PendingPlace(here, "contradicts_none", raw))
        sheet.values[name] = value
        if self._parts and isinstance(raw, list):
            for index, one in enumerate(raw):
                if isinstance(one, Mapping):
                    sheet.unknown_keys += unknown_keys(join(here, index), one, self._parts)
        if self.columns:
            self._table(sheet, draft, here, value)

    def _says_it_is_none(self, sheet: EvidenceValues, value: Invalid) -> bool:
        """Whether a blank or a dash stands here beside words that there is none: it says the same as they."""
        silent = all(one.problem in ("blank", "placeholder") for one in value.troubles)
        return silent and sheet.stated_none and self._stated is not None

    def _table(self, sheet: EvidenceValues, draft: FindingBuilder, here: str, value: Any) -> None:
        name = self.item.name
        if not isinstance(value, Rows):
            sheet.tables[name] = value
            spot = None if value is ABSENT else draft.spots[0]
            unread_columns(self.columns, sheet, spot, draft.roots())
            return
        draft.applied = max(1, len(value.raw) - len(value.passed_over))
        if value.stated_none:
            sheet.tables[name] = Table(stated_none=True)
            unread_columns(self.columns, sheet, None, (), STATED_NONE)
            return
        if value.empty:
            sheet.tables[name] = Table(empty=True)
            sheet.roots[name] = draft.roots()
            unread_columns(self.columns, sheet, PendingPlace(here, "empty"), draft.roots())
            return
        draft.at_fault = sum(row is None for row in value.raw)
        if draft.at_fault == len(value.raw):
            sheet.tables[name] = UNKNOWN
            unread_columns(self.columns, sheet, draft.spots[0]._replace(pointer=here), draft.roots())
            return
        kept = {index: row for index, row in enumerate(value.raw) if index not in value.passed_over}
        rows = [TableRow(index, {}) for index, row in kept.items() if row is not None]
        raws = [row for row in kept.values() if row is not None]
        sheet.tables[name] = Table(rows, whole=len(rows) == len(kept))
        read_columns(self.columns, sheet, here, rows, raws)
