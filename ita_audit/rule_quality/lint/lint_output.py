"""What lint found, as JSON for programs and as SARIF 2.1.0 for editors and code review.

``ita-audit/lint/1``::

    {"schema": "ita-audit/lint/1",
     "tool": {"name": "ita-audit", "version": "..."},
     "ruleset": {"id": "ita-2568" or null, "version": "1" or null, "files": 47},
     "cases": {"files": 46} or null,          # null: no folder of cases was looked at
     "summary": {"remarks": 2, "error": 1, "warning": 1},
     "remarks": [{"rule": "no-remedy", "level": "warning",
                  "file": "rules/ita-2568/8-corruption/8.3-complaint-statistics.yaml", "line": 31, "column": 5,
                  "message": {"th": "...", "en": "..."}, "todo": {"th": "...", "en": "..."}}],
     "not_looked_at": [{"th": "...", "en": "..."}]}   # what a mistake hides until it is mended

``id`` and ``version`` are null where ruleset.yaml cannot be read. Within version 1, members and
rules of lint may be added; none is taken away or changes its meaning.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ita_audit.rule_quality.case_files import CaseFiles
from ita_audit.rule_quality.lint import RULES, Lint
from ita_audit.rule_quality.lint.not_looked_at import not_looked_at
from ita_audit.rulebook.ruleset_files import RulesetFiles
from ita_audit.version import __version__

SCHEMA = "ita-audit/lint/1"
SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_json(found: Sequence[Lint], read: RulesetFiles, cases: CaseFiles | None) -> dict[str, Any]:
    """The remarks as ``ita-audit/lint/1``."""
    edition = read.parts.edition if read.edition.content is not None and () not in read.edition.lost else None
    levels = [RULES[one.rule].level for one in found]
    return {
        "schema": SCHEMA,
        "tool": {"name": "ita-audit", "version": __version__},
        "ruleset": {
            "id": (edition.id or None) if edition else None,
            "version": (edition.version or None) if edition else None,
            "files": len(read.files),
        },
        "cases": {"files": len(cases.files)} if cases else None,
        "summary": {
            "remarks": len(found),
            "error": levels.count("error"),
            "warning": levels.count("warning"),
        },
        "remarks": [
            {
                "rule": one.rule,
                "level": RULES[one.rule].level,
                "file": one.fault.file,
                "line": one.fault.line,
                "column": one.fault.column,
                "message": {"th": one.fault.th, "en": one.fault.en},
                "todo": {"th": one.fault.todo_th, "en": one.fault.todo_en},
            }
            for one in found
        ],
        "not_looked_at": [one.to_dict() for one in not_looked_at(read, cases)],
    }


def as_sarif(found: Sequence[Lint], here: Path) -> dict[str, Any]:
    """The remarks as one SARIF run. Files below ``here`` are named relative to it, others in full."""
    names = list(RULES)
    return {
        "$schema": SARIF_SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "ita-audit",
                        "version": __version__,
                        "language": "th",
                        "rules": [_rule(name) for name in names],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(one, names.index(one.rule), here) for one in found],
            }
        ],
    }


def _rule(name: str) -> dict[str, Any]:
    rule = RULES[name]
    return {
        "id": name,
        "shortDescription": {"text": rule.about.th},
        "fullDescription": {"text": f"{rule.about.th} ({rule.about.en})"},
        "defaultConfiguration": {"level": rule.level},
    }


def _result(one: Lint, index: int, here: Path) -> dict[str, Any]:
    fault = one.fault
    said = f"{fault.th} — {fault.todo_th}\n\n{fault.en} — {fault.todo_en}"
    return {
        "ruleId": one.rule,
        "ruleIndex": index,
        "level": RULES[one.rule].level,
        "message": {"text": said.replace("{", "{{").replace("}", "}}")},  # SARIF 2.1.0, 3.11.5
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(one.path, here)},
                    "region": {"startLine": fault.line or 1, "startColumn": fault.column or 1},
                }
            }
        ],
    }


def _uri(path: Path, here: Path) -> str:
    path, here = path.resolve(), here.resolve()
    return quote(path.relative_to(here).as_posix()) if path.is_relative_to(here) else path.as_uri()
