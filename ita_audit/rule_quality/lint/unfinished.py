"""``unfinished``: what a template wrote where a person is to write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ita_audit.rulebook.loaded import Loaded, Path

MARK = re.compile(r"\[(?:เขียน|write\b)[^\]]*\]?")
"""``[เขียน...]`` and ``[write ...]``, as templates have them."""


def unfinished(loaded: Loaded) -> Iterator[tuple[Path, str]]:
    """Where a file still holds what a template wrote, and what that is."""
    for path, text in _texts(loaded.content, ()):
        found = MARK.search(text)
        if found:
            yield path, found[0]


def _texts(content: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(content, str):
        yield path, content
    elif isinstance(content, dict):
        for key, value in content.items():
            yield from _texts(value, (*path, key))
    elif isinstance(content, list):
        for index, value in enumerate(content):
            yield from _texts(value, (*path, index))
