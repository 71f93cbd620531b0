"""``ita-audit rules reference``: the pages for people, written into a folder."""

from __future__ import annotations

from pathlib import Path

from ita_audit.cli.streams import say
from ita_audit.errors import Language
from ita_audit.reference.pages import pages
from ita_audit.rulebook import DEFAULT, load_ruleset
from ita_audit.writing import write_own_file


def write_pages(ruleset_name: str | None, folder: Path, language: Language) -> int:
    """Write every page of the ruleset's reference into ``folder``, made where it is missing."""
    ruleset = load_ruleset(ruleset_name or DEFAULT)
    language = ruleset.edition.instrument.language(language)
    made = pages(ruleset, language)
    for name, text in made.items():
        write_own_file(folder / name, text.encode("utf-8"))
    say(f"เขียน {len(made)} หน้าไว้ที่ {folder}" if language == "th" else f"{len(made)} pages written to {folder}")
    return 0
