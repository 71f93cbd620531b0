"""``given``: an optional item is there. For what is customary, but asked for by no clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from ita_audit.checks.base import Answer, At, BaseCheck, Failure, Question, RefName, Scope, SubmissionView
from ita_audit.checks.breaking import Scene, Violation
from ita_audit.checks.constant import ALWAYS_THERE, demanded
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.naming import VALUE, Refers
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.types.reading import ABSENT, UNKNOWN


class Given(BaseCheck):
    """``item`` is an optional item of the requirement."""

    kind: Literal["given"]
    item: Annotated[RefName, Refers(VALUE)]


def questions(check: Given, scope: Scope) -> list[Question]:
    """One question. A value that cannot be read is its own finding, and leaves this one open."""
    ref = scope.ref(check.item)

    def ask(world: SubmissionView) -> Answer:
        value = world.value(ref)
        if value is UNKNOWN:
            return Answer(unknown=[ref])
        return Answer(applied=1, failures=[Failure("not_given", (At(ref),))] if value is ABSENT else [])

    return [Question(ask)]


def breaks(scene: Scene) -> Iterator[Violation]:
    """The item dropped."""
    for cell in scene.cells(scene.check.item):
        yield scene.broken("not given", Edit("drop", cell.pointer))


def never_fails(check: Given, rulebook: Rulebook) -> Text | None:
    """Where the item is demanded anyway."""
    item = rulebook.item(check.item)
    return ALWAYS_THERE if item is not None and demanded(item) else None


KIND = CheckKind(
    declared=Given,
    said=Text("รายการที่ไม่บังคับได้กรอกไว้", "An optional item is given."),
    problems=("not_given",),
    questions=questions,
    breaks=breaks,
    never_fails=never_fails,
)
