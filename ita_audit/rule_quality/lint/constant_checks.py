"""``settled``: what its own parameters already answer. It can never fail, always fails, or is never asked."""

from __future__ import annotations

from collections.abc import Iterator

from ita_audit.checks import kind_of
from ita_audit.checks.base import BaseCheck
from ita_audit.checks.constant import demanded
from ita_audit.model import Text
from ita_audit.rule_quality.declarations import Declaration, conditions, declarations
from ita_audit.rule_quality.lint.lint_remark import LintContext, LintRemark
from ita_audit.rule_quality.view import RulesetView
from ita_audit.ruleset import Requirement
from ita_audit.types import options_of
from ita_audit.types.spec import Condition

_NEVER_HOLDS = Text("เงื่อนไขไม่มีวันเป็นจริง", "its condition can never hold")

_NEVER_FAILS = Text("การตรวจนี้ไม่มีวันพบจุดที่ต้องแก้ไข: {why}", "this check can never fail: {why}")
_ALWAYS_FAILS = Text("การตรวจนี้ไม่มีวันผ่าน: {why}", "this check always fails: {why}")
_NEVER_ASKED = Text("รายการนี้ไม่มีวันถูกถาม: {why}", "this is never asked: {why}")


def settled(draft: LintContext) -> Iterator[LintRemark]:
    """Every check that is settled, and every item, column or check with a condition that never holds."""
    for one in declarations(draft.ruleset):
        rulebook = draft.seen_from(one.requirement)
        if isinstance(one.asked, BaseCheck):
            kind = kind_of(one.asked)
            for test, said in ((kind.never_fails, _NEVER_FAILS), (kind.always_fails, _ALWAYS_FAILS)):
                if why := test(one.asked, rulebook):
                    yield _remark(one, one.path, said, why)
        for path, condition, table in conditions(one):
            if _never_holds(condition, table, rulebook, one.requirement):
                yield _remark(one, path, _NEVER_ASKED, _NEVER_HOLDS)


def _remark(one: Declaration, path: tuple[str | int, ...], said: Text, why: Text) -> LintRemark:
    return LintRemark(
        one.requirement.id,
        path,
        said.th.format(why=why.th),
        said.en.format(why=why.en),
        "แก้พารามิเตอร์หรือเงื่อนไข หรือลบออก",
        "correct its parameters or condition, or remove it",
    )


def _never_holds(condition: Condition, table: str, rulebook: RulesetView, requirement: Requirement) -> bool:
    item = rulebook.item(f"{table}.{condition.item}" if table else condition.item)
    if item is None:
        return False
    if condition.given is False:
        return demanded(item) and not any(other.instead_of == condition.item for other in requirement.items)
    options = {option.value for option in options_of(item)} or None
    if condition.is_ is not None:
        words = rulebook.words(condition.is_)
        return not words or (options is not None and not options & set(words))
    if condition.is_not is not None:
        return options is not None and options <= set(rulebook.words(condition.is_not))
    return condition.says is not None and not rulebook.words(condition.says)
