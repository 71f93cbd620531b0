"""The options that several commands share, and what is said where one of them is wrong."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ita_audit.errors import Fault, UsageError

if TYPE_CHECKING:
    from ita_audit.ruleset import Ruleset


class Lang(StrEnum):
    """The languages of the screen."""

    th = "th"
    en = "en"


class Color(StrEnum):
    """When to colour."""

    auto = "auto"
    always = "always"
    never = "never"


LangOption = Annotated[Lang, typer.Option("--lang", help="ภาษาบนจอ / language")]
RulesetOption = Annotated[
    str | None, typer.Option("--ruleset", metavar="ID|PATH", help="เกณฑ์ที่ใช้ / which ruleset")
]
PreviousOption = Annotated[
    Path | None,
    typer.Option(
        "--previous",
        metavar="FILE",
        help="ข้อมูลที่หน่วยงานเดียวกันส่งเมื่อปีที่แล้ว / what the agency handed in last year",
        show_default=False,
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DATE", help="ตรวจ ณ วันที่ เช่น 2025-12-31 / day of judging", show_default="today"
    ),
]
ColorOption = Annotated[Color, typer.Option("--color", help="สีบนจอ / colour")]
FormOption = Annotated[str, typer.Option("--format", "-f", metavar="terminal|json", help="รูปแบบ / format")]
CasesOption = Annotated[
    Path | None,
    typer.Option("--cases", metavar="DIR", help="โฟลเดอร์กรณีทดสอบ / the folder of cases", show_default=False),
]


def one_form(form: str, *forms: str) -> None:
    """Raises ``UsageError`` where ``form`` is none of the formats that a command has."""
    if form not in forms:
        th, en = " หรือ ".join(forms), " or ".join(forms)
        raise UsageError(
            Fault("-f", f"ไม่มีรูปแบบ {form}", f"there is no format {form}", f"ใช้ {th}", f"use {en}")
        )


def folder_of_cases(given: Path | None, ruleset: str) -> Path | None:
    """The folder of cases that was named, or the ruleset's own; None where it has none.

    Raises ``UsageError`` where the one that was named is not there.
    """
    from ita_audit.rulebook.find import cases_folder

    if given is not None and not given.is_dir():
        raise UsageError(_no_cases(str(given)))
    return given or cases_folder(ruleset)


def ruleset_with_cases(name: str | None, cases: Path | None) -> tuple[Ruleset, Path]:
    """The ruleset that was named, or the default one, and its folder of cases.

    Raises ``UsageError`` where it has none, or the one that was named is not there.
    """
    from ita_audit.rulebook import DEFAULT, load_ruleset

    name = name or DEFAULT
    ruleset = load_ruleset(name)
    folder = folder_of_cases(cases, name)
    if folder is None:
        raise UsageError(_no_cases(name))
    return ruleset, folder


def _no_cases(place: str) -> Fault:
    return Fault(
        place,
        "ไม่พบโฟลเดอร์กรณีทดสอบ",
        "there is no folder of cases",
        "ระบุโฟลเดอร์ด้วย --cases",
        "name the folder with --cases",
    )
