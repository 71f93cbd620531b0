"""How ``ita-audit template`` is typed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ita_audit.cli.options import Lang, LangOption, RulesetOption

WRITTEN = (".xlsx", ".json")
"""What a form is written as."""
SHORT = "แบบกรอกเป็น Excel / the form to fill in"
EXAMPLES = (
    "ตัวอย่าง / examples:  ita-audit template -o form.xlsx   |   ita-audit template --measure 8 -o m8.xlsx   |   "
    "ita-audit template --from submission.json -o form.xlsx"
)


def template_command(
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="FORM", help=f"ไฟล์ {' หรือ '.join(WRITTEN)} ที่จะเขียน / file to write"
        ),
    ],
    measure: Annotated[
        str | None,
        typer.Option("--measure", metavar="N", help="เฉพาะหมวดนี้ / this measure alone", show_default=False),
    ] = None,
    known: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="FILE", help="กรอกจากไฟล์เดิม / fill in what this file says", show_default=False
        ),
    ] = None,
    carry_over: Annotated[
        str | None,
        typer.Option(
            "--carry-over",
            metavar="FILE",
            help="กรอกจากแบบของปีก่อน เว้นตัวเลขไว้ / from last year's, figures left empty",
            show_default=False,
        ),
    ] = None,
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
) -> int:
    """แบบกรอกหลักฐานเปล่า หรือกรอกจากไฟล์เดิม / The form to fill in, blank or from an earlier file."""
    from ita_audit.cli.template import TemplateRequest, make_template

    return make_template(TemplateRequest(output, measure, known, carry_over, lang.value, ruleset))
