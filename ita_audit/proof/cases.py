"""Cases of rules: what changes in a submission that lacks nothing, and which findings change then.

``fixtures/rules/<ruleset>/<id>.yaml`` holds the cases of one requirement, ``base.yaml`` beside
them what they start from. Expected findings are written by hand from the clauses.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from ita_audit.errors import Fault, RulesetError
from ita_audit.model.pointer import split
from ita_audit.rulebook.shapes import shape
from ita_audit.rulebook.strict_yaml import Loaded, load_strict

Pointer = Annotated[str, Field(pattern=r"^/")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Case(_Strict):
    """One case: a name that is a sentence, the changes by JSON Pointer, and the findings expected.

    ``set`` puts a value in place (an object member, or a row that is there), ``drop`` takes one
    out, ``append`` adds to the end of a list. Changes are made in this order: drop, set, append.
    ``expect``: finding id -> "VERDICT [GRADE] [PROBLEM ...]"; all that differ from the base must
    be named, and what is named must be so, whether it differs or not. Claims follow the findings
    of their measure and are judged only where a case names them.
    """

    name: Annotated[str, Field(min_length=12)]
    drop: list[Pointer] = []
    set: dict[Pointer, Any] = {}
    append: dict[Pointer, Any] = {}
    as_of: str | None = None
    expect: Annotated[dict[str, str], Field(min_length=1)]


class CaseFile(_Strict):
    """All cases of one requirement."""

    requirement: str
    cases: Annotated[list[Case], Field(min_length=1)]


class Base(_Strict):
    """The file ``base.yaml``: the submission that lacks nothing, and the day of judging."""

    submission: str
    as_of: str


class Located(BaseModel):
    """A case with the file and line it stands at."""

    model_config = ConfigDict(arbitrary_types_allowed=True)
    requirement: str
    case: Case
    file: str
    line: int


def load_cases(folder: Path) -> tuple[Base, list[Located]]:
    """Every case below ``folder``, in the order of files and lines.

    Raises ``RulesetError`` with every mistake of every file: shape, missing ``base.yaml``, a file
    named otherwise than its requirement, a date that is none.
    """
    base_file = _read(folder / "base.yaml", folder)
    base = None if base_file.faults else shape(Base, base_file)
    files = [base_file]
    found: list[Located] = []
    for file in sorted(folder.glob("*.yaml")):
        if file.name == "base.yaml":
            continue
        loaded = _read(file, folder)
        files.append(loaded)
        cases = None if loaded.faults else shape(CaseFile, loaded)
        if cases is None:
            continue
        if file.name != f"{cases.requirement}.yaml":
            th, en = (
                f"ไฟล์ควรชื่อ {cases.requirement}.yaml",
                f"the file should be called {cases.requirement}.yaml",
            )
            loaded.faults.append(loaded.fault(("requirement",), th, en, "เปลี่ยนชื่อไฟล์", "rename it"))
        for index, case in enumerate(cases.cases):
            line, _ = loaded.place(("cases", index))
            found.append(Located(requirement=cases.requirement, case=case, file=loaded.file, line=line))
            if case.as_of is not None and not _is_date(case.as_of):
                place = ("cases", index, "as_of")
                loaded.faults.append(
                    loaded.fault(place, "ไม่ใช่วันที่", "not a date", "เขียนเช่น 2025-12-31", "write 2025-12-31")
                )
    faults = [fault for loaded in files for fault in loaded.faults]
    if faults or base is None:
        raise RulesetError(faults)
    return base, found


def changed(content: dict[str, Any], case: Case) -> dict[str, Any]:
    """A copy of ``content`` with the changes of ``case``. Raises ``LookupError`` for a pointer to nothing."""
    copy = deepcopy(content)
    for pointer in case.drop:
        parent, key = _parent(copy, pointer)
        del parent[key]
    for pointer, value in case.set.items():
        parent, key = _parent(copy, pointer)
        parent[key] = deepcopy(value)
    for pointer, value in case.append.items():
        parent, key = _parent(copy, pointer)
        parent[key].append(deepcopy(value))
    return copy


def _parent(content: Any, pointer: str) -> tuple[Any, Any]:
    tokens = split(pointer)
    for token in tokens[:-1]:
        content = content[int(token) if isinstance(content, list) else token]
    last = tokens[-1]
    return content, int(last) if isinstance(content, list) else last


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _read(file: Path, folder: Path) -> Loaded:
    name = f"{folder.name}/{file.name}"
    try:
        return load_strict(file.read_text("utf-8"), name, values=True)
    except (OSError, UnicodeDecodeError):
        fault = Fault(
            name,
            "ไม่มีไฟล์นี้ หรืออ่านไม่ได้",
            "the file is not there, or cannot be read",
            "สร้างไฟล์นี้ (ดู docs/rule-language.md)",
            "write it (see docs/rule-language.md)",
        )
        return Loaded(name, faults=[fault])
