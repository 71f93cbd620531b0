"""A report as it is shown. Plain values: texts of one language, counts, and words of closed lists."""

from __future__ import annotations

from dataclasses import dataclass

from ita_audit.errors import Language
from ita_audit.model import Instrument


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A text with the label that stands before it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A measure that is reported as completed while its evidence is not."""

    finding: str
    measure: str
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One answer to ``findings`` of a requirement, which ``about`` lists: ``told`` is the whole of it in a sentence,
    ``standing`` whether it counts, in words.

    ``kind``, ``verdict`` and ``state`` are the words of the JSON report.
    """

    findings: tuple[str, ...]
    about: str
    kind: str
    verdict: str
    state: str
    what: str
    standing: str
    told: str
    counts: bool


@dataclass(frozen=True, slots=True)
class TaskView:
    """One thing to mend: its number, how bad it is, and all that is said of it.

    ``needs`` names the details that merely follow from it, ``followers`` are those findings.
    """

    number: int
    finding: str
    grade: str
    grade_word: str
    head: str
    what: str
    needs: LabelledText | None
    lines: tuple[LabelledText, ...]
    remedy: str
    rulings: tuple[DecisionView, ...]
    followers: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class PositionTasks:
    """What the same responsible positions have to do."""

    name: str
    tasks: tuple[TaskView, ...]


@dataclass(frozen=True, slots=True)
class MeasureTasks:
    """The things to mend in one measure."""

    measure: str
    title: str
    tasks: tuple[TaskView, ...]


@dataclass(frozen=True, slots=True)
class BarPart:
    """A part of a bar: which, in words, how many, and its length in thousandths."""

    name: str
    word: str
    count: int
    length: int


@dataclass(frozen=True, slots=True)
class VerdictCount:
    """How many answers there are of one verdict: as a word of the JSON report and in words."""

    verdict: str
    word: str
    count: int


@dataclass(frozen=True, slots=True)
class MeasureView:
    """One measure: what was claimed, who is responsible, its counts as parts of a bar and by verdict."""

    id: str
    title: str
    claim: str
    responsible: str
    shares: tuple[BarPart, ...]
    told: str
    verdicts: tuple[VerdictCount, ...]


@dataclass(frozen=True, slots=True)
class AskedView:
    """One thing of a requirement that a person must look at."""

    finding: str
    title: str
    asked: str
    lines: tuple[LabelledText, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A requirement that a person must look at: one line to answer, whatever is asked in it."""

    requirement: str
    title: str
    parts: tuple[AskedView, ...]
    rulings: tuple[DecisionView, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding of the list of all: verdict and grade as words of the JSON report and in words.

    ``answered_by`` names the line that one answer of a person settles, with all else in it; "" where nothing waits.
    """

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
    answered_by: str
    ruling: DecisionView | None


@dataclass(frozen=True, slots=True)
class TotalsView:
    """The totals in words: of the program, and with what reviewers attested ("" where nothing was)."""

    mistakes: str
    reviews: str
    complete: str
    questions: str
    attested: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """The whole report, in the order in which a format says it."""

    language: Language
    title: str
    agency: str
    head: tuple[LabelledText, ...]
    result: TotalsView
    claims: tuple[ClaimView, ...]
    positions: tuple[PositionTasks, ...]
    measures: tuple[MeasureView, ...]
    groups: tuple[MeasureTasks, ...]
    questions: tuple[QuestionView, ...]
    broken: tuple[LabelledText, ...]
    rulings: tuple[DecisionView, ...]
    unknown: tuple[str, ...]
    remarks: tuple[str, ...]
    rows: tuple[FindingView, ...]
    source: tuple[LabelledText, ...]
    instrument: Instrument
