"""What is noted while a file is read as a declaration: its mistakes, and what could not be read because of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from ita_audit.errors import Fault
from ita_audit.model import Text
from ita_audit.rulebook.loaded import Loaded, Path


class Lost:
    """In the place of a value that could not be read. Its mistake is noted."""


LOST: Final = Lost()


@dataclass
class FileReading:
    """A file while it is read.

    ``lost`` are the paths of what was left out, or is not whole. ``kept`` says of each list from which something was
    left out where the rest stood: a path into what was read leads through it to the path in the file.
    """

    loaded: Loaded
    guide: str
    faults: list[Fault] = field(default_factory=list)
    mended: list[Path] = field(default_factory=list)
    lost: list[Path] = field(default_factory=list)
    kept: dict[Path, list[int]] = field(default_factory=dict)

    def refuse(self, path: Path, said: Text, todo: Text | None = None, rule: str = "schema") -> Lost:
        """Note a mistake at ``path``; without ``todo`` the guide is what to look into."""
        todo = todo or Text(f"แก้ค่าตรงนี้ (ดู {self.guide})", f"correct the value here (see {self.guide})")
        self.faults.append(self.loaded.fault(path, said.th, said.en, todo.th, todo.en, rule))
        return LOST

    def lose(self, path: Path) -> Lost:
        """Note that what stands at ``path`` is left out, or not whole."""
        self.lost.append(path)
        return LOST

    def plain(self, path: Path) -> str | None:
        """The scalar at ``path`` as it is written, where YAML would make something else of it; None where it would not."""
        fault = self.loaded.ambiguous.get(path)
        return fault.wrote if fault else None

    def attempt(self) -> FileReading:
        """A reading of the same file of which nothing is noted here, unless it is kept with ``keep``."""
        return FileReading(self.loaded, self.guide)

    def keep(self, other: FileReading) -> None:
        """Note all that ``other`` noted."""
        self.faults += other.faults
        self.mended += other.mended
        self.lost += other.lost
        self.kept.update(other.kept)

    def close(self) -> None:
        """Hand the mistakes on to the file: those of the YAML that are said better here are no longer said there."""
        said = [self.loaded.ambiguous[path].fault for path in self.mended]
        self.loaded.faults[:] = [one for one in self.loaded.faults if one not in said] + self.faults
        self.loaded.kept.update(self.kept)
        self.loaded.lost += self.lost


Reader = Callable[[FileReading, Any, Path], Any]
"""Reads what stands at a path: the value, or ``LOST`` with its mistake noted."""


def whereabouts(path: Path) -> Text:
    """What stands at ``path``, as a sentence begins with it: its key, and which of a list it is."""
    if not path:
        return Text("ไฟล์นี้", "the file")
    *before, last = path
    if isinstance(last, str):
        return Text(last, last)
    held = next((one for one in reversed(before) if isinstance(one, str)), "")
    return Text(f"{held} รายการที่ {last + 1}".strip(), f"{held}, number {last + 1}".removeprefix(", "))


def found(value: Any) -> Text:
    """A value as a sentence shows what was found."""
    if isinstance(value, dict):
        return Text("ชุดของคีย์และค่า", "keys and values")
    if isinstance(value, list):
        return Text("รายการ", "a list")
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    return Text(f"“{shown}”", f"“{shown}”") if isinstance(value, str) else Text(shown, shown)
