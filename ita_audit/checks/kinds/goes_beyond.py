"""``goes_beyond``: a list holds something else than what is given already: a channel that is not the website again."""

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
    finish,
)
from ita_audit.checks.breaking import Scene, Violation
from ita_audit.checks.constant import NO_WORDS
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.naming import VALUE, Refers
from ita_audit.checks.shown_values import listed
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.thai.text import fold
from ita_audit.types.links import host
from ita_audit.types.reading import ABSENT, UNKNOWN
from ita_audit.types.sorts import TEXTS
from ita_audit.types.spec import Words


class GoesBeyond(BaseCheck):
    """``item``: a list of texts. ``words``: what a member says that is the website again, as its own address does.

    ``unless``: words of other things, which make a member more than that.
    """

    kind: Literal["goes_beyond"]
    item: Annotated[RefName, Refers(VALUE, (TEXTS,))]
    words: Words
    unless: Words


def questions(check: GoesBeyond, scope: Scope) -> list[Question]:
    """One question over the list: one member that is something else is enough."""
    ref = scope.ref(check.item)
    words, others = scope.terms.words(check.words), scope.terms.words(check.unless)

    def ask(world: SubmissionView) -> Answer:
        members = world.value(ref)
        if members is UNKNOWN:
            return Answer(unknown=[ref])
        if members is ABSENT:
            return finish(Answer())
        own = {name for name in (fold(host(world.agency.get("website", ""))),) if name}
        answer = Answer(applied=1, fields={"values": listed(members)})
        texts = [fold(member) for member in members]
        if all(_says(text, words | own) and not _says(_without(text, own), others) for text in texts):
            answer.failures.append(Failure("nothing_else", (At(ref),)))
        return answer

    return [Question(ask)]


def _says(text: str, words: frozenset[str]) -> bool:
    return any(word in text for word in words)


def _without(text: str, words: set[str]) -> str:
    for word in words:
        text = text.replace(word, "")
    return text


def breaks(scene: Scene) -> Iterator[Violation]:
    """The first of the words alone."""
    words = scene.terms.listed(scene.check.words)
    if words:
        yield scene.broken("the same again", Edit("set", scene.pointer(scene.check.item), [words[0]]))


def never_fails(check: GoesBeyond, rulebook: Rulebook) -> Text | None:
    """Where nothing is the same again."""
    return None if rulebook.words(check.words) else NO_WORDS


KIND = CheckKind(
    declared=GoesBeyond,
    said=Text("รายการมีสิ่งอื่นนอกจากที่แจ้งไว้แล้ว", "A list holds something else than what is given already."),
    problems=("nothing_else",),
    fields=("values",),
    members={
        "words": Text("คำที่หมายถึงสิ่งที่แจ้งไว้แล้ว", "Words of what is given already."),
        "unless": Text("คำของสิ่งอื่น", "Words of other things."),
    },
    questions=questions,
    breaks=breaks,
    never_fails=never_fails,
)
