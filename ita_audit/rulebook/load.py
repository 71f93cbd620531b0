"""Rule files into a ruleset: everything is read, every mistake is said, or the ruleset is whole."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from ita_audit.errors import Fault, RulesetError
from ita_audit.limits import RULE_FILES, YAML_FILE
from ita_audit.readers.bounded_files import read_file
from ita_audit.rulebook.default_texts import with_defaults
from ita_audit.rulebook.find import available, ruleset_folder
from ita_audit.rulebook.languages import in_both, languages_of
from ita_audit.rulebook.read_strict import read_strict
from ita_audit.rulebook.strict_yaml import Loaded
from ita_audit.rulebook.suggestions import instead
from ita_audit.rulebook.validation import shape
from ita_audit.ruleset import ClauseFile, Edition, Oit, Requirement, Ruleset, natural
from ita_audit.ruleset.consistency import remarks

DEFAULT = "ita-2568"
_OWN_FILES = ("ruleset.yaml", "clauses.yaml", "oit.yaml")

_LOADED: dict[Path, Ruleset] = {}
_MOST_LOADED = 8


@dataclass
class _Folder:
    """The files of a ruleset while they are read."""

    root: Path
    digest: Any = field(default_factory=hashlib.sha256)
    faults: list[Fault] = field(default_factory=list)

    def read(self, file: Path) -> Loaded:
        """Read one file strictly; its bytes go into the ruleset's hash."""
        name = file.relative_to(self.root.parent).as_posix()
        loaded, content = read_strict(file, name)
        _add(self.digest, self.root, file, content)
        return loaded


@dataclass(frozen=True, slots=True)
class RulesetFiles:
    """A ruleset as read: its files with their marks and faults, and the ruleset where it is whole.

    ``rules`` maps a requirement's id to its file; ``edition`` and ``clauses`` are the files of
    that name, ``root`` is their folder. ``sound`` is the ruleset of the rule files without a fault,
    where the files that all share can be read: what a person who mends several files at once works on.
    ``complete``: every rule file says which requirement it is, whatever else is wrong with it.
    """

    root: Path
    ruleset: Ruleset | None
    sound: Ruleset | None
    edition: Loaded
    clauses: Loaded
    rules: dict[str, Loaded]
    files: tuple[Loaded, ...]
    complete: bool

    def path(self, loaded: Loaded) -> Path:
        """Where a file of the ruleset lies."""
        return self.root.parent / loaded.file

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Every mistake of every file."""
        return tuple(fault for file in self.files for fault in file.faults)


def load_ruleset(name: str = DEFAULT) -> Ruleset:
    """The ruleset with this id, or the one in the folder of this path.

    Raises ``RulesetError`` with every mistake of every file at once (file, line, column, what was
    found, what to write instead), or where there is no such ruleset. A ruleset whose files are as they
    were when they were last read is the one that was made of them.
    """
    root = ruleset_folder(name)
    known = _LOADED.get(root) if root else None
    if root and known and known.sha256 == _digest(root):
        return known
    read = read_ruleset(name)
    if read.ruleset is None:
        raise RulesetError(read.faults)
    if len(_LOADED) >= _MOST_LOADED:
        _LOADED.clear()
    _LOADED[read.root] = read.ruleset
    return read.ruleset


def read_ruleset(name: str = DEFAULT) -> RulesetFiles:
    """The files of a ruleset and what is wrong with them. Raises ``RulesetError`` where there is none."""
    root = ruleset_folder(name)
    if root is None:
        raise RulesetError(_unknown(name))
    folder = _Folder(root)
    edition_file = folder.read(root / "ruleset.yaml")
    clause_file = folder.read(root / "clauses.yaml")
    oit_file = folder.read(root / "oit.yaml") if (root / "oit.yaml").is_file() else None
    languages = languages_of(edition_file.content)
    edition = _shaped(Edition, edition_file, languages)
    clauses = _shaped(ClauseFile, clause_file, languages)
    oit = _shaped(Oit, oit_file, languages) if oit_file else Oit()
    bare = Ruleset(edition=with_defaults(edition), clauses=clauses.clauses) if edition and clauses else None

    rules: list[tuple[Loaded, Requirement]] = []
    files = [edition_file, clause_file, *([oit_file] if oit_file else [])]
    for file in _rule_files(root):
        loaded = folder.read(file)
        files.append(loaded)
        requirement = _shaped(Requirement, loaded, languages)
        if requirement is not None:
            of = bare.measure_of(requirement.id) if bare else requirement.id.split(".")[0]
            _named_right(loaded, requirement, file, of)
            rules.append((loaded, requirement))
    _once(rules)
    ruleset = None
    if bare is not None and oit is not None:
        ruleset = replace(
            bare,
            requirements=sorted((rule for _, rule in rules), key=lambda rule: natural(rule.id)),
            oit=oit,
            sha256=folder.digest.hexdigest(),
        )
        _consistent(ruleset, edition_file, rules, whole=not any(file.faults for file in files))
    sound = None
    if ruleset is not None:
        kept = [rule for loaded, rule in rules if not loaded.faults]
        sound = replace(ruleset, requirements=sorted(kept, key=lambda rule: natural(rule.id)))
    if any(file.faults for file in files):
        ruleset = None
    by_id = {rule.id: loaded for loaded, rule in rules}
    complete = len(rules) == len(_rule_files(root))
    return RulesetFiles(root, ruleset, sound, edition_file, clause_file, by_id, tuple(files), complete)


def _rule_files(root: Path) -> list[Path]:
    """The rule files of a ruleset's folder: not its three own files, nor its cases."""
    found = [
        file
        for file in islice(root.rglob("*.yaml"), RULE_FILES + 1)
        if not (file.parent == root and file.name in _OWN_FILES)
        and "cases" not in file.relative_to(root).parts[:-1]
    ]
    if len(found) > RULE_FILES:
        raise RulesetError(_too_many_files(root))
    return sorted(found)


def _digest(root: Path) -> str | None:
    """The ``sha256`` of a ruleset made of the files as they are now; None where one cannot be read."""
    digest = hashlib.sha256()
    try:
        for file in (*(root / name for name in _OWN_FILES if (root / name).exists()), *_rule_files(root)):
            _add(digest, root, file, read_file(file, file.name, YAML_FILE, RulesetError))
    except (OSError, RulesetError):
        return None
    return digest.hexdigest()


def _add(digest: Any, root: Path, file: Path, content: bytes) -> None:
    """A file's name in the ruleset and what it says go into the ruleset's hash, however its lines end."""
    digest.update(file.relative_to(root).as_posix().encode() + b"\0")
    digest.update(content.replace(b"\r\n", b"\n") + b"\0")


def _shaped(model: Any, loaded: Loaded, languages: list[str]) -> Any:
    return None if loaded.faults else shape(model, loaded, content=in_both(loaded.content, languages))


def _consistent(
    ruleset: Ruleset, edition: Loaded, rules: list[tuple[Loaded, Requirement]], whole: bool
) -> None:
    files = {rule.id: loaded for loaded, rule in rules}
    for remark in remarks(ruleset):
        if remark.elsewhere and not whole:
            continue  # it may name evidence of a file that could not be read
        loaded = files.get(remark.requirement, edition)
        todo = (remark.todo.th, remark.todo.en) if remark.todo else instead(remark.wrote, remark.known)
        loaded.faults.append(loaded.fault(remark.path, remark.th, remark.en, *todo, rule=remark.rule))


def _named_right(loaded: Loaded, requirement: Requirement, file: Path, of: str) -> None:
    expected = (
        f"{requirement.id}.yaml"
        if requirement.each
        else f"{requirement.id}-{requirement.key.replace('_', '-')}.yaml"
    )
    folder = "" if requirement.each else of
    if file.name != expected or (folder and not file.parent.name.startswith(f"{folder}-")):
        loaded.faults.append(
            loaded.fault(
                ("id",),
                f"ชื่อไฟล์ไม่ตรงกับ id และ key (ควรเป็น {expected} ในโฟลเดอร์ {folder or ''}-...)",
                f"the file's name does not say its id and key; expected {expected}"
                + (f" in a folder {folder}-..." if folder else ""),
                f"เปลี่ยนชื่อไฟล์เป็น {expected} หรือแก้ id และ key",
                f"rename the file to {expected}, or correct id and key",
                "file-name",
            )
        )


def _once(rules: list[tuple[Loaded, Requirement]]) -> None:
    for member in ("id", "key"):
        seen: dict[str, str] = {}
        for loaded, rule in rules:
            value = getattr(rule, member)
            if value in seen:
                th, en = (
                    f"{member} {value} มีแล้วใน {seen[value]}",
                    f"the {member} {value} stands in {seen[value]} too",
                )
                todo = ("ใช้ค่าที่ไม่ซ้ำ", "give each file its own")
                loaded.faults.append(loaded.fault((member,), th, en, *todo, rule="name-twice"))
            seen.setdefault(value, loaded.file)


def _too_many_files(root: Path) -> Fault:
    return Fault(
        str(root),
        f"มีไฟล์กฎมากเกินไป อ่านได้ไม่เกิน {RULE_FILES:,} ไฟล์",
        f"there are too many files of rules: at most {RULE_FILES:,} are read",
        "ตรวจว่าเป็นโฟลเดอร์ของเกณฑ์เดียว",
        "see whether it is the folder of one ruleset",
    )


def _unknown(name: str) -> Fault:
    known = ", ".join(available())
    return Fault(
        name,
        f"ไม่มีเกณฑ์ชื่อ {name}",
        f"there is no ruleset called {name}",
        f"ใช้ชื่อที่มี ({known}) หรือชี้ไปที่โฟลเดอร์ที่มี ruleset.yaml",
        f"use one of {known}, or the path of a folder that holds ruleset.yaml",
    )
