"""A ruleset listed for other programs: per requirement its key, items, checks and their clauses."""

from __future__ import annotations

from typing import Any

from ita_audit.reference.explain import Detail, explain
from ita_audit.ruleset import Ruleset

SCHEMA = "ita-audit/rules/1"


def listing(ruleset: Ruleset) -> dict[str, Any]:
    """The ruleset as plain data, in the document's order."""
    return {
        "schema": SCHEMA,
        "ruleset": {"id": ruleset.id, "version": ruleset.edition.version, "sha256": ruleset.sha256},
        "fiscal_year": ruleset.fiscal_year,
        "requirements": [
            {
                "id": told.id,
                "key": told.key,
                "measure": requirement.measure,
                "title": told.title.to_dict(),
                "years": list(told.years),
                "outside": [
                    {
                        "list": code.list,
                        "fiscal_year": code.fiscal_year,
                        "code": code.code,
                        "certainty": code.certainty,
                    }
                    for code in told.outside
                ],
                "items": [
                    {**_detail(item), "type": leaf.type, "optional": item.optional}
                    for item, (_, leaf) in zip(told.items, requirement.leaves(), strict=True)
                ],
                "checks": [
                    {**_detail(check), "kind": declared.kind}
                    for check, declared in zip(told.checks, requirement.checks, strict=True)
                ],
            }
            for requirement in ruleset.requirements
            for told in (explain(ruleset, requirement),)
        ],
    }


def _detail(detail: Detail) -> dict[str, Any]:
    return {"name": detail.name, "title": detail.title.to_dict(), "clauses": list(detail.clauses)}
