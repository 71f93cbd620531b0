"""The reference for people: a page per measure, in one language, made from the rules alone."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ita_audit.errors import Language
from ita_audit.model import Text
from ita_audit.reference.explain import Detail, Explanation, by_list, explain
from ita_audit.reference.outside_lines import OUTSIDE, outside_line
from ita_audit.ruleset import Requirement, Ruleset

MADE = Text(
    "หน้านี้สร้างจากไฟล์กฎด้วย `ita-audit rules reference` อย่าแก้ที่นี่",
    "Made from the rule files by `ita-audit rules reference`; do not edit.",
)
OWN = Text("แถวของตารางรายงาน", "The report's own row")
NEEDS = Text("ต้องมี", "What it needs")
COLUMNS = Text("| ช่อง | คืออะไร | กรอกอย่างไร | ข้อ |", "| Field | What it is | How to fill it in | Clause |")
BETWEEN = Text("ตรวจระหว่างข้อมูล", "What must hold between them")
PITFALLS = Text("มักพลาดตรงนี้", "What people get wrong")
EXAMPLE = Text("ตัวอย่าง", "Example")
OPTIONAL = Text("ไม่บังคับ", "optional")
BY_A_PERSON = Text("ผู้ตรวจพิจารณา", "a person decides")


def pages(ruleset: Ruleset, say: Language) -> dict[str, str]:
    """File name -> Markdown: ``index.md``, ``measure-1.md`` ..., and ``report-row.md`` for the report's own row."""
    names = {f"measure-{measure}.md": measure for measure in ruleset.edition.measures}
    made = {"index.md": _index(ruleset, names, say)}
    for name, measure in names.items():
        rules = [rule for rule in ruleset.requirements if rule.measure == measure]
        made[name] = _page(ruleset, ruleset.clause(measure).label, rules, say)
    if ruleset.row:
        made["report-row.md"] = _page(ruleset, OWN, [ruleset.requirement(ruleset.row)], say)
    return made


def _index(ruleset: Ruleset, names: dict[str, str], say: Language) -> str:
    lines = [f"# {ruleset.id}", "", _plain(ruleset.edition.title.text.in_(say)), "", MADE.in_(say), ""]
    for name, measure in names.items():
        lines.append(f"- [{measure}. {_plain(ruleset.clause(measure).label.in_(say))}]({name})")
        for rule in ruleset.requirements:
            if rule.measure == measure:
                lines.append(
                    f"  - [{rule.id}]({name}#{_anchor(rule.id)}) {_plain(ruleset.title(rule).in_(say))}"
                )
    if ruleset.row:
        lines.append(f"- [{OWN.in_(say)}](report-row.md)")
    return "\n".join(lines) + "\n"


def _page(ruleset: Ruleset, title: Text, rules: list[Requirement], say: Language) -> str:
    lines = [f"# {_plain(title.in_(say))}", "", MADE.in_(say)]
    for rule in rules:
        lines.extend(
            _requirement(explain(ruleset, rule), rule, ruleset.edition.instrument.year.in_(say), say)
        )
    return "\n".join(lines) + "\n"


def _requirement(told: Explanation, rule: Requirement, year: str, say: Language) -> Iterator[str]:
    yield from ("", f'<a id="{_anchor(told.id)}"></a>', "", f"## {told.id} {_plain(told.title.in_(say))}", "")
    years = f" · {year} {', '.join(map(str, told.years))}" if told.years else ""
    yield f"{told.citation.in_(say)}{years} · `{told.key}`"
    if told.help:
        yield from ("", _plain(told.help.in_(say)))
    yield from ("", f"**{NEEDS.in_(say)}**", "", COLUMNS.in_(say), "|---|---|---|---|")
    kinds = [leaf.type for _, leaf in rule.leaves()]
    for item, kind in zip(told.items, kinds, strict=True):
        yield _row(item, kind, say)
    if told.none:
        yield from ("", _plain(told.none.in_(say)))
    if told.checks:
        yield from ("", f"**{BETWEEN.in_(say)}**", "")
        for check, declared in zip(told.checks, rule.checks, strict=True):
            yield _check(check, declared.kind, say)
    if told.pitfalls:
        yield from ("", f"**{PITFALLS.in_(say)}**", "")
        for pitfall in rule.pitfalls:
            noticed = ", ".join(f"`{name}`" for name in (*pitfall.checked_by, *pitfall.asked_by))
            yield f"- {_plain(pitfall.text.in_(say))} ({noticed})"
    for called, codes in by_list(told.outside):
        yield from ("", f"**{_plain(OUTSIDE.fill(say, called=called.in_(say)))}**", "")
        yield from (f"- {_plain(outside_line(code, say))}" for code in codes)
    section, key = ("measures", told.measure) if told.row else ("evidence", told.key)
    shown = json.dumps({section: {key: told.example}}, ensure_ascii=False, indent=2)
    yield from ("", f"**{EXAMPLE.in_(say)}**", "", "```json", shown, "```")


def _row(item: Detail, kind: str, say: Language) -> str:
    mark = f" *({OPTIONAL.in_(say)})*" if item.optional else ""
    title = _cell(_plain(item.title.in_(say)))
    expected = f"{_cell(_plain(item.expected.in_(say)))} " if item.expected else ""
    notes = "".join(f"<br>{_cell(_plain(note.in_(say)))}" for note in item.notes)
    return f"| `{item.name}` | {title}{mark} | {expected}(`{kind}`){notes} | {', '.join(item.clauses)} |"


def _check(check: Detail, kind: str, say: Language) -> str:
    asked = f" — {BY_A_PERSON.in_(say)}: {_plain(check.help.in_(say))}" if check.help else ""
    notes = "".join(f" — {_plain(note.in_(say))}" for note in check.notes)
    return f"- {_plain(check.title.in_(say))} (`{kind}`, {', '.join(check.clauses)}){asked}{notes}"


def _anchor(requirement: str) -> str:
    return "r" + requirement.replace(".", "-").lower()


def _plain(text: str) -> str:
    return text.replace("*", "\\*").replace("<", "&lt;").replace("\n", " ")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
