"""The files that could not be judged, as they stand beside reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from ita_audit.errors import Fault, Language
from ita_audit.thai.citizen_numbers import mask_citizen_numbers
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
        for one in map(masked, faults)
    ]


def masked(fault: Fault) -> Fault:
    """``fault`` with nobody's citizen number in what it quotes; files and sheets keep their names."""
    th, en, todo_th, todo_en = map(mask_citizen_numbers, (fault.th, fault.en, fault.todo_th, fault.todo_en))
    return replace(fault, th=th, en=en, todo_th=todo_th, todo_en=todo_en)
