"""What a report in JSON says of itself: from what it was made, and on which day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from ita_audit.errors import Fault, UsageError
from ita_audit.model.batch import SCHEMA as BATCH
from ita_audit.model.report import SCHEMA

TODO = (
    "ขอไฟล์รายงานต้นฉบับ ที่ได้จาก ita-audit check FILE -f json:report.json",
    "ask for the report as ita-audit check FILE -f json:report.json wrote it",
)
_NEWER = re.compile(r"ita-audit/report/[0-9]+")


@dataclass(frozen=True, slots=True)
class Reported:
    """The parts a report can be made again from; ``""`` where it does not say, or says no text.

    ``previous`` is the name of last year's submission, None where it was not judged with one;
    ``decided`` whether decisions were laid over it.
    """

    as_of: date
    ruleset: str
    measure: str
    name: str
    previous: str | None
    decided: bool


def reported(tree: Any, file: str) -> Reported:
    """What the report ``tree`` (``file``, as its JSON reads) was made from.

    Raises ``UsageError``: no report, several, one of a newer format, or no day to judge as of.
    """
    schema = tree.get("schema") if isinstance(tree, dict) else None
    if schema != SCHEMA:
        raise UsageError(_no_report(file, schema if isinstance(schema, str) else ""))
    try:
        as_of = date.fromisoformat(tree.get("as_of"))
    except (TypeError, ValueError):
        raise UsageError(
            Fault(
                f"{file} /as_of",
                "ไม่ได้บอกวันที่ตรวจเป็นวันที่ จึงตรวจซ้ำไม่ได้",
                "it gives no day that the submission could be judged as of again",
                *TODO,
            )
        ) from None
    ruleset, submission = _members(tree, "ruleset"), _members(tree, "submission")
    return Reported(
        as_of,
        _text(ruleset.get("id")),
        _text(ruleset.get("measure")),
        _text(submission.get("name")),
        _text(_members(tree, "previous").get("name")) if "previous" in tree else None,
        "decided" in tree,
    )


def _members(tree: dict[str, Any], name: str) -> dict[str, Any]:
    found = tree.get(name)
    return found if isinstance(found, dict) else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _no_report(file: str, schema: str) -> Fault:
    if schema == BATCH:
        return Fault(
            file,
            "ไฟล์นี้รวมรายงานหลายฉบับ พิสูจน์ได้ครั้งละฉบับ",
            "the file holds the reports of several; one is verified at a time",
            "ขอรายงานแยกแห่งละไฟล์: ita-audit check FILE -f json:report.json",
            "ask for one file for each: ita-audit check FILE -f json:report.json",
        )
    if _NEWER.fullmatch(schema):
        return Fault(
            file,
            f"เป็นรายงานรูปแบบ {schema} โปรแกรมนี้รู้จักเพียง {SCHEMA}",
            f"the report's format is {schema}; this program knows {SCHEMA}",
            "ใช้โปรแกรมรุ่นที่ทำรายงานนี้ หรือรุ่นใหม่กว่า",
            "use the version that wrote it, or a newer one",
        )
    shown = f"“{schema}”" if schema else "-"
    return Fault(
        file,
        f"ไฟล์นี้ไม่ใช่รายงานผลตรวจ (schema: {shown})",
        f"this is not a report (schema: {shown})",
        "ระบุรายงานก่อน แล้วตามด้วยไฟล์ที่ส่งตรวจ: ita-audit verify report.json submission.json",
        "name the report first, then the submission: ita-audit verify report.json submission.json",
    )
