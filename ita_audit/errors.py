"""What is wrong with a *file* that somebody must mend: a rule file, a submission, a store.

A gap in the evidence is never one of these, and none of these is ever a gap. Every error is a
list of faults, because a person mends a file in one sitting and wants to see all of them at once.
Each fault is a sentence in Thai and in English: what was found, what was expected, what to do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, Self

Language = Literal["th", "en"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend in one file.

    ``file`` is the name as the user gave it. ``line`` and ``column`` count from 1 and are None
    where the fault is about the file as a whole. ``th`` and ``en`` say what was found and what
    was expected; ``todo_th`` and ``todo_en`` say what to do about it. ``rule`` is the id of the
    rule of lint that it breaks, where it is about a rule file or a case file. ``sheet`` and ``cell``
    are the place in a workbook.
    """

    file: str
    th: str
    en: str
    todo_th: str
    todo_en: str
    line: int | None = None
    column: int | None = None
    rule: str = ""
    sheet: str = ""
    cell: str = ""

    def sentence(self, language: Language) -> str:
        """What was found and what was expected, in ``language``."""
        return self.th if language == "th" else self.en

    def todo(self, language: Language) -> str:
        """What to do about it, in ``language``."""
        return self.todo_th if language == "th" else self.todo_en

    def place(self, language: Language) -> str:
        """The file with line and column, or sheet and cell, where known: ``submission.json บรรทัด 4 คอลัมน์ 7``."""
        if self.cell:
            if language == "th":
                return f"{self.file} แผ่น {self.sheet} ช่อง {self.cell}"
            return f"{self.file}, sheet {self.sheet}, cell {self.cell}"
        if self.line is None:
            return self.file
        if language == "th":
            return f"{self.file} บรรทัด {self.line} คอลัมน์ {self.column or 1}"
        return f"{self.file}, line {self.line}, column {self.column or 1}"

    def to_dict(self) -> dict[str, Any]:
        """The fault as it stands in ``ita-audit/reports/1``."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "message": {"th": self.th, "en": self.en},
            "remedy": {"th": self.todo_th, "en": self.todo_en},
        }


class AuditError(Exception):
    """A file could not be used. ``faults`` is never empty."""

    def __init__(self, faults: Fault | Iterable[Fault]):
        self.faults: tuple[Fault, ...] = (faults,) if isinstance(faults, Fault) else tuple(faults)
        super().__init__("; ".join(f"{fault.place('en')}: {fault.en}" for fault in self.faults))

    @classmethod
    def of(cls, file: str, th: str, en: str, todo_th: str, todo_en: str) -> Self:
        """The error of one fault, about ``file`` (or what else was named) as a whole."""
        return cls(Fault(file, th, en, todo_th, todo_en))


class RulesetError(AuditError):
    """The keeper of the rules must act: a rule file says something that cannot be."""


class SubmissionError(AuditError):
    """The officer must act: the file cannot be read, or is not a submission for this ruleset."""


class DecisionError(AuditError):
    """The reviewer must act: a file of decisions cannot be read, or is about something else."""


class StoreError(AuditError):
    """The keeper of the store must act: it cannot be opened, or is of a newer version."""


class UsageError(AuditError):
    """Whoever typed the command must act: no such ruleset, clause or format."""
