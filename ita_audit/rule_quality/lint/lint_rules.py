"""The rules of lint: id, how bad, and what each is about. The id is what a report names a mistake by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ita_audit.model import Text
from ita_audit.rule_quality.lint.case_places import no_cases, unknown_pointer
from ita_audit.rule_quality.lint.case_remarks import (
    CaseRule,
    case_count,
    case_twice,
    case_without_effect,
    unknown_expectation,
    unknown_question,
)
from ita_audit.rule_quality.lint.confirmed_unverified import confirmed_unverified
from ita_audit.rule_quality.lint.constant_checks import settled
from ita_audit.rule_quality.lint.impossible_problems import impossible_problem
from ita_audit.rule_quality.lint.lint_remark import LintContext, LintRemark
from ita_audit.rule_quality.lint.order import clause_twice, order, unlisted
from ita_audit.rule_quality.lint.pitfalls import unwatched_pitfall
from ita_audit.rule_quality.lint.remedies import no_remedy, same_remedy
from ita_audit.rule_quality.lint.text_counts import lost_text
from ita_audit.rule_quality.lint.text_remarks import bad_example, same_title, wrong_language
from ita_audit.rule_quality.lint.unused_parameters import unused_parameter

Level = Literal["error", "warning"]
Looks = Callable[[LintContext], Iterator[LintRemark]]


@dataclass(frozen=True, slots=True)
class LintRule:
    """One rule of lint. ``error``: the ruleset does not load. ``looks`` and ``looks_at_cases`` find the rest."""

    about: Text
    level: Level = "warning"
    looks: Looks | None = None
    looks_at_cases: CaseRule | None = None


def _error(th: str, en: str) -> LintRule:
    return LintRule(Text(th, en), "error")


RULES: Mapping[str, LintRule] = {
    # what the loader refuses
    "unreadable": _error("ไฟล์อ่านได้และเป็น YAML", "A file can be read and is YAML."),
    "ambiguous-yaml": _error(
        "ค่าที่เห็นคือค่าที่โปรแกรมอ่านได้ ไม่ถูกแปลงเป็นชนิดอื่น",
        "What one sees is what is read; nothing is turned into another type.",
    ),
    "key-twice": _error("คีย์หนึ่งมีครั้งเดียวในชุดเดียวกัน", "A key stands once."),
    "schema": _error(
        "คีย์และค่าเป็นไปตามภาษาของกฎ", "Keys and values are those of the rule language (docs/rule-language.md)."
    ),
    "contradiction": _error(
        "คีย์ที่อยู่ด้วยกันไม่ขัดกัน และไม่มีสิ่งใดซ้ำ", "What stands together can stand together, and once."
    ),
    "missing-language": _error("ทุกข้อความมีทั้งไทยและอังกฤษ", "Every text is there in Thai and in English."),
    "missing-text": _error("ทุกปัญหามีข้อความให้เจ้าหน้าที่อ่าน", "Every problem has a text for the officer."),
    "file-name": _error("ชื่อไฟล์บอกเลขข้อและชื่อหลักฐาน", "A file's name says its id and key."),
    "name-twice": _error("เลขข้อ ชื่อหลักฐาน และชื่อรายการไม่ซ้ำกัน", "Ids, keys and names are given once."),
    "unknown-name": _error("ชื่อที่อ้างถึงเป็นรายการที่มีจริง", "A name in a check or condition is an item."),
    "unfit-item": _error(
        "รายการที่อ้างถึงเป็นชนิดที่ตรวจแบบนั้นได้", "An item is of a type that the check can ask about."
    ),
    "unknown-clause": _error("ข้อที่อ้างถึงมีใน clauses.yaml", "A cited clause is in clauses.yaml."),
    "unknown-problem": _error("ปัญหาที่ระบุเป็นปัญหาของชนิดนั้น", "A problem is one that its type or kind can find."),
    "unknown-field": _error("ข้อความใช้เฉพาะช่องที่มีค่าให้", "A text uses only the fields it is given."),
    "unknown-parameter": _error("พารามิเตอร์ที่อ้างถึงมีใน ruleset.yaml", "A parameter is in ruleset.yaml."),
    "no-such-day": _error("วันตัดข้อมูลเป็นวันที่มีจริง", "A cut-off day is a day of the fiscal year."),
    "unlisted-measure": _error(
        "ทุกข้ออยู่ในหมวดที่ measures ของ ruleset.yaml ระบุ", "Every rule is of a measure that ruleset.yaml lists."
    ),
    "unread-file": _error("ไฟล์กฎและไฟล์กรณีทดสอบทุกไฟล์ถูกอ่าน", "Every file of rules or cases is read."),
    # what may be said and is most likely a mistake
    "unlisted": LintRule(
        Text("รายชื่อข้อในไฟล์กลางมีข้อนั้นจริง", "Lists of the files that all share name requirements."),
        looks=unlisted,
    ),
    "order": LintRule(
        Text("เรียงตามลำดับในเอกสาร", "Everything stands in the document's order."),
        looks=order,
    ),
    "clause-twice": LintRule(Text("ข้อหนึ่งมีครั้งเดียว", "A clause stands once."), looks=clause_twice),
    "unused-parameter": LintRule(
        Text("พารามิเตอร์ทุกตัวมีข้อที่ใช้", "Every parameter is used by a rule."), looks=unused_parameter
    ),
    "no-remedy": LintRule(Text("ทุกปัญหามีวิธีแก้ไข", "Every problem has a remedy of its own."), looks=no_remedy),
    "same-remedy": LintRule(
        Text("วิธีแก้ไขบอกสิ่งที่ต้องทำของรายการนั้นโดยเฉพาะ", "A remedy says what is to be done here in particular."),
        looks=same_remedy,
    ),
    "impossible-problem": LintRule(
        Text("ระดับและข้อความมีเฉพาะปัญหาที่เกิดได้", "Only problems that can occur have a grade or a text."),
        looks=impossible_problem,
    ),
    "settled": LintRule(
        Text("ทุกการตรวจผ่านได้และไม่ผ่านได้", "Every check can hold and can fail; every condition can be true."),
        looks=settled,
    ),
    "confirmed-unverified": LintRule(
        Text(
            "สิ่งที่หน่วยงานยืนยันเองต้องมีคนพิสูจน์",
            "What an agency confirms about itself, a person is asked to verify.",
        ),
        looks=confirmed_unverified,
    ),
    "unwatched-pitfall": LintRule(
        Text(
            "สิ่งที่มักพลาดแต่ละข้อมีการตรวจ หรือมีคำถามให้ผู้ตรวจ",
            "Each pitfall is checked, or a person is asked about it.",
        ),
        looks=unwatched_pitfall,
    ),
    "wrong-language": LintRule(
        Text("th เป็นภาษาไทย en เป็นภาษาอังกฤษ", "Texts under th are Thai, those under en English."),
        looks=wrong_language,
    ),
    "same-title": LintRule(
        Text("คำถามของข้อเดียวกันมีชื่อต่างกัน", "No two questions of a requirement have one title."),
        looks=same_title,
    ),
    "bad-example": LintRule(
        Text("ตัวอย่างเป็นคำตอบที่ใช้ได้", "An example would itself be an answer."), looks=bad_example
    ),
    "unfinished": LintRule(
        Text(
            "ไม่มีข้อความที่ยังไม่ได้เขียน เช่น [เขียน...] หรือ TODO",
            "No text is still to be written, as [write ...] or TODO.",
        )
    ),
    # what the cases say
    "unknown-question": LintRule(
        Text("กรณีทดสอบอ้างถึงคำถามที่มีจริง", "Cases expect findings of questions that there are."),
        looks_at_cases=unknown_question,
    ),
    "no-cases": LintRule(
        Text("ทุกข้อมีไฟล์กรณีทดสอบ", "Every requirement has its file of cases."), looks_at_cases=no_cases
    ),
    "unknown-pointer": LintRule(
        Text("กรณีทดสอบแก้ข้อมูลตั้งต้นตรงที่มีอยู่จริง", "Cases change the base where there is something to change."),
        looks_at_cases=unknown_pointer,
    ),
    "unknown-expectation": LintRule(
        Text("ผลที่คาดไว้เป็นผลที่เกิดได้", "An expectation is one that a finding can be."),
        looks_at_cases=unknown_expectation,
    ),
    "case-twice": LintRule(
        Text("ชื่อกรณีไม่ซ้ำกัน", "No two cases of a requirement have one name."), looks_at_cases=case_twice
    ),
    "case-without-effect": LintRule(
        Text(
            "กรณีทดสอบเปลี่ยนข้อมูลตั้งต้น (ยกเว้นกรณีแรกของไฟล์)",
            "A case changes something of the base; only the first of a file may not.",
        ),
        looks_at_cases=case_without_effect,
    ),
    "case-count": LintRule(
        Text("จำนวนกรณีตรงกับที่ไฟล์บอก", "A file has as many cases as it says, so that none is lost unseen."),
        looks_at_cases=case_count,
    ),
    "lost-text": LintRule(
        Text(
            "ไฟล์กฎมีข้อความและการอ้างข้อครบตามที่บอกไว้ข้างกรณีทดสอบ",
            "A rule has the texts and the cites that stand beside its cases, so that none is lost unseen.",
        ),
        looks_at_cases=lost_text,
    ),
}
