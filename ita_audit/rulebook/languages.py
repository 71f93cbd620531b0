"""Rule files in one language: what is written once is the text in both, so that nothing else need know."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

BOTH = ("th", "en")


def in_both(content: Any, languages: list[str]) -> Any:
    """``content`` with each text of a ruleset in one language alone in the place of the other's, too."""
    if len(languages) != 1:
        return content
    (own,) = languages
    return _in_both(content, own, next(one for one in BOTH if one != own))


def _in_both(content: Any, own: str, other: str) -> Any:
    if isinstance(content, list):
        return [_in_both(one, own, other) for one in content]
    if not isinstance(content, dict):
        return content
    inside = {key: _in_both(value, own, other) for key, value in content.items()}
    return {**inside, other: inside[own]} if isinstance(inside.get(own), str) else inside


def in_languages(text: str, languages: Sequence[str]) -> str:
    """The YAML ``text``, its texts in double quotes, without those of other languages than ``languages``."""
    for other in (one for one in BOTH if one not in languages):
        text = re.sub(rf'(?m)^ *{other}: .*\n|\b{other}: "[^"]*", |, {other}: "[^"]*"', "", text)
    return text


def languages_of(content: Any) -> list[str]:
    """The languages that the content of ruleset.yaml names; both where it names none that there are."""
    named = content.get("languages") if isinstance(content, dict) else None
    known = [one for one in named if one in BOTH] if isinstance(named, list) else []
    return known or list(BOTH)
