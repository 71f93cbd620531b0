"""A violation of every check: by machine where its kind allows, else by a case written by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from ita_audit.checks import kind_of
from ita_audit.checks.base import BaseCheck
from ita_audit.checks.breaking import Violation
from ita_audit.engine import plan_of
from ita_audit.model import Text
from ita_audit.rule_quality.cases import Located
from ita_audit.rule_quality.damage.damage_outcome import Damage, Unreached
from ita_audit.rule_quality.damage.fulfil_conditions import asked
from ita_audit.rule_quality.damage.submission_scene import SubmissionScene
from ita_audit.rule_quality.dependence import checks_of
from ita_audit.rule_quality.edits import edited
from ita_audit.rule_quality.proved import FAILING, question
from ita_audit.ruleset import Ruleset

PERSON = Text("มีแต่ผู้ตรวจที่ตอบได้", "Only a person can answer it.")
BY_HAND = Text("ดัดแปลงด้วยเครื่องไม่ได้ กรณีที่เขียนไว้พิสูจน์แทน: {case}", "No machine breaks it; a case does: {case}")


def check_damages(
    ruleset: Ruleset,
    content: Mapping[str, Any],
    as_of: date,
    cases: Sequence[Located],
    previous: Mapping[str, Any] | None = None,
) -> Iterator[Damage | Unreached]:
    """Every violation of every check, and by name the checks that only a case or a person can fail."""
    plan = plan_of(ruleset)
    for own in plan.requirements:
        broken: set[str] = set()
        for check in own.requirement.checks:
            for violation in _violations(
                SubmissionScene(plan, own, check, content, as_of, previous=previous)
            ):
                name = f"{own.id}/{check.id}{violation.suffix}"
                broken.add(name)
                yield Damage(
                    "violated", (name,), violation.place, violation.edits, inner=True, note=violation.note
                )
        for one, declared in checks_of(own):
            if one.asking.id not in broken:
                yield _otherwise(one.asking.id, declared, cases, ruleset.row)


def _violations(scene: SubmissionScene) -> list[Violation]:
    """The ways to break the scene's check; none where the submission lacks what they need."""
    breaks = kind_of(scene.check).breaks
    if breaks is None:
        return []
    try:
        found = list(breaks(asked(scene)))
        for violation in found:
            edited(scene.content, violation.edits)
    except (LookupError, TypeError, ValueError, AttributeError):
        return []  # the check is then listed as one that nothing breaks
    return found


def _otherwise(name: str, check: BaseCheck, cases: Sequence[Located], row: str | None) -> Damage | Unreached:
    if kind_of(check).for_a_person:
        return Unreached(name, PERSON)
    for located in cases:
        said = {question(finding, row): expected for finding, expected in located.case.expect.items()}
        if located.case.as_of is None and said.get(question(name, row), "none").split()[0] in FAILING:
            at = f"{located.file}:{located.line}"
            return Unreached(name, Text(BY_HAND.th.format(case=at), BY_HAND.en.format(case=at)))
    return Damage("violated", (name,), "", (), note="nothing breaks it")
