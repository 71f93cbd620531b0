"""Next year's edition: a copy of a ruleset and its cases in which only the years have moved.

Rules say ``fiscal_year`` and ``previous_fiscal_year``, cut-off days are a month and a day: none of
that needs an edit. What holds a year are the edition's own file, examples, titles, the labels of
clauses, the cases and the submissions they start from. Those values are changed where they stand, so
that comments and layout stay and a diff shows the years alone; a file without a year is copied byte
for byte. What says where the clauses come from (``source``, the notes of clauses, ``oit.yaml``) stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ita_audit.errors import Fault, RulesetError, UsageError
from ita_audit.limits import JSON_FILE, YAML_FILE
from ita_audit.readers.bounded_files import read_file
from ita_audit.rule_quality.case_files import read_cases
from ita_audit.rule_quality.edition_files import Mover
from ita_audit.rulebook.find import cases_folder
from ita_audit.rulebook.load import read_ruleset
from ita_audit.ruleset import Ruleset
from ita_audit.writing import write_all

_ID = re.compile(r"[a-z][a-z0-9-]*")
_YEAR_AT_END = re.compile(r"(2[5-7][0-9]{2})$")


@dataclass(frozen=True, slots=True)
class NewEdition:
    """What was made: the folder, the files that changed and those that did not, and the clauses that moved.

    ``cases`` is False where the old edition has none to copy.
    """

    folder: Path
    fiscal_year: int
    changed: tuple[Path, ...]
    same: tuple[Path, ...]
    clauses: tuple[str, ...]
    cases: bool


def new_edition(name: str, new_id: str, into: Path) -> NewEdition:
    """Make the edition ``new_id`` of the ruleset ``name`` as a folder of that name in ``into``.

    Its cases stand in it, in ``cases``, with the submission they start from and last year's. The year is the one
    that ends ``new_id``, or the one after the old edition's. Raises ``RulesetError`` where the old
    one has faults, ``UsageError`` for an id that is none, an edition of the same year, or a folder
    that is there already.
    """
    read = read_ruleset(name)
    if read.ruleset is None:
        raise RulesetError(read.faults)
    year = _year(new_id, read.ruleset)
    target = into / new_id
    if target.resolve().is_relative_to(read.root.resolve()):
        raise _wrong(str(target), "อยู่ในโฟลเดอร์ของเกณฑ์เดิม", "it lies in the old edition's folder")
    if target.exists():
        raise _wrong(str(target), "มีอยู่แล้ว จะไม่เขียนทับ", "it is there already and is not written over")
    mover = Mover(read.ruleset, new_id, year)
    old = dict(_rule_files(read.root))
    cases = cases_folder(name)
    if cases is not None:
        old |= _case_files(cases)
    files = {place: _moved(mover, place, content) for place, content in old.items()}
    write_all({target / place: content for place, content in files.items()})
    changed = tuple(place for place, content in files.items() if content != old[place])
    same = tuple(place for place in files if place not in changed)
    return NewEdition(target, year, changed, same, tuple(mover.clauses), cases is not None)


def _year(new_id: str, ruleset: Ruleset) -> int:
    if not _ID.fullmatch(new_id):
        raise _wrong(
            new_id,
            "ชื่อเกณฑ์ใช้ได้เฉพาะ a-z 0-9 และขีดกลาง เช่น ita-2569",
            "an id has a-z, 0-9 and dashes, such as ita-2569",
        )
    found = _YEAR_AT_END.search(new_id)
    year = int(found[1]) if found else ruleset.fiscal_year + 1
    if year == ruleset.fiscal_year or new_id == ruleset.id:
        raise _wrong(
            new_id,
            f"เกณฑ์ {ruleset.id} เป็นของปีงบประมาณ {year} อยู่แล้ว",
            f"{ruleset.id} is of fiscal year {year} already",
        )
    return year


def _wrong(place: str, th: str, en: str) -> UsageError:
    todo = (
        "ใช้ชื่ออื่น เช่น ita-2569 หรือโฟลเดอร์อื่นด้วย --into",
        "choose another, such as ita-2569, or another folder with --into",
    )
    return UsageError(Fault(place, th, en, *todo))


def _moved(mover: Mover, place: Path, content: bytes) -> bytes:
    """The content moved on; byte for byte the old one where nothing in it moves, or where it is no text."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content
    new = mover.moved(place, text)
    return content if new == text else new.encode("utf-8")


def _content(file: Path, limit: int) -> bytes:
    return read_file(file, str(file), limit, RulesetError)


def _rule_files(root: Path) -> Iterator[tuple[Path, bytes]]:
    for file in sorted(root.rglob("*")):
        place = file.relative_to(root)
        if file.is_file() and place.parts[0] != "cases":
            yield place, _content(file, YAML_FILE)


def _case_files(folder: Path) -> dict[Path, bytes]:
    read = read_cases(folder)
    if read.faults or read.base is None:
        raise RulesetError(read.faults)
    found = {Path("cases") / file.name: _content(file, YAML_FILE) for file in sorted(folder.glob("*.yaml"))}
    found[Path("cases") / "submission.json"] = _content(folder / read.base.submission, JSON_FILE)
    if read.base.previous is not None:
        found[Path("cases") / "previous.json"] = _content(folder / read.base.previous, JSON_FILE)
    return found
