"""``settled``: what its own parameters already answer. It can never fail, always fails, or is never asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from math import prod
from typing import Any

from ita_audit.model import Text
from ita_audit.proof.lint.remark import Declaration, Draft, Remark, conditions, declarations, referred
from ita_audit.ruleset import Requirement
from ita_audit.types.spec import Condition, ParameterName

_SAME = Text("เทียบรายการกับตัวเอง", "it compares an item with itself")
_NO_OPTION = Text("ไม่มีตัวเลือกใดอ้างถึงข้อในเอกสาร", "no option cites a clause")
_NO_WORDS = Text("ไม่มีคำให้มองหา", "there is no word to look for")
_TOTAL_IN_PARTS = Text(
    "ยอดรวมเป็นส่วนหนึ่งของตัวเอง จึงตรงได้ก็ต่อเมื่อส่วนอื่นเป็นศูนย์",
    "the total is one of its own parts, so the others would have to be zero",
)
_ALWAYS_THERE = Text(
    "รายการนี้บังคับกรอกอยู่แล้ว ถ้าขาด รายการเองก็เป็นจุดที่ต้องแก้ไข",
    "the item is demanded anyway; where it is missing, that is its own finding",
)
_NEVER_NONE = Text("ตารางนี้ตอบว่าไม่มีไม่ได้", "its table may not say that there is none")
_FEWER_OPTIONS = Text("ตัวเลือกมีไม่พอให้ต่างกันเท่าจำนวนที่ขอ", "there are fewer options than it asks for")
_NO_SUCH_CLAIM = Text("refuted_when ไม่ใช่ตัวเลือกของ status", "refuted_when is no option of its status")
_NEVER_HOLDS = Text("เงื่อนไขไม่มีวันเป็นจริง", "its condition can never hold")

_NEVER_FAILS = Text("การตรวจนี้ไม่มีวันพบจุดที่ต้องแก้ไข: {why}", "this check can never fail: {why}")
_ALWAYS_FAILS = Text("การตรวจนี้ไม่มีวันผ่าน: {why}", "this check always fails: {why}")
_NEVER_ASKED = Text("รายการนี้ไม่มีวันถูกถาม: {why}", "this is never asked: {why}")


def settled(draft: Draft) -> Iterator[Remark]:
    """Every check that is settled, and every item, column or check with a condition that never holds."""
    for one in declarations(draft.ruleset):
        for tests, said in ((_NEVER, _NEVER_FAILS), (_ALWAYS, _ALWAYS_FAILS)):
            test = tests.get(one.kind)
            why = test(one.requirement, one.asked, draft) if test and one.path[0] == "checks" else None
            if why:
                yield _remark(one, one.path, said, why)
        for path, condition, table in conditions(one):
            if _never_holds(condition, table, draft, one):
                yield _remark(one, path, _NEVER_ASKED, _NEVER_HOLDS)


def _remark(one: Declaration, path: tuple[str | int, ...], said: Text, why: Text) -> Remark:
    return Remark(
        one.requirement.id,
        path,
        said.th.format(why=why.th),
        said.en.format(why=why.en),
        "แก้พารามิเตอร์หรือเงื่อนไข หรือลบออก",
        "correct its parameters or condition, or remove it",
    )


Test = Callable[[Requirement, Any, Draft], Text | None]


def _same(first: str, second: str) -> Test:
    return lambda _requirement, check, _draft: (
        _SAME if getattr(check, first) == getattr(check, second) else None
    )


def _covers_itself(_requirement: Requirement, check: Any, _draft: Draft) -> Text | None:
    return _SAME if check.of == check.column and not check.of_last_year else None


def _words(given: Any, draft: Draft) -> list[Any]:
    if isinstance(given, ParameterName):
        found: list[Any] = draft.parameters.get(given.parameter, [])
        return found
    return given or []


def _mentions_nothing(_requirement: Requirement, check: Any, draft: Draft) -> Text | None:
    if check.of is not None:
        return _SAME if check.of == check.item and check.except_in is None else None
    return None if _words(check.words, draft) else _NO_WORDS


def _none_beside(requirement: Requirement, check: Any, draft: Draft) -> Text | None:
    table = referred(draft.ruleset, requirement, check.table)
    if table is not None and table.none is None:
        return _NEVER_NONE
    return None if _words(check.words, draft) else _NO_WORDS


def _covers_nothing(requirement: Requirement, check: Any, draft: Draft) -> Text | None:
    column = referred(draft.ruleset, requirement, check.column)
    return None if column is None or any(option.cites for option in column.options) else _NO_OPTION


def _adds_itself(_requirement: Requirement, check: Any, _draft: Draft) -> Text | None:
    return _SAME if check.parts == [check.total] else None


def _counts_itself(_requirement: Requirement, check: Any, _draft: Draft) -> Text | None:
    return _TOTAL_IN_PARTS if check.total in check.parts and len(check.parts) > 1 else None


def _always_given(requirement: Requirement, check: Any, draft: Draft) -> Text | None:
    item = referred(draft.ruleset, requirement, check.item)
    return _ALWAYS_THERE if item is not None and _demanded(item) else None


def _one_always_given(requirement: Requirement, check: Any, draft: Draft) -> Text | None:
    items = [referred(draft.ruleset, requirement, name) for name in check.columns]
    return _ALWAYS_THERE if any(item is not None and _demanded(item) for item in items) else None


def _too_few_options(requirement: Requirement, check: Any, draft: Draft) -> Text | None:
    items = [referred(draft.ruleset, requirement, name) for name in check.columns]
    if not all(item is not None and item.type == "choice" for item in items):
        return None
    return _FEWER_OPTIONS if prod(len(item.options) for item in items) < check.at_least else None


def _no_such_claim(requirement: Requirement, check: Any, draft: Draft) -> Text | None:
    status = referred(draft.ruleset, requirement, check.status)
    values = {option.value for option in status.options} if status is not None else {check.refuted_when}
    return None if check.refuted_when in values else _NO_SUCH_CLAIM


_NEVER: Mapping[str, Test] = {
    "adds_up": _adds_itself,
    "at_most": _same("item", "limit"),
    "claim": _no_such_claim,
    "covers": _covers_nothing,
    "covers_rows": _covers_itself,
    "given": _always_given,
    "mentions": _mentions_nothing,
    "none_beside": _none_beside,
    "ordered": _same("first", "then"),
    "reconciles": _same("summary", "rows"),
    "same_amount": _same("item", "other"),
    "some_given": _one_always_given,
}

_ALWAYS: Mapping[str, Test] = {
    "adds_up": _counts_itself,
    "differs": _same("item", "other"),
    "distinct": _too_few_options,
}


def _demanded(item: Any) -> bool:
    return not item.optional and item.applies_when is None and item.instead_of is None


def _never_holds(condition: Condition, table: str, draft: Draft, one: Declaration) -> bool:
    item = _asked_about(condition, table, draft, one)
    if item is None:
        return False
    if condition.given is False:
        replaced = any(other.instead_of == condition.item for other in one.requirement.items)
        return _demanded(item) and not replaced
    options = {option.value for option in item.options} if item.type == "choice" else None
    if condition.is_ is not None:
        words = _words(condition.is_, draft)
        return not words or (options is not None and not options & set(words))
    if condition.is_not is not None:
        return options is not None and options <= set(_words(condition.is_not, draft))
    return condition.says is not None and not _words(condition.says, draft)


def _asked_about(condition: Condition, table: str, draft: Draft, one: Declaration) -> Any:
    """The item that a condition asks about; ``where`` asks about the columns of the rows it picks."""
    if getattr(one.asked, "where", None) is condition:
        rows = next(name for member in ("rows", "of", "item") if (name := getattr(one.asked, member, None)))
        table = rows if one.kind == "reconciles" else rows.rpartition(".")[0]
    return referred(draft.ruleset, one.requirement, f"{table}.{condition.item}" if table else condition.item)
