"""One answer of each type: the schema and the reader see the same, whatever stands there."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from made_submissions import NOTHING, NUMBERS, OTHERS, WORDS
from two_judges import AGREED, SAID, first_of, made_of_words

from ita_audit.model.pointer import join, split
from ita_audit.reference.shared_definitions import answer, shared
from ita_audit.rulebook import load_ruleset
from ita_audit.rulebook.validation import validated
from ita_audit.types import compile_reader, listed
from ita_audit.types.answer_schemas.word_lists import of_parameters
from ita_audit.types.reading import EditionTerms, Invalid, JudgingContext
from ita_audit.types.spec import BaseItem

RULESET = load_ruleset()
TERMS = EditionTerms(2568, RULESET.plain_parameters)
HERE = JudgingContext(date(2025, 12, 31), "องค์การบริหารส่วนตำบลบ้านเป้า")

DECLARED = {
    "text": {},
    "text, some words doubtful": {"type": "text", "doubtful_words": ["ว่าง", "ตำแหน่งว่าง", "- x -"]},
    "text, a parameter's words doubtful": {"type": "text", "doubtful_words": {"parameter": "no_risk_words"}},
    "count": {},
    "number": {},
    "number, of a range": {"type": "number", "least": "0.5", "most": 24, "decimals": 1},
    "number, a percentage": {"type": "number", "percent": True},
    "baht": {},
    "baht, below zero too": {"type": "baht", "negative": True},
    "code": {
        "pattern": r"[0-9]{2}\.[0-9]{3}",
        "expected": {"th": "เลขเช่น 93.778", "en": "a number such as 93.778"},
        "example": "93.778",
    },
    "fee": {
        "words": {"parameter": "no_fee_words"},
        "other_words": {"parameter": "other_no_fee_words"},
        "refers": {"parameter": "fee_schedule_words"},
    },
    "date": {},
    "period": {},
    "period, a start is enough": {"type": "period", "end_optional": True},
    "period, to the day": {"type": "period", "precision": "day"},
    "fiscal_year": {},
    "url": {},
    "url or LINE": {"type": "url", "or_line_id": True},
    "email": {"free_mail": {"parameter": "free_mail"}},
    "phone": {},
    "choice": {"options": [{"value": "completed"}, {"value": "other", "doubtful": True}]},
    "choice, one called none": {"type": "choice", "options": [{"value": "none"}, {"value": "some"}]},
    "confirmed": {},
    "image": {},
    "tax_id": {},
    "documents": {},
    **{f"list of {of}": {"type": "list", "of": of} for of in listed()},
}  # fmt: skip


class Both:
    """The reader and the schema of one declared item."""

    def __init__(self, name):
        item = validated(BaseItem, {"name": "it", "type": name, **DECLARED[name]})
        leaf = answer(item, TERMS)
        self.kind = item.type
        self.read = compile_reader(item, TERMS)
        defined = shared(TERMS)
        self.validator = Draft202012Validator(
            {**leaf, "$defs": {**defined, **of_parameters([leaf, defined], TERMS)}}
        )

    def reader_says(self, raw):
        value = self.read(raw, HERE)
        troubles = value.troubles if isinstance(value, Invalid) else ()
        return {(join("", *t.path), t.problem) for t in troubles if t.problem in SAID}

    def schema_says(self, raw):
        found = {}
        for error in self.validator.iter_errors(raw):
            problem, here = error.schema["$comment"], join("", *error.absolute_path)
            member = {"no_start": "/start", "no_end": "/end"}.get(problem, "")
            found.setdefault(here + member, set()).add(problem)
        return {(here, one) for here, problems in found.items() for one in first_of(problems)}

    def agree(self, raw):
        reader, schema = self.reader_says(raw), self.schema_says(raw)
        for here, problem in [one for one in reader - schema if one[1] == "placeholder"]:
            if made_of_words(_at(raw, split(here))):  # NOT_SAID: made_of_words
                reader.discard((here, problem))
                schema -= {(here, other) for other in AGREED}
        if isinstance(raw, str):  # NOT_SAID: figures_in_words
            reader.discard(("", "out_of_range"))
        assert reader == schema, raw


def _at(raw, tokens):
    for token in tokens:
        raw = raw[int(token) if isinstance(raw, list) else token]
    return raw


BOTH = {name: Both(name) for name in DECLARED}
each_type = pytest.mark.parametrize("name", DECLARED)


@each_type
def test_they_agree_on_each_of_a_collection_of_values(name):
    for raw in (*NOTHING, *WORDS, *NUMBERS, *OTHERS):
        BOTH[name].agree(raw)
        BOTH[name].agree([raw, raw])
        BOTH[name].agree({"start": raw, "end": raw})
        BOTH[name].agree([{"title": raw, "url": raw, "published": raw, "fiscal_year": raw}])


LETTERS = st.text(
    st.sampled_from(" \t\n\u00a0\u200b\ufeff\x1c\x85-–—_=*.…·•:;,/\\()[]{}<>\"'“”‘’ฯ|?#@+0123๐๑๒๓xX●•hHtTpPsSſnNaAbBKkİıรอขมูลาําำํเแ้่ัไ\u037e")
)  # fmt: skip
PIECES = st.lists(
    st.one_of(
        st.sampled_from([w for w in (*NOTHING, *WORDS) if isinstance(w, str)]),
        st.sampled_from(
            [
                "https://",
                "HTTPſ://",
                "www.",
                ".go.th",
                "line",
                "LINE ID",
                "ไลน์",
                "@",
                ":",
                "banpao",
                "2025",
                "-",
                "03",
            ]
        ),
        st.sampled_from(
            ["0-4481-0000", "081", "ต่อ 18", "ไม่มีค่าธรรมเนียม", "ฟรี", "a.b@c.d", "(", ")", ";", "  "]
        ),
        LETTERS,
    ),
    max_size=4,
).map("".join)


@each_type
@settings(max_examples=60)
@given(st.data())
def test_they_agree_on_texts_put_together_of_tempting_pieces(name, data):
    BOTH[name].agree(data.draw(st.one_of(PIECES, LETTERS)))


@settings(max_examples=200)
@given(st.data())
def test_a_placeholder_is_one_in_every_spelling_that_folding_joins(data):
    word = data.draw(st.sampled_from(sorted(TERMS.parameters["placeholders"])))
    gaps = st.sampled_from(["", "", "", " ", "\u200b", "\u00a0", "\n"])
    spelt = "".join(letter + data.draw(gaps) for letter in word)
    swaps = [("ำ", "ํา"), ("แ", "เเ"), ("้ำ", "ำ้"), ("n", "N"), ("x", "X"), ("ู่", "ู่"[::-1])]
    for old, new in swaps:
        if data.draw(st.booleans()):
            spelt = spelt.replace(old, new)
    around = data.draw(st.sampled_from(["", "-", "(", "… ", "“"]))
    BOTH["text"].agree(around + spelt + around[::-1])
    assert BOTH["text"].schema_says(around + spelt + around) == {("", "placeholder")}


def test_what_both_judge_is_a_part_of_what_types_can_find():
    assert set(AGREED) <= set(SAID)
