"""An instrument from elsewhere: clauses called by letters, English alone, calendar years, codes of five figures, cities."""

import json
from datetime import date

from ita_audit.rule_quality.new_ruleset import new_ruleset

OWN_WORDS = """  district: {en: "city"}
  province: {en: "state"}

currency: {name: {en: "US dollars"}, decimals: 2}

parameters:
"""


def write(folder):
    """The ruleset in ``folder``, of the year 2026: the example that comes with the program, with areas and a currency."""
    made = new_ruleset(folder, ["en"], date(2026, 6, 30)).folder / "ruleset.yaml"
    text = made.read_text("utf-8")
    assert text.count("\nparameters:\n") == 1
    made.write_text(text.replace("\nparameters:\n", OWN_WORDS), "utf-8")
    return folder


def hand_in(rules, folder):
    """Three submissions in ``folder``: one that lacks nothing, one with a gap in each section, one with half of it."""
    folder.mkdir()
    whole = json.loads((rules / "cases" / "submission.json").read_text("utf-8"))
    spent = {"budget": 250000, "spent": 300000}
    late = {"sessions": [{"subject": "Lifting heavy things", "held": "2024-05-05", "attended": 4}]}
    for code, changed in (
        ("10001", {}),
        ("10002", {"training": late, "spending": spent}),
        ("10003", {"training": {}}),
    ):
        agency = {"code": code, "name": f"Office {code}", "district": "Hill", "province": "Upland"}
        content = {**whole, "agency": agency, "evidence": {**whole["evidence"], **changed}}
        (folder / f"{code}.json").write_text(json.dumps(content), "utf-8")
    return folder
