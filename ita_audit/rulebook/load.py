"""Rule files into a ruleset: everything is read, every mistake is said, or the ruleset is whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from ita_audit.errors import Fault, RulesetError
from ita_audit.rulebook.borrowed_words import Borrowed, borrowed_words, not_there
from ita_audit.rulebook.default_texts import with_defaults
from ita_audit.rulebook.extend import read_files
from ita_audit.rulebook.file_names import named_right, once, other_folder
from ita_audit.rulebook.find import available, ruleset_folder
from ita_audit.rulebook.languages import in_both, languages_of
from ita_audit.rulebook.loaded import Loaded
from ita_audit.rulebook.rule_files import digest_of, sha256_with
from ita_audit.rulebook.rule_folder import nearly_edition, not_read
from ita_audit.rulebook.ruleset_files import RulesetFiles
from ita_audit.rulebook.suggestions import instead
from ita_audit.rulebook.unread_parts import holding, is_felt, words_lost
from ita_audit.rulebook.validation import shape_in_part
from ita_audit.ruleset import ClauseFile, Edition, OutsideList, Requirement, Ruleset, natural
from ita_audit.ruleset.consistency import remarks
from ita_audit.ruleset.text_consistency import Inconsistency
from ita_audit.types.spec import Wording

DEFAULT = "ita-2568"

UNREAD = Wording(th="อ่านไม่ได้", en="unread")
UNREAD_EDITION = Edition(
    id="unread", version="0", fiscal_year=2500, title=UNREAD, authority=UNREAD, source=UNREAD, measures=[]
)
"""In the place of a ruleset.yaml that cannot be read, so that the rules can; nothing is said of what it holds."""

_OF_THE_EDITION = frozenset({"unknown-parameter", "no-such-day"})

_LOADED: dict[Path, tuple[Ruleset, tuple[Path, ...]]] = {}
"""Folder -> the ruleset, and its folder with those it extends."""
_MOST_LOADED = 8


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
    read = read_files(root)
    languages = languages_of(read.edition.content)
    edition = _shaped(Edition, read.edition, languages)
    clauses = _shaped(ClauseFile, read.clauses, languages)
    lists = {place: _shaped(OutsideList, loaded, languages) for place, loaded in read.mappings.items()}
    if edition is not None and edition.id not in ("", root.resolve().name):
        read.edition.faults.append(other_folder(read.edition, edition.id, root.resolve().name))
    borrowed = borrowed_words(root, edition.words_of) if edition else Borrowed()
    if edition and borrowed is None:
        not_there(read.edition, edition.words_of, available())
    borrowed = borrowed or Borrowed()
    bare = Ruleset(
        edition=with_defaults(edition or UNREAD_EDITION),
        clauses=clauses.clauses if clauses else [],
        mappings=[replace(one, name=Path(place).stem) for place, one in lists.items() if one is not None],
        words=borrowed.words,
    )
    rules: list[tuple[Loaded, Requirement]] = []
    files = [
        read.edition,
        read.clauses,
        *read.mappings.values(),
        *read.unread,
        *read.rules.values(),
    ]
    for place, loaded in read.rules.items():
        requirement = _shaped(Requirement, loaded, languages)
        if requirement is not None:
            named_right(loaded, requirement, Path(place), bare.measure_of(requirement.id))
            rules.append((loaded, requirement))
    once(rules)
    parts = replace(
        bare,
        requirements=sorted((rule for _, rule in rules), key=lambda rule: natural(rule.id)),
        sha256=sha256_with(borrowed.sha256, read.sha256),
    )
    complete = len(rules) == len(read.rules) and not read.unread and read.edition.content is not None
    found = [
        (loaded, remark)
        for loaded, remark in _consistent(parts, read.edition, rules, words_lost(files))
        if not (remark.elsewhere and not complete)
        and not (clauses is None and remark.rule == "unknown-clause")
        and not (edition is None and (loaded is read.edition or remark.rule in _OF_THE_EDITION))
    ]
    for loaded, remark in found:
        todo = (remark.todo.th, remark.todo.en) if remark.todo else instead(remark.wrote, remark.known)
        if read.base and loaded in read.base.rules.values():
            todo = _or_own(todo, parts.id, remark.requirement)
        path = loaded.original(remark.path)
        loaded.faults.append(loaded.fault(path, remark.th, remark.en, *todo, rule=remark.rule))
    ids, keys = [rule.id for _, rule in rules], [rule.key for _, rule in rules]
    kept = [
        holding(rule, loaded, [remark for one, remark in found if one is loaded])
        for loaded, rule in rules
        if ids.count(rule.id) == 1 and keys.count(rule.key) == 1
    ]
    return RulesetFiles(
        root=root,
        ruleset=None if any(file.faults for file in files) else parts,
        parts=parts,
        sound=replace(parts, requirements=[rule for rule in kept if rule is not None]),
        edition=read.edition,
        clauses=read.clauses,
        rules={rule.id: loaded for loaded, rule in rules},
        files=tuple(files),
        complete=complete,
        sources=read,
    )


def _digest(root: Path, roots: tuple[Path, ...], words_of: str) -> str | None:
    """The ``sha256`` of a ruleset made of the files as they are now; None where one cannot be read."""
    own, borrowed = digest_of(roots), borrowed_words(root, words_of)
    return sha256_with(borrowed.sha256, own) if own and borrowed else None


def _shaped(model: Any, loaded: Loaded, languages: list[str]) -> Any:
    if loaded.content is None:
        return None
    return shape_in_part(model, loaded, content=in_both(loaded.content, languages))


def _consistent(
    ruleset: Ruleset, edition: Loaded, rules: list[tuple[Loaded, Requirement]], lost: frozenset[str]
) -> Iterator[tuple[Loaded, Inconsistency]]:
    """What does not fit together, each with its file, but for what is only felt of a mistake that is told already."""
    files = {rule.id: loaded for loaded, rule in rules}
    for remark in remarks(ruleset):
        loaded = files.get(remark.requirement, edition)
        if not is_felt(remark, loaded, lost):
            yield loaded, remark


def _or_own(todo: tuple[str, str], edition: str, requirement: str) -> tuple[str, str]:
    """What to do about a rule that is carried over: mend it, or the edition's own copy of it."""
    command = f"ita-audit rules own {requirement} --ruleset {edition}"
    return (
        f"{todo[0]} หรือแก้ในเกณฑ์ {edition} เอง (คัดลอกมาด้วย {command})",
        f"{todo[1]}, or change it in {edition} (copy it there with {command})",
    )


def _unknown(name: str) -> Fault:
    known = ", ".join(available())
    if meant := nearly_edition(Path(name)):
        return not_read(meant)
    return Fault(
        name,
        f"ไม่มีเกณฑ์ชื่อ {name}",
        f"there is no ruleset called {name}",
        f"ใช้ชื่อที่มี ({known}) หรือชี้ไปที่โฟลเดอร์ที่มี ruleset.yaml",
        f"use one of {known}, or the path of a folder that holds ruleset.yaml",
    )
