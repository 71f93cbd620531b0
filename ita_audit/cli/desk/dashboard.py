"""``ita-audit dashboard``: a round as one HTML file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Engine

from ita_audit.cli.desk import screen_words
from ita_audit.cli.desk.integrity import cross_checked
from ita_audit.cli.desk.stores import named_round
from ita_audit.cli.fault_lines import say_faults
from ita_audit.cli.streams import say
from ita_audit.errors import Fault, Language, UsageError
from ita_audit.extras import not_installed
from ita_audit.model.doubt import Doubt
from ita_audit.model.round import Round
from ita_audit.review.dashboard import board, page
from ita_audit.store import open_store
from ita_audit.writing import write_file


def write_dashboard(address: str, name: str, against: str | None, path: Path, language: Language) -> int:
    """Write the page. Raises ``UsageError`` where there is no such round or the file cannot be written."""
    if path.suffix.lower() not in (".html", ".htm"):
        raise UsageError(_no_page(path))
    with open_store(address) as store:
        before = named_round(store, against, "--against") if against else None
        round_ = named_round(store, name)
        shown = board(store, round_, before, _doubts(store, round_, language))
    language = shown.instrument.language(language)
    write_file(path, page(shown, language))
    say(screen_words.WROTE.fill(language, path=path))
    return 0


def _doubts(store: Engine, round_: Round, language: Language) -> Sequence[Doubt] | None:
    """What looks copied; None, and a word on standard error, where the library for it is not installed."""
    try:
        return cross_checked(store, round_, None, language)
    except ModuleNotFoundError as error:
        if (fault := not_installed(error)) is None:
            raise
        say_faults([fault], language)
        return None


def _no_page(path: Path) -> Fault:
    return Fault(
        str(path),
        "ภาพรวมเขียนเป็น HTML เท่านั้น",
        "the dashboard is written as HTML alone",
        "ใช้ชื่อที่ลงท้ายด้วย .html",
        "use a name that ends in .html",
    )
