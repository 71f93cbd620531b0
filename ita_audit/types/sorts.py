"""The sort of an answer, as checks ask for it: two values meet in a check only where their sort is the same."""

from __future__ import annotations

from typing import Any

from ita_audit.types.answer_type import Sort
from ita_audit.types.registry import TYPES, type_of
from ita_audit.types.spec import BaseItem

AMOUNT, COUNT, DAY, PERIOD = str(Sort.AMOUNT), str(Sort.COUNT), str(Sort.DAY), str(Sort.PERIOD)
NUMBER, YEAR = str(Sort.NUMBER), str(Sort.YEAR)
SUMMED = (AMOUNT, COUNT, NUMBER)
"""What can be added up."""
TEXT, ADDRESS, CHOICE = str(Sort.TEXT), str(Sort.ADDRESS), str(Sort.CHOICE)
STATEMENT, TABLE = str(Sort.STATEMENT), str(Sort.TABLE)
TEXTS, ADDRESSES = f"list of {TEXT}", f"list of {ADDRESS}"
LISTED = (
    *(f"list of {one}" for one in (Sort.TEXT, Sort.ADDRESS, Sort.CONTACT, Sort.DAY, Sort.YEAR, Sort.PICTURE)),
    str(Sort.DOCUMENTS),
)
"""What one item holds several of."""
NAMES = (TEXT, CHOICE, str(Sort.IDENTIFIER))
"""What rows can be told apart and joined by: read as text, and the same thing whoever writes it."""


def sort_of(item: BaseItem) -> str:
    """The sort of an item: ``amount`` (in satang), ``day``, ``text``; of a list with that of its members, ``list of text``."""
    of: Any = getattr(item, "of", None)
    own = str(type_of(item).sort)
    return f"{own} of {TYPES[of].sort}" if isinstance(of, str) and of in TYPES else own


def measured_in(item: BaseItem) -> str:
    """What a number counts, "%" or the English name of its unit; "" where nothing is said. Only like meets like."""
    unit: Any = getattr(item, "unit", None)
    return "%" if getattr(item, "percent", False) else unit.en if unit is not None else ""


def type_written(item: BaseItem) -> str:
    """The type of an item as a rule file writes it: of a list with that of its members, ``list of url``; ``number in hours``."""
    of: Any = getattr(item, "of", None)
    unit = measured_in(item)
    return f"{item.type} of {of}" if isinstance(of, str) else f"{item.type} in {unit}" if unit else item.type


def written(sort: str) -> str:
    """The types of a sort, as a rule file writes them: ``baht``, ``list of url``."""
    whole, _, member = sort.rpartition(" of ")
    types = ", ".join(
        f"{whole} of {name}" if whole else name for name, one in TYPES.items() if one.sort == member
    )
    return types or sort
