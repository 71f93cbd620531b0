"""Next year's edition: made by one command, it holds only what differs, and is whole all the same."""

import re

import pytest

from ita_audit.rule_quality.case_files import load_cases, load_start, read_cases
from ita_audit.rule_quality.lint import lint
from ita_audit.rule_quality.new_edition import new_edition
from ita_audit.rule_quality.own_rule import own_rule
from ita_audit.rule_quality.run_cases import run_cases
from ita_audit.rulebook import load_ruleset
from ita_audit.rulebook.load import read_ruleset


@pytest.fixture
def made(sound):
    """The edition of 2569 of the small ruleset, beside it."""
    return new_edition(str(sound), "sound-2569", sound.parent)


def files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def whole(folder):
    """Whether lint finds nothing and all cases hold."""
    read, cases = read_ruleset(str(folder)), read_cases(folder / "cases")
    found = [(one.rule, one.fault.file, one.fault.en) for one in lint(read, cases)]
    return (
        found,
        [one.located.case.name for one in run_cases(read.ruleset, folder / "cases").results if not one.holds],
    )


def test_it_is_two_small_files_and_whole(made):
    assert files(made.folder) == {"ruleset.yaml", "cases/base.yaml"}
    assert whole(made.folder) == ([], [])
    assert (made.fiscal_year, made.extends, made.cases) == (2569, "sound-2568", True)


def test_it_is_of_its_own_year_and_says_what_it_rests_on(made, sound):
    new, old = load_ruleset(str(made.folder)), load_ruleset(str(sound))
    assert (new.id, new.fiscal_year, new.edition.version) == ("sound-2569", 2569, "1")
    assert "2569" in new.edition.title.th and "2569" in new.edition.title.en
    assert "2568" in new.edition.basis.th and new.edition.basis.en == "carried over from 2568, not confirmed"
    assert new.requirement("1.1").items[0].example[0]["fiscal_year"] == 2569
    assert new.edition.source == old.edition.source and new.edition.parameters == old.edition.parameters


def test_a_clause_whose_label_moved_says_that_it_was_not_yet_compared(made):
    assert made.clauses == ("1.1", "1.2")
    clauses = {clause.id: clause for clause in load_ruleset(str(made.folder)).clauses}
    assert clauses["1.1"].th == "จัดทำแผนความปลอดภัย ปีงบประมาณ 69"
    assert clauses["1.1"].note.startswith("the document has no date; ปีเลื่อนโดยเครื่องจาก 2568")
    assert clauses["1.2"].note.startswith("ปีเลื่อนโดยเครื่อง")
    assert clauses["1.2.1"].note is None


def test_a_label_that_the_edition_states_was_compared_and_a_note_alone_was_not(made):
    stated = '  - {id: "1.1", th: แผนความปลอดภัยปี 2569, en: Safety plan}\n  - {id: "1.2", note: of the new manual}\n'
    (made.folder / "clauses.yaml").write_text(f"clauses:\n{stated}", "utf-8")
    clauses = {clause.id: clause for clause in load_ruleset(str(made.folder)).clauses}
    assert clauses["1.1"].note == "the document has no date"
    assert clauses["1.2"].note.startswith("of the new manual; ปีเลื่อนโดยเครื่อง")
    assert clauses["1.2"].th == "ซ้อมแผนความปลอดภัยในปี 2569"


def test_a_count_that_looks_like_a_year_stays_and_every_other_way_to_write_one_moves(made):
    content = load_start(made.folder / "cases").content
    assert (content["ruleset"], content["fiscal_year"]) == ("sound-2569", 2569)
    plan = content["evidence"]["safety_plan"]
    assert (plan["total"], plan["mended"]) == (2568, 2566)
    assert plan["documents"][0] == {
        "title": "แผนความปลอดภัย ปีงบประมาณ พ.ศ. ๒๕๖๙",
        "url": "https://www.namsai.example.go.th/plan-2569.pdf",
        "published": "2025-02-28",
        "fiscal_year": 2569,
    }
    assert content["evidence"]["safety_drills"]["lesson"].endswith("ก.พ. 70")


def test_an_edition_of_an_edition_is_whole_too_and_its_notes_do_not_pile_up(made):
    second = new_edition(str(made.folder), "sound-2572", made.folder.parent)  # over a leap year
    assert second.fiscal_year == 2572 and whole(second.folder) == ([], [])
    rules = load_ruleset(str(second.folder))
    notes = [clause.note for clause in rules.clauses if "ปีเลื่อนโดยเครื่อง" in str(clause.note)]
    assert [note.count("ปีเลื่อนโดยเครื่องจาก 2569 รอเทียบกับเอกสารปี 2572") for note in notes] == [1, 1]
    assert rules.edition.basis.en == "carried over from 2569, not confirmed"


def test_a_rule_is_made_its_own_with_its_cases_comments_and_layout_as_they_were(made, sound):
    file = sound / "1-safety" / "1.1-safety-plan.yaml"
    text = "# made in 2566\n" + file.read_text("utf-8")
    file.write_bytes(text.replace("\n", "\r\n").encode("utf-8"))
    before = load_ruleset(str(made.folder))
    own = own_rule(str(made.folder), "1.1")
    expected = text.replace("ปีงบประมาณ 68", "ปีงบประมาณ 69").replace("fiscal_year: 2568", "fiscal_year: 2569")
    assert own.rule.read_bytes().decode("utf-8") == expected.replace("\n", "\r\n")
    assert own.rule == made.folder / "1-safety" / "1.1-safety-plan.yaml"
    assert "fiscal_year: 2568" in own.cases.read_text("utf-8")
    assert load_ruleset(str(made.folder)).requirements == before.requirements
    assert whole(made.folder) == ([], [])


def test_a_rule_of_an_edition_of_an_edition_is_moved_by_both(made):
    second = new_edition(str(made.folder), "sound-2570", made.folder.parent).folder
    own = own_rule(str(second), "1.1")
    assert "ปีงบประมาณ 70" in own.rule.read_text("utf-8") and whole(second) == ([], [])


OWN_REFUSED = [("1.1", "1-safety/1.1-safety-plan.yaml"), ("1.9", "ไม่มีข้อนี้")]


@pytest.mark.parametrize(("rule_id", "said"), OWN_REFUSED)
def test_what_is_its_own_or_is_not_there_cannot_be_made_so(ita, made, rule_id, said):
    assert ita("rules", "own", "1.1", "--ruleset", made.folder).code == 0
    before = files(made.folder)
    ended = ita("rules", "own", rule_id, "--ruleset", made.folder)
    assert ended.code == 2 and ended.says(said) and files(made.folder) == before


def test_what_is_left_out_is_asked_no_more_and_its_cases_are_not_run(made, change):
    change(
        made.folder / "ruleset.yaml",
        {"shift_years: 1": 'shift_years: 1\nwithout: ["1.2"]\nshared_documents: []'},
    )
    change(
        made.folder / "cases" / "base.yaml",
        {"shift_years: 1": 'shift_years: 1\nwithout: ["1.2"]\ndrop: [/evidence/safety_drills]'},
    )
    rules = load_ruleset(str(made.folder))
    assert "1.2" not in [rule.id for rule in rules.requirements]
    assert not any(clause.id.startswith("1.2") for clause in rules.clauses)
    assert whole(made.folder) == ([], [])


def test_a_new_rule_is_written_beside_what_is_carried_over(ita, made):
    ended = ita("rules", "new", "1.3", "drill_followup", "--ruleset", made.folder)
    assert ended.code == 0
    assert (made.folder / "clauses.yaml").read_text("utf-8").startswith('clauses:\n  - {id: "1.3"')
    ids = [clause.id for clause in load_ruleset(str(made.folder)).clauses]
    assert ids[-1] == "1.3" and load_ruleset(str(made.folder)).requirement("1.3").key == "drill_followup"
    assert ita("rules", "new", "1.4", "drill_costs", "--ruleset", made.folder).code == 0
    assert [clause.id for clause in load_ruleset(str(made.folder)).clauses][-2:] == ["1.3", "1.4"]


def test_without_cases_the_rules_are_made_alone(ita, sound):
    (sound / "cases").rename(sound.parent / "elsewhere")
    made = new_edition(str(sound), "sound-2569", sound.parent)
    assert not made.cases and files(made.folder) == {"ruleset.yaml"}
    assert ita("rules", "lint", made.folder).code == 0
    ended = ita("rules", "new-edition", "sound-2570", "--from", sound, "--into", sound.parent)
    assert ended.code == 0 and ended.shows("เกณฑ์เดิมไม่มีกรณีทดสอบให้ใช้ต่อ")


def test_an_id_without_a_year_is_of_the_year_after(sound):
    made = new_edition(str(sound), "sound-next", sound.parent)
    assert made.fiscal_year == load_ruleset(str(made.folder)).fiscal_year == 2569
    assert load_ruleset(str(made.folder)).id == "sound-next"
    assert load_cases(made.folder / "cases")[0].as_of == "2026-12-31"


def test_the_command_says_where_it_is_what_to_compare_and_what_to_run(ita, sound, monkeypatch):
    monkeypatch.chdir(sound.parent)
    ended = ita("rules", "new-edition", "sound-2569", "--from", sound)
    assert ended.code == 0 and not ended.err
    assert ended.shows("ต่อจาก sound-2568") and ended.shows("1.1, 1.2")
    for command in ("own 8.3", "lint", "test", "trace --fail-on uncovered"):
        assert f"  ita-audit rules {command} --ruleset sound-2569\n" in ended.out


REFUSED = [  # the new id, and a word of what is said
    ("sound-2568", "เป็นของปีงบประมาณ 2568 อยู่แล้ว"),
    ("other-2568", "เป็นของปีงบประมาณ 2568 อยู่แล้ว"),
    ("Sound 2569", "ชื่อเกณฑ์ใช้ได้เฉพาะ"),
    ("../sound-2569", "ชื่อเกณฑ์ใช้ได้เฉพาะ"),
    ("there-2569", "มีอยู่แล้ว จะไม่เขียนทับ"),
    ("sound-2569", "ไม่ได้อยู่ข้างกัน"),
    ("sound-2610", "เลื่อนปีได้ไม่เกิน 30 ปี"),
]


@pytest.mark.parametrize(("new_id", "said"), REFUSED)
def test_what_cannot_be_made_is_2_and_nothing_is_written(ita, sound, tmp_path, new_id, said):
    into = tmp_path / "next"
    (into / "there-2569").mkdir(parents=True)
    ended = ita("rules", "new-edition", new_id, "--from", sound, "--into", into)
    assert ended.code == 2 and ended.says(said)
    assert [path.name for path in into.rglob("*")] == ["there-2569"]


def test_it_is_not_made_inside_the_edition_it_comes_from_nor_of_one_with_faults(ita, sound, change, tmp_path):
    ended = ita("rules", "new-edition", "sound-2569", "--from", sound, "--into", sound)
    assert ended.code == 2 and ended.says("อยู่ในโฟลเดอร์ของเกณฑ์เดิม")
    change(sound / "1-safety" / "1.1-safety-plan.yaml", {"parts: [mended, pending]": "parts: [pendign]"})
    ended = ita("rules", "new-edition", "sound-2569", "--from", sound, "--into", sound.parent)
    assert ended.code == 2 and ended.says("pendign")
    assert ita("rules", "new-edition", "a-2569", "--from", tmp_path / "nowhere").code == 2
    assert not (sound.parent / "sound-2569").exists()


def test_the_commands_of_its_page_in_the_documentation_do_what_it_says(ita, top, tmp_path, monkeypatch):
    page = (top / "docs" / "th" / "new-edition.md").read_text("utf-8")
    commands = [line.split()[1:] for line in page.splitlines() if line.strip().startswith("ita-audit ")]
    assert [command[:2] for command in commands] == [
        ["rules", "new-edition"],
        ["rules", "lint"],
        ["rules", "test"],
        ["rules", "trace"],
        ["rules", "own"],
    ]
    monkeypatch.chdir(tmp_path)
    for command in commands:
        if command[:2] != ["rules", "test"]:  # test_rules_readme runs all cases of this very edition
            assert ita(*command).code == 0, command
    added = re.search(r"`ita-audit (rules new [^`]+)`", page)[1].split()
    assert ita(*added).code == 0
    assert ita("rules", "lint", "--ruleset", "my-rules/ita-2570").code == 1
    english = (top / "docs" / "en" / "new-edition.md").read_text("utf-8")
    assert commands == [
        line.split()[1:] for line in english.splitlines() if line.strip().startswith("ita-audit ")
    ]
