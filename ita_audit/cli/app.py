"""The commands, their options and their help."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ita_audit.cli.decide_command import EXAMPLES as DECIDE_EXAMPLES
from ita_audit.cli.decide_command import SHORT as DECIDE_SHORT
from ita_audit.cli.decide_command import decide_command
from ita_audit.cli.desk.commands import add_desk
from ita_audit.cli.options import (
    AsOfOption,
    Color,
    ColorOption,
    Lang,
    LangOption,
    PreviousOption,
    RulesetOption,
)
from ita_audit.cli.rules_app import rules_app
from ita_audit.cli.schema_app import schema_app
from ita_audit.cli.streams import write_out
from ita_audit.cli.template_command import EXAMPLES as TEMPLATE_EXAMPLES
from ita_audit.cli.template_command import SHORT as TEMPLATE_SHORT
from ita_audit.cli.template_command import template_command
from ita_audit.cli.verify_command import EXAMPLES as VERIFY_EXAMPLES
from ita_audit.cli.verify_command import SHORT as VERIFY_SHORT
from ita_audit.cli.verify_command import verify_command
from ita_audit.formats import FORMATS
from ita_audit.readers import SUFFIXES
from ita_audit.version import __version__

app = typer.Typer(
    name="ita-audit",
    add_completion=True,
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=(
        "ตรวจความครบถ้วนของหลักฐาน ITA ขององค์กรปกครองส่วนท้องถิ่น\n\n"
        "Checks the ITA evidence of a Thai local government: what is missing, where, and what to do."
    ),
)
app.add_typer(rules_app, name="rules")
app.add_typer(schema_app, name="schema")


class FailOn(StrEnum):
    """The mildest finding that makes exit code 1."""

    critical = "critical"
    major = "major"
    minor = "minor"
    doubt = "doubt"
    never = "never"


def _version(wanted: bool) -> None:
    if wanted:
        write_out(f"ita-audit {__version__}\n".encode())
        raise typer.Exit


@app.callback(invoke_without_command=True)
def greet(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="รุ่นของโปรแกรม / version")
    ] = False,
) -> None:
    """Greet whoever types the name alone, and say what to type."""
    if context.invoked_subcommand is None:
        from ita_audit.cli.greeting import greeting

        greeting()


@app.command(
    "check",
    short_help="ตรวจว่าขาดอะไร ที่ไหน ต้องทำอะไร / check submissions",
    epilog=(
        "ตัวอย่าง / examples:  ita-audit check submission.json   |   ita-audit check --example   |   "
        "ita-audit check folder -f json:out.json   |   type s.json | ita-audit check -"
    ),
)
def check_command(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILE...",
            help=f"ไฟล์ {SUFFIXES.th} โฟลเดอร์ หรือ - (stdin) / files, folders, or -",
            show_default=False,
        ),
    ] = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME[:PATH]",
            help=f"{', '.join(FORMATS)}; ใส่ซ้ำได้ / repeatable",
            show_default="terminal",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="เขียนลงไฟล์ / write to a file", show_default=False)
    ] = None,
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
    as_of: AsOfOption = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="ระดับที่ทำให้ exit 1 / mildest grade for exit 1")
    ] = FailOn.minor,
    everything: Annotated[
        bool, typer.Option("--all", help="แสดงข้อที่ครบถ้วนด้วย / show what is met, too")
    ] = False,
    color: ColorOption = Color.auto,
    measure: Annotated[
        str | None,
        typer.Option("--measure", metavar="N", help="เฉพาะหมวดนี้ / this measure alone", show_default=False),
    ] = None,
    annotate: Annotated[
        Path | None,
        typer.Option(
            "--annotate",
            metavar="BACK.xlsx",
            help="ส่งแบบคืนพร้อมจุดที่ต้องแก้ / the form again, with what to mend",
            show_default=False,
        ),
    ] = None,
    decisions: Annotated[
        list[Path] | None,
        typer.Option(
            "--decisions",
            metavar="FILE",
            help="สิ่งที่ผู้ตรวจตัดสินไว้ (decisions.yaml) / what reviewers decided",
            show_default=False,
        ),
    ] = None,
    previous: PreviousOption = None,
    example: Annotated[
        bool, typer.Option("--example", help="ลองกับรายงานตัวอย่าง / run on the report that comes with it")
    ] = False,
) -> int:
    """ตรวจข้อมูลที่ส่งตรวจ แล้วบอกว่าขาดอะไร ที่ไหน ต้องทำอะไร / Check submissions."""
    from ita_audit.cli.check import CheckRequest, check_files

    return check_files(
        CheckRequest(
            files=tuple(files or ()),
            formats=tuple(formats or ()),
            output=output,
            language=lang.value,
            ruleset=ruleset,
            as_of=as_of,
            fail_on=fail_on.value,
            everything=everything,
            color=color.value,
            example=example,
            measure=measure,
            annotate=annotate,
            decisions=tuple(decisions or ()),
            previous=previous,
        )
    )


app.command(
    "template",
    short_help=TEMPLATE_SHORT,
    epilog=TEMPLATE_EXAMPLES,
)(template_command)


app.command("decide", short_help=DECIDE_SHORT, epilog=DECIDE_EXAMPLES)(decide_command)

app.command("verify", short_help=VERIFY_SHORT, epilog=VERIFY_EXAMPLES)(verify_command)


@app.command(
    "explain",
    short_help="อธิบายว่าข้อหนึ่งต้องมีอะไร / say what a requirement asks for",
    epilog="ตัวอย่าง / examples:  ita-audit explain 8.3   |   ita-audit explain ร้องเรียน",
)
def explain_command(
    words: Annotated[
        list[str],
        typer.Argument(metavar="ID|O-CODE|WORDS", help="เลขข้อ รหัส O หรือคำในชื่อข้อ / id, O-code or words"),
    ],
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
    color: ColorOption = Color.auto,
) -> int:
    """อธิบายว่าข้อหนึ่งต้องมีหลักฐานอะไร พร้อมตัวอย่าง / Say what a requirement asks for."""
    from ita_audit.cli.explain import explain_words

    return explain_words(" ".join(words), lang.value, ruleset, color.value)


add_desk(app)
