"""What the page's script reads: every answer, doubt and change, each text once.

Lists of ascending numbers are written as their differences in base 36 (``"0,3,1z"``).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from ita_audit.model.doubt import KINDS
from ita_audit.model.round import Entry
from ita_audit.presentation.percent import percent
from ita_audit.presentation.sanitize import sanitize
from ita_audit.presentation.speaker import Speaker
from ita_audit.review.dashboard import page_words
from ita_audit.review.dashboard.areas import Places
from ita_audit.review.dashboard.board import Board
from ita_audit.review.dashboard.doubt_panel import sides
from ita_audit.review.dashboard.lists import common
from ita_audit.review.dashboard.verdict_codes import legend

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def content(board: Board, where: Places, say: Speaker) -> str:
    """JSON that may stand in a script element: it holds no ``<``."""
    places = {entry.id: number for number, entry in enumerate(board.entries)}
    requirements = {one.requirement: one for one in board.questions}
    order = {requirement: number for number, requirement in enumerate(requirements)}
    found = {
        "letters": legend(say.language),
        "measures": {one: title.in_(say.language) for one, title in board.measures.items()},
        "requirements": [
            [one.requirement, one.measure, one.heading.in_(say.language)] for one in requirements.values()
        ],
        "questions": [
            [one.finding, order[one.requirement], one.title.in_(say.language)] for one in board.questions
        ],
        "codes": [entry.agency.code for entry in board.entries],
        "most": [float(percent(entry.counts.at_most)) for entry in board.entries],
        "answers": [board.answers[entry.id] for entry in board.entries],
        "waiting": [board.waiting[entry.id] for entry in board.entries],
        "areas": [where.of(entry.agency) for entry in board.entries],
        "provinces": [one or page_words.UNKNOWN.in_(say.language) for one in where.provinces],
        "districts": [
            [one or page_words.UNKNOWN.in_(say.language) for one in inside] for inside in where.districts
        ],
        "gaps": [
            packed(places[entry] for entry in board.holders.get(gap.cause, ())) for gap in common(board)
        ],
        "moved": _moved(board),
        "doubts": _doubts(board, say),
        "say": {name.lower(): say(text) for name, text in page_words.SCRIPT.items()},
    }
    text = json.dumps(sanitize(found), ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def packed(numbers: Iterable[int]) -> str:
    """The differences between ``numbers``, in base 36."""
    last, parts = 0, []
    for number in sorted(numbers):
        parts.append(_base36(number - last))
        last = number
    return ",".join(parts)


def _base36(number: int) -> str:
    text = DIGITS[number % 36]
    while number := number // 36:
        text = DIGITS[number % 36] + text
    return text


def _moved(board: Board) -> dict[str, Any]:
    """For each agency that is in both rounds: closed, new, how many still open, eased and raised."""
    place = {question.finding: number for number, question in enumerate(board.questions)}

    def findings(ids: Sequence[str]) -> str:
        return packed(place[one] for one in ids if one in place)

    def told(entry: Entry) -> list[Any]:
        one = board.moved[entry.agency.code]
        return [findings(one.closed), findings(one.new), one.still_open, one.eased, one.raised]

    return {
        str(number): told(entry)
        for number, entry in enumerate(board.entries)
        if entry.agency.code in board.moved
    }


def _doubts(board: Board, say: Speaker) -> dict[str, Any]:
    """Names and texts once each; a doubt is its kind, how alike it is, and [code, name, pointer, text] of each."""
    if not board.doubts:
        return {}
    titles = {kind: number for number, kind in enumerate(KINDS)}
    texts: dict[str, int] = {}

    def once(text: str) -> int:
        return texts.setdefault(text, len(texts))

    every = [
        [
            titles[doubt.kind],
            int(doubt.share * 100),
            [
                [one.agency.code, once(one.agency.name), once(one.pointer), once(one.shown)]
                for one in sides(doubt)
            ],
        ]
        for doubt in board.doubts
    ]
    return {"kinds": [say(title) for title in KINDS.values()], "texts": list(texts), "every": every}
