"""A ruleset narrowed to one measure, so that the others are not called missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ita_audit.checks.asking import BaseCheck
from ita_audit.ruleset.ruleset import Ruleset
from ita_audit.types.spec import Declared, members

_REFERENCE = re.compile(r"([a-z][a-z0-9_]*)/[a-z][a-z0-9_.]*")


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
            replace(one, checks=[check for check in one.checks if not _names(check, others)]) for one in kept
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


def _names(check: BaseCheck, keys: set[str]) -> bool:
    """Whether a check refers to an item of one of the ``keys``."""
    found = (_REFERENCE.fullmatch(text) for text in _texts(check))
    return any(match is not None and match[1] in keys for match in found)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Declared):
        for _, member in members(value):
            yield from _texts(member)
    elif isinstance(value, Mapping):
        for member in value.values():
            yield from _texts(member)
    elif isinstance(value, (list, tuple)):
        for member in value:
            yield from _texts(member)
