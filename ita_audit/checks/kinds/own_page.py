"""``own_page``: an address is a page of its own, not the home page or the contact page of the website."""

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
from ita_audit.checks.naming import EITHER, Refers, RowsOf
from ita_audit.model import Text
from ita_audit.types.links import host, is_web_address, page_name
from ita_audit.types.sorts import ADDRESS
from ita_audit.types.spec import Condition, Words


class OwnPage(BaseCheck):
    """``item`` is an address. ``words``: how pages are called that serve everything ("contact")."""

    kind: Literal["own_page"]
    item: Annotated[RefName, Refers(EITHER, (ADDRESS,))]
    words: Words
    where: Annotated[Condition | None, RowsOf("item")] = None


def questions(check: OwnPage, scope: Scope) -> list[Question]:
    """One question, row by row in a table. A part of the website with a host of its own is a page of its own."""
    ref = scope.ref(check.item)
    general = scope.terms.words(check.words)
    where = scope.holds(check.where) if check.where else None

    def ask(world: SubmissionView) -> Answer:
        own = host(world.agency.get("website", ""))
        answer = Answer()
        for index, (address,) in each(world, [ref], answer, where):
            answer.applied += 1
            if not is_web_address(address):
                continue
            name = page_name(address)
            if name in general or (not name and host(address) == (own or host(address))):
                answer.failures.append(Failure("general_page", (At(ref, index),)))
        return finish(answer)

    return [Question(ask)]


def breaks(scene: Scene) -> Iterator[Violation]:
    """The home page in its place."""
    for cell in list(scene.cells(scene.check.item, scene.check.where))[:1]:
        if isinstance(cell.value, str) and is_web_address(cell.value):
            yield scene.broken("the home page", set_to(cell, f"https://{host(cell.value)}/"))


KIND = CheckKind(
    declared=OwnPage,
    said=Text("ลิงก์เป็นหน้าเฉพาะ ไม่ใช่หน้าแรกหรือหน้าติดต่อ", "An address is a page of its own, not the home page."),
    problems=("general_page",),
    members={"words": Text("ชื่อหน้าที่ใช้กับทุกเรื่อง", "How pages are called that serve everything.")},
    questions=questions,
    breaks=breaks,
)
