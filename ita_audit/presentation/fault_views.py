"""The files that could not be judged, as they stand beside reports."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ita_audit.errors import Fault, Language
from ita_audit.thai.text import neutralise


class FaultView(NamedTuple):
    """One fault of a file: where it is, what is wrong and was expected, what to do. Safe to show."""

    place: str
    sentence: str
    todo: str


def fault_views(faults: Iterable[Fault], say: Language) -> list[FaultView]:
    """Each of ``faults`` in the language ``say``."""
    return [
        FaultView(neutralise(one.place(say)), neutralise(one.sentence(say)), neutralise(one.todo(say)))
        for one in faults
    ]
