"""What one local government hands in for one fiscal year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ita_audit.errors import Fault
from ita_audit.model.finding import Location
from ita_audit.model.remark import Remark

Locate = Callable[[Iterable[str]], Mapping[str, Location]]


def _nowhere(_pointers: Iterable[str]) -> Mapping[str, Location]:
    return {}


@dataclass(frozen=True, slots=True)
class Submission:
    """A submission as read, before anything is judged.

    ``content`` is the plain JSON object (dicts, lists, strings, numbers, booleans, None).
    ``name`` is the file's name without its folder; ``sha256`` the hexadecimal digest of its bytes.
    ``locate`` turns JSON Pointers into places in the officer's own file. It is asked once, and
    only for places a finding names; a pointer to something absent gets the place of the nearest
    thing around it that is there. ``remarks`` are what its reader saw and a person should know.
    ``file`` is the file's name as the user gave it, for faults. ``measure`` is the one that a form
    was made for: the others are not asked for. "" where it was made for all, or is no form.
    """

    content: dict[str, Any]
    name: str = "submission"
    sha256: str = ""
    locate: Locate = field(default=_nowhere, compare=False)
    remarks: tuple[Remark, ...] = ()
    file: str = ""
    measure: str = ""

    def fault(self, pointer: str, th: str, en: str, todo_th: str, todo_en: str) -> Fault:
        """A fault of the file, at the place of ``pointer`` where that is known."""
        at = self.locate([pointer]).get(pointer, Location())
        return Fault(
            self.file or self.name,
            th,
            en,
            todo_th,
            todo_en,
            at.line,
            at.column,
            sheet=at.sheet or "",
            cell=at.cell or "",
        )
