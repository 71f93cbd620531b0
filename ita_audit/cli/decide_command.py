"""How ``ita-audit decide`` is typed."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ita_audit.cli.options import Lang, LangOption, PreviousOption, RulesetOption

SHORT = "บันทึกสิ่งที่ผู้ตรวจตัดสิน / write down what a reviewer decided"
EXAMPLES = (
    'ตัวอย่าง / examples:  ita-audit decide s.json 8.2/judged --answer met --by "..." --why "..."   |   '
    'ita-audit decide s.json 8.3 --answer waived --by "..." --why "..." --approver "..." --until 2026-09-30'
)


class DecisionAnswer(StrEnum):
    """What a person can say of a finding."""

    met = "met"
    gap = "gap"
    waived = "waived"
    disputed = "disputed"


FINDINGS = "รหัสผลตรวจ หรือเลขข้อ / ids of findings, or requirements"
ApproverOption = Annotated[
    str | None, typer.Option("--approver", metavar="NAME", help="ผู้อนุมัติการผ่อนผัน / who approved a waiver")
]
UntilOption = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="ผ่อนผันถึงวันที่ / last day of a waiver")
]
DatedOption = Annotated[
    str | None,
    typer.Option("--dated", metavar="DATE", help="วันที่ตัดสิน / day of the decision", show_default="today"),
]
ANSWER = typer.Option("--answer", help="สิ่งที่ตัดสิน / what was decided", show_default=False)
BY = typer.Option("--by", metavar="NAME", help="ผู้ตัดสิน / who decided", show_default=False)
WHY = typer.Option("--why", metavar="TEXT", help="เหตุผล / why", show_default=False)


def decide_command(
    file: Annotated[str, typer.Argument(metavar="FILE", help="ไฟล์ที่ตรวจ / the submission")],
    findings: Annotated[list[str], typer.Argument(metavar="FINDING...", help=FINDINGS)],
    answer: Annotated[DecisionAnswer, ANSWER],
    by: Annotated[str, BY],
    why: Annotated[str, WHY],
    approver: ApproverOption = None,
    until: UntilOption = None,
    dated: DatedOption = None,
    decisions: Annotated[
        Path, typer.Option("--decisions", metavar="FILE", help="ไฟล์ที่จะเขียนต่อ / the file to add to")
    ] = Path("decisions.yaml"),
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DATE", help="ตรวจ ณ วันที่ / day of judging", show_default="today"),
    ] = None,
    previous: PreviousOption = None,
) -> int:
    """บันทึกสิ่งที่ผู้ตรวจตัดสินลงใน decisions.yaml / Write down what a reviewer decided about findings."""
    from ita_audit.cli.decide import DecideRequest, decide

    return decide(
        DecideRequest(
            file,
            tuple(findings),
            answer.value,
            by,
            why,
            approver,
            until,
            dated,
            decisions,
            lang.value,
            ruleset,
            as_of,
            previous,
        )
    )
