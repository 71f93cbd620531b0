"""The commands, their options and their help."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ita_audit.cli.streams import write_out
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
rules_app = typer.Typer(
    no_args_is_help=False, rich_markup_mode=None, help="สำหรับผู้ดูแลเกณฑ์ / For those who keep the rules"
)
app.add_typer(rules_app, name="rules")


class Lang(StrEnum):
    """The languages of the screen."""

    th = "th"
    en = "en"


class Color(StrEnum):
    """When to colour."""

    auto = "auto"
    always = "always"
    never = "never"


class FailOn(StrEnum):
    """The mildest finding that makes exit code 1."""

    critical = "critical"
    major = "major"
    minor = "minor"
    doubt = "doubt"
    never = "never"


LangOption = Annotated[Lang, typer.Option("--lang", help="ภาษาบนจอ / language")]
RulesetOption = Annotated[
    str | None, typer.Option("--ruleset", metavar="ID|PATH", help="เกณฑ์ที่ใช้ / which ruleset")
]
ColorOption = Annotated[Color, typer.Option("--color", help="สีบนจอ / colour")]


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
            help="ไฟล์ .json, โฟลเดอร์ หรือ - (stdin) / file, folder, or -",
            show_default=False,
        ),
    ] = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME[:PATH]",
            help="terminal, json; ใส่ซ้ำได้ / repeatable",
            show_default="terminal",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="เขียนลงไฟล์ / write to a file", show_default=False)
    ] = None,
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of", metavar="DATE", help="ตรวจ ณ วันที่ เช่น 2025-12-31 / day of judging", show_default="today"
        ),
    ] = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="ระดับที่ทำให้ exit 1 / mildest grade for exit 1")
    ] = FailOn.minor,
    everything: Annotated[
        bool, typer.Option("--all", help="แสดงข้อที่ครบถ้วนด้วย / show what is met, too")
    ] = False,
    color: ColorOption = Color.auto,
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
        )
    )


@app.command(
    "explain",
    epilog="ตัวอย่าง / examples:  ita-audit explain 8.3   |   ita-audit explain O19   |   ita-audit explain ร้องเรียน",
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


@rules_app.command("list", epilog="ตัวอย่าง / example:  ita-audit rules list -f json")
def rules_list_command(
    form: Annotated[
        str, typer.Option("--format", "-f", metavar="terminal|json", help="รูปแบบ / format")
    ] = "terminal",
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
) -> int:
    """รายการข้อทั้งหมดของเกณฑ์ / List the requirements of a ruleset."""
    from ita_audit.cli.rules import list_rules

    return list_rules(ruleset, form, lang.value)


@rules_app.command(
    "test", epilog="ตัวอย่าง / example:  ita-audit rules test --ruleset my-rules --cases my-cases"
)
def rules_test_command(
    cases: Annotated[
        Path | None,
        typer.Option(
            "--cases", metavar="DIR", help="โฟลเดอร์กรณีทดสอบ / the folder of cases", show_default=False
        ),
    ] = None,
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
) -> int:
    """ทดสอบเกณฑ์กับกรณีที่เขียนไว้ / Run the hand-written cases of a ruleset."""
    from ita_audit.cli.rules import test_rules

    return test_rules(ruleset, cases, lang.value)
