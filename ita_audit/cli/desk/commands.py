"""The supervisor's commands, their options and their help. What they need is imported when they run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ita_audit.cli.desk.rounds_app import rounds_app
from ita_audit.cli.desk.stores import FILE, AllOption, RoundOption, StoreOption
from ita_audit.cli.options import AsOfOption, Color, ColorOption, Lang, LangOption, RulesetOption


def add_desk(app: typer.Typer) -> None:
    """Add the supervisor's commands to ``app``."""
    app.command(
        "review",
        short_help="ตรวจทั้งโฟลเดอร์เป็นรอบ / judge a folder as a round",
        epilog="ตัวอย่าง / example:  ita-audit review handed-in --round 2568-1 --expected lgus.csv --reports letters",
    )(review_command)
    app.command(
        "compare",
        short_help="อะไรเปลี่ยนไป / what changed",
        epilog="ตัวอย่าง / examples:  ita-audit compare old.json new.json   |   ita-audit compare 2567-2 2568-1",
    )(compare_command)
    app.command(
        "dashboard",
        short_help="ภาพรวมรอบเป็นไฟล์ HTML เดียว / a round as one HTML file",
        epilog="ตัวอย่าง / example:  ita-audit dashboard --round 2568-1 --against 2567-2 -o province.html",
    )(dashboard_command)
    app.add_typer(rounds_app, name="rounds")


def review_command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="ไฟล์ที่ส่งมา / what was handed in")],
    round_: RoundOption,
    store: StoreOption = FILE,
    expected: Annotated[
        Path | None,
        typer.Option(
            "--expected",
            metavar="CSV",
            help="รายชื่อผู้ที่ต้องส่ง / code,name,district,province",
            show_default=False,
        ),
    ] = None,
    reports: Annotated[
        Path | None,
        typer.Option(
            "--reports", metavar="DIR", help="เขียนรายงานของแต่ละแห่ง / everybody's report", show_default=False
        ),
    ] = None,
    previous: Annotated[
        Path | None,
        typer.Option(
            "--previous",
            metavar="DIR",
            help="ไฟล์ที่ส่งเมื่อปีที่แล้ว / what was handed in last year",
            show_default=False,
        ),
    ] = None,
    ruleset: RulesetOption = None,
    as_of: AsOfOption = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="ผู้บันทึก / who stores it")] = None,
    lang: LangOption = Lang.th,
    everything: AllOption = False,
    color: ColorOption = Color.auto,
) -> int:
    """ตรวจทุกไฟล์ในโฟลเดอร์ เก็บเป็นรอบ แล้วสรุปว่าใครขาดอะไร / Judge a folder as a round."""
    from ita_audit.cli.desk.review import ReviewRequest, review_folder

    return review_folder(
        ReviewRequest(
            folder=folder,
            round=round_,
            store=store,
            expected=expected,
            reports=reports,
            previous=previous,
            ruleset=ruleset,
            as_of=as_of,
            by=by,
            language=lang.value,
            everything=everything,
            color=color.value,
        )
    )


def compare_command(
    older: Annotated[str, typer.Argument(metavar="A", help="รายงาน ไฟล์ที่ส่ง หรือชื่อรอบ ครั้งก่อน / the older")],
    newer: Annotated[str, typer.Argument(metavar="B", help="ครั้งหลัง / the newer")],
    store: StoreOption = FILE,
    ruleset: RulesetOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = Lang.th,
    everything: AllOption = False,
    color: ColorOption = Color.auto,
) -> int:
    """อะไรแก้แล้ว พบใหม่ ยังค้าง และอะไรเปลี่ยนเพราะเกณฑ์ / What was closed, is new, or is the rules' doing."""
    from ita_audit.cli.desk.compare import compare_two

    return compare_two(older, newer, store, ruleset, as_of, lang.value, everything, color.value)


def dashboard_command(
    round_: RoundOption,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE.html", help="ไฟล์ที่จะเขียน / where to")
    ],
    store: StoreOption = FILE,
    against: Annotated[
        str | None,
        typer.Option(
            "--against", metavar="ROUND", help="รอบก่อน สำหรับลูกศร / an older round", show_default=False
        ),
    ] = None,
    lang: LangOption = Lang.th,
) -> int:
    """ภาพรวมทุกแห่งในไฟล์เดียว เปิดได้โดยไม่ใช้อินเทอร์เน็ต / All agencies on one page, offline."""
    from ita_audit.cli.desk.dashboard import write_dashboard

    return write_dashboard(store, round_, against, output, lang.value)
