"""An edition that extends another: every mistake is told in the file it stands in, and circles are refused."""

import book
import pytest

import ita_audit
from ita_audit.rulebook import editions, rule_files
from ita_audit.rulebook.load import read_ruleset

EDITION = "id: next\nextends: trial\nshift_years: 1\n"
LATER = """\
id: "1.1"
key: matter
items:
  - name: grand_total
    type: count
"""


@pytest.fixture
def trial(tmp_path):
    """The small ruleset that is extended."""
    return book.write(tmp_path)


@pytest.fixture
def extending(tmp_path, trial):
    """Writes an edition beside it: its files by name, over one that says no more than it must."""

    def write(name="next", **files):
        folder = tmp_path / name
        for place, text in {"ruleset_yaml": EDITION.replace("next", name), **files}.items():
            file = folder / place.replace("__", "/").replace("_yaml", ".yaml")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        return folder

    return write


def told(folder):
    """File, line and English sentence of every fault, and what to do."""
    with pytest.raises(ita_audit.RulesetError) as refused:
        ita_audit.load_ruleset(str(folder))
    above = f"{folder.parent.as_posix()}/"
    return [
        (one.file.removeprefix(above), one.line, f"{one.en}. {one.todo_en}") for one in refused.value.faults
    ]


def test_what_it_says_replaces_key_by_key_and_all_else_is_carried_over(extending):
    folder = extending(ruleset_yaml=f"{EDITION}parameters: {{threshold: 600000}}\n")
    rules = ita_audit.load_ruleset(str(folder))
    assert (rules.id, rules.fiscal_year) == ("next", 2569)
    assert rules.edition.parameters["threshold"] == 600000 and rules.edition.parameters["words"] == ["ก"]
    assert [rule.id for rule in rules.requirements] == ["1.1"] and rules.edition.basis is None


def test_a_rule_file_of_its_own_takes_the_place_of_the_one_with_its_id(extending):
    folder = extending()
    (folder / "1-standards").mkdir()
    (folder / book.NAME).write_text(LATER, "utf-8")
    [rule] = ita_audit.load_ruleset(str(folder)).requirements
    assert [item.name for item in rule.items] == ["grand_total"]


FAULTY = {  # ruleset.yaml of the edition -> where it is told, and what
    "id: next\nextends: trail\n": (2, "no ruleset trail"),
    "id: next\nextends: next\n": (2, "go in a circle"),
    "id: next\nextends: ../trial\n": (2, "extends"),
    f"{EDITION}fiscal_year: 2569\n": (4, "states no fiscal year"),
    f"{EDITION}shift_year: 1\n": (4, "check the spelling"),
    "id: next\nextends: trial\nshift_years: 100\n": (3, "shift_years"),
    f'{EDITION}without: ["1.7"]\n': (4, "trial has no 1.7"),
    f"{EDITION}basis: {{th: ยกมา}}\n": (4, "add the key en"),
    f"{EDITION}title: Measures\n": (4, "title"),
    "id: next\nextends: trial\nextends: trial\n": (3, "stands twice"),
}


@pytest.mark.parametrize("text", FAULTY)
def test_a_mistake_of_the_edition_is_told_once_in_its_own_file(extending, text):
    line, said = FAULTY[text]
    [(file, place, sentence)] = told(extending(ruleset_yaml=text))
    assert (file, place) == ("next/ruleset.yaml", line) and said in sentence


def test_a_mistake_of_the_earlier_edition_is_told_in_the_file_it_stands_in(extending, trial):
    (trial / book.NAME).write_text(book.RULE.replace("type: count", "type: cuont"), "utf-8")
    [(file, line, sentence)] = told(extending())
    assert (file, line) == (f"trial/{book.NAME}", 5) and "count" in sentence


def test_a_value_that_no_longer_fits_is_told_where_it_was_written(extending, trial):
    folder = extending(ruleset_yaml=f'{EDITION}measures: ["2"]\nparameters: {{day: {{month: 2, day: 30}}}}\n')
    assert {(file, line) for file, line, _ in told(folder)} == {
        ("next/ruleset.yaml", 4),
        ("next/ruleset.yaml", 5),
    }


def test_a_rule_that_asks_of_what_is_left_out_says_how_to_make_it_ones_own(tmp_path):
    text = "items:\n  - {name: address, type: url}\n"
    rule = book.RULE.partition("items:")[0] + text
    other = rule.replace('"1.1"', '"1.2"').replace("matter", "other")
    other += "checks:\n  - {id: apart, kind: differs, item: address, other: matter/address}\n"
    book.write(tmp_path, {book.NAME: rule, "1-standards/1.2-other.yaml": other})
    folder = tmp_path / "next"
    folder.mkdir()
    (folder / "ruleset.yaml").write_text(f'{EDITION}without: ["1.1"]\n', "utf-8")
    [(file, _, sentence)] = told(folder)
    assert file == "trial/1-standards/1.2-other.yaml"
    assert "ita-audit rules own 1.2 --ruleset next" in sentence


def test_a_circle_of_two_is_refused(extending):
    extending("other", ruleset_yaml="id: other\nextends: next\n")
    [(file, line, sentence)] = told(extending(ruleset_yaml="id: next\nextends: other\n"))
    assert (file, line) == ("other/ruleset.yaml", 2) and "circle" in sentence


def test_a_chain_moves_the_years_one_by_one_and_names_its_editions(extending):
    extending("next")
    folder = extending("third", ruleset_yaml="id: third\nextends: next\nshift_years: 2\n")
    assert ita_audit.load_ruleset(str(folder)).fiscal_year == 2571
    assert editions(str(folder)) == ["third", "next", "trial"]


def test_it_is_known_by_the_files_of_both_and_read_again_where_either_changed(extending, trial):
    folder = extending()
    first = ita_audit.load_ruleset(str(folder))
    assert ita_audit.load_ruleset(str(folder)) is first
    (trial / book.NAME).write_text(book.RULE + "    optional: true\n", "utf-8")
    second = ita_audit.load_ruleset(str(folder))
    (folder / "ruleset.yaml").write_text(f"{EDITION}# compared\n", "utf-8")
    third = ita_audit.load_ruleset(str(folder))
    assert second.requirements[0].items[0].optional
    assert len({first.sha256, second.sha256, third.sha256, ita_audit.load_ruleset(str(trial)).sha256}) == 4


def test_every_file_is_read_once(monkeypatch):
    read = []
    real = rule_files.read_strict
    monkeypatch.setattr(rule_files, "read_strict", lambda file, name: read.append(file) or real(file, name))
    assert read_ruleset("ita-2569").ruleset is not None
    assert len(read) == len(set(read)) > 45
