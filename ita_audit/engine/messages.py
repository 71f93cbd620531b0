"""What a finding says: texts and grades of one question, resolved when the ruleset is compiled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from typing import NamedTuple

from ita_audit.model import Grade, Text
from ita_audit.ruleset.edition import Edition
from ita_audit.ruleset.text_fields import edition_fields, filled_in, years_field
from ita_audit.thai.text import clipped_in_english
from ita_audit.types import fields_of
from ita_audit.types.spec import Asked, Wording


class FilledSentence(NamedTuple):
    """A sentence as it was filled in: the wording of the rules, and its fields."""

    wording: Wording
    given: Mapping[str, str | Text]


HEARD: ContextVar[list[FilledSentence] | None] = ContextVar("heard", default=None)
"""Where whoever proves the rules notes each sentence that is filled in; None where nobody listens."""


class Messages:
    """The texts of one item or check.

    ``kind`` is its type or kind, ``rows`` whether its places are rows of a table, ``years`` the
    Buddhist-era years its clause names. The most specific text wins; a remedy that the ruleset
    gives for a problem by name ("correct the name of the key") goes before the rule's general one.
    """

    def __init__(
        self,
        edition: Edition,
        kind: str,
        asked: Asked,
        title: Text,
        *,
        rows: bool = False,
        years: tuple[int, ...] = (),
        remedy: Text | None = None,
    ):
        texts = edition.texts
        self.calendar = edition.calendar.calendar
        self._kind, self._asked, self.title = kind, asked, title
        self._gaps, self._row_gaps = texts.gap, texts.rows if rows else {}
        self._remedies, self._grades = texts.remedy, edition.grades
        self._own_gap: Wording | None = getattr(asked, "gap", None)
        self._own_remedy = remedy
        own_expected: Wording | None = getattr(asked, "expected", None)
        expected = own_expected or texts.expected.get(kind)
        self._fixed: dict[str, str | Text] = {
            "title": title,
            **years_field(years),
            **edition_fields(edition),
            **fields_of(asked),
        }
        self.expected = self._fill(expected, {}) if expected else None
        if self.expected:
            self._fixed["expected"] = self.expected

    def grade(self, problem: str) -> Grade:
        """How bad ``problem`` is here: the rule's own grade, the ruleset's, or major."""
        own = self._asked.grade.get(problem)
        return own or self._grades.get(f"{self._kind}.{problem}") or self._grades.get(problem) or Grade.MAJOR

    def message(self, problem: str, fields: Mapping[str, str | Text]) -> Text:
        """What is wrong, in a sentence."""
        rows = self._row_gaps if fields.get("places") else {}
        wording = (
            self._asked.gaps.get(problem)
            or self._own_gap
            or rows.get(f"{self._kind}.{problem}")
            or rows.get(problem)
            or self._gaps.get(f"{self._kind}.{problem}")
            or self._gaps.get(problem)
        )
        return self._fill(wording, fields) if wording else Text(problem, problem)

    def remedy(self, problem: str, fields: Mapping[str, str | Text]) -> Text:
        """What to do about it, in a sentence."""
        if self._own_remedy is not None:
            return self._own_remedy
        wording = (
            self._asked.remedies.get(problem)
            or self._remedies.get(f"{self._kind}.{problem}")
            or self._remedies.get(problem)
            or self._asked.remedy
            or self._remedies.get(self._kind)
            or self._remedies["*"]
        )
        return self._fill(wording, fields)

    def _fill(self, wording: Wording, fields: Mapping[str, str | Text]) -> Text:
        given = {**self._fixed, **fields}
        if (heard := HEARD.get()) is not None:
            heard.append(FilledSentence(wording, given))
        said = filled_in(wording, given)
        return Text(said.th, clipped_in_english(said.en))


def together(texts: Iterable[Text]) -> Text | None:
    """The different sentences one after the other; None where there is none."""
    kept = list(dict.fromkeys(texts))
    if not kept:
        return None
    return Text(" ".join(text.th for text in kept), " ".join(text.en for text in kept))


UNASKED = Text("เป็นรายการที่ไม่บังคับ และไม่ได้กรอก", "Optional, and not given.")
CONDITION_FALSE = Text("ไม่ต้องกรอกตามเงื่อนไขของข้อนี้", "Not asked for under this item's condition.")
STATED_NONE = Text("หน่วยงานแจ้งว่าไม่มีรายการ", "The agency states that there is nothing to list.")
REPLACED = Text("ใช้อีกรายการแทนแล้ว", "Another item stands in its place.")
NOT_USED = Text("ไม่ได้ใช้รายการนี้แทน", "It is not used in the other's place.")
UNKNOWN_BECAUSE = Text(
    "ยังสรุปไม่ได้ เพราะข้อมูลที่ต้องใช้ยังขาดหรืออ่านไม่ได้",
    "It cannot be told yet: what it depends on is missing or cannot be read.",
)
PERSON_DECIDES = Text("ต้องให้ผู้ตรวจพิจารณา", "A person must decide.")


def did_you_mean(meant: Text) -> Text:
    """The end of a sentence about a word that nobody lists: what it is most likely meant for."""
    return Text(f" หมายถึง “{meant.th}” ใช่หรือไม่", f" Did you mean “{meant.en}”?")


def broken(check: str) -> Text:
    """The reason of a finding whose check failed with an error of our own."""
    return Text(
        f"โปรแกรมตรวจข้อนี้ไม่สำเร็จ (การตรวจ {check}) กรุณาแจ้งผู้ดูแลโปรแกรม",
        f"The program failed at this check ({check}); please tell its maintainers.",
    )
