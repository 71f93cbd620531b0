"""Of a real report, one edit of any leaf is one difference, at that place; so is any removal and any addition."""

import json
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import ita_audit
from ita_audit.formats import render
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.model.pointer import join
from ita_audit.readers.json.as_written import read_as_written
from ita_audit.review.report_diff import compare
from ita_audit.ruleset.narrowing import only, without_others

VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just([]) | st.just({})


@pytest.fixture(scope="module")
def report(ruleset, top):
    """The report on a measure of the founding document, as ``check -f json --measure 8`` writes it."""
    submission = ita_audit.read_submission(top / "fixtures" / "ban-pao-2568" / "submission.json")
    rules = only(ruleset, "8")
    content = without_others(submission.content, ruleset, rules)
    judged = ita_audit.check(rules, replace(submission, content=content), date(2025, 12, 31))
    return render("json", Batch((judged,)), RenderOptions())


def against(report, content):
    content = (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")
    return compare(content, read_as_written(content, "x", "", ""), report, due(report))


@cache
def due(report):
    return read_as_written(report, "x", "", "")


def places(value, path=()):
    """The path of every member and element, containers among them."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inside:
        yield (*path, key)
        yield from places(one, (*path, key))


def holder(content, path):
    for part in path[:-1]:
        content = content[part]
    return content


@given(st.integers(0), VALUES)
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_edit_is_one_difference_at_its_place(report, number, value):
    content = json.loads(report)
    leaves = [
        path for path in places(content) if not isinstance(holder(content, path)[path[-1]], dict | list)
    ]
    path = leaves[number % len(leaves)]
    before = holder(content, path)[path[-1]]
    assume(json.dumps(before) != json.dumps(value))
    holder(content, path)[path[-1]] = value
    (found,) = against(report, content).differences
    assert found.pointer == join("", *path)
    assert found.due == json.dumps(before, ensure_ascii=False)


@given(st.integers(0))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_taken_out_is_missed(report, number):
    content = json.loads(report)
    every = list(places(content))
    path = every[number % len(every)]
    del holder(content, path)[path[-1]]
    found = against(report, content)
    assert not found.same and found.differences and not found.spelling
    assert all(one.pointer.startswith(join("", *path[:-1])) for one in found.differences)


def test_what_is_put_in_is_found(report):
    content = json.loads(report)
    for path in list(places(content))[::70]:
        edited = json.loads(report)
        inside = holder(edited, path)
        if isinstance(inside, dict):
            inside["put in"] = 1
            where = join("", *path[:-1], "put in")
        else:
            inside.append("put in")
            where = join("", *path[:-1], len(inside) - 1)
        assert [one.pointer for one in against(report, edited).differences] == [where]


def test_nothing_is_found_in_the_report_itself(report):
    assert against(report, json.loads(report)).same
