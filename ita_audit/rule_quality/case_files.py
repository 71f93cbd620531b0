"""The case files of a ruleset, read: every mistake of every file is said, or all of them are sound."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from ita_audit.errors import Fault, RulesetError, SubmissionError
from ita_audit.readers.bounded_files import read_file
from ita_audit.readers.json import LIMIT, read
from ita_audit.rule_quality.cases import Base, CaseFile, Located
from ita_audit.rule_quality.earlier_cases import EarlierCases, earlier_cases
from ita_audit.rulebook.loaded import Loaded
from ita_audit.rulebook.read_strict import read_strict
from ita_audit.rulebook.rule_folder import opened_as, unread_cases
from ita_audit.rulebook.validation import shape_in_part

EXPLAINED = "equivalent-mutants.yaml"
NO_CASES = ("base.yaml", EXPLAINED)
"""Files of the folder that hold no cases of a requirement."""


@dataclass(frozen=True, slots=True)
class CaseFiles:
    """The case files of a folder as read: each with its marks and faults, and what it says.

    ``base`` and ``content`` (the submission every case starts from) are None where they cannot be read;
    ``previous`` (last year's) is also where ``base.yaml`` names none. Files that are carried over from an
    ``earlier`` edition are among them.
    """

    folder: Path
    base: Base | None
    content: dict[str, Any] | None
    previous: dict[str, Any] | None
    files: tuple[Loaded, ...]
    cases: tuple[tuple[Loaded, CaseFile], ...]
    earlier: EarlierCases | None = None

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Every mistake of every file."""
        return tuple(fault for file in self.files for fault in file.faults)

    @property
    def located(self) -> list[Located]:
        """Every case with its place, in the order of files and lines."""
        return [
            Located(
                requirement=file.requirement,
                case=case,
                file=loaded.file,
                line=loaded.place(("cases", index))[0],
            )
            for loaded, file in self.cases
            for index, case in enumerate(file.cases)
        ]


def load_cases(folder: Path) -> tuple[Base, list[Located]]:
    """Every case below ``folder``, in the order of files and lines.

    Raises ``RulesetError`` with every mistake of every file: shape, missing ``base.yaml``, a file
    named otherwise than its requirement, a date that is none, a base that cannot be read.
    """
    read = read_cases(folder)
    if read.faults or read.base is None:
        raise RulesetError(read.faults)
    return read.base, read.located


@dataclass(frozen=True, slots=True)
class Start:
    """What all cases start from (a submission that lacks nothing, the day of judging), and the cases.

    ``previous`` is last year's submission, None where the cases have none.
    """

    content: dict[str, Any]
    as_of: date
    cases: tuple[Located, ...]
    previous: dict[str, Any] | None = None


def load_start(folder: Path) -> Start:
    """The submission that the cases of ``folder`` start from, and the cases. Raises as ``load_cases``."""
    read = read_cases(folder)
    if read.faults or read.base is None or read.content is None:
        raise RulesetError(read.faults)
    return Start(read.content, date.fromisoformat(read.base.as_of), tuple(read.located), read.previous)


def read_cases(folder: Path, heirs: tuple[Path, ...] = ()) -> CaseFiles:
    """The case files of ``folder``, over those they extend, and what is wrong with them.

    ``heirs`` are the folders that extend this one.
    """
    folder = folder.resolve()
    base_file = _read(folder / "base.yaml")
    earlier = earlier_cases(folder, base_file, lambda there: read_cases(there, (*heirs, folder)), heirs)
    own = frozenset(base_file.content) if isinstance(base_file.content, dict) else frozenset()
    content = earlier.submission(base_file) if earlier else None
    previous = earlier.previous(earlier.files.previous) if earlier else None
    base_file = earlier.base(base_file) if earlier else base_file
    base = None if base_file.content is None else shape_in_part(Base, base_file)
    if base and (earlier is None or "submission" in own):
        content = _content(folder, base_file, "submission", base.submission)
    if base and base.previous is not None and (earlier is None or "previous" in own):
        previous = _content(folder, base_file, "previous", base.previous)
    if base is not None and not _is_date(base.as_of):
        base_file.faults.append(_no_day(base_file, ("as_of",)))
    files = [_read(file) for file in sorted(folder.glob("*.yaml")) if file.name not in NO_CASES]
    if earlier is not None:
        files += earlier.cases(frozenset(_name(loaded).removesuffix(".yaml") for loaded in files))
        files.sort(key=_name)
    found: list[tuple[Loaded, CaseFile]] = []
    for loaded in files:
        cases = None if loaded.content is None else shape_in_part(CaseFile, loaded)
        if cases is not None:
            _named_right(loaded, cases, _name(loaded))
            named = cases.requirement or _name(loaded).removesuffix(".yaml")
            found.append((loaded, replace(cases, requirement=named)))
    every = (base_file, *unread_cases(folder), *files)
    return CaseFiles(folder, base, content, previous, every, tuple(found), earlier)


def _name(loaded: Loaded) -> str:
    return loaded.file.rpartition("/")[2]


def _named_right(loaded: Loaded, cases: CaseFile, name: str) -> None:
    expected = f"{cases.requirement}.yaml"
    if cases.requirement and name != expected:
        th, en = f"ไฟล์ควรชื่อ {expected}", f"the file should be called {expected}"
        fault = loaded.fault(("requirement",), th, en, "เปลี่ยนชื่อไฟล์", "rename it", rule="file-name")
        loaded.faults.append(fault)
    for index, case in enumerate(cases.cases):
        if case.as_of is not None and not _is_date(case.as_of):
            loaded.faults.append(_no_day(loaded, ("cases", index, "as_of")))


def _no_day(loaded: Loaded, path: tuple[str | int, ...]) -> Fault:
    todo = ("เขียนเช่น 2025-12-31", "write 2025-12-31")
    return loaded.fault(path, "ไม่ใช่วันที่", "not a date", *todo, rule="schema")


def _content(folder: Path, base_file: Loaded, member: str, path: str) -> dict[str, Any] | None:
    try:
        return dict(read(read_file(folder / path, path, LIMIT), path).content)
    except SubmissionError as error:
        wrong = error.faults[0]
    fault = base_file.fault(
        (member,),
        f"อ่านข้อมูลตั้งต้น {path} ไม่ได้ ({wrong.th})",
        f"the base {path} cannot be read ({wrong.en})",
        "แก้ที่อยู่ไฟล์ใน base.yaml",
        "correct the path in base.yaml",
        "unreadable",
    )
    base_file.faults.append(fault)
    return None


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _read(file: Path) -> Loaded:
    return read_strict(file, opened_as(file), values=True)[0]
