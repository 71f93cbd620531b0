"""When an item is asked for, as JSON Schema: conditions and what stands in an item's place.

A schema here is about the object that holds the items: one piece of evidence, or one row. The
engine's conditions are three-valued; ``holds`` is valid exactly where one is true, ``fails`` where
it is false, and where it cannot be told neither is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ita_audit.model import Grade
from ita_audit.reference.shared_definitions import readable
from ita_audit.ruleset.edition import Edition
from ita_audit.types.answer_schemas.parts import Schema, ref
from ita_audit.types.answer_schemas.word_lists import is_one_of, says_one_of
from ita_audit.types.reading import EditionTerms
from ita_audit.types.spec import BaseItem, Condition, Words

NEVER: Schema = {"not": {}}


@dataclass(frozen=True)
class Among:
    """The items of one piece of evidence, or the columns of one table, and what may replace them.

    ``substitutes``: item -> the item that may take its place. ``stated``: the items that the
    member ``none`` may stand for, with the number it stands for. ``rows``: they are columns, which
    take no other's place.
    """

    items: Mapping[str, BaseItem]
    terms: EditionTerms
    edition: Edition
    substitutes: Mapping[str, str]
    stated: Mapping[str, int]
    rows: bool = False

    def doubtful(self, item: BaseItem, problem: str) -> bool:
        """Whether ``problem`` is only a doubt at ``item``."""
        kind = item.type
        grades = self.edition.grades
        grade = item.grade.get(problem) or grades.get(f"{kind}.{problem}") or grades.get(problem)
        return grade is Grade.DOUBT


def said_none() -> Schema:
    """The member ``none`` says in words that there is nothing to count."""
    return {"required": ["none"], "properties": {"none": ref("written_or_none")}}


def needed(item: BaseItem, among: Among) -> Schema | None:
    """Where ``item`` must be there, given that it is asked for: a schema, or None where it never must."""
    if item.optional or (item.instead_of and not among.rows):
        return None
    excuses: list[Schema] = []
    if item.name in among.substitutes:
        excuses.append({"required": [among.substitutes[item.name]]})
    if item.name in among.stated:
        excuses.append(said_none())
    return {"not": {"anyOf": excuses}} if excuses else {}


def holds(condition: Condition, among: Among) -> Schema:
    """Valid exactly where ``condition`` is true. Where a schema cannot tell (``spans_years``): never."""
    item = among.items[condition.item]
    if condition.given is not None:
        return _known(item, among, {}) if condition.given else _absent(item, among)
    test = _test(condition, item, among.terms)
    return NEVER if test is None else _known(item, among, test, condition)


def fails(condition: Condition, among: Among) -> Schema:
    """Valid exactly where ``condition`` is false."""
    item = among.items[condition.item]
    if condition.given is not None:
        return _absent(item, among) if condition.given else _known(item, among, {})
    test = _test(condition, item, among.terms)
    if test is None:
        return NEVER
    return {
        "anyOf": [
            _absent(item, among),
            {"allOf": [_known(item, among, {}), {"not": holds(condition, among)}]},
        ]
    }


def _test(condition: Condition, item: BaseItem, terms: EditionTerms) -> Schema | None:
    """What the value must be, given that it can be read; None where a schema cannot say."""
    if condition.is_ is not None:
        return _one_of(condition.is_, terms)
    if condition.is_not is not None:
        return {"not": _one_of(condition.is_not, terms)}
    if condition.says is not None:
        return _says(condition.says, condition, terms)
    if condition.says_not is not None:
        return {"not": _says(condition.says_not, condition, terms)}
    if condition.above is not None:
        number: Schema = {"type": "number", "exclusiveMinimum": condition.above}
        return number if condition.above >= 0 else {"anyOf": [{"type": "string"}, number]}
    return None


def _says(words: Words, condition: Condition, terms: EditionTerms) -> Schema:
    said = says_one_of(words, terms)
    return said if condition.unless is None else _both(said, {"not": says_one_of(condition.unless, terms)})


def _one_of(words: Words, terms: EditionTerms) -> Schema:
    return {"enum": words} if isinstance(words, list) else is_one_of(words, terms)


def _known(item: BaseItem, among: Among, test: Schema, condition: Condition | None = None) -> Schema:
    """``item`` is there, can be read, and passes ``test``."""
    there: Schema = {
        "required": [item.name],
        "properties": {item.name: _both(readable(item, among.terms), test)},
    }
    if item.name in among.stated and _zero_passes(among.stated[item.name], condition):
        stated = _both({"properties": {item.name: {"not": ref("answered")}}}, said_none())
        there = {"anyOf": [there, stated]}
    return _both(_asked(item, among), there)


def _zero_passes(number: int, condition: Condition | None) -> bool:
    return condition is None or (condition.above is not None and number > condition.above)


def _absent(item: BaseItem, among: Among) -> Schema:
    """``item`` is not asked for, or is rightly not there, or its silence is only a doubt."""
    asked = _asked(item, among)
    gone: Schema = {"not": {"required": [item.name]}}
    if item.name in among.stated:
        gone = _both(gone, {"not": said_none()})
    ways: list[Schema] = []
    if item.applies_when is not None:
        ways.append(fails(item.applies_when, among))
    if needed(item, among) is None or among.doubtful(item, "missing"):
        ways.append(_both(asked, gone))
    elif item.name in among.substitutes:
        ways.append(_both(asked, gone, {"required": [among.substitutes[item.name]]}))
    silent = [problem for problem in ("blank", "placeholder") if among.doubtful(item, problem)]
    if silent:
        alone = {"not": said_none()} if item.name in among.stated else {}
        ways.append(_both(asked, alone, _silent(item, silent)))
    return {"anyOf": ways} if ways else NEVER


def _silent(item: BaseItem, problems: list[str]) -> Schema:
    """``item`` is there and says nothing: it is blank, or a placeholder, where that is a doubt."""
    blank: Schema = {"not": ref("said")}
    placeholder: Schema = _both(ref("said"), {"not": ref("answered")})
    ways = [{"blank": blank, "placeholder": placeholder}[problem] for problem in problems]
    return {"required": [item.name], "properties": {item.name: {"anyOf": ways}}}


def _asked(item: BaseItem, among: Among) -> Schema:
    return {} if item.applies_when is None else holds(item.applies_when, among)


def _both(*schemas: Schema) -> Schema:
    kept = [schema for schema in schemas if schema]
    return {} if not kept else kept[0] if len(kept) == 1 else {"allOf": kept}
