"""What each kind of check finds: the tables in ``kinds``, one file per kind.

A table is a list of toy rules: items here and elsewhere, one check called ``it``, and its cases.
``caused_by`` of a case is what an open answer comes from; without it there is no cause. ``last_year``
is the evidence handed in the year before, where that is at hand. ``clauses`` are what the document says, ``rows`` the
report's own rows.
"""

from datetime import date
from pathlib import Path

import pytest
import quick_yaml
import toy

from ita_audit.checks import problems_by_kind
from ita_audit.model import Grade

PROBLEMS = problems_by_kind()

FOLDER = Path(__file__).with_name("kinds")
TABLES = {file.stem: quick_yaml.load(file.read_text("utf-8")) for file in sorted(FOLDER.glob("*.yaml"))}
EVERY = [
    pytest.param(rule, case, id=f"{kind}: {case['case']}")
    for kind, rules in TABLES.items()
    for rule in rules
    for case in rule["cases"]
]


REPORT_ROW = {
    "id": "R",
    "key": "report_row",
    "each": "measure",
    "title": {"th": "รายงานผล", "en": "The report"},
}


def ruleset_of(rule: dict):
    check = {"id": "it", **rule["check"]}
    rules = []
    if "report" in rule:
        rules.append(toy.requirement(rule["report"], [check], **REPORT_ROW))
        check = None
    about = {"about": rule["about"]} if "about" in rule else {}
    rules.append(toy.requirement(rule["items"], [check] if check else [], **about))
    if "elsewhere" in rule:
        rules.append(toy.elsewhere(rule["elsewhere"]))
    parameters = {**toy.ruleset(rules[-1]).plain_parameters, **rule.get("parameters", {})}
    measures = rule.get("measures", ["1"])
    return toy.ruleset(*rules, labels=rule.get("clauses", {}), parameters=parameters, measures=measures)


def judged(rule: dict, case: dict):
    report_row = {"measures": {"1": {"status": case["status"]}}} if "status" in case else {}
    report_row |= {"measures": case["rows"]} if "rows" in case else {}
    previous = {"previous": {"evidence": case["last_year"]}} if "last_year" in case else {}
    return toy.judge(
        ruleset_of(rule),
        case.get("given", toy.LEFT_OUT),
        case.get("beside", toy.LEFT_OUT),
        as_of=date.fromisoformat(case.get("as_of", toy.AS_OF.isoformat())),
        agency={"name": toy.OWN_NAME, **case.get("agency", {})},
        **report_row,
        **previous,
    )


@pytest.mark.parametrize(("rule", "case"), EVERY)
def test_a_check_finds_what_its_kind_is_for(rule, case):
    report = judged(rule, case)
    if "options" in rule:
        findings = {option: toy.found(report, f"it.{option}") for option in rule["options"]}
        assert {option: toy.said(finding) for option, finding in findings.items()} == case["says"]
        causes = case.get("caused_by", {})
        for option, finding in findings.items():
            assert finding.caused_by == tuple(causes.get(option, ()))
        finding = next((one for one in findings.values() if one.places), findings[rule["options"][0]])
    else:
        finding = toy.found(report, "1.R/it" if "report" in rule else "it")
        assert toy.said(finding) == case["says"]
        assert finding.caused_by == tuple(case.get("caused_by", ()))
    assert toy.places(finding) == case.get("at", [])
    if "found" in case:
        assert [place.found for place in finding.places] == case["found"]
    if "en" in case:
        assert case["en"] in finding.message.en
    if "reason" in case:
        assert finding.reason.en == case["reason"]
    for member in ("applied", "passed"):
        if member in case:
            assert getattr(finding, member) == case[member]


@pytest.mark.parametrize("kind", PROBLEMS)
def test_every_problem_of_a_kind_is_shown_and_no_other(kind):
    words = {word for _, said in answers(kind) for word in said.split()[1:]}
    assert words - set(Grade) == set(PROBLEMS[kind])


NEVER = {"judgement": {"met"}}
"""What a kind never says: only a person can say that what a judgement asks is so."""


@pytest.mark.parametrize("kind", PROBLEMS)
def test_every_kind_is_shown_met_not_applicable_and_undetermined(kind):
    verdicts = {said.split()[0] for _, said in answers(kind)}
    assert {"met", "not_applicable", "undetermined"} - verdicts == NEVER.get(kind, set())


@pytest.mark.parametrize("kind", PROBLEMS)
def test_what_leaves_an_answer_open_is_always_named(kind):
    for case, said in answers(kind):
        assert (said == "undetermined") <= bool(case.get("caused_by")), case["case"]


def answers(kind: str) -> list[tuple[dict, str]]:
    """Every case of a kind with each thing it says; a kind without a table has none."""
    cases = [case for rule in TABLES.get(kind, ()) for case in rule["cases"]]
    return [
        (case, said)
        for case in cases
        for said in (case["says"].values() if isinstance(case["says"], dict) else [case["says"]])
    ]
