"""The files of an edition with their years moved on, value by value, where they stand. Pure.

A value that holds no year is left as it is written, and so is what tells of the past: where the
clauses come from (``source``), the notes of clauses, ``oit.yaml``, the years of laws.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath

from ita_audit.rulebook.clause_file import with_note
from ita_audit.rulebook.shift_years import Move, later, later_year
from ita_audit.rulebook.strict_yaml import Path
from ita_audit.rulebook.yaml_edits import Scalar, TextEdit, edited, scalars
from ita_audit.ruleset import Ruleset
from ita_audit.types import is_year, year_parts

MOVED_NOTE = (
    "ปีเลื่อนโดยเครื่องจาก {old} รอเทียบกับเอกสารปี {new} (year moved on by machine; compare with the {new} document)"
)
"""What a clause whose label was moved carries from then on, until a person has compared and removed it."""

_MOVED = re.compile(re.escape(MOVED_NOTE).replace(r"\{old\}", "[0-9]{4}").replace(r"\{new\}", "[0-9]{4}"))
_IDENTIFIERS = frozenset({"id", "key", "kind", "type", "cites", "value", "parameter"})


class Mover:
    """Moves the years of the files of ``old`` on to the fiscal year ``year``, as edition ``new_id``.

    ``clauses`` are the ids of the clauses whose label was moved, once their file has been.
    """

    def __init__(self, old: Ruleset, new_id: str, year: int):
        self._old, self._new_id, self._new_year = old, new_id, year
        self._move = Move(year - old.fiscal_year, old.fiscal_year)
        self._year_keys = frozenset(year_parts() | _year_items(old))
        self.clauses: list[str] = []

    def moved(self, place: PurePath, text: str) -> str:
        """The text of the file at ``place`` in the edition's folder, its years moved on."""
        if place.suffix not in (".yaml", ".json") or place.parts == ("oit.yaml",):
            return text
        if place.parts == ("clauses.yaml",):
            return self._clauses(text)
        if place.parts == ("ruleset.yaml",):
            return self._head(self._changed(text, self._of_edition))
        if place.parts[0] == "cases":
            return self._changed(text, self._of_case)
        return self._changed(text, self._of_rule)

    def _changed(self, text: str, change: Callable[[Scalar, Types], str | None]) -> str:
        found = list(scalars(text))
        types = {one.path[:-1]: one.value for one in found if one.path[-1:] == ("type",)}
        return edited(text, _edits(found, lambda one: change(one, types)))

    def _head(self, text: str) -> str:
        """The comment at the top of ruleset.yaml, which names the edition."""
        start = text.rfind("\n", 0, next(scalars(text)).start) + 1
        return later(text[:start], self._move) + text[start:]

    def _of_edition(self, one: Scalar, types: Types) -> str | None:
        if one.path == ("id",):
            return self._new_id
        if one.path == ("version",):
            return None if one.value == "1" else '"1"'
        return None if one.path[0] in ("source", "authority") else self._of_rule(one, types)

    def _of_rule(self, one: Scalar, types: Types) -> str | None:
        return None if _key(one) in _IDENTIFIERS else self._value(one, types)

    def _of_case(self, one: Scalar, types: Types) -> str | None:
        if one.path in (("submission",), ("previous",)):
            return f"{one.path[0]}.json"
        if one.path == ("ruleset",) and one.value == self._old.id:
            return one.written.replace(self._old.id, self._new_id)
        return self._value(one, types)

    def _value(self, one: Scalar, types: Types) -> str:
        if not one.is_number:
            return later(one.written, self._move)
        of = types.get(one.path[: one.path.index("example")], "") if "example" in one.path else ""
        year = is_year(of) or _key(one) in self._year_keys
        return str(later_year(int(one.value), self._move)) if year else one.written

    def _clauses(self, text: str) -> str:
        """Labels with their years moved on, each with a note that it was not yet compared."""
        moved: dict[int, None] = {}

        def change(one: Scalar) -> str | None:
            if one.path[0] != "clauses" or one.path[2:] not in (("th",), ("en",)):
                return None
            new = later(one.written, self._move)
            if new != one.written:
                moved[int(one.path[1])] = None
            return new

        text = edited(text, _edits(scalars(text), change))
        note = MOVED_NOTE.format(old=self._old.fiscal_year, new=self._new_year)
        for index in moved:
            text = with_note(text, index, note, _MOVED)
        self.clauses = [self._old.clauses[index].id for index in moved]
        return text


Types = Mapping[Path, str]
"""The path of an item in its file -> its type."""


def _year_items(ruleset: Ruleset) -> set[str]:
    return {
        name.rpartition(".")[2]
        for requirement in ruleset.requirements
        for name, item in requirement.leaves()
        if is_year(item.type)
    }


def _key(one: Scalar) -> str:
    """The key that a value stands under; of a pointer ("/evidence/news/fiscal_year") its last part."""
    key = next((token for token in reversed(one.path) if isinstance(token, str)), "")
    return key.rpartition("/")[2]


def _edits(
    found: Iterator[Scalar] | list[Scalar], change: Callable[[Scalar], str | None]
) -> Iterator[TextEdit]:
    for one in found:
        new = change(one)
        if new is not None and new != one.written:
            yield TextEdit(one.start, one.end, new)
