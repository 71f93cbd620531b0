"""What one local government hands in for one fiscal year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

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
    """

    content: dict[str, Any]
    name: str = "submission"
    sha256: str = ""
    locate: Locate = field(default=_nowhere, compare=False)
    remarks: tuple[Remark, ...] = ()
