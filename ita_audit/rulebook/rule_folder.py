"""The files of a ruleset's folder: which are read, which look like rules and are not, and what each is called."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path

from ita_audit.errors import Fault, RulesetError
from ita_audit.limits import RULE_FILES
from ita_audit.rulebook.loaded import Loaded

EDITION, CLAUSES = "ruleset.yaml", "clauses.yaml"
MAPPINGS, EARLIER = "mappings", "oit.yaml"
"""Where lists outside the instrument lie; and where its one list lay before there could be several."""
OWN_FILES = (EDITION, CLAUSES, EARLIER)
CASES = "cases"
SUFFIX = ".yaml"

_MEANT = re.compile(r"\.ya?ml(\.txt)?$", re.IGNORECASE)
_NUMBERED = re.compile(r"[A-Za-z0-9]+(\.[A-Za-z0-9]+)+-[\w-]+(\.(txt|json))?")


def opened_as(path: Path) -> str:
    """``path`` as it opens from the working folder: relative to it where it lies below, else as it was given."""
    try:
        here = Path.cwd()
    except OSError:
        return path.as_posix()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def rule_files(root: Path) -> list[Path]:
    """The rule files of a ruleset's folder: not its own files, nor its cases."""
    found = [
        file
        for file in islice(root.rglob(f"*{SUFFIX}"), RULE_FILES + 1)
        if file.suffix == SUFFIX
        and not (file.parent == root and file.name in OWN_FILES)
        and file.relative_to(root).parts[0] != CASES
        and file.parent != root / MAPPINGS
    ]
    if len(found) > RULE_FILES:
        raise RulesetError(_too_many_files(root))
    return sorted(found)


def unread(root: Path) -> list[Loaded]:
    """The files in a folder of rules that look like rules or cases and are not read, each with the fault that says so."""
    return [
        Loaded(opened_as(file), faults=[not_read(file)])
        for file in sorted(root.rglob("*"))
        if file.suffix != SUFFIX
        and (_MEANT.search(file.name) or (file.parent != root and _NUMBERED.fullmatch(file.name)))
        and file.relative_to(root).parts[0] != CASES
    ]


def unread_cases(folder: Path) -> list[Loaded]:
    """The files in a folder of cases that look like cases and are not read, each with the fault that says so.

    A folder in it that has a base of its own holds other cases.
    """
    return [
        Loaded(opened_as(file), faults=[not_read(file, inside=file.parent != folder)])
        for file in sorted(folder.rglob("*"))
        if _MEANT.search(file.name)
        and (file.suffix != SUFFIX or file.parent != folder)
        and (file.parent == folder or not (file.parent / "base.yaml").exists())
    ]


def nearly_edition(folder: Path) -> Path | None:
    """The file of a folder that was meant as its ruleset.yaml and is called otherwise; None where there is none."""
    inside = sorted(folder.iterdir()) if folder.is_dir() else []
    return next(
        (file for file in inside if _MEANT.sub("", file.name.lower()) == "ruleset" != file.name), None
    )


def not_read(file: Path, *, inside: bool = False) -> Fault:
    """The fault that a file is not read, for its name or (``inside``) for its place."""
    if inside:
        th = "ไม่ได้อ่านไฟล์นี้ เพราะอยู่ในโฟลเดอร์ย่อยของกรณีทดสอบ"
        en = "this file is not read: it lies in a folder inside the folder of cases"
        todo = ("ย้ายขึ้นไปไว้ในโฟลเดอร์กรณีทดสอบ", "move it up into the folder of cases")
    else:
        better = f"{_MEANT.sub('', re.sub(r'[.](txt|json)$', '', file.name))}{SUFFIX}"
        th = f"ไม่ได้อ่านไฟล์นี้ เพราะอ่านเฉพาะไฟล์ที่ชื่อลงท้ายด้วย {SUFFIX} (ตัวพิมพ์เล็ก)"
        en = f"this file is not read: only those are whose name ends in {SUFFIX}, in small letters"
        todo = (
            f"เปลี่ยนชื่อเป็น {better} หรือย้ายออกจากโฟลเดอร์นี้",
            f"rename it to {better}, or move it out of this folder",
        )
    return Fault(opened_as(file), th, en, *todo, rule="unread-file")


def _too_many_files(root: Path) -> Fault:
    return Fault(
        opened_as(root),
        f"มีไฟล์กฎมากเกินไป อ่านได้ไม่เกิน {RULE_FILES:,} ไฟล์",
        f"there are too many files of rules: at most {RULE_FILES:,} are read",
        "ตรวจว่าเป็นโฟลเดอร์ของเกณฑ์เดียว",
        "see whether it is the folder of one ruleset",
    )
