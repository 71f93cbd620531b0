"""Where a pointer's value stands: told by a writer of JSON that notes each place as it writes."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_audit.model import Location
from ita_audit.model.pointer import join
from ita_audit.readers import read_stream
from ita_audit.readers.json.breaches import NO_LETTER

texts = st.text(max_size=6).filter(lambda text: not NO_LETTER.search(text))
keys = st.sampled_from(["a/b", "~", "~1", "", "0", "กำ", 'x"', "\\", "😀", "{[", "null"]) | texts
documents = st.dictionaries(
    keys,
    st.recursive(
        st.none() | st.integers(-99, 99) | texts,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
        max_leaves=20,
    ),
    max_size=4,
)


class Writer:
    """Writes a document with random blanks and escapes; ``places`` maps each pointer to an offset."""

    def __init__(self, chance: st.DataObject):
        self._chance = chance
        self.text = ""
        self.places: dict[str, int] = {"": 0}

    def blanks(self):
        self.text += self._chance.draw(st.sampled_from(["", "", " ", "\n", "\r\n  ", "\t", "\r"]))

    def scalar(self, value):
        text = json.dumps(value, ensure_ascii=self._chance.draw(st.booleans()))
        self.text += text.replace("/", "\\/") if self._chance.draw(st.booleans()) else text

    def document(self, value):
        self.blanks()
        self.value(value, "")
        self.blanks()

    def value(self, value, pointer):
        if isinstance(value, dict):
            self.container("{}", value.items(), pointer)
        elif isinstance(value, list):
            self.container("[]", enumerate(value), pointer)
        else:
            self.scalar(value)

    def container(self, brackets, members, pointer):
        self.text += brackets[0]
        self.blanks()
        for index, (key, value) in enumerate(members):
            if index:
                self.text += ","
                self.blanks()
            below = join(pointer, key)
            self.places[below] = len(self.text)
            if brackets == "{}":
                self.scalar(key)
                self.blanks()
                self.text += ":"
                self.blanks()
            self.value(value, below)
            self.blanks()
        self.text += brackets[1]


def place_of(text: str, at: int) -> Location:
    lines = re.split("\r\n|\r|\n", text[:at])
    return Location(line=len(lines), column=len(lines[-1]) + 1)


@settings(deadline=None)
@given(documents, st.data())
def test_every_pointer_stands_where_it_was_written(document, chance):
    writer = Writer(chance)
    writer.document(document)
    submission = read_stream(writer.text.encode())
    assert submission.content == document
    places = {pointer: place_of(writer.text, at) for pointer, at in writer.places.items()}
    assert submission.locate(places) == places
    for pointer, place in places.items():
        assert submission.locate([pointer]) == {pointer: place}


@settings(deadline=None)
@given(documents, st.data(), keys, keys)
def test_what_is_absent_stands_where_the_nearest_thing_around_it_does(document, chance, key, further):
    writer = Writer(chance)
    writer.document(document)
    locate = read_stream(writer.text.encode()).locate
    around = chance.draw(st.sampled_from(sorted(writer.places)))
    absent = join(around, key)
    if absent not in writer.places:
        place = place_of(writer.text, writer.places[around])
        assert locate([absent, join(absent, further), around]) == {
            absent: place,
            join(absent, further): place,
            around: place,
        }


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("", (1, 1)),
        ("/evidence", (3, 3)),
        ("/evidence/ข้อ~1๑", (4, 5)),
        ("/evidence/ข้อ~1๑/0", (4, 16)),
        ("/evidence/ข้อ~1๑/1", (4, 20)),
        ("/evidence/ข้อ~1๑/1/a~0b", (4, 21)),
        ("/evidence/ข้อ~1๑/2", (4, 5)),
        ("/evidence/ข้อ~1๑/01", (4, 5)),
        ("/evidence/ข้อ~1๑/-", (4, 5)),
        ("/evidence/none/of/it", (3, 3)),
        ("/กข", (2, 3)),
        ("/กข/0", (2, 3)),
        ("/nothing", (1, 1)),
    ],
)
def test_places_in_a_file_of_an_officer(pointer, place):
    text = '{\r\n  "\\u0e01ข": "{[",\r\n  "evidence": {\r\n    "ข้อ\\/๑": [{}, {"a~b": []}]\r\n  }\r\n}\r\n'
    assert read_stream(text.encode()).locate([pointer]) == {pointer: Location(*place)}


def test_a_byte_order_mark_takes_no_column():
    assert read_stream(b'\xef\xbb\xbf{"a": 1}').locate(["/a"]) == {"/a": Location(1, 2)}


def test_the_deepest_value_that_is_read_is_found():
    text = '{"a":' * 100 + "1" + "}" * 100
    pointer = "/a" * 100
    assert read_stream(text.encode()).locate([pointer]) == {pointer: Location(1, 99 * 5 + 2)}


def test_nothing_asked_is_nothing_answered():
    assert read_stream(b"{}").locate([]) == {}
