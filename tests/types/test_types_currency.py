"""Money is read as the instrument counts it: with its currency's words, and with the decimals that it has."""

from datetime import date

import pytest

from ita_audit.types import TYPES
from ita_audit.types.kinds.baht import BahtItem
from ita_audit.types.reading import EditionTerms, JudgingContext

DOLLARS = EditionTerms(2025, money=("US dollars", "$", "USD"))
YEN = EditionTerms(2025, decimals=0, money=("yen",))


def read(written, terms):
    found = TYPES["baht"].reader(BahtItem(name="paid", type="baht"), terms)(
        written, JudgingContext(date(2025, 1, 1), "")
    )
    return found if isinstance(found, int) else found.troubles[0].problem


@pytest.mark.parametrize(
    ("written", "terms", "found"),
    [
        ("$1,234.50", DOLLARS, 123450),
        ("1,234 usd", DOLLARS, 123400),
        ("US dollars 5", DOLLARS, 500),
        (12.5, DOLLARS, 1250),
        ("5 pesos", DOLLARS, "uncertain"),
        (1500, YEN, 150000),
        ("1,500 yen", YEN, 150000),
        ("1,500.00", YEN, 150000),
        (0.5, YEN, "too_many_decimals"),
        ("1,500.50 yen", YEN, "too_many_decimals"),
    ],
)
def test_an_amount_is_read_in_its_currency(written, terms, found):
    assert read(written, terms) == found
