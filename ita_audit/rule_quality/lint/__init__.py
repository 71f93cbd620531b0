"""Lint: everything that is wrong with a ruleset's files, and what they may say but should not.

The loader refuses what cannot be; lint repeats all of that, and names what is allowed and most
likely a mistake. Every remark says where (file, line, column), what was found and what to write
instead. Where some files cannot be used, the sound ones are looked at all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ita_audit.errors import Fault
from ita_audit.rule_quality.case_files import CaseFiles
from ita_audit.rule_quality.lint.lint_remark import LintContext
from ita_audit.rule_quality.lint.lint_rules import RULES, LintRule
from ita_audit.rule_quality.lint.not_looked_at import is_lookable
from ita_audit.rule_quality.lint.unfinished import unfinished
from ita_audit.rulebook.loaded import Loaded
from ita_audit.rulebook.ruleset_files import RulesetFiles

__all__ = ["RULES", "Lint", "LintRule", "lint"]


@dataclass(frozen=True, slots=True)
class Lint:
    """One remark: the id of the rule of lint, the fault, and the file it stands in."""

    rule: str
    fault: Fault
    path: Path


def lint(read: RulesetFiles, cases: CaseFiles | None = None) -> list[Lint]:
    """All that is wrong with the files of a ruleset and its cases, by file and line."""
    draft = LintContext(read.sound, read.ruleset is not None, read)
    found = [*_loaded(read, cases), *_unfinished(read, cases)]
    found += _rules(draft) if is_lookable(read) else ()
    found += _cases(draft, cases) if cases else ()
    return sorted(
        dict.fromkeys(found),
        key=lambda one: (str(one.path), one.fault.line or 0, one.fault.column or 0, one.rule),
    )


def _files(read: RulesetFiles, cases: CaseFiles | None) -> Iterator[Loaded]:
    yield from read.files
    yield from cases.files if cases is not None else ()


def _loaded(read: RulesetFiles, cases: CaseFiles | None) -> Iterator[Lint]:
    for loaded in _files(read, cases):
        for fault in loaded.faults:
            yield Lint(fault.rule or "schema", fault, Path(fault.file))


def _unfinished(read: RulesetFiles, cases: CaseFiles | None) -> Iterator[Lint]:
    for loaded in _files(read, cases):
        for place, text in unfinished(loaded):
            fault = loaded.fault(
                place,
                f"ยังไม่ได้เขียน: {text}",
                f"not yet written: {text}",
                "เขียนข้อความจริงแทน (ถ้าเป็นวงเล็บ [ ] ให้แทนทั้งวงเล็บ)",
                "write the real text in its place (of a bracket [ ]: the whole)",
                "unfinished",
            )
            yield Lint("unfinished", fault, Path(fault.file))


def _rules(draft: LintContext) -> Iterator[Lint]:
    for rule_id, rule in RULES.items():
        for place, path, th, en, todo_th, todo_en in rule.looks(draft) if rule.looks else ():
            loaded = draft.file(place)
            fault = loaded.fault(loaded.original(path), th, en, todo_th, todo_en, rule_id)
            yield Lint(rule_id, fault, Path(fault.file))


def _cases(draft: LintContext, cases: CaseFiles) -> Iterator[Lint]:
    for rule_id, rule in RULES.items():
        for loaded, path, th, en, todo in rule.looks_at_cases(draft, cases) if rule.looks_at_cases else ():
            fault = loaded.fault(loaded.original(path), th, en, *todo, rule=rule_id)
            yield Lint(rule_id, fault, Path(fault.file))
