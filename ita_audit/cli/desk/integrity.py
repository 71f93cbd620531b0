"""``ita-audit rounds integrity``: what looks copied, borrowed or out of line, side by side."""

from __future__ import annotations

from typing import Literal

from sqlalchemy import Engine

from ita_audit.cli.desk.progress import Progress
from ita_audit.cli.desk.screen_words import called
from ita_audit.cli.desk.stores import named_round, speaker
from ita_audit.cli.fault_lines import say_faults
from ita_audit.cli.screen import new_page, show
from ita_audit.errors import Language
from ita_audit.extras import not_installed
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.model import Text
from ita_audit.model.doubt import KINDS, Doubt
from ita_audit.model.round import Round
from ita_audit.presentation.speaker import Speaker
from ita_audit.store import open_store

TITLE = Text("ข้อสงสัยระหว่าง {entities} ของรอบ {name}", "Doubts between the {entities} of round {name}")
NO_VERDICT = Text(
    "เป็นข้อสงสัยให้คนตรวจดู ไม่ใช่คำตัดสิน", "These are questions for a person to look into, not verdicts."
)
NONE = Text("ไม่พบข้อสงสัย", "no doubts")
COUNTED = Text(
    "ข้อสงสัยระหว่าง {entities} ให้คนตรวจดู ({n})", "Doubts between {entities}, for a person to look into ({n})"
)
SEE = Text(
    "ดูหลักฐานข้างกันด้วย ita-audit rounds integrity {name}", "side by side: ita-audit rounds integrity {name}"
)
ALIKE = Text("เหมือนกันร้อยละ {share:.0f}", "{share:.0f}% alike")
AND_MORE = Text("และอีก {n} แห่ง", "and {n} more {n:entity}")
MOST = 6
"""agencies shown side by side, unless all are asked for."""


def cross_checked(store: Engine, round_: Round, ruleset: str | None, language: Language) -> list[Doubt]:
    """The doubts of a round; those that have to be looked for now with progress on standard error.

    Raises ``ModuleNotFoundError`` where the library that this needs is not installed.
    """
    from ita_audit.review.cross_checks import cross_check

    told = Progress(language)
    try:
        return cross_check(store, round_, ruleset, told)
    finally:
        told.done()


def put_counts(page: Page, store: Engine, round_: Round, ruleset: str | None, say: Speaker) -> None:
    """How many doubts there are of each kind, and where they stand side by side.

    Where the library that this needs is not installed, that is said on standard error, and nothing else.
    """
    try:
        found = cross_checked(store, round_, ruleset, say.language)
    except ModuleNotFoundError as error:
        if (fault := not_installed(error)) is None:
            raise
        say_faults([fault], say.language)
        return
    if not found:
        return
    page.rule(say(COUNTED, n=f"{len(found):,}"))
    for kind, title in KINDS.items():
        number = sum(doubt.kind == kind for doubt in found)
        if number:
            page.put(f"{say(title)} ({number:,})", lead="  ? ", indent=4)
    page.put(say(SEE, name=round_.name), indent=2, lead="  ", style="dim")


def show_doubts(
    address: str, name: str, ruleset: str | None,
    language: Language, everything: bool, color: Literal["auto", "always", "never"],
) -> int:  # fmt: skip
    """Print every doubt by kind; 0 whatever there is."""
    with open_store(address) as store:
        round_ = named_round(store, name)
        say = speaker(store, round_, language)
        found = cross_checked(store, round_, ruleset, say.language)
    page = new_page(color)
    page.put(say(TITLE, name=name), style="bold")
    page.put(say(NO_VERDICT) if found else say(NONE))
    for kind, title in KINDS.items():
        told = [doubt for doubt in found if doubt.kind == kind]
        if told:
            page.rule(f"{say(title)} ({len(told)})")
        for number, doubt in enumerate(told, 1):
            if doubt.kind == "alike_text":
                page.put(say(ALIKE, share=doubt.share * 100), lead=f"{number:>3}. ", indent=5)
            shown = len(doubt.seen) if everything else MOST
            for place, seen in enumerate(doubt.seen[:shown]):
                lead = "     " if place or doubt.kind == "alike_text" else f"{number:>3}. "
                page.put(called(seen.agency, say), lead=lead, indent=5, style="bold")
                page.put(seen.shown, lead="       ", indent=7)
                page.put(seen.pointer, lead="       ", indent=7, style="dim")
            if len(doubt.seen) > shown:
                page.put(say(AND_MORE, n=len(doubt.seen) - shown), lead="     ", indent=5)
    show(page)
    return 0
