"""Which numbers a double holds exactly, so that every program that reads the file reads the same."""

from __future__ import annotations

import sys

from ita_audit.limits import DIGITS


def digits(number: str) -> int:
    """How many digits ``number`` (a JSON number) is written with; leading zeros do not count."""
    mantissa = number.lower().partition("e")[0].lstrip("-").replace(".", "")
    return len(mantissa.lstrip("0"))


def in_range(number: str) -> bool:
    """Whether ``number`` is zero or lies between the smallest normal and the largest double."""
    size = abs(float(number))
    if size == 0.0:
        return digits(number) == 0
    return sys.float_info.min <= size <= sys.float_info.max


def is_exact(number: str) -> bool:
    """Whether ``number`` survives being read into a double and written again."""
    return (len(number) <= DIGITS or digits(number) <= DIGITS) and in_range(number)
