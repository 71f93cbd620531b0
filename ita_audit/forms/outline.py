"""The form as JSON: every key a submission may have, empty where nothing is known."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.types import columns_of, is_table, type_of
from ita_audit.types.spec import BaseItem


def outline(ruleset: Ruleset, known: Mapping[str, Any]) -> dict[str, Any]:
    """A submission with every key that ``ruleset`` asks for, ``null`` where ``known`` says nothing."""
    agency, evidence, measures = (_in(known, name) for name in ("agency", "evidence", "measures"))
    row = next((one for one in ruleset.requirements if one.each), None)
    return {
        "schema": "ita-audit/submission/1",
        "ruleset": ruleset.id,
        "agency": {name: agency.get(name) for name in ("code", "name", "district", "province", "website")},
        "fiscal_year": ruleset.fiscal_year,
        "measures": {
            measure: _filled(row, _in(measures, measure)) for measure in ruleset.edition.measures if row
        },
        "evidence": {
            one.key: _filled(one, _in(evidence, one.key)) for one in ruleset.requirements if not one.each
        },
    }


def _filled(requirement: Requirement, known: Mapping[str, Any]) -> dict[str, Any]:
    asked = [
        item for item in requirement.items if not (item.optional or item.applies_when or item.instead_of)
    ]
    return {**{item.name: _empty(item) for item in asked}, **known}


def _empty(item: BaseItem) -> Any:
    if is_table(item):
        return [{column.name: None for column in columns_of(item) if not column.optional}]
    return deepcopy(type_of(item).empty)


def _in(inside: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = inside.get(name)
    return value if isinstance(value, Mapping) else {}
