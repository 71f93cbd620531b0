"""Whatever is handed in: the same questions, each with one answer, and nothing raises."""

import json
from copy import deepcopy
from functools import cache

import pytest
import toy
from hypothesis import given, settings
from hypothesis import strategies as st

import ita_audit
from ita_audit.engine import plan_of
from ita_audit.engine.redact import LONGEST_FOUND
from ita_audit.model import Verdict


@cache
def rules():
    return ita_audit.load_ruleset("ita-2568")


@cache
def complete() -> str:
    return (toy.ROOT / "fixtures" / "complete-2568" / "submission.json").read_text("utf-8")


@cache
def questions() -> tuple[str, ...]:
    return tuple(name for requirement in plan_of(rules()).requirements for name in requirement.order)


def judged(content):
    report = ita_audit.check(rules(), content, toy.AS_OF)
    holds_together(report)
    return report


def holds_together(report):
    """What is true of every report."""
    findings = report.findings
    names = [finding.id for finding in findings]
    assert tuple(names) == questions()
    assert len(set(names)) == len(names)

    tally = report.tally
    for verdict in Verdict:
        assert tally.verdicts.get(verdict, 0) == sum(finding.verdict is verdict for finding in findings)
    assert tally.total == len(findings) == sum(measure.tally.total for measure in report.measures)
    assert (tally.mistakes > 0) == (tally.verdicts.get(Verdict.GAP, 0) > 0)
    assert tally.mistakes <= tally.verdicts.get(Verdict.GAP, 0)
    assert 0 <= tally.completeness.at_least <= tally.completeness.at_most <= 1

    evidence = {requirement.id for requirement in report.requirements}
    for finding in findings:
        assert set(finding.caused_by) <= evidence | set(names), finding.id
        assert finding.id not in finding.caused_by
        assert 0 <= finding.passed <= finding.applied
        assert bool(finding.places) == (finding.grade is not None) == (finding.message is not None)
        assert bool(finding.places) or finding.verdict is not Verdict.GAP
        for place in finding.places:
            assert place.pointer.startswith(("/evidence", "/measures"))
            assert len(str(place.found)) <= LONGEST_FOUND * 5
            assert place.found is None or isinstance(place.found, (str, int, float, bool))


@cache
def keys() -> list[str]:
    """Every key that evidence may have, of whatever requirement."""
    items = {name for requirement in rules().requirements for name, _ in requirement.leaves()}
    return sorted(items | {requirement.key for requirement in rules().requirements})


WORDS = [
    "",
    " ",
    "-",
    "ไม่มี",
    "อยู่ระหว่างจัดทำ",
    "ต.ค. 67 - ก.ย. 68",
    "2025-02-30",
    "2568-01-01",
    "https://a.go.th",
    "completed",
    "๑๒๓",
]
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(min_value=-(10**14), max_value=10**14)
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(WORDS)
)
INNER = ["none", "title", "url", "file", "fiscal_year", "start", "end", "text"]
NAMES = st.deferred(lambda: st.sampled_from([*keys(), *INNER])) | st.text(max_size=6)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=25,
)


@st.composite
def shaped(draw):
    """Evidence with the right names and whatever in them: rows of tables have their own columns."""
    evidence = {}
    for requirement in draw(st.lists(st.sampled_from(rules().requirements), max_size=6)):
        items = {}
        for item in requirement.items:
            columns = getattr(item, "columns", None)
            row = st.fixed_dictionaries({}, optional={column.name: ANYTHING for column in columns or ()})
            value = st.lists(row | SCALARS, max_size=3) if columns else ANYTHING
            items[item.name] = draw(st.just(...) | value)
        evidence[requirement.key] = {name: value for name, value in items.items() if value is not ...}
    return evidence


@given(ANYTHING, ANYTHING)
def test_any_json_for_evidence_and_measures_is_judged(evidence, measures):
    judged({"evidence": evidence, "measures": measures})


@given(shaped(), st.dictionaries(st.sampled_from("12345678"), ANYTHING))
def test_any_values_under_the_right_names_are_judged(evidence, measures):
    judged({"evidence": evidence, "measures": measures})


@given(st.dictionaries(st.sampled_from(["agency", "note", "evidence", "measures", "x"]), ANYTHING))
def test_any_members_of_a_submission_are_judged(content):
    judged(content)


def places_in(value, path=()):
    """The path of everything inside ``value``."""
    members = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, inner in members:
        yield (*path, key)
        yield from places_in(inner, (*path, key))


@cache
def paths() -> list[tuple]:
    return [path for path in places_in(json.loads(complete())) if path[0] in ("evidence", "measures")]


def put(content, path, value):
    for key in path[:-1]:
        content = content[key]
    content[path[-1]] = value


def drop(content, path):
    for key in path[:-1]:
        content = content[key]
    content.pop(path[-1])


DAMAGES = st.lists(
    st.tuples(
        st.deferred(lambda: st.sampled_from(paths())), st.sampled_from(["drop", "rename", "set"]), ANYTHING
    ),
    min_size=1,
    max_size=6,
)


def damaged(content, damages):
    """``content`` with each damage done that still finds its place."""
    for path, how, value in damages:
        try:
            if how == "set":
                put(content, path, deepcopy(value))
            elif how == "drop" or not isinstance(path[-1], str):
                drop(content, path)
            else:
                put(content, (*path[:-1], path[-1] + "x"), None)
                drop(content, path)
        except (LookupError, TypeError, AttributeError):
            continue
    return content


@given(DAMAGES)
def test_any_damage_to_a_complete_submission_is_judged(damages):
    judged(damaged(json.loads(complete()), damages))


LAST_YEAR = st.fixed_dictionaries({}, optional={"evidence": shaped() | ANYTHING, "x": ANYTHING})


@given(LAST_YEAR, DAMAGES)
@settings(max_examples=40)
def test_whatever_was_handed_in_last_year_is_at_most_a_doubt_and_changes_nothing_else(previous, damages):
    content = damaged(json.loads(complete()), damages)
    alone, beside = judged(content), ita_audit.check(rules(), content, toy.AS_OF, previous)
    holds_together(beside)
    for one, other in zip(alone.findings, beside.findings, strict=True):
        if "/last-years-" in one.id:
            assert one.verdict is Verdict.NOT_APPLICABLE
            assert other.verdict is not Verdict.GAP and (
                other.caused_by or other.verdict is not Verdict.UNDETERMINED
            )
        elif not one.claim:
            assert one == other


def pointer_to(path) -> str:
    return "".join(f"/{key}" for key in path)


@given(st.deferred(lambda: st.sampled_from(paths())), st.sampled_from([None, "", "-", "รอข้อมูล"]))
def test_whatever_is_emptied_in_a_complete_submission_is_found_at_its_place(path, nothing):
    content = json.loads(complete())
    put(content, path, nothing)
    pointers = {place.pointer for finding in judged(content).findings for place in finding.places}
    here = pointer_to(path)
    assert {here, *pointers} == pointers or len(path) == 1, here


@given(DAMAGES)
@settings(max_examples=30)
def test_any_submission_gives_the_same_bytes_twice(damages):
    content = damaged(json.loads(complete()), damages)
    first, second = (
        json.dumps(judged(content).to_dict(), allow_nan=False) for content in (content, deepcopy(content))
    )
    assert first == second


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"evidence": {}},
        {"evidence": None, "measures": None},
        {"evidence": {}, "measures": {}},
        {"agency": {"name": "อบต.น้ำใส", "website": "https://namsai.go.th"}},
        {"measures": {str(number): {} for number in range(1, 9)}},
    ],
    ids=str,
)
def test_the_empty_submission_meets_nothing(content):
    report = judged(content)
    assert report.tally.verdicts.get(Verdict.MET, 0) == 0
    assert report.tally.mistakes == len(report.requirements)


def test_evidence_of_blanks_meets_nothing():
    blank = {
        requirement.key: {item.name: None for item in requirement.items}
        for requirement in rules().requirements
        if requirement.each is None
    }
    assert judged({"evidence": blank}).tally.verdicts.get(Verdict.MET, 0) == 0


def test_evidence_of_dashes_meets_nothing():
    dashes = {
        requirement.key: {item.name: "-" for item in requirement.items}
        for requirement in rules().requirements
        if requirement.each is None
    }
    assert judged({"evidence": dashes}).tally.verdicts.get(Verdict.MET, 0) == 0


@pytest.mark.parametrize("folder", ["ban-pao-2568", "complete-2568"])
def test_the_fixtures_hold_together(folder):
    judged(json.loads((toy.ROOT / "fixtures" / folder / "submission.json").read_text("utf-8")))
