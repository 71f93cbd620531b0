"""A ruleset narrowed to one measure, so that the others are not called missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ita_audit.checks.naming import evidence_named
from ita_audit.ruleset.edition import Ruleset


def only(ruleset: Ruleset, measure: str) -> Ruleset:
    """``ruleset`` with the requirements of ``measure`` alone, and the report's own row for it.

    Checks that compare with evidence of another measure are left out: it is not asked for. Raises
    ``KeyError`` where there is no such measure.
    """
    if measure not in ruleset.edition.measures:
        raise KeyError(measure)
    kept = [one for one in ruleset.requirements if one.each or one.measure == measure]
    others = {one.key for one in ruleset.requirements} - {one.key for one in kept}
    return replace(
        ruleset,
        edition=replace(ruleset.edition, measures=[measure]),
        requirements=[
            replace(one, checks=[check for check in one.checks if not evidence_named(check) & others])
            for one in kept
        ],
        narrowed=measure,
    )


def without_others(content: Mapping[str, Any], whole: Ruleset, narrowed: Ruleset) -> dict[str, Any]:
    """``content`` without what ``whole`` asks for and ``narrowed`` does not. Unknown keys stay."""
    keys = {one.key for one in whole.requirements} - {one.key for one in narrowed.requirements}
    measures = set(whole.edition.measures) - set(narrowed.edition.measures)
    rest = dict(content)
    for section, dropped in (("evidence", keys), ("measures", measures)):
        inside = rest.get(section)
        if isinstance(inside, Mapping):
            rest[section] = {key: value for key, value in inside.items() if key not in dropped}
    return rest
