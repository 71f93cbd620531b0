"""Rows held against the patterns, and what is said of one that fits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from operator import eq, lt
from typing import Any

from ita_audit.checks.base import (
    Answer,
    At,
    Failure,
    Question,
    Ref,
    Scope,
    SubmissionView,
    finish,
)
from ita_audit.checks.kinds.contradicts.declared import Bound, Contradicts, Pattern
from ita_audit.checks.shown_values import named, together
from ita_audit.checks.sums import amount
from ita_audit.model import Text
from ita_audit.thai.names import NameForm
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark
from ita_audit.types.sorts import AMOUNT, sort_of
from ita_audit.types.structure import options_of

Test = Callable[[Mapping[str, Any]], bool | None]


def questions(check: Contradicts, scope: Scope) -> list[Question]:
    """One question, row by row: the first pattern that a row fits is said."""
    table_ref = scope.ref(check.rows)
    beside = scope.ref(check.beside) if check.beside else None
    patterns = [_tests(pattern, check, scope) for pattern in check.never]
    others = [_bounds(pattern.beside_above, check.beside or "", scope) for pattern in check.never]
    columns = {name for tests in patterns for name, _ in tests}
    shown = {name: _shower(scope, f"{check.rows}.{name}") for name in columns}

    def ask(world: SubmissionView) -> Answer:
        table = world.table(table_ref)
        if isinstance(table, Mark) or table.empty:
            return Answer() if table is ABSENT else Answer(unknown=[table_ref])
        answer = Answer(unknown=[] if table.whole else [table_ref])
        joined = _rows_by_name(world, beside, check.name, scope)
        told: list[Text] = []
        for row in table.rows:
            answer.applied += 1
            name = row.values[check.name]
            partner = joined.get(scope.terms.names(name)) if isinstance(name, str) else None
            for tests, further in zip(patterns, others, strict=True):
                if further and (partner is None or not all(test(partner) for _, test in further)):
                    continue
                open_in = [column for column, test in tests if test(row.values) is None]
                if any(test(row.values) is False for _, test in tests):
                    continue
                if open_in:
                    answer.unknown.append(Ref(table_ref.instance, table_ref.name, open_in[0]))
                    continue
                places = [
                    At(Ref(table_ref.instance, table_ref.name, column), row.index) for column, _ in tests
                ]
                answer.failures.append(Failure("contradicts", tuple(places)))
                said = [shown[column](row.values[column]) for column, _ in tests]
                told.append(_said(name, row.index, said))
                break
        answer.fields = {"values": Text(together([t.th for t in told]), together([t.en for t in told]))}
        return finish(answer)

    return [Question(ask)]


def _tests(pattern: Pattern, check: Contradicts, scope: Scope) -> list[tuple[str, Test]]:
    tests: list[tuple[str, Test]] = [(one.item, scope.holds(one)) for one in pattern.where]
    tests += _bounds(pattern.above, check.rows, scope)
    return tests + [(name, _number(name, partial(eq, 0))) for name in pattern.zero]


def _bounds(above: Mapping[str, Bound], table: str, scope: Scope) -> list[tuple[str, Test]]:
    tests: list[tuple[str, Test]] = []
    for name, given in above.items():
        bound = given if isinstance(given, int) else int(scope.terms.parameters[given.parameter])
        unit = 100 if sort_of(scope.item(f"{table}.{name}")) == AMOUNT else 1
        tests.append((name, _number(name, partial(lt, bound * unit))))
    return tests


def _number(name: str, holds: Callable[[int], bool]) -> Test:
    def test(values: Mapping[str, Any]) -> bool | None:
        value = values[name]
        return None if value is UNKNOWN else value is not ABSENT and holds(value)

    return test


def _rows_by_name(
    world: SubmissionView, beside: Ref | None, name: str, scope: Scope
) -> Mapping[NameForm, Mapping[str, Any]]:
    """The rows of the other table by their name; what stands there twice, or is not at hand, joins nothing."""
    table = world.table(beside) if beside else ABSENT
    forms = [
        (scope.terms.names(row.values[name]), row.values)
        for row in ([] if isinstance(table, Mark) else table.rows)
        if isinstance(row.values[name], str)
    ]
    often = Counter(form for form, _ in forms)
    return {form: values for form, values in forms if often[form] == 1}


def _shower(scope: Scope, column: str) -> Callable[[Any], Text]:
    """How a value of the column is said, with the column's title."""
    title, item = scope.title(column), scope.item(column)
    options = {one.value: one.title.text for one in options_of(item) if one.title}
    money = sort_of(item) == AMOUNT

    def shown(value: Any) -> Text:
        if isinstance(value, Mark):
            return Text(f"ไม่ได้ระบุ{title.th}", f"no {title.en}")
        text = options.get(value) if isinstance(value, str) else None
        if text is None:
            said = amount(value, money) if isinstance(value, int) else named(value)
            text = Text(said, said)
        return Text(f"{title.th}: {text.th}", f"{title.en}: {text.en}")

    return shown


def _said(name: Any, index: int, said: list[Text]) -> Text:
    th, en = ", ".join(one.th for one in said), ", ".join(one.en for one in said)
    if isinstance(name, str):
        return Text(named(name, f"({th})"), named(name, f"({en})"))
    return Text(f"แถวที่ {index + 1} ({th})", f"row {index + 1} ({en})")
