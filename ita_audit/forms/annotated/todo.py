"""The to-do list: what is to be mended, by who is responsible, one line for each cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ita_audit.errors import Language
from ita_audit.forms.annotated.notes import ABSENT, shown
from ita_audit.model import Finding, GapReport, Grade, Location
from ita_audit.model.review_lines import review_line
from ita_audit.presentation.header import responsible
from ita_audit.presentation.labels import GRADES


@dataclass(frozen=True, slots=True)
class Line:
    """One line. ``what`` and ``remedy`` are empty where the line only names one more cell.

    ``box``: it is ticked when it is done; the doubts of one requirement have one box, for one answer settles them.
    """

    grade: Grade
    requirement: str
    what: str
    clause: str
    remedy: str
    pointer: str
    location: Location | None
    box: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one responsible position (or several that share a measure)."""

    responsible: str
    lines: tuple[Line, ...]

    @property
    def boxes(self) -> int:
        """How many things there are to tick off."""
        return sum(line.box for line in self.lines)


def groups_of(report: GapReport, language: Language) -> list[Group]:
    """The lines by the responsible positions, in the order of the measures; what a person decides comes last."""
    positions = {one.id: responsible(one.responsible, language) for one in report.measures}
    lines: dict[str, list[tuple[bool, Line]]] = {}
    begun: set[str] = set()
    for entry in _entries(report):
        asked = review_line(entry[0])
        made = list(_lines(entry, language))
        if asked:
            made = [replace(one, box=not n and asked not in begun) for n, one in enumerate(made)]
            begun.add(asked)
        lines.setdefault(positions[entry[0].measure], []).extend((bool(asked), line) for line in made)
    return [
        Group(position, tuple(line for _, line in sorted(found, key=lambda one: one[0])))
        for position, found in lines.items()
    ]


def _entries(report: GapReport) -> Iterator[list[Finding]]:
    """Findings that are one mistake together; questions for a person one by one."""
    together: dict[str, list[Finding]] = {}
    for finding in shown(report):
        if finding.places:
            absent = finding.caused_by == (finding.requirement,)
            together.setdefault(finding.requirement if absent else finding.id, []).append(finding)
    yield from together.values()


def _lines(entry: list[Finding], language: Language) -> Iterator[Line]:
    first = min(entry, key=lambda one: one.grade.rank if one.grade else 9)
    grade = first.grade or Grade.DOUBT
    absent = first.caused_by == (first.requirement,)
    said = first.message or first.reason
    titles = "; ".join(dict.fromkeys(one.title.in_(language) for one in entry))
    what = f"{ABSENT.in_(language)}: {titles}" if absent else f"{first.title.in_(language)}: "
    if not absent and said:
        what += said.in_(language)
    remedy = first.remedy.in_(language) if first.remedy else ""
    told: set[Location | None] = set()
    for place in (place for finding in entry for place in finding.places):
        if place.location in told and place.location is not None:
            continue
        again = bool(told)
        told.add(place.location)
        texts = ("", "", "") if again else (what, first.citation.in_(language), remedy)
        yield Line(grade, first.requirement, *texts, place.pointer, place.location)


def grade_name(grade: Grade, language: Language) -> str:
    """The grade as it is shown."""
    return GRADES[grade].in_(language)
