"""Next year's edition: a small folder that extends a ruleset, holds only what differs, and says what it rests on.

Rules say ``fiscal_year`` and ``previous_fiscal_year``, cut-off days are a month and a day: none of that needs an
edit. Examples, titles, the labels of clauses and the cases are the old edition's, their years moved on whenever it
is read (``rulebook.shift``), so that nothing is kept twice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ita_audit.errors import Fault, RulesetError, UsageError
from ita_audit.rule_quality.filled_templates import filled_template
from ita_audit.rulebook.extend import SHIFTED_BY
from ita_audit.rulebook.find import beside, cases_folder
from ita_audit.rulebook.load import read_ruleset
from ita_audit.rulebook.shift_years import Move, later
from ita_audit.ruleset import Ruleset
from ita_audit.writing import write_all

_ID = re.compile(r"[a-z][a-z0-9-]*")
_YEAR_AT_END = re.compile(r"(2[5-7][0-9]{2})$")


@dataclass(frozen=True, slots=True)
class NewEdition:
    """What was made: the folder, its year, the edition it extends, and the clauses whose label has a year.

    ``cases`` is False where the old edition has none to carry over.
    """

    folder: Path
    fiscal_year: int
    extends: str
    clauses: tuple[str, ...]
    cases: bool


def new_edition(name: str, new_id: str, into: Path) -> NewEdition:
    """Make the edition ``new_id`` of the ruleset ``name`` as a folder of that name in ``into``.

    It extends the old one, which comes with the program or lies in ``into`` too. The year is the one that ends
    ``new_id``, or the one after the old edition's. Raises ``RulesetError`` where the old one has faults,
    ``UsageError`` for an id that is none, an edition of the same year, an old one that lies elsewhere, or a folder
    that is there already.
    """
    read = read_ruleset(name)
    if read.ruleset is None:
        raise RulesetError(read.faults)
    old, root, target = read.ruleset, read.root.resolve(), into / new_id
    year = _year(new_id, old)
    if target.resolve().is_relative_to(root):
        raise _wrong(str(target), "อยู่ในโฟลเดอร์ของเกณฑ์เดิม", "it lies in the old edition's folder")
    if target.exists():
        raise _wrong(str(target), "มีอยู่แล้ว จะไม่เขียนทับ", "it is there already and is not written over")
    there = beside(target, root.name)
    if there is None or there.resolve() != root:
        raise UsageError(_elsewhere(target, root))
    fields = {
        "id": new_id,
        "extends": root.name,
        "by": str(year - old.fiscal_year),
        "old": str(old.fiscal_year),
        "year": str(year),
    }
    written = {target / "ruleset.yaml": filled_template("edition", fields).encode("utf-8")}
    cases = cases_folder(name)
    if cases is not None:
        written[target / "cases" / "base.yaml"] = filled_template("edition-cases", fields).encode("utf-8")
    write_all(written)
    move = Move(year - old.fiscal_year, old.fiscal_year)
    labels = tuple(
        one.id for one in old.clauses if any(later(said, move) != said for said in (one.th, one.en))
    )
    return NewEdition(target, year, root.name, labels, cases is not None)


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
    if abs(year - ruleset.fiscal_year) > SHIFTED_BY:
        th, en = f"เลื่อนปีได้ไม่เกิน {SHIFTED_BY} ปี", f"years are moved by at most {SHIFTED_BY}"
        raise _wrong(new_id, th, en)
    return year


def _wrong(place: str, th: str, en: str) -> UsageError:
    todo = (
        "ใช้ชื่ออื่น เช่น ita-2569 หรือโฟลเดอร์อื่นด้วย --into",
        "choose another, such as ita-2569, or another folder with --into",
    )
    return UsageError(Fault(place, th, en, *todo))


def _elsewhere(target: Path, root: Path) -> Fault:
    return Fault(
        str(target),
        f"เกณฑ์เดิม {root.name} ไม่ได้อยู่ข้างกัน เกณฑ์ใหม่จึงต่อจากเกณฑ์นั้นไม่ได้",
        f"the old edition {root.name} does not lie beside it, so it cannot be extended",
        "สร้างไว้ในโฟลเดอร์เดียวกับเกณฑ์เดิมด้วย --into",
        "make it in the folder the old one lies in, with --into",
    )
