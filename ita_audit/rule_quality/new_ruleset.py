"""A new ruleset from the example that comes with the program: small, and sound, to put one's own instrument in its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from ita_audit.errors import Language, UsageError
from ita_audit.model import Text
from ita_audit.rule_quality.filled_templates import filled_folder
from ita_audit.rulebook.languages import in_languages
from ita_audit.ruleset.instrument import CalendarYear
from ita_audit.writing import write_all

_ID = re.compile(r"[a-z][a-z0-9-]*")
_WORDS = {
    "policy": Text("ประกาศนโยบายความปลอดภัย", "Safety policy"),
    "subject": Text("การใช้เครื่องดับเพลิงและทางหนีไฟ", "Using fire extinguishers and exits"),
    "office": Text("สำนักงานตัวอย่าง", "Example office"),
}
_CALENDARS = {
    "th": CalendarYear(),
    "en": CalendarYear(first_month=1, era="common"),
}
_PLACEHOLDERS = {"th": ("ไม่ระบุ", "รอข้อมูล"), "en": ("n/a", "tbd")}
_YEARS = {"th": Text("ปีงบประมาณ", "fiscal year"), "en": Text("ปี", "year")}


@dataclass(frozen=True, slots=True)
class NewRuleset:
    """What was made: its folder, and the files in it."""

    folder: Path
    files: tuple[str, ...]


def new_ruleset(folder: Path, languages: Sequence[Language], today: date) -> NewRuleset:
    """Make the example as the ruleset ``folder``, kept in ``languages``, of the year that ``today`` lies in.

    Kept in Thai first, its year is the Thai fiscal one, in the Buddhist era; in English first, the calendar year.
    Raises ``UsageError`` for a name that is no id, and where the folder is there already.
    """
    if not _ID.fullmatch(folder.name):
        raise _wrong(
            folder,
            "ชื่อโฟลเดอร์เป็น id ของเกณฑ์ ใช้ได้เฉพาะ a-z 0-9 และขีดกลาง",
            "the folder's name is the id of the ruleset: a-z, 0-9 and dashes",
        )
    if folder.exists():
        raise _wrong(folder, "มีอยู่แล้ว จะไม่เขียนทับ", "it is there already and is not written over")
    fields = _fields(folder.name, languages, today)
    written = {name: in_languages(text, languages) for name, text in filled_folder("example", fields).items()}
    write_all({folder / name: text.encode("utf-8") for name, text in written.items()})
    return NewRuleset(folder, tuple(written))


def _fields(name: str, languages: Sequence[Language], today: date) -> dict[str, str]:
    first = languages[0]
    given = _CALENDARS[first]
    calendar = given.calendar
    year = calendar.year_of(today)
    span = calendar.span(year)
    return {
        "id": name,
        "languages": ", ".join(languages),
        "first_month": str(given.first_month),
        "era": given.era,
        "year_th": _YEARS[first].th,
        "year_en": _YEARS[first].en,
        "year": str(year),
        "year_before": str(year - 1),
        "day": (span.start + timedelta(days=40)).isoformat(),
        "day_before": (span.start - timedelta(days=1)).isoformat(),
        "as_of": span.end.isoformat(),
        "placeholder": _PLACEHOLDERS[first][0],
        "placeholders": ", ".join(word for one in languages for word in _PLACEHOLDERS[one]),
        **{key: text.in_(first) for key, text in _WORDS.items()},
    }


def _wrong(place: Path, th: str, en: str) -> UsageError:
    return UsageError.of(str(place), th, en, "ใช้ชื่ออื่น เช่น my-rules", "choose another, such as my-rules")
