"""What a requirement asks for, in words and with an example, from the same rule file as the checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from ita_audit.checks import kind_of
from ita_audit.checks.base import BaseCheck
from ita_audit.model import Text
from ita_audit.reference.answer_notes import answer_notes, none_note
from ita_audit.reference.condition_words import condition_note
from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.ruleset.text_fields import expected_of
from ita_audit.types import columns_of
from ita_audit.types.spec import BaseItem, Condition


@dataclass(frozen=True, slots=True)
class Detail:
    """One item, column or check as it is explained. ``name`` is its key in the submission; ``notes`` say in which case
    it is asked for, where that is not always, and what else answers; ``column``: it is one of the report's own row.
    """

    name: str
    title: Text
    citation: Text
    clauses: tuple[str, ...]
    optional: bool
    expected: Text | None
    help: Text | None
    notes: tuple[Text, ...] = ()
    column: bool = False


@dataclass(frozen=True, slots=True)
class OutsideCode:
    """An item of a list outside the instrument that asks for the same: cited data, with how sure it is.

    ``list`` is the name of the list, ``called`` what it is called.
    """

    list: str
    called: Text
    fiscal_year: int | None
    code: str
    title: Text | None
    certainty: str | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A requirement explained: what it needs, what must hold, and the JSON of an example.

    ``none`` says how words stand for its figures where there is nothing to count, None where they do not.
    ``row``: it is the report's own row.
    """

    id: str
    key: str
    measure: str
    row: bool
    title: Text
    citation: Text
    help: Text | None
    none: Text | None
    pitfalls: tuple[Text, ...]
    years: tuple[int, ...]
    outside: tuple[OutsideCode, ...]
    items: tuple[Detail, ...]
    checks: tuple[Detail, ...]
    example: dict[str, Any]


def explain(ruleset: Ruleset, requirement: Requirement) -> Explanation:
    """``requirement`` explained."""
    measure = requirement.measure or ruleset.edition.measures[0]
    own = measure if requirement.each else requirement.id
    return Explanation(
        id=requirement.id,
        key=requirement.key,
        measure=measure,
        row=requirement.each is not None,
        title=ruleset.title(requirement),
        citation=ruleset.cite(own, measure),
        help=requirement.help.text if requirement.help else None,
        none=none_note(ruleset, requirement),
        pitfalls=tuple(pitfall.text for pitfall in requirement.pitfalls),
        years=requirement.years(ruleset.fiscal_year),
        outside=tuple(
            OutsideCode(one.name, one.called, row.fiscal_year, row.code, one.title_of(row), row.certainty)
            for one in ruleset.mappings
            for row in one.of(requirement.id)
        ),
        items=tuple(
            _detail(ruleset, requirement, measure, name, item) for name, item in requirement.leaves()
        ),
        checks=tuple(
            Detail(
                check.id,
                check.title.text if check.title else _label(ruleset, requirement, measure, check.clauses),
                _cite(ruleset, requirement, measure, check.clauses),
                _clauses(requirement, measure, check.clauses),
                optional=False,
                expected=None,
                help=_put_to_a_person(check),
                notes=_condition(ruleset, requirement, measure, check.applies_when),
            )
            for check in requirement.checks
        ),
        example=example(requirement),
    )


def by_list(codes: tuple[OutsideCode, ...]) -> Iterator[tuple[Text, list[OutsideCode]]]:
    """The codes of each list, after what it is called."""
    for called, found in groupby(codes, key=lambda code: code.called):
        yield called, list(found)


def _put_to_a_person(check: BaseCheck) -> Text | None:
    """What a person has to decide; None where no person is asked."""
    member = kind_of(check).for_a_person
    return getattr(check, member).text if member else None


def example(requirement: Requirement) -> dict[str, Any]:
    """The evidence of a submission that answers ``requirement``, from the examples of its items."""
    return {item.name: _example(item) for item in requirement.items if _example(item) is not None}


def _example(item: BaseItem) -> Any:
    if item.example is not None:
        return item.example
    row = {column.name: column.example for column in columns_of(item) if column.example is not None}
    return [row] if row else None


def _detail(ruleset: Ruleset, requirement: Requirement, measure: str, name: str, item: BaseItem) -> Detail:
    title = _title(ruleset, requirement, measure, item)
    return Detail(
        name,
        title,
        _cite(ruleset, requirement, measure, item.clauses),
        _clauses(requirement, measure, item.clauses),
        item.optional or item.instead_of is not None,
        expected_of(ruleset.edition, item, title, requirement.years(ruleset.fiscal_year)),
        item.help.text if item.help else None,
        (
            *_condition(ruleset, requirement, measure, item.applies_when, name.rpartition(".")[0]),
            *answer_notes(ruleset, item),
        ),
        ruleset.is_column(_clauses(requirement, measure, item.clauses)[0]),
    )


def _condition(
    ruleset: Ruleset, requirement: Requirement, measure: str, condition: Condition | None, table: str = ""
) -> tuple[Text, ...]:
    """In which case something is asked for; empty where it always is. A column's condition is about its ``table``."""
    if condition is None:
        return ()
    item = dict(requirement.leaves())[f"{table}.{condition.item}".lstrip(".")]
    title = _title(ruleset, requirement, measure, item)
    return (condition_note(condition, item, title, ruleset.terms(requirement)),)


def _title(ruleset: Ruleset, requirement: Requirement, measure: str, item: BaseItem) -> Text:
    return item.title.text if item.title else _label(ruleset, requirement, measure, item.clauses)


def _clauses(requirement: Requirement, measure: str, clauses: tuple[str, ...] | None) -> tuple[str, ...]:
    own = measure if requirement.each else requirement.id
    return tuple(measure if clause == "measure" else clause for clause in clauses or (own,))


def _cite(ruleset: Ruleset, requirement: Requirement, measure: str, clauses: tuple[str, ...] | None) -> Text:
    return ruleset.cite(_clauses(requirement, measure, clauses)[0], measure)


def _label(ruleset: Ruleset, requirement: Requirement, measure: str, clauses: tuple[str, ...] | None) -> Text:
    return ruleset.clause(_clauses(requirement, measure, clauses)[0]).label
