"""Conditions compiled: three-valued questions about values already read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from ita_audit.thai.text import fold
from ita_audit.types.reading import ABSENT, UNKNOWN, EditionTerms
from ita_audit.types.spec import Condition, Words
from ita_audit.types.values import documents_in


@dataclass(frozen=True, slots=True)
class Predicate:
    """A condition compiled. Called with values by item name: True, False, or None where ``item`` is unknown."""

    item: str
    answer: Callable[[Mapping[str, Any]], bool | None]

    def __call__(self, values: Mapping[str, Any]) -> bool | None:
        """The condition's answer for ``values``."""
        return self.answer(values)


def compile_condition(condition: Condition, terms: EditionTerms) -> Predicate:
    """The question ``condition`` as a function of the values of its row or requirement."""
    name = condition.item
    if condition.given is not None:
        wanted = condition.given
        return Predicate(
            name, lambda values: None if values[name] is UNKNOWN else (values[name] is not ABSENT) == wanted
        )
    test = _test(condition, terms)

    def holds(values: Mapping[str, Any]) -> bool | None:
        value = values[name]
        if value is UNKNOWN:
            return None
        return False if value is ABSENT else test(value)

    return Predicate(name, holds)


def _test(condition: Condition, terms: EditionTerms) -> Callable[[Any], bool]:
    if condition.is_ is not None:
        return _is_one_of(condition.is_, terms)
    if condition.is_not is not None:
        one_of = _is_one_of(condition.is_not, terms)
        return lambda value: not one_of(value)
    if condition.above is not None:
        bound = condition.above
        return lambda value: value > bound
    if condition.spans_years is not None:
        several = condition.spans_years
        return lambda value: several == any(d.years and d.years[0] < d.years[1] for d in documents_in(value))
    wanted = condition.says is not None
    words = terms.words(condition.says if wanted else condition.says_not)
    unless = terms.words(condition.unless)
    return lambda value: wanted == (_any_in(words, fold(value)) and not _any_in(unless, fold(value)))


def _any_in(words: Collection[str], text: str) -> bool:
    return any(word in text for word in words)


def _is_one_of(words: Words, terms: EditionTerms) -> Callable[[Any], bool]:
    if isinstance(words, list):
        options = frozenset(words)
        return lambda value: value in options
    whole = terms.whole_words(words)
    return lambda value: value in whole
