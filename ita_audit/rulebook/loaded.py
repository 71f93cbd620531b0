"""A YAML file as read, and where each part of it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ita_audit.errors import Fault

Path = tuple[str | int, ...]
"""The keys and positions that lead to a part of a file."""


class AmbiguousScalar(NamedTuple):
    """A scalar that YAML would turn into another type: what was written, and the fault that says so."""

    wrote: str
    fault: Fault


@dataclass
class Loaded:
    """A YAML file as read: its plain content, the faults, and where each path of keys stands.

    ``origin``: the file of a path that stands in another one, which this one extends. ``ambiguous`` are the scalars
    that were refused, by path. Once it was read as a declaration, ``lost`` are the paths of what could not be read, and
    ``kept`` says of each list that lost members where the rest stood.
    """

    file: str
    content: Any = None
    faults: list[Fault] = field(default_factory=list)
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)
    origin: dict[Path, str] = field(default_factory=dict)
    ambiguous: dict[Path, AmbiguousScalar] = field(default_factory=dict)
    lost: list[Path] = field(default_factory=list)
    kept: dict[Path, list[int]] = field(default_factory=dict)

    def original(self, path: Path) -> Path:
        """Where in the file that stands which ``path`` leads to in what was read of it."""
        there: Path = ()
        for token in path:
            stood = self.kept.get(there)
            there = (*there, stood[token] if stood and isinstance(token, int) else token)
        return there

    def lost_nothing_of(self, *paths: Path) -> bool:
        """Whether all that stands at these paths could be read."""
        return not any(path[: len(one)] == one[: len(path)] for path in paths for one in self.lost)

    def place(self, path: Path) -> tuple[int, int]:
        """Line and column (from 1) of ``path``, or of the nearest part of it that is there."""
        return self.marks.get(self._nearest(path), (1, 1))

    def fault(self, path: Path, th: str, en: str, todo_th: str, todo_en: str, rule: str = "") -> Fault:
        """A fault at ``path``, in the file it stands in; ``rule`` is the id of the rule of lint that it breaks."""
        line, column = self.place(path)
        file = self.origin.get(self._nearest(path), self.file)
        return Fault(file, th, en, todo_th, todo_en, line, column, rule)

    def _nearest(self, path: Path) -> Path:
        while path and path not in self.marks:
            path = path[:-1]
        return path
