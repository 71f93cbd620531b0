"""How ``ita-audit verify`` is typed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ita_audit.cli.options import Color, ColorOption, Lang, LangOption, RulesetOption
from ita_audit.readers import SUFFIXES

SHORT = "พิสูจน์ว่ารายงานไม่ถูกแก้ / prove that a report was not edited"
EXAMPLES = (
    "ตัวอย่าง / examples:  ita-audit verify report.json submission.json   |   "
    "ita-audit verify report.json form.xlsx --decisions decisions.yaml"
)


def verify_command(
    report: Annotated[
        Path, typer.Argument(metavar="REPORT", help="รายงานจาก check -f json / what check -f json wrote")
    ],
    submission: Annotated[
        str, typer.Argument(metavar="SUBMISSION", help=f"ไฟล์ที่ส่งตรวจ {SUFFIXES.th} / the submission")
    ],
    ruleset: RulesetOption = None,
    previous: Annotated[
        Path | None,
        typer.Option(
            "--previous",
            metavar="FILE",
            help="ไฟล์ปีที่แล้วที่รายงานเทียบไว้ / last year's submission, where the report names one",
            show_default=False,
        ),
    ] = None,
    decisions: Annotated[
        list[Path] | None,
        typer.Option(
            "--decisions",
            metavar="FILE",
            help="การตัดสินที่รายงานใช้ / the decisions that are in the report",
            show_default=False,
        ),
    ] = None,
    lang: LangOption = Lang.th,
    everything: Annotated[bool, typer.Option("--all", help="แสดงทุกจุดที่ต่าง / show every difference")] = False,
    color: ColorOption = Color.auto,
) -> int:
    """ตรวจไฟล์ที่ส่งซ้ำ แล้วเทียบกับรายงานทุกไบต์ / Judge the submission again, and compare every byte."""
    from ita_audit.cli.verify import VerifyRequest, verify

    return verify(
        VerifyRequest(
            report, submission, ruleset, previous, tuple(decisions or ()), lang.value, everything, color.value
        )
    )
