"""``covers_rows``: everything listed in one place is answered in another, found by its name.

A name that is nearly the same, or that contains the other, is a question for a person; more rows
than asked is no fault. A row that answers one name exactly is not taken for a misspelling of another:
roads of two villages have nearly one name.

With ``of_last_year`` the names are those that the agency listed the year before. Last year was judged
already: what is not at hand, not there or unreadable in it is no fault of this year's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from rapidfuzz import fuzz, process

from ita_audit.checks.base import (
    Answer,
    At,
    BaseCheck,
    Failure,
    Question,
    Ref,
    RefName,
    Scope,
    SubmissionView,
    each,
    finish,
    listed,
    table_of,
)
from ita_audit.checks.breaking import Scene, Violation, column_of
from ita_audit.checks.constant import SAME
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.naming import COLUMN, Refers, RowsOf
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.thai.text import fold
from ita_audit.types.condition import Predicate
from ita_audit.types.reading import Mark
from ita_audit.types.sorts import TEXT
from ita_audit.types.spec import Condition

PROBLEMS = ("not_covered", "near")

NEAR = 85
"""Two folded names this alike (of 100) may be one name written twice (tried on headings)."""

SHORTEST = 8
"""A folded name of at least so many letters may be the other without its "โครงการ" or "หมู่ที่ 7"."""

NOT_AT_HAND = Text(
    "ไม่มีข้อมูลที่ส่งเมื่อปีที่แล้วให้เทียบ (ระบุไฟล์ได้ด้วย --previous)",
    "Last year's submission is not at hand (--previous names it).",
)
NOT_TOLD = Text(
    "ข้อมูลที่ส่งเมื่อปีที่แล้วไม่มีรายการที่จะใช้เทียบ หรืออ่านรายการนั้นไม่ได้",
    "Last year's submission does not hold what this is compared with, or it cannot be read there.",
)


class CoversRows(BaseCheck):
    """``of`` lists the names (a column), ``column`` must answer each of them.

    ``of_last_year``: ``of`` is read in last year's submission.
    """

    kind: Literal["covers_rows"]
    of: Annotated[RefName, Refers(COLUMN, (TEXT,), last_year="of_last_year")]
    column: Annotated[RefName, Refers(COLUMN, (TEXT,))]
    where: Annotated[Condition | None, RowsOf("of")] = None
    of_last_year: bool = False


def questions(check: CoversRows, scope: Scope) -> list[Question]:
    """One question, name by name."""
    of, column = scope.ref(check.of), scope.ref(check.column)
    where = scope.holds(check.where) if check.where else None
    if not check.of_last_year:
        return [Question(lambda world: _answer(world, of, column, where))]
    return [Question(lambda world: _answer_to_last_year(world, of, column, where), last_year=(of,))]


def _answer(world: SubmissionView, of: Ref, column: Ref, where: Predicate | None) -> Answer:
    answer = Answer()
    table = world.table(column)
    if isinstance(table, Mark) or table.empty:
        return finish(answer) if table is Mark.ABSENT else Answer(unknown=[column])
    asked = [(At(of, index), name) for index, (name,) in each(world, [of], answer, where)]
    answer.failures = [Failure(problem, (at,)) for problem, at, _ in _compared(world, column, asked, answer)]
    return finish(answer)


def _answer_to_last_year(world: SubmissionView, of: Ref, column: Ref, where: Predicate | None) -> Answer:
    """Its places are the table that should answer: the names stand in another file."""
    before = world.last_year
    if before is None:
        return Answer(reason=NOT_AT_HAND)
    unread = Answer()
    here = At(table_of(column))
    asked = [(here, name) for _, (name,) in each(before, [of], unread, where)]
    if not asked:
        there = before.table(of)
        told = isinstance(there, Mark) or unread.unknown
        return Answer(reason=NOT_TOLD) if told else finish(Answer())
    table = world.table(column)
    if isinstance(table, Mark) or table.empty:
        return finish(Answer()) if table is Mark.ABSENT else Answer(unknown=[column])
    answer = Answer()
    found = _compared(world, column, asked, answer)
    for problem in PROBLEMS:
        names = [name for its, _, name in found if its == problem]
        shown = [(here._replace(found=listed(names)),), *[()] * len(names)]  # all names in one place
        answer.failures += [Failure(problem, places) for places in shown[: len(names)]]
    return finish(answer)


def _compared(
    world: SubmissionView, column: Ref, asked: Sequence[tuple[At, str]], answer: Answer
) -> list[tuple[str, At, str]]:
    """Each name that nobody answers, with the problem and the place to point to, in the order asked.

    Counts, fields and what is unknown go into ``answer``.
    """
    table = world.table(column)
    assert not isinstance(table, Mark)
    values = [row.values[column.name] for row in table.rows]
    given = [fold(value) for value in values if isinstance(value, str)]
    unread = Mark.UNKNOWN in values
    spare = sorted(set(given).difference(fold(name) for _, name in asked))
    found: list[tuple[str, At, str]] = []
    for place, name in asked:
        key = fold(name)
        if key not in given and (unread or not table.whole):
            answer.unknown.append(column if unread else table_of(column))
            continue
        answer.applied += 1
        if key not in given:
            found.append(("near" if _near(key, spare) else "not_covered", place, name))
    answer.fields = {"values": listed(name for _, _, name in found)}
    for problem in PROBLEMS:
        answer.fields[problem] = listed(name for its, _, name in found if its == problem)
    return found


def _near(key: str, spare: list[str]) -> bool:
    if process.extractOne(key, spare, scorer=fuzz.ratio, score_cutoff=NEAR):
        return True
    return any(len(min(key, name, key=len)) >= SHORTEST and (key in name or name in key) for name in spare)


def breaks(scene: Scene) -> Iterator[Violation]:
    """Without the rows that answer the first name."""
    check, here = scene.check, scene.pointer(scene.check.column)
    column = column_of(check.column)
    asking = scene.last_year() if check.of_last_year else scene
    for cell in list(asking.cells(check.of, check.where))[:1]:
        rest = [row for row in scene.rows(check.column) if fold(row[column]) != fold(cell.value)]
        place = here if check.of_last_year else cell.pointer
        yield scene.broken("without the rows of one name", Edit("set", here, rest), place=place)


def never_fails(check: CoversRows, _rulebook: Rulebook) -> Text | None:
    """Where a column answers itself."""
    return SAME if check.of == check.column and not check.of_last_year else None


KIND = CheckKind(
    declared=CoversRows,
    said=Text("ทุกชื่อในตารางหนึ่งมีในอีกตารางหนึ่ง", "Every name of one table is in another."),
    problems=PROBLEMS,
    fields=("values", "not_covered", "near"),
    members={
        "of": Text("คอลัมน์ที่มีชื่อซึ่งต้องพบ", "The column whose names must be answered."),
        "of_last_year": Text("อ่าน of จากข้อมูลที่ส่งเมื่อปีที่แล้ว", "Read `of` in last year's submission."),
    },
    questions=questions,
    breaks=breaks,
    never_fails=never_fails,
)
