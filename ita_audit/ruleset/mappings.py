"""Lists outside the instrument, which ask for the same evidence: cited, never judged by.

Each is a file ``mappings/<name>.yaml``; any number of them: the codes of another assessment, of grants, of a standard.
"""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, Any, Literal

from ita_audit.model import Text
from ita_audit.types.spec import Declared, Filled, InRange, Matching, Wording

Year = Annotated[int, InRange(1900, 2700)]
Code = Annotated[
    str, Matching(r"^\S(.*\S)?$", Text("รหัสที่ไม่มีช่องว่างหัวท้าย", "a code without blanks around it"), "O19")
]


class OutsideItem(Declared):
    """One item of the list, of one year or of all, and how surely it stands there."""

    code: Code
    th: Filled
    en: Filled | None = None
    fiscal_year: Year | None = None
    certainty: Literal["seen", "inferred", "memory"] | None = None
    note: Any = None


class Mapped(Declared):
    """Which item asks for the evidence of a requirement, and how surely."""

    requirement: str
    code: Code
    fiscal_year: Year | None = None
    certainty: Literal["high", "medium", "low"] | None = None


class OutsideList(Declared):
    """A file of ``mappings``. ``name`` is the file's; without a ``title`` the list is called so, in capitals."""

    title: Wording | None = None
    items: list[OutsideItem] = field(default_factory=list)
    mapping: list[Mapped] = field(default_factory=list)
    name: str = field(default="", metadata={"derived": True})

    @property
    def called(self) -> Text:
        """What the list is called."""
        return self.title.text if self.title else Text(self.name.upper(), self.name.upper())

    def title_of(self, row: Mapped) -> Text | None:
        """What the item of ``row`` is called; None where the list does not say."""
        named = (one for one in self.items if (one.code, one.fiscal_year) == (row.code, row.fiscal_year))
        return next((Text(one.th, one.en or one.th) for one in named), None)

    def of(self, requirement: str) -> list[Mapped]:
        """What asks for the evidence of ``requirement``."""
        return [row for row in self.mapping if row.requirement == requirement]
