"""The reports of the fixtures, as tests of formats show them."""

from datetime import date

import pytest

import ita_audit


@pytest.fixture
def judged(ruleset, ban_pao, complete, mae_sai):
    """Gives the report of a fixture by its name, as of a fixed day."""
    contents = {"ban_pao": ban_pao, "complete": complete, "mae_sai": mae_sai}
    return lambda name: ita_audit.check(ruleset, contents[name], date(2025, 12, 31))
