"""``mentions``: a text names what it should: an address given elsewhere, or one of some words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Literal

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
from ita_audit.checks.breaking import NOTHING_OF_IT, Scene, Violation, set_to
from ita_audit.checks.constant import NO_WORDS, SAME
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.naming import EITHER, VALUE, Refers
from ita_audit.checks.shown_values import listed
from ita_audit.model import Text
from ita_audit.thai.text import fold
from ita_audit.types.links import account_of, is_web_address, same_address
from ita_audit.types.reading import ABSENT, UNKNOWN
from ita_audit.types.sorts import ADDRESS, ADDRESSES, TEXT, TEXTS
from ita_audit.types.spec import ContradictionError, Words


class Mentions(BaseCheck):
    """``item`` is a text or list of texts. ``words``: any of them will do. ``of``: any of its values will.

    An address is named by itself without regard to "https://" and "www.", a LINE account by its id. ``except_in``: words in
    which nothing counts as named ("นายก" within "รองนายก").
    """

    kind: Literal["mentions"]
    item: Annotated[RefName, Refers(VALUE, (TEXT, TEXTS, ADDRESSES))]
    words: Words | None = None
    except_in: Words | None = None
    of: Annotated[RefName | None, Refers(EITHER, (TEXT, ADDRESS))] = None

    def __post_init__(self) -> None:
        if self.words is None and self.of is None:
            raise ContradictionError("mentions ต้องมี words หรือ of", "mentions needs words, or of")


def questions(check: Mentions, scope: Scope) -> list[Question]:
    """One question: something of what is wanted stands in the text."""
    ref = scope.ref(check.item)
    words = scope.terms.words(check.words)
    passed_over = sorted(scope.terms.words(check.except_in), key=lambda word: (-len(word), word))
    of = scope.ref(check.of) if check.of else None

    def ask(world: SubmissionView) -> Answer:
        value = world.value(ref)
        if value is UNKNOWN:
            return Answer(unknown=[ref])
        answer = Answer()
        if value is ABSENT:
            return finish(answer)
        texts = [
            _without(passed_over, fold(text)) for text in (value if isinstance(value, tuple) else (value,))
        ]
        if any(word in text for word in words for text in texts):
            return Answer(applied=1)
        wanted: list[Any] = []
        for _, (name,) in each(world, [of], answer) if of else ():
            wanted.append(name)
        if any(_key(name) in text for name in wanted for text in texts):
            return Answer(applied=1)
        if answer.unknown or not (words or wanted):
            return finish(answer)
        answer.applied = 1
        answer.failures.append(Failure("not_mentioned", (At(ref),)))
        answer.fields = {
            "wanted": account_of(wanted[0]) or str(wanted[0]) if wanted else "",
            "found": _shown(value),
        }
        return answer

    return [Question(ask)]


def _key(name: str) -> str:
    return fold(account_of(name) or (same_address(name) if is_web_address(name) else name))


def _without(words: Sequence[str], text: str) -> str:
    for word in words:
        text = text.replace(word, "\n")
    return text


def _shown(value: Any) -> str:
    return listed(value) if isinstance(value, tuple) else str(value)


def breaks(scene: Scene) -> Iterator[Violation]:
    """Words that have nothing to do with it."""
    for cell in scene.cells(scene.check.item):
        words: Any = [NOTHING_OF_IT] if isinstance(cell.value, list) else NOTHING_OF_IT
        yield scene.broken("nothing of it named", set_to(cell, words))


def never_fails(check: Mentions, rulebook: Rulebook) -> Text | None:
    """Where a text need name itself, or nothing."""
    if check.of is not None:
        return SAME if check.of == check.item and check.except_in is None else None
    return None if rulebook.words(check.words) else NO_WORDS


KIND = CheckKind(
    declared=Mentions,
    said=Text("ข้อความกล่าวถึงสิ่งที่ต้องกล่าวถึง", "A text names what it should."),
    problems=("not_mentioned",),
    fields=("found", "wanted"),
    members={
        "except_in": Text("คำที่ไม่นับว่ากล่าวถึง", "Words in which nothing counts as named."),
        "of": Text("รายการที่มีค่าซึ่งต้องกล่าวถึง", "The item any of whose values will do."),
    },
    questions=questions,
    breaks=breaks,
    never_fails=never_fails,
)
