"""Where rule files lie and what they are called; and all mistakes of all files are said at once."""

import re
from pathlib import Path

import book
import pytest

import ita_audit
from ita_audit.rulebook import available, example_file, rules_folder
from ita_audit.rulebook.find import ruleset_folder

HEAD = 'id: "1.1"\nkey: matter\n'
ELSEWHERE = "1-standards/1.2-elsewhere.yaml"
OTHER = 'id: "1.2"\nkey: elsewhere\n'


def test_a_ruleset_without_mistakes_is_read_whole(tmp_path):
    rules = ita_audit.load_ruleset(str(book.write(tmp_path)))
    assert (rules.id, rules.fiscal_year, [one.key for one in rules.requirements]) == (
        "trial",
        2568,
        ["matter"],
    )
    assert ita_audit.check(rules, {"evidence": {"matter": {"total": 3}}}, book.toy.AS_OF).tally.mistakes == 0


def test_all_mistakes_of_one_file_are_said_at_once(tmp_path):
    rule = (
        HEAD
        + "items:\n  - {name: total, typ: count}\n  - {name: Total, type: count}\n  - {name: a, type: text, x: 1}\n"
    )
    found = book.faults(book.write(tmp_path, {book.NAME: rule}))
    assert [line for _, line, _, _ in found] == [4, 5, 6]


def test_all_mistakes_of_several_files_are_said_at_once(tmp_path):
    rules = {
        book.NAME: book.RULE + "    example: no\n    help: on\n",
        ELSEWHERE: OTHER + "items:\n  - {name: total, type: nubmer}\n",
        "1-standards/1.3-third.yaml": 'id: "1.3"\nkey: third\nitems:\n  - {name: a, type: text, cites: "7.7"}\n',
        "2-budget/2.1-broken.yaml": 'id: "2.1\n',
    }
    broken = book.edition(version="")
    found = book.faults(book.write(tmp_path, rules, ruleset=broken))
    assert [file for file, *_ in found] == [
        "ruleset.yaml",
        book.NAME,
        book.NAME,
        ELSEWHERE,
        "2-budget/2.1-broken.yaml",
    ]


def test_all_that_does_not_fit_is_said_at_once(tmp_path):
    rules = {
        book.NAME: HEAD + 'items:\n  - {name: a, type: text, cites: "7.7", grade: {denied: minor}}\n',
        ELSEWHERE: OTHER + 'items:\n  - {name: a, type: text, cites: "8.8"}\n',
    }
    found = book.faults(book.write(tmp_path, rules))
    assert [(file, line) for file, line, _, _ in found] == [(book.NAME, 4), (book.NAME, 4), (ELSEWHERE, 4)]


def test_evidence_of_a_file_that_cannot_be_read_is_not_called_unknown(tmp_path):
    rules = {
        book.NAME: HEAD
        + "items: [{name: url, type: url}]\nchecks:\n  - {id: it, kind: differs, item: url, other: elsewhere/url}\n",
        ELSEWHERE: OTHER + "items: [{name: url, type: url, example: no}]\n",
    }
    found = book.faults(book.write(tmp_path, rules))
    assert [file for file, *_ in found] == [ELSEWHERE]


def test_what_other_evidence_does_not_have_is_said_though_a_third_file_cannot_be_read(tmp_path):
    check = "{id: it, kind: differs, item: url, other: elsewhere/link}"
    rules = {
        book.NAME: f"{HEAD}items: [{{name: url, type: url}}]\nchecks:\n  - {check}\n",
        ELSEWHERE: OTHER + "items: [{name: url, type: url}]\n",
        "1-standards/1.3-third.yaml": 'id: "1.3"\nkey: [\n',
    }
    assert [file for file, *_ in book.faults(book.write(tmp_path, rules))] == [
        book.NAME,
        "1-standards/1.3-third.yaml",
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("1-standards/1.1.yaml", "1.1-matter.yaml", id="without its key"),
        pytest.param("1-standards/1.2-matter.yaml", "1.1-matter.yaml", id="by another id"),
        pytest.param("1-standards/1.1-other.yaml", "1.1-matter.yaml", id="by another key"),
        pytest.param("2-budget/1.1-matter.yaml", "in a folder 1-...", id="in another measure's folder"),
        pytest.param("1.1-matter.yaml", "in a folder 1-...", id="in no measure's folder"),
    ],
)
def test_a_file_named_otherwise_than_its_id_and_key_is_refused(tmp_path, name, expected):
    [(file, line, column, en)] = book.faults(book.write(tmp_path, {name: book.RULE}))
    assert (file, line, column) == (name, 1, 1)
    assert expected in en


def test_a_key_with_underlines_has_dashes_in_its_files_name(tmp_path):
    rule = book.RULE.replace("key: matter", "key: the_matter")
    assert book.faults(book.write(tmp_path, {"1-standards/1.1-the-matter.yaml": rule})) == []
    assert len(book.faults(book.write(tmp_path / "other", {"1-standards/1.1-the_matter.yaml": rule}))) == 1


@pytest.mark.parametrize(
    ("name", "rule", "member"),
    [
        pytest.param("1-other/1.1-matter.yaml", book.RULE, "id", id="one id"),
        pytest.param("1-standards/1.2-matter.yaml", book.RULE.replace('"1.1"', '"1.2"'), "key", id="one key"),
    ],
)
def test_what_stands_in_two_files_is_refused_in_the_later_and_names_the_earlier(tmp_path, name, rule, member):
    found = book.faults(book.write(tmp_path, {book.NAME: book.RULE, name: rule}))
    [(_, line, _, en)] = [fault for fault in found if f"the {member} " in fault[3]]
    assert line == {"id": 1, "key": 2}[member]
    assert re.search(r"stands in \S*trial/1-", en)


@pytest.mark.parametrize(
    ("name", "better"),
    [
        pytest.param("1-standards/1.2-elsewhere.yml", "1.2-elsewhere.yaml", id="yml"),
        pytest.param("1-standards/1.2-elsewhere.YAML", "1.2-elsewhere.yaml", id="capitals"),
        pytest.param("1-standards/1.2-elsewhere.yaml.txt", "1.2-elsewhere.yaml", id="as a text"),
        pytest.param("1-standards/1.2-elsewhere", "1.2-elsewhere.yaml", id="no suffix"),
        pytest.param("1-standards/1.2-elsewhere.json", "1.2-elsewhere.yaml", id="JSON"),
        pytest.param("1.2-elsewhere.yml", "1.2-elsewhere.yaml", id="in no measure's folder"),
    ],
)
def test_a_file_of_rules_that_is_not_read_is_named_and_nothing_is_judged(tmp_path, name, better):
    rules = {book.NAME: book.RULE, name: OTHER + "items: [{name: total, type: count}]\n"}
    root = book.write(tmp_path, rules)
    with pytest.raises(ita_audit.RulesetError) as refused:
        ita_audit.load_ruleset(str(root))
    [fault] = refused.value.faults
    assert (fault.file, fault.line) == (str(root / name), None)
    assert better in fault.todo_en and better in fault.todo_th


def test_a_rule_in_a_folder_called_cases_inside_a_measure_is_no_case_and_is_told_so(tmp_path):
    rules = {book.NAME: book.RULE, "1-standards/cases/1.2-elsewhere.yaml": OTHER + "items: []\n"}
    assert {file for file, *_ in book.faults(book.write(tmp_path, rules))} == {
        "1-standards/cases/1.2-elsewhere.yaml"
    }


@pytest.mark.parametrize("name", ["README.md", "1-standards/source.pdf", "1-standards/.1.1-matter.yaml.swp"])
def test_a_file_that_is_no_rule_may_lie_beside_them(tmp_path, name):
    assert book.faults(book.write(tmp_path, {book.NAME: book.RULE, name: "x"})) == []


def test_a_folder_whose_ruleset_yaml_ends_otherwise_is_told_how_to_call_it(tmp_path):
    root = book.write(tmp_path)
    (root / "ruleset.yaml").rename(root / "ruleset.yml")
    with pytest.raises(ita_audit.RulesetError) as refused:
        ita_audit.load_ruleset(str(root))
    assert "rename it to ruleset.yaml" in refused.value.faults[0].todo_en


def test_files_are_named_as_they_open_from_the_working_folder(tmp_path, monkeypatch):
    book.write(tmp_path / "w", {book.NAME: "id: 1\n"})
    for here, named in ((tmp_path, "w/trial"), (tmp_path / "w", "trial"), (tmp_path / "w" / "trial", ".")):
        monkeypatch.chdir(here)
        with pytest.raises(ita_audit.RulesetError) as refused:
            ita_audit.load_ruleset(named if named != "trial" else str(tmp_path / "w" / "trial"))
        assert all(Path(fault.file).is_file() for fault in refused.value.faults)
        assert {fault.file for fault in refused.value.faults} == {f"{named}/{book.NAME}".removeprefix("./")}


def test_a_folder_without_clauses_is_refused(tmp_path):
    found = book.faults(book.write(tmp_path, clauses=None))
    assert ("clauses.yaml", "There is no such file or folder.") in [(file, en) for file, _, _, en in found]


def test_what_is_asked_per_measure_has_its_own_file_and_title(tmp_path):
    rule = "id: R\nkey: report_row\neach: measure\nitems: [{name: total, type: count, cites: R.1}]\n"
    titled = rule + "title: {th: รายงาน, en: report}\n"
    assert book.faults(book.write(tmp_path / "a", {"R.yaml": titled})) == []
    assert len(book.faults(book.write(tmp_path / "b", {"R.yaml": rule}))) == 1
    assert len(book.faults(book.write(tmp_path / "c", {"report.yaml": titled}))) == 1


def test_where_the_rules_of_a_checkout_are():
    assert rules_folder() == book.toy.ROOT / "rules"
    assert "ita-2568" in available()
    assert example_file() == book.toy.ROOT / "fixtures" / "ban-pao-2568" / "submission.json"


@pytest.mark.parametrize("name", ["", "/", "/ruleset.yaml"])
def test_a_ruleset_is_found_by_the_path_of_its_folder_or_of_its_file(tmp_path, name):
    root = book.write(tmp_path)
    assert ruleset_folder(f"{root}{name}") is not None
    assert ita_audit.load_ruleset(f"{root}{name}").id == "trial"


def test_a_ruleset_that_comes_with_the_program_is_found_by_its_id(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert ruleset_folder("ita-2568") == book.toy.ROOT / "rules" / "ita-2568"


@pytest.mark.parametrize(
    "name", ["ita-1999", "rules", "", ".", "..", "../rules", "ita-2568/..", "no such folder", "\\"]
)
def test_a_ruleset_that_there_is_none_of_is_refused_and_those_that_there_are_named(
    tmp_path, monkeypatch, name
):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ita_audit.RulesetError) as refused:
        ita_audit.load_ruleset(name)
    assert "ita-2568" in refused.value.faults[0].todo_en


def test_a_ruleset_is_known_by_what_its_files_say_and_not_by_how_lines_end(tmp_path):
    def digest(name: str, rule: str) -> str:
        return ita_audit.load_ruleset(str(book.write(tmp_path / name, {book.NAME: rule}))).sha256

    first = digest("a", book.RULE)
    assert first == digest("b", book.RULE.replace("\n", "\r\n"))
    assert first != digest("c", book.RULE + "# changed\n")
    assert len(first) == 64


def test_a_ruleset_is_read_again_where_a_file_has_changed_and_only_there(tmp_path):
    root = book.write(tmp_path)
    first = ita_audit.load_ruleset(str(root))
    assert ita_audit.load_ruleset(str(root)) is first
    (root / book.NAME).write_text(book.RULE + "    optional: true\n", "utf-8")
    second = ita_audit.load_ruleset(str(root))
    assert second.requirements[0].items[0].optional and not first.requirements[0].items[0].optional
    (root / ELSEWHERE).write_text("id: [", "utf-8")
    with pytest.raises(ita_audit.RulesetError):
        ita_audit.load_ruleset(str(root))


def test_the_words_of_another_ruleset_serve_where_there_are_none_of_its_own(tmp_path):
    lender = book.write(tmp_path / "there", ruleset=book.edition(parameters={"none_words": ["ว่างเปล่า"]}))
    lender.rename(tmp_path / "lender")
    own = {"zero_words": ["ศูนย์"]}
    root = book.write(tmp_path, ruleset=book.edition(parameters=own, words_of="lender"))
    before = ita_audit.load_ruleset(str(root))
    assert before.terms().parameters == {"zero_words": ["ศูนย์"], "none_words": ["ว่างเปล่า"]}
    assert list(before.edition.parameters) == ["zero_words"]
    more = book.edition(parameters={"none_words": ["ไม่มี"], "zero_words": ["ไม่"]})
    (tmp_path / "lender" / "ruleset.yaml").write_text(book.written(more), "utf-8")
    after = ita_audit.load_ruleset(str(root))
    assert after.terms().parameters == {"zero_words": ["ศูนย์"], "none_words": ["ไม่มี"]}
    assert after.sha256 != before.sha256
