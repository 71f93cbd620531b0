"""A new requirement from templates: its rule file, its cases and its clause, with what is left to write marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ita_audit.errors import Fault, RulesetError, UsageError
from ita_audit.limits import YAML_FILE
from ita_audit.readers.bounded_files import read_file
from ita_audit.rule_quality.filled_templates import filled_template
from ita_audit.rulebook.clause_file import with_clause
from ita_audit.rulebook.find import cases_folder, is_installed
from ita_audit.rulebook.languages import in_languages
from ita_audit.rulebook.load import read_ruleset
from ita_audit.rulebook.ruleset_files import RulesetFiles
from ita_audit.ruleset.instrument import ID
from ita_audit.writing import write_all

_SAMPLES = {"th": "[เขียนชื่อเอกสารตัวอย่าง]", "en": "[write the title of an example]"}
_SITES = {"th": "www.example.go.th", "en": "www.example.org"}
_KEY = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class NewRule:
    """What was written: the rule file, the case file, and ``clauses.yaml`` where it had no such clause."""

    rule: Path
    cases: Path
    clauses: Path | None


def new_rule(name: str, rule_id: str, key: str, cases: Path | None = None) -> NewRule:
    """Write requirement ``rule_id`` with the evidence key ``key`` into the ruleset ``name``.

    ``cases`` is the folder of its cases, else the ruleset's own. Raises ``RulesetError`` where the
    ruleset has faults, ``UsageError`` for an id or key that is none or is taken, for a measure that
    the ruleset does not have, for a ruleset inside the installed program, and where a file is there
    already. Then nothing is written.
    """
    read = read_ruleset(name)
    if read.ruleset is None:
        raise RulesetError(read.faults)
    if is_installed(read.root):
        raise UsageError(of_the_program(name))
    _free(read, rule_id, key)
    folder = cases or cases_folder(name) or read.root / "cases"
    languages = read.ruleset.edition.languages
    fields = {
        "id": rule_id,
        "key": key,
        "dashed": key.replace("_", "-"),
        "sample": _SAMPLES[languages[0]],
        "site": _SITES[languages[0]],
        "year": str(read.ruleset.fiscal_year),
    }
    folder_of_measure = _measure_folder(read, read.ruleset.measure_of(rule_id), fields["dashed"])
    rule_file = folder_of_measure / f"{rule_id}-{fields['dashed']}.yaml"
    case_file = folder / f"{rule_id}.yaml"
    clause_file = None if read.ruleset.has_clause(rule_id) else read.root / "clauses.yaml"
    new = {rule_file: _filled("rule", fields, languages), case_file: _filled("cases", fields, languages)}
    edited: dict[Path, bytes] = {}
    clause = _filled("clause", fields, languages).strip()
    if clause_file is not None and clause_file.exists():
        text = read_file(clause_file, str(clause_file), YAML_FILE, RulesetError).decode("utf-8-sig")
        edited[clause_file] = with_clause(text, rule_id, clause, read.ruleset.row).encode("utf-8")
    elif clause_file is not None:  # of an edition that extends another, and had no clause of its own
        new[clause_file] = f"clauses:\n  - {clause}\n"
    write_all({path: text.encode("utf-8") for path, text in new.items()}, edited)
    return NewRule(rule_file, case_file, clause_file)


def of_the_program(name: str) -> Fault:
    """That nothing is written into a ruleset inside the installed program."""
    return Fault(
        name,
        "เกณฑ์ชุดนี้อยู่ในโปรแกรมที่ติดตั้ง สิ่งที่เขียนไว้จะหายไปเมื่อติดตั้งรุ่นใหม่",
        "these rules lie inside the installed program: what is written there is lost when it is upgraded",
        "สร้างเกณฑ์ของตนเองด้วย ita-audit rules new-edition แล้วระบุโฟลเดอร์นั้นด้วย --ruleset",
        "make an edition of your own with ita-audit rules new-edition, and name its folder with --ruleset",
    )


def _filled(template: str, fields: dict[str, str], languages: Sequence[str]) -> str:
    return in_languages(filled_template(template, fields), languages)


def _measure_folder(read: RulesetFiles, measure: str, dashed: str) -> Path:
    """The measure's folder, called as in the edition that this one extends where it has none of its own yet."""
    there = sorted(place.partition("/")[0] for place in read.sources.rules if place.startswith(f"{measure}-"))
    return read.root / (there[0] if there else f"{measure}-{dashed}")


def _free(read: RulesetFiles, rule_id: str, key: str) -> None:
    ruleset = read.ruleset
    if ruleset is None:
        return
    if not re.fullmatch(ID, rule_id):
        known = f" {ruleset.requirements[-1].id}" if ruleset.requirements else " 8.12"
        raise UsageError.of(
            rule_id,
            "ไม่ใช่เลขข้อ",
            "this is no id",
            f"เขียนเลขข้อตามเอกสาร แต่ละชั้นคั่นด้วยจุด เช่น{known}",
            f"write the document's own number, its levels joined by points, such as{known}",
        )
    if not _KEY.fullmatch(key):
        raise UsageError.of(
            key,
            "ไม่ใช่ชื่อหลักฐาน",
            "this is no evidence key",
            "ใช้ a-z 0-9 และ _ เช่น complaint_followup",
            "use a-z, 0-9 and _, such as complaint_followup",
        )
    for requirement in ruleset.requirements:
        for given, taken in ((rule_id, requirement.id), (key, requirement.key)):
            if given == taken:
                where = read.rules[requirement.id].file
                raise UsageError.of(
                    given,
                    f"มีแล้วใน {where}",
                    f"it is taken by {where}",
                    "ใช้เลขข้อและชื่อหลักฐานที่ยังไม่มี",
                    "choose an id and a key that are free",
                )
    measure = ruleset.measure_of(rule_id)
    if measure not in ruleset.edition.measures:
        group = ruleset.edition.instrument.group
        raise UsageError.of(
            rule_id,
            f"เกณฑ์ {ruleset.id} ไม่มี{group.th} {measure}",
            f"{ruleset.id} has no {group.en} {measure}",
            f'เพิ่มข้อ "{measure}" ใน clauses.yaml และใน measures ของ ruleset.yaml ก่อน',
            f'add clause "{measure}" to clauses.yaml and to measures in ruleset.yaml first',
        )
