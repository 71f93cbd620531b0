"""From plain YAML content to typed values, with every mistake of a file as a fault at its place."""

from __future__ import annotations

from typing import Any, TypeVar

from ita_audit.errors import RulesetError
from ita_audit.rulebook.declared import LOST, FileReading, reader_of
from ita_audit.rulebook.loaded import Loaded, Path

GUIDE = "docs/rule-language.md"

Shape = TypeVar("Shape")


def shape(
    model: type[Shape], loaded: Loaded, path: Path = (), content: Any = None, guide: str = GUIDE
) -> Shape | None:
    """``content`` (all of the file by default) as ``model``; None, with faults noted, where it is not.

    ``guide`` is the document that says how such a file is written.
    """
    before = [*loaded.faults]
    read = shape_in_part(model, loaded, path, content, guide)
    return read if loaded.faults == before else None


def shape_in_part(
    model: type[Shape], loaded: Loaded, path: Path = (), content: Any = None, guide: str = GUIDE
) -> Shape | None:
    """As ``shape``, but as far as it can be read: what is lost is noted in ``loaded.lost``, None where that is all."""
    reading = FileReading(loaded, guide)
    read = reader_of(model)(reading, loaded.content if content is None else content, path)
    reading.close()
    return None if read is LOST else read


def validated(model: type[Shape], content: Any) -> Shape:
    """``content``, plain YAML or JSON, as ``model``. Raises ``RulesetError`` with every mistake where it is not."""
    loaded = Loaded("", content)
    read = shape(model, loaded)
    if read is None:
        raise RulesetError(loaded.faults)
    return read
