"""How the agencies of a round stand: in order, and by province and district. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ita_audit.model.round import Entry
from ita_audit.ruleset import natural


@dataclass(frozen=True, slots=True)
class Area:
    """The agencies of one province or district: how many, and the mean completeness of each measure.

    ``measures`` maps a measure's id to the mean of ``at_least``, 0.0 to 1.0; ``mistakes`` counts
    what all of them have to mend.
    """

    province: str
    district: str
    lgus: int
    mistakes: int
    at_least: float
    measures: dict[str, float]


def league(entries: Iterable[Entry]) -> list[Entry]:
    """The most complete first; of equals the one with less to mend, then by code."""
    return sorted(
        entries,
        key=lambda entry: (
            -entry.counts.at_least,
            -entry.counts.at_most,
            entry.counts.mistakes,
            entry.agency.code,
        ),
    )


def ranks(ordered: Sequence[Entry]) -> list[int]:
    """The place of each entry of a league; those who are equal in all that is counted share one."""
    places: list[int] = []
    for number, entry in enumerate(ordered, 1):
        before = ordered[number - 2] if number > 1 else None
        equal = before is not None and _counted(before) == _counted(entry)
        places.append(places[-1] if equal else number)
    return places


def by_province(entries: Sequence[Entry]) -> list[Area]:
    """One area for each province, by name."""
    return _areas(entries, lambda entry: (entry.agency.province, ""))


def by_district(entries: Sequence[Entry]) -> list[Area]:
    """One area for each district of each province, by name."""
    return _areas(entries, lambda entry: (entry.agency.province, entry.agency.district))


def _areas(entries: Sequence[Entry], key: Callable[[Entry], tuple[str, str]]) -> list[Area]:
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    return [_area(province, district, inside) for (province, district), inside in sorted(groups.items())]


def _area(province: str, district: str, inside: Sequence[Entry]) -> Area:
    measures = {measure for entry in inside for measure in entry.measures}
    return Area(
        province,
        district,
        len(inside),
        sum(entry.counts.mistakes for entry in inside),
        _mean(entry.counts.at_least for entry in inside),
        {
            measure: _mean(entry.measures[measure].at_least for entry in inside if measure in entry.measures)
            for measure in sorted(measures, key=natural)
        },
    )


def _mean(shares: Iterable[float]) -> float:
    """The mean, the same whatever the order of ``shares``."""
    every = [Fraction(share) for share in shares]
    return float(sum(every, Fraction()) / len(every)) if every else 0.0


def _counted(entry: Entry) -> tuple[float, float, int]:
    return entry.counts.at_least, entry.counts.at_most, entry.counts.mistakes
