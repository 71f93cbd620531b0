"""``--reports DIR``: each agency's own report, to be sent back to it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from ita_audit.cli.desk import screen_words
from ita_audit.cli.streams import say
from ita_audit.errors import AuditError, Fault, Language
from ita_audit.formats import FORMATS, render
from ita_audit.forms.annotated import annotate
from ita_audit.judging.rulesets import Rulesets
from ita_audit.model.apply_decisions import apply_decisions
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.model.round import Round
from ita_audit.readers.folders import is_annotated
from ita_audit.review.one_file import as_its_fault
from ita_audit.review.rejudge import judged_again
from ita_audit.store.decision_log import recorded
from ita_audit.store.entries import contents
from ita_audit.writing import told, write_own_file

WANTED = {"html": "html", "terminal": "txt"}
"""The formats a letter is written in, and their suffixes; of these the first that exists."""


def write_letters(
    store: Engine, round_: Round, folder: Path, ruleset: str | None, language: Language
) -> list[Fault]:
    """Write each agency's report, and its own workbook with what is to be mended, under its code.

    Judged from the bytes that are kept, with what reviewers decided applied. Returns what is wrong with
    those that no report could be made of; they keep nobody from theirs.

    Raises ``UsageError`` where a file cannot be written.
    """
    rulesets, look = Rulesets(ruleset), RenderOptions(language, width=100)
    name = next(name for name in WANTED if name in FORMATS)
    logs = recorded(store, round_.id)
    faults: list[Fault] = []
    for entry, content in contents(store, round_.id):
        try:
            with as_its_fault(entry.path):
                report = judged_again(store, rulesets, entry, content, round_.as_of)
                if entry.agency.code in logs:
                    report = apply_decisions(report, [one.decision for one in logs[entry.agency.code]])
                page = render(name, Batch((report,)), look)
                workbook = entry.path.lower().endswith(".xlsx")
                marked = annotate(content, report, language).content if workbook else None
        except AuditError as error:
            faults.extend(error.faults)
            continue
        letter = folder / f"{entry.agency.code}.{WANTED[name]}"
        write_own_file(letter, page)
        copy = letter.with_suffix(".xlsx")
        if marked is not None:
            write_own_file(copy, marked)
        elif copy.is_file() and is_annotated(copy):
            with told(copy):
                copy.unlink()  # of a file that counts no more
    say(screen_words.WROTE.fill(language, path=folder))
    return faults
