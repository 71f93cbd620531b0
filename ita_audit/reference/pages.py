"""The reference for people: a page per measure, Thai beside English, made from the rules alone."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ita_audit.model import Text
from ita_audit.reference.explain import Detail, Explanation, explain
from ita_audit.ruleset import Requirement, Ruleset

CERTAINTY = {
    "high": "ตรงกัน / same words",
    "medium": "เรื่องเดียวกัน / same subject",
    "low": "ไม่แน่ชัด / unclear",
}


def pages(ruleset: Ruleset) -> dict[str, str]:
    """File name -> Markdown: ``index.md``, ``measure-1.md`` ..., and ``report-row.md`` for the report's own row."""
    names = {f"measure-{measure}.md": measure for measure in ruleset.edition.measures}
    made = {"index.md": _index(ruleset, names)}
    for name, measure in names.items():
        rules = [rule for rule in ruleset.requirements if rule.measure == measure]
        made[name] = _page(ruleset, ruleset.clause(measure).label, rules)
    own = [rule for rule in ruleset.requirements if rule.each]
    made["report-row.md"] = _page(ruleset, Text("แถวของตารางรายงาน", "The report's own row"), own)
    return made


def _index(ruleset: Ruleset, names: dict[str, str]) -> str:
    lines = [f"# {ruleset.id}", "", _both(ruleset.edition.title.text), "", *_MADE, ""]
    for name, measure in names.items():
        lines.append(f"- [{measure}. {_inline(ruleset.clause(measure).label)}]({name})")
        for rule in ruleset.requirements:
            if rule.measure == measure:
                lines.append(f"  - [{rule.id}]({name}#{_anchor(rule.id)}) {_inline(ruleset.title(rule))}")
    lines.append("- [แถวของตารางรายงาน / The report's own row](report-row.md)")
    return "\n".join(lines) + "\n"


def _page(ruleset: Ruleset, title: Text, rules: list[Requirement]) -> str:
    lines = [f"# {_plain(title.th)}", "", f"*{_plain(title.en)}*", "", *_MADE]
    for rule in rules:
        lines.extend(_requirement(explain(ruleset, rule), rule))
    return "\n".join(lines) + "\n"


_MADE = ["หน้านี้สร้างจากไฟล์กฎ อย่าแก้ที่นี่ / *Made from the rule files by `ita-audit rules reference`; do not edit.*"]


def _requirement(told: Explanation, rule: Requirement) -> Iterator[str]:
    yield from ("", f'<a id="{_anchor(told.id)}"></a>', "", f"## {told.id} {_plain(told.title.th)}", "")
    yield f"*{_plain(told.title.en)}*"
    years = f" · ปีงบประมาณ / fiscal year {', '.join(map(str, told.years))}" if told.years else ""
    yield from ("", f"{told.citation.th} / {told.citation.en}{years} · `{told.key}`")
    if told.help:
        yield from ("", _both(told.help))
    yield from (
        "",
        "**ต้องมี / What it needs**",
        "",
        "| ช่อง / field | คืออะไร / what | กรอกอย่างไร / how | ข้อ / clause |",
        "|---|---|---|---|",
    )
    kinds = [leaf.type for _, leaf in rule.leaves()]
    for item, kind in zip(told.items, kinds, strict=True):
        yield _row(item, kind)
    if told.checks:
        yield from ("", "**ตรวจระหว่างข้อมูล / What must hold between them**", "")
        for check, declared in zip(told.checks, rule.checks, strict=True):
            yield _check(check, declared.kind)
    if told.pitfalls:
        yield from ("", "**มักพลาดตรงนี้ / What people get wrong**", "")
        for pitfall in told.pitfalls:
            yield f"- {_inline(pitfall)}"
    if told.oit:
        yield from ("", "**ใกล้เคียงรายการ OIT / Near the official OIT items**", "")
        for code in told.oit:
            title = f" {_plain(code.title)}" if code.title else ""
            yield f"- {code.fiscal_year} {code.code}{title} ({CERTAINTY[code.certainty]})"
    section, key = ("measures", "8") if rule.each else ("evidence", told.key)
    shown = json.dumps({section: {key: told.example}}, ensure_ascii=False, indent=2)
    yield from ("", "**ตัวอย่าง / Example**", "", "```json", shown, "```")


def _row(item: Detail, kind: str) -> str:
    marks = ["ไม่บังคับ / optional"] if item.optional else []
    marks += ["ตามเงื่อนไข / in some cases"] if item.conditional else []
    mark = f" *({'; '.join(marks)})*" if marks else ""
    expected = _inline(item.expected) if item.expected else ""
    return f"| `{item.name}` | {_cell(_inline(item.title))}{mark} | {_cell(expected)} (`{kind}`) | {', '.join(item.clauses)} |"


def _check(check: Detail, kind: str) -> str:
    asked = f" — ผู้ตรวจพิจารณา / a person decides: {_inline(check.help)}" if check.help else ""
    return f"- {_inline(check.title)} (`{kind}`, {', '.join(check.clauses)}){asked}"


def _anchor(requirement: str) -> str:
    return "r" + requirement.replace(".", "-").lower()


def _both(text: Text) -> str:
    return f"{_plain(text.th)}\n\n*{_plain(text.en)}*"


def _inline(text: Text) -> str:
    return f"{_plain(text.th)} / *{_plain(text.en)}*"


def _plain(text: str) -> str:
    return text.replace("*", "\\*").replace("<", "&lt;").replace("\n", " ")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
