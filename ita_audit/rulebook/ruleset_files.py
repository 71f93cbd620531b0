"""A ruleset as read: its files with their marks and faults, and what could be made of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ita_audit.errors import Fault
from ita_audit.rulebook.loaded import Loaded
from ita_audit.rulebook.rule_files import RuleFiles
from ita_audit.rulebook.unread_parts import words_lost
from ita_audit.ruleset import Ruleset


@dataclass(frozen=True)
class RulesetFiles:
    """A ruleset as read: its files with their marks and faults, and the ruleset where it is whole.

    ``rules`` maps a requirement's id to its file; ``edition`` and ``clauses`` are the files of
    that name, ``root`` is their folder, ``sources`` what was read there and in those it extends. ``parts`` is whatever could be read of the files, however much is
    wrong with them; ``sound`` is what of it holds together, which is what a person who mends several files at
    once works on. ``complete``: every rule file says which requirement it is, whatever else is wrong with it.
    """

    root: Path
    ruleset: Ruleset | None
    parts: Ruleset
    sound: Ruleset
    edition: Loaded
    clauses: Loaded
    rules: dict[str, Loaded]
    files: tuple[Loaded, ...]
    complete: bool
    sources: RuleFiles

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Every mistake of every file."""
        return tuple(fault for file in self.files for fault in file.faults)

    @cached_property
    def lost(self) -> frozenset[str]:
        """The words of whatever could not be read."""
        return words_lost(self.files)
