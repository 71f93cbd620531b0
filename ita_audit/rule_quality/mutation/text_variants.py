"""Sentences said otherwise: two fields swapped, one left out, a figure one off, the remedy of something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from string import Formatter
from typing import Any, NamedTuple

from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.types.spec import Declared, Wording, members

_FIGURE = re.compile(r"(?<![{\w])[0-9]{2,}(?![\w}])")
_REMEDIES = ("remedy", "remedies")

Path = tuple[str | int, ...]


class TextVariant(NamedTuple):
    """What was done, the sentence as it is and as it is said otherwise; ``without`` the field that was left out."""

    label: str
    wording: Wording
    other: Wording
    without: str = ""


def text_variants(ruleset: Ruleset) -> Iterator[TextVariant]:
    """Every variant of every sentence that can be filled in, in ruleset.yaml and rule by rule."""
    yield from _variants("ruleset", dict(_filled(ruleset.edition.texts, ())))
    for requirement in ruleset.requirements:
        yield from _variants(requirement.id, dict(_filled(requirement, ())))


_CALLED = ("name", "id", "value")
"""What a declaration is called by."""


def _filled(declared: Any, path: Path) -> Iterator[tuple[str, Wording]]:
    """The sentences in a declaration with what leads to each, by names."""
    if isinstance(declared, Wording):
        yield ".".join(map(str, path)), declared
    elif isinstance(declared, Requirement):
        for one in (*declared.items, *declared.checks):
            yield from _filled(one, ())
    elif isinstance(declared, Declared):
        given = dict(members(declared))
        own = next((given[key] for key in _CALLED if given.get(key)), None)
        for key, value in given.items():
            if key not in ("title", "help", "question", "expected"):
                yield from _filled(value, (*path, *((own,) if own else ()), key))
    elif isinstance(declared, dict):
        for key, value in declared.items():
            yield from _filled(value, (*path, key))
    elif isinstance(declared, list):
        for value in declared:
            yield from _filled(value, path)


def _variants(place: str, texts: dict[str, Wording]) -> Iterator[TextVariant]:
    for name, text in texts.items():
        for label, other in _others(text):
            left_out = label.removeprefix("without ") if label.startswith("without ") else ""
            yield TextVariant(f"{place}/{name} {label}", text, other, left_out)
    remedies = [(name, text) for name, text in texts.items() if {*name.split(".")} & {*_REMEDIES}]
    for (name, text), (second, other) in pairwise(remedies):
        if text != other:
            yield TextVariant(f"{place}/{name} as {second}", text, other)
            yield TextVariant(f"{place}/{second} as {name}", other, text)


def _others(text: Wording) -> Iterator[tuple[str, Wording]]:
    fields = _fields(text)
    for one, two in combinations(fields, 2):
        yield f"swaps {one} and {two}", _each(text, lambda said, a=one, b=two: _swapped(said, a, b))
    for field in fields:
        yield f"without {field}", _each(text, lambda said, gone=field: said.replace(f"{{{gone}}}", ""))
    for figure in dict.fromkeys(_FIGURE.findall(text.th + " " + text.en)):
        off = str(int(figure) + 1)
        yield f"says {off} for {figure}", _each(text, lambda said, a=figure, b=off: said.replace(a, b))


def _fields(text: Wording) -> list[str]:
    """The plain fields, those that only count left out."""
    parsed = (part for said in (text.th, text.en) for part in Formatter().parse(said))
    return list(dict.fromkeys(field for _, field, spec, _ in parsed if field and not spec))


def _each(text: Wording, change: Any) -> Wording:
    return Wording(th=change(text.th), en=change(text.en))


def _swapped(said: str, one: str, two: str) -> str:
    return re.sub(rf"\{{({one}|{two})\}}", lambda found: f"{{{two if found[1] == one else one}}}", said)
