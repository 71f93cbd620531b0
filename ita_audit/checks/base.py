"""What a kind of check is given, and what it gives back.

A kind declares its parameters (a ``BaseCheck``), its closed list of problems, and ``questions``:
from the parameters, resolved once against the ruleset, to functions of a ``SubmissionView``. The functions
see values as read: numbers, satang, dates, texts. A value that could not be read is UNKNOWN, one
that is not asked for is ABSENT.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, Literal, NamedTuple, Protocol

from ita_audit.model import Text
from ita_audit.types.condition import Predicate
from ita_audit.types.reading import ABSENT, UNKNOWN, EditionTerms, Mark
from ita_audit.types.spec import Asked, Condition, DashedName, Matching, Wording

_REF = Text("ชื่อรายการ ตาราง.คอลัมน์ หรือ หลักฐาน/ตาราง.คอลัมน์", "an item, table.column or evidence/table.column")
RefName = Annotated[str, Matching(r"^([a-z][a-z0-9_]*/)?[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$", _REF, "a/b.c")]
"""``item``, ``table.column`` or ``evidence_key/table.column``."""


class BaseCheck(Asked):
    """What every check declares, and its ``kind``. ``gap`` serves all problems without a text of their own in ``gaps``."""

    id: DashedName
    gap: Wording | None = None
    kind: str


class Ref(NamedTuple):
    """A resolved reference: an item of one piece of evidence, or a column of its table.

    ``instance`` is the evidence key (or ``measures.8`` for the report's own row of measure 8).
    """

    instance: str
    table: str | None
    name: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table as read: its index in the submission, and its values by column."""

    index: int
    values: dict[str, Any]


@dataclass(slots=True)
class Table:
    """A table as read. ``known`` is False where a row is missing from it because it is no object."""

    rows: list[TableRow] = field(default_factory=list)
    stated_none: bool = False
    empty: bool = False
    whole: bool = True


class MeasureFinding(NamedTuple):
    """What a claim looks at: one finding of the measure, so far."""

    id: str
    verdict: str
    grade: str | None
    roots: tuple[str, ...]

    @property
    def doubted(self) -> bool:
        """Whether something seen waits for a person, rather than a question that is put to one anyway."""
        return self.verdict == "needs_review" and self.grade is not None


class SubmissionView(Protocol):
    """Everything a question may look at: the values of one submission."""

    @property
    def as_of(self) -> date:
        """The date of judging."""

    @property
    def agency(self) -> Mapping[str, str]:
        """The agency's members as submitted (name, code, website ...)."""

    def value(self, ref: Ref) -> Any:
        """The value of an item; UNKNOWN where it could not be read, ABSENT where not asked for."""

    def table(self, ref: Ref) -> Table | Mark:
        """The table that ``ref`` is a column of, or names."""

    def pointer(self, ref: Ref, row: int | None = None) -> str:
        """The JSON Pointer of an item, or of a cell."""

    def raw(self, ref: Ref, row: int | None = None) -> Any:
        """The value as submitted, for showing what was found; None where there is none."""

    def outcomes(self, measure: str) -> Sequence[MeasureFinding]:
        """The findings of a measure's numbered requirements. Only for claims, which come last."""

    @property
    def last_year(self) -> SubmissionView | None:
        """What the agency handed in the year before; None where it is not at hand."""


class At(NamedTuple):
    """A place at fault: reference, row, and what stands there (None: as submitted)."""

    ref: Ref
    row: int | None = None
    found: Any = None


class Failure(NamedTuple):
    """One failing row or set: which problem, and the places that show it."""

    problem: str
    places: tuple[At, ...]


Value = str | Text
"""What a text's field may be filled with."""


@dataclass(slots=True)
class Answer:
    """What a question found.

    ``applied`` counts the rows (or 1) it was put to. ``unknown`` are the references whose value
    was UNKNOWN where it was needed. ``fields`` fill the texts. ``reason`` says why nothing was
    asked or why a person must look; ``roots`` name findings that a failure merely follows from.
    """

    applied: int = 0
    failures: list[Failure] = field(default_factory=list)
    unknown: list[Ref] = field(default_factory=list)
    fields: dict[str, Value] = field(default_factory=dict)
    reason: Text | None = None
    review: bool = False
    roots: tuple[str, ...] = ()


Ask = Callable[[SubmissionView], Answer]


class Question(NamedTuple):
    """One finding a check gives: its suffix (``.deputy``), its own title, clauses and remedy.

    ``last_year`` are the references that it reads in last year's submission.
    """

    ask: Ask
    suffix: str = ""
    title: Text | None = None
    cites: tuple[str, ...] | None = None
    remedy: Text | None = None
    last: bool = False
    last_year: tuple[Ref, ...] = ()


class Scope(Protocol):
    """What the ruleset tells a kind while it is compiled."""

    @property
    def terms(self) -> EditionTerms:
        """The edition's year and parameters, and the requirement's own years."""

    @property
    def measure(self) -> str:
        """The id of the measure the check belongs to."""

    @property
    def clause_labels(self) -> Mapping[str, Sequence[str]]:
        """Measure -> what the document says in Thai of the measure, and then of each of its procedures."""

    @property
    def group(self) -> Text:
        """What the instrument calls one of the parts that a report sums up."""

    def ref(self, name: str) -> Ref:
        """The reference that ``name`` resolves to. Raises ``LookupError`` where nothing has it."""

    def elsewhere(self, name: str) -> Sequence[Ref]:
        """The same item in the rows of the other measures; none where it is not asked once per measure."""

    def item(self, name: str) -> Any:
        """The declaration of the item or column that ``name`` refers to."""

    def title(self, name: str) -> Text:
        """The title of that item or column."""

    def holds(self, condition: Condition) -> Predicate:
        """A condition on the values of a row, compiled."""


def table_of(ref: Ref) -> Ref:
    """The table that ``ref`` is a column of; ``ref`` itself where it is none."""
    return ref if ref.table is None else Ref(ref.instance, None, ref.table)


def each(
    world: SubmissionView, refs: Sequence[Ref], answer: Answer, where: Predicate | None = None
) -> Iterator[tuple[int | None, tuple[Any, ...]]]:
    """The known values of items, or of columns of one table row by row, with the row's index.

    What is UNKNOWN is noted in ``answer.unknown`` and skipped; rows with an ABSENT value, or that
    ``where`` excludes, are left out. Items of the requirement itself make one row with index None.
    """
    if refs[0].table is None:
        values = tuple(world.value(ref) for ref in refs)
        if UNKNOWN in values:
            answer.unknown.append(refs[values.index(UNKNOWN)])
        elif ABSENT not in values:
            yield None, values
        return
    table = world.table(refs[0])
    if isinstance(table, Mark) or table.empty:
        if table is not ABSENT:
            answer.unknown.append(refs[0])
        return
    if not table.whole:
        answer.unknown.append(table_of(refs[0]))
    names = [ref.name for ref in refs]
    for row in table.rows:
        held = where(row.values) if where is not None else True
        values = tuple(row.values[name] for name in names)
        if held is False or (ABSENT in values):
            continue
        if held is None and where is not None:
            answer.unknown.append(refs[0]._replace(name=where.item))
        elif UNKNOWN in values:
            answer.unknown.append(refs[values.index(UNKNOWN)])
        else:
            yield row.index, values


NO_ROWS = Text("ไม่มีรายการที่ต้องตรวจข้อนี้", "There is no row that this is asked of.")


def finish(answer: Answer) -> Answer:
    """``answer`` with the reason that nothing was asked, where that is so."""
    if not answer.applied and not answer.unknown and not answer.failures and answer.reason is None:
        answer.reason = NO_ROWS
    return answer


Year = Literal["fiscal_year", "about"]
