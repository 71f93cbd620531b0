"""Rule files into a ruleset: everything is read, every mistake is said, or the ruleset is whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ita_audit.errors import Fault, RulesetError
from ita_audit.rulebook.borrowed_words import Borrowed, borrowed_words, not_there
from ita_audit.rulebook.default_texts import with_defaults
from ita_audit.rulebook.extend import read_files
from ita_audit.rulebook.find import available, ruleset_folder
from ita_audit.rulebook.languages import in_both, languages_of
from ita_audit.rulebook.loaded import Loaded
from ita_audit.rulebook.rule_files import RuleFiles, digest_of, sha256_with
from ita_audit.rulebook.suggestions import instead
from ita_audit.rulebook.validation import shape
from ita_audit.ruleset import ClauseFile, Edition, OutsideList, Requirement, Ruleset, natural
from ita_audit.ruleset.consistency import remarks

DEFAULT = "ita-2568"

_LOADED: dict[Path, tuple[Ruleset, tuple[Path, ...]]] = {}
"""Folder -> the ruleset, and its folder with those it extends."""
_MOST_LOADED = 8


@dataclass(frozen=True, slots=True)
class RulesetFiles:
    """A ruleset as read: its files with their marks and faults, and the ruleset where it is whole.

    ``rules`` maps a requirement's id to its file; ``edition`` and ``clauses`` are the files of
    that name, ``root`` is their folder, ``sources`` what was read there and in those it extends. ``sound`` is the ruleset of the rule files without a fault,
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
    sources: RuleFiles

    def path(self, file: str) -> Path:
        """Where a file of the ruleset lies, by the name that faults call it."""
        return self.sources.paths.get(file, self.root.parent / file)

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
    known, roots = _LOADED.get(root, (None, ())) if root else (None, ())
    if root and known and known.sha256 == _digest(root, roots, known.edition.words_of):
        return known
    read = read_ruleset(name)
    if read.ruleset is None:
        raise RulesetError(read.faults)
    if len(_LOADED) >= _MOST_LOADED:
        _LOADED.clear()
    _LOADED[read.root] = read.ruleset, read.sources.roots
    return read.ruleset


def read_ruleset(name: str = DEFAULT) -> RulesetFiles:
    """The files of a ruleset and what is wrong with them. Raises ``RulesetError`` where there is none."""
    root = ruleset_folder(name)
    if root is None:
        raise RulesetError(_unknown(name))
    found = read_files(root)
    languages = languages_of(found.edition.content)
    edition = _shaped(Edition, found.edition, languages)
    clauses = _shaped(ClauseFile, found.clauses, languages)
    lists = {place: _shaped(OutsideList, loaded, languages) for place, loaded in found.mappings.items()}
    borrowed = borrowed_words(root, edition.words_of) if edition else Borrowed()
    if borrowed is None:
        not_there(found.edition, edition.words_of, available())
        borrowed = Borrowed()
    bare = None
    if edition and clauses:
        bare = Ruleset(edition=with_defaults(edition), clauses=clauses.clauses, words=borrowed.words)

    rules: list[tuple[Loaded, Requirement]] = []
    files = [found.edition, found.clauses, *found.mappings.values(), *found.rules.values()]
    for place, loaded in found.rules.items():
        requirement = _shaped(Requirement, loaded, languages)
        if requirement is not None:
            of = bare.measure_of(requirement.id) if bare else requirement.id.split(".")[0]
            _named_right(loaded, requirement, Path(place), of)
            rules.append((loaded, requirement))
    _once(rules)
    ruleset = None
    if bare is not None and None not in lists.values():
        ruleset = replace(
            bare,
            requirements=sorted((rule for _, rule in rules), key=lambda rule: natural(rule.id)),
            mappings=[replace(one, name=Path(place).stem) for place, one in lists.items()],
            sha256=sha256_with(borrowed.sha256, found.sha256),
        )
        _consistent(ruleset, found, rules, whole=not any(file.faults for file in files))
    sound = None
    if ruleset is not None:
        kept = [rule for loaded, rule in rules if not loaded.faults]
        sound = replace(ruleset, requirements=sorted(kept, key=lambda rule: natural(rule.id)))
    if any(file.faults for file in files):
        ruleset = None
    by_id = {rule.id: loaded for loaded, rule in rules}
    complete = len(rules) == len(found.rules)
    return RulesetFiles(
        root, ruleset, sound, found.edition, found.clauses, by_id, tuple(files), complete, found
    )


def _digest(root: Path, roots: tuple[Path, ...], words_of: str) -> str | None:
    """The ``sha256`` of a ruleset made of the files as they are now; None where one cannot be read."""
    own, borrowed = digest_of(roots), borrowed_words(root, words_of)
    return sha256_with(borrowed.sha256, own) if own and borrowed else None


def _shaped(model: Any, loaded: Loaded, languages: list[str]) -> Any:
    if loaded.faults or loaded.content is None:
        return None
    return shape(model, loaded, content=in_both(loaded.content, languages))


def _consistent(
    ruleset: Ruleset, found: RuleFiles, rules: list[tuple[Loaded, Requirement]], whole: bool
) -> None:
    files = {rule.id: loaded for loaded, rule in rules}
    for remark in remarks(ruleset):
        if remark.elsewhere and not whole:
            continue  # it may name evidence of a file that could not be read
        loaded = files.get(remark.requirement, found.edition)
        todo = (remark.todo.th, remark.todo.en) if remark.todo else instead(remark.wrote, remark.known)
        if found.base and loaded.file in found.base.paths:
            todo = _or_own(todo, ruleset.id, remark.requirement)
        loaded.faults.append(loaded.fault(remark.path, remark.th, remark.en, *todo, rule=remark.rule))


def _or_own(todo: tuple[str, str], edition: str, requirement: str) -> tuple[str, str]:
    """What to do about a rule that is carried over: mend it, or the edition's own copy of it."""
    command = f"ita-audit rules own {requirement} --ruleset {edition}"
    return (
        f"{todo[0]} หรือแก้ในเกณฑ์ {edition} เอง (คัดลอกมาด้วย {command})",
        f"{todo[1]}, or change it in {edition} (copy it there with {command})",
    )


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


def _unknown(name: str) -> Fault:
    known = ", ".join(available())
    return Fault(
        name,
        f"ไม่มีเกณฑ์ชื่อ {name}",
        f"there is no ruleset called {name}",
        f"ใช้ชื่อที่มี ({known}) หรือชี้ไปที่โฟลเดอร์ที่มี ruleset.yaml",
        f"use one of {known}, or the path of a folder that holds ruleset.yaml",
    )
