"""What is read, and that it is read exactly."""

import hashlib
import io
import json
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ita_audit.errors import SubmissionError
from ita_audit.readers import read_stream
from ita_audit.readers.json.breaches import NO_LETTER
from ita_audit.readers.json.exact_numbers import is_exact

texts = st.text().filter(lambda text: not NO_LETTER.search(text))
numbers = st.integers(-(10**15) + 1, 10**15 - 1) | st.decimals(-(10**9), 10**9, places=2).map(float)
documents = st.dictionaries(
    texts,
    st.recursive(
        st.none() | st.booleans() | numbers | texts,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
        max_leaves=20,
    ),
    max_size=5,
)


@settings(deadline=None)
@given(documents, st.booleans(), st.sampled_from([None, 0, 2, "\t"]))
def test_what_is_written_is_read(document, ascii_only, indent):
    text = json.dumps(document, ensure_ascii=ascii_only, indent=indent)
    assert read_stream(text.encode()).content == document


@settings(deadline=None)
@given(st.binary(max_size=40) | st.text("{}[]\",:\\/'“1.-eEtrue๑ก \n", max_size=40).map(str.encode))
@example(b'{"a": "\xed\xa0\x80"}')
def test_anything_is_read_as_everybody_reads_it_or_refused_with_a_place_in_it(content):
    try:
        read = read_stream(content).content
    except SubmissionError as refusal:
        for fault in refusal.faults:
            assert fault.line is None or fault.line <= 1 + content.count(b"\n") + content.count(b"\r")
            assert fault.th and fault.en and fault.todo_th and fault.todo_en
    else:
        assert read == json.loads(content)


@settings(deadline=None)
@given(documents, st.data())
def test_a_damaged_file_is_refused_or_still_json(document, chance):
    text = json.dumps(document, ensure_ascii=False, indent=1)
    at = chance.draw(st.integers(0, len(text)))
    cut = chance.draw(st.integers(0, 3))
    text = text[:at] + chance.draw(st.text("{}[]\",:\\/'“1.-eE๑ก \n", max_size=3)) + text[at + cut :]
    try:
        read = read_stream(text.encode()).content
    except SubmissionError as refusal:
        lines = len(text.splitlines()) + 1
        assert all(fault.line is None or 1 <= fault.line <= lines for fault in refusal.faults)
    else:
        assert read == json.loads(text)


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False).map(str))
@example("999999999999999")
@example("1.79769313486231E+308")
@example("2.2250738585073E-308")
def test_a_number_that_is_read_comes_back_digit_by_digit(number):
    if is_exact(number):
        kept = Decimal(f"{float(number):.15g}")
        assert kept == Decimal(number)


@pytest.mark.parametrize(
    "number",
    ["0", "-0", "0.0", "0e999", "123456789012345", "-0.00000000123456789012345", "1e308", "1E+5", "100.00"],
)
def test_these_numbers_are_exact(number):
    assert read_stream(f'{{"a": {number}}}'.encode()).content == {"a": json.loads(number)}


def test_a_whole_number_stays_whole():
    content = read_stream(b'{"a": 3, "b": 3.0}').content
    assert [type(value) for value in content.values()] == [int, float]


def test_the_order_of_the_file_is_kept():
    assert list(read_stream('{"ข": 1, "ก": 2, "a": 3}'.encode()).content) == ["ข", "ก", "a"]


def test_an_emoji_in_two_escapes_and_a_control_character_in_one_are_read():
    assert read_stream(rb'{"a": "\ud83d\ude00 \\ud800 \\u0000 \u001b"}').content == {
        "a": "😀 \\ud800 \\u0000 \x1b"
    }


def test_the_same_name_may_stand_in_different_braces():
    assert read_stream(b'{"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}]}')


def test_names_that_differ_only_in_case_or_composition_differ():
    assert len(read_stream('{"a": 1, "A": 2, "é": 3, "e\u0301": 4}'.encode()).content) == 4


def test_a_submission_carries_its_name_and_the_digest_of_its_bytes():
    content = b'\xef\xbb\xbf{"a": 1}\r\n'
    submission = read_stream(content)
    assert submission.content == {"a": 1}
    assert submission.name == "-"
    assert submission.sha256 == hashlib.sha256(content).hexdigest()


def test_standard_input_may_come_as_a_stream():
    class Trickle(io.RawIOBase):
        def __init__(self, content):
            self.left = content

        def read(self, size=-1):
            part, self.left = self.left[:1], self.left[1:]
            return part

    assert read_stream(Trickle(b'{"a": 1}')).content == {"a": 1}
