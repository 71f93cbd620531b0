"""``unwatched-pitfall``: what people often get wrong is checked, or a person is asked about it."""

from __future__ import annotations

from collections.abc import Iterator

from ita_audit.checks import KINDS
from ita_audit.rule_quality.declarations import Declaration, declared
from ita_audit.rule_quality.lint.lint_remark import LintContext, LintRemark
from ita_audit.rulebook.unread_parts import means_lost


def unwatched_pitfall(draft: LintContext) -> Iterator[LintRemark]:
    """A pitfall that names no question; one that names a question that is not there, or of the other sort."""
    known: dict[str, dict[str, bool]] = {}
    for one in draft.files.parts.requirements:
        known.setdefault(one.id, {}).update(_questions(declared(one)))
    for requirement in draft.ruleset.requirements:
        for index, pitfall in enumerate(requirement.pitfalls):
            path = ("pitfalls", index)
            if not pitfall.checked_by and not pitfall.asked_by:
                yield LintRemark(
                    requirement.id,
                    path,
                    "สิ่งที่มักพลาดนี้ไม่มีการตรวจ และไม่มีคำถามให้ผู้ตรวจ",
                    "this pitfall is neither checked nor asked of a person",
                    "ใส่ checked_by (รายการหรือการตรวจ) หรือ asked_by (judgement)",
                    "say checked_by (an item or check), or asked_by (a judgement)",
                )
            for member, names, asks in (
                ("checked_by", pitfall.checked_by, False),
                ("asked_by", pitfall.asked_by, True),
            ):
                for name in names:
                    owner, _, question = name.rpartition("/")
                    sort = known.get(owner or requirement.id, {}).get(question)
                    hidden = means_lost(name, draft.files.lost) or not (
                        draft.files.complete or owner in known or not owner
                    )
                    if sort is None and not hidden:
                        th, en = f"ไม่มีคำถาม {name}", f"there is no question {name}"
                    elif sort is not None and sort is not asks:
                        th = f"{name} {'เป็น' if sort else 'ไม่เป็น'} judgement จึงอยู่ใน {member} ไม่ได้"
                        en = f"{name} is {'a' if sort else 'no'} judgement, and so not of {member}"
                    else:
                        continue
                    todo = (
                        "ใช้ชื่อของรายการ การตรวจ หรือ judgement ที่มี",
                        "name an item, a check or a judgement that there is",
                    )
                    yield LintRemark(requirement.id, (*path, member), th, en, *todo)


def _questions(declarations: Iterator[Declaration]) -> dict[str, bool]:
    """The questions by name, and whether only a person can answer them."""
    return {one.name: one.kind in KINDS and bool(KINDS[one.kind].for_a_person) for one in declarations}
