"""An amount, number or day held against a bound: above which, or below which, it is at fault.

The bound is another item, a column of its row or of a joined row, the day of judging, or a threshold of the
instrument, which may be another from a year on. ``at_most`` and ``at_least`` are this, seen from two sides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ita_audit.checks.base import Answer, At, Failure, Question, Ref, Scope, SubmissionView, each, finish
from ita_audit.checks.bounds.declared import Bounded, BoundSide, threshold_in
from ita_audit.checks.shown_values import named, together
from ita_audit.checks.sums import amount
from ita_audit.errors import Language
from ita_audit.model import Text
from ita_audit.thai.calendar import Calendar
from ita_audit.thai.names import NameForm, NameForms
from ita_audit.types.condition import Predicate
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark
from ita_audit.types.sorts import AMOUNT, DAY, sort_of


def bounded(check: Bounded, scope: Scope, side: BoundSide) -> list[Question]:
    """One question, row by row in a table."""
    ref = scope.ref(check.item)
    called = check.match or check.name
    named_by = ref._replace(name=called) if called else None
    sort = sort_of(scope.item(check.item))
    against = _against(check, ref, scope)

    def ask(world: SubmissionView) -> Answer:
        answer = Answer()
        wrong: list[tuple[str, Any, Any]] = []
        for index, value, bound, places in against(world, answer):
            answer.applied += 1
            if side.wrong(value, bound):
                answer.failures.append(Failure(side.problem, places))
                wrong.append((str(world.raw(named_by, index)) if named_by else "", value, bound))
        said = [(name, _said(value, bound, sort, side, scope.terms.calendar)) for name, value, bound in wrong]
        answer.fields = {"values": Text(_together(said, "th"), _together(said, "en"))}
        return finish(answer)

    return [Question(ask)]


_Found = tuple[int | None, Any, Any, tuple[At, ...]]
"""The row, the value, its bound and the places that show both."""

_Against = Callable[[SubmissionView, Answer], Iterable[_Found]]


def _against(check: Bounded, ref: Ref, scope: Scope) -> _Against:
    """Each value with its bound; what cannot be told is noted in the answer."""
    where = scope.holds(check.where) if check.where else None
    limit = scope.ref(check.limit) if check.limit else None
    if limit is not None and check.match is not None:
        match, forms = ref._replace(name=check.match), scope.terms.names
        return lambda world, answer: _joined(world, ref, match, limit, answer, where, forms)
    if check.as_of or (limit is not None and (limit.instance, limit.table) == (ref.instance, ref.table)):
        return lambda world, answer: _in_row(world, ref, limit, answer, where)
    if limit is not None:
        bound_of: Callable[[SubmissionView], Any] = lambda world: world.value(limit)  # noqa: E731
        return lambda world, answer: _one_bound(world, ref, limit, bound_of(world), answer, where)
    year = scope.ref(check.of_year) if check.of_year else None
    unit = 100 if sort_of(scope.item(check.item)) == AMOUNT else 1

    def threshold(world: SubmissionView, answer: Answer) -> Iterable[_Found]:
        stated = world.value(year) if year else ABSENT
        if stated is UNKNOWN:
            return _one_bound(world, ref, year, UNKNOWN, answer, where)
        number = threshold_in(check, scope.terms, stated)
        return _one_bound(world, ref, None, ABSENT if number is None else number * unit, answer, where)

    return threshold


def _one_bound(
    world: SubmissionView, ref: Ref, limit: Ref | None, bound: Any, answer: Answer, where: Predicate | None
) -> Iterator[_Found]:
    """Every value against one bound, which ``limit`` gives where it is somewhere in the submission."""
    if bound is UNKNOWN and limit is not None:
        answer.unknown.append(limit)
    elif bound is not ABSENT:
        for index, (value,) in each(world, [ref], answer, where):
            yield index, value, bound, (At(ref, index), *([At(limit)] if limit else []))


def _said(value: Any, bound: Any, sort: str, side: BoundSide, calendar: Calendar) -> Text:
    if sort == DAY:
        day, last = calendar.said(value), calendar.said(bound)
        return Text(f"{day.th} {side.sign} {last.th}", f"{day.en} {side.sign} {last.en}")
    both = f"{amount(value, sort == AMOUNT)} {side.sign} {amount(bound, sort == AMOUNT)}"
    return Text(both, both)


def _together(said: list[tuple[str, Text]], language: Language) -> str:
    return together([named(name, text.in_(language)) if name else text.in_(language) for name, text in said])


def _in_row(
    world: SubmissionView, ref: Ref, limit: Ref | None, answer: Answer, where: Predicate | None
) -> Iterator[_Found]:
    refs = [ref] if limit is None else [ref, limit]
    for index, values in each(world, refs, answer, where):
        bound = world.as_of if limit is None else values[1]
        yield index, values[0], bound, tuple(At(one, index) for one in refs)


def _joined(
    world: SubmissionView,
    ref: Ref,
    match: Ref,
    limit: Ref,
    answer: Answer,
    where: Predicate | None,
    forms: NameForms,
) -> Iterator[_Found]:
    table = world.table(limit)
    if isinstance(table, Mark) or table.empty:
        answer.unknown += [] if table is ABSENT else [limit]
        return
    limits: dict[NameForm, list[tuple[int, Any]]] = {}
    for row in table.rows:
        name = row.values[match.name]
        if isinstance(name, str):
            limits.setdefault(forms(name), []).append((row.index, row.values[limit.name]))
    unsure = not table.whole or any(row.values[match.name] is UNKNOWN for row in table.rows)
    for index, (value, name) in each(world, [ref, match], answer, where):
        candidates = limits.get(forms(name), [])
        if not candidates and unsure:  # it may be the row whose name could not be read
            answer.unknown.append(Ref(limit.instance, limit.table, match.name))
        if len(candidates) != 1:  # no row, or several of the same name: not this question's
            continue
        other, bound = candidates[0]
        if bound is UNKNOWN:
            answer.unknown.append(limit)
        elif bound is not ABSENT:
            yield index, value, bound, (At(ref, index), At(limit, other))
