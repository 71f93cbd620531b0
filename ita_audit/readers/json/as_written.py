"""A JSON text as it stands: numbers as they are written, and names that are given twice kept.

For whoever compares files rather than reads them: what the dialect refuses is told here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from ita_audit.errors import SubmissionError
from ita_audit.readers.json.breaches import is_too_deep, too_much
from ita_audit.readers.json.dialect import parse
from ita_audit.readers.json.encoding import text_of


@dataclass(frozen=True, slots=True)
class Number:
    """A number, or ``NaN`` and its kin, in the characters it is written with."""

    text: str


class Members(dict[str, Any]):
    """The members of an object, the last of each name; ``twice`` has all values of a name given again."""

    def __init__(self, pairs: list[tuple[str, Any]]):
        super().__init__(pairs)
        self.twice: dict[str, list[Any]] = {}
        if len(self) != len(pairs):
            for name, value in pairs:
                self.twice.setdefault(name, []).append(value)
            self.twice = {name: values for name, values in self.twice.items() if len(values) > 1}


def read_as_written(content: bytes, file: str, todo_th: str, todo_en: str) -> Any:
    """``Members``, lists, strings, ``Number``, booleans and None in ``content``.

    Raises SubmissionError, each fault with this todo: no UTF-8, no JSON, or beyond a limit.
    """
    try:
        text = text_of(content, file)
        if not (is_too_deep(text) or too_much(text)):
            try:
                return _DECODER.decode(text)
            except json.JSONDecodeError:
                pass
        return parse(text, file)  # raises: it refuses all that is refused here, and says why
    except SubmissionError as error:
        raise SubmissionError(
            replace(fault, todo_th=todo_th, todo_en=todo_en) for fault in error.faults
        ) from None


def as_text(value: Any) -> str:
    """``value`` of ``read_as_written`` as one line of JSON."""
    if isinstance(value, Number):
        return value.text
    if isinstance(value, dict):
        return "{" + ", ".join(f"{as_text(name)}: {as_text(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_text, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


_DECODER = json.JSONDecoder(
    object_pairs_hook=Members, parse_int=Number, parse_float=Number, parse_constant=Number
)
