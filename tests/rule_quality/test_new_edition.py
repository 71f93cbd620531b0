"""Next year's edition: made by one command, it is whole, and a diff shows the years alone."""

import json
import re
from pathlib import Path

import pytest

from ita_audit.rule_quality.case_files import load_cases
from ita_audit.rule_quality.new_edition import new_edition
from ita_audit.rulebook import load_ruleset
from ita_audit.rulebook.find import cases_folder

YEAR = re.compile("25[67][0-9]|20[23][0-9]|๒๕[๖๗][๐-๙]|(?<![0-9])(6[4-9]|7[01])(?![0-9])")
ADDED = re.compile(r" +note: ปีเลื่อนโดยเครื่อง")
"""The one line that is added: a clause says that its label was moved."""


def files(folder):
    return {path.relative_to(folder): path for path in sorted(folder.rglob("*")) if path.is_file()}


def differing(old, new):
    """The lines that differ, old and new; what was added as a line of its own left out."""
    lines = [line for line in new.read_text("utf-8").splitlines() if not ADDED.match(line)]
    for before, after in zip(old.read_text("utf-8").splitlines(), lines, strict=True):
        if before != after:
            yield before, after


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """ita-2569, made of the rules that come with the program."""
    return new_edition("ita-2568", "ita-2569", tmp_path_factory.mktemp("editions"))


def test_the_edition_made_of_the_real_one_is_clean_and_covered(ita, made):
    assert ita("rules", "lint", made.folder).code == 0
    assert ita("rules", "trace", "--ruleset", made.folder, "--fail-on", "uncovered").code == 0


def test_the_submission_that_lacked_nothing_lacks_nothing_a_year_later(ita, made):
    file, before = (made.folder / "cases" / f"{name}.json" for name in ("submission", "previous"))
    options = ["--ruleset", made.folder, "--as-of", "2026-12-31", "-f", "json"]
    ended = ita("check", file, "--previous", before, *options)
    assert ended.code == 0
    report = json.loads(ended.out)
    compared = [one["verdict"] for one in report["findings"] if "/last-years-" in one["id"]]
    assert len(compared) >= 5 and set(compared) == {"met"}
    assert (report["fiscal_year"], report["ruleset"]["id"]) == (2569, "ita-2569")
    assert report["summary"]["gap"] == report["summary"]["undetermined"] == 0


def test_last_years_submission_is_not_taken_for_this_years(ita, made, top):
    old = top / "fixtures" / "complete-2568" / "submission.json"
    ended = ita("check", old, "--ruleset", made.folder, "--as-of", "2026-12-31")
    assert ended.code == 2 and not ended.out
    assert ended.says("fiscal_year คือ 2568") and ended.says("ruleset คือ “ita-2568”")


def test_every_line_that_differs_is_one_with_a_year(made, top):
    old = {**files(top / "rules" / "ita-2568")}
    old |= {Path("cases") / place: path for place, path in files(cases_folder("ita-2568")).items()}
    old[Path("cases/submission.json")] = top / "fixtures" / "complete-2568" / "submission.json"
    old[Path("cases/previous.json")] = top / "fixtures" / "complete-2567" / "submission.json"
    new = files(made.folder)
    assert set(new) == set(old)
    changes = [(place, *lines) for place in new for lines in differing(old[place], new[place])]
    assert len(changes) > 100
    for place, before, after in changes:
        base = place.name == "base.yaml" and before.startswith(("submission: ", "previous: "))
        noted = after.startswith(before.rstrip('"') + "; ปีเลื่อนโดยเครื่อง")
        assert base or noted or (YEAR.search(before) and YEAR.search(after)), f"{place}: {before}"


def test_a_file_that_holds_no_year_is_the_same_byte_for_byte(made, top):
    rules = files(top / "rules" / "ita-2568")
    without = [place for place, path in rules.items() if not YEAR.search(path.read_text("utf-8"))]
    assert len(without) > 8
    for place in [*without, Path("oit.yaml")]:
        assert (made.folder / place).read_bytes() == rules[place].read_bytes(), place
        assert place in made.same


def test_what_tells_of_the_past_stays(made, ruleset):
    old, new = ruleset, load_ruleset(str(made.folder))
    assert new.edition.source == old.edition.source
    assert new.oit == old.oit
    assert "fiscal_year: 2568" in (made.folder / "clauses.yaml").read_text("utf-8")
    notes = {clause.id: clause.note for clause in new.clauses}
    assert notes["6.2"] == old.clause("6.2").note


def test_the_edition_says_whose_year_it_is_and_asks_for_the_year_before_by_itself(made):
    new = load_ruleset(str(made.folder))
    assert (new.id, new.fiscal_year, new.edition.version) == ("ita-2569", 2569, "1")
    assert "2569" in new.edition.title.th and "2569" in new.edition.title.en
    assert new.requirement("8.3").years(new.fiscal_year) == (2568,)
    assert new.edition.parameters == load_ruleset("ita-2568").edition.parameters


def test_a_clause_whose_label_moved_says_that_it_was_not_yet_compared(made, ruleset):
    new = load_ruleset(str(made.folder))
    assert made.clauses and "2.1" in made.clauses and "8.3" in made.clauses
    for clause in new.clauses:
        moved = clause.th != ruleset.clause(clause.id).th
        assert (clause.id in made.clauses) == moved
        assert ("รอเทียบกับเอกสารปี 2569" in str(clause.note)) == moved
    assert new.clause("6.4").note.startswith(ruleset.clause("6.4").note)


def test_a_count_that_looks_like_a_year_stays_and_every_other_way_to_write_one_moves(sound, tmp_path):
    folder = new_edition(str(sound), "sound-2569", tmp_path / "next").folder
    content = json.loads((folder / "cases" / "submission.json").read_text("utf-8"))
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


def test_an_edition_of_an_edition_is_whole_too_and_its_notes_do_not_pile_up(ita, sound, tmp_path):
    first = new_edition(str(sound), "sound-2569", tmp_path / "next")
    second = new_edition(str(first.folder), "sound-2572", tmp_path / "next")  # over a leap year
    assert second.fiscal_year == 2572
    for command in (["lint"], ["test"], ["trace", "--fail-on", "uncovered"]):
        ended = ita("rules", *command, "--ruleset", second.folder)
        assert ended.code == 0, ended.out
    clauses = (second.folder / "clauses.yaml").read_text("utf-8")
    assert clauses.count("ปีเลื่อนโดยเครื่องจาก 2569") == clauses.count("ปีเลื่อนโดยเครื่อง") == 2
    assert "note: the document has no date; ปีเลื่อนโดยเครื่อง" in clauses
    assert "th: ซ้อมแผนความปลอดภัยในปี 2572, en: Drills of the year, note: ปีเลื่อน" in clauses


def test_comments_layout_and_line_ends_stay(sound, tmp_path):
    file = sound / "1-safety" / "1.1-safety-plan.yaml"
    text = "# made in 2566\n" + file.read_text("utf-8")
    file.write_bytes(text.replace("\n", "\r\n").encode("utf-8"))
    folder = new_edition(str(sound), "sound-2569", tmp_path / "next").folder
    moved = (folder / "1-safety" / "1.1-safety-plan.yaml").read_bytes().decode("utf-8")
    expected = text.replace("ปีงบประมาณ 68", "ปีงบประมาณ 69").replace("fiscal_year: 2568", "fiscal_year: 2569")
    assert moved == expected.replace("\n", "\r\n")


def test_without_cases_the_rules_are_made_alone(ita, sound, tmp_path):
    (sound / "cases").rename(sound.parent / "elsewhere")
    made = new_edition(str(sound), "sound-2569", tmp_path / "next")
    assert not made.cases and not (made.folder / "cases").exists()
    assert ita("rules", "lint", made.folder).code == 0
    ended = ita("rules", "new-edition", "sound-2570", "--from", sound, "--into", tmp_path / "next")
    assert ended.code == 0 and ended.shows("เกณฑ์เดิมไม่มีกรณีทดสอบให้คัดลอก")


def test_an_id_without_a_year_is_of_the_year_after(sound, tmp_path):
    made = new_edition(str(sound), "sound-next", tmp_path / "next")
    assert made.fiscal_year == load_ruleset(str(made.folder)).fiscal_year == 2569
    assert load_ruleset(str(made.folder)).id == "sound-next"
    assert load_cases(made.folder / "cases")[0].as_of == "2026-12-31"


def test_the_command_says_where_it_is_what_to_compare_and_what_to_run(ita, sound, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ended = ita("rules", "new-edition", "sound-2569", "--from", sound)
    assert ended.code == 0 and not ended.err
    assert (tmp_path / "sound-2569" / "ruleset.yaml").is_file()
    assert ended.shows("เลื่อนปีใน") and ended.shows("1.1, 1.2")
    for command in ("lint", "test", "trace --fail-on uncovered"):
        assert f"  ita-audit rules {command} --ruleset sound-2569\n" in ended.out


REFUSED = [  # the new id, and a word of what is said
    ("sound-2568", "เป็นของปีงบประมาณ 2568 อยู่แล้ว"),
    ("other-2568", "เป็นของปีงบประมาณ 2568 อยู่แล้ว"),
    ("Sound 2569", "ชื่อเกณฑ์ใช้ได้เฉพาะ"),
    ("../sound-2569", "ชื่อเกณฑ์ใช้ได้เฉพาะ"),
    ("there-2569", "มีอยู่แล้ว จะไม่เขียนทับ"),
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
    ended = ita("rules", "new-edition", "sound-2569", "--from", sound, "--into", tmp_path / "next")
    assert ended.code == 2 and ended.says("pendign")
    assert ita("rules", "new-edition", "a-2569", "--from", tmp_path / "nowhere").code == 2
    assert not (tmp_path / "next").exists()


def test_the_commands_of_its_page_in_the_documentation_do_what_it_says(ita, top, tmp_path, monkeypatch):
    page = (top / "docs" / "th" / "new-edition.md").read_text("utf-8")
    commands = [line.split()[1:] for line in page.splitlines() if line.startswith("    ita-audit ")]
    assert [command[:2] for command in commands][:4] == [
        ["rules", "new-edition"],
        ["rules", "lint"],
        ["rules", "test"],
        ["rules", "trace"],
    ]
    monkeypatch.chdir(tmp_path)
    for command in commands:
        if command[:2] != ["rules", "test"]:  # test_rules_readme runs all cases of this very edition
            assert ita(*command).code == 0, command
    added = re.search(r"`ita-audit (rules new [^`]+)`", page)[1].split()
    assert ita(*added).code == 0
    assert ita("rules", "lint", "--ruleset", "my-rules/ita-2569").code == 1
