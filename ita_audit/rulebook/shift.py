"""What an edition takes over from the one it extends, its years moved on: as content, or as text. Pure.

Moved are titles, examples, texts, the labels of clauses, cases and the submissions they start from. What
tells of the past stays: where the clauses come from (``source``), their notes, outside lists, years of laws.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ita_audit.rulebook.shift_years import Move, later, later_year
from ita_audit.rulebook.yaml_edits import Scalar, TextEdit, edited, scalars
from ita_audit.types import is_year, year_parts

MOVED_NOTE = (
    "ปีเลื่อนโดยเครื่องจาก {old} รอเทียบกับเอกสารปี {new} (year moved on by machine; compare with the {new} document)"
)
"""What a clause whose label was moved carries, until the edition states the label as a person compared it."""

_MOVED = re.compile(re.escape(MOVED_NOTE).replace(r"\{old\}", "[0-9]{4}").replace(r"\{new\}", "[0-9]{4}"))
_IDENTIFIERS = frozenset({"id", "key", "kind", "type", "cites", "value", "parameter"})
_OF_THE_PAST = ("source", "authority", "basis")


def not_compared(note: object) -> str:
    """The part of a clause's note by which its label was not yet compared; "" where there is none."""
    found = _MOVED.search(note) if isinstance(note, str) else None
    return found[0] if found else ""


@dataclass(frozen=True, slots=True)
class Shift:
    """Moves years on as ``move`` says; a number is a year where its key is one of ``years``, or its type."""

    move: Move
    years: frozenset[str]

    @classmethod
    def of(cls, by: int, fiscal_year: int, rules: Iterable[Any]) -> Shift:
        """By so many years from ``fiscal_year``; ``rules`` are the contents of the rule files."""
        return cls(Move(by, fiscal_year), frozenset(year_parts()) | frozenset(_year_names(list(rules))))

    def edition(self, content: Any) -> Any:
        """The content of ``ruleset.yaml``."""
        if not isinstance(content, dict):
            return content
        return {
            key: value if key in _OF_THE_PAST else self.rule(value, key) for key, value in content.items()
        } | ({"fiscal_year": content["fiscal_year"] + self.move.by} if "fiscal_year" in content else {})

    def rule(self, content: Any, key: str = "") -> Any:
        """The content of a rule file: what identifies stays."""
        return self._moved(content, key, _IDENTIFIERS)

    def case(self, content: Any) -> Any:
        """The content of a file of cases, or of a submission."""
        return self._moved(content, "", frozenset())

    def clause(self, content: Any, compared: bool = False) -> Any:
        """A clause: its labels moved on, with a note that this was not yet ``compared`` with the document."""
        moved = {
            key: later(value, self.move) if key in ("th", "en") and isinstance(value, str) else value
            for key, value in content.items()
        }
        said = content.get("note", "")
        if not isinstance(said, str) or (moved == content and not _MOVED.search(said)):
            return moved
        note = MOVED_NOTE.format(old=self.move.fiscal_year, new=self.move.fiscal_year + self.move.by)
        notes = "; ".join(filter(None, [_MOVED.sub("", said).strip("; "), "" if compared else note]))
        moved.pop("note", None)
        return {**moved, "note": notes} if notes else moved

    def text(self, text: str, *, case: bool = False) -> str:
        """The text of a rule file, or of a file of cases, moved on where it stands; all else as it is written."""
        found = list(scalars(text))
        types = {one.path[:-1]: one.value for one in found if one.path[-1:] == ("type",)}
        return edited(text, self._edits(found, types, frozenset() if case else _IDENTIFIERS))

    def _edits(
        self, found: Iterable[Scalar], types: dict[Any, str], kept: frozenset[str]
    ) -> Iterator[TextEdit]:
        for one in found:
            key = next((token for token in reversed(one.path) if isinstance(token, str)), "")
            if key in kept:
                continue
            of = types.get(one.path[: one.path.index("example")], "") if "example" in one.path else ""
            value: int | str = int(one.value) if one.is_number else one.written
            new = str(self._scalar(value, key, is_year(of)))
            if new != one.written:
                yield TextEdit(one.start, one.end, new)

    def _moved(self, value: Any, key: str, kept: frozenset[str], year: bool = False) -> Any:
        if isinstance(value, dict):
            here = is_year(str(value.get("type", "")))
            return {
                name: self._moved(inside, str(name), kept, year or (here and name == "example"))
                for name, inside in value.items()
            }
        if isinstance(value, list):
            return [self._moved(inside, key, kept, year) for inside in value]
        return value if key in kept else self._scalar(value, key, year)

    def _scalar(self, value: Any, key: str, year: bool) -> Any:
        if isinstance(value, str):
            return later(value, self.move)
        if type(value) is int and (
            year or key.rpartition("/")[2] in self.years
        ):  # of a pointer its last part
            return later_year(value, self.move)
        return value


def _year_names(content: Any) -> Iterator[str]:
    """The names of the items that are years, in the contents of rule files."""
    if isinstance(content, dict):
        if is_year(str(content.get("type", ""))):
            yield str(content.get("name", ""))
        content = list(content.values())
    if isinstance(content, list):
        for inside in content:
            yield from _year_names(inside)
