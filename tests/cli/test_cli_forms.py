"""``template``, ``check form.xlsx``, ``--measure`` and ``--annotate``, as they are typed."""

import hashlib
import json

import pytest


@pytest.fixture
def complete_json(top):
    return top / "fixtures" / "complete-2568" / "submission.json"


@pytest.fixture
def mae_sai_json(top):
    return top / "fixtures" / "mae-sai-2568" / "submission.json"


MADE = {}
"""Forms by the file that filled them in, each made once."""


@pytest.fixture
def form_of(ita, tmp_path):
    """A form of one's own, filled in by a file."""

    def make(source):
        path = tmp_path / "form.xlsx"
        if source not in MADE:
            ended = ita("template", "-o", path, "--from", source)
            assert ended.code == 0 and not ended.out
            assert ended.says("ita-audit check")
            MADE[source] = path.read_bytes()
        path.write_bytes(MADE[source])
        return path

    return make


@pytest.fixture
def form(form_of, complete_json):
    return form_of(complete_json)


def test_a_form_filled_with_what_lacks_nothing_checks_with_0(check, form):
    ended = check(form)
    assert ended.code == 0
    assert ended.shows("ไม่พบจุดที่ต้องแก้ไข") and ended.shows("form.xlsx")


def test_a_form_is_judged_by_its_cells(check, form_of, mae_sai_json):
    ended = check(form_of(mae_sai_json))
    assert ended.code == 1
    assert ended.shows("แผ่น มาตรการ 3 ช่อง C")


def test_a_blank_form_says_that_the_name_is_missing_and_where(ita, check, tmp_path):
    path = tmp_path / "blank.xlsx"
    assert ita("template", "-o", path).code == 0
    ended = check(path)
    assert ended.code == 2
    assert ended.says("blank.xlsx แผ่น เริ่มต้น ช่อง C8") and ended.says("ยังไม่ได้กรอกชื่อหน่วยงาน")


def test_one_measure_of_a_form_or_of_json_is_judged_alone(check, form, mae_sai_json):
    for given in (form, mae_sai_json):
        report = json.loads(check(given, "--measure", "4", "-f", "json").out)
        assert report["ruleset"]["measure"] == "4"
        assert {finding["measure"] for finding in report["findings"]} == {"4"}
        assert report["unknown_keys"] == []
    assert check(form, "--measure", "4").shows("เฉพาะมาตรการที่ 4")


def test_the_form_of_one_measure_is_judged_for_that_one(ita, check, tmp_path, complete_json):
    path = tmp_path / "m8.xlsx"
    ita("template", "--measure", "8", "-o", path, "--from", complete_json)
    ended = check(path)
    assert ended.code == 0 and ended.shows("เฉพาะมาตรการที่ 8")


def test_the_annotated_copy_is_written_and_the_original_untouched(check, form_of, tmp_path, mae_sai_json):
    path, back = form_of(mae_sai_json), tmp_path / "back.xlsx"
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    ended = check(path, "--annotate", back)
    assert ended.code == 1 and ended.says("ไฟล์เดิมไม่เปลี่ยนแปลง")
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    assert check(back).code == 1


def test_annotated_copies_are_passed_over_in_a_folder(ita, check, tmp_path, form):
    check(form, "--annotate", tmp_path / "back.xlsx")
    report = json.loads(check(tmp_path, "-f", "json").out)
    assert [one["submission"]["name"] for one in report["reports"]] == ["form.xlsx"]


def test_the_form_as_json_has_every_key(ita, tmp_path):
    path = tmp_path / "form.json"
    assert ita("template", "-o", path).code == 0
    outline = json.loads(path.read_text("utf-8"))
    assert outline["schema"] == "ita-audit/submission/1"
    assert outline["evidence"]["complaint_statistics"]["total"] is None
    assert set(outline["measures"]) == set("12345678")


def test_an_older_form_fills_in_a_new_one(ita, check, tmp_path, form):
    again = tmp_path / "again.xlsx"
    assert ita("template", "-o", again, "--from", form, "--lang", "en").code == 0
    assert check(again).code == 0


def test_carry_over_leaves_the_figures_empty(ita, check, tmp_path, form):
    new = tmp_path / "new.xlsx"
    assert ita("template", "-o", new, "--carry-over", form).code == 0
    report = json.loads(check(new, "-f", "json").out)
    found = {finding["id"]: finding["verdict"] for finding in report["findings"]}
    assert found["8.3/total"] == "gap" and found["4.4/phone"] == "met"


def test_next_years_edition_takes_over_what_is_not_a_figure(ita, tmp_path, form):
    assert ita("rules", "new-edition", "ita-2569", "--from", "ita-2568", "--into", tmp_path).code == 0
    edition, new = tmp_path / "ita-2569", tmp_path / "form-2569.xlsx"
    ended = ita("template", "-o", new, "--ruleset", edition, "--carry-over", form)
    assert ended.code == 0 and ended.says("ต้องอ่านทวนทุกช่อง")
    checked = ita("check", new, "--ruleset", edition, "--as-of", "2026-12-31", "-f", "json")
    report = json.loads(checked.out)
    found = {finding["id"]: finding["verdict"] for finding in report["findings"]}
    assert (report["fiscal_year"], found["8.3/total"], found["4.4/phone"]) == (2569, "gap", "met")


def test_what_has_no_place_in_the_form_is_said(ita, tmp_path, complete_json):
    content = json.loads(complete_json.read_text("utf-8"))
    content["evidence"]["complaint_statistics"]["extra"] = 1
    (tmp_path / "s.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    ended = ita("template", "-o", tmp_path / "f.xlsx", "--from", tmp_path / "s.json")
    assert ended.code == 0 and ended.says("/evidence/complaint_statistics/extra")


WRONG = {  # what is typed (FORM, JSON, OUT stand for paths), and what is said
    "a measure that there is not": (["check", "FORM", "--measure", "9"], "ไม่มีมาตรการนี้"),
    "a form for no measure": (["template", "-o", "OUT.xlsx", "--measure", "x"], "ไม่มีมาตรการนี้"),
    "annotating JSON": (["check", "JSON", "--annotate", "OUT.xlsx"], "ใช้กับไฟล์ .xlsx ได้ครั้งละหนึ่งไฟล์"),
    "annotating two": (["check", "FORM", "JSON", "--annotate", "OUT.xlsx"], "ใช้กับไฟล์ .xlsx ได้ครั้งละหนึ่งไฟล์"),
    "annotating over the original": (["check", "FORM", "--annotate", "FORM"], "จะไม่เขียนทับ"),
    "annotating into a text": (["check", "FORM", "--annotate", "OUT.txt"], "ต้องลงท้ายด้วย .xlsx"),
    "a copy that cannot be written": (["check", "FORM", "--annotate", "OUT/none/back.xlsx"], "เขียนไฟล์ไม่ได้"),
    "a form without a name": (["template"], "ยังไม่ได้ระบุ"),
    "a form of an unknown kind": (["template", "-o", "OUT.docx"], "ต้องลงท้ายด้วย .xlsx หรือ .json"),
    "a form over its source": (["template", "-o", "FORM", "--from", "FORM"], "จะไม่เขียนทับ"),
    "two sources": (
        ["template", "-o", "OUT.xlsx", "--from", "JSON", "--carry-over", "JSON"],
        "ใช้พร้อมกับ --from ไม่ได้",
    ),
    "a source that is not there": (["template", "-o", "OUT.xlsx", "--from", "OUT.none.json"], "ไม่พบไฟล์"),
    "a form that cannot be written": (["template", "-o", "OUT/none/f.xlsx"], "เขียนไฟล์ไม่ได้"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_typed_wrongly_is_2_and_a_sentence(ita, form, tmp_path, complete_json, wrong):
    typed, said = WRONG[wrong]
    paths = {"FORM": form, "JSON": complete_json, "OUT": tmp_path / "out"}
    arguments = []
    for word in typed:
        for name, path in paths.items():
            word = str(path) + word.removeprefix(name) if word.startswith(name) else word
        arguments.append(word)
    ended = ita(*arguments)
    assert ended.code == 2 and ended.says(said), ended.err
