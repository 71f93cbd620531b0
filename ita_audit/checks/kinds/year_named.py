"""``year_named``: where the words of a row name a year, it is the one that is asked about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from ita_audit.checks.base import (
    Answer,
    At,
    BaseCheck,
    Failure,
    Question,
    RefName,
    Scope,
    SubmissionView,
    Year,
    each,
    finish,
)
from ita_audit.checks.breaking import Scene, Violation, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import COLUMN, Refers
from ita_audit.checks.spans import years_of
from ita_audit.model import Text
from ita_audit.thai.titles import years_named
from ita_audit.types.sorts import TEXT
from ita_audit.types.spec import AtLeast


class YearNamed(BaseCheck):
    """``columns`` of one table, all texts. ``year``: the year under assessment, or the one the requirement is ``about``."""

    kind: Literal["year_named"]
    columns: Annotated[list[Annotated[RefName, Refers(COLUMN, (TEXT,), beside="columns")]], AtLeast(1)]
    year: Year


def questions(check: YearNamed, scope: Scope) -> list[Question]:
    """One question, row by row: of the years that a row names in any of its columns one is enough; naming none is no fault."""
    refs = [scope.ref(name) for name in check.columns]
    years = years_of(check.year, scope.terms)

    def ask(world: SubmissionView) -> Answer:
        answer = Answer(fields={"year": ", ".join(str(year) for year in years)})
        for index, texts in each(world, refs, answer):
            answer.applied += 1
            named = [
                (ref, years_named(text, scope.terms.calendar)) for ref, text in zip(refs, texts, strict=True)
            ]
            if any(year in years for _, found in named for year in found):
                continue
            answer.failures.extend(
                Failure("other_year", (At(ref, index),)) for ref in [ref for ref, found in named if found][:1]
            )
        return finish(answer)

    return [Question(ask)]


def breaks(scene: Scene) -> Iterator[Violation]:
    """A year long past in every column of the first row."""
    year = min(years_of(scene.check.year, scene.terms)) - 8
    first = [cell for name in scene.check.columns for cell in list(scene.cells(name))[:1]]
    if first:
        edits = [set_to(cell, f"ปี {year}") for cell in first]
        yield scene.broken("a year long past", *edits, place=first[0].pointer)


KIND = CheckKind(
    declared=YearNamed,
    said=Text("ปีที่เขียนไว้ในแถวเป็นปีที่ถาม", "A year that a row names is the one asked about."),
    problems=("other_year",),
    fields=("year",),
    questions=questions,
    breaks=breaks,
)
