"""A rule of the edition that an edition extends, made its own: copied with its years moved on, comments and layout kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ita_audit.errors import RulesetError, UsageError
from ita_audit.limits import YAML_FILE
from ita_audit.readers.bounded_files import read_file
from ita_audit.rule_quality.case_files import CaseFiles, read_cases
from ita_audit.rule_quality.new_rule import of_the_program
from ita_audit.rulebook.find import cases_folder, is_installed
from ita_audit.rulebook.load import read_ruleset
from ita_audit.rulebook.rule_files import RuleFiles
from ita_audit.writing import write_all


@dataclass(frozen=True, slots=True)
class OwnRule:
    """What was written: the rule file, and the file of its cases; None where the edition has none to carry over."""

    rule: Path
    cases: Path | None


def own_rule(name: str, rule_id: str, cases: Path | None = None) -> OwnRule:
    """Copy requirement ``rule_id`` and its cases into the edition ``name``, which carries them over until then.

    ``cases`` is the folder of its cases, else the ruleset's own. Raises ``RulesetError`` where the ruleset or its
    cases have faults, ``UsageError`` where the requirement is not there or is the edition's own, and for a ruleset
    inside the installed program. Then nothing is written.
    """
    read = read_ruleset(name)
    if read.ruleset is None:
        raise RulesetError(read.faults)
    if is_installed(read.root):
        raise UsageError(of_the_program(name))
    loaded = read.rules.get(rule_id)
    place = next((place for place, rule in read.sources.rules.items() if rule is loaded), "")
    if loaded is None or (read.root / place).exists():
        raise UsageError.of(
            rule_id,
            f"เกณฑ์ {read.ruleset.id} " + (f"มีไฟล์ {place} ของตนเองแล้ว" if loaded else "ไม่มีข้อนี้"),
            f"{read.ruleset.id} has " + (f"its own {place} already" if loaded else "no such requirement"),
            "ดูเลขข้อด้วย ita-audit rules list" if loaded is None else "แก้ไฟล์นั้นได้เลย",
            "see ita-audit rules list" if loaded is None else "edit that file",
        )
    written = {read.root / place: _rule(read.sources, place).encode("utf-8")}
    folder = cases or cases_folder(name)
    case_file = folder / f"{rule_id}.yaml" if folder else None
    if folder is not None and case_file is not None and not case_file.exists():
        found = read_cases(folder)
        if found.faults:
            raise RulesetError(found.faults)
        written[case_file] = _cases(found, rule_id).encode("utf-8")
    write_all(written)
    return OwnRule(read.root / place, case_file)


def _rule(files: RuleFiles, place: str) -> str:
    """The text of the rule file as this edition has it: of the folder it lies in, moved on by every edition since."""
    own = files.root / place
    if own.is_file() or files.base is None or files.shift is None:
        return _text(own)
    return files.shift.text(_rule(files.base, place))


def _cases(files: CaseFiles, rule_id: str) -> str:
    own = files.folder / f"{rule_id}.yaml"
    if own.is_file() or files.earlier is None:
        return _text(own)
    return files.earlier.shift.text(_cases(files.earlier.files, rule_id), case=True)


def _text(file: Path) -> str:
    return read_file(file, str(file), YAML_FILE, RulesetError).decode("utf-8-sig")
