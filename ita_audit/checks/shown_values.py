"""How a check's sentence lists values: the first few, each safe to show and not too long, then how many more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ita_audit.thai.citizen_numbers import mask_citizen_numbers
from ita_audit.thai.text import clip

LONGEST_LISTED = 80
"""Clusters of one value among others in a sentence."""


def listed(values: Iterable[object], most: int = 5) -> str:
    """``values`` as a person lists them: the first few in quotation marks, then how many more.

    Each is cut where it is long, and citizen numbers are masked before.
    """
    return together([named(one) for one in values], most)


def named(value: object, said: str = "") -> str:
    """A name in quotation marks, cut where it is long, and what is said of it, which is never cut."""
    text = clip(mask_citizen_numbers(str(value)), LONGEST_LISTED)[: 4 * LONGEST_LISTED]
    return f"“{text}” {said}" if said else f"“{text}”"


def together(texts: Sequence[str], most: int = 5) -> str:
    """``texts`` as they are: the first few, then how many more."""
    shown = ", ".join(texts[:most])
    return shown if len(texts) <= most else f"{shown} (+{len(texts) - most})"
