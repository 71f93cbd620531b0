"""``ita-audit schema ...``: its commands, their options and their help."""

from __future__ import annotations

from typing import Annotated

import typer

from ita_audit.cli.options import Lang, LangOption, RulesetOption
from ita_audit.cli.rules_app import SchemaOf

schema_app = typer.Typer(
    no_args_is_help=False,
    rich_markup_mode=None,
    help="ไฟล์จากระบบอื่น เทียบกับสคีมา / Files of other systems against the schemas",
    short_help="ไฟล์เทียบกับสคีมา / files against schemas",
)


@schema_app.callback()
def schema_group() -> None:
    """ไฟล์จากระบบอื่น เทียบกับสคีมา / Files of other systems against the schemas."""


@schema_app.command(
    "check",
    epilog="ตัวอย่าง / examples:  ita-audit schema check export.json   |   ita-audit schema check 8.3.yaml --kind rule",
)
def schema_check_command(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help=".json, .yaml หรือ / or - (stdin)")],
    kind: Annotated[
        SchemaOf | None,
        typer.Option(
            "--kind",
            metavar="NAME",
            help="ไฟล์ชนิดใด / which kind of file",
            show_default="its own schema member",
        ),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", "-f", metavar="terminal|json", help="รูปแบบ / format")
    ] = "terminal",
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
) -> int:
    """ตรวจว่าไฟล์ตรงตาม JSON Schema ของโปรแกรมหรือไม่ / Check files against their JSON Schemas."""
    from ita_audit.cli.schema_check import check_against_schemas

    return check_against_schemas(files, kind and kind.value, form, lang.value, ruleset)
