"""``ita-audit rules ...``: the commands of those who keep the rules, their options and their help."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ita_audit.cli.new_ruleset_command import EXAMPLE, new_ruleset_command
from ita_audit.cli.options import CasesOption, FormOption, Lang, LangOption, RulesetOption

rules_app = typer.Typer(
    no_args_is_help=False, rich_markup_mode=None, help="สำหรับผู้ดูแลเกณฑ์ / For those who keep the rules"
)


class SchemaOf(StrEnum):
    """What has a JSON Schema."""

    submission = "submission"
    report = "report"
    reports = "reports"
    rule = "rule"
    ruleset = "ruleset"
    clauses = "clauses"
    mapping = "mapping"
    cases = "cases"
    decisions = "decisions"


class TraceFailOn(StrEnum):
    """What makes ``trace`` end with exit code 1."""

    uncovered = "uncovered"
    never = "never"


@rules_app.command("list", epilog="ตัวอย่าง / example:  ita-audit rules list -f json")
def rules_list_command(
    form: FormOption = "terminal",
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
    accept: Annotated[
        bool, typer.Option("--accept-texts", help="ยอมรับข้อความที่อ่านแล้ว / accept what officers read now")
    ] = False,
    cases: CasesOption = None,
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
) -> int:
    """ทดสอบเกณฑ์กับกรณีที่เขียนไว้ / Run the hand-written cases of a ruleset."""
    from ita_audit.cli.rules import test_rules

    return test_rules(ruleset, cases, lang.value, accept=accept)


@rules_app.command(
    "lint", epilog="ตัวอย่าง / examples:  ita-audit rules lint   |   ita-audit rules lint my-rules -f sarif"
)
def rules_lint_command(
    path: Annotated[
        str | None,
        typer.Argument(metavar="ID|PATH", help="เกณฑ์ที่ตรวจ / which ruleset", show_default=False),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", "-f", metavar="terminal|json|sarif", help="รูปแบบ / format")
    ] = "terminal",
    cases: CasesOption = None,
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
) -> int:
    """หาที่ผิดในไฟล์ของเกณฑ์ทุกแห่งในครั้งเดียว / Find every mistake in the files of a ruleset."""
    from ita_audit.cli.lint import lint_rules

    return lint_rules(path, ruleset, cases, form, lang.value)


@rules_app.command(
    "trace",
    epilog="ตัวอย่าง / examples:  ita-audit rules trace --fail-on uncovered   |   ita-audit rules trace -f markdown",
)
def rules_trace_command(
    form: Annotated[
        str, typer.Option("--format", "-f", metavar="terminal|json|markdown", help="รูปแบบ / format")
    ] = "terminal",
    fail_on: Annotated[
        TraceFailOn, typer.Option("--fail-on", help="สิ่งที่ทำให้ exit 1 / what makes exit code 1")
    ] = TraceFailOn.never,
    cases: CasesOption = None,
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
) -> int:
    """ไล่จากข้อในเอกสารไปถึงคำถามและกรณีทดสอบ และย้อนกลับ / Trace clauses to questions and cases."""
    from ita_audit.cli.trace import trace_rules

    return trace_rules(ruleset, cases, form, fail_on.value, lang.value)


@rules_app.command(
    "damage", epilog="ตัวอย่าง / example:  ita-audit rules damage --ruleset my-rules --cases my-cases"
)
def rules_damage_command(
    form: FormOption = "terminal",
    cases: CasesOption = None,
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
) -> int:
    """ทำข้อมูลที่ครบถ้วนให้เสียหายทีละจุด แล้วดูว่าพบตรงจุดหรือไม่ / Damage what is complete, place by place."""
    from ita_audit.cli.damage import damage_rules

    return damage_rules(ruleset, cases, form, lang.value)


@rules_app.command(
    "mutate",
    epilog="ตัวอย่าง / examples:  ita-audit rules mutate --all   |   ita-audit rules mutate --requirement 8.3",
)
def rules_mutate_command(
    size: Annotated[
        int | None,
        typer.Option("--sample", metavar="N", min=1, help="ลองกี่แบบ / how many", show_default="60"),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="ลองทุกแบบ / all of them")] = False,
    requirement: Annotated[
        str | None,
        typer.Option("--requirement", metavar="ID", help="เฉพาะข้อนี้ / those of one", show_default=False),
    ] = None,
    texts: Annotated[
        bool, typer.Option("--texts", help="แก้ข้อความที่เจ้าหน้าที่อ่าน / change what officers read")
    ] = False,
    form: FormOption = "terminal",
    cases: CasesOption = None,
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
) -> int:
    """แก้กฎทีละแห่ง แล้วดูว่ากรณีทดสอบจับได้หรือไม่ / Change the rules one by one: do the cases notice."""
    from ita_audit.cli.mutate import mutate_rules

    return mutate_rules(
        ruleset,
        cases,
        form,
        lang.value,
        size=size,
        everything=everything,
        requirement=requirement,
        texts=texts,
    )


@rules_app.command(
    "schema",
    epilog="ตัวอย่าง / examples:  ita-audit rules schema submission   |   ita-audit rules schema rule -o rule.schema.json",
)
def rules_schema_command(
    of: Annotated[SchemaOf, typer.Argument(metavar="NAME", help="ไฟล์ชนิดใด / which kind of file")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="เขียนลงไฟล์ / write to a file", show_default=False)
    ] = None,
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
) -> int:
    """พิมพ์ JSON Schema (2020-12) ให้โปรแกรมแก้ไขและโปรแกรมอื่นใช้ / Print a JSON Schema for editors and programs."""
    from ita_audit.cli.schema import print_schema

    return print_schema(of.value, ruleset, output)


@rules_app.command(
    "new", epilog="ตัวอย่าง / example:  ita-audit rules new 8.12 complaint_followup --ruleset my-rules"
)
def rules_new_command(
    rule_id: Annotated[str, typer.Argument(metavar="ID", help="เลขข้อ เช่น 8.12 / measure and procedure")],
    key: Annotated[str, typer.Argument(metavar="KEY", help="ชื่อหลักฐาน เช่น complaint_followup / evidence key")],
    cases: CasesOption = None,
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
) -> int:
    """เพิ่มข้อใหม่จากแบบ: ไฟล์กฎ กรณีทดสอบ และข้อในเอกสาร / Start a rule, its cases and its clause."""
    from ita_audit.cli.new import make_rule

    return make_rule(rule_id, key, ruleset, cases, lang.value)


rules_app.command("new-ruleset", epilog=EXAMPLE)(new_ruleset_command)


@rules_app.command(
    "new-edition",
    epilog="ตัวอย่าง / example:  ita-audit rules new-edition ita-2569 --from ita-2568 --into my-rules",
)
def rules_new_edition_command(
    new_id: Annotated[str, typer.Argument(metavar="ID", help="ชื่อเกณฑ์ใหม่ เช่น ita-2569 / the new id")],
    old: Annotated[
        str, typer.Option("--from", metavar="ID|PATH", help="เกณฑ์เดิม / the edition it comes from")
    ],
    into: Annotated[
        Path, typer.Option("--into", metavar="DIR", help="โฟลเดอร์ที่จะสร้างเกณฑ์ไว้ / where to make it")
    ] = Path(),
    lang: LangOption = Lang.th,
) -> int:
    """สร้างเกณฑ์ของปีถัดไปจากเกณฑ์เดิม / Make next year's edition of a ruleset."""
    from ita_audit.cli.new import make_edition

    return make_edition(new_id, old, into, lang.value)


@rules_app.command("own", epilog="ตัวอย่าง / example:  ita-audit rules own 8.3 --ruleset my-rules/ita-2569")
def rules_own_command(
    rule_id: Annotated[str, typer.Argument(metavar="ID", help="เลขข้อ เช่น 8.3 / the requirement")],
    ruleset: Annotated[
        str,
        typer.Option(
            "--ruleset", metavar="ID|PATH", help="เกณฑ์ที่ต่อจากเกณฑ์อื่น / the edition that extends another"
        ),
    ],
    cases: CasesOption = None,
    lang: LangOption = Lang.th,
) -> int:
    """คัดลอกข้อที่ยกมาจากเกณฑ์เดิมมาเป็นของเกณฑ์นี้เพื่อแก้ไข / Make a requirement that is carried over the edition's own."""
    from ita_audit.cli.new import make_own

    return make_own(rule_id, ruleset, cases, lang.value)


@rules_app.command("reference", epilog="ตัวอย่าง / example:  ita-audit rules reference -o reference")
def rules_reference_command(
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="โฟลเดอร์ที่จะเขียน / folder to write to")
    ],
    lang: LangOption = Lang.th,
    ruleset: RulesetOption = None,
) -> int:
    """เขียนหน้าอ้างอิงของเกณฑ์ หมวดละหน้า / Write the reference, a page per measure."""
    from ita_audit.cli.reference import write_pages

    return write_pages(ruleset, output, lang.value)
