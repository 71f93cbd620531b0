"""Words and addresses that should be others, and a claim that is not so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ita_audit.model.pointer import join
from ita_audit.proof.damage.scene import Scene, Violation, set_to
from ita_audit.proof.edits import Edit

ELSEWHERE = "https://elsewhere.example.com/page"
NOTHING_OF_IT = "เรื่องอื่นที่ไม่เกี่ยวข้อง"


def differs(scene: Scene) -> Iterator[Violation]:
    """The very address of the other."""
    for other in list(scene.cells(scene.check.other))[:1]:
        edit = Edit("set", scene.pointer(scene.check.item), other.value)
        yield scene.broken("the address of the other", edit)


def same_domain(scene: Scene) -> Iterator[Violation]:
    """An address somewhere else."""
    for cell in list(scene.cells(scene.check.item))[:1]:
        yield scene.broken("another domain", set_to(cell, ELSEWHERE))


def mentions(scene: Scene) -> Iterator[Violation]:
    """Words that have nothing to do with it."""
    for cell in scene.cells(scene.check.item):
        words: Any = [NOTHING_OF_IT] if isinstance(cell.value, list) else NOTHING_OF_IT
        yield scene.broken("nothing of it named", set_to(cell, words))


def claim(scene: Scene) -> Iterator[Violation]:
    """What is claimed as done, over evidence that is not there."""
    here = scene.pointer(scene.check.status)
    for plan in scene.plan.requirements:
        if plan.measure == scene.own.measure and not plan.requirement.each:
            edits = (Edit("set", here, scene.check.refuted_when), Edit("drop", join("", *plan.place)))
            yield scene.broken(f"without the evidence of {plan.id}", *edits, place=here)
            return
