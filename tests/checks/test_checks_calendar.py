"""Thresholds, periods and quarters are those of the instrument's own years, whatever these are."""

import pytest
import toy

COMMON = {"fiscal_year": 2025, "calendar": {"first_month": 1, "era": "common"}}
JULY = {"fiscal_year": 2025, "calendar": {"first_month": 7, "era": "common"}}
ITEMS = [
    {"name": "total", "type": "number"},
    {"name": "ends_on", "type": "date"},
    {"name": "rows", "type": "table", "columns": [{"name": "day", "type": "date"}]},
]
CHECKS = [
    {
        "id": "threshold",
        "kind": "at_least",
        "item": "total",
        "of_year": "ends_on",
        "thresholds": [{"from": 2020, "is": 750}, {"from": 2025, "is": 1000}],
    },
    {"id": "half", "kind": "within", "item": "rows.day", "period": {"parameter": "half"}},
    {"id": "quarters", "kind": "covers_months", "column": "rows.day", "every": "quarter"},
]


@pytest.mark.parametrize(
    ("calendar", "ends_on", "days", "says"),
    [
        (COMMON, "2024-12-31", ["2025-02-01"], {"threshold": "met"}),
        (COMMON, "2025-01-01", ["2025-02-01"], {"threshold": "gap major under"}),
        (JULY, "2024-06-30", ["2024-07-01"], {"threshold": "met"}),
        (JULY, "2024-07-01", ["2024-07-01"], {"threshold": "gap major under"}),
        (COMMON, "2025-01-01", ["2025-03-31", "2025-01-01"], {"half": "met"}),
        (COMMON, "2025-01-01", ["2025-04-01"], {"half": "gap major outside_period"}),
        (COMMON, "2025-01-01", ["2025-01-31", "2025-06-01", "2025-09-30", "2025-12-31"], {"quarters": "met"}),
        (COMMON, "2025-01-01", ["2025-01-31", "2025-06-01"], {"quarters": "needs_review month_missing"}),
        (JULY, "2025-01-01", ["2024-09-30", "2024-12-01", "2025-01-01", "2025-06-30"], {"quarters": "met"}),
    ],
)
def test_a_year_is_the_instruments_own(calendar, ends_on, days, says):
    half = {"from": {"month": 1, "day": 1}, "to": {"month": 3, "day": 31}}
    parameters = {**toy.parameters(fewest_letters=1), "half": half}
    rules = toy.ruleset(toy.requirement(ITEMS, CHECKS), parameters=parameters, **calendar)
    report = toy.judge(rules, {"total": 800, "ends_on": ends_on, "rows": [{"day": day} for day in days]})
    assert {name: toy.said(toy.found(report, name)) for name in says} == says
