"""One document offered for two requirements: a question for a person, where it is not natural."""

from __future__ import annotations

from collections.abc import Mapping

from ita_audit.engine.compiled import CompiledRuleset
from ita_audit.engine.evidence_values import EvidenceValues
from ita_audit.engine.finding_builder import PendingPlace
from ita_audit.model.pointer import join
from ita_audit.ruleset import natural
from ita_audit.types import holds_documents
from ita_audit.types.values import documents_in


def doubt_shared_documents(plan: CompiledRuleset, sheets: Mapping[str, EvidenceValues]) -> None:
    """Add the doubt ``offered_twice`` to the findings of documents that stand in two requirements."""
    offers: dict[str, list[tuple[str, str, str, str]]] = {}
    for requirement in plan.requirements:
        sheet = sheets[requirement.instance]
        for item in requirement.items:
            if not holds_documents(item.item):
                continue
            for document in documents_in(sheet.values[item.item.name]):
                if document.key:
                    here = join(sheet.pointer, item.item.name, document.index)
                    offer = (requirement.id, requirement.instance, item.asking.id, here)
                    offers.setdefault(document.key, []).append(offer)
    for key, found in offers.items():
        for requirement_id, instance, finding, here in found:
            others = [other for other, *_ in found if other != requirement_id]
            apart = {other for other in others if not plan.may_share(requirement_id, other)}
            if apart:
                draft = sheets[instance].drafts[finding]
                draft.spots.append(PendingPlace(here, "offered_twice", key))
                draft.at_fault = 1
                named = (
                    apart
                    | {requirement_id}
                    | set(filter(None, str(draft.fields.get("offered_in", "")).split(", ")))
                )
                draft.fields["offered_in"] = ", ".join(sorted(named, key=natural))
