"""What stands in a form and is no answer to anything: it is told, never dropped in silence."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from rapidfuzz import fuzz, process

from ita_audit.forms.accumulator import Accumulator, location_of
from ita_audit.forms.keys import mark_of
from ita_audit.forms.locate_answers import Found
from ita_audit.model import Text
from ita_audit.model.workbook import Cell, CellKind, Sheet
from ita_audit.thai.citizen_numbers import mask_citizen_numbers
from ita_audit.thai.text import clip, clipped_in_english, fold

FORMER = 85
"""A text this alike (of 100) to one of the form's own, or to a part of it, is how an earlier version of the rules said it."""

SHORTEST_FORMER = 20
"""Letters: what is shorter may be anybody's."""

MOST = 10
_SHOWN = 60


def strays(sheet: Sheet, found: Found, gathered: Accumulator, own: Collection[str]) -> None:
    """Remark on the cells of ``sheet`` that were not read; ``own`` are the folded texts of the blank form, as it is now."""
    left = {
        place: cell
        for place, cell in sorted(sheet.cells.items())
        if (sheet.name, *place) not in gathered.seen
        and mark_of(cell) is None
        and not (cell.kind is CellKind.TEXT and _is_own(fold(cell.value), own))
    }
    if not (found.facts or found.tables):
        _whole(sheet, left, gathered)
        return
    for table in found.tables:
        for column in sorted({c for r, c in left if r >= table.header and c not in table.columns.values()}):
            inside = [place for place in left if place[1] == column and place[0] >= table.header]
            if len(inside) > 1:
                _column(sheet, inside, left, gathered)
                for place in inside:
                    del left[place]
    for place, cell in list(left.items())[:MOST]:
        said = _shown(cell)
        gathered.remark(
            Text(
                f"ไม่ได้อ่าน “{said}” เพราะไม่ใช่ช่องคำตอบของแบบ",
                f"“{clipped_in_english(said)}” was not read: the form has no answer there.",
            ),
            location_of(sheet, *place),
        )
    if len(left) > MOST:
        more = len(left) - MOST
        gathered.remark(
            Text(
                f"ยังมีอีก {more} ช่องที่ไม่ใช่ช่องคำตอบของแบบ",
                f"{more} more {'cell is no answer' if more == 1 else 'cells are no answers'} of the form.",
            ),
            location_of(sheet, *list(left)[MOST]),
        )


def _is_own(text: str, own: Collection[str]) -> bool:
    if text in own:
        return True
    long = [one for one in own if len(one) >= SHORTEST_FORMER] if len(text) >= SHORTEST_FORMER else []
    return process.extractOne(text, long, scorer=fuzz.partial_ratio, score_cutoff=FORMER) is not None


def _whole(sheet: Sheet, left: Mapping[tuple[int, int], Cell], gathered: Accumulator) -> None:
    if left:
        gathered.remark(
            Text(
                f"แผ่นนี้ไม่ใช่แผ่นของแบบ ข้อมูล {len(left)} ช่องในแผ่นนี้ไม่ได้นำมาตรวจ",
                f"This sheet is none of the form's: its {len(left)} cells were not checked.",
            ),
            location_of(sheet, *min(left)),
        )


def _column(
    sheet: Sheet, inside: list[tuple[int, int]], left: Mapping[tuple[int, int], Cell], gathered: Accumulator
) -> None:
    said = _shown(left[inside[0]])
    gathered.remark(
        Text(
            f"คอลัมน์ “{said}” ไม่มีในแบบ ข้อมูล {len(inside) - 1} ช่องไม่ได้นำมาตรวจ",
            f"The form has no column “{clipped_in_english(said)}”: its {len(inside) - 1} cells were not checked.",
        ),
        location_of(sheet, *inside[0]),
    )


def _shown(cell: Cell) -> str:
    return clip(mask_citizen_numbers(" ".join(str(cell.value).split())), _SHOWN)
