"""``confirmed-unverified``: what an agency merely states is put to a person."""

from __future__ import annotations

from collections.abc import Iterator

from ita_audit.checks import kind_of
from ita_audit.rule_quality.declarations import declared
from ita_audit.rule_quality.lint.lint_remark import LintContext, LintRemark
from ita_audit.types import TYPES, Sort


def confirmed_unverified(draft: LintContext) -> Iterator[LintRemark]:
    """A statement of the agency's in a requirement without a ``judgement``."""
    for requirement in draft.ruleset.requirements:
        if any(kind_of(check).for_a_person for check in requirement.checks):
            continue
        for one in declared(requirement):
            if one.kind in TYPES and TYPES[one.kind].sort is Sort.STATEMENT:
                yield LintRemark(
                    requirement.id,
                    one.path,
                    "หน่วยงานยืนยันเอง (confirmed) แต่ไม่มีคำถามให้ผู้ตรวจพิสูจน์",
                    "the agency confirms it, but no judgement asks a person to verify it",
                    "เพิ่ม check ชนิด judgement ในข้อนี้",
                    "add a check of kind judgement to this requirement",
                )
