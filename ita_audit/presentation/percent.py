"""A share as it is shown: the same number on an agency's letter and at the desk."""

from __future__ import annotations

_PARTS = 10_000
"""A report in JSON and a store keep a share in these parts, so that all show what those can show."""


def percent(share: float) -> str:
    """``share`` (0.0 to 1.0) with one decimal, half rounded up; what is not whole is never ``100.0``."""
    tenths = (round(share * _PARTS) + 5) // 10
    return f"{(999 if tenths == 1000 and share < 1 else tenths) / 10:.1f}"
