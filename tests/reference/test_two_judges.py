"""The submission's schema and the engine agree, place by place, apart from what NOT_SAID lists."""

import json
import os
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_submissions import damaged, evidence, pointers
from two_judges import Judges

from ita_audit.rulebook import load_ruleset

MORE = int(os.environ.get("ITA_AUDIT_EXAMPLES", "1"))
"""How many times the usual number of submissions to make: 20 for a long run by hand."""

few = settings(max_examples=8 * MORE, suppress_health_check=list(HealthCheck))
many = settings(max_examples=120 * MORE, suppress_health_check=list(HealthCheck))

COMPLETE = json.loads(
    (Path(__file__).parents[2] / "fixtures/complete-2568/submission.json").read_text("utf-8")
)
PLACES = [
    place
    for part in ("evidence", "measures")
    for place in [f"/{part}", *pointers(COMPLETE[part], f"/{part}")]
]
JUDGES = Judges(load_ruleset())
NUMBERED = {
    requirement.key: requirement for requirement in JUDGES.ruleset.requirements if not requirement.each
}
ENVELOPE = {
    "schema": "ita-audit/submission/1",
    "ruleset": JUDGES.ruleset.id,
    "fiscal_year": JUDGES.ruleset.fiscal_year,
    "agency": {"name": "องค์การบริหารส่วนตำบลบ้านเป้า"},
}


def agree(content):
    only_engine, only_schema = JUDGES.differ(content)
    assert (sorted(only_engine), sorted(only_schema)) == ([], [])


def test_they_agree_on_the_submission_that_lacks_nothing(complete):
    agree(complete)


def test_they_agree_on_the_founding_document(ban_pao):
    agree(ban_pao)


def test_they_agree_on_what_an_office_published(mae_sai):
    agree(mae_sai)


@few
@given(st.data())
def test_they_agree_on_damaged_submissions(data):
    agree(data.draw(damaged(COMPLETE, PLACES, 30)))


@many
@given(st.data())
def test_they_agree_on_a_part_of_a_submission_damaged_more(data):
    keys = data.draw(st.lists(st.sampled_from(sorted(COMPLETE["evidence"])), min_size=1, max_size=3))
    measures = data.draw(st.lists(st.sampled_from(sorted(COMPLETE["measures"])), max_size=1))
    part = {
        **ENVELOPE,
        "evidence": {key: COMPLETE["evidence"][key] for key in keys},
        "measures": {measure: COMPLETE["measures"][measure] for measure in measures},
    }
    places = [*pointers(part["evidence"], "/evidence"), *pointers(part["measures"], "/measures")]
    agree(data.draw(damaged(part, places, 20)))


@many
@given(st.data())
def test_they_agree_on_evidence_made_of_nothing(data):
    key = data.draw(st.sampled_from(sorted(NUMBERED)))
    agree({**ENVELOPE, "measures": {}, "evidence": {key: data.draw(evidence(NUMBERED[key]))}})
