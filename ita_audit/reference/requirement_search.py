"""Which requirement is meant by a number, a key, a code of an outside list, or words of a title."""

from __future__ import annotations

from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.thai.text import fold


def find_requirements(ruleset: Ruleset, words: str) -> list[Requirement]:
    """The requirements meant by ``words``: an id (8.3, a clause such as 8.3.2), a key, a code of an outside list, or words of a title.

    A code is looked up for the ruleset's own fiscal year first, then in the other years.
    """
    wanted = words.strip()
    for requirement in ruleset.requirements:
        if wanted in (requirement.id, requirement.key) or wanted.startswith(f"{requirement.id}."):
            return [requirement]
        if requirement.each and wanted.endswith(f".{requirement.id}"):
            return [requirement]
    code = wanted.upper()
    rows = [row for one in ruleset.mappings for row in one.mapping if row.code.upper() == code]
    rows = [row for row in rows if row.fiscal_year == ruleset.fiscal_year] or rows
    if rows:
        ids = {row.requirement for row in rows}
        return [requirement for requirement in ruleset.requirements if requirement.id in ids]
    key = fold(wanted)
    if not key:
        return []
    return [r for r in ruleset.requirements if key in fold(_searched(ruleset, r))]


def _searched(ruleset: Ruleset, requirement: Requirement) -> str:
    title = ruleset.title(requirement)
    label = "" if requirement.each else ruleset.clause(requirement.id).th
    return f"{title.th} {title.en} {label}"
