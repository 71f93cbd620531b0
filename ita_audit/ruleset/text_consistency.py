"""What texts, clauses and grades a rule may name: the part of consistency that is about words."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter
from typing import Any, NamedTuple

from ita_audit import types
from ita_audit.checks import KINDS, problems_by_kind
from ita_audit.model import Text
from ita_audit.ruleset.edition import Ruleset
from ita_audit.ruleset.requirement import Requirement
from ita_audit.ruleset.shared_values import DayOfYear, Parameter, PeriodOfYear
from ita_audit.ruleset.text_fields import EDITION_FIELDS
from ita_audit.types.spec import Asked, Wording

COMMON_FIELDS = (
    *("title", "found", "meant", "rows", "of", "places", "expected", "years", "offered_in"),
    *EDITION_FIELDS,
)
"""What every text may name in braces: see ``docs/rule-language.md``."""

COMMON_YEARS = 2400
"""A year above is of the Buddhist era."""

_ERAS = {"buddhist": Text("พุทธศักราช", "Buddhist era"), "common": Text("คริสต์ศักราช", "Common Era")}

EXPECTED_FIELDS = ("title", "years", *EDITION_FIELDS)
"""What the text ``expected`` may name: it is filled before anything is found."""


Path = tuple[str | int, ...]
"""The keys that lead to a place inside a file."""


class Inconsistency(NamedTuple):
    """One mistake: the requirement it stands in ("" for ruleset.yaml), the path of keys, and what is wrong.

    ``rule`` is the id of the rule of lint that is broken; ``wrote`` the word that nothing is called
    by, and ``known`` what may be written instead. ``elsewhere``: it holds only if all files could be read.
    ``todo``: what to do, where it is something else than writing another word.
    """

    requirement: str
    path: tuple[str | int, ...]
    th: str
    en: str
    rule: str = "unknown-name"
    wrote: str = ""
    known: tuple[str, ...] = ()
    elsewhere: bool = False
    todo: Text | None = None


def asked_remarks(
    ruleset: Ruleset,
    requirement: Requirement,
    asked: Asked,
    path: tuple[str | int, ...],
    kind: str,
    problems: tuple[str, ...],
) -> Iterator[Inconsistency]:
    """What an item or check cites, grades and says that does not exist for its type or kind."""
    for clause in asked.clauses or ():
        if not ruleset.has_clause(clause) and not (requirement.each and clause == "measure"):
            yield no_clause(ruleset, requirement, (*path, "cites"), clause)
    for member in ("grade", "gaps", "remedies"):
        for problem in getattr(asked, member):
            if problem not in problems:
                yield Inconsistency(
                    requirement.id,
                    (*path, member, problem),
                    f"{kind} ไม่มีปัญหาชื่อ {problem} (มี {', '.join(problems)})",
                    f"{kind} has no problem {problem}; it has {', '.join(problems)}",
                    "unknown-problem",
                    problem,
                    problems,
                )
    allowed = (*COMMON_FIELDS, *_fields_of(kind))
    texts: list[tuple[tuple[str | int, ...], Any]] = [
        (("gap",), getattr(asked, "gap", None)),
        (("remedy",), asked.remedy),
        *((("gaps", problem), text) for problem, text in asked.gaps.items()),
        *((("remedies", problem), text) for problem, text in asked.remedies.items()),
    ]
    for place, text in texts:
        if isinstance(text, Wording):
            yield from _fields(requirement.id, (*path, *place), text, allowed)
    expected = getattr(asked, "expected", None)
    if expected is not None:
        yield from _fields(
            requirement.id, (*path, "expected"), expected, (*EXPECTED_FIELDS, *_fields_of(kind))
        )


def _fields_of(kind: str) -> tuple[str, ...]:
    """What the texts of a kind or type may name besides."""
    if kind in KINDS:
        return KINDS[kind].fields
    return tuple(types.TYPES[kind].fields) if kind in types.TYPES else ()


def _fields(
    where: str, path: tuple[str | int, ...], text: Wording, allowed: tuple[str, ...]
) -> Iterator[Inconsistency]:
    for language in ("th", "en"):
        try:
            named = [
                field for _, field, _, _ in Formatter().parse(getattr(text, language)) if field is not None
            ]
        except ValueError:
            th, en = "วงเล็บปีกกาในข้อความไม่ครบคู่", "a brace in the text is not opened and closed"
            todo = Text(
                "เขียนชื่อช่องใน { } ให้ครบคู่ เช่น {title}", "write the field between two braces, as {title}"
            )
            yield Inconsistency(where, (*path, language), th, en, "unknown-field", todo=todo)
            continue
        for field in named:
            if field not in allowed:
                yield Inconsistency(
                    where,
                    (*path, language),
                    f"ข้อความนี้ใช้ {{{field}}} ไม่ได้ (ใช้ได้ {', '.join(allowed)})",
                    f"{{{field}}} cannot be used here; there is {', '.join(allowed)}",
                    "unknown-field",
                    field,
                    allowed,
                )


def no_clause(
    ruleset: Ruleset, requirement: Requirement, path: tuple[str | int, ...], clause: str
) -> Inconsistency:
    """The remark that the document has no such clause."""
    th, en = f"ไม่มีข้อ {clause} ใน clauses.yaml", f"clauses.yaml has no clause {clause}"
    start = ".".join(clause.split(".")[:2])
    near = tuple(one.id for one in ruleset.clauses if one.id == start or one.id.startswith(f"{start}."))
    return Inconsistency(requirement.id, path, th, en, "unknown-clause", clause, near)


def edition_remarks(ruleset: Ruleset) -> Iterator[Inconsistency]:
    """What ruleset.yaml names that no type, kind or clause has, and problems without a text."""
    edition = ruleset.edition
    for index, measure in enumerate(edition.measures):
        if not ruleset.has_clause(measure):
            called = edition.numbering.levels[0].name
            th, en = f"ไม่มี{called.th} {measure}", f"there is no {called.en} {measure}"
            yield Inconsistency("", ("measures", index), th, en, "unknown-clause")
    era = edition.calendar.era
    if era != ("buddhist" if edition.fiscal_year > COMMON_YEARS else "common"):
        th = f"fiscal_year {edition.fiscal_year} ไม่ใช่ปี{_ERAS[era].th}ตาม calendar"
        en = f"fiscal_year {edition.fiscal_year} is no year of the {_ERAS[era].en}, which calendar counts in"
        yield Inconsistency("", ("fiscal_year",), th, en, "schema")
    for name, parameter in edition.parameters.items():
        for inside, day, year in _days(parameter, edition.fiscal_year):
            if not day.is_of(year, edition.calendar.calendar):
                called = edition.calendar.name
                th = f"{called.th} {year} ไม่มีวันที่ {day.day} เดือน {day.month}"
                en = f"{called.en} {year} has no day {day.day} in month {day.month}"
                yield Inconsistency("", ("parameters", name, *inside), th, en, "no-such-day")
        if isinstance(parameter, PeriodOfYear) and not parameter.runs_in(edition.calendar.calendar):
            th, en = (
                "ช่วงนี้สิ้นสุดก่อนวันเริ่ม ให้ดู year ของแต่ละวัน",
                "the period ends before it begins; see the year of each day",
            )
            yield Inconsistency("", ("parameters", name), th, en, "no-such-day")
    kinds = {**types.problems(), **problems_by_kind()}
    every = {problem for problems in kinds.values() for problem in problems}
    for key in edition.grades:
        kind, _, problem = key.rpartition(".")
        if problem not in (kinds.get(kind, ()) if kind else every):
            th, en = f"ไม่มีปัญหาชื่อ {key}", f"there is no problem {key}"
            yield Inconsistency("", ("grades", key), th, en, "unknown-problem", key, tuple(every))
    every |= types.remarks()
    for key, text in edition.texts.expected.items():
        yield from _fields("", ("texts", "expected", key), text, (*EXPECTED_FIELDS, *_fields_of(key)))
    for group, texts in (
        ("gap", edition.texts.gap),
        ("rows", edition.texts.rows),
        ("remedy", edition.texts.remedy),
    ):
        for key, text in texts.items():
            kind, _, problem = key.rpartition(".")
            known = key in kinds or key == "*" or problem in (kinds.get(kind, ()) if kind else every)
            if not known:
                yield Inconsistency(
                    "",
                    ("texts", group, key),
                    f"ไม่มีชนิดหรือปัญหาชื่อ {key}",
                    f"there is no type, kind or problem {key}",
                    "unknown-problem",
                    key,
                    (*kinds, *every),
                )
            owner = kind if kind in kinds else key
            yield from _fields("", ("texts", group, key), text, (*COMMON_FIELDS, *_fields_of(owner)))
    for kind, problems in types.problems().items():
        for problem in (*problems, *types.TYPES[kind].remarked):
            if not ({problem, f"{kind}.{problem}"} & edition.texts.gap.keys()):
                th, en = f"ไม่มีข้อความของ {kind}.{problem}", f"{kind}.{problem} has no text"
                yield Inconsistency("", ("texts", "gap"), th, en, "missing-text")


def _days(parameter: Parameter, year: int) -> Iterator[tuple[Path, DayOfYear, int]]:
    """The days of a parameter, each with the keys that lead to it and its year."""
    if isinstance(parameter, PeriodOfYear):
        for key, day in (("from", parameter.from_), ("to", parameter.to)):
            yield (key,), day, year + day.year
    elif isinstance(parameter, DayOfYear):
        yield (), parameter, year


def no_item(where: str, path: Path, name: str, known: tuple[str, ...]) -> Inconsistency:
    """The remark that nothing is called ``name``."""
    th, en = f"ไม่มีรายการ {name}", f"{name} is no item or column"
    return Inconsistency(where, path, th, en, wrote=name, known=known)
