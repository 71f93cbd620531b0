"""``either``: one of several answers will do, each of which may take more than one item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Literal

from ita_audit.checks.base import (
    Answer,
    At,
    BaseCheck,
    Failure,
    Question,
    Ref,
    RefName,
    Scope,
    SubmissionView,
)
from ita_audit.checks.breaking import Scene, Violation
from ita_audit.checks.constant import ALWAYS_THERE, demanded
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.naming import Refers
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark
from ita_audit.types.spec import AtLeast


class Either(BaseCheck):
    """``ways``: each a list of optional items, or of whole tables, that answer together."""

    kind: Literal["either"]
    ways: Annotated[
        list[Annotated[list[Annotated[RefName, Refers(("value", "table"))]], AtLeast(1)]], AtLeast(2)
    ]


_Way = Sequence[Ref]


def questions(check: Either, scope: Scope) -> list[Question]:
    """One question: a way of which everything is given settles it."""
    ways = [[scope.ref(name) for name in way] for way in check.ways]
    titles = {scope.ref(name): scope.title(name) for way in check.ways for name in way}
    every = _joined([_joined([titles[ref] for ref in way], ", ", ", ") for way in ways], " หรือ ", ", or ")

    def ask(world: SubmissionView) -> Answer:
        values = {ref: world.value(ref) for ref in titles}
        if any(_given(values, way) == len(way) for way in ways):
            return Answer(applied=1)
        hoped = [way for way in ways if ABSENT not in [values[ref] for ref in way]]
        if hoped:
            return Answer(unknown=[ref for ref in hoped[0] if values[ref] is UNKNOWN])
        begun = max(ways, key=lambda way: _given(values, way) / len(way))
        lacking = [ref for ref in begun if values[ref] is ABSENT]
        answer = Answer(applied=1, fields={"ways": every})
        if _given(values, begun):
            answer.failures.append(Failure("incomplete", tuple(At(ref) for ref in lacking)))
            answer.fields["lacking"] = _joined([titles[ref] for ref in lacking], ", ", ", ")
        else:
            answer.failures.append(Failure("none_given", (At(ways[0][0]),)))
        return answer

    return [Question(ask)]


def _given(values: dict[Ref, Any], way: _Way) -> int:
    return sum(not isinstance(values[ref], Mark) for ref in way)


def _joined(texts: Sequence[Text], th: str, en: str) -> Text:
    return Text(th.join(text.th for text in texts), en.join(text.en for text in texts))


def breaks(scene: Scene) -> Iterator[Violation]:
    """Nothing of any way; and one item short of the way that is given."""
    ways = scene.check.ways
    given = [name for way in ways for name in way if scene.value(name) is not None]
    if not given:
        return
    drops = {name: Edit("drop", scene.pointer(name)) for name in given}
    yield scene.broken("none given", *drops.values(), place=scene.pointer(ways[0][0]))
    for way in ways:
        if len(way) > 1 and set(way) <= set(given):
            edits = [edit for name, edit in drops.items() if name not in way[:-1]]
            yield scene.broken("one item short", *edits, place=scene.pointer(way[-1]))


def never_fails(check: Either, rulebook: Rulebook) -> Text | None:
    """Where one of the ways is demanded anyway."""
    ways = ([rulebook.item(name) for name in way] for way in check.ways)
    return (
        ALWAYS_THERE if any(all(one is not None and demanded(one) for one in way) for way in ways) else None
    )


KIND = CheckKind(
    declared=Either,
    said=Text("ตอบทางใดทางหนึ่งก็ได้", "One of several answers will do."),
    problems=("none_given", "incomplete"),
    fields=("ways", "lacking"),
    members={
        "ways": Text(
            "ทางที่ตอบได้ แต่ละทางเป็นรายการที่ต้องมีพร้อมกัน",
            "The ways to answer, each a list of items that answer together.",
        )
    },
    questions=questions,
    breaks=breaks,
    never_fails=never_fails,
)
