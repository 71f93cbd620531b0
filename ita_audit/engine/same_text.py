"""One text given in answer to many questions: for a person to see, whatever it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ita_audit.checks.base import Table
from ita_audit.engine.compiled import CompiledRuleset
from ita_audit.engine.evidence_values import EvidenceValues
from ita_audit.engine.finding_builder import FindingBuilder, PendingPlace
from ita_audit.engine.items import ItemPlan
from ita_audit.model.pointer import join
from ita_audit.thai.text import fold
from ita_audit.types.values import Document

PARAMETER = "same_text_in"


class _Said(NamedTuple):
    """A text where it stands: ``at`` below ``sheet``. ``question``: the rule's item or column, the same in every measure."""

    question: tuple[str, str]
    draft: FindingBuilder
    sheet: str
    at: tuple[int | str, ...]
    text: str


def doubt_same_text(plan: CompiledRuleset, sheets: Mapping[str, EvidenceValues]) -> None:
    """Add the doubt ``same_text`` wherever a text stands that answers as many questions as the edition says."""
    many = plan.ruleset.plain_parameters.get(PARAMETER)
    if not many:
        return
    said: dict[str, list[_Said]] = {}
    for requirement in plan.requirements:
        sheet = sheets[requirement.instance]
        for item in requirement.items:
            for one in _texts(requirement.requirement.id, sheet, item):
                said.setdefault(fold(one.text), []).append(one)
    for found in said.values():
        if len(found) >= many and len({one.question for one in found}) >= many:
            for one in found:
                one.draft.spots.append(PendingPlace(join(one.sheet, *one.at), "same_text", one.text))
                one.draft.at_fault = max(1, one.draft.at_fault)


def _texts(rule: str, sheet: EvidenceValues, item: ItemPlan) -> Iterator[_Said]:
    name = item.item.name
    if item.words:
        draft = sheet.drafts[item.asking.id]
        for path, text in _in(sheet.values.get(name)):
            yield _Said((rule, name), draft, sheet.pointer, (name, *path), text)
    table = sheet.tables.get(name)
    if not isinstance(table, Table):
        return
    for column in item.columns:
        if not column.words:
            continue
        draft = sheet.drafts[column.asking.id]
        for row in table.rows:
            here = (name, row.index, column.item.name)
            for path, text in _in(row.values.get(column.item.name)):
                yield _Said((rule, column.path), draft, sheet.pointer, (*here, *path), text)


def _in(value: Any) -> Iterator[tuple[tuple[int | str, ...], str]]:
    if isinstance(value, str):
        yield (), value
    elif isinstance(value, tuple):
        for one in value:
            if isinstance(one, str):
                yield (), one
            elif isinstance(one, Document) and one.title:
                yield (one.index, "title"), one.title
