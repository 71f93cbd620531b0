"""The commands under ``ita-audit rounds``: their options and their help."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ita_audit.cli.decide_command import ROUND_EXAMPLES, decide_round_command, decisions_command
from ita_audit.cli.desk.stores import (
    FILE,
    AllOption,
    DistrictOption,
    LguOption,
    NameArgument,
    ProvinceOption,
    StoreOption,
)
from ita_audit.cli.options import Color, ColorOption, Lang, LangOption, RulesetOption
from ita_audit.review.exports import WRITERS

if TYPE_CHECKING:
    from ita_audit.store.searching import Wanted

rounds_app = typer.Typer(
    help="รอบการตรวจที่เก็บไว้ / the rounds in a store",
    short_help="รอบการตรวจที่เก็บไว้ / rounds in a store",
    no_args_is_help=False,
    rich_markup_mode=None,
)

Requirement = Annotated[
    str, typer.Option("--requirement", metavar="ID", help="8, 8.3 หรือ 8.3/total / measure to finding")
]
VerdictOption = Annotated[
    str, typer.Option("--verdict", metavar="VERDICT", help="met gap not_applicable needs_review undetermined")
]
GradeOption = Annotated[str, typer.Option("--grade", metavar="GRADE", help="critical major minor doubt")]


@rounds_app.command("list", short_help="มีรอบใดบ้าง / which rounds there are")
def list_command(
    store: StoreOption = FILE, lang: LangOption = Lang.th, color: ColorOption = Color.auto
) -> int:
    """มีรอบใดบ้าง กี่แห่ง / Which rounds there are, with how many agencies."""
    from ita_audit.cli.desk.rounds import list_rounds

    return list_rounds(store, lang.value, color.value)


@rounds_app.command("show", short_help="สรุปรอบหนึ่ง / one round")
def show_command(
    name: NameArgument,
    store: StoreOption = FILE,
    lang: LangOption = Lang.th,
    everything: AllOption = False,
    color: ColorOption = Color.auto,
) -> int:
    """ลำดับ ค่าเฉลี่ยรายพื้นที่ สิ่งที่ขาดเหมือนกัน ใครยังไม่ส่ง / The round as ``review`` prints it."""
    from ita_audit.cli.desk.rounds import show_round

    return show_round(store, name, lang.value, everything, color.value)


@rounds_app.command("findings", short_help="ค้นผลตรวจของรอบ / findings of a round")
def findings_command(
    name: NameArgument,
    store: StoreOption = FILE,
    province: ProvinceOption = "",
    district: DistrictOption = "",
    lgu: LguOption = "",
    requirement: Requirement = "",
    verdict: Annotated[
        str | None,
        typer.Option(
            "--verdict",
            metavar="VERDICT",
            help="met gap not_applicable needs_review undetermined",
            show_default="gap",
        ),
    ] = None,
    grade: GradeOption = "",
    open_: Annotated[
        bool, typer.Option("--open", help="เฉพาะที่ยังค้าง ทั้งแก้ไขและรอคนตรวจ / only what still waits")
    ] = False,
    lang: LangOption = Lang.th,
    color: ColorOption = Color.auto,
) -> int:
    """ค้นผลตรวจตามจังหวัด หน่วยงาน ข้อ ผล และระดับ / Findings by place, question, verdict and grade."""
    from ita_audit.cli.desk.rounds import list_findings

    asked = verdict if verdict is not None else "" if open_ else "gap"
    wanted = _wanted(province, district, lgu, requirement, asked, grade)
    return list_findings(store, name, wanted, open_, lang.value, color.value)


@rounds_app.command("export", short_help="ส่งออกเป็นตาราง / export a round as a table")
def export_command(
    name: NameArgument,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help=" ".join(WRITERS))],
    store: StoreOption = FILE,
    province: ProvinceOption = "",
    district: DistrictOption = "",
    lgu: LguOption = "",
    requirement: Requirement = "",
    verdict: VerdictOption = "",
    grade: GradeOption = "",
    lang: LangOption = Lang.th,
) -> int:
    """เขียนผลตรวจทั้งรอบหรือบางส่วนเป็นตาราง / Write a round, or a part of it, as a table."""
    from ita_audit.cli.desk.rounds import export

    return export(
        store, name, _wanted(province, district, lgu, requirement, verdict, grade), output, lang.value
    )


rounds_app.command(
    "decide", short_help="ตัดสินข้อที่รอคนตรวจ / decide on findings of a round", epilog=ROUND_EXAMPLES
)(decide_round_command)
rounds_app.command("decisions", short_help="สิ่งที่ตัดสินไว้ในรอบ / what was decided in a round")(decisions_command)


@rounds_app.command("integrity", short_help="ข้อสงสัยระหว่างหน่วยงาน / doubts between agencies")
def integrity_command(
    name: NameArgument,
    store: StoreOption = FILE,
    ruleset: RulesetOption = None,
    lang: LangOption = Lang.th,
    everything: AllOption = False,
    color: ColorOption = Color.auto,
) -> int:
    """เอกสาร ข้อความ หรือตัวเลขที่ซ้ำกัน ให้คนตรวจดู / What looks copied, for a person to look into."""
    from ita_audit.cli.desk.integrity import show_doubts

    return show_doubts(store, name, ruleset, lang.value, everything, color.value)


def _wanted(province: str, district: str, agency: str, requirement: str, verdict: str, grade: str) -> Wanted:
    from ita_audit.store.searching import Wanted

    return Wanted(province, district, agency, requirement, verdict, grade)
