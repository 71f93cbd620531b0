"""Rule files are read strictly: YAML 1.1's surprises are refused with file, line and column."""

import re
from pathlib import Path

import book
import pytest
import quick_yaml

from ita_audit.rulebook.strict_yaml import load_strict

BEFORE = book.RULE.count("\n")
"""Lines before what is added to the rule."""

SURPRISES = ["on", "off", "yes", "no", "On", "NO", "TRUE", "True", "FALSE", "2.10", "1.0", "010", "0x1F", "0b11", "1_000", "12:30", "1:2:3", "+5", ".5", "1.", "1.5e+3", ".inf", "-.INF", ".nan", "2025-03-31", "2025-03-31 10:00:00", "2025-3-31T10:00:00Z", "null", "~", "Null", "NULL", "="]  # fmt: skip


def faults(tmp_path, added: str, rule: str = book.RULE) -> list[tuple[int, int, str]]:
    found = book.faults(book.write(tmp_path, {book.NAME: rule + added}))
    assert {file for file, *_ in found} <= {book.NAME}
    return [(line, column, en) for _, line, column, en in found]


@pytest.mark.parametrize("value", [value for value in SURPRISES if value != "1.0"])
def test_a_value_that_would_be_read_as_something_else_is_refused(tmp_path, value):
    [(line, column, en)] = faults(tmp_path, f"    example: {value}\n")
    assert (line, column) == (BEFORE + 1, 14)
    assert value in en


@pytest.mark.parametrize("value", [value for value in SURPRISES if value != "1.0"])
def test_the_same_value_in_quotation_marks_is_a_text(tmp_path, value):
    root = book.write(tmp_path, {book.NAME: book.RULE + f"    example: [\"{value}\", '{value}']\n"})
    rules = book.ita_audit.load_ruleset(str(root))
    assert rules.requirements[0].items[0].example == [value, value]


@pytest.mark.parametrize("value", [r'"ก\0"', r'"\x00"', r'"\u0000"', r'["\0"]'])
def test_a_character_that_no_store_holds_is_refused_where_its_text_begins(tmp_path, value):
    [(line, column, en)] = faults(tmp_path, f"    example: {value}\n")
    assert (line, column) == (BEFORE + 1, 14 + value.startswith("["))
    assert "U+0000" in en


@pytest.mark.parametrize("value", [value for value in SURPRISES if value not in ("1.0", "=")])
def test_a_surprise_in_a_list_is_refused_where_it_stands(tmp_path, value):
    [(line, column, _)] = faults(tmp_path, f"    example:\n      - ก\n      - [ข, {value}]\n")
    assert (line, column) == (BEFORE + 3, 13)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("true", True),
        ("false", False),
        ("0", 0),
        ("5", 5),
        ("-5", -5),
        ("1234567890123", 1234567890123),
        ("ไม่มี", "ไม่มี"),
        ("y", "y"),
        ("n", "n"),
        ("1.2.3", "1.2.3"),
        ("8.3.1", "8.3.1"),
        ("ต.ค. 67", "ต.ค. 67"),
        ("'on'", "on"),
        ('"2.10"', "2.10"),
        ("|\n      บรรทัดแรก\n      no\n", "บรรทัดแรก\nno\n"),
        (">-\n      ต่อ\n      กัน\n", "ต่อ กัน"),
        ("[]", []),
        ("{}", {}),
    ],
)
def test_what_one_sees_is_what_is_read(tmp_path, value, read):
    root = book.write(tmp_path, {book.NAME: book.RULE + f"    example: {value}\n"})
    example = book.ita_audit.load_ruleset(str(root)).requirements[0].items[0].example
    assert example == read and type(example) is type(read)


@pytest.mark.parametrize(
    "key", ["on", "no", "true", "1", "2.10", "010", "null", "~", "2025-03-31", "[a]", "{a: 1}"]
)
def test_a_key_that_is_no_text_is_refused(tmp_path, key):
    line, column, _ = faults(tmp_path, f"    example:\n      ? {key}\n      : ก\n")[0]
    assert (line, column) == (BEFORE + 2, 9)


def test_a_value_that_is_not_there_is_refused(tmp_path):
    [(line, _, en)] = faults(tmp_path, "    example:\n")
    assert line == BEFORE + 1
    assert "no value" in en


@pytest.mark.parametrize(
    ("added", "at", "says"),
    [
        pytest.param("    example: &total 5\n", (1, 14), "anchor", id="an anchor"),
        pytest.param("    example: &total [ก]\n", (1, 14), "anchor", id="an anchor at a list"),
        pytest.param("    example: &total {ก: ข}\n", (1, 14), "anchor", id="an anchor at an object"),
        pytest.param("    example: !!str 5\n", (1, 14), "tag", id="a tag of YAML's own"),
        pytest.param("    example: !!binary aGk=\n", (1, 14), "tag", id="a tag for bytes"),
        pytest.param("    example: !!map {ก: ข}\n", (1, 14), "tag", id="a tag at an object"),
        pytest.param("    example: !own ก\n", (1, 14), "tag", id="a tag of one's own"),
        pytest.param("    example: !own [ก]\n", (1, 14), "tag", id="a tag of one's own at a list"),
        pytest.param(
            "    example: !!python/object/apply:os.getcwd []\n",
            (1, 14),
            "tag",
            id="a tag that runs a program",
        ),
    ],
)
def test_anchors_and_tags_are_refused(tmp_path, added, at, says):
    [(line, column, en)] = faults(tmp_path, added)
    assert (line - BEFORE, column) == at
    assert says in en


def test_an_alias_is_refused_where_it_stands_and_its_anchor_too(tmp_path):
    found = faults(tmp_path, "    example:\n      first: &same ก\n      second: *same\n")
    assert [(line - BEFORE, column) for line, column, _ in found] == [(2, 14), (3, 15)]


def test_a_merge_key_is_refused(tmp_path):
    found = faults(tmp_path, "    example:\n      <<: {first: ก}\n      second: ข\n")
    assert [(line - BEFORE, column) for line, column, _ in found] == [(2, 7)]


def test_what_looks_like_an_anchor_or_a_tag_within_a_text_is_a_text(tmp_path):
    added = '    example: ["a & b", "&x", "!x", "*", ก&ข, ก!]\n    help: {th: "ก & ข!", en: "*"}\n'
    assert faults(tmp_path, added) == []


def test_aliases_within_aliases_do_not_grow(tmp_path):
    lines = ["    example:", "      a0: &a0 [ก, ก, ก, ก, ก, ก, ก, ก, ก]"]
    lines += [f"      a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]" for n in range(1, 9)]
    assert faults(tmp_path, "\n".join(lines) + "\n")


@pytest.mark.parametrize(
    ("rule", "at", "key"),
    [
        pytest.param(book.RULE + "key: other\n", (6, 1), "key", id="at the top"),
        pytest.param(book.RULE + "    type: text\n", (6, 5), "type", id="in an item"),
        pytest.param(book.RULE + "    example: {ก: 1, ข: 2, ก: 3}\n", (6, 27), "ก", id="within braces"),
        pytest.param(
            book.RULE + "    example: {\"ก\": 1, 'ก': 2}\n", (6, 23), "ก", id="in other quotation marks"
        ),
    ],
)
def test_a_key_that_stands_twice_is_refused_where_it_stands_again(tmp_path, rule, at, key):
    [(line, column, en)] = faults(tmp_path, "", rule)
    assert (line, column) == at
    assert f"the key {key} stands twice" in en


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        pytest.param("", 1, id="an empty file"),
        pytest.param("# only a remark\n", 1, id="only a remark"),
        pytest.param('id: "1.1"\n\tkey: matter\n', 2, id="a tab for blanks"),
        pytest.param('id: "1.1\nkey: matter\n', 3, id="a quotation mark that is not closed"),
        pytest.param('id: "1.1"\nkey: matter: other\n', 2, id="a second colon"),
        pytest.param(book.RULE + "---\n" + book.RULE, 6, id="a second document"),
        pytest.param("[" * 3000 + "]" * 3000, 1, id="nested too deeply"),
        pytest.param('- id: "1.1"\n', 1, id="a list"),
        pytest.param("just words\n", 1, id="words"),
        pytest.param('id: "1.1"\nkey: \x07\n', 2, id="a character that no text has"),
    ],
)
def test_what_is_no_rule_file_at_all_is_refused(tmp_path, rule, line):
    found = faults(tmp_path, "", rule)
    assert [at for at, *_ in found] == [line]


def test_a_file_that_is_not_utf8_is_refused(tmp_path):
    found = book.faults(book.write(tmp_path, {book.NAME: book.RULE.encode("utf-16")}))
    assert [(file, "UTF-8" in en) for file, _, _, en in found] == [(book.NAME, True)]


def test_a_byte_order_mark_and_other_line_ends_do_not_matter(tmp_path):
    plain = book.write(tmp_path / "plain")
    marked = book.write(tmp_path / "marked", {book.NAME: "\ufeff" + book.RULE.replace("\n", "\r\n")})
    assert book.faults(plain) == book.faults(marked) == []


def test_line_and_column_are_counted_the_same_whatever_ends_the_lines(tmp_path):
    rule = book.RULE + "    example: no\n"
    for name, text in (("unix", rule), ("windows", rule.replace("\n", "\r\n"))):
        [(_, line, column, _)] = book.faults(book.write(tmp_path / name, {book.NAME: text}))
        assert (line, column) == (6, 14)


def test_the_real_rules_are_strict_and_read_the_same_by_the_usual_loader(ruleset):
    folder = book.toy.ROOT / "rules" / "ita-2568"
    files = sorted(folder.rglob("[0-9R]*.yaml"))
    assert len(files) == len(ruleset.requirements)
    read = {
        content["id"]: content["key"] for content in (book.plain(file.read_text("utf-8")) for file in files)
    }
    assert read == {requirement.id: requirement.key for requirement in ruleset.requirements}


NOT_YAML = quick_yaml.load((Path(__file__).parent / "yaml_mistakes.yaml").read_text("utf-8"))
PARSER = re.compile(r"\b(scalar|token|parsing|scanning|stream|mapping|sequence|flow|block|node|expected)\b")


@pytest.mark.parametrize(("text", "line", "column", "said", "todo"), NOT_YAML, ids=lambda one: repr(one)[:30])
def test_what_is_not_yaml_is_said_in_words_of_whoever_wrote_it(text, line, column, said, todo):
    fault = load_strict(text, "a.yaml").faults[0]
    assert (fault.line, fault.column) == (line, column)
    assert said in fault.en and todo in fault.todo_en
    for sentence in (fault.th, fault.en, fault.todo_th, fault.todo_en):
        assert not PARSER.search(sentence), sentence
    assert all(any("ก" <= letter <= "๛" for letter in thai) for thai in (fault.th, fault.todo_th))
