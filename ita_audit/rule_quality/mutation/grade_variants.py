"""Grades one step lower and one step higher: at an item or check, and in ruleset.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ita_audit import types
from ita_audit.checks import KINDS, problems_by_kind
from ita_audit.model import Grade
from ita_audit.rule_quality.declarations import Declaration, declarations
from ita_audit.rule_quality.lint.impossible_problems import cannot_occur
from ita_audit.rule_quality.mutation.mutant import Variant, setting
from ita_audit.rulebook.default_texts import default_grades
from ita_audit.ruleset import Edition, Ruleset

_WORST_FIRST = tuple(Grade)


def own_grades(edition: Edition, one: Declaration) -> Iterator[Variant]:
    """An item's own grades and that of ``missing``; of a check the grades of all its problems."""
    for problem in problems(one):
        written = problem in one.asked.grade
        if not (written or one.kind in KINDS or problem == "missing"):
            continue
        grade = one.asked.grade.get(problem) or edition_grade(edition, one.kind, problem)
        for other in _beside(grade):
            if written or one.kind in KINDS or other.rank > grade.rank:
                grades = {**one.asked.grade, problem: other}
                yield Variant(f"grade {problem} {other.value}", setting(one.asked, grade=grades))


def edition_grades(ruleset: Ruleset) -> Iterator[tuple[str, Edition]]:
    """ruleset.yaml's grades one off: those it writes, and those it leaves at major.

    One that takes its words from another ruleset leaves the proof of what is everybody's to that one's cases.
    """
    edition = ruleset.edition
    written: Mapping[str, Any] = edition.grades
    tried = dict.fromkeys((*written, *_unwritten(ruleset)))
    if edition.words_of:
        tried = {key: None for key in written if written[key] != default_grades().get(key)}
    for key in tried:
        grade = written.get(key, Grade.MAJOR)
        for other in _beside(grade):
            yield f"{key} {other.value}", setting(edition, grades={**written, key: other})


def problems(one: Declaration) -> list[str]:
    """The problems that the answer to a declaration can have. What may stand for another is never missing."""
    every = {**types.problems(), **problems_by_kind()}[one.kind]
    never = ("missing", "misspelt") if getattr(one.asked, "instead_of", None) else ()
    return [problem for problem in every if problem not in never and not cannot_occur(one, problem)]


def edition_grade(edition: Edition, kind: str, problem: str) -> Grade:
    """The grade of a problem where the rule itself says nothing."""
    return edition.grades.get(f"{kind}.{problem}") or edition.grades.get(problem) or Grade.MAJOR


def _unwritten(ruleset: Ruleset) -> Iterator[str]:
    for one in declarations(ruleset):
        for problem in problems(one):
            written = (
                problem in one.asked.grade
                or {problem, f"{one.kind}.{problem}"} & ruleset.edition.grades.keys()
            )
            if not written:
                yield f"{one.kind}.{problem}"


def _beside(grade: Grade) -> list[Grade]:
    rank = grade.rank
    return [_WORST_FIRST[other] for other in (rank - 1, rank + 1) if 0 <= other < len(_WORST_FIRST)]
