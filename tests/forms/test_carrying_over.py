"""What goes from last year's form into this year's: words, never figures."""

from ita_audit.forms import lay_out
from ita_audit.forms.carry_over import carried


def test_figures_days_claims_and_documents_stay_behind(ruleset, complete):
    kept = carried(complete, ruleset)
    statistics = kept["evidence"].get("complaint_statistics")
    assert statistics is None
    assert kept["evidence"]["anti_corruption_plan"]["projects"][0].keys() == {"project"}
    assert set(kept["measures"]["8"]) == {"activity", "procedures", "responsible"}
    assert "documents" not in kept["evidence"]["complaint_manual"]


def test_words_addresses_and_names_come_along(ruleset, complete):
    kept = carried(complete, ruleset)
    assert kept["agency"] == complete["agency"]
    assert kept["evidence"]["contact"]["phone"] == complete["evidence"]["contact"]["phone"]
    assert kept["evidence"]["executives"]["people"][0]["name"] == "นายตัวอย่าง ใจดี"


def test_all_that_is_carried_has_a_place_in_the_new_form(ruleset, complete):
    assert lay_out(ruleset, "th", carried(complete, ruleset)).left_out == ()


def test_evidence_that_the_new_edition_does_not_ask_for_stays_behind(ruleset, complete):
    complete["evidence"]["abolished"] = {"text": "x"}
    assert "abolished" not in carried(complete, ruleset)["evidence"]
