"""What hypothesis does to submissions, and makes of nothing."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from ita_audit.model.pointer import join, split
from ita_audit.ruleset import Requirement
from ita_audit.types import is_table
from ita_audit.types.spec import BaseItem

DROPPED: Any = object()

NOTHING = [None, "", " ", "\u00a0\n", "\u200b", "-", "—", "....", "(-)", "฿ไม่มี", "N/A", "n / a", "อยู่ระหว่างจัดทำ",
           "อยู่ ระหว่าง จัดทํา", "[ ไม่มีข้อมูล ]", "ว่าง", "-ว่าง-", "รอเอกสาร", "XXX", "none"]  # fmt: skip
WORDS = ["ไม่มี", "ไม่ มี", "ไม่มีค่าธรรมเนียม", "ฟรี", "ยกเลิกโครงการ", "ไม่ได้ ดําเนินการ", "ดำเนินการแล้วเสร็จ",
         "ไม่มีความเสี่ยง", "(ไม่มีความเสี่ยง)", "ตำแหน่งว่าง", "อื่น ๆ", "completed", "not_possible", "signed",
         "cancelled", "@banpao", "https://www.example.go.th/a", "www.example.go.th", "a@b.go.th", "a@b", "0 4481 0000",
         "1567", "2025-03-31", " 2025-03-31\n", "2025-02-30", "2568-03-31", "31/03/2568", "0000000000108", "000000000010",
         "1-2345-67890-12-X", "xx-xx", "๑๒๓", "2568", "true"]  # fmt: skip
NUMBERS = [
    0,
    1,
    2,
    3,
    3.0,
    -1,
    -0.5,
    0.5,
    1.005,
    2568,
    2568.0,
    2474,
    2701,
    1e20,
    -0.0,
    10**11,
    1234567890123,
    10**13,
]
OTHERS = [True, False, [], {}, [None], ["-"], [1], [[]], [{}], {"none": "ไม่มีรายการ"}, {"none": ""}, {"none": "-"},
          {"none": 0}, {"none": "ไม่มี", "zzz": 1}, {"text": "ต.ค. 67 - ก.ย. 68"}, {"text": None}, {"start": "2024-10-01"},
          {"start": "", "end": 5}, {"title": "ก", "url": "https://www.example.go.th"}]  # fmt: skip

ANYTHING = st.one_of(*(st.sampled_from(some) for some in (NOTHING, WORDS, NUMBERS, OTHERS))).map(deepcopy)


def pointers(value: Any, here: str) -> list[str]:
    """Every place inside ``value``, containers too."""
    members = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    return [place for key, one in members for place in (join(here, key), *pointers(one, join(here, key)))]


def damaged(content: dict[str, Any], places: list[str], most: int) -> st.SearchStrategy[dict[str, Any]]:
    """``content`` after up to ``most`` changes at ``places``: dropped, or something else put there."""
    change = st.tuples(st.sampled_from(places), st.one_of(st.just(DROPPED), ANYTHING))
    return st.lists(change, min_size=1, max_size=most).map(lambda changes: _changed(content, changes))


def _changed(content: dict[str, Any], changes: list[tuple[str, Any]]) -> dict[str, Any]:
    copy = deepcopy(content)
    for pointer, value in changes:
        *parents, last = split(pointer)
        inside: Any = copy
        for token in parents:
            inside = _step(inside, token)
        if isinstance(inside, list):
            if last.isdecimal() and int(last) < len(inside):
                inside[int(last) : int(last) + 1] = [] if value is DROPPED else [deepcopy(value)]
        elif isinstance(inside, dict):
            if value is DROPPED:
                inside.pop(last, None)
            else:
                inside[last] = deepcopy(value)
    return copy


def _step(inside: Any, token: str) -> Any:
    if isinstance(inside, dict):
        return inside.get(token)
    return (
        inside[int(token)]
        if isinstance(inside, list) and token.isdecimal() and int(token) < len(inside)
        else None
    )


def evidence(requirement: Requirement) -> st.SearchStrategy[Any]:
    """A small object of the requirement's members, or anything in its place."""
    members = {item.name: _value(item) for item in requirement.items}
    members["none"] = st.sampled_from(["ไม่มีรายการ", "", "-", None, 0, 1])
    members["zzz_unknown"] = st.just(1)
    return st.one_of(*[st.fixed_dictionaries({}, optional=members)] * 9, ANYTHING)


def _value(item: BaseItem) -> st.SearchStrategy[Any]:
    if is_table(item):
        row = st.fixed_dictionaries({}, optional={column.name: _value(column) for column in item.columns})
        return st.one_of(*[st.lists(st.one_of(row, row, row, ANYTHING), max_size=3)] * 3, ANYTHING)
    good: list[Any] = [option.value for option in getattr(item, "options", ())]
    for name in ("doubtful_words", "words", "other_words"):
        given = getattr(item, name, None)
        good += given if isinstance(given, list) else []
    if item.example is not None:
        good += [item.example]
    right = st.sampled_from(good).map(deepcopy) if good else ANYTHING
    if isinstance(item.example, (list, dict)):
        inside = pointers(item.example, "")
        right = st.one_of(right, damaged(item.example, inside, 3) if isinstance(item.example, dict) else right,
                          damaged({"x": item.example}, [f"/x{p}" for p in inside], 3).map(lambda d: d.get("x")))  # fmt: skip
    return st.one_of(right, right, ANYTHING)
