"""Published documents as declared and as read: titles, addresses, days, and the years they are of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from ita_audit.thai.agencies import other_agencies
from ita_audit.thai.calendar import Calendar
from ita_audit.thai.parts_of_year import YEAR, part_named
from ita_audit.thai.titles import span_named, years_named
from ita_audit.types.addresses import AddressReader
from ita_audit.types.iso_days import read_day, year_in
from ita_audit.types.reading import (
    UNKNOWN,
    EditionTerms,
    Invalid,
    JudgingContext,
    Read,
    ValueProblem,
    is_blank,
    no_members,
    text_trouble,
)
from ita_audit.types.saying import Sayings
from ita_audit.types.spec import BaseItem
from ita_audit.types.values import Document


class DocumentsItem(BaseItem):
    """``in_force``: where the clause names no year, ask whether one is of the year under assessment.

    ``whole_year``: they tell of the whole of the year that the clause names, not of some months of it.
    """

    type: Literal["documents"]
    in_force: bool = True
    whole_year: bool = False


def reader(item: DocumentsItem, terms: EditionTerms) -> Read:
    """Reads a list of documents; the value is a tuple of ``Document``."""
    placeholders, addresses = terms.placeholders, AddressReader(terms)

    def read(raw: Any, context: JudgingContext) -> Any:
        if (wrong := no_members(raw, placeholders)) is not None:
            return wrong
        troubles: list[ValueProblem] = []
        documents: list[Document] = []
        for index, one in enumerate(raw):
            if not isinstance(one, Mapping):
                troubles.append(ValueProblem((index,), "blank" if is_blank(one) else "wrong_type", one))
                continue
            document, found = _document(index, one, context, placeholders, addresses, terms.calendar)
            troubles.extend(ValueProblem((index, *t.path), t.problem, t.found) for t in found)
            documents.append(document)
        troubles.extend(_years(documents, raw, terms, item.in_force))
        if item.whole_year and terms.about:
            troubles.extend(_parts(documents, terms.about[0], terms.calendar))
        value = tuple(documents)
        return Invalid(value, *troubles) if troubles else value

    return read


def _document(
    index: int,
    raw: Mapping[str, Any],
    context: JudgingContext,
    placeholders: Sayings,
    addresses: AddressReader,
    calendar: Calendar,
) -> tuple[Document, list[ValueProblem]]:
    troubles: list[ValueProblem] = []

    def words(name: str) -> str | None:
        trouble = text_trouble(raw[name], placeholders)
        if trouble is None:
            return str(raw[name])
        troubles.extend(ValueProblem((name,), t.problem, t.found) for t in trouble.troubles)
        return None

    title = words("title") if "title" in raw else None
    if "title" not in raw:
        troubles.append(ValueProblem((), "no_title", None))
    elif title is not None and (problem := placeholders.title_problem(title)):
        troubles.append(ValueProblem(("title",), problem, title))
    elif title is not None and (others := other_agencies(title, context.agency_name)):
        troubles.append(ValueProblem(("title",), "agency_in_title", others[0]))

    url, file = (words(name) if name in raw else None for name in ("url", "file"))
    if "url" not in raw and "file" not in raw:
        troubles.append(ValueProblem((), "no_link", None))
    elif url is not None:
        url = _address(url, context.website, addresses, troubles)
    if file is not None and (doubt := addresses.doubt(file)) is not None:
        troubles.append(ValueProblem(("file",), doubt, file))

    if "published" in raw and words("published") is not None:
        day, problem = read_day(str(raw["published"]))
        if problem is not None:
            troubles.append(ValueProblem(("published",), problem, raw["published"]))
        if isinstance(day, date) and day > context.as_of:
            troubles.append(ValueProblem(("published",), "after_as_of", day))

    return Document(index, title or "", url or file, _years_of(raw, title, calendar, troubles)), troubles


def _address(
    url: str, own_website: str, addresses: AddressReader, troubles: list[ValueProblem]
) -> str | None:
    found = addresses.read(url, own_website)
    if found is None:
        found = Invalid(UNKNOWN, ValueProblem((), "wrong_type", url))
    if isinstance(found, Invalid):
        troubles.extend(ValueProblem(("url",), t.problem, t.found) for t in found.troubles)
        found = found.value
    return None if found is UNKNOWN else str(found)


def _years_of(
    raw: Mapping[str, Any], title: str | None, calendar: Calendar, troubles: list[ValueProblem]
) -> tuple[int, int] | None:
    """The years that are stated. Where that is one year of the span in the title, the plan is of all of them."""
    stated = _stated_years(raw, calendar, troubles)
    span = span_named(title or "", calendar) if stated and "fiscal_year_to" not in raw else None
    return span if stated and span and span[0] <= stated[0] <= span[1] else stated


def _stated_years(
    raw: Mapping[str, Any], calendar: Calendar, troubles: list[ValueProblem]
) -> tuple[int, int] | None:
    """The years a document gives; None where it gives none, or one of them cannot be read."""
    years: list[int] = []
    before = len(troubles)
    for name in ("fiscal_year", "fiscal_year_to"):
        if name not in raw:
            continue
        year, problem = year_in(raw[name], calendar)
        if problem is not None:
            troubles.append(ValueProblem((name,), problem, raw[name]))
        elif year is None or not calendar.is_plausible(year):
            troubles.append(ValueProblem((name,), "out_of_range", year))
        else:
            years.append(year)
    if len(troubles) > before:
        return None
    if years and years[0] > years[-1]:
        troubles.append(ValueProblem(("fiscal_year_to",), "out_of_range", years[-1]))
        return None
    return (years[0], years[-1]) if years else None


def _years(
    documents: list[Document], raw: list[Any], terms: EditionTerms, in_force: bool
) -> list[ValueProblem]:
    asked = terms.about or (terms.fiscal_year,)
    named = bool(terms.about)
    right: list[int] = []
    wrong: list[ValueProblem] = []
    unsure: list[ValueProblem] = []
    for document in documents:
        index = document.index
        in_title = years_named(document.title, terms.calendar)
        stated = document.years
        if stated is None:
            if not named:
                continue
            if any(year in asked for year in in_title):
                right.append(index)
            elif not _faulty_year(raw[index]):
                problem = "year_in_title" if in_title else "year_not_stated"
                unsure.append(ValueProblem((index,), problem, in_title[0] if in_title else None))
            continue
        also = asked if len(asked) > 1 else ()
        if in_title and not any(stated[0] <= year <= stated[1] or year in also for year in in_title):
            unsure.append(ValueProblem((index, "title"), "year_in_title", in_title[0]))
        if any(stated[0] <= year <= stated[1] for year in asked):
            right.append(index)
        else:
            years = stated[0] if stated[0] == stated[1] else f"{stated[0]}-{stated[1]}"
            wrong.append(ValueProblem((index, "fiscal_year"), "other_year", years))
    if wrong and not named:
        if right or not in_force or len(wrong) < len(documents):
            wrong = []
        wrong = [ValueProblem(t.path, "not_of_period", t.found) for t in wrong]
    elif wrong and right:
        wrong = [ValueProblem(t.path, "further_year", t.found) for t in wrong]
    return wrong + unsure


def _parts(documents: list[Document], year: int, calendar: Calendar) -> list[ValueProblem]:
    """Titles that name some months alone, where all titles do and together they do not make the year."""
    named = [part_named(document.title, year, calendar) for document in documents]
    if not named or frozenset().union(*named) == YEAR:
        return []
    return [ValueProblem((one.index, "title"), "part_of_year", one.title) for one in documents]


def _faulty_year(raw: Any) -> bool:
    return isinstance(raw, Mapping) and "fiscal_year" in raw
