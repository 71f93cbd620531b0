"""Whether files and folders are called as what they hold, and no two the same."""

from __future__ import annotations

from pathlib import Path

from ita_audit.errors import Fault
from ita_audit.rulebook.loaded import Loaded
from ita_audit.ruleset import Requirement


def named_right(loaded: Loaded, requirement: Requirement, file: Path, of: str) -> None:
    """Note where a rule file is called otherwise than its id and key, or lies outside the folder of its measure, ``of``."""
    if not loaded.lost_nothing_of(("id",), ("key",)):
        return
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


def once(rules: list[tuple[Loaded, Requirement]]) -> None:
    """Note where two rule files have one id or key."""
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


def other_folder(loaded: Loaded, named: str, folder: str) -> Fault:
    """The fault that a ruleset's id is ``named``, while its folder is called ``folder``."""
    return loaded.fault(
        ("id",),
        f"id เป็น {named} แต่โฟลเดอร์ชื่อ {folder}",
        f"the id is {named}, and the folder is called {folder}",
        f"เขียน id: {folder} หรือเปลี่ยนชื่อโฟลเดอร์เป็น {named}",
        f"write id: {folder}, or rename the folder to {named}",
        "file-name",
    )
