"""How ``rounds decide`` and ``rounds decisions`` are typed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ita_audit.cli.decide_command import (
    ANSWER,
    BY,
    FINDINGS,
    WHY,
    ApproverOption,
    DatedOption,
    DecisionAnswer,
    UntilOption,
)
from ita_audit.cli.desk.stores import FILE, StoreOption
from ita_audit.cli.options import Color, ColorOption, Lang, LangOption

NameArgument = Annotated[str, typer.Argument(metavar="ROUND", help="ชื่อรอบ / the round's name")]
EXAMPLES = (
    "ตัวอย่าง / examples:  ita-audit rounds decide 2568-1 8.2/tried-by-a-person --district เกษตรสมบูรณ์ --answer met "
    '--by "..." --why "..."   |   ita-audit rounds decide 2568-1 --from decisions.yaml'
)


def add_deciding(rounds_app: typer.Typer) -> None:
    """Add the two commands to ``rounds_app``."""
    rounds_app.command(
        "decide", short_help="ตัดสินข้อที่รอคนตรวจ / decide on findings of a round", epilog=EXAMPLES
    )(decide_command)
    rounds_app.command("decisions", short_help="สิ่งที่ตัดสินไว้ในรอบ / what was decided in a round")(
        decisions_command
    )


def decide_command(
    name: NameArgument,
    findings: Annotated[
        list[str] | None, typer.Argument(metavar="FINDING...", help=FINDINGS, show_default=False)
    ] = None,
    lgu: Annotated[
        list[str] | None,
        typer.Option(
            "--lgu", metavar="CODE", help="รหัส อปท. ใส่ซ้ำได้ / LGUs by code, repeatable", show_default="all"
        ),
    ] = None,
    province: Annotated[str, typer.Option("--province", metavar="NAME", help="จังหวัด / province")] = "",
    district: Annotated[str, typer.Option("--district", metavar="NAME", help="อำเภอ / district")] = "",
    answer: Annotated[DecisionAnswer | None, ANSWER] = None,
    by: Annotated[str | None, BY] = None,
    why: Annotated[str | None, WHY] = None,
    approver: ApproverOption = None,
    until: UntilOption = None,
    dated: DatedOption = None,
    files: Annotated[
        list[Path] | None,
        typer.Option(
            "--from",
            metavar="FILE",
            help="รับการตัดสินจาก decisions.yaml ใส่ซ้ำได้ / take in decisions.yaml, repeatable",
            show_default=False,
        ),
    ] = None,
    store: StoreOption = FILE,
    lang: LangOption = Lang.th,
) -> int:
    """ตัดสินผลตรวจที่เก็บไว้ ของ อปท. เดียวหรือหลายแห่งพร้อมกัน / Decide on stored findings of one LGU or many."""
    from ita_audit.cli.desk.decide import RoundDecision, decide_round, take_files
    from ita_audit.cli.desk.refusing import only_files

    typed = {
        "FINDING": findings, "--lgu": lgu, "--province": province, "--district": district, "--answer": answer,
        "--by": by, "--why": why, "--approver": approver, "--until": until, "--dated": dated,
    }  # fmt: skip
    if files:
        only_files(typed)
        return take_files(store, name, files, lang.value)
    return decide_round(
        RoundDecision(
            address=store,
            round=name,
            findings=tuple(findings or ()),
            codes=tuple(lgu or ()),
            province=province,
            district=district,
            answer=answer.value if answer else None,
            by=by or "",
            why=why or "",
            approver=approver,
            until=until,
            dated=dated,
            language=lang.value,
        )
    )


def decisions_command(
    name: NameArgument,
    lgu: Annotated[str, typer.Option("--lgu", metavar="CODE", help="รหัส อปท. 7 หลัก / the LGU's code")] = "",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="เขียน decisions.yaml ของ --lgu / write the decisions.yaml of --lgu",
            show_default=False,
        ),
    ] = None,
    store: StoreOption = FILE,
    lang: LangOption = Lang.th,
    color: ColorOption = Color.auto,
) -> int:
    """สิ่งที่ตัดสินไว้ มีผลหรือไม่ ใครบันทึกเมื่อใด / What was decided, whether it counts, who stored it and when."""
    from ita_audit.cli.desk.decisions import list_decisions, write_decisions

    if output is not None:
        return write_decisions(store, name, lgu, output, lang.value)
    return list_decisions(store, name, lgu, lang.value, color.value)
