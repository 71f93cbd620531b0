"""The dashboard's HTML. Templates escape every text; the policy lets nothing run but the page's own script."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from ita_audit.errors import Language
from ita_audit.model import Text
from ita_audit.model.round import Agency
from ita_audit.model.text import filled
from ita_audit.presentation.percent import percent
from ita_audit.presentation.speaker import Speaker
from ita_audit.review.dashboard import doubt_panel, page_words
from ita_audit.review.dashboard.areas import places
from ita_audit.review.dashboard.board import Board
from ita_audit.review.dashboard.content import content
from ita_audit.review.dashboard.heatmap import bands
from ita_audit.review.dashboard.league_table import blocks
from ita_audit.review.dashboard.lists import FOLDED, common, missing
from ita_audit.review.dashboard.share_cells import steps
from ita_audit.thai.text import neutralise

STYLES = ("page", "tables", "detail", "phone", "print")
SCRIPTS = ("round", "filter", "sort", "detail", "place", "print")


def page(board: Board, say: Language) -> bytes:
    """The whole file, UTF-8."""
    speaker = Speaker(board.instrument, say)
    given = {measure for entry in board.entries for measure in entry.measures}
    measures = [measure for measure in board.measures if measure in given]
    where = places(board)
    style = _joined("styles", STYLES, "css").replace("--measures: 1", f"--measures: {len(measures) or 1}")
    script = _joined("scripts", SCRIPTS, "js")
    mean = sum(entry.counts.at_least for entry in board.entries) / max(1, len(board.entries))
    text = _environment(say).get_template("page.html.j2").render(
        say=say,
        words={name: speaker(text) for name, text in vars(page_words).items() if isinstance(text, Text)},
        board=board,
        day=speaker.day(board.round.as_of),
        mean=percent(mean),
        measures=measures,
        where=where,
        bands=bands(board, where, measures),
        steps=steps(),
        blocks=blocks(board, measures),
        requirements=list({one.requirement: one for one in board.questions}.values()),
        common=common(board),
        missing=missing(board, where),
        folded=len(board.missing) > FOLDED,
        kinds=doubt_panel.kinds(board, speaker),
        policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'",
        style=Markup(style),
        script=Markup(script),
        content=Markup(content(board, where, speaker)),
    )  # fmt: skip
    return text.encode("utf-8", "replace")


def _joined(folder: str, names: tuple[str, ...], suffix: str) -> str:
    return "\n".join(_file(folder, f"{name}.{suffix}") for name in names)


@cache
def _environment(say: Language) -> Environment:
    environment = Environment(
        autoescape=True,
        loader=FunctionLoader(lambda name: _file("templates", name)),
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "say": lambda text: text.in_(say),
        "filled": lambda sentence, **fields: filled(sentence, fields),
        "where": _where,
        "cut": doubt_panel.cut,
        "n": _number,
    }
    return environment


def _shown(value: Any) -> Any:
    return neutralise(value) if type(value) is str else value


def _number(value: int) -> str:
    return f"{value:,}"


def _where(agency: Agency) -> str:
    return " ".join(part for part in (agency.code, agency.district, agency.province) if part)


@cache
def _file(folder: str, name: str) -> str:
    return files(__package__).joinpath(folder, name).read_text("utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
