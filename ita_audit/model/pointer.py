"""JSON Pointers (RFC 6901): the one way to name a place in a submission."""

from __future__ import annotations


def join(pointer: str, *tokens: str | int) -> str:
    """``pointer`` extended by ``tokens``: ``join("/evidence", "a/b", 0) == "/evidence/a~1b/0"``."""
    for token in tokens:
        pointer += "/" + str(token).replace("~", "~0").replace("/", "~1")
    return pointer


def split(pointer: str) -> list[str]:
    """The tokens of ``pointer``, unescaped; the empty pointer names the whole document."""
    if not pointer:
        return []
    return [token.replace("~1", "/").replace("~0", "~") for token in pointer[1:].split("/")]
