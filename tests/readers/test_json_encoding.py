"""The bytes that are text, and the names of those that are not."""

import codecs

import pytest

from ita_audit.errors import SubmissionError
from ita_audit.readers import read_stream

TEXT = '{"ชื่อ": "องค์การบริหารส่วนตำบลบ้านเป้า"}'


def fault_of(content: bytes):
    with pytest.raises(SubmissionError) as refusal:
        read_stream(content)
    (fault,) = refusal.value.faults
    return fault


def test_utf8_is_read_with_and_without_a_byte_order_mark():
    assert read_stream(TEXT.encode()).content == read_stream(codecs.BOM_UTF8 + TEXT.encode()).content


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [TEXT, "{}", "\n\n" + TEXT])
def test_other_encodings_of_unicode_are_refused_by_name(encoding, text):
    fault = fault_of(text.encode(encoding))
    assert encoding[:6].upper() in fault.en and encoding[:6].upper() in fault.th
    assert "UTF-8" in fault.todo_th


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE])
def test_byte_order_marks_of_the_big_end_are_known(mark):
    encoding = "utf-16-be" if len(mark) == 2 else "utf-32-be"
    assert encoding[:6].upper() in fault_of(mark + TEXT.encode(encoding)).en


@pytest.mark.parametrize("encoding", ["cp874", "tis-620"])
@pytest.mark.parametrize("text", [TEXT, '{"a": "ก"}', '{"a": "เกณฑ์ เพศ เธอ เศรษฐกิจ"}'])
def test_old_thai_is_refused_by_name(encoding, text):
    fault = fault_of(text.encode(encoding))
    assert "TIS-620" in fault.en and "Windows-874" in fault.th
    assert "Notepad" in fault.todo_th


def test_an_accent_of_western_europe_is_not_taken_for_thai():
    assert fault_of('{"a": "café"}'.encode("latin-1")).en.startswith("The bytes here (E9)")


def test_a_damaged_byte_among_thai_is_shown_with_its_place():
    fault = fault_of(('{\n  "ชื่อ": "' + "บ้านเป้า").encode() + b"\xff" + b'"}')
    assert (fault.line, fault.column) == (2, 20)
    assert fault.en == "The bytes here (FF) are no character in UTF-8."


def test_a_raw_surrogate_is_no_utf8():
    assert fault_of(b'{"a": "\xed\xa0\x80"}').en.startswith("The bytes here (ED)")


@pytest.mark.parametrize("whole", [TEXT.partition("า")[0] + "า", '{"a": "ก'])
def test_a_file_cut_within_a_letter_is_called_cut(whole):
    fault = fault_of(whole.encode()[:-1])
    assert "cut in two" in fault.en
    assert (fault.line, fault.column) == (1, len(whole))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04\x14\0", "Excel"),
        (b"\xd0\xcf\x11\xe0\xa1", "97-2003"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x1f\x8b\x08", "gzip"),
    ],
)
def test_a_renamed_file_is_called_what_it_is(content, kind):
    fault = fault_of(content)
    assert kind in fault.en and kind in fault.th


def test_a_damaged_byte_among_thai_does_not_make_it_old_thai():
    content = '{"a": "มารวย'.encode() + b'\xa1"}'
    content.decode("cp874")
    assert fault_of(content).en.startswith("The bytes here (A1)")
