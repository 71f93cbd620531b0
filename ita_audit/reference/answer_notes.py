"""What answers an item besides what its type says: the options, words that there is none, in JSON, and the like."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields

from ita_audit.model import Text
from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.types import TYPES, none_of, options_of
from ita_audit.types.spec import BaseItem, Option, ParameterName

MOST_WORDS = 8
"""Of a list of words that are named; more are hinted at."""

NONE = Text(
    "ถ้าไม่มีรายการ เขียนเป็นคำแทนตาราง: {json}", "Where there are none, words in place of the table: {json}"
)
NONE_ASKED = Text(
    "ถ้าไม่มีรายการ เขียนเป็นคำแทนตารางได้ แต่ผู้ตรวจต้องพิจารณา: {json}",
    "Where there are none, words in place of the table, which a person must look at: {json}",
)
NONE_BESIDE = Text(
    "ถ้าไม่มีเลย เขียนเป็นคำครั้งเดียวแทน {names}: {json}",
    "Where there were none, words said once in place of {names}: {json}",
)
INSTEAD = Text("ใช้แทน {name} ได้", "May stand in place of {name}.")
DOUBTFUL = Text(" (ผู้ตรวจต้องพิจารณา)", " (a person must look at it)")


def answer_notes(ruleset: Ruleset, item: BaseItem) -> tuple[Text, ...]:
    """All that whoever fills it in must know besides its title, help and what is expected; a line each."""
    return tuple(_notes(ruleset, item))


def none_note(ruleset: Ruleset, requirement: Requirement) -> Text | None:
    """How words stand for figures of ``requirement``; None where they do for none."""
    if requirement.none is None:
        return None
    return _filled(
        NONE_BESIDE,
        names=", ".join(requirement.none.stands_for),
        json=_json({requirement.key: {"none": none_word(ruleset)}}),
    )


def none_word(ruleset: Ruleset) -> str:
    """A word of the edition by which there is none; "..." where it lists no such words."""
    parameters = ruleset.plain_parameters
    listed = (word for name in ("none_beginnings", "none_words") for word in parameters.get(name, ()))
    return str(next(listed, "..."))


def _notes(ruleset: Ruleset, item: BaseItem) -> Iterator[Text]:
    yield from map(_option, (one for one in options_of(item) if one.title))
    kind, terms = TYPES[item.type], ruleset.terms()
    defaults = {one.name: one.default for one in fields(item)}
    for key in kind.told:
        value = getattr(item, key)
        if value != defaults[key]:
            words = terms.listed(value) if isinstance(value, (list, ParameterName)) else ()
            yield _with_words(kind.keys[key], tuple(map(str, words)))
    if none_of(item):
        sentence = NONE if none_of(item) == "allowed" else NONE_ASKED
        yield _filled(sentence, json=_json({item.name: {"none": none_word(ruleset)}}))
    if item.instead_of:
        yield _filled(INSTEAD, name=item.instead_of)


def _option(option: Option) -> Text:
    title = option.title.text if option.title else Text(option.value, option.value)
    doubt = DOUBTFUL if option.doubtful else Text("", "")
    called = " | ".join((title.th, *option.synonyms))
    return Text(f"{option.value} = {called}{doubt.th}", f"{option.value} = {title.en}{doubt.en}")


def _with_words(sentence: Text, words: tuple[str, ...]) -> Text:
    if not words:
        return sentence
    named = ", ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")
    return Text(f"{sentence.th}: {named}", f"{sentence.en.rstrip('.')}: {named}")


def _filled(sentence: Text, **values: str) -> Text:
    return Text(sentence.fill("th", **values), sentence.fill("en", **values))


def _json(value: dict[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False)[1:-1]
