"""``decisions.yaml``: what reviewers decided, read strictly, with every mistake at once."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from ita_audit.errors import DecisionError, Fault
from ita_audit.limits import YAML_FILE
from ita_audit.model import Text, Verdict
from ita_audit.model.decision import Decision, DecisionKind, Decisions
from ita_audit.readers.bounded_files import read_file
from ita_audit.rulebook.decision_words import words_by_id
from ita_audit.rulebook.loaded import Loaded
from ita_audit.rulebook.strict_yaml import load_strict
from ita_audit.rulebook.validation import shape
from ita_audit.types.spec import Declared, Filled, InRange, Matching

SCHEMA = "ita-audit/decisions/1"
GUIDE = "docs/reports.md"

Nothing = Callable[[str], Container[str]]
"""What says nothing by the ruleset with an id: no name, and no reason."""

_RULESET = Text("ชื่อเกณฑ์", "the id of a ruleset")
_AGENCY = Text("รหัสหน่วยงาน", "the agency's code")
_DAY = Text("วันที่ ปี ค.ศ. เดือน วัน", "a day: year, month and day, in CE")
_QUESTION = Text("เลขข้อและชื่อคำถาม", "the id of a finding")
_SEEN = Text("รหัส seen ของรายงาน (16 ตัว)", "the fingerprint that the report gives, 16 characters")
Day = Annotated[str, Matching(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", _DAY, '"2025-12-31"')]


class _Entry(Declared):
    finding: Annotated[
        str, Matching(r"^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*/[a-z][a-z0-9_.-]*$", _QUESTION, "8.3/total")
    ]
    by: Filled
    dated: Day
    why: Filled
    seen: Annotated[str, Matching(r"^[0-9a-f]{16}$", _SEEN, '"0123456789abcdef"')]


class _Attested(_Entry):
    kind: Literal["attested"]
    verdict: Literal["met", "gap"]


class _Waived(_Entry):
    kind: Literal["waived"]
    approver: Filled
    until: Day


class _Disputed(_Entry):
    kind: Literal["disputed"]


class _DecisionsFile(Declared):
    schema: Literal["ita-audit/decisions/1"]
    ruleset: Annotated[str, Matching(r"^[a-z0-9][a-z0-9-]*$", _RULESET, "ita-2568")]
    agency: Annotated[str, Matching(r"^[0-9A-Z][0-9A-Z.-]{0,39}$", _AGENCY, '"6360404"')]
    fiscal_year: Annotated[int, InRange(1900, 2700)]
    decisions: list[_Attested | _Waived | _Disputed]


def read_decisions(path: Path, nothing: Nothing = words_by_id) -> Decisions:
    """The decisions in the file ``path``; whoever judges by rules of their own says what is ``nothing`` by them.

    Raises ``DecisionError`` with every mistake: what cannot be read, YAML that reads as something else,
    unknown and missing keys, words that say nothing, days that are none, a last day before the day of the decision.
    """
    return parse_decisions(decisions_text(path), str(path), nothing)


def decisions_text(path: Path) -> str:
    """What the file ``path`` says, as it is written. Raises ``DecisionError`` where it cannot be read."""
    content = read_file(path, str(path), YAML_FILE, DecisionError)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DecisionError(_not_utf8(str(path))) from error


def read_all_decisions(paths: Sequence[Path], nothing: Nothing = words_by_id) -> list[Decisions]:
    """The decisions in every file. Raises ``DecisionError`` with the mistakes of all of them."""
    read: list[Decisions] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            read.append(read_decisions(path, nothing))
        except DecisionError as error:
            faults.extend(error.faults)
    if faults:
        raise DecisionError(faults)
    return read


def parse_decisions(text: str, file: str, nothing: Nothing = words_by_id) -> Decisions:
    """The decisions that ``text`` writes; ``file`` is the name that faults give. Raises ``DecisionError``."""
    loaded = load_strict(text, file)
    if loaded.content is None:
        raise DecisionError(loaded.faults)
    written = shape(_DecisionsFile, loaded, guide=GUIDE)
    entries: tuple[Decision, ...] = ()
    if written is not None:
        entries = tuple(_entry(loaded, n, e) for n, e in enumerate(written.decisions))
        empty = nothing(written.ruleset)
        for number, entry in enumerate(written.decisions):
            _say_something(loaded, number, entry, empty)
    if written is None or loaded.faults:
        raise DecisionError(loaded.faults)
    return Decisions(written.ruleset, written.agency, written.fiscal_year, entries, file)


def _entry(loaded: Loaded, number: int, entry: _Attested | _Waived | _Disputed) -> Decision:
    dated = _day(loaded, number, "dated", entry.dated)
    until = _day(loaded, number, "until", entry.until) if isinstance(entry, _Waived) else None
    if until is not None and until < dated:
        loaded.faults.append(
            loaded.fault(
                ("decisions", number, "until"),
                f"วันสิ้นสุด {until} อยู่ก่อนวันที่ตัดสิน {dated}",
                f"the last day {until} is before the day of the decision, {dated}",
                "แก้ until หรือ dated",
                "correct until, or dated",
            )
        )
    return Decision(
        entry.finding,
        DecisionKind(entry.kind),
        entry.by,
        dated,
        entry.why,
        entry.seen,
        Verdict(entry.verdict) if isinstance(entry, _Attested) else None,
        entry.approver if isinstance(entry, _Waived) else None,
        until,
    )


def _say_something(
    loaded: Loaded, number: int, entry: _Attested | _Waived | _Disputed, nothing: Container[str]
) -> None:
    said = {"by": entry.by, "why": entry.why}
    if isinstance(entry, _Waived):
        said["approver"] = entry.approver
    for key, text in said.items():
        if text in nothing:
            loaded.faults.append(
                loaded.fault(
                    ("decisions", number, key),
                    f"{key}: “{text}” ไม่ใช่ชื่อหรือเหตุผล",
                    f"{key}: “{text}” is no name and no reason",
                    "ระบุชื่อผู้ตัดสิน ผู้อนุมัติ หรือเหตุผลจริง",
                    "say who decided or approved it, or why",
                )
            )


def _day(loaded: Loaded, number: int, key: str, text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is not None and 1900 <= day.year < 2400:
        return day
    era = " (ปีต้องเป็น ค.ศ.)" if day is not None else ""
    loaded.faults.append(
        loaded.fault(
            ("decisions", number, key),
            f"{key}: ไม่มีวันที่ {text}{era}",
            f"{key}: there is no day {text}" + ("; the year must be CE" if day is not None else ""),
            'เขียนเป็นปี ค.ศ. เช่น "2025-12-31"',
            'write the year in CE: "2025-12-31"',
        )
    )
    return date.min


def _not_utf8(file: str) -> Fault:
    return Fault(
        file,
        "อ่านไฟล์การตัดสินไม่ได้ เพราะไม่ได้บันทึกเป็น UTF-8",
        "the file of decisions cannot be read: it is not UTF-8",
        "บันทึกเป็น UTF-8 หรือสร้างใหม่ด้วย ita-audit decide",
        "save it as UTF-8, or make one with ita-audit decide",
    )
