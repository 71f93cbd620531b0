"""A toy ruleset with what instruments other than the document's ask for, and evidence that lacks nothing.

The table ``sayable.yaml`` holds the requirements (items, checks, evidence), one for each thing that can be said.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import quick_yaml
import toy

from ita_audit.rulebook.validation import validated
from ita_audit.ruleset import Clause, Ruleset

TABLE = Path(__file__).with_suffix(".yaml")


@cache
def content() -> dict[str, Any]:
    """The table as it stands."""
    found: dict[str, Any] = quick_yaml.load(TABLE.read_text("utf-8"))
    return found


@cache
def ruleset() -> Ruleset:
    """All requirements of the table as one ruleset."""
    rules = [_rule(number, one) for number, one in enumerate(content()["requirements"], 1)]
    parameters = {**toy.parameters(fewest_letters=1), **content()["parameters"]}
    clauses = [validated(Clause, _clause(one)) for one in ("1", *(rule["id"] for rule in rules))]
    return replace(toy.ruleset(*rules, parameters=parameters), clauses=clauses)


def submission() -> dict[str, Any]:
    """Evidence that lacks nothing."""
    evidence = {one["key"]: one["evidence"] for one in content()["requirements"]}
    head = {"schema": "ita-audit/submission/1", "fiscal_year": ruleset().fiscal_year}
    return {**head, "agency": {"name": toy.OWN_NAME}, "measures": {}, "evidence": evidence}


def _rule(number: int, one: dict[str, Any]) -> dict[str, Any]:
    items = [_titled(item) for item in one["items"]]
    return toy.requirement(
        items, one["checks"], **{**one.get("more", {}), "id": f"1.{number}", "key": one["key"]}
    )


def _titled(item: dict[str, Any]) -> dict[str, Any]:
    columns = {"columns": [_titled(one) for one in item["columns"]]} if "columns" in item else {}
    return {"title": {"th": item["name"], "en": item["name"]}, **item, **columns}


def _clause(clause: str) -> dict[str, str]:
    return {"id": clause, "th": f"ข้อ {clause}", "en": f"Clause {clause}"}
