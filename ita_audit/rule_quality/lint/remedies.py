"""``no-remedy`` and ``same-remedy``: whatever is wrong, the officer is told what to do about this very thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ita_audit import types
from ita_audit.checks import problems_by_kind
from ita_audit.rule_quality.declarations import Declaration, declarations
from ita_audit.rule_quality.lint.impossible_problems import cannot_occur
from ita_audit.rule_quality.lint.lint_remark import LintContext, LintRemark
from ita_audit.rule_quality.lint.unfinished import MARK
from ita_audit.rule_quality.view import demanded
from ita_audit.ruleset import Ruleset

_TITLE = re.compile(r"\s|\{title\}|[“”\"]")


def no_remedy(draft: LintContext) -> Iterator[LintRemark]:
    """A problem that can occur, and neither the rule nor the edition says what to do about it."""
    for one in declarations(draft.ruleset):
        lacking = [problem for problem in _problems(one) if not _has_remedy(draft.ruleset, one, problem)]
        if lacking and not _by_option(draft.ruleset, one):
            listed = ", ".join(lacking)
            yield LintRemark(
                one.requirement.id,
                one.path,
                f"ไม่มีวิธีแก้ไข (remedy) ของปัญหา {listed}",
                f"there is no remedy for {listed}",
                "เขียน remedy ที่บอกเจ้าหน้าที่ว่าต้องทำอะไร",
                "write a remedy that says what the officer must do",
            )


def _problems(one: Declaration) -> list[str]:
    known = {**types.problems(), **problems_by_kind()}[one.kind]
    return [problem for problem in known if not cannot_occur(one, problem)]


def _has_remedy(ruleset: Ruleset, one: Declaration, problem: str) -> bool:
    defaults = ruleset.edition.texts.remedy
    named = {one.kind, problem, f"{one.kind}.{problem}"}
    return bool(one.asked.remedy or problem in one.asked.remedies or named & defaults.keys())


def _by_option(ruleset: Ruleset, one: Declaration) -> bool:
    """Whether every option that it demands has a remedy of its own, where it gives a finding per option."""
    options = demanded(ruleset, one.requirement, one.asked)
    return options is not None and all(option.remedy for option in options)


def same_remedy(draft: LintContext) -> Iterator[LintRemark]:
    """No two remedies are equal once the title is taken out: one of them does not say what to do."""
    first: dict[str, str] = {}
    for one in declarations(draft.ruleset):
        if one.asked.remedy is None:
            continue
        key = _TITLE.sub("", one.asked.remedy.th)
        name = f"{one.requirement.id}/{one.name}"
        if key in first and not MARK.search(one.asked.remedy.th):
            yield LintRemark(
                one.requirement.id,
                (*one.path, "remedy"),
                f"วิธีแก้ไขเหมือนกับของ {first[key]}",
                f"the remedy is that of {first[key]} too",
                "เขียนให้บอกสิ่งที่ต้องทำของรายการนี้โดยเฉพาะ",
                "say what is to be done here in particular",
            )
        first.setdefault(key, name)
