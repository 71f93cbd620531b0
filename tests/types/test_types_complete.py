"""Every type says all that the other rooms ask of it; what one forgets is named, all of it at once."""

from dataclasses import fields, replace
from datetime import date

import pytest
from postcode import POSTCODE

from ita_audit.model import Text
from ita_audit.reference.not_said import NOT_SAID, SAID
from ita_audit.reference.shared_definitions import shared
from ita_audit.types import TYPES, AnswerType, type_of
from ita_audit.types.reading import EditionTerms, Invalid, JudgingContext
from ita_audit.types.spec import BaseItem, Condition, Option, Wording

TERMS = EditionTerms(2568, {"placeholders": ["รอข้อมูล"]})
HERE = JudgingContext(date(2025, 12, 31), "องค์การบริหารส่วนตำบลน้ำใส")
TESTS = {member.name.rstrip("_") for member in fields(Condition)} - {"item", "given"}
DEMANDED = {
    "code": {
        "pattern": r"[0-9]{2}\.[0-9]{3}",
        "expected": Wording(th="เลขเช่น 93.778", en="a number such as 93.778"),
        "example": "93.778",
    },
    "choice": {"options": [Option(value="a"), Option(value="b")]},
    "fee": {"words": ["ไม่มีค่าธรรมเนียม"]},
    "list": {"of": "text"},
    "table": {"columns": [TYPES["text"].bare("name")]},
}
"""What an item of a type must say to be one."""


def lacking(kind: AnswerType, terms: EditionTerms = TERMS) -> list[str]:
    """Everything that the type does not say, or says of something that is not there."""
    found = []
    own = {member.name for member in fields(kind.declared)} - {member.name for member in fields(BaseItem)}
    found += [f"keys: nothing says what {key} is for" for key in sorted(own - kind.keys.keys())]
    found += [f"keys: there is no key {key}" for key in sorted(kind.keys.keys() - own)]
    found += [f"told: there is no key {key}" for key in kind.told if key not in kind.keys]
    for name, text in {"sentence": kind.sentence, **kind.keys}.items():
        found += [] if text.th.strip() and text.en.strip() else [f"{name}: a language is missing"]
    item = kind.declared(name="it", type=kind.name, **DEMANDED.get(kind.name, {}))
    read = kind.reader(item, terms)(kind.wrong, HERE)
    if not isinstance(read, Invalid) or not {t.problem for t in read.troubles} <= set(kind.problems):
        found.append("wrong: it is read as an answer, or by a problem that is not of the list")
    said = {*SAID, *(problem for one in NOT_SAID for problem in one.shared)}
    own_problems = [one for one in kind.own_problems if one not in said]
    found += [
        f"unsaid: {one}, and the schema finds none such" for one in own_problems if one not in kind.unsaid
    ]
    reasons = {one.name for one in NOT_SAID}
    found += [f"unsaid: there is no reason {one}" for one in kind.unsaid.values() if one not in reasons]
    found += [f"unsaid: {one} is no problem of it" for one in kind.unsaid if one not in kind.problems]
    found += [f"needs: {one} is no problem of it" for one in kind.needs if one not in kind.problems]
    found += [f"tests: a condition has no test {one}" for one in sorted(kind.tests - TESTS)]
    found += [f"parts: there is no type {p.type}" for p in kind.parts.values() if p.type not in TYPES]
    defined = shared(terms) | kind.schema.defines(terms)
    for name in sorted(_referred([kind.schema.of(item, terms), kind.schema.defines(terms)])):
        found += [] if name in defined or "." in name else [f"schema: nothing defines {name}"]
    if kind.listed:
        try:
            kind.bare()
        except TypeError as error:
            found.append(f"listed: {error}")
    return found


def _referred(schema) -> set[str]:
    if isinstance(schema, dict):
        own = {schema["$ref"].removeprefix("#/$defs/")} if "$ref" in schema else set()
        return own.union(*map(_referred, schema.values()))
    return set().union(*map(_referred, schema)) if isinstance(schema, list) else set()


@pytest.mark.parametrize("kind", TYPES.values(), ids=TYPES)
def test_a_type_says_all_that_is_asked_of_it(kind):
    assert lacking(kind) == []


def test_all_that_a_type_says_of_nothing_or_forgets_is_named_in_one_run():
    forgetful = replace(
        POSTCODE,
        keys={"province": Text("จังหวัด", "")},
        wrong="10200",
        unsaid={},
        needs={"elsewhere": lambda _item, _setting: True},
        tests=frozenset({"below"}),
        schema=TYPES["phone"].schema.__class__(of=lambda _item, _terms: {"$ref": "#/$defs/postcode"}),
    )
    assert [said.partition(":")[0] for said in lacking(forgetful)] == [
        "keys",
        "keys",
        "province",
        "wrong",
        "unsaid",
        "needs",
        "tests",
        "schema",
    ]


def test_a_part_without_a_default_cannot_be_left_out():
    with pytest.raises(TypeError, match="'sentence', 'schema', 'cell', and 'wrong'"):
        AnswerType(
            declared=POSTCODE.declared,
            sort=POSTCODE.sort,
            own_problems=POSTCODE.own_problems,
            reader=POSTCODE.reader,
        )


def test_two_types_have_two_names(monkeypatch):
    from ita_audit.types import register

    with pytest.raises(ValueError, match="a type phone already"):
        register(TYPES["phone"])
    assert type_of(TYPES["phone"].bare()) is TYPES["phone"]
