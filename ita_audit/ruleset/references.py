"""Whether what a check names is there, and is what its kind needs: read from the annotations of the kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ita_audit.checks.base import BaseCheck
from ita_audit.checks.naming import (
    ColumnOf,
    Demands,
    Named,
    OptionOf,
    OptionOfEach,
    Refers,
    RowsOf,
    Shape,
    names,
    table_named,
)
from ita_audit.model import Text
from ita_audit.ruleset import unfit
from ita_audit.ruleset.fitting import askable
from ita_audit.ruleset.requirement import Requirement
from ita_audit.ruleset.targets import Names, Target
from ita_audit.ruleset.text_consistency import Inconsistency, Path, no_item
from ita_audit.types import options_of
from ita_audit.types.noted import Noted, noted
from ita_audit.types.spec import Declared


def reference_remarks(
    requirement: Requirement, check: BaseCheck, path: Path, keys: Mapping[str, Requirement]
) -> Iterator[Inconsistency]:
    """Every name of ``check`` that leads nowhere, and of each member the first that does not fit."""
    book = _Check(requirement, check, Names(requirement, keys))
    for one in book.names:
        for remark in book.reference(one) if isinstance(one.note, Refers) else book.columns(one):
            if remark.rule == "unfit-item" and one.member in book.said:
                continue
            book.said.add(one.member)
            yield remark._replace(path=(*path, *remark.path))
    for remark in (*book.switches(), *book.options()):
        yield remark._replace(path=(*path, *remark.path))


class _Check:
    """A check and what its names lead to; ``said`` are the members in which something is wrong already."""

    def __init__(self, requirement: Requirement, check: BaseCheck, known: Names):
        self._requirement, self._check, self._known = requirement, check, known
        self.names = list(names(check))
        self.said: set[str] = set()

    def reference(self, one: Named) -> Iterator[Inconsistency]:
        """What is wrong with a name of an item or column."""
        key = one.name.rpartition("/")[0]
        owner, target = self._known.owner(one.name), self._known.target(one.name)
        if owner is None:
            yield unfit.no_evidence(self._requirement.id, (one.member,), key, self._known.keys())
        elif key and owner.each:
            yield self._remark(one, unfit.asked_per_measure(key))
        elif target is None:
            known = tuple(other.name for other in self._known.beside(one.name))
            yield no_item(self._requirement.id, (one.member,), one.name, known)
        elif (why := self._why(one, target)) is not None:
            fitting = [other.name for other in self._known.beside(one.name) if not self._why(one, other)]
            yield self._remark(one, why, unfit.use(fitting))

    def _why(self, one: Named, target: Target) -> Text | None:
        """Why ``target`` cannot be what ``one`` names; None where it can."""
        note = one.note
        assert isinstance(note, Refers)
        joined = bool(note.joined_by) and getattr(self._check, note.joined_by) is not None
        shapes = ("column",) if joined else note.shapes
        if (why := self._alone(one, target, shapes)) is not None:
            return why
        if (other := self._other(one, note.alike)) and other.measure != target.measure:
            return unfit.unlike(target, other)
        if (other := self._other(one, note.apart)) and target.in_table_of(other):
            return unfit.same_table(target, other)
        if other := self._other(one, note.beside):
            if joined:
                return unfit.same_table(target, other) if target.in_table_of(other) else None
            if not _beside(note, target, other):
                return unfit.not_beside(target, other)
        return unfit.twice(target) if any(target.is_(twin) for twin in self._earlier(one)) else None

    def _alone(self, one: Named, target: Target, shapes: Sequence[Shape]) -> Text | None:
        """Why ``target`` does not do whatever else the check names."""
        if isinstance(one.note, Refers) and target.shape not in shapes:
            return unfit.shape(target, self._check.kind, one.own, shapes)
        if (
            not isinstance(one.note, RowsOf)
            and one.note.sorts is not None
            and target.sort not in one.note.sorts
        ):
            return unfit.sort(target, self._check.kind, one.note.sorts)
        return None

    def _other(self, one: Named, member: str) -> Target | None:
        """What the member beside ``one`` leads to, of several names the first; None for itself or where it is wrong."""
        found = self._named(one.holder, member) if member else None
        target = self._known.target(_whole(found)) if found is not None and found is not one else None
        if found is None or target is None:
            return None
        shapes = found.note.shapes if isinstance(found.note, Refers) else ()
        return target if self._alone(found, target, shapes) is None else None

    def _named(self, holder: Declared, member: str) -> Named | None:
        own = [one for one in self.names if one.own == member]
        return next((one for one in own if one.holder is holder), own[0] if own else None)

    def _earlier(self, one: Named) -> Iterator[Target]:
        """What stands before ``one`` in its list."""
        for other in self.names if isinstance(one.path[-1], int) else ():
            if other is one:
                return
            target = self._known.target(_whole(other)) if other.path[:-1] == one.path[:-1] else None
            if target is not None:
                yield target

    def columns(self, one: Named) -> Iterator[Inconsistency]:
        """What is wrong with a column that is named without its table."""
        first: Target | None = None
        for member, reference in one.tables:
            table = self._known.target(reference)
            if table is None or member in self.said:
                continue
            if table.shape == "value":
                yield self._remark(one, unfit.no_rows(table, one.own))
                continue
            name = f"{table_named(reference)}.{one.name}"
            column = self._known.target(name)
            if isinstance(one.note, RowsOf) and one.condition is not None:
                yield from askable(
                    self._requirement.id, (*_inside(one),), one.condition, column and column.item
                )
            if column is None:
                columns = tuple(
                    other.item.name
                    for other in self._known.beside(reference)
                    if other.shape == "column" and other.in_table_of(table)
                )
                yield unfit.no_column(self._requirement.id, (one.member,), reference, one.name, columns)
            elif (why := self._why_column(one, column, first)) is not None:
                yield self._remark(one, why)
            first = first or column

    def _why_column(self, one: Named, column: Target, first: Target | None) -> Text | None:
        note = one.note
        if not isinstance(note, ColumnOf):
            return None
        if (why := self._alone(one, column, ())) is not None:
            return why
        other = first or self._other(one, note.alike)
        if other is not None and other.measure != column.measure:
            return unfit.unlike(column, other)
        return unfit.twice(column) if any(column.is_(twin) for twin in self._earlier(one)) else None

    def switches(self) -> Iterator[Inconsistency]:
        """What is wrong with a switch that needs another sort than is named."""
        for one in noted(self._check):
            for note in one.notes if one.value is not False else ():
                named = self._named(one.holder, note.member) if isinstance(note, Demands) else None
                target = self._known.target(named.name) if named and named.member not in self.said else None
                if target is not None and target.sort not in note.sorts:
                    why, member = unfit.switch(target, str(one.path[-1]), note.sorts), str(one.path[0])
                    yield Inconsistency(
                        self._requirement.id, (member,), why.th, why.en, "unfit-item", todo=unfit.use([])
                    )

    def options(self) -> Iterator[Inconsistency]:
        """What is called an option of a choice, and is none."""
        for one in noted(self._check):
            for name in self._choices(one):
                target = self._known.target(name)
                known = tuple(option.value for option in options_of(target.item)) if target else ()
                if target is not None and one.value not in known:
                    yield unfit.no_option(self._requirement.id, one.path, target, one.value, known)

    def _choices(self, one: Noted) -> Iterator[str]:
        """The choices of which a value has to be an option, where they are choices."""
        for note in one.notes:
            choice = self._named(one.holder, note.choice) if isinstance(note, OptionOf) else None
            if choice and choice.member not in self.said:
                yield choice.name
            if isinstance(note, OptionOfEach) and note.choices not in self.said:
                names, at = getattr(self._check, note.choices), one.path[-1]
                yield from names[at : at + 1] if isinstance(at, int) else names

    def _remark(self, one: Named, why: Text, todo: Text | None = None) -> Inconsistency:
        todo = todo or unfit.use([])
        return Inconsistency(self._requirement.id, (one.member,), why.th, why.en, "unfit-item", todo=todo)


def _inside(one: Named) -> Path:
    """The path of a condition: of its own where it is a member, else of the member it is in."""
    return one.path if len(one.path) == 1 else (one.member,)


def _whole(one: Named) -> str:
    return f"{table_named(one.tables[0][1])}.{one.name}" if one.tables else one.name


def _beside(note: Refers, target: Target, other: Target) -> bool:
    """Whether both are one value each, or columns of one table; or a value is allowed beside a column."""
    if target.shape == "value":
        return note.or_value or other.shape == "value"
    return target.in_table_of(other)
