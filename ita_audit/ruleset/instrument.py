"""What is the instrument's own: how it numbers and cites, counts years, calls whom it assesses, and writes money."""

from __future__ import annotations

import re
from dataclasses import field
from datetime import date
from typing import Annotated, Literal

from ita_audit.model import Text
from ita_audit.thai.calendar import Calendar
from ita_audit.thai.dates import show_date, show_month
from ita_audit.thai.text import arabic_digits
from ita_audit.types.spec import AtLeast, ContradictionError, Declared, Filled, InRange, Matching, Wording

ID = r"^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$"
_NUMBER = Text("เลขข้อ (ตัวเลขและอักษรอังกฤษ คั่นด้วยจุด)", "a number: figures and letters, joined by points")
Id = Annotated[str, Matching(ID, _NUMBER, "8.3")]
"""The number of a clause: figures and letters, as many parts as the document has, joined by points."""


class Level(Declared):
    """One level of the document's numbering.

    ``name`` is what it is called, ``cite`` how one of it is cited: ``{n}`` is the last part of its number,
    ``{id}`` all of it, ``{above}`` the citation of what it stands in. ``short`` is ``cite`` at the head of a narrow column.
    """

    name: Wording
    cite: Wording
    short: Wording = Wording(th="{id}", en="{id}")


class ReportRow(Declared):
    """The report's own row, where each measure has one (``each: measure``): how a column of it is cited, by its ``{label}``."""

    cite: Wording = Wording(th="{above} ช่อง “{label}”", en="{above}, column “{label}”")


class Numbering(Declared):
    """The levels from the outermost inwards; what lies deeper is cited as the last of them."""

    levels: Annotated[list[Level], AtLeast(1)] = field(
        default_factory=lambda: [
            Level(
                name=Wording(th="หมวด", en="section"),
                cite=Wording(th="หมวด {id}", en="Section {id}"),
            ),
            Level(name=Wording(th="ข้อ", en="clause"), cite=Wording(th="ข้อ {id}", en="Clause {id}")),
        ]
    )
    row: ReportRow = field(default_factory=ReportRow)


class CalendarYear(Declared):
    """The year of the instrument: the month it begins in, its era, and whether it is called by its end or its start."""

    first_month: Annotated[int, InRange(1, 12)] = 10
    era: Literal["buddhist", "common"] = "buddhist"
    called_by: Literal["end", "start"] = "end"
    name: Wording = Wording(th="ปีงบประมาณ", en="fiscal year")

    @property
    def calendar(self) -> Calendar:
        """The years as what judges counts them."""
        return Calendar(self.first_month, self.era == "buddhist", self.called_by == "end")

    def words(self, year: int) -> dict[str, Text]:
        """What is said of ``year``: the words of an instrument that are about time, by their names."""
        calendar, called = self.calendar, self.name.text
        era = Text("พ.ศ.", "(B.E.)") if calendar.buddhist else Text("ค.ศ.", "")
        day = date(calendar.common_of_month(3, year), 3, 31)
        written = f"{day.day:02}/{day.month:02}/{calendar.numbered(day.year)}"
        span = calendar.span(year)
        return {
            "year": called,
            "dated": Text(f"{called.th} {era.th}", f"{called.en} {era.en}".rstrip()),
            "this_year": Text(str(year), str(year)),
            "day": Text(show_date(day, "th", buddhist=calendar.buddhist), show_date(day, "en")),
            "figures": Text(written, day.isoformat()),
            "months": Text(
                *(
                    " - ".join(
                        show_month(day, one, buddhist=calendar.buddhist) for day in (span.start, span.end)
                    )
                    for one in ("th", "en")
                )
            ),
        }


_MASK = Text("แบบของรหัส (9 แทนตัวเลข A แทนอักษร X แทนทั้งสอง)", "a mask: 9 a figure, A a letter, X either")


class Entity(Declared):
    """Who is assessed: what one and many are called, how their codes look, and what their areas are called.

    ``code`` is a mask: ``9`` stands for a figure, ``A`` for a capital letter, ``X`` for either; all else for itself.
    ``kind_length``: how many characters of a code, from its beginning, tell of which kind one is (a city, a village).
    ``help`` says in a form what to write.
    """

    name: Wording = Wording(th="หน่วยงาน", en="agency")
    names: Wording = Wording(th="หน่วยงาน", en="agencies")
    code: Annotated[str, Matching(r"^[9AX][9AX.-]{0,39}$", _MASK, "9999999")] = "9999999"
    code_example: Filled = "6360404"
    kind_length: Annotated[int, InRange(0, 40)] = 0
    district: Wording = Wording(th="อำเภอ", en="district")
    province: Wording = Wording(th="จังหวัด", en="province")
    help: dict[Literal["code", "name", "kind"], Wording] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not re.fullmatch(mask_pattern(self.code), self.code_example):
            th = f"code_example {self.code_example} ไม่ตรงกับ code {self.code}"
            en = f"code_example {self.code_example} does not look like the code {self.code}"
            raise ContradictionError(th, en)

    def code_in(self, written: object) -> str | None:
        """The code that somebody wrote, its figures as Arabic ones and its letters as capitals; None where it is none."""
        code = arabic_digits("" if written is None else str(written)).strip().upper()
        return code if re.fullmatch(mask_pattern(self.code), code) else None

    @property
    def code_said(self) -> Text:
        """How a code looks: "7 digits"."""
        length = len(self.code)
        if set(self.code) == {"9"}:
            return Text(f"{length} หลัก", f"{length} digits")
        return Text(
            f"{length} ตัว เช่น {self.code_example}", f"{length} characters, such as {self.code_example}"
        )


def mask_pattern(mask: str) -> str:
    """The mask of a code as a regular expression."""
    kinds = {"9": "[0-9]", "A": "[A-Z]", "X": "[0-9A-Z]"}
    runs = (found[0] for found in re.finditer(r"(.)\1*", mask))
    return "".join(f"{kinds.get(run[0], re.escape(run[0]))}{{{len(run)}}}" for run in runs)


class Currency(Declared):
    """What money is counted in: the unit's name, how many decimals an amount may have, and how else it is ``written``, as "$"."""

    name: Wording = Wording(th="บาท", en="Thai baht")
    decimals: Annotated[int, InRange(0, 2)] = 2
    written: list[Filled] = field(default_factory=list)

    @property
    def words(self) -> tuple[str, ...]:
        """What may stand beside a figure: the names, and how else it is written."""
        return (self.name.th, self.name.en, *self.written)


Languages = Annotated[list[Literal["th", "en"]], AtLeast(1)]
