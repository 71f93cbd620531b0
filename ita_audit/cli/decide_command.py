"""How ``decide``, ``rounds decide`` and ``rounds decisions`` are typed."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ita_audit.cli.desk.stores import (
    FILE,
    DistrictOption,
    LguOption,
    NameArgument,
    ProvinceOption,
    StoreOption,
)
from ita_audit.cli.options import (
    AsOfOption,
    Color,
    ColorOption,
    Lang,
    LangOption,
    PreviousOption,
    RulesetOption,
)
from ita_audit.errors import Fault, UsageError

SHORT = "บันทึกสิ่งที่ผู้ตรวจตัดสิน / write down what a reviewer decided"
EXAMPLES = (
    'ตัวอย่าง / examples:  ita-audit decide s.json 8.2/judged --answer met --by "..." --why "..."   |   '
    'ita-audit decide s.json 8.3 --answer waived --by "..." --why "..." --approver "..." --until 2026-09-30'
)
ROUND_EXAMPLES = (
    "ตัวอย่าง / examples:  ita-audit rounds decide 2568-1 8.2/tried-by-a-person --district เกษตรสมบูรณ์ --answer met "
    '--by "..." --why "..."   |   ita-audit rounds decide 2568-1 --from decisions.yaml'
)


class DecisionAnswer(StrEnum):
    """What a person can say of a finding."""

    met = "met"
    gap = "gap"
    waived = "waived"
    disputed = "disputed"


FINDINGS = "รหัสผลตรวจ หรือเลขข้อ / ids of findings, or requirements"
ANSWER = typer.Option("--answer", help="สิ่งที่ตัดสิน / what was decided", show_default=False)
BY = typer.Option("--by", metavar="NAME", help="ผู้ตัดสิน / who decided", show_default=False)
WHY = typer.Option("--why", metavar="TEXT", help="เหตุผล / why", show_default=False)
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
    as_of: AsOfOption = None,
    previous: PreviousOption = None,
) -> int:
    """บันทึกสิ่งที่ผู้ตรวจตัดสินลงใน decisions.yaml / Write down what a reviewer decided about findings."""
    from ita_audit.cli.decide import decide_file, request_of

    request = request_of(findings, answer.value, by, why, approver, until, dated)
    return decide_file(file, findings, request, decisions, lang.value, ruleset, as_of, previous)


def decide_round_command(
    name: NameArgument,
    findings: Annotated[
        list[str] | None, typer.Argument(metavar="FINDING...", help=FINDINGS, show_default=False)
    ] = None,
    lgu: Annotated[
        list[str] | None,
        typer.Option(
            "--agency",
            "--lgu",
            metavar="CODE",
            help="รหัสหน่วยงาน ใส่ซ้ำได้ / by code, repeatable",
            show_default="all",
        ),
    ] = None,
    province: ProvinceOption = "",
    district: DistrictOption = "",
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
    ruleset: RulesetOption = None,
    lang: LangOption = Lang.th,
) -> int:
    """ตัดสินผลตรวจที่เก็บไว้ ของแห่งเดียวหรือหลายแห่งพร้อมกัน / Decide on stored findings of one agency or many."""
    from ita_audit.cli.desk.decisions import decide_round, import_files

    if files:
        _alone({
            "FINDING": findings, "--agency": lgu, "--province": province, "--district": district, "--answer": answer,
            "--by": by, "--why": why, "--approver": approver, "--until": until, "--dated": dated,
        })  # fmt: skip
        return import_files(store, name, files, ruleset, lang.value)
    from ita_audit.cli.decide import request_of
    from ita_audit.review.record_decisions import ChosenAgencies

    given = findings or []
    request = request_of(given, answer.value if answer else None, by or "", why or "", approver, until, dated)
    chosen = ChosenAgencies(tuple(lgu or ()), province, district)
    return decide_round(store, name, given, request, chosen, ruleset, lang.value)


def decisions_command(
    name: NameArgument,
    lgu: LguOption = "",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="เขียน decisions.yaml ของ --agency / write the decisions.yaml of --agency",
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


def _alone(beside: dict[str, object]) -> None:
    """Raises ``UsageError`` where something of ``beside``, by option, was typed together with ``--from``."""
    typed = ", ".join(option for option, value in beside.items() if value)
    if typed:
        raise UsageError(
            Fault(
                "--from",
                f"ใช้พร้อมกับ {typed} ไม่ได้ ไฟล์บอกไว้ครบแล้ว",
                f"it goes without {typed}: the file says it all",
                "เลือกอย่างใดอย่างหนึ่ง",
                "leave out one of them",
            )
        )
