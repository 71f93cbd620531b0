"""Why a name that a check gives does not do, in Thai and in English, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from ita_audit.checks.naming import Shape
from ita_audit.model import Text
from ita_audit.ruleset.targets import Target
from ita_audit.ruleset.text_consistency import Inconsistency, Path
from ita_audit.types.sorts import TABLE, written

_SHAPES = {
    "value": Text("ค่าเดียว", "one value"),
    "column": Text("คอลัมน์ของตาราง", "a column of a table"),
    "table": Text("ตาราง", "a table"),
}
SHOWN = 12
"""Names that are listed as fitting."""


def shape(target: Target, kind: str, member: str, wanted: Sequence[Shape]) -> Text:
    """One value where a column is needed, and the like."""
    if tuple(wanted) == ("table",):
        return sort(target, kind, (TABLE,))
    what, needed = _SHAPES[target.shape], [_SHAPES[one] for one in wanted]
    th, en = " หรือ ".join(one.th for one in needed), " or ".join(one.en for one in needed)
    return Text(
        f"{target.name} เป็น{what.th} แต่ {member} ของ {kind} ต้องเป็น{th}",
        f"{target.name} is {what.en}; {member} of {kind} needs {en}",
    )


def sort(target: Target, kind: str, wanted: Sequence[str]) -> Text:
    """Of a type that the kind cannot ask about."""
    listed, own = ", ".join(sorted(map(written, wanted))), target.type
    return Text(
        f"{target.name} เป็น {own} แต่ {kind} ต้องใช้ {listed}",
        f"{target.name} is {own}, but {kind} needs {listed}",
    )


def unlike(target: Target, other: Target) -> Text:
    """Of another sort than what it is held against."""
    own, theirs = target.type, other.type
    return Text(
        f"{target.name} เป็น {own} ส่วน {other.name} เป็น {theirs} จึงเทียบหรือรวมกันไม่ได้",
        f"{target.name} is {own} and {other.name} is {theirs}: the two cannot be compared or added up",
    )


def switch(target: Target, member: str, wanted: Sequence[str]) -> Text:
    """Of another sort than a switch or number holds it against."""
    own, needed = target.type, ", ".join(map(written, wanted))
    return Text(
        f"{target.name} เป็น {own} แต่ {member} ใช้ได้กับ {needed} เท่านั้น",
        f"{target.name} is {own}; {member} goes with {needed} only",
    )


def not_beside(target: Target, other: Target) -> Text:
    """Not of the same rows."""
    if target.shape == "column" and other.shape == "value":
        th = f"{other.name} เป็นค่าเดียว จึงเทียบกับ {target.name} ซึ่งเป็นคอลัมน์ไม่ได้ ต้องใช้ค่าเดียว"
        en = f"{other.name} is one value and {target.name} a column: one value is needed"
    elif target.shape == "value":
        th = f"{other.name} เป็นคอลัมน์ แต่ {target.name} เป็นค่าเดียว ต้องเป็นคอลัมน์ของตารางเดียวกัน"
        en = f"{other.name} is a column and {target.name} one value: a column of the same table is needed"
    else:
        th = f"{target.name} กับ {other.name} ไม่ได้อยู่ในตารางเดียวกัน"
        en = f"{target.name} and {other.name} are not columns of one table"
    return Text(th, en)


def same_table(target: Target, other: Target) -> Text:
    """Of the very table that another is needed beside."""
    return Text(
        f"{target.name} กับ {other.name} อยู่ในตารางเดียวกัน ต้องเป็นคนละตาราง",
        f"{target.name} and {other.name} are of one table; two tables are needed",
    )


def twice(target: Target) -> Text:
    """Listed before."""
    return Text(f"{target.name} มีอยู่แล้วในรายการนี้", f"{target.name} stands twice in this list")


def no_rows(table: Target, member: str) -> Text:
    """One value, where rows are picked or joined."""
    return Text(
        f"{table.name} เป็นค่าเดียว ไม่มีแถวให้ใช้ {member}",
        f"{table.name} is one value; it has no rows for {member}",
    )


def asked_per_measure(key: str) -> Text:
    """Evidence that each measure has of its own."""
    return Text(
        f"{key} ถามแยกทุกหมวด จึงอ้างด้วยชื่อนี้ไม่ได้",
        f"{key} is asked once per measure, so this does not say of which",
    )


def no_evidence(where: str, path: Path, key: str, known: tuple[str, ...]) -> Inconsistency:
    """Evidence that there is none of."""
    th, en = f"ไม่มีหลักฐานชื่อ {key}", f"there is no evidence called {key}"
    return Inconsistency(where, path, th, en, wrote=key, known=known, elsewhere=True)


def no_option(where: str, path: Path, choice: Target, wrote: str, known: tuple[str, ...]) -> Inconsistency:
    """An option that a choice has not."""
    th, en = f"{choice.name} ไม่มีตัวเลือก {wrote}", f"{choice.name} has no option {wrote}"
    return Inconsistency(where, path, th, en, wrote=wrote, known=known)


def no_column(where: str, path: Path, table: str, column: str, known: tuple[str, ...]) -> Inconsistency:
    """A column that its table has not."""
    return Inconsistency(
        where,
        path,
        f"ตาราง {table} ไม่มีคอลัมน์ {column}",
        f"the table {table} has no column {column}",
        wrote=column,
        known=known,
    )


def use(fitting: Sequence[str]) -> Text:
    """What to do: take one that fits, where there is one."""
    if not fitting:
        return Text(
            "ใช้รายการที่ตรงกับการตรวจชนิดนี้ หรือใช้การตรวจชนิดอื่น",
            "name something that fits this kind of check, or use another kind",
        )
    listed = ", ".join(fitting[:SHOWN]) + (" ..." if len(fitting) > SHOWN else "")
    return Text(f"ใช้รายการที่ตรงกับการตรวจนี้ เช่น {listed}", f"use one that fits here: {listed}")
