"""The values of a YAML or JSON file where they stand, so that one can be changed and all else stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import yaml

from ita_audit.rulebook.loaded import Path
from ita_audit.rulebook.strict_yaml import LOADER


class Scalar(NamedTuple):
    """A value: its path of keys, what it says, how it is written, and from where to where in the text."""

    path: Path
    value: str
    written: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it is read as a whole number: digits without quotation marks."""
        return self.written.isascii() and self.written.isdecimal()


class TextEdit(NamedTuple):
    """What to put in the place of ``text[start:end]``."""

    start: int
    end: int
    new: str


def compose(text: str) -> Any:
    """The nodes of a YAML (or JSON) document. Raises ``yaml.YAMLError``."""
    return yaml.compose(text, Loader=LOADER)


def scalars(text: str) -> Iterator[Scalar]:
    """Every value of ``text``, keys left out, in the order they stand."""
    yield from _below(compose(text), (), text)


def _below(node: Any, path: Path, text: str) -> Iterator[Scalar]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _below(value, (*path, str(key.value)), text)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _below(value, (*path, index), text)
    elif node is not None:
        start, end = node.start_mark.index, node.end_mark.index
        yield Scalar(path, str(node.value), text[start:end], start, end)


def edited(text: str, edits: Iterable[TextEdit]) -> str:
    """``text`` with the edits made. They may not overlap; an insertion has ``start == end``."""
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def last_line(node: Any) -> int:
    """The number (from 0) of the last line that a node stands on, comments and empty lines after it left out."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        return max(last_line(part) for pair in node.value for part in pair)
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return max(last_line(part) for part in node.value)
    end = node.end_mark
    return int(end.line - (end.column == 0 and end.line > node.start_mark.line))
