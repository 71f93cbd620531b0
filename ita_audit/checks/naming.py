"""What the members of a check may name, said in their annotations; and what a check names, read from them.

Everything that follows names (refusing what does not resolve or does not fit, which leaves a question
reads, which other evidence it needs, what is said otherwise to try its cases) reads these annotations.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, get_args

from ita_audit.checks.base import RefName
from ita_audit.types.noted import Noted, hints, noted
from ita_audit.types.spec import Asked, Condition, Declared

Shape = Literal["value", "column", "table"]
"""What a name leads to: one value, a column (a value in each row), or a table."""

VALUE: tuple[Shape, ...] = ("value",)
COLUMN: tuple[Shape, ...] = ("column",)
EITHER: tuple[Shape, ...] = ("value", "column")
TABLE: tuple[Shape, ...] = ("table",)
ANY: tuple[Shape, ...] = ("value", "column", "table")


class Refers(NamedTuple):
    """An annotation: the name of an item or column, of one of these shapes and sorts (None: of any sort).

    ``alike``: a member that names something of the same sort. ``beside``: a member that names a column of
    the same table, or, both, one value; with ``or_value`` this one may be one value beside a column too.
    ``joined_by``: the member that, given, joins rows of two tables instead. ``apart``: a member that
    names a column of another table. ``last_year``: the switch by which it is read in last year's submission.
    """

    shapes: tuple[Shape, ...]
    sorts: tuple[str, ...] | None = None
    alike: str = ""
    beside: str = ""
    or_value: bool = False
    joined_by: str = ""
    apart: str = ""
    last_year: str = ""


class ColumnOf(NamedTuple):
    """An annotation: the name of a column, without its table, in each table that these members name or point into."""

    tables: tuple[str, ...]
    sorts: tuple[str, ...] | None = None
    alike: str = ""


class RowsOf(NamedTuple):
    """An annotation: a condition that picks rows of the table that this member names or points into."""

    table: str


class Demands(NamedTuple):
    """An annotation of a switch or number: where it is given, that member names something of one of these sorts."""

    member: str
    sorts: tuple[str, ...]


class MattersFor(NamedTuple):
    """An annotation of a switch: it makes a difference only where that member names something of this sort."""

    member: str
    sort: str


class OptionOf(NamedTuple):
    """An annotation: one of the options of the choice that this member names."""

    choice: str


class OptionOfEach(NamedTuple):
    """An annotation: in a list, an option of the choice at the same place in the list ``choices``; else one of each of them."""

    choices: str


class Kept(NamedTuple):
    """An annotation: without this member the check would ask something else; it is never tried without."""


class Named(NamedTuple):
    """A name in a check: the member it stands in, the name as a reference, what it may be, and what holds it.

    A column without its table has the table's reference: ``tables`` are those that it is looked for in,
    with the member that names each.
    """

    member: str
    name: str
    note: Refers | ColumnOf | RowsOf
    holder: Declared
    tables: tuple[tuple[str, str], ...] = ()
    condition: Condition | None = None
    path: tuple[str | int, ...] = ()

    @property
    def own(self) -> str:
        """The member of ``holder`` that it stands in."""
        return next(str(key) for key in reversed(self.path) if isinstance(key, str))


_REFERENCE = get_args(RefName)[1]
"""What every reference is annotated with: one that says no more is still to lead somewhere."""


def names(check: Asked) -> Iterator[Named]:
    """Everything that a check names, apart from what it applies to and what its texts cite, in the order of its members."""
    for one in noted(check):
        member = str(one.path[0])
        bare = _REFERENCE in one.notes and not any(isinstance(note, Refers) for note in one.notes)
        for note in (*one.notes, Refers(ANY)) if bare else one.notes:
            if isinstance(note, Refers) and isinstance(one.value, str):
                yield Named(member, one.value, note, one.holder, path=one.path)
            elif isinstance(note, ColumnOf) and isinstance(one.value, str):
                yield _columns(check, one, member, one.value, note, note.tables, None)
            elif isinstance(note, RowsOf) and isinstance(one.value, Condition):
                yield _columns(check, one, member, one.value.item, note, (note.table,), one.value)


def _columns(
    check: Asked,
    one: Noted,
    member: str,
    name: str,
    note: ColumnOf | RowsOf,
    tables: tuple[str, ...],
    condition: Condition | None,
) -> Named:
    found = ((other, first_named(check, one.holder, other)) for other in tables)
    known = tuple((other, reference) for other, reference in found if reference)
    return Named(member, name, note, one.holder, known, condition, one.path)


def first_named(check: Asked, holder: Declared, member: str) -> str:
    """The reference that ``member`` gives, of what is around a name or of the check; of several the first, else ""."""
    value = getattr(holder, member, None) or getattr(check, member, None)
    if isinstance(value, list):
        value = value[0] if value else ""
    return value or ""


def references(check: Asked) -> Iterator[str]:
    """Every item and column that a check names, as references: a column without its table with it."""
    for one in names(check):
        yield from whole_names(one)


def whole_names(one: Named) -> Iterator[str]:
    """A name as references: itself, or the column in each of its tables."""
    if isinstance(one.note, Refers):
        yield one.name
    for _, table in one.tables:
        yield f"{table_named(table)}.{one.name}"


def references_this_year(check: Asked) -> Iterator[str]:
    """Those that are read in the submission itself, not in last year's."""
    before = set(_last_year(check))
    for one in names(check):
        if one.member not in before and not any(member in before for member, _ in one.tables):
            yield from whole_names(one)


def _last_year(check: Asked) -> Iterator[str]:
    for one in names(check):
        if isinstance(one.note, Refers) and one.note.last_year and getattr(check, one.note.last_year):
            yield one.member


def table_named(reference: str) -> str:
    """The table of a reference to a column; the reference itself where it names no column."""
    return reference.rpartition(".")[0] or reference


def evidence_named(check: Asked) -> frozenset[str]:
    """The keys of other evidence that a check names."""
    return frozenset(key for name in references(check) if (key := name.rpartition("/")[0]))


def own_members(declared: type[Declared], base: type[Declared]) -> dict[str, Any]:
    """The members that a kind adds to ``base``, ``kind`` aside, with their annotations."""
    return {
        name: hint for name, hint in hints(declared).items() if name not in hints(base) and name != "kind"
    }
