"""ruleset.yaml said otherwise: another year, a threshold one off, a word fewer, a grade one step off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ita_audit.rule_quality.mutation.grade_variants import edition_grades
from ita_audit.rule_quality.mutation.mutant import setting, without_each
from ita_audit.ruleset import Edition, Ruleset
from ita_audit.ruleset.shared_values import DayOfYear, PeriodOfYear

_LEAP_FREE = 2023


def editions(ruleset: Ruleset) -> Iterator[tuple[str, str, Edition]]:
    """What was changed, the word by which cases that notice it are known, and the edition afterwards."""
    edition = ruleset.edition
    for year in (edition.fiscal_year - 1, edition.fiscal_year + 1):
        yield f"fiscal_year {year}", str(year), setting(edition, fiscal_year=year)
    for name, value in edition.parameters.items():
        for label, hint, other in _parameter(value):
            yield f"{name} {label}", hint, setting(edition, parameters={**edition.parameters, name: other})
    for label, other in edition_grades(ruleset):
        yield f"grade {label}", label.split(" ")[0].rpartition(".")[2], other
    yield from _shared(edition)


def _parameter(value: object) -> Iterator[tuple[str, str, object]]:
    if isinstance(value, int):
        for other in (value - 1, value + 1):
            yield str(other), str(value), other
    elif isinstance(value, DayOfYear):
        for label, beside in _days_beside(value):
            yield label, "", beside
    elif isinstance(value, PeriodOfYear):
        for key, one in (("from_", value.from_), ("to", value.to)):
            for label, beside in _days_beside(one):
                yield f"{key.rstrip('_')} {label}", "", setting(value, **{key: beside})
    elif isinstance(value, list):
        for index, word in enumerate(value):
            rest = [*value[:index], *value[index + 1 :]]
            if isinstance(word, list):
                for one, others in without_each(word) if len(word) > 1 else ():
                    yield f"without {one}", one, [*value[:index], others, *rest[index:]]
            else:
                yield f"without {word}", str(word).removesuffix("*"), rest


def _days_beside(value: DayOfYear) -> Iterator[tuple[str, DayOfYear]]:
    for step in (-1, 1):
        day = date(_LEAP_FREE, value.month, value.day) + timedelta(step)
        yield f"{day:%m-%d}", setting(value, month=day.month, day=day.day)


def _shared(edition: Edition) -> Iterator[tuple[str, str, Edition]]:
    groups = edition.shared_documents
    for index, group in enumerate(groups):
        for member, rest in without_each(group):
            others = [*groups[:index], rest, *groups[index + 1 :]]
            label = f"shared_documents {' '.join(group)} without {member}"
            yield label, member, setting(edition, shared_documents=others)
