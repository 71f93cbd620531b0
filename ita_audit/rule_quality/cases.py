"""Cases of rules: what changes in a submission that lacks nothing, and which findings change then.

``fixtures/rules/<ruleset>/<id>.yaml`` holds the cases of one requirement, ``base.yaml`` beside
them what they start from. Expected findings are written by hand from the clauses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.model.pointer import split
from ita_audit.types.spec import AtLeast, AtMostMembers, DashedName, Declared, InRange, Matching

_POINTER = Text("ที่อยู่ในข้อมูล (ขึ้นต้นด้วย /)", "a JSON Pointer, which begins with /")
Pointer = Annotated[str, Matching(r"^/", _POINTER, "/evidence/complaint_statistics/total")]
_EXPECTED = Text("ผลที่คาดไว้", "a verdict, a grade and problems")
Expected = Annotated[str, Matching(r"^\S", _EXPECTED, "gap major missing")]


class Case(Declared):
    """One case: a name that is a sentence, the changes by JSON Pointer, and the findings expected.

    ``set`` puts a value in place (an object member, or a row that is there), ``drop`` takes one
    out, ``append`` adds to the end of a list. Changes are made in this order: drop, set, append.
    ``each`` puts several values, one at a time, in one place: with each of them all must come out as expected.
    ``expect``: finding id -> "VERDICT [GRADE] [PROBLEM ...]"; all that differ from the base must
    be named, and what is named must be so, whether it differs or not. Claims follow the findings
    of their measure and are judged only where a case names them. ``previous: false`` judges it, and
    what it is held against, without last year's submission.
    """

    name: Annotated[str, AtLeast(12)]
    drop: list[Pointer] = field(default_factory=list)
    set: dict[Pointer, Any] = field(default_factory=dict)
    append: dict[Pointer, Any] = field(default_factory=dict)
    each: Annotated[dict[Pointer, Annotated[list[Any], AtLeast(2)]], AtMostMembers(1)] = field(
        default_factory=dict
    )
    as_of: str | None = None
    previous: Literal[False] | None = None
    expect: Annotated[dict[str, Expected], AtLeast(1)]

    @property
    def beyond_evidence(self) -> bool:
        """Whether it changes more than evidence: the day, last year's submission, or what is said of the agency."""
        sections = {split(pointer)[0] for pointer in (*self.drop, *self.set, *self.append, *self.each)}
        return bool(self.as_of) or self.previous is False or not sections <= {"evidence", "measures"}


class Counted(Declared):
    """How many texts and how many ``cites`` a rule file has, as whoever wrote the cases found it."""

    texts: Annotated[int, InRange(0)]
    cites: Annotated[int, InRange(0)]


class CaseFile(Declared):
    """All cases of one requirement.

    ``count`` says how many there are (each value of an ``each`` is one), and ``rule`` what the rule file holds, so that lint notices
    what is lost: another case may prove the same, and a default may stand in for a text.
    """

    SPARED = ("requirement",)

    requirement: str
    count: Annotated[int, InRange(1)] | None = None
    rule: Counted | None = None
    cases: Annotated[list[Case], AtLeast(1)]


_SHARED = Text("ไฟล์กลางของเกณฑ์", "a file that all rules share")
SharedFile = Annotated[
    str, Matching(r"^(ruleset|clauses|oit|mappings/[^/]+)\.yaml$", _SHARED, "ruleset.yaml")
]
Counts = dict[SharedFile, Annotated[int, InRange(0)]]


class Base(Declared):
    """The file ``base.yaml``: the submission that lacks nothing, and the day of judging.

    ``previous`` is what the same agency handed in the year before, which the first one answers.
    ``texts`` says how many texts the files hold that all rules share.
    """

    submission: str
    previous: str | None = None
    as_of: str
    texts: Counts = field(default_factory=dict)


class CarriedOver(Declared):
    """What ``base.yaml`` of an edition that extends another says of the earlier one's cases.

    They are carried over with their years moved, but for those of the requirements and measures in ``without``
    and of those that have a file here; ``drop``, ``set`` and ``append`` change the submission they start from.
    """

    extends: DashedName
    shift_years: int = 0
    without: list[str] = field(default_factory=list)
    drop: list[Pointer] = field(default_factory=list)
    set: dict[Pointer, Any] = field(default_factory=dict)
    append: dict[Pointer, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Located:
    """A case with the file and line it stands at."""

    requirement: str
    case: Case
    file: str
    line: int


def variants(case: Case) -> list[list[Edit]]:
    """The changes of ``case`` one by one, in the order drop, set, append; of one with ``each`` those for every value."""
    same = edits(case)
    each = [Edit("set", pointer, value) for pointer, values in case.each.items() for value in values]
    return [[*same, one] for one in each] if each else [same]


def edits(case: Case | CarriedOver) -> list[Edit]:
    """The changes that ``case`` says always, one by one, in the order drop, set, append."""
    return [
        *(Edit("drop", pointer) for pointer in case.drop),
        *(Edit("set", pointer, value) for pointer, value in case.set.items()),
        *(Edit("append", pointer, value) for pointer, value in case.append.items()),
    ]
