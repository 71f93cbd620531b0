"""The dashboard's HTML. Everything from a submission is escaped; the policy lets nothing else run.

Rows stand in blocks with ``content-visibility: auto``, so that thousands open at once and are still there
for the browser's own search, for printing and for a screen reader.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from ita_audit.errors import Language
from ita_audit.model.round import Agency, Entry
from ita_audit.review.dashboard import words
from ita_audit.review.dashboard.board import Board
from ita_audit.review.standing import ranks
from ita_audit.thai.dates import show_date
from ita_audit.thai.text import neutralise

BLOCK = 100
"""Rows that are laid out together."""
MOST_GAPS = 30


def page(board: Board, say: Language) -> bytes:
    """The whole file, UTF-8."""
    here = files(__package__)
    style, script = (here.joinpath(name).read_text("utf-8") for name in ("board.css", "board.js"))
    measures = max((len(entry.measures) for entry in board.entries), default=8)
    style = style.replace("--measures: 8", f"--measures: {measures}")
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    title = words.TITLE.in_(say).format(name=board.round.name)
    parts = [
        f'<!doctype html><html lang="{say}"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="generator" content="ita-audit">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_safe(title)}</title><style>{style}</style></head><body><main>",
        f"<h1>{_safe(title)}</h1><p>{_safe(_about(board, say))}</p>",
        _controls(board, say),
        *_table(board, say),
        f'<section id="detail" tabindex="-1" aria-live="polite" hidden><h2></h2><button type="button" id="close">'
        f"{words.CLOSE.in_(say)}</button><ol></ol></section>",
        *_lists(board, say),
        f'</main><script type="application/json" id="board">{_json(board, say)}</script>',
        f"<script>{script}</script></body></html>\n",
    ]
    return "\n".join(parts).encode("utf-8", "replace")


def _about(board: Board, say: Language) -> str:
    text = words.ABOUT.in_(say).format(day=show_date(board.round.as_of, say), n=f"{len(board.entries):,}")
    return text + (words.AGAINST.in_(say).format(name=board.against.name) if board.against else "")


def _controls(board: Board, say: Language) -> str:
    provinces = sorted({entry.agency.province for entry in board.entries if entry.agency.province})
    options = "".join(f'<option value="{_safe(one)}">{_safe(one)}</option>' for one in provinces)
    return (
        '<form id="controls" role="search">'
        f'<label>{words.SEARCH.in_(say)} <input id="search" type="search"></label>'
        f'<label>{words.PROVINCE.in_(say)} <select id="province"><option value="">{words.EVERY.in_(say)}</option>'
        f"{options}</select></label>"
        f'<output id="count" for="search province">{len(board.entries):,}</output></form>'
    )


def _table(board: Board, say: Language) -> Iterator[str]:
    measures = sorted({measure for entry in board.entries for measure in entry.measures})
    yield f'<div role="table" id="league" aria-label="{words.LEAGUE.in_(say)}"><div role="rowgroup">'
    heads = [(words.RANK, "rank"), (words.LGU, "name"), (words.COMPLETE, "low"), (words.MISTAKES, "mistakes")]
    cells = "".join(_head(text.in_(say), key) for text, key in heads)
    cells += "".join(_head(words.MEASURE.in_(say).format(n=one), f"m{one}") for one in measures)
    yield f'<div role="row" class="row head">{cells}</div></div>'
    rows = list(zip(ranks(board.entries), board.entries, strict=True))
    for start in range(0, len(rows), BLOCK):
        yield '<div role="rowgroup" class="block">'
        for place, (rank, entry) in enumerate(rows[start : start + BLOCK], start):
            yield _row(board, place, rank, entry, measures, say)
        yield "</div>"
    yield "</div>"


def _head(text: str, key: str) -> str:
    return f'<span role="columnheader" aria-sort="none"><button type="button" data-key="{key}">{text}</button></span>'


def _row(board: Board, place: int, rank: int, entry: Entry, measures: Sequence[str], say: Language) -> str:
    agency, counts = entry.agency, entry.counts
    shares = "".join(
        _cell(entry.measures[one].at_least if one in entry.measures else None) for one in measures
    )
    return (
        f'<div role="row" class="row" data-n="{place}"><span role="cell">{rank}</span>'
        f'<span role="cell" class="name"><button type="button">{_safe(agency.name or agency.code)}</button> '
        f"<small>{_safe(_where(agency))}</small></span>"
        f'<span role="cell">{counts.at_least:.1%}{_arrow(board, entry, say)}</span>'
        f'<span role="cell">{counts.mistakes}</span>{shares}</div>'
    )


def _cell(share: float | None) -> str:
    if share is None:
        return '<span role="cell">-</span>'
    return f'<span role="cell" class="c{min(4, int(share * 5))}">{share * 100:.0f}</span>'


def _arrow(board: Board, entry: Entry, say: Language) -> str:
    before = board.before.get(entry.agency.code)
    if before is None:
        return ""
    now = entry.counts.at_least
    mark, text = (
        ("→", words.LEVEL) if now == before else ("↑", words.UP) if now > before else ("↓", words.DOWN)
    )
    return f' <span class="arrow" role="img" aria-label="{text.in_(say)}">{mark}</span>'


def _lists(board: Board, say: Language) -> Iterator[str]:
    gaps = [
        f"{_safe(gap.cause)} {_safe(gap.title.in_(say))} — {words.HELPS.in_(say).format(n=f'{gap.lgus:,}')}"
        for gap in board.gaps[:MOST_GAPS]
    ]
    yield _list(words.COMMON.in_(say), gaps)
    yield _list(
        words.MISSING.in_(say),
        [f"{_safe(one.name)} <small>{_safe(_where(one))}</small>" for one in board.missing],
    )
    refused = [
        f"{_safe(fault.place(say))}: {_safe(fault.sentence(say))} {_safe(fault.todo(say))}"
        for one in board.refused
        for fault in one.faults
    ]
    yield _list(words.REFUSED.in_(say), refused)


def _list(title: str, items: Sequence[str]) -> str:
    if not items:
        return ""
    inside = "".join(f"<li>{item}</li>" for item in items)
    return f"<section><h2>{title} ({len(items):,})</h2><ul>{inside}</ul></section>"


def _json(board: Board, say: Language) -> str:
    content = {
        "questions": [
            [question.finding, neutralise(question.title.in_(say))] for question in board.questions
        ],
        "answers": [board.answers[entry.id] for entry in board.entries],
        "provinces": [neutralise(entry.agency.province) for entry in board.entries],
        "verdicts": {letter: text.in_(say) for letter, text in words.VERDICT_LETTERS.items()},
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _where(agency: Agency) -> str:
    return " ".join(part for part in (agency.code, agency.district, agency.province) if part)


def _safe(text: str) -> str:
    return escape(neutralise(text))


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
