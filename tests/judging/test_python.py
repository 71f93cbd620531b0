"""The Python interface: a form keeps its measure, and what is no day or no submission is refused as such."""

import datetime
import json

import pytest
from judged_inputs import bytes_of

import ita_audit

AS_OF = datetime.date(2025, 12, 31)
FORM = {"form": "8", "cells": {"เริ่มต้น!C7": "6360404", "เริ่มต้น!C8": "อบต.น้ำใส"}}

WRONG = {  # what is given in place of what, and what the error says
    "a text for the day": ({"as_of": "2025-12-31"}, "as_of must be a datetime.date, not str"),
    "a moment for the day": (
        {"as_of": datetime.datetime(2025, 12, 31, tzinfo=datetime.UTC)},
        "as_of must be a datetime.date, not datetime",
    ),
    "no day": ({"as_of": None}, "as_of must be a datetime.date, not NoneType"),
    "a list for the submission": ({"submission": []}, "submission must be a Submission or a dict, not list"),
    "a path for the submission": (
        {"submission": "s.json"},
        "submission must be a Submission or a dict, not str",
    ),
    "a list for last year's": ({"previous": []}, "previous must be a Submission or a dict, not list"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_no_day_or_no_submission_is_a_type_error_of_its_own(ruleset, complete, wrong):
    given, said = WRONG[wrong]
    with pytest.raises(TypeError) as refused:
        ita_audit.check(**{"ruleset": ruleset, "submission": complete, "as_of": AS_OF, **given})
    assert str(refused.value) == said


def test_the_form_of_one_measure_is_judged_for_that_one(ruleset, tmp_path):
    file = tmp_path / "m8.xlsx"
    file.write_bytes(bytes_of(FORM, ruleset))
    for submission in (ita_audit.read_submission(file), ita_audit.read_submission(file, ruleset)):
        assert submission.measure == "8"
        summary = ita_audit.check(ruleset, submission, as_of=AS_OF).to_dict()["summary"]
        assert (summary["total"], summary["mistakes"]) == (126, 12)


def test_a_json_file_may_name_rules_that_python_is_given_later(small_file):
    assert ita_audit.read_submission(small_file).content["ruleset"] == "nobody-has-it"


@pytest.fixture
def small_file(tmp_path, complete):
    file = tmp_path / "s.json"
    file.write_text(json.dumps(complete | {"ruleset": "nobody-has-it"}), "utf-8")
    return file
