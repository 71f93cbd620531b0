"""Which part of a ruleset a case, or a mutant, needs, so that nothing else is compiled or judged.

A part holds, with every requirement, those that its checks look at. Judged on such a part, a
requirement gives the very findings that it gives in the whole ruleset.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ita_audit.engine import check, plan_of
from ita_audit.model.pointer import split
from ita_audit.rule_quality.case_runner import Runner
from ita_audit.rule_quality.cases import Located, variants
from ita_audit.rule_quality.dependence import neighbours
from ita_audit.rule_quality.proved import question
from ita_audit.ruleset import Ruleset
from ita_audit.thai.text import fold
from ita_audit.types.links import same_address

Part = frozenset[str]
"""Ids of requirements."""


class Scopes:
    """What every requirement looks at and is looked at by, and what every case is about."""

    def __init__(self, ruleset: Ruleset, cases: Sequence[Located]):
        self._ruleset, self._looks_at, self._cases = ruleset, neighbours(ruleset), cases
        self._ids = {requirement.key: requirement.id for requirement in ruleset.requirements}
        self._rows = frozenset(one.id for one in ruleset.requirements if one.each)
        self._claims = claims_of(ruleset)
        self._about = [self._named(one) for one in cases]

    def dependents(self, requirement: str) -> Part:
        """The requirements whose checks look at it, itself among them."""
        return frozenset(one for one, seen in self._looks_at.items() if requirement in seen)

    def closed(self, part: Iterable[str]) -> Part:
        """``part`` with all that it looks at."""
        known: set[str] = set()
        new = set(part)
        while new:
            known |= new
            new = {seen for one in new for seen in self._looks_at[one]} - known
        return frozenset(known)

    def cases_about(self, requirement: str) -> list[tuple[Located, Part]]:
        """The cases that a change of this requirement may bring down, each with the part to judge it on."""
        near = self.dependents(requirement)
        own = [(one, about) for one, about in zip(self._cases, self._about, strict=True) if about & near]
        own.sort(key=lambda pair: pair[0].requirement != requirement)
        return [(one, self.closed(about | near)) for one, about in own]

    def all_cases(self) -> list[tuple[Located, Part]]:
        """Every case with the part to judge it on."""
        return [(one, self.closed(about)) for one, about in zip(self._cases, self._about, strict=True)]

    def noticing(self, content: Mapping[str, Any]) -> list[tuple[Located, Part]]:
        """Every case with the part that can notice it: what it is about, and all that looks there.

        The whole ruleset where a case changes more than evidence, or writes what other evidence of
        ``content`` says as well: that one document, or one text, serves for two is told of both.
        """
        every, said = frozenset(self._looks_at), self._said_in(content)
        found = []
        for one, about in zip(self._cases, self._about, strict=True):
            near = self.closed(frozenset[str]().union(*map(self.dependents, self.closed(about))))
            beyond = one.case.beyond_evidence or any(said[key] - near for key in _written(one) if key in said)
            found.append((one, every if beyond else near))
        return found

    def _said_in(self, content: Mapping[str, Any]) -> Mapping[str, set[str]]:
        """Every text of a submission's evidence, and the requirements where it stands."""
        said: dict[str, set[str]] = {}
        evidence = [(self._ids.get(key, ""), value) for key, value in content.get("evidence", {}).items()]
        for requirement, value in [*evidence, *((one, content.get("measures")) for one in self._rows)]:
            for key in _texts(value):
                said.setdefault(key, set()).add(requirement)
        return said

    def _named(self, located: Located) -> Part:
        """The requirements whose findings or evidence a case names; for a claim all of its measure."""
        found = {located.requirement}
        for finding in located.case.expect:
            found.add(question(finding, self._ruleset.row).partition("/")[0])
            if finding in self._claims:
                measure = self._claims[finding]
                found |= {one.id for one in self._ruleset.requirements if one.measure == measure}
        for edit in variants(located.case)[0]:
            section, key, *_ = (*split(edit.pointer), "", "")
            found |= self._rows if section == "measures" else {self._ids[key]} if key in self._ids else set()
        return frozenset(found & self._looks_at.keys())


def part_of(ruleset: Ruleset, part: Part) -> Ruleset:
    """The ruleset of these requirements alone."""
    kept = [requirement for requirement in ruleset.requirements if requirement.id in part]
    return replace(ruleset, requirements=kept)


def content_of(ruleset: Ruleset, part: Part, content: Mapping[str, Any]) -> dict[str, Any]:
    """The submission without the evidence of other requirements; keys that nobody knows stay."""
    others = {one.key for one in ruleset.requirements if one.id not in part}
    left = {key: value for key, value in content.get("evidence", {}).items() if key not in others}
    cut = {**content, "evidence": left}
    if not any(one.each and one.id in part for one in ruleset.requirements):
        cut.pop("measures", None)
    return cut


def _written(located: Located) -> Iterator[str]:
    return (key for edits in variants(located.case) for edit in edits for key in _texts(edit.value))


def _texts(value: Any) -> Iterator[str]:
    """By what every text in ``value`` is known, whether it is read as words or as the address of a document."""
    if isinstance(value, str):
        yield from {fold(value), same_address(value)}
    elif isinstance(value, Mapping | list):
        for one in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(one)


class PartRunners:
    """What judges cases by a part of what ``whole`` judges them by: each part compiled, and put to the base, once."""

    def __init__(self, whole: Runner):
        self._whole = whole
        self._runners: dict[Part, Runner] = {}

    def runner(self, part: Part) -> Runner:
        """The runner of a part. Raises ``SubmissionError`` where the ruleset cannot judge the base."""
        if part not in self._runners:
            whole = self._whole
            ruleset = part_of(whole.ruleset, part)
            content = content_of(whole.ruleset, part, whole.content)
            findings = check(ruleset, content, whole.as_of, whole.previous).findings
            start = {finding.id: finding for finding in findings}
            self._runners[part] = replace(whole, ruleset=ruleset, content=content, start=start)
        return self._runners[part]


def claims_of(ruleset: Ruleset) -> dict[str, str]:
    """The ids of all claims, each with its measure."""
    return {
        plan.asking.id: requirement.measure
        for requirement in plan_of(ruleset).requirements
        for plan in requirement.checks
        if plan.asking.claim
    }
