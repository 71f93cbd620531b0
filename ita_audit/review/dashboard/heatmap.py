"""The heatmap: a row for each province with its districts below it; of one province, its districts alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ita_audit.model.round import Entry
from ita_audit.presentation.percent import percent
from ita_audit.review.dashboard.areas import Places
from ita_audit.review.dashboard.board import Board
from ita_audit.review.dashboard.share_cells import ShareCell, Trend, cell, change
from ita_audit.review.ranking import Area, by_district, by_province


@dataclass(frozen=True, slots=True)
class Band:
    """One row. ``province`` and ``district`` are places in ``Places``; ``district`` is None for a province."""

    name: str
    province: int
    district: int | None
    lgus: int
    missing: int
    complete: str
    change: Trend | None
    cells: Sequence[ShareCell]
    inside: Sequence[Band] = ()


def bands(board: Board, where: Places, measures: Sequence[str]) -> list[Band]:
    """Every province, also one from which nothing came."""
    missing = Counter(place for one in board.missing for place in ((one.province, ""), _key(one.province, one.district)))  # fmt: skip
    changes = _changes(board)
    areas = {(area.province, ""): area for area in by_province(board.entries)}
    areas |= {_key(area.province, area.district): area for area in by_district(board.entries)}

    def band(province: int, district: int | None, inside: Sequence[Band] = ()) -> Band:
        named = where.provinces[province]
        name = named if district is None else where.districts[province][district]
        key = (named, "") if district is None else _key(named, name)
        area = areas.get(key, Area(named, "", 0, 0, 0.0, {}))
        return Band(
            name,
            province,
            district,
            area.lgus,
            missing[key],
            percent(area.at_least) if area.lgus else "-",
            changes.get(key),
            [cell(area.measures.get(one)) for one in measures],
            inside,
        )

    found = []
    for province, districts in enumerate(where.districts):
        inside = [band(province, district) for district in range(len(districts))]
        found.append(band(province, None, inside if len(inside) > 1 or districts[0] else ()))
    return found if len(found) > 1 else list(found[0].inside) if found else []


def _key(province: str, district: str) -> tuple[str, str]:
    """What a district is known by; one without a name is not its province."""
    return province, f"/{district}"


def _changes(board: Board) -> dict[tuple[str, str], Trend]:
    """The mean change of those that are in both rounds, by province and by district."""
    both: dict[tuple[str, str], list[Entry]] = {}
    for entry in board.entries:
        if entry.agency.code in board.moved:
            province = entry.agency.province
            both.setdefault((province, ""), []).append(entry)
            both.setdefault(_key(province, entry.agency.district), []).append(entry)
    return {
        key: change(
            sum(board.moved[entry.agency.code].before for entry in inside) / len(inside),
            sum(entry.counts.at_least for entry in inside) / len(inside),
        )
        for key, inside in both.items()
    }
