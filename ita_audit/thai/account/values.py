"""The parts of a report in words. Plain values: texts of one language, counts, and words of closed lists."""

from __future__ import annotations

from dataclasses import dataclass

from ita_audit.errors import Language


@dataclass(frozen=True, slots=True)
class Line:
    """A text with the label that stands before it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A measure that is reported as completed while its evidence is not."""

    finding: str
    measure: str
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class ToldRuling:
    """A decision: ``told`` is the whole of it in a sentence, ``standing`` whether it counts, in words.

    ``kind``, ``verdict`` and ``state`` are the words of the JSON report.
    """

    finding: str
    kind: str
    verdict: str
    state: str
    what: str
    standing: str
    told: str
    counts: bool


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to mend: its number, how bad it is, and all that is said of it."""

    number: int
    finding: str
    grade: str
    grade_word: str
    head: str
    what: str
    needs: Line | None
    lines: tuple[Line, ...]
    remedy: str
    rulings: tuple[ToldRuling, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """What the same responsible positions have to do."""

    name: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The things to mend in one measure."""

    measure: str
    title: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a bar: which, in words, how many, and its length in thousandths."""

    name: str
    word: str
    count: int
    length: int


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """One measure: what was claimed, who is responsible, and its counts as parts of a bar."""

    id: str
    title: str
    claim: str
    responsible: str
    shares: tuple[Share, ...]
    told: str


@dataclass(frozen=True, slots=True)
class Question:
    """What a person must look at."""

    finding: str
    title: str
    asked: str
    lines: tuple[Line, ...]
    rulings: tuple[ToldRuling, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One finding of the list of all: verdict and grade as words of the JSON report and in words."""

    finding: str
    requirement: str
    measure: str
    clause: str
    title: str
    verdict: str
    verdict_word: str
    grade: str
    grade_word: str
    message: str
    remedy: str
    places: str
    found: str
    caused_by: str
    ruling: ToldRuling | None


@dataclass(frozen=True, slots=True)
class Result:
    """The totals in words: of the program, and with what reviewers attested ("" where nothing was)."""

    mistakes: str
    reviews: str
    complete: str
    questions: str
    attested: str


@dataclass(frozen=True, slots=True)
class Account:
    """The whole report, in the order in which a format says it."""

    language: Language
    title: str
    agency: str
    head: tuple[Line, ...]
    result: Result
    claims: tuple[Claim, ...]
    positions: tuple[Position, ...]
    measures: tuple[MeasureLine, ...]
    groups: tuple[Group, ...]
    questions: tuple[Question, ...]
    broken: tuple[Line, ...]
    rulings: tuple[ToldRuling, ...]
    unknown: tuple[str, ...]
    remarks: tuple[str, ...]
    rows: tuple[Row, ...]
    source: tuple[Line, ...]
