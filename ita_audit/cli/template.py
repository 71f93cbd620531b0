"""``ita-audit template``: the form to fill in, blank or with what an earlier file says."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ita_audit.cli.streams import piped, say
from ita_audit.cli.template_command import WRITTEN
from ita_audit.errors import Language, UsageError
from ita_audit.forms import Form, lay_out
from ita_audit.judging.judge_files import read_by
from ita_audit.judging.reports import narrowed
from ita_audit.judging.rulesets import Rulesets
from ita_audit.ruleset import Ruleset
from ita_audit.writing import write_file

MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class TemplateRequest:
    """What was typed."""

    output: Path
    measure: str | None
    known: str | None
    carry_over: str | None
    language: Language
    ruleset: str | None


def make_template(request: TemplateRequest) -> int:
    """Write the form. What an earlier file says and the form has no place for is named."""
    _allowed(request)
    source = request.known or request.carry_over
    known: dict[str, Any] = {}
    if source is None:
        whole = Rulesets(request.ruleset).load()
    else:
        whole, known = _known(request, source)
    ruleset = narrowed(whole, request.measure) if request.measure else whole
    if request.measure:
        from ita_audit.ruleset.narrowing import without_others

        known = without_others(known, whole, ruleset)
    form = lay_out(ruleset, request.language, known)
    write_file(request.output, _content(request.output, form, ruleset, known))
    _told(request, form)
    return 0


def _known(request: TemplateRequest, source: str) -> tuple[Ruleset, dict[str, Any]]:
    """The ruleset the form is for, and what ``source`` says that may be filled in."""
    from ita_audit.forms.carry_over import carried

    rulesets = Rulesets(None if request.carry_over else request.ruleset)
    submission, own = read_by(rulesets, source, piped(source))
    if request.carry_over:
        ruleset = rulesets.load(request.ruleset)
        return ruleset, carried(submission.content, ruleset)
    for remark in submission.remarks:
        say(f"  - {remark.text.in_(request.language)}")
    return own, submission.content


def _content(output: Path, form: Form, ruleset: Ruleset, known: dict[str, Any]) -> bytes:
    if output.suffix.lower() == ".json":
        from ita_audit.forms.outline import outline

        text = json.dumps(outline(ruleset, known), ensure_ascii=False, indent=2)
        return f"{text}\n".encode()
    from ita_audit.forms.excel import write

    return write(form)


def _told(request: TemplateRequest, form: Form) -> None:
    thai = request.language == "th"
    if request.output.suffix.lower() == ".json":
        say(f"เขียนโครงข้อมูลไว้ที่ {request.output}" if thai else f"Wrote {request.output}.")
        return
    if thai:
        say(f"เขียนแบบกรอกไว้ที่ {request.output} กรอกแล้วตรวจด้วย: ita-audit check {request.output}")
    else:
        say(f"Wrote {request.output}. Fill it in, then: ita-audit check {request.output}")
    if request.carry_over:
        say(
            "ข้อความที่ยกมาจากปีก่อนต้องอ่านทวนทุกช่อง ตัวเลข วันที่ เอกสาร และผลที่รายงาน เว้นว่างไว้ให้กรอกใหม่"
            if thai
            else "Read every text that came from last year again; figures, days, documents and claims are left empty."
        )
    if form.left_out:
        say("ไม่มีช่องในแบบสำหรับ:" if thai else "The form has no place for:")
    for pointer in form.left_out[:MOST_NAMED]:
        say(f"  - {pointer}")
    if len(form.left_out) > MOST_NAMED:
        more = len(form.left_out) - MOST_NAMED
        say(f"  … อีก {more} รายการ" if thai else f"  … and {more} more")


def _allowed(request: TemplateRequest) -> None:
    from ita_audit.cli.outputs import same_file

    if request.output.suffix.lower() not in WRITTEN:
        raise UsageError.of(
            str(request.output),
            f"ชื่อไฟล์ต้องลงท้ายด้วย {' หรือ '.join(WRITTEN)}",
            f"its name must end in {' or '.join(WRITTEN)}",
            "เช่น -o form.xlsx",
            "such as -o form.xlsx",
        )
    if request.known and request.carry_over:
        raise UsageError.of(
            "--carry-over",
            "ใช้พร้อมกับ --from ไม่ได้",
            "it cannot go with --from",
            "เลือกอย่างใดอย่างหนึ่ง",
            "leave out one of them",
        )
    source = request.known or request.carry_over
    if source and same_file(request.output, Path(source)):
        raise UsageError.of(
            str(request.output),
            "เป็นไฟล์ที่ใช้กรอก จะไม่เขียนทับ",
            "it is the file to fill in from, and is not written over",
            "ตั้งชื่อแบบใหม่เป็นอย่างอื่น",
            "choose another name for the form",
        )
