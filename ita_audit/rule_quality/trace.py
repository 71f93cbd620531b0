"""Trace: from each clause of the document to what asks for it and the cases that prove it, and back.

``trace`` is pure: a ruleset and its cases in, a ``Trace`` out. What is uncovered is named: a clause
that no question answers, a question that cites a clause which is not there, a question without a
case that meets it or one that fails it, a requirement that no clause asks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ita_audit.checks import kind_of
from ita_audit.checks.base import BaseCheck
from ita_audit.model import Text
from ita_audit.rule_quality.asked import questions
from ita_audit.rule_quality.cases import Located
from ita_audit.rule_quality.proved import Proofs, proofs, unproved
from ita_audit.ruleset import Ruleset, natural

Sort = Literal["item", "check"]


@dataclass(frozen=True, slots=True)
class TracedQuestion:
    """One question: what it is, the clauses it answers, and the cases that prove it.

    ``kind`` is the type of an item or the kind of a check. ``judged``: only a person can answer it,
    so that no case can show it met.
    """

    id: str
    requirement: str
    sort: Sort
    kind: str
    clauses: tuple[str, ...]
    met: tuple[Located, ...]
    failing: tuple[Located, ...]
    judged: bool


@dataclass(frozen=True, slots=True)
class TracedClause:
    """One clause, the part of the document that it stands in, and the questions that answer it."""

    id: str
    label: Text
    part: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TracedRequirement:
    """One requirement, the clauses that its questions answer, and the questions."""

    id: str
    key: str
    title: Text
    clauses: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Uncovered:
    """One hole: at a clause, a question or a requirement, and what is lacking there."""

    sort: Literal["clause", "question", "requirement"]
    id: str
    lacks: Text


@dataclass(frozen=True, slots=True)
class Trace:
    """A ruleset traced both ways. ``cases`` are all of them, in the order of files and lines.

    ``row`` is the id of the report's own row, ``group`` how one of the parts that a report sums up is named.
    """

    ruleset: str
    row: str | None
    group: Text
    clauses: tuple[TracedClause, ...]
    requirements: tuple[TracedRequirement, ...]
    questions: tuple[TracedQuestion, ...]
    cases: tuple[Located, ...]
    uncovered: tuple[Uncovered, ...]


def trace(ruleset: Ruleset, cases: Sequence[Located]) -> Trace:
    """``ruleset`` traced, with every hole in it."""
    proved = proofs(cases, ruleset.row)
    asked = tuple(_questions(ruleset, proved))
    clauses = tuple(_clauses(ruleset, asked))
    requirements = tuple(_requirements(ruleset, asked))
    uncovered = tuple(_uncovered(ruleset, clauses, requirements, asked, proved))
    words = ruleset.edition.instrument
    return Trace(
        ruleset.id, ruleset.row, words.numbered, clauses, requirements, asked, tuple(cases), uncovered
    )


def _questions(ruleset: Ruleset, proved: Mapping[str, Proofs]) -> Iterator[TracedQuestion]:
    for name, one, clauses in questions(ruleset):
        proof = proved.get(name, Proofs())
        sort: Sort = "check" if one.path[0] == "checks" else "item"
        judged = isinstance(one.asked, BaseCheck) and bool(kind_of(one.asked).for_a_person)
        requirement = one.requirement.id
        yield TracedQuestion(name, requirement, sort, one.kind, clauses, proof.met, proof.failing, judged)


def _clauses(ruleset: Ruleset, asked: Sequence[TracedQuestion]) -> Iterator[TracedClause]:
    answered: dict[str, list[str]] = {}
    for one in asked:
        for clause in one.clauses:
            answered.setdefault(clause, []).append(one.id)
    for known in ruleset.clauses:
        part = known.id.split(".")[0] if ruleset.is_column(known.id) else ruleset.chain(known.id)[0]
        yield TracedClause(known.id, known.label, part, tuple(answered.get(known.id, ())))


def _requirements(ruleset: Ruleset, asked: Sequence[TracedQuestion]) -> Iterator[TracedRequirement]:
    for requirement in sorted(ruleset.requirements, key=lambda one: natural(one.id)):
        own = [one for one in asked if one.requirement == requirement.id]
        clauses = dict.fromkeys(clause for one in own for clause in one.clauses)
        has_title = requirement.title is not None or ruleset.has_clause(requirement.id)
        title = ruleset.title(requirement) if has_title else Text(requirement.key, requirement.key)
        names = tuple(one.id for one in own)
        yield TracedRequirement(requirement.id, requirement.key, title, tuple(clauses), names)


def _heading(ruleset: Ruleset, clause_id: str) -> bool:
    """Whether the clause is but the heading of one of the parts that a report sums up.

    Where the report has a row of its own for each part, what is claimed there is asked about.
    """
    below = (clause.id for clause in ruleset.clauses if clause.id != clause_id)
    return (
        ruleset.row is None
        and clause_id in ruleset.edition.measures
        and any(clause_id in ruleset.chain(one) for one in below)
    )


def _uncovered(
    ruleset: Ruleset,
    clauses: Iterable[TracedClause],
    requirements: Iterable[TracedRequirement],
    asked: Sequence[TracedQuestion],
    proved: Mapping[str, Proofs],
) -> Iterator[Uncovered]:
    for clause in clauses:
        if not clause.questions and not _heading(ruleset, clause.id):
            yield Uncovered("clause", clause.id, Text("ไม่มีคำถามใดตอบข้อนี้", "no question answers it"))
    for requirement in requirements:
        if not any(ruleset.has_clause(clause) for clause in requirement.clauses):
            said = Text("ไม่มีข้อใดในเอกสารกำหนดไว้", "no clause of the document asks for it")
            yield Uncovered("requirement", requirement.id, said)
    for one in asked:
        for cited in one.clauses:
            if not ruleset.has_clause(cited):
                said = Text(f"อ้างถึงข้อ {cited} ซึ่งไม่มี", f"cites clause {cited}, which is not there")
                yield Uncovered("question", one.id, said)
    for lack in unproved(ruleset, [one.id for one in asked], proved):
        yield Uncovered("question", lack.finding, lack.text)
