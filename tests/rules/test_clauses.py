"""Every clause of the document is asked for, and every question stands alone."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ita_audit.engine import check, plan_of
from ita_audit.model import GapReport
from ita_audit.rule_quality.dependence import names_in
from ita_audit.rule_quality.scope import Scopes, claims_of, content_of, part_of
from ita_audit.rulebook import load_ruleset
from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.types import columns_of, is_table

FIXTURES = Path(__file__).parents[2] / "fixtures"
AS_OF = date(2025, 12, 31)
RULESET = load_ruleset()


def _content(name: str) -> dict[str, Any]:
    return json.loads((FIXTURES / name / "submission.json").read_text("utf-8"))


SUBMISSIONS = {"complete": _content("complete-2568"), "ban-pao": _content("ban-pao-2568")}


def test_every_clause_is_cited_by_a_question():
    cited = {clause for finding in check(RULESET, {}, AS_OF).findings for clause in finding.clauses}
    assert {clause.id for clause in RULESET.clauses} - cited == set()


def test_there_are_168_clauses_8_of_them_claims():
    ids = [clause.id for clause in RULESET.clauses]
    procedures = [i for i in ids if i.count(".") == 1 and not i.startswith("R")]
    assert len(ids) == len(set(ids)) == 168
    assert len([i for i in ids if i.startswith("R.")]) == 6
    assert [i for i in ids if "." not in i] == list("12345678")
    assert len(procedures) == 44


def test_every_procedure_has_its_rule():
    procedures = [c.id for c in RULESET.clauses if c.id.count(".") == 1 and not c.id.startswith("R")]
    assert [rule.id for rule in RULESET.requirements if not rule.each] == procedures


def test_a_rule_is_about_the_years_its_clause_names():
    for rule in RULESET.requirements:
        if rule.each or rule.id == "8.10":
            continue
        year = RULESET.clause(rule.id).year
        named = [2568 + year] if year is not None else []
        assert list(rule.years(2568)) == named, rule.id
    assert set(RULESET.requirement("8.10").years(2568)) == {2567, 2568}


def _questions() -> Iterator[tuple[str, str]]:
    for rule in RULESET.requirements:
        for name, _ in rule.leaves():
            yield rule.id, name
        for one in rule.checks:
            yield rule.id, one.id


def _without(ruleset: Ruleset, requirement_id: str, name: str) -> tuple[Ruleset, frozenset[str]]:
    """The ruleset without one question and those that ask about it, and the requirements of these."""
    gone: dict[str, set[str]] = {rule.id: set() for rule in ruleset.requirements}
    gone[requirement_id].add(name)
    keys = {rule.key: rule for rule in ruleset.requirements}
    size = -1
    while size != sum(map(len, gone.values())):
        size = sum(map(len, gone.values()))
        for rule in ruleset.requirements:
            _spread(rule, gone, keys)
    kept = [_pruned(rule, gone[rule.id]) for rule in ruleset.requirements]
    smaller = replace(ruleset, requirements=[rule for rule in kept if rule.items])
    return smaller, frozenset(rule for rule, names in gone.items() if names)


def _finding_ids(ruleset: Ruleset) -> set[str]:
    """The ids of the findings that there are of any submission."""
    return {name for requirement in plan_of(ruleset).requirements for name in requirement.order}


def _spread(rule: Requirement, gone: dict[str, set[str]], keys: dict[str, Requirement]) -> None:
    mine = gone[rule.id]
    for item in rule.items:
        if item.name in mine and is_table(item):
            mine.update(f"{item.name}.{column.name}" for column in columns_of(item))
        conditions = [(item.name, item)]
        if is_table(item):
            conditions += [(f"{item.name}.{column.name}", column) for column in columns_of(item)]
            if all(f"{item.name}.{column.name}" in mine for column in columns_of(item)):
                mine.add(item.name)
        for path, one in conditions:
            inside = path.rpartition(".")[0]
            if one.applies_when and (f"{inside}." if inside else "") + one.applies_when.item in mine:
                mine.add(path)
            if one.instead_of in mine:
                mine.add(path)
    for one in rule.checks:
        if one.applies_when and one.applies_when.item in mine:
            mine.add(one.id)
        for given in _named(rule.id, one.id):
            key, _, rest = given.rpartition("/")
            if rest in gone[keys[key].id if key else rule.id]:
                mine.add(one.id)


@cache
def _named(rule_id: str, check_id: str) -> frozenset[str]:
    """What a check of the rules names."""
    rule = RULESET.requirement(rule_id)
    return frozenset(names_in(next(one for one in rule.checks if one.id == check_id), rule, RULESET))


def _pruned(rule: Requirement, gone: set[str]) -> Requirement:
    items = []
    for item in rule.items:
        if item.name in gone:
            continue
        if is_table(item):
            columns = [column for column in columns_of(item) if f"{item.name}.{column.name}" not in gone]
            item = replace(item, columns=columns)
        items.append(item)
    none = rule.none
    if none is not None:
        stands = [name for name in none.stands_for if name not in gone]
        none = replace(none, stands_for=stands) if stands else None
    checks = [one for one in rule.checks if one.id not in gone]
    return replace(rule, items=items, checks=checks, none=none)


def _told(report: GapReport) -> dict[str, Any]:
    return {
        finding.id: (finding.verdict, finding.grade, finding.caused_by, finding.places, finding.clauses)
        for finding in report.findings
        if finding.id not in CLAIMS
    }


WHOLE_IDS = _finding_ids(RULESET)
CLAIMS = frozenset(claims_of(RULESET))
WHOLE = {name: _told(check(RULESET, content, AS_OF)) for name, content in SUBMISSIONS.items()}
SCOPES = Scopes(RULESET, ())
EVERY = frozenset(rule.id for rule in RULESET.requirements)


def _requirement(finding_id: str) -> str:
    """The requirement of a finding: R for those of any measure's own row."""
    requirement = finding_id.partition("/")[0]
    return "R" if requirement.endswith(".R") else requirement


def _asks_for_evidence(ruleset: Ruleset, rule_id: str) -> bool:
    """Whether an item must be given: where none must, the checks of a requirement ask when its evidence is not there."""
    rules = (rule for rule in ruleset.requirements if rule.id == rule_id)
    return any(not (item.optional or item.instead_of) for rule in rules for item in rule.items)


def _but_of(rule_id: str, told: dict[str, Any]) -> dict[str, Any]:
    return {key: one for key, one in told.items() if _requirement(key) != rule_id}


@pytest.mark.parametrize("requirement_id", [rule.id for rule in RULESET.requirements])
def test_taking_out_one_question_changes_exactly_its_own_findings(requirement_id: str):
    """Of those that look there, or are looked at by them; the first question of a requirement: of all."""
    names = [name for rule_id, name in _questions() if rule_id == requirement_id]
    for name in names:
        smaller, touched = _without(RULESET, requirement_id, name)
        near = SCOPES.closed(frozenset().union(*map(SCOPES.dependents, touched)))
        part = EVERY if name == names[0] else near
        reduced = part_of(smaller, part)
        gone = {one for one in WHOLE_IDS if _requirement(one) in part} - _finding_ids(reduced)
        assert gone, f"{requirement_id}/{name} asks nothing"
        for label, content in SUBMISSIONS.items():
            told = _told(check(reduced, content_of(RULESET, part, content), AS_OF))
            left = {
                key: value
                for key, value in WHOLE[label].items()
                if key not in gone and _requirement(key) in part
            }
            if not _asks_for_evidence(smaller, requirement_id):
                told, left = _but_of(requirement_id, told), _but_of(requirement_id, left)
            assert told == left, f"{requirement_id}/{name} in {label}"
