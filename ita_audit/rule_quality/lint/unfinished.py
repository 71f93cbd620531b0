"""``unfinished``: what a template wrote where a person is to write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ita_audit.rulebook.loaded import Loaded, Path

MARK = re.compile(r"\[(?:เขียน|write\b)[^\]]*\]?")
"""``[เขียน...]`` and ``[write ...]``, as templates have them."""

_FIELD = re.compile(r"\{\w+\}")
_READ = ("th", "en")
_OF_A_CASE = 3
"""How long the path of a case's name is; a name in its values may be any word."""

_LATER = re.compile(
    r"\b(?:TODO|FIXME|TBD|TBC|XXX)\b|\blorem ipsum\b|(?:รอ|ยังไม่(?:ได้)?)(?:เขียน|เติมข้อความ|แปล)"
)
_STANDING_IN = re.compile(
    r"\W*(?:todo|to do|fixme|tbd|tbc|xx+|n/?a|none|null|untitled|text|test|asdf\w*|รอข้อความ|รอแก้ไข?|ข้อความ|ทดสอบ|เขียน(?:ภายหลัง|ทีหลัง)?|เติม(?:ภายหลัง|ทีหลัง)?)?\W*",
    re.IGNORECASE,
)
"""What stands for a whole text that somebody meant to write."""


def unfinished(loaded: Loaded) -> Iterator[tuple[Path, str]]:
    """Where a file still holds what a template wrote, or a note that a text is to be written, and what that is."""
    for path, text in _texts(loaded.content, ()):
        found = MARK.search(text)
        if found is None and text.strip() and _is_read(path):
            found = _LATER.search(text) or _STANDING_IN.fullmatch(_FIELD.sub("ก", text))
        if found:
            yield path, found[0].strip() or text


def _is_read(path: Path) -> bool:
    """Whether people read it as it is: a text, or the name of a case."""
    case = len(path) == _OF_A_CASE and path[::2] == ("cases", "name")
    return case or path[-1:] in [(one,) for one in _READ]


def _texts(content: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(content, str):
        yield path, content
    elif isinstance(content, dict):
        for key, value in content.items():
            yield from _texts(value, (*path, key))
    elif isinstance(content, list):
        for index, value in enumerate(content):
            yield from _texts(value, (*path, index))
