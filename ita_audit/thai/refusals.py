"""Why a date or a period was not read: each reason has a stable name and a sentence."""

from __future__ import annotations

from ita_audit.model.text import Text

_UNREADABLE = {
    "not_a_date": Text(
        "อ่านเป็นวันที่ไม่ได้ โปรดระบุวัน เดือน และปี เช่น 31 มีนาคม 2568",
        "This is not a date that can be read; write day, month and year, such as 31 มีนาคม 2568.",
    ),
    "not_a_period": Text(
        "อ่านเป็นช่วงเวลาไม่ได้ โปรดระบุ เช่น ต.ค. 67 - ก.ย. 68",
        "This is not a period that can be read; write it like ต.ค. 67 - ก.ย. 68.",
    ),
    "no_year": Text("ไม่ได้ระบุปี", "The year is not stated."),
    "no_day": Text("ระบุเดือนและปี แต่ไม่ได้ระบุวันที่", "Month and year are stated, but not the day."),
    "no_end": Text("ระบุวันเริ่มต้น แต่ไม่ได้ระบุวันสิ้นสุด", "The start is stated, but not the end."),
    "no_such_day": Text("ไม่มีวันที่นี้ในปฏิทิน", "The calendar has no such day."),
    "no_such_year": Text(
        "ปีไม่อยู่ในช่วงที่เป็นไปได้ (พ.ศ. 2443 ถึง 2743)",
        "The year is not a plausible one (CE 1900 to 2200).",
    ),
    "no_such_quarter": Text("ไตรมาสมีเพียง 1 ถึง 4", "Quarters are numbered 1 to 4."),
    "month_first": Text(
        "เขียนเดือนก่อนวัน โปรดเขียนวันก่อนเดือน เช่น 31/03/2568",
        "The month stands before the day; write the day first, such as 31/03/2568.",
    ),
    "reversed": Text("วันสิ้นสุดอยู่ก่อนวันเริ่มต้น", "The end lies before the start."),
}

_AMBIGUOUS = {
    "era_unclear": Text(
        "ไม่ชัดเจนว่าเป็นปี พ.ศ. หรือ ค.ศ. โปรดเขียนปีเป็นเลขสี่หลัก",
        "The era of the year is not clear; write four digits.",
    ),
    "two_readings": Text(
        "อ่านได้มากกว่าหนึ่งความหมาย โปรดระบุเดือนและปีให้ครบ หรือระบุว่าเป็นปีงบประมาณ",
        "This has more than one reading; state months and years in full, or say that it is a fiscal year.",
    ),
    "no_fixed_months": Text(
        "งวดไม่ได้กำหนดเดือนไว้แน่นอน โปรดระบุเดือนและปี",
        "An instalment (งวด) has no fixed months; state months and years.",
    ),
}


class Unreadable(ValueError):  # noqa: N818 (said of the text, as a caller catches it)
    """A text that was not read as a date or period. ``name`` says why, ``th`` and ``en`` say it in words."""

    def __init__(self, name: str):
        sentence = {**_UNREADABLE, **_AMBIGUOUS}[name]
        self.name = name
        self.th = sentence.th
        self.en = sentence.en
        super().__init__(name)

    def __str__(self) -> str:
        return self.en


class Ambiguous(Unreadable):
    """A text that has more than one reading. None is chosen: a person must say which is meant."""


def refusal(name: str) -> Unreadable:
    """The exception to raise for the reason called ``name``. Raises KeyError for an unknown one."""
    return Ambiguous(name) if name in _AMBIGUOUS else Unreadable(name)
