"""``ita-audit rounds``: what a store holds, on the screen or as a table for other programs."""

from __future__ import annotations

import io
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Literal

from ita_audit.cli.desk import screen_words
from ita_audit.cli.desk.filters import known
from ita_audit.cli.desk.finding_list import put_findings
from ita_audit.cli.desk.integrity import put_counts
from ita_audit.cli.desk.screen_words import called
from ita_audit.cli.desk.show import put_round
from ita_audit.cli.desk.stores import named_round, speaker
from ita_audit.cli.screen import new_page, show
from ita_audit.cli.streams import say
from ita_audit.errors import Fault, Language, UsageError
from ita_audit.model.decision import AppliedDecision
from ita_audit.model.round import StoredFinding
from ita_audit.review.applied_decisions import applied_decisions, is_open, last_decisions
from ita_audit.review.exports import WRITERS, write
from ita_audit.review.exports.export_rows import row_of
from ita_audit.store import open_store
from ita_audit.store.entries import standing
from ita_audit.store.rounds import all_rounds
from ita_audit.store.searching import Wanted, find
from ita_audit.writing import write_file

Colored = Literal["auto", "always", "never"]


def list_rounds(address: str, language: Language, color: Colored) -> int:
    """Every round: its name, its day, how many handed in."""
    page = new_page(color)
    page.rule(screen_words.ROUNDS.in_(language))
    with open_store(address) as store:
        found = all_rounds(store)
        speakers = [speaker(store, round_, language) for round_, _ in found]
    for (round_, number), say_it in zip(found, speakers, strict=True):
        text = say_it(screen_words.ROUND, name=round_.name, day=say_it.day(round_.as_of))
        page.put(f"{text} · {say_it(screen_words.COUNTED, n=number)}", lead="  ", indent=4)
    if not found:
        page.put(screen_words.NO_ROUNDS.in_(language), lead="  ")
    show(page)
    return 0


def show_round(address: str, name: str, language: Language, everything: bool, color: Colored) -> int:
    """Everything about one round."""
    page = new_page(color)
    with open_store(address) as store:
        round_ = named_round(store, name)
        words = speaker(store, round_, language)
        put_round(page, store, round_, words, everything)
        put_counts(page, store, round_, None, words)
    show(page)
    return 0


def list_findings(
    address: str, name: str, wanted: Wanted, only_open: bool, language: Language, color: Colored
) -> int:
    """The findings of a round that are asked for, by agency, with the last that was decided about each."""
    page = new_page(color)
    number = lines = 0
    with open_store(address) as store:
        round_ = named_round(store, name)
        words = speaker(store, round_, language)
        wanted = known(store, round_, wanted)
        last = last_decisions(applied_decisions(store, round_, wanted.agency))

        def ruling(one: StoredFinding) -> AppliedDecision | None:
            return last.get((one.agency.code, one.id))

        asked = (one for one in find(store, round_.id, wanted) if not only_open or is_open(one, ruling(one)))
        for agency, found in groupby(asked, key=attrgetter("agency")):
            page.blank()
            page.put(called(agency, words), style="bold")
            listed = list(found)
            lines += put_findings(page, listed, ruling, words)
            number += len(listed)
    total = words(screen_words.FOUND, n=f"{number:,}")
    page.rule(words(screen_words.LINES, found=total, n=f"{lines:,}") if lines else total)
    if lines:
        page.put(words(screen_words.ONE_ANSWER, name=name), style="dim")
    show(page)
    return 0


def export(address: str, name: str, wanted: Wanted, path: Path, language: Language) -> int:
    """Write the findings that are asked for to ``path``, in the format of its suffix."""
    suffix = path.suffix.lower()
    if suffix not in WRITERS:
        every = " ".join(WRITERS)
        raise UsageError(
            Fault(str(path), f"ไม่รู้จักไฟล์แบบ {suffix or '-'}", f"no table is written as {suffix or '-'}",
                  f"ใช้ชื่อที่ลงท้ายด้วย {every}", f"use a name that ends in one of {every}")
        )  # fmt: skip
    with open_store(address) as store:
        round_ = named_round(store, name)
        words = speaker(store, round_, language)
        entries = {entry.id: entry for entry in standing(store, round_.id)}
        wanted = known(store, round_, wanted)
        last = last_decisions(applied_decisions(store, round_, wanted.agency))
        rows = [
            row_of(name, entries[found.entry], found, last.get((found.agency.code, found.id)))
            for found in find(store, round_.id, wanted)
            if found.entry in entries
        ]
    stream = io.BytesIO()
    try:
        write(suffix, rows, stream)
    except OverflowError as error:
        reason = f"{len(rows):,} > 1,048,575"
        raise UsageError(
            Fault(
                str(path),
                f"เขียนไฟล์ไม่ได้ ({reason})",
                f"it cannot be written ({reason})",
                "ใช้ .csv หรือ .parquet หรือเลือกเฉพาะบางส่วน เช่น --verdict gap",
                "use .csv or .parquet, or ask for a part, such as --verdict gap",
            )
        ) from error
    write_file(path, stream.getvalue())
    say(words(screen_words.WROTE, path=path) + f" ({words(screen_words.FOUND, n=f'{len(rows):,}')})")
    return 0
