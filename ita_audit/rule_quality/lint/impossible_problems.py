"""``impossible-problem``: a grade or text for a problem that the parameters rule out."""

from __future__ import annotations

from collections.abc import Iterator

from ita_audit.checks import kind_of
from ita_audit.checks.base import BaseCheck
from ita_audit.rule_quality.declarations import Declaration, declarations
from ita_audit.rule_quality.lint.lint_remark import LintContext, LintRemark
from ita_audit.types import Setting, type_of
from ita_audit.types.spec import BaseItem


def impossible_problem(draft: LintContext) -> Iterator[LintRemark]:
    """A problem of the closed list that a rule grades or words, and that cannot occur there."""
    for one in declarations(draft.ruleset):
        for member in ("grade", "gaps", "remedies"):
            for problem in getattr(one.asked, member):
                if cannot_occur(one, problem):
                    yield LintRemark(
                        one.requirement.id,
                        (*one.path, member, problem),
                        f"ปัญหา {problem} เกิดขึ้นไม่ได้กับรายการนี้",
                        f"the problem {problem} cannot occur here",
                        "ลบออก หรือกำหนดพารามิเตอร์ที่ทำให้เกิดได้",
                        "remove it, or give the parameter that makes it possible",
                    )


def cannot_occur(one: Declaration, problem: str) -> bool:
    """Whether ``problem`` is in the list of the type or kind and yet impossible with these parameters."""
    if problem in ("missing", "misspelt"):
        return bool(getattr(one.asked, "optional", False))
    if isinstance(one.asked, BaseItem):
        return not type_of(one.asked).can_occur(problem, one.asked, setting(one))
    needed = kind_of(one.asked).needs.get(problem) if isinstance(one.asked, BaseCheck) else None
    return needed is not None and not getattr(one.asked, needed)


def setting(one: Declaration) -> Setting:
    """What the rule around an item says that its type asks about."""
    none = one.requirement.none
    return Setting(one.requirement.about is not None, none is not None and one.name in none.stands_for)
