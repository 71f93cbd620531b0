"""Every Thai text of the complete submission replaced by one and the same: what is still taken for an answer.

A text is any Thai string in evidence and measures. Its question is the item or column that it answers; the text is
taken for an answer where that question is met.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from ita_audit.engine import check
from ita_audit.model import Verdict
from ita_audit.model.edit import Edit
from ita_audit.model.pointer import join
from ita_audit.rule_quality.edits import edited
from ita_audit.types import Sort, columns_of, type_of
from ita_audit.types.spec import BaseItem
from tests.fairness.pieces import DAY, complete, rules

OFFERED = {"ไม่มี": "none_is_an_answer", "ยังไม่ได้ทำ": "not_yet_is_an_answer"}
"""Texts that the rule of some items offers as an answer, and the key by which it does. In figures, none is zero."""

LISTED = ("ไม่มี", "?", "ยังไม่ได้ทำ", "กกกก", "ก", "—")
UNLISTED = ("ดีมาก", "ใบบัว", "asdkjh", "ผ่านมติที่ประชุมเรียบร้อย", "ปีหน้าฟ้าใหม่")
"""What no list of the rules holds: it gives itself away by answering everything."""


class Came(NamedTuple):
    """What came of a replacement: of so many texts, the questions they answer, those met, and those that offer it."""

    texts: int
    asked: frozenset[str]
    taken: frozenset[str]
    offered: frozenset[str]


@functools.cache
def replaced(by: str) -> Came:
    """What the rules make of the complete submission with ``by`` for every Thai text."""
    texts = [pointer for part in ("evidence", "measures") for pointer in _thai(complete()[part], f"/{part}")]
    content = edited(complete(), [Edit("set", pointer, by) for pointer in texts])
    findings = [one for one in check(rules(), content, date.fromisoformat(DAY)).findings if not one.claim]
    met = frozenset(finding.id for finding in findings if finding.verdict is Verdict.MET)
    asked = {finding: item for pointer in texts for finding, item in _asked(pointer)}
    offered = frozenset(finding for finding, item in asked.items() if _offers(item, by))
    return Came(len(texts), frozenset(asked), met & asked.keys(), offered)


def table() -> Iterator[str]:
    """The lines of the table that stands in docs/proof.md."""
    yield "| every Thai text replaced by | questions that a text answers | met | met because the rule offers it |"
    yield "|---|---:|---:|---:|"
    for by in (*LISTED, *UNLISTED):
        came = replaced(by)
        yield f"| {by} | {len(came.asked)} | {len(came.taken)} | {len(came.taken & came.offered)} |"


def _thai(value: Any, here: str) -> Iterator[str]:
    if isinstance(value, str):
        if re.search("[ก-๛]", value):
            yield here
        return
    members = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, one in members:
        yield from _thai(one, join(here, key))


def _offers(item: BaseItem, by: str) -> bool:
    zero = by == "ไม่มี" and type_of(item).sort in (Sort.COUNT, Sort.AMOUNT)
    return zero or getattr(item, OFFERED.get(by, ""), False)


def _asked(pointer: str) -> Iterator[tuple[str, BaseItem]]:
    """The finding about the item or column that ``pointer`` answers, with its declaration."""
    _, part, key, name, *rest = pointer.split("/")
    for rule in rules().requirements:
        if (part == "measures") is not bool(rule.each) or (not rule.each and rule.key != key):
            continue
        start = f"{key}.R" if rule.each else rule.id
        item = rule.item(name)
        column = next((one for one in columns_of(item) if rest[1:] and one.name == rest[1]), None)
        if column is not None:
            yield f"{start}/{name}.{column.name}", column
        elif item is not None:
            yield f"{start}/{name}", item
