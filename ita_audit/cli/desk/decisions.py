"""``ita-audit rounds decisions``: what was decided in a round, on the screen or as ``decisions.yaml``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

from ita_audit.cli.desk import words
from ita_audit.cli.desk.refusing import is_there, no_lgu
from ita_audit.cli.desk.stores import named_round
from ita_audit.cli.desk.words import called
from ita_audit.cli.outputs import write_to
from ita_audit.cli.streams import say, wants_color, width, write_out
from ita_audit.errors import Language, UsageError
from ita_audit.formats.terminal.page import Page
from ita_audit.model.decision import Decisions
from ita_audit.review.applied_decisions import applied_decisions
from ita_audit.review.record_decisions import not_in_round
from ita_audit.rulebook.append_decisions import to_yaml
from ita_audit.store import open_store
from ita_audit.store.decisions import recorded
from ita_audit.store.entries import standing
from ita_audit.thai.account.rulings import told


def list_decisions(
    address: str, name: str, code: str, language: Language, color: Literal["auto", "always", "never"]
) -> int:
    """Every decision of the round, or of one LGU, with its standing; those that count are ticked."""
    page = Page(width(), wants_color(color, sys.stdout))
    with open_store(address) as store:
        round_ = named_round(store, name)
        logs = applied_decisions(store, round_, code)
        agencies = {entry.agency.code: entry.agency for entry in standing(store, round_.id)}
    if code and code not in agencies:
        raise UsageError(not_in_round(code))
    for of, log in logs.items():
        page.blank()
        page.put(called(agencies[of], language), style="bold")
        for one in log:
            ruling = told(one.applied, language)
            style = "" if ruling.counts else "dim"
            lead = "  ✓ " if ruling.counts else "  – "
            page.put(f"{ruling.finding} {ruling.told}", lead=lead, indent=4, style=style)
            stored = words.STORED.in_(language).format(at=one.stored_at, by=one.stored_by or "-")
            page.put(stored, lead="    ", indent=4, style="dim")
    number = sum(map(len, logs.values()))
    page.rule(words.DECISIONS.in_(language).format(n=f"{number:,}"))
    write_out(page.render().encode("utf-8", "replace"))
    return 0


def write_decisions(address: str, name: str, code: str, path: Path, language: Language) -> int:
    """Write the log of one LGU as ``check --decisions`` reads it; ``-`` is standard output."""
    if not code:
        raise no_lgu()
    if path.exists():
        raise is_there(path)
    with open_store(address) as store:
        round_ = named_round(store, name)
        entry = next((one for one in standing(store, round_.id) if one.agency.code == code), None)
        log = recorded(store, round_.id, code).get(code, [])
    if entry is None:
        raise UsageError(not_in_round(code))
    entries = tuple(one.decision for one in log)
    text = to_yaml(Decisions(entry.ruleset, code, entry.fiscal_year, entries))
    write_to(None if str(path) == "-" else path, text.encode("utf-8"))
    say(
        words.WROTE.in_(language).format(path=path) + f" ({words.DECISIONS.in_(language).format(n=len(log))})"
    )
    return 0
