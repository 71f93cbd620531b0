"""What could not be read hides what refers to it, and no more: a mistake is told once, not where it is felt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from ita_audit.rulebook.loaded import Loaded, Path
from ita_audit.ruleset import Requirement
from ita_audit.ruleset.text_consistency import Inconsistency

_ITEMS: Path = ("items",)
_SAYS_LITTLE = frozenset({"unknown-problem", "unknown-field"})
"""Faults of texts and grades: what they stand in can be looked at all the same."""


def words_lost(files: Iterable[Loaded]) -> frozenset[str]:
    """Every key and value that stands in what could not be read of ``files``."""
    words: set[str] = set()
    for loaded in files:
        for path in loaded.lost:
            words.update(map(_plain, (*map(str, path[-1:]), *_words(_at(loaded.content, path)))))
        if _ITEMS in loaded.lost:  # whatever is called by its names may be one of them
            words.update(_plain(str(_at(loaded.content, (key,)))) for key in ("id", "key"))
    return frozenset(words)


def _plain(word: str) -> str:
    return word.strip().lower().replace("-", "_").replace(" ", "_")


def _at(content: Any, path: Path) -> Any:
    for token in path:
        try:
            content = content[token]
        except (LookupError, TypeError):
            return None
    return content


def _words(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        for key, value in content.items():
            yield key
            yield from _words(value)
    elif isinstance(content, list):
        for value in content:
            yield from _words(value)
    elif content is not None:
        yield str(content)


def means_lost(name: str, lost: frozenset[str]) -> bool:
    """Whether a name (``key/table.column``) may well be one of what could not be read."""
    owner, _, own = _plain(name).rpartition("/")
    return bool(name) and not lost.isdisjoint((owner, own, *own.split(".")))


def is_felt(remark: Inconsistency, loaded: Loaded, lost: frozenset[str]) -> bool:
    """Whether the remark is only what a mistake that is told already leads to."""
    beside = not loaded.lost_nothing_of(loaded.original(remark.path))
    unnamed = _ITEMS in loaded.lost and remark.rule in ("unknown-name", "unfit-item")
    return beside or unnamed or means_lost(remark.wrote, lost)


def holding(requirement: Requirement, loaded: Loaded, found: Iterable[Inconsistency]) -> Requirement | None:
    """What of a requirement holds together, without the checks that name what is not there; None where that is not all.

    ``loaded`` is told where in the file the checks stand that are left.
    """
    broken = [one.path for one in found if one.rule not in _SAYS_LITTLE]
    checks = {path[1] for path in broken if path[0] == "checks" and len(path) > 1}
    if loaded.lost or any(path[0] != "checks" for path in broken):
        return None
    if not checks:
        return requirement
    left = [index for index in range(len(requirement.checks)) if index not in checks]
    loaded.kept[("checks",)] = left
    return replace(requirement, checks=[requirement.checks[index] for index in left])
