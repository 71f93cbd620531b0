"""A trace as JSON for programs and as Markdown for people who read on paper or on the web.

``ita-audit/trace/1``::

    {"schema": "ita-audit/trace/1", "ruleset": "ita-2568",
     "summary": {"clauses": 168, "requirements": 45, "questions": 373, "cases": 996, "uncovered": 0},
     "clauses": [{"id": "8.3.2", "label": {"th": "...", "en": "..."}, "requirements": ["8.3"], "questions": ["8.3/completed"]}],
     "requirements": [{"id": "8.3", "key": "complaint_statistics", "title": {...}, "clauses": [...], "questions": [...]}],
     "questions": [{"id": "8.3/completed", "sort": "item", "kind": "count", "clauses": ["8.3.2"],
                    "judged": false, "met": ["8.3.yaml:3"], "failing": ["8.3.yaml:17"]}],
     "cases": [{"id": "8.3.yaml:3", "name": "...", "requirement": "8.3", "questions": [...], "clauses": [...]}],
     "uncovered": [{"sort": "clause", "id": "8.3.4", "lacks": {"th": "...", "en": "..."}}]}

A case is named by file and line. ``judged``: only a person can answer, so that nothing shows it met.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ita_audit.errors import Language
from ita_audit.model import Text
from ita_audit.rule_quality.cases import Located
from ita_audit.rule_quality.proved import question
from ita_audit.rule_quality.trace import Trace, TracedQuestion

SCHEMA = "ita-audit/trace/1"

_HEADINGS = Text(
    "| ข้อ | เนื้อหา | คำถาม | ชนิด | กรณีที่ครบ | กรณีที่ไม่ครบ |",
    "| clause | what it asks for | question | kind | met by | failed by |",
)
_ROW = Text("แบบรายงาน", "The report's own columns")
_HOLES = Text("สิ่งที่ยังไม่ครอบคลุม", "Not covered")
_NO_HOLES = Text("ทุกข้อมีคำถาม และทุกคำถามมีกรณีพิสูจน์", "Every clause has its question, every question its cases.")
_PERSON = Text("คนพิจารณา", "a person")


def as_json(traced: Trace) -> dict[str, Any]:
    """The trace as ``ita-audit/trace/1``."""
    by_id = {one.id: one for one in traced.questions}
    return {
        "schema": SCHEMA,
        "ruleset": traced.ruleset,
        "summary": {
            "clauses": len(traced.clauses),
            "requirements": len(traced.requirements),
            "questions": len(traced.questions),
            "cases": len(traced.cases),
            "uncovered": len(traced.uncovered),
        },
        "clauses": [
            {
                "id": clause.id,
                "label": clause.label.to_dict(),
                "requirements": list(dict.fromkeys(by_id[name].requirement for name in clause.questions)),
                "questions": list(clause.questions),
            }
            for clause in traced.clauses
        ],
        "requirements": [
            {
                "id": one.id,
                "key": one.key,
                "title": one.title.to_dict(),
                "clauses": list(one.clauses),
                "questions": list(one.questions),
            }
            for one in traced.requirements
        ],
        "questions": [_question(one) for one in traced.questions],
        "cases": [_case(located, by_id, traced.row) for located in traced.cases],
        "uncovered": [
            {"sort": hole.sort, "id": hole.id, "lacks": hole.lacks.to_dict()} for hole in traced.uncovered
        ],
    }


def _question(one: TracedQuestion) -> dict[str, Any]:
    return {
        "id": one.id,
        "sort": one.sort,
        "kind": one.kind,
        "clauses": list(one.clauses),
        "judged": one.judged,
        "met": [case_id(located) for located in one.met],
        "failing": [case_id(located) for located in one.failing],
    }


def _case(located: Located, by_id: dict[str, TracedQuestion], row: str | None) -> dict[str, Any]:
    names = list(dict.fromkeys(question(finding_id, row) for finding_id in located.case.expect))
    clauses = [clause for name in names if name in by_id for clause in by_id[name].clauses]
    return {
        "id": case_id(located),
        "name": located.case.name,
        "requirement": located.requirement,
        "questions": names,
        "clauses": list(dict.fromkeys(clauses)),
    }


def case_id(located: Located) -> str:
    """A case by the file and line it stands at: ``8.3.yaml:17``."""
    return f"{located.file.rpartition('/')[2]}:{located.line}"


def as_markdown(traced: Trace, language: Language) -> str:
    """The trace as one table per measure, clause by clause, and what is not covered."""
    return "\n".join(_markdown(traced, language)) + "\n"


def _markdown(traced: Trace, language: Language) -> Iterator[str]:
    by_id = {one.id: one for one in traced.questions}
    yield f"# {traced.ruleset}"
    measure = ""
    for clause in traced.clauses:
        if clause.part != measure:
            measure = clause.part
            heading = _ROW if measure == traced.row else traced.group
            yield f"\n## {heading.fill(language, n=measure)}\n"
            yield _HEADINGS.in_(language)
            yield "|---|---|---|---|---|---|"
        for number, name in enumerate(clause.questions or ("",)):
            start = f"| {clause.id} | {_cell(clause.label.in_(language))} " if number == 0 else "| | "
            one = by_id.get(name)
            yield start + (_proofs(one, language) if one else "| — | | | |")
    yield f"\n## {_HOLES.in_(language)}\n"
    for hole in traced.uncovered:
        yield f"- `{hole.id}`: {_cell(hole.lacks.in_(language))}"
    if not traced.uncovered:
        yield _NO_HOLES.in_(language)


def _proofs(one: TracedQuestion, language: Language) -> str:
    met = _PERSON.in_(language) if one.judged else _cases(one.met)
    return f"| `{one.id}` | {one.kind} | {met} | {_cases(one.failing)} |"


def _cases(cases: tuple[Located, ...]) -> str:
    return ", ".join(f"`{case_id(located)}`" for located in cases) or "—"


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")
