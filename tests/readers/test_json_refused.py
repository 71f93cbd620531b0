"""Everything that is refused, with its place and its words; the cases stand in refused.yaml."""

import re
from pathlib import Path

import pytest
import quick_yaml

from ita_audit.errors import SubmissionError
from ita_audit.readers import read_stream
from ita_audit.readers.json import breaches, dialect, encoding
from ita_audit.readers.json.fault_wording import FaultWording, shown
from ita_audit.readers.json.sentences import SENTENCES

CASES = quick_yaml.load(Path(__file__).with_name("refused.yaml").read_text(encoding="utf-8"))
WORDINGS = {
    **SENTENCES,
    **{
        f"{module.__name__}.{name}": value
        for module in (breaches, dialect, encoding)
        for name, value in vars(module).items()
        if isinstance(value, FaultWording)
    },
}
THAI = re.compile("[ก-๛]")


def faults_of(text: str):
    with pytest.raises(SubmissionError) as refusal:
        read_stream(text.encode(), "หลักฐาน.json")
    return refusal.value.faults


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_bad_file_is_refused_at_its_place_and_in_these_words(case):
    expected = case.get("faults") or [case]
    assert [(fault.line and [fault.line, fault.column], fault.en) for fault in faults_of(case["text"])] == [
        (fault["at"], fault["says"]) for fault in expected
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_lines_are_counted_the_same_whatever_ends_them(case):
    text = case["text"].replace("\r\n", "\n")
    for end in ("\r\n", "\r"):
        assert faults_of(text.replace("\n", end)) == faults_of(text)


@pytest.mark.parametrize("name", SENTENCES)
def test_every_sentence_about_the_grammar_has_a_case(name):
    pattern = re.escape(SENTENCES[name].en).replace(r"\$found", ".+").replace(r"\$expected", ".")
    says = [fault["says"] for case in CASES for fault in case.get("faults") or [case]]
    assert any(re.fullmatch(pattern, sentence) for sentence in says)


@pytest.mark.parametrize("name", WORDINGS)
def test_every_sentence_says_the_same_in_thai_and_in_english(name):
    th, en, todo_th, todo_en = WORDINGS[name].texts()
    assert fields_of(th) == fields_of(en)
    assert fields_of(todo_th) == fields_of(todo_en)
    assert THAI.search(th) and THAI.search(todo_th)
    assert not THAI.search(en + todo_en)
    assert en.endswith(".") and todo_en.endswith(".") and not th.endswith(".")


def fields_of(text: str) -> list[str]:
    return sorted(set(re.findall(r"\$(\w+)", text)))


def test_nesting_is_read_to_a_hundred_levels():
    def nested(levels):
        return '{"a":' * levels + "1" + "}" * levels

    read_stream(nested(100).encode())
    (fault,) = faults_of(nested(101))
    assert (fault.line, fault.column) == (1, 501)
    assert fault.en == "Brackets are nested more than 100 levels deep here."


@pytest.mark.parametrize("bracket", ["[", '{"a":', '[{"a":'])
def test_nesting_without_end_is_refused_without_ado(bracket):
    (fault,) = faults_of(bracket * 100_000)
    assert "100 levels" in fault.en


def test_brackets_in_a_text_are_no_nesting():
    assert read_stream(b'{"a": "' + b"[" * 200 + b'"}').content == {"a": "[" * 200}


def test_what_is_wrong_before_the_nesting_is_said_first():
    (fault,) = faults_of('{"a": 1 "b": ' + "[" * 200)
    assert fault.en == "A comma (,) is missing between two entries."


def test_only_the_first_thousand_faults_are_shown():
    faults = faults_of("{" + ", ".join(['"a": 1'] * 1500) + "}")
    assert len(faults) == dialect.FAULTS + 1
    assert faults[-1].en.startswith("There are more mistakes")


def test_what_is_quoted_is_short_and_harmless():
    assert shown("\x1b]0;x\x07\u202e") == "U+001B]0;xU+0007U+202E"
    assert shown("x" * 1000) == "x" * 39 + "…"
    assert shown("โทร 1-2345-67890-12-3") == "โทร …"


def test_a_long_name_given_twice_is_quoted_short():
    name = "ก" * 10_000
    (fault,) = faults_of(f'{{"{name}": 1, "{name}": 2}}')
    assert len(fault.en) < 250
