"""``same_domain``: an address lies on the agency's own website."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from ita_audit.checks.base import (
    Answer,
    At,
    BaseCheck,
    Failure,
    Question,
    RefName,
    Scope,
    SubmissionView,
    each,
    finish,
)
from ita_audit.checks.breaking import Scene, Violation, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import EITHER, Refers
from ita_audit.model import Text
from ita_audit.types.links import host
from ita_audit.types.sorts import ADDRESS

_NO_WEBSITE = Text(
    "ไม่ได้ระบุเว็บไซต์ของหน่วยงาน จึงเทียบไม่ได้",
    "The agency's own website is not given, so there is nothing to compare with.",
)


class SameDomain(BaseCheck):
    """``item`` is an address; it is held against ``agency.website``."""

    kind: Literal["same_domain"]
    item: Annotated[RefName, Refers(EITHER, (ADDRESS,))]


def questions(check: SameDomain, scope: Scope) -> list[Question]:
    """One question; not applicable where the submission names no website."""
    ref = scope.ref(check.item)

    def ask(world: SubmissionView) -> Answer:
        own = host(world.agency.get("website", ""))
        if not own:
            return Answer(reason=_NO_WEBSITE)
        answer = Answer(fields={"own": own})
        for index, (address,) in each(world, [ref], answer):
            answer.applied += 1
            theirs = host(address)
            if theirs != own and not theirs.endswith("." + own) and not own.endswith("." + theirs):
                answer.failures.append(Failure("other_domain", (At(ref, index),)))
                answer.fields["found"] = theirs
        return finish(answer)

    return [Question(ask)]


def breaks(scene: Scene) -> Iterator[Violation]:
    """An address somewhere else."""
    for cell in list(scene.cells(scene.check.item))[:1]:
        yield scene.broken("another domain", set_to(cell, "https://elsewhere.example.com/page"))


KIND = CheckKind(
    declared=SameDomain,
    said=Text("ลิงก์อยู่ในเว็บไซต์ของหน่วยงาน", "An address is on the agency's own website."),
    problems=("other_domain",),
    fields=("found", "own"),
    questions=questions,
    breaks=breaks,
)
