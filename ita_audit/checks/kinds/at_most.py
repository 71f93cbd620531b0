"""``at_most``: an amount or date does not exceed another, a threshold, or the day of judging."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ita_audit.checks.base import Question, Scope
from ita_audit.checks.bounds.broken import bound_broken
from ita_audit.checks.bounds.declared import ABOVE, MEMBERS, Bounded
from ita_audit.checks.bounds.judged import bounded
from ita_audit.checks.breaking import Scene, Violation
from ita_audit.checks.constant import same
from ita_audit.checks.kind import CheckKind
from ita_audit.model import Text


class AtMost(Bounded):
    """See ``Bounded``: what lies above the bound is at fault."""

    kind: Literal["at_most"]


def questions(check: AtMost, scope: Scope) -> list[Question]:
    """One question, row by row in a table."""
    return bounded(check, scope, ABOVE)


def breaks(scene: Scene) -> Iterator[Violation]:
    """One above the bound."""
    return bound_broken(scene, ABOVE)


KIND = CheckKind(
    declared=AtMost,
    said=Text(
        "ค่าหนึ่งไม่เกินอีกค่าหนึ่ง ไม่เกินเกณฑ์ หรือไม่หลังวันที่ตรวจ",
        "A value is at most another, a threshold, or the day of judging.",
    ),
    problems=(ABOVE.problem,),
    fields=("values",),
    members=MEMBERS,
    questions=questions,
    breaks=breaks,
    never_fails=same("item", "limit"),
)
