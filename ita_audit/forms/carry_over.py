"""What goes from an earlier file into a new form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.types import Sort, columns_of, is_table, type_of
from ita_audit.types.spec import BaseItem


def carried(content: Mapping[str, Any], ruleset: Ruleset) -> dict[str, Any]:
    """What a submission of the edition before may say of the year of ``ruleset``; its figures stay empty.

    Kept are the agency, who is responsible and what is done, names, addresses and rows of tables
    with their words. Left out are claims, outcomes, documents, figures, money, dates and statements:
    each type says whether an answer of it may hold for another year.
    """
    kept: dict[str, Any] = {}
    agency = content.get("agency")
    if isinstance(agency, Mapping):
        kept["agency"] = dict(agency)
    given, measures = content.get("evidence"), content.get("measures")
    for requirement in ruleset.requirements:
        if requirement.each:
            kept["measures"] = _measures(measures, requirement, ruleset)
        elif isinstance(given, Mapping) and isinstance(given.get(requirement.key), Mapping):
            evidence = _evidence(given[requirement.key], requirement)
            if evidence:
                kept.setdefault("evidence", {})[requirement.key] = evidence
    return kept


def _measures(given: Any, row: Requirement, ruleset: Ruleset) -> dict[str, Any]:
    names = [item.name for item in row.items if type_of(item).sort is Sort.LIST or item.name == "activity"]
    rows = given if isinstance(given, Mapping) else {}
    return {
        measure: {name: rows[measure][name] for name in names if name in rows[measure]}
        for measure in ruleset.edition.measures
        if isinstance(rows.get(measure), Mapping)
    }


def _evidence(given: Mapping[str, Any], requirement: Requirement) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for item in requirement.items:
        value = given.get(item.name)
        if is_table(item) and isinstance(value, list):
            rows = [_row(one, item) for one in value if isinstance(one, Mapping)]
            kept[item.name] = [row for row in rows if row]
        elif type_of(item).carried and value is not None:
            kept[item.name] = value
    return {name: value for name, value in kept.items() if value not in ([], {})}


def _row(given: Mapping[str, Any], table: BaseItem) -> dict[str, Any]:
    return {c.name: given[c.name] for c in columns_of(table) if type_of(c).carried and c.name in given}
