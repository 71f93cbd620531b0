"""What is filled in beforehand: each value is taken once, and what nobody took is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ita_audit.model.pointer import join


class Known:
    """The content of a submission while it is put into a form."""

    def __init__(self, content: Mapping[str, Any]):
        self._content = content
        self._taken: set[str] = {"/schema", "/ruleset", "/fiscal_year"}

    def look(self, *path: str | int) -> Any:
        """The value at ``path``; None where there is none."""
        value: Any = self._content
        for step in path:
            if isinstance(value, Mapping) and isinstance(step, str):
                value = value.get(step)
            elif isinstance(value, Sequence) and isinstance(step, int) and not isinstance(value, str):
                value = value[step] if step < len(value) else None
            else:
                return None
        return value

    def taken(self, *path: str | int) -> None:
        """The value at ``path`` has its place in the form."""
        self._taken.add(join("", *path))

    def left_out(self) -> tuple[str, ...]:
        """The pointers of what was not taken, a whole branch by its top."""
        return tuple(self._untaken("", self._content))

    def _untaken(self, pointer: str, value: Any) -> Iterator[str]:
        if pointer in self._taken:
            return
        members = value.items() if isinstance(value, Mapping) else enumerate(value) if _listed(value) else ()
        inside = [(join(pointer, key), one) for key, one in members]
        found = [list(self._untaken(here, one)) for here, one in inside]
        if not inside:
            if pointer and value not in (None, {}, []):
                yield pointer
        elif all(here == [place] for here, (place, _) in zip(found, inside, strict=True)) and pointer:
            yield pointer
        else:
            for here in found:
                yield from here


def _listed(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)
