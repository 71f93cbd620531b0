"""``tax_id``: the 13 digits of a tax payer or a citizen; both have the same check digit.

Excel drops a leading 0, and officers mask citizen numbers: both are named, neither is a gap.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Literal

from stdnum.th import pin

from ita_audit.thai.text import arabic_digits
from ita_audit.types.reading import Flawed, Occasion, Read, Terms, Trouble, refuse, text_trouble, whole
from ita_audit.types.spec import BaseItem

PROBLEMS = ("missing", "misspelt", "blank", "placeholder", "wrong_type", "checksum", "masked", "leading_zero")

_MASKED = re.compile(r"[0-9]?[0-9xX*•●#-]*[xX*•●#]{2,}[0-9xX*•●#-]*")


class TaxIdItem(BaseItem):
    """The number of a contractor."""

    type: Literal["tax_id"]


def reader(_item: TaxIdItem, terms: Terms) -> Read:
    """Reads a text of 13 digits, dashes and blanks allowed; the value is the bare digits."""
    placeholders = terms.placeholders

    def read(raw: Any, _occasion: Occasion) -> Any:
        number = whole(raw)
        if number is not None and number > 0:
            raw = str(number)
        trouble = text_trouble(raw, placeholders)
        return trouble if trouble is not None else _number(raw)

    return read


@lru_cache(maxsize=4096)
def _number(raw: str) -> Any:
    digits = re.sub(r"[\s-]", "", arabic_digits(raw))
    if _MASKED.fullmatch(digits):
        return Flawed(digits, Trouble((), "masked", raw))
    if re.fullmatch(r"[0-9]{12}", digits) and _valid("0" + digits):
        return Flawed("0" + digits, Trouble((), "leading_zero", raw))
    if not re.fullmatch(r"[0-9]{13}", digits):
        return refuse("wrong_type", raw)
    return digits if _valid(digits) else Flawed(digits, Trouble((), "checksum", raw))


def _valid(digits: str) -> bool:
    return bool(pin.calc_check_digit(digits[:-1]) == digits[-1])
