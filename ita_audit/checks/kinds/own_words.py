"""``own_words``: a text says something of its own: more than words that fit anything, and not another measure's text."""

from __future__ import annotations

import re
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
    finish,
)
from ita_audit.checks.breaking import Scene, Violation, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import VALUE, Refers
from ita_audit.checks.shown_values import listed
from ita_audit.model import Text
from ita_audit.thai.text import fold
from ita_audit.types.reading import ABSENT, UNKNOWN
from ita_audit.types.sorts import TEXT, TEXTS
from ita_audit.types.spec import Words

_LETTERS = re.compile(r"[a-zก-๎]")
_NO_LETTERS = re.compile(r"[^a-zก-๎]")


class OwnWords(BaseCheck):
    """``words`` that fit anything: what holds nothing besides says nothing. ``elsewhere``: nor may another measure say the same."""

    kind: Literal["own_words"]
    item: Annotated[RefName, Refers(VALUE, (TEXT, TEXTS))]
    words: Words
    elsewhere: bool = False


def questions(check: OwnWords, scope: Scope) -> list[Question]:
    """One question; of several texts one that says something is enough."""
    ref = scope.ref(check.item)
    words = sorted(scope.terms.words(check.words), key=lambda word: (-len(word), word))
    elsewhere = scope.elsewhere(check.item) if check.elsewhere else ()

    def ask(world: SubmissionView) -> Answer:
        value = world.value(ref)
        if value is UNKNOWN:
            return Answer(unknown=[ref])
        answer = Answer()
        if value is ABSENT:
            return finish(answer)
        texts = _texts(value)
        answer.applied, answer.fields = 1, {"found": listed(texts)}
        same = [other for other in elsewhere if _same(value, world.value(other))]
        if not any(_besides(words, text) for text in texts):
            answer.failures.append(Failure("nothing_of_its_own", (At(ref),)))
        elif same:
            answer.failures.append(Failure("same_elsewhere", (At(ref), *map(At, same))))
            measures = [other.instance.rpartition(".")[2] for other in same]
            answer.fields["measures"] = ", ".join(measures)
        return answer

    return [Question(ask)]


def _texts(value: Any) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,)


def _besides(words: Sequence[str], text: str) -> bool:
    """Whether ``text`` holds more than ``words`` and a letter or two between them."""
    rest = fold(text)
    for word in words:
        rest = rest.replace(word, "\n")
    return len(_LETTERS.findall(rest)) > 2


def _same(value: Any, other: Any) -> bool:
    """Whether both say the same, numbers and signs aside."""
    if other is UNKNOWN or other is ABSENT:
        return False
    return [_plain(text) for text in _texts(value)] == [_plain(text) for text in _texts(other)]


def _plain(text: str) -> str:
    return _NO_LETTERS.sub("", fold(text))


def breaks(scene: Scene) -> Iterator[Violation]:
    """One of the words, and nothing besides."""
    for cell in scene.cells(scene.check.item):
        for word in scene.terms.listed(scene.check.words)[:1]:
            yield scene.broken(
                "words that fit anything", set_to(cell, [word] if isinstance(cell.value, list) else word)
            )


KIND = CheckKind(
    declared=OwnWords,
    said=Text("บอกเรื่องของตนเอง ไม่ใช่คำที่ใช้กับอะไรก็ได้", "It says something of its own."),
    problems=("nothing_of_its_own", "same_elsewhere"),
    fields=("found", "measures"),
    members={
        "words": Text("คำที่ใช้กับอะไรก็ได้", "Words that fit anything."),
        "elsewhere": Text("เทียบกับรายการเดียวกันของหมวดอื่น", "Compare with the same item of other measures."),
    },
    questions=questions,
    breaks=breaks,
    needs={"same_elsewhere": "elsewhere"},
)
