"""``at_least``: an amount or date does not fall short of another, a threshold, or the day of judging."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ita_audit.checks.base import Question, Scope
from ita_audit.checks.bounds.broken import bound_broken
from ita_audit.checks.bounds.declared import BELOW, MEMBERS, Bounded
from ita_audit.checks.bounds.judged import bounded
from ita_audit.checks.breaking import Scene, Violation
from ita_audit.checks.constant import same
from ita_audit.checks.kind import CheckKind
from ita_audit.model import Text


class AtLeastBound(Bounded):
    """See ``Bounded``: what lies below the bound is at fault."""

    kind: Literal["at_least"]


def questions(check: AtLeastBound, scope: Scope) -> list[Question]:
    """One question, row by row in a table."""
    return bounded(check, scope, BELOW)


def breaks(scene: Scene) -> Iterator[Violation]:
    """One below the bound."""
    return bound_broken(scene, BELOW)


KIND = CheckKind(
    declared=AtLeastBound,
    said=Text(
        "ค่าหนึ่งไม่น้อยกว่าอีกค่าหนึ่ง ไม่น้อยกว่าเกณฑ์ หรือไม่ก่อนวันที่ตรวจ",
        "A value is at least another, a threshold, or the day of judging.",
    ),
    problems=(BELOW.problem,),
    fields=("values",),
    members=MEMBERS,
    questions=questions,
    breaks=breaks,
    never_fails=same("item", "limit"),
)
