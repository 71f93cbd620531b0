"""Whether the parts of a ruleset fit: names that resolve, clauses that exist, texts that can be filled.

Each remark names the place by the path of keys inside its file, so that whoever read the file can
point to line and column.
"""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter
from typing import Any, NamedTuple

from ita_audit.checks import FIELDS
from ita_audit.checks import PROBLEMS as KIND_PROBLEMS
from ita_audit.ruleset.requirement import Requirement
from ita_audit.ruleset.ruleset import DayOfYear, Ruleset
from ita_audit.types import PROBLEMS as TYPE_PROBLEMS
from ita_audit.types import TableItem
from ita_audit.types.kinds.choice import ChoiceItem
from ita_audit.types.spec import Asked, BaseItem, Condition, ParameterName, Wording

COMMON_FIELDS = ("title", "found", "rows", "of", "places", "expected", "years")
"""What every text may name in braces: see ``docs/rule-language.md``."""


class Remark(NamedTuple):
    """One mistake: the requirement it stands in ("" for ruleset.yaml), the path of keys, and what is wrong."""

    requirement: str
    path: tuple[str | int, ...]
    th: str
    en: str


def remarks(ruleset: Ruleset) -> list[Remark]:
    """Every mistake of the ruleset that its shape alone does not show, in the order of the files."""
    found: list[Remark] = []
    keys = {requirement.key: requirement for requirement in ruleset.requirements}
    for requirement in ruleset.requirements:
        found.extend(_requirement(ruleset, requirement, keys))
    found.extend(_edition(ruleset))
    return found


def _requirement(
    ruleset: Ruleset, requirement: Requirement, keys: dict[str, Requirement]
) -> Iterator[Remark]:
    here = requirement.id
    if requirement.each is None and not ruleset.has_clause(here):
        yield Remark(here, ("id",), f"ไม่มีข้อ {here} ใน clauses.yaml", f"clauses.yaml has no clause {here}")
    names: set[str] = set()
    for index, item in enumerate(requirement.items):
        path: tuple[str | int, ...] = ("items", index)
        if item.name in names:
            yield Remark(here, (*path, "name"), f"ชื่อซ้ำ: {item.name}", f"the name {item.name} stands twice")
        yield from _item(ruleset, requirement, item, path, names)
        names.add(item.name)
        if isinstance(item, TableItem):
            columns: set[str] = set()
            for number, column in enumerate(item.columns):
                place = (*path, "columns", number)
                if column.name in columns:
                    yield Remark(
                        here, (*place, "name"), f"ชื่อซ้ำ: {column.name}", f"the name {column.name} stands twice"
                    )
                yield from _item(ruleset, requirement, column, place, columns)
                columns.add(column.name)
    for name in requirement.none.stands_for if requirement.none else ():
        if name not in names:
            yield Remark(here, ("none", "stands_for"), f"ไม่มีรายการ {name}", f"{name} is no item")
    ids: set[str] = set()
    for index, check in enumerate(requirement.checks):
        path = ("checks", index)
        if check.id in ids or check.id in names:
            yield Remark(here, (*path, "id"), f"รหัสซ้ำ: {check.id}", f"the id {check.id} stands twice")
        ids.add(check.id)
        yield from _asked(ruleset, requirement, check, path, check.kind, KIND_PROBLEMS[check.kind])
        yield from _references(requirement, check, path, keys)
        if check.applies_when:
            yield from _condition(requirement.id, check.applies_when, (*path, "applies_when"), names)
        yield from _parameters(ruleset, requirement, check, path)


def _item(
    ruleset: Ruleset, requirement: Requirement, item: BaseItem, path: tuple[str | int, ...], earlier: set[str]
) -> Iterator[Remark]:
    kind: str = item.type  # type: ignore[attr-defined]
    yield from _asked(ruleset, requirement, item, path, kind, TYPE_PROBLEMS[kind])
    if item.applies_when:
        yield from _condition(requirement.id, item.applies_when, (*path, "applies_when"), earlier)
    if item.instead_of and item.instead_of not in earlier:
        yield Remark(
            requirement.id,
            (*path, "instead_of"),
            f"{item.instead_of} ต้องเป็นรายการที่อยู่ก่อนหน้า",
            f"{item.instead_of} must be an earlier item",
        )
    if isinstance(item, ChoiceItem):
        for index, option in enumerate(item.options):
            if option.cites and not ruleset.has_clause(option.cites):
                yield _no_clause(requirement, (*path, "options", index, "cites"), option.cites)
    yield from _parameters(ruleset, requirement, item, path)


def _asked(
    ruleset: Ruleset,
    requirement: Requirement,
    asked: Asked,
    path: tuple[str | int, ...],
    kind: str,
    problems: tuple[str, ...],
) -> Iterator[Remark]:
    for clause in asked.clauses or ():
        if not ruleset.has_clause(clause) and not (requirement.each and clause == "measure"):
            yield _no_clause(requirement, (*path, "cites"), clause)
    for member in ("grade", "gaps", "remedies"):
        for problem in getattr(asked, member):
            if problem not in problems:
                yield Remark(
                    requirement.id,
                    (*path, member, problem),
                    f"{kind} ไม่มีปัญหาชื่อ {problem} (มี {', '.join(problems)})",
                    f"{kind} has no problem {problem}; it has {', '.join(problems)}",
                )
    allowed = (*COMMON_FIELDS, *FIELDS.get(kind, ()))
    texts: list[tuple[tuple[str | int, ...], Any]] = [
        (("gap",), getattr(asked, "gap", None)),
        (("remedy",), asked.remedy),
        *((("gaps", problem), text) for problem, text in asked.gaps.items()),
        *((("remedies", problem), text) for problem, text in asked.remedies.items()),
    ]
    for place, text in texts:
        if isinstance(text, Wording):
            yield from _fields(requirement.id, (*path, *place), text, allowed)


def _fields(
    where: str, path: tuple[str | int, ...], text: Wording, allowed: tuple[str, ...]
) -> Iterator[Remark]:
    for language in ("th", "en"):
        try:
            named = [
                field for _, field, _, _ in Formatter().parse(getattr(text, language)) if field is not None
            ]
        except ValueError as error:
            yield Remark(where, (*path, language), f"ข้อความเขียนวงเล็บปีกกาไม่ถูก: {error}", f"braces: {error}")
            continue
        for field in named:
            if field not in allowed:
                yield Remark(
                    where,
                    (*path, language),
                    f"ข้อความนี้ใช้ {{{field}}} ไม่ได้ (ใช้ได้ {', '.join(allowed)})",
                    f"{{{field}}} cannot be used here; there is {', '.join(allowed)}",
                )


def _references(
    requirement: Requirement, check: Any, path: tuple[str | int, ...], keys: dict[str, Requirement]
) -> Iterator[Remark]:
    for member, name in references(check):
        key, _, rest = name.rpartition("/")
        owner = keys.get(key) if key else requirement
        if owner is None:
            yield Remark(
                requirement.id, (*path, member), f"ไม่มีหลักฐานชื่อ {key}", f"there is no evidence called {key}"
            )
        elif owner.item(rest) is None:
            yield Remark(requirement.id, (*path, member), f"ไม่มีรายการ {name}", f"{name} is no item or column")


_REFERENCES = (
    "item",
    "total",
    "parts",
    "first",
    "then",
    "limit",
    "columns",
    "column",
    "of",
    "rows",
    "summary",
    "other",
    "status",
    "table",
    "because",
    "empty",
)


def references(check: Any) -> Iterator[tuple[str, str]]:
    """The members of a check that name items or columns, each with the name it gives."""
    for member in _REFERENCES:
        given = getattr(check, member, None)
        for name in given if isinstance(given, list) else [given]:
            if isinstance(name, str):
                yield member, name


def _condition(
    where: str, condition: Condition, path: tuple[str | int, ...], earlier: set[str]
) -> Iterator[Remark]:
    if condition.item not in earlier:
        yield Remark(
            where,
            (*path, "item"),
            f"เงื่อนไขอ้างถึง {condition.item} ซึ่งไม่ใช่รายการที่อยู่ก่อนหน้า",
            f"the condition asks about {condition.item}, which is no earlier item",
        )


def _parameters(
    ruleset: Ruleset, requirement: Requirement, asked: Asked, path: tuple[str | int, ...]
) -> Iterator[Remark]:
    wants_day = {"to", "until"}
    for member in type(asked).model_fields:
        given = getattr(asked, member)
        if isinstance(given, ParameterName):
            parameter = ruleset.edition.parameters.get(given.parameter)
            if parameter is None:
                yield Remark(
                    requirement.id,
                    (*path, member),
                    f"ruleset.yaml ไม่มีพารามิเตอร์ {given.parameter}",
                    f"ruleset.yaml has no parameter {given.parameter}",
                )
            elif isinstance(parameter, DayOfYear) != (member in wants_day):
                yield Remark(
                    requirement.id,
                    (*path, member),
                    f"พารามิเตอร์ {given.parameter} เป็นคนละชนิดกับที่ต้องใช้",
                    f"the parameter {given.parameter} is of another sort than is needed here",
                )


def _no_clause(requirement: Requirement, path: tuple[str | int, ...], clause: str) -> Remark:
    return Remark(
        requirement.id, path, f"ไม่มีข้อ {clause} ใน clauses.yaml", f"clauses.yaml has no clause {clause}"
    )


def _edition(ruleset: Ruleset) -> Iterator[Remark]:
    edition = ruleset.edition
    for index, measure in enumerate(edition.measures):
        if not ruleset.has_clause(measure):
            yield Remark("", ("measures", index), f"ไม่มีมาตรการ {measure}", f"there is no measure {measure}")
    kinds = {**TYPE_PROBLEMS, **KIND_PROBLEMS}
    every = {problem for problems in kinds.values() for problem in problems}
    for key in edition.grades:
        kind, _, problem = key.rpartition(".")
        if problem not in (kinds.get(kind, ()) if kind else every):
            yield Remark("", ("grades", key), f"ไม่มีปัญหาชื่อ {key}", f"there is no problem {key}")
    for group, texts in (
        ("gap", edition.texts.gap),
        ("rows", edition.texts.rows),
        ("remedy", edition.texts.remedy),
    ):
        for key, text in texts.items():
            kind, _, problem = key.rpartition(".")
            known = key in kinds or key == "*" or problem in (kinds.get(kind, ()) if kind else every)
            if not known:
                yield Remark(
                    "",
                    ("texts", group, key),
                    f"ไม่มีชนิดหรือปัญหาชื่อ {key}",
                    f"there is no type, kind or problem {key}",
                )
            owner = kind if kind in FIELDS else key
            yield from _fields("", ("texts", group, key), text, (*COMMON_FIELDS, *FIELDS.get(owner, ())))
    for kind, problems in TYPE_PROBLEMS.items():
        for problem in problems:
            if not ({problem, f"{kind}.{problem}"} & edition.texts.gap.keys()):
                yield Remark(
                    "", ("texts", "gap"), f"ไม่มีข้อความของ {kind}.{problem}", f"{kind}.{problem} has no text"
                )
