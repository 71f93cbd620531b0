"""``ita-audit rules schema``: the JSON Schemas, made from what reads the files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ita_audit.cli.outputs import write_to
from ita_audit.errors import Fault, UsageError
from ita_audit.model import Text
from ita_audit.reference.schemas import BY_HAND, content, schema

TITLES = {
    "rule": Text("ไฟล์กฎของหนึ่งข้อ", "A rule file: one requirement"),
    "ruleset": Text("ruleset.yaml: ค่ากลางและข้อความของเกณฑ์", "ruleset.yaml: what all rules share"),
    "clauses": Text("clauses.yaml: ข้อกำหนดของเอกสาร", "clauses.yaml: the document's clauses"),
    "mapping": Text(
        "mappings/*.yaml: รายการภายนอกที่ใกล้เคียง", "mappings/*.yaml: the items of another list nearby"
    ),
    "cases": Text("กรณีทดสอบของหนึ่งข้อ หรือ base.yaml", "The cases of one requirement, or base.yaml"),
}


def print_schema(name: str, ruleset_name: str | None, output: Path | None) -> int:
    """Write the schema called ``name``; a submission's is made from the ruleset."""
    if ruleset_name is not None and name != "submission":
        raise UsageError(
            Fault(
                "--ruleset",
                f"สคีมาของ {name} ไม่ขึ้นกับเกณฑ์",
                f"the schema of {name} does not depend on a ruleset",
                "ไม่ต้องใส่ --ruleset",
                "leave --ruleset out",
            )
        )
    write_to(None if output is None or str(output) == "-" else output, made(name, ruleset_name))
    return 0


def made(name: str, ruleset_name: str | None = None) -> bytes:
    """The bytes of the schema called ``name``: the files below ``reference/schemas`` hold just these."""
    return content(name) if name in BY_HAND else _bytes(_schema(name, ruleset_name))


def schema_of(name: str, named: str | None, asked: str | None) -> dict[str, Any]:
    """The schema called ``name`` that a file is held against, as it is shipped.

    A submission's is that of the ruleset which was ``asked`` for, else of the one it has ``named``, if there
    is such a one. Raises ``RulesetError`` or ``UsageError`` where the one asked for cannot be loaded.
    """
    from ita_audit.rulebook import DEFAULT, available

    rules = asked or (named if named in available() else None)
    if name == "submission" and rules not in (None, DEFAULT):
        return _schema(name, rules)
    return schema(name)


def _schema(name: str, ruleset_name: str | None) -> dict[str, Any]:
    if name == "submission":
        from ita_audit.reference.submission_schema import submission_schema
        from ita_audit.rulebook import DEFAULT, load_ruleset

        return submission_schema(load_ruleset(ruleset_name or DEFAULT))
    from ita_audit.reference.rule_schemas import file_schema, with_some_clauses
    from ita_audit.rule_quality.cases import Base, CarriedOver, CaseFile
    from ita_audit.rulebook.extend import Extends
    from ita_audit.rulebook.models import model_of
    from ita_audit.ruleset import ClauseFile, Edition, OutsideList, Requirement

    if name == "cases":
        return file_schema(name, TITLES[name], model_of(CaseFile), model_of(Base), model_of(CarriedOver))
    if name == "ruleset":
        return file_schema(name, TITLES[name], model_of(Edition), extending=model_of(Extends))
    if name == "clauses":
        return with_some_clauses(file_schema(name, TITLES[name], model_of(ClauseFile)))
    declared = {"rule": Requirement, "mapping": OutsideList}
    return file_schema(name, TITLES[name], model_of(declared[name]))


def _bytes(schema: dict[str, Any]) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
