"""What the submission's schema cannot say, and the engine does: short, explicit, each with its reason.

``SAID`` and ``NOT_SAID`` together are every problem that an item can have. ``docs/schemas.md`` and
the test of the two judges read them from here.
"""

from __future__ import annotations

from dataclasses import dataclass

from ita_audit.model import Text
from ita_audit.types import TYPES

AGREED = ("missing", "blank", "placeholder", "wrong_type", "out_of_range", "denied")
"""The problems on which schema and engine agree place by place."""

SAID = (*AGREED, "empty", "no_title", "no_link", "no_start", "no_end", "none_not_allowed")
"""All problems that the schema finds; the name stands in ``$comment`` beside what fails."""


@dataclass(frozen=True, slots=True)
class NotSaid:
    """One thing the schema leaves to the engine. Each type says which of its problems are left for this reason.

    ``shared`` are those of every type. ``but`` says how far the agreement on ``AGREED`` is touched, None
    where it is not.
    """

    name: str
    reason: Text
    but: Text | None = None
    shared: tuple[str, ...] = ()

    @property
    def problems(self) -> tuple[str, ...]:
        """The problems that the schema never names, for this reason."""
        left = (p for one in TYPES.values() for p, why in one.unsaid.items() if why == self.name)
        return tuple(dict.fromkeys((*self.shared, *left)))


NOT_SAID = (
    NotSaid(
        "misspelt",
        Text(
            "สคีมาไม่รู้ว่าชื่อช่องที่ไม่รู้จักน่าจะหมายถึงช่องใด",
            "A schema cannot know which key an unknown one is most likely meant for.",
        ),
        Text(
            "โปรแกรมชี้ที่ชื่อที่สะกดผิด ส่วนสคีมาแจ้งว่าขาดช่องที่ถูก",
            "The engine points to the misspelling; the schema says that the right key is missing.",
        ),
        ("misspelt",),
    ),
    NotSaid(
        "section",
        Text(
            "evidence หรือ measures ที่ขาดทั้งส่วน หรือไม่ใช่ออบเจ็กต์ ไม่มีตำแหน่งย่อยให้ชี้",
            "Where evidence or measures is absent as a whole, or no object, it has no places inside.",
        ),
        Text(
            "โปรแกรมแจ้งทุกข้อว่าขาด ส่วนสคีมาแจ้งครั้งเดียวที่ส่วนนั้น",
            "The engine says of every requirement that it is missing; the schema says it once, at the section.",
        ),
    ),
    NotSaid(
        "in_place_of_evidence",
        Text(
            "คำหรือค่าที่ใส่แทนหลักฐานทั้งข้อ ร้ายแรงเท่ากับไม่มีหลักฐาน",
            "What stands in place of all the evidence is as bad as no evidence.",
        ),
        Text(
            "โปรแกรมแจ้ง missing ในรายการที่เกณฑ์ให้ระดับของปัญหานั้นต่างจากการขาด ส่วนสคีมาแจ้งสิ่งที่พบ เช่น placeholder",
            "Where that problem has another grade than missing the engine says missing; the schema says what is there, such as placeholder.",
        ),
    ),
    NotSaid(
        "comparison",
        Text(
            "สคีมาเทียบค่าสองช่องกันไม่ได้",
            "A schema cannot compare two members.",
        ),
        Text(
            "โปรแกรมแจ้ง out_of_range ที่ fiscal_year_to ซึ่งน้อยกว่า fiscal_year และรายการที่ถามเมื่อเอกสารคลุมหลายปี (spans_years) สคีมาไม่ตรวจ",
            "The engine finds out_of_range at a fiscal_year_to before its fiscal_year; an item asked for "
            "where documents span years (spans_years) is not looked at by the schema.",
        ),
    ),
    NotSaid(
        "calendar",
        Text(
            "สคีมาไม่รู้จักปฏิทิน: 2025-02-30 เขียนถูกรูปแบบ",
            "A pattern knows no calendar: 2025-02-30 is well formed.",
        ),
        Text(
            "รายการที่ถามต่อเมื่อวันที่อ่านได้ สคีมาจะถือว่าวันที่เช่นนั้นอ่านได้",
            "Where an item is asked for because a date or period is given, the schema takes such a one as given.",
        ),
    ),
    NotSaid(
        "figures_in_words",
        Text(
            "การอ่านตัวเลข วันที่ และคำว่าใช่ที่เขียนเป็นข้อความ (๓ เรื่อง, 31 มีนาคม 2568, มีแล้ว) ทำด้วยรูปแบบเดียวไม่ได้ สคีมาจึงรับทุกข้อความที่มีตัวเลข และทุกคำที่ตอบในช่องใช่หรือไม่ใช่",
            "To read a figure, a day or a yes in words (๓ เรื่อง, 31 มีนาคม 2568, มีแล้ว) takes more than a pattern, so any text with a digit passes, and any word in the place of a yes.",
        ),
        Text(
            "รายการที่ถามต่อตามจำนวนที่เขียนเป็นข้อความ (above, given) และช่วงของตัวเลขที่เขียนเป็นข้อความ สคีมาไม่ตรวจ",
            "An item asked for because a number written as a text is given, or above a bound, is not looked at by the schema, "
            "nor is the range of such a number.",
        ),
    ),
    NotSaid(
        "option_names",
        Text(
            "ตัวเลือกเขียนได้ทั้งค่า ชื่อ และคำพ้อง เว้นวรรคอย่างไรก็ได้ แพตเทิร์นของทุกแบบจะยาวกว่าสคีมาเอง",
            "An option goes by its value, its title and its synonyms, however spaced; a pattern of all of them would be longer than the schema.",
        ),
        Text(
            "รายการที่ถามต่อตามตัวเลือกที่เขียนเป็นคำ สคีมาไม่ตรวจ",
            "An item asked for because of an option that is named in words is not looked at by the schema.",
        ),
    ),
    NotSaid(
        "codes",
        Text(
            "รหัสเขียนได้หลายแบบ (ตัวพิมพ์เล็ก ขีดแบบอื่น เว้นวรรค เลขไทย) แพตเทิร์นของทุกแบบจะยาวกว่าสคีมาเอง",
            "A code may be written in small letters, with other dashes, blanks or Thai digits; a pattern of all of "
            "them would be longer than the schema.",
        ),
    ),
    NotSaid(
        "check_digit",
        Text(
            "สคีมาคำนวณหลักตรวจสอบไม่ได้ และรับเลขที่เลข 0 ตัวหน้าหายไปด้วย",
            "A schema cannot compute a check digit, and takes numbers that lost their leading 0 as well.",
        ),
    ),
    NotSaid(
        "satang",
        Text(
            "multipleOf 0.01 ให้ผลผิดกับจำนวนทศนิยมฐานสอง จึงไม่ใช้",
            "multipleOf 0.01 is wrong for binary fractions, so it is not used.",
        ),
    ),
    NotSaid(
        "periods_in_words",
        Text(
            "การอ่านช่วงเวลาที่เขียนเป็นคำ (ต.ค.67-ก.ย.68) ทำด้วยรูปแบบเดียวไม่ได้",
            "To read a period in words (ต.ค.67-ก.ย.68) takes more than a pattern.",
        ),
    ),
    NotSaid(
        "years",
        Text(
            "ต้องดูเอกสารทั้งชุด ปีที่ตรวจ และวันที่ตรวจพร้อมกัน",
            "It takes all documents together, the years the clause names and the day of judging.",
        ),
    ),
    NotSaid(
        "elsewhere",
        Text(
            "ต้องเทียบกับชื่อหน่วยงาน หรือกับหลักฐานของข้ออื่น",
            "It is held against the agency's name or against other evidence.",
        ),
    ),
    NotSaid(
        "for_a_person",
        Text(
            "ผู้ตรวจอาจรับได้ สคีมาจึงไม่ปฏิเสธ",
            "A person may accept it, so the schema does not refuse it.",
        ),
    ),
    NotSaid(
        "made_of_words",
        Text(
            "สคีมารู้จักเฉพาะคำที่เกณฑ์เขียนไว้ทั้งคำ ไม่รู้จักข้อความที่ประกอบจากคำเหล่านั้น (รอก่อนนะครับ ไม่มีไม่มี) แป้นเดียวที่กดซ้ำ "
            "ขีดหรือจุดที่คั่นกลางคำ และคำที่แยกไว้ต่างหากในชื่อเอกสาร",
            "The patterns hold the words that the rules list, whole; not a text put together of them (รอก่อนนะครับ, ไม่มีไม่มี), "
            "one key again and again, dashes or dots inside a word, or what stands apart in a title.",
        ),
        Text(
            "โปรแกรมแจ้ง placeholder ที่ข้อความเช่นนั้น และไม่ถามสิ่งที่ขึ้นกับคำตอบนั้น ส่วนสคีมายอมรับหรือแจ้งปัญหาอื่น",
            "The engine finds placeholder at such a text and asks for nothing that depends on it; the schema accepts it, "
            "or finds another problem.",
        ),
    ),
    NotSaid(
        "rare_spellings",
        Text(
            "คำเดียวกันเขียนได้อีกหลายแบบใน Unicode (เช่น ß กับ ss หรือสระที่พิมพ์ซ้ำผิดลำดับ) แพตเทิร์นมีเฉพาะที่พบได้จริง: "
            "ช่องว่าง อักขระความกว้างศูนย์ ตัวพิมพ์ เลขไทย ํา เเ และลำดับวรรณยุกต์",
            "Unicode has yet other spellings of a word (ß for ss, marks beside the word that reorder it); the "
            "patterns hold those that occur: blanks, zero-width characters, case, Thai digits, ํา, เเ and the "
            "order of marks.",
        ),
    ),
)
"""See the module. Nothing else may differ."""
