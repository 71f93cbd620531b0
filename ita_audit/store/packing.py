"""What is kept compressed, and what is read back that may be damaged."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class DamagedError(Exception):
    """What a store gave back is not what was put into it."""


@contextmanager
def as_kept() -> Iterator[None]:
    """Values are read back that make no sense where they stand: raises ``DamagedError`` instead of what they cause."""
    try:
        yield
    except (ValueError, TypeError, KeyError) as error:
        raise DamagedError(str(error)) from error


def packed(content: bytes) -> bytes:
    """``content`` as it is kept."""
    return zlib.compress(content)


def unpacked(content: bytes) -> bytes:
    """What was kept as ``content``. Raises ``DamagedError`` where it is damaged."""
    try:
        return zlib.decompress(content)
    except (zlib.error, TypeError) as error:
        raise DamagedError(str(error)) from error


def unpacked_json(content: bytes) -> Any:
    """The JSON that was kept as ``content``. Raises ``DamagedError`` where it is damaged."""
    with as_kept():
        return json.loads(unpacked(content))
