"""A YAML file as read, and where each part of it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ita_audit.errors import Fault

Path = tuple[str | int, ...]
"""The keys and positions that lead to a part of a file."""


@dataclass
class Loaded:
    """A YAML file as read: its plain content, the faults, and where each path of keys stands.

    ``origin``: the file of a path that stands in another one, which this one extends.
    """

    file: str
    content: Any = None
    faults: list[Fault] = field(default_factory=list)
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)
    origin: dict[Path, str] = field(default_factory=dict)

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
