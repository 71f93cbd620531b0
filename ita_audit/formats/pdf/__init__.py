"""``pdf``: the report to print, sign and file, typeset by Typst (the extra ``pdf``).

It is tagged (PDF/UA-1, as far as the compiler checks), holds nothing but its own text and fonts, and is the
same bytes for the same report and fonts. What the report says goes in as values, never as source.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, date, datetime
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from ita_audit.errors import Fault, UsageError
from ita_audit.extras import lacking
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.presentation import report_words as words
from ita_audit.presentation.fault_views import fault_views
from ita_audit.presentation.report_view import report_view

BINARY = True

FONTS = (
    "TH Sarabun New",
    "TH SarabunPSK",
    "Sarabun",
    "Laksaman",
    "Loma",
    "Garuda",
    "Leelawadee UI",
    "Tahoma",
    "Thonburi",
    "Noto Sans Thai",
    "Noto Looped Thai",
)
"""Fonts with Thai letters that an office may have; the first that is there is used.

Those before Leelawadee UI give the text back letter by letter where it is copied out of the document
(Sarabun, Laksaman, Loma and Garuda measured with pdfium and poppler); Noto Sans Thai doubles one in sixty.
"""

BESIDE = ("Noto Sans", "DejaVu Sans", "Libertinus Serif")
"""Where the Thai font lacks a letter; the last one comes with Typst."""

SIZES = {"TH Sarabun New": 13.5, "TH SarabunPSK": 13.5, "Laksaman": 11.5}
"""Points of fonts whose letters are small for their size; of the others ``SIZE``."""

SIZE = 9.5

UNPRINTED = ("followers", "verdicts", "instrument")
"""Members of a view that this page has no room for."""


def render(batch: Batch, look: RenderOptions) -> bytes:
    """The batch as one document.

    Raises ``UsageError`` where Typst is not installed, and where no font with Thai letters is.
    """
    typst = _typst()
    font = choose(_families(typst))
    day = max((report.as_of for report in batch.reports), default=date(2025, 1, 1))
    stamp = datetime(day.year, day.month, day.day, tzinfo=UTC)
    source = files(__name__).joinpath("report.typ").read_bytes()
    values = {
        "told": told(batch, look),
        "fonts": json.dumps([font, *BESIDE]),
        "size": str(SIZES.get(font, SIZE)),
    }
    return _compiled(typst, source, sys_inputs=values, timestamp=int(stamp.timestamp()))


def _compiled(typst: Any, source: bytes, **more: Any) -> bytes:
    """As PDF/UA-1; where a text holds a letter that no font has, which that forbids, tagged all the same."""
    try:
        made: bytes = typst.compile(source, format="pdf", pdf_standards=["ua-1"], **more)
    except typst.TypstError:
        made = typst.compile(source, format="pdf", **more)
    return made


def told(batch: Batch, look: RenderOptions) -> str:
    """What the document says, as the JSON that the typesetter is given."""
    say = look.language
    return json.dumps(
        {
            "language": say,
            "reports": [asdict(report_view(report, say), dict_factory=_printed) for report in batch.reports],
            "faults": fault_views(batch.faults, say),
            "words": words.every_word(say, batch.instrument),
            "signers": [signer.in_(say) for signer in words.SIGNERS],
        },
        ensure_ascii=False,
    )


def _printed(members: list[tuple[str, Any]]) -> dict[str, Any]:
    return {name: value for name, value in members if name not in UNPRINTED}


def choose(families: frozenset[str]) -> str:
    """The first font of ``FONTS`` among ``families``. Raises ``UsageError`` where there is none."""
    for font in FONTS:
        if font in families:
            return font
    raise UsageError(
        Fault(
            "pdf",
            "ไม่พบแบบอักษรไทยในเครื่องนี้ จึงทำ PDF ไม่ได้",
            "no font with Thai letters is installed, which a PDF needs",
            "ติดตั้งแบบอักษร TH Sarabun New หรือ Sarabun หรือ Noto Sans Thai แล้วสั่งใหม่ หรือใช้ -f html แล้วพิมพ์จากเบราว์เซอร์",
            "install TH Sarabun New, Sarabun or Noto Sans Thai and try again, or use -f html and print that",
        )
    )


def _typst() -> Any:
    try:
        return import_module("typst")
    except ImportError as error:
        instead = " หรือใช้ -f html แล้วพิมพ์จากเบราว์เซอร์", ", or use -f html and print that"
        raise UsageError(lacking("typst", *instead)) from error


@cache
def _families(typst: Any) -> frozenset[str]:
    return frozenset(typst.Fonts().families())
