"""One text in answer to many questions: for a person to see, whatever it says."""

import toy

NAMES = [f"item_{n}" for n in range(3)]
TEXT = "ประชาชนได้รับประโยชน์"


def judged(given, in_=3, **more):
    items = [{"name": name, "type": "text"} for name in NAMES]
    items += [
        {"name": "rows", "type": "table", "columns": [{"name": "what", "type": "text"}], "optional": True}
    ]
    items += [{"name": "listed", "type": "list", "of": "text", "optional": True}]
    items += [{"name": "documents", "type": "documents", "optional": True}]
    rules = toy.ruleset(toy.requirement(items), parameters=toy.parameters(same_text_in=in_))
    return toy.judge(rules, {**dict.fromkeys(NAMES, "อย่างอื่น"), **given}, **more)


def doubted(report):
    return [
        (finding.id, place.pointer)
        for finding in report.findings
        for place in finding.places
        if place.problem == "same_text"
    ]


def test_the_same_text_in_as_many_questions_as_the_edition_says_is_doubted_at_each_place():
    report = judged(dict.fromkeys(NAMES, TEXT))
    assert doubted(report) == [(f"1.1/{name}", f"/evidence/matter/{name}") for name in NAMES]
    assert toy.said(toy.found(report, "item_0")) == "needs_review same_text"


def test_the_same_text_in_fewer_questions_is_left_alone():
    assert doubted(judged({**dict.fromkeys(NAMES, TEXT), NAMES[0]: "จัดอบรมสองรุ่น"})) == []


def test_rows_of_one_column_are_one_question():
    rows = [{"what": TEXT}] * 9
    assert doubted(judged({NAMES[0]: TEXT, NAMES[1]: "แผน ก", NAMES[2]: "แผน ข", "rows": rows})) == []


def test_cells_lists_and_titles_count_however_they_are_spaced():
    given = {
        **dict.fromkeys(NAMES, "ผลของแต่ละข้อ ก"),
        NAMES[1]: "ผลของแต่ละข้อ ข",
        "rows": [{"what": "อื่นไป"}, {"what": f" {TEXT}"}],
        "listed": ["สำนักปลัด", TEXT],
        "documents": [{"title": "ประชาชน ได้รับประโยชน์", "url": "https://www.namsai.go.th/a"}],
    }
    assert {pointer for _, pointer in doubted(judged(given))} == {
        "/evidence/matter/rows/1/what",
        "/evidence/matter/listed",
        "/evidence/matter/documents/0/title",
    }


def test_an_edition_that_names_no_number_asks_nothing():
    assert doubted(judged(dict.fromkeys(NAMES, TEXT), in_=0)) == []
