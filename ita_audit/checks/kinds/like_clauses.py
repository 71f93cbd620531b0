"""``like_clauses``: the report's own row speaks of what the measure's clauses ask for, in words like theirs.

Nobody need quote: how alike two texts are is the share of the shorter one's runs of letters that the longer has. Runs
that stand in the clauses of many measures ("ดำเนินการ", "ของหน่วยงาน") say nothing of any and are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
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
    Value,
    finish,
)
from ita_audit.checks.breaking import Scene, Violation, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import VALUE, Kept, Refers
from ita_audit.checks.shown_values import listed
from ita_audit.model import Text
from ita_audit.thai.text import fold
from ita_audit.types.reading import ABSENT, UNKNOWN
from ita_audit.types.sorts import TEXT, TEXTS
from ita_audit.types.spec import InRange

_RUN = 4
"""Letters."""

_MANY = 3
"""Measures: a run of letters that so many share is left out."""

_PARTS = re.compile(r"\n|(?:^|\s)[0-9๐-๙]{1,2}[.)]")
"""Between procedures that stand in one text: line ends and numbers."""

_NO_LETTERS = re.compile(r"[^a-zก-๎]|[0-9]+")

Runs = frozenset[str]


class LikeClauses(BaseCheck):
    """``item``: a text, which must be like one clause of the measure; or texts, which must name its procedures.

    Two are alike where they share one run of letters in ``alike``, of the shorter one's. One procedure in
    ``procedures`` must be named by some of the texts.
    """

    kind: Literal["like_clauses"]
    item: Annotated[RefName, Refers(VALUE, (TEXT, TEXTS))]
    alike: Annotated[int, InRange(1)]
    procedures: Annotated[int | None, InRange(1), Kept()] = None


def questions(check: LikeClauses, scope: Scope) -> list[Question]:
    """One question, held against the Thai labels of the clauses of every measure."""
    ref = scope.ref(check.item)
    labels = scope.clause_labels
    runs = {measure: [_runs(label) for label in found] for measure, found in labels.items()}
    shared = Counter(run for found in runs.values() for run in frozenset().union(*found))
    many = frozenset(run for run, measures in shared.items() if measures >= _MANY)
    own = [one - many for one in runs[scope.measure]]
    others = [one - many for measure, found in runs.items() if measure != scope.measure for one in found]

    least = 1 / check.alike

    @lru_cache(maxsize=256)  # one office's words are judged again and again while rules are proved
    def compared(value: str | tuple[str, ...]) -> tuple[str | None, dict[str, Value]]:
        if check.procedures is None:
            found = listed(value if isinstance(value, tuple) else [value])
            return _of_whom(_runs(str(value)) - many, own, others, least), {"found": found}
        texts = [_runs(part) - many for text in value for part in _PARTS.split(text)]
        named = _named(texts, own[1:], least)
        left = [label for label, said in zip(labels[scope.measure][1:], named, strict=True) if not said]
        enough = sum(named) * check.procedures >= len(named)
        problem = None if enough else "too_few" if any(named) else "unlike"
        if problem == "unlike" and any(_alike(text, one) >= least for text in texts for one in others):
            problem = "of_another"
        return problem, {"named": str(sum(named)), "procedures": str(len(named)), "left": listed(left)}

    def ask(world: SubmissionView) -> Answer:
        value = world.value(ref)
        if value is UNKNOWN:
            return Answer(unknown=[ref])
        answer = Answer()
        if value is ABSENT or len(own) < 2:
            return finish(answer)
        answer.applied = 1
        problem, fields = compared(value)
        answer.fields = dict(fields)
        if problem:
            answer.failures.append(Failure(problem, (At(ref),)))
        return answer

    return [Question(ask)]


def _of_whom(text: Runs, own: Sequence[Runs], others: Sequence[Runs], least: float) -> str | None:
    """Whether a text is like none of the clauses, or much more like one of another measure's."""
    best = max((_alike(text, one) for one in own), default=0)
    if max((_alike(text, one) for one in others), default=0) > best + least:
        return "of_another"
    return "unlike" if best < least else None


def _named(texts: Sequence[Runs], procedures: Sequence[Runs], least: float) -> list[bool]:
    """Which procedures the texts name: the likest first, each by what of a text has named no other."""
    left = list(texts)
    like = [[_alike(text, one) for one in procedures] for text in left]
    named = [False] * len(procedures)
    while True:
        open_ = [(row[n], t, n) for t, row in enumerate(like) for n, done in enumerate(named) if not done]
        share, text, procedure = max(open_, default=(0, 0, 0))
        if share < least:
            return named
        named[procedure] = True
        left[text] -= procedures[procedure]
        like[text] = [_alike(left[text], one) for one in procedures]


def _alike(one: Runs, other: Runs) -> float:
    """The share of the shorter one's runs; what is shorter than a word or two is like nothing."""
    fewest = min(len(one), len(other))
    return len(one & other) / fewest if fewest >= _RUN else 0


def _runs(text: str) -> Runs:
    letters = _NO_LETTERS.sub("", fold(text))
    return frozenset(letters[start : start + _RUN] for start in range(len(letters) - _RUN + 1))


_UNLIKE_ANY = "ปลูกมะม่วงหกต้นกับฝูงเป็ด"
"""Words that no clause shares: not of offices, not of what they do."""


def breaks(scene: Scene) -> Iterator[Violation]:
    """Words that have to do with nothing."""
    for cell in scene.cells(scene.check.item):
        words: Any = [_UNLIKE_ANY] if isinstance(cell.value, list) else _UNLIKE_ANY
        yield scene.broken("words of something else", set_to(cell, words))


KIND = CheckKind(
    declared=LikeClauses,
    said=Text("กล่าวถึงสิ่งที่ข้อของหมวดนี้กำหนด", "It speaks of what the measure's clauses ask for."),
    problems=("unlike", "of_another", "too_few"),
    fields=("found", "named", "procedures", "left"),
    members={
        "alike": Text(
            "ตรงกันหนึ่งส่วนในเท่านี้ จึงนับว่าคล้ายกัน", "Two texts are alike that share one part in so many."
        ),
        "procedures": Text("ต้องกล่าวถึงหนึ่งขั้นตอนในเท่านี้", "One procedure in so many must be named."),
    },
    questions=questions,
    breaks=breaks,
    needs={"too_few": "procedures"},
)
