"""``explain`` finds a requirement however it is called; ``rules list`` lists them all."""

import json
import re
from datetime import date

import pytest

from ita_audit import check
from ita_audit.reference.answer_notes import none_word
from ita_audit.types import none_of

THE_SAME = ["8.3", " 8.3 ", "8.3.2", "complaint_statistics", "O19", "o19", "สถิติเรื่องร้องเรียนการทุจริต"]


@pytest.mark.parametrize("words", THE_SAME)
def test_a_requirement_is_found_by_id_clause_key_code_and_words(ita, words):
    ended = ita("explain", words)
    assert ended.code == 0 and not ended.err
    assert ended.out == ita("explain", "8.3").out
    assert ended.out.startswith("8.3 ")


def test_words_may_be_several_arguments_and_are_forgiven_their_spelling(ita):
    for words in (["สถิติเรื่อง", "ร้องเรียน"], ["สถิติ เรื่องร้อง เรียน"], ["สถิติเรื่องร้องเรียน"]):
        assert ita("explain", *words).out.startswith("8.3 ")
    assert ita("explain", "ดําเนินการ").code == 0  # ํ and า, as some keyboards write ำ


def test_english_words_find_it_too(ita, ruleset):
    words = ruleset.title(ruleset.requirement("8.3")).en.upper()
    assert ita("explain", words, "--lang", "en").out == ita("explain", "8.3", "--lang", "en").out


def test_words_of_several_titles_list_them_to_choose_from(ita, ruleset):
    ended = ita("explain", "ร้องเรียน")
    assert ended.code == 0
    assert ended.out.startswith("พบหลายข้อ")
    listed = re.findall(r"^  (\d+\.\d+) ", ended.out, re.MULTILINE)
    assert listed == [r.id for r in ruleset.requirements if "ร้องเรียน" in ruleset.title(r).th]
    assert len(listed) > 1


@pytest.mark.parametrize("words", ["ไม่มีคำนี้แน่นอน", "9.9", "O999", "8.99", "8.", "   "])
def test_nothing_that_matches_is_2_with_the_way_to_the_list(ita, words):
    ended = ita("explain", words)
    assert ended.code == 2 and not ended.out
    assert ended.says("ไม่มีข้อใดตรงกับคำนี้") and ended.says("ita-audit rules list")


def test_every_requirement_can_be_explained_in_both_languages_with_an_example_that_is_json(
    ita, ruleset, monkeypatch
):
    monkeypatch.setattr("ita_audit.cli.explain.load_ruleset", lambda _: ruleset)  # once is enough
    for requirement in ruleset.requirements:
        for language, heading in (("th", "ตัวอย่างใน submission.json"), ("en", "Example in submission.json")):
            ended = ita("explain", requirement.id, "--lang", language)
            assert ended.code == 0, requirement.id
            assert ended.shows(ruleset.title(requirement).in_(language))
            example = json.loads(ended.out[ended.out.index("\n{", ended.out.index(heading)) :])
            (section,) = example
            (key,) = example[section]
            assert section == "measures" or key == requirement.key
            for item in requirement.items:
                assert ended.shows(f"{item.name}:"), f"{requirement.id}/{item.name}"


ALSO_ANSWERS = {  # requirement: what is said of an item or of the evidence, in both languages alike
    "5.2": ['"borrowings": {"none": "ไม่มี"}'],
    "6.1": ['"rows": {"none": "ไม่มี"}'],
    "6.4": ['"rows": {"none": "ไม่มี"}'],
    "6.5": ['"by_method": {"none": "ไม่มี"}', '"contracts": {"none": "ไม่มี"}', "not_signed = "],
    "8.3": ['"complaint_statistics": {"none": "ไม่มี"}', "total, completed, pending"],
}


@pytest.mark.parametrize("language", ["th", "en"])
def test_what_else_answers_is_said_in_json_where_words_may_stand_for_rows_or_figures(
    ita, ruleset, monkeypatch, language
):
    monkeypatch.setattr("ita_audit.cli.explain.load_ruleset", lambda _: ruleset)
    for requirement, said in ALSO_ANSWERS.items():
        ended = ita("explain", requirement, "--lang", language)
        assert all(map(ended.shows, said)), requirement
    forms = sum(ita("explain", one.id).out.count('"none":') > 0 for one in ruleset.requirements)
    assert forms == sum(
        bool(one.none) or any(getattr(leaf, "none", None) for _, leaf in one.leaves())
        for one in ruleset.requirements
    )


def test_the_words_that_are_explained_to_stand_for_rows_or_figures_are_read_so(ruleset, complete):
    evidence, said = complete["evidence"], []
    for requirement in ruleset.requirements:
        if requirement.none:
            evidence[requirement.key] = {
                "documents": evidence[requirement.key]["documents"],
                "none": none_word(ruleset),
            }
            said += [f"{requirement.id}/{name}" for name in requirement.none.stands_for]
        for item in requirement.items:
            if none_of(item) == "allowed":
                evidence[requirement.key][item.name] = {"none": none_word(ruleset)}
                said.append(f"{requirement.id}/{item.name}")
    answers = {one.id: one.verdict for one in check(ruleset, complete, date(2025, 12, 31)).findings}
    assert len(said) > 7 and {name: answers[name] for name in said if answers[name] != "met"} == {}


def test_the_keys_of_an_item_that_widen_or_narrow_its_answers_are_said(ita):
    assert ita("explain", "2.3").shows("ตอบว่า “ยังไม่ดำเนินการ” ได้") and ita("explain", "7.2").shows(
        "ตอบว่า “ไม่มี” ได้"
    )
    assert ita("explain", "3.1", "--lang", "en").shows("An answer holds one of these words: นาที, ชั่วโมง")
    assert ita("explain", "6.5").shows("ยังไม่ลงนามในสัญญา | ยังไม่ลงนาม")


CASES = [  # a requirement, the language, and the case in which something of it is asked for, or is not
    (
        "6.5",
        "en",
        "only where “Status of the procurement” (status) is: signed, contract running, contract ended",
    ),
    ("6.5", "th", "ถามเฉพาะเมื่อ “สถานะการจัดซื้อจัดจ้างฯ” (status) เป็น: ลงนามแล้ว"),
    ("2.3", "th", "ไม่ต้องมีเมื่อ “ผลการดำเนินงานทั้งปี” (result) มีคำว่า: ไม่ได้ดำเนินการ"),
    ("2.3", "en", "(and does not say: แล้วเสร็จ"),
    ("4.2", "th", "ไม่ต้องมีเมื่อ “ชื่อ-นามสกุล” (name) เป็น: ว่าง, ตำแหน่งว่าง"),
    ("2.2", "en", "Not asked for where “Part of the report that the table shows” (partial) is given"),
    ("3.3", "en", "only where “"),
    ("3.3", "en", "(e_service) is above 0"),
]


def test_what_is_asked_for_in_some_cases_only_is_explained_with_its_case(ita):
    for requirement, language, said in CASES:
        ended = ita("explain", requirement, "--lang", language)
        assert ended.shows(said), (requirement, said, ended.out)


def test_what_is_explained_says_clause_year_checks_and_codes(ita):
    ended = ita("explain", "8.3")
    for part in ("มาตรการที่ 8 ข้อ 3", "ปีงบประมาณ 2567", "ยอดรวมของสถิติ", "2568 O19", "ไม่บังคับ"):
        assert ended.shows(part), part


def test_the_list_names_every_requirement_once_under_its_measure(ita, ruleset):
    ended = ita("rules", "list")
    assert ended.code == 0 and not ended.err
    for requirement in ruleset.requirements:
        assert ended.shows(f"{ruleset.title(requirement).th} ({requirement.key})")
    assert len(re.findall(r"^\d\. ", ended.out, re.MULTILINE)) == len(
        {requirement.measure for requirement in ruleset.requirements if requirement.measure}
    )


def test_the_list_as_json_gives_key_items_checks_and_their_clauses(ita, ruleset):
    ended = ita("rules", "list", "-f", "json")
    listed = json.loads(ended.out)
    assert listed["schema"] == "ita-audit/rules/1"
    assert listed["ruleset"]["id"] == "ita-2568" and listed["fiscal_year"] == 2568
    assert [one["id"] for one in listed["requirements"]] == [r.id for r in ruleset.requirements]
    statistics = next(one for one in listed["requirements"] if one["id"] == "8.3")
    assert statistics["key"] == "complaint_statistics" and statistics["measure"] == "8"
    pending = next(item for item in statistics["items"] if item["name"] == "pending")
    assert (pending["clauses"], pending["type"], pending["optional"]) == (["8.3.3"], "count", False)
    adds_up = statistics["checks"][0]
    assert (adds_up["name"], adds_up["kind"], adds_up["clauses"]) == ("adds-up", "adds_up", ["8.3.1"])


def test_the_list_of_another_ruleset_is_its_own(ita, small):
    listed = json.loads(ita("rules", "list", "-f", "json", "--ruleset", small).out)
    assert [one["id"] for one in listed["requirements"]] == ["1.1"]
    assert ita("explain", "1.1", "--ruleset", small).shows("จัดทำแผนความปลอดภัย")
