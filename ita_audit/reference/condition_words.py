"""When something is asked for at all: a rule's condition as a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ita_audit.errors import Language
from ita_audit.model import Text
from ita_audit.types import options_of
from ita_audit.types.reading import EditionTerms
from ita_audit.types.spec import BaseItem, Condition, members

MOST_WORDS = 8
"""Of a list of words that are named; more are hinted at."""

CASES: Mapping[str, Text] = {
    "is": Text("ถามเฉพาะเมื่อ {item} เป็น: {words}", "Asked for only where {item} is: {words}"),
    "is_not": Text("ไม่ต้องมีเมื่อ {item} เป็น: {words}", "Not asked for where {item} is: {words}"),
    "says": Text("ถามเฉพาะเมื่อ {item} มีคำว่า: {words}", "Asked for only where {item} says: {words}"),
    "says_not": Text("ไม่ต้องมีเมื่อ {item} มีคำว่า: {words}", "Not asked for where {item} says: {words}"),
    "above": Text("ถามเฉพาะเมื่อ {item} มากกว่า {words}", "Asked for only where {item} is above {words}"),
    "given": Text("ถามเฉพาะเมื่อกรอก {item}", "Asked for only where {item} is given"),
    "spans_years": Text(
        "ถามเฉพาะเมื่อ {item} ครอบคลุมหลายปี", "Asked for only where {item} covers several years"
    ),
}
OTHERWISE: Mapping[str, Text] = {
    "given": Text("ไม่ต้องมีเมื่อกรอก {item}", "Not asked for where {item} is given"),
    "spans_years": Text("ไม่ต้องมีเมื่อ {item} ครอบคลุมหลายปี", "Not asked for where {item} covers several years"),
}
"""Those that a rule may deny with ``false``."""
UNLESS = Text(" (แต่ไม่มีคำว่า: {words})", " (and does not say: {words})")


def condition_note(condition: Condition, item: BaseItem, title: Text, terms: EditionTerms) -> Text:
    """In which case ``condition`` holds, as a sentence; ``item`` and its ``title`` are what it looks at."""
    value = dict(members(condition))[condition.test]
    case = (OTHERWISE if value is False else CASES)[condition.test]
    unless = UNLESS if condition.unless is not None else Text("", "")

    def told(say: Language) -> str:
        about = f"“{title.in_(say)}” ({item.name})"
        words, others = (_words(given, item, terms, say) for given in (value, condition.unless))
        return case.fill(say, item=about, words=words) + unless.fill(say, words=others)

    return Text(told("th"), told("en"))


def _words(given: Any, item: BaseItem, terms: EditionTerms, say: Language) -> str:
    """What a test names, read out: options by their titles, words as they are listed, a number."""
    if given is None or isinstance(given, int):
        return str(given)
    titles = {one.value: one.title.text.in_(say) for one in options_of(item) if one.title}
    named = [titles.get(word, str(word).replace("*", "…")) for word in terms.listed(given)]
    return ", ".join(named[:MOST_WORDS]) + (" …" if len(named) > MOST_WORDS else "")
