"""One procedure of a measure: what evidence it needs and what must hold. One rule file each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Annotated, Literal

from ita_audit.checks.base import BaseCheck
from ita_audit.ruleset.instrument import Id
from ita_audit.types import columns_of
from ita_audit.types.spec import AtLeast, BaseItem, Declared, Filled, Name, NoneTwice, Wording

About = Literal["fiscal_year", "previous_fiscal_year"]


class StandsFor(Declared):
    """``none``: words at the evidence ("ไม่มีเรื่องร้องเรียน") that stand for figures."""

    stands_for: Annotated[list[Name], AtLeast(1)]
    as_: int


class Pitfall(Wording):
    """What people often get wrong, in a sentence, and the questions that notice it.

    ``checked_by`` names items and checks, ``asked_by`` judgements: of the requirement itself (``adds-up``,
    ``projects.period``) or of another (``6.1/same-budget``).
    """

    checked_by: list[Filled] = field(default_factory=list)
    asked_by: list[Filled] = field(default_factory=list)


class Requirement(Declared):
    """A rule file. ``key`` names its evidence and survives renumbering in later years.

    ``about``: the fiscal year(s) that the clause names; absent where it names none. ``each:
    measure``: asked once per measure, of the report's own row. ``help`` says in a sentence or two
    what the evidence is, for explanations and forms; ``pitfalls`` what people often get wrong in it, each with
    the questions that notice it. ``of`` is the id of its measure, by the clauses.
    """

    SPARED = ()

    id: Id
    key: Name
    title: Wording | None = None
    about: Annotated[About | Annotated[list[About], AtLeast(1)] | None, NoneTwice()] = None
    each: Literal["measure"] | None = None
    none: StandsFor | None = None
    help: Wording | None = None
    pitfalls: list[Pitfall] = field(default_factory=list)
    items: Annotated[list[BaseItem], AtLeast(1)]
    checks: list[BaseCheck] = field(default_factory=list)
    of: str = field(default="", metadata={"derived": True})

    @property
    def measure(self) -> str | None:
        """The id of its measure; None for the report's own row, which each measure has."""
        return None if self.each else self.of

    def years(self, fiscal_year: int) -> tuple[int, ...]:
        """The fiscal years (Buddhist era) its clause names, for the year under assessment."""
        about = () if self.about is None else (self.about,) if isinstance(self.about, str) else self.about
        return tuple(fiscal_year - (year == "previous_fiscal_year") for year in about)

    def item(self, name: str) -> BaseItem | None:
        """The item called ``name``, or the column ``table.column``; None where there is none."""
        table, _, column = name.partition(".")
        found = next((item for item in self.items if item.name == table), None)
        if not column:
            return found
        return next((one for one in columns_of(found) if one.name == column), None)

    def leaves(self) -> Iterator[tuple[str, BaseItem]]:
        """Every item and every column with its name: ``total``, ``risks``, ``risks.event``."""
        for item in self.items:
            yield item.name, item
            for column in columns_of(item):
                yield f"{item.name}.{column.name}", column
