"""What reading one value of a submission gives: the value, or what is wrong with it.

A reader is a function of the raw JSON value. It returns the typed value itself where nothing is
wrong, which is nearly always; only otherwise does it build a ``Invalid``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Any, Final, NamedTuple

from ita_audit.model.text import Text
from ita_audit.model.unread import Unread
from ita_audit.thai.calendar import FISCAL, Calendar
from ita_audit.thai.fiscal import Span
from ita_audit.thai.names import NameForms
from ita_audit.thai.text import fold
from ita_audit.types.saying import Sayings, sayings


class Mark(Enum):
    """Values that are not there. UNKNOWN: asked for and not to be had. ABSENT: not asked for."""

    UNKNOWN = "unknown"
    ABSENT = "absent"


UNKNOWN: Final = Mark.UNKNOWN
ABSENT: Final = Mark.ABSENT


class ValueProblem(NamedTuple):
    """One problem: where inside the value (tokens of a pointer), which, and what stood there.

    ``meant``: what that was most likely meant for, where somebody can tell.
    """

    path: tuple[str | int, ...]
    problem: str
    found: Any
    meant: Text | None = None


class Invalid:
    """A value with troubles. ``value`` is UNKNOWN where nothing could be read for certain."""

    __slots__ = ("troubles", "value")

    def __init__(self, value: object, *troubles: ValueProblem):
        self.value = value
        self.troubles = troubles


class WholeWords:
    """Whole answers by their words, however spaced, dashed or bracketed; ``ไม่พบความเสี่ยง*`` is a beginning."""

    __slots__ = ("_begins", "_words")

    def __init__(self, words: Iterable[str]):
        given = tuple(words)
        self._words = frozenset(fold(word) for word in given if not word.endswith("*"))
        self._begins = tuple(fold(word[:-1]) for word in given if word.endswith("*"))

    def __contains__(self, text: str) -> bool:
        key = bare(text)
        return fold(text) in self._words or key in self._words or key.startswith(self._begins)


@dataclass(frozen=True, slots=True)
class JudgingContext:
    """What is known only when a submission is judged: the date of judging, the agency's name and its website."""

    as_of: date
    agency_name: str
    website: str = ""


@dataclass(frozen=True)
class EditionTerms:
    """What the edition fixes for every reader: its fiscal year, parameters and cut-off dates.

    ``fiscal_year`` is a year of ``calendar``. ``about`` are the years that the
    requirement's clause names, empty where it names none. ``asked``: the words in which the clause and
    the rule ask for one item. ``decimals`` and ``money``: how many an amount may have, and the currency's words.
    """

    fiscal_year: int
    parameters: Mapping[str, Any] = field(default_factory=dict)
    about: tuple[int, ...] = ()
    asked: tuple[str, ...] = ()
    calendar: Calendar = FISCAL
    decimals: int = 2
    money: tuple[str, ...] = ()

    def words(self, given: Any) -> frozenset[str]:
        """The folded words of a literal list or of ``{parameter: name}``; empty for None."""
        return frozenset(fold(str(word)) for word in self.listed(given))

    def listed(self, given: Any) -> tuple[Any, ...]:
        """The members of a literal list or of the parameter that ``given`` names."""
        if given is None:
            return ()
        if isinstance(given, (list, tuple)):
            return tuple(given)
        return tuple(self.parameters[given.parameter])

    def whole_words(self, given: Any) -> WholeWords:
        """The words of a literal list or of a parameter, as whole answers; one that ends in * as a beginning."""
        return WholeWords(str(word) for word in self.listed(given))

    @property
    def placeholders(self) -> Sayings:
        """What stands where an answer should, such as "รอข้อมูล"."""
        return sayings(self.parameters)

    def words_called(self, parameter: str) -> frozenset[str]:
        """The folded words of a parameter; none where the edition has no such parameter."""
        return frozenset(fold(str(word)) for word in self.parameters.get(parameter, ()))

    @property
    def zero_words(self) -> frozenset[str]:
        """Folded words that say zero in a count or money field, such as "ไม่ใช้งบประมาณ"."""
        return self.words_called("zero_words")

    @property
    def year(self) -> int:
        """The year that a period in words is of: the clause's one, or the edition's."""
        return self.about[0] if len(self.about) == 1 else self.fiscal_year

    @cached_property
    def names(self) -> NameForms:
        """How names of projects, works and firms are made comparable in this edition."""
        given = self.parameters.get
        return NameForms(given("same_words", ()), given("leading_words", ()), given("year_words", ()))

    def date_of(self, parameter: str) -> date:
        """The date of a parameter ``{month, day}``, in the edition's fiscal year."""
        return self._day(self.parameters[parameter])

    def span_of(self, parameter: str) -> Span:
        """The days of a parameter ``{from, to}``; each day lies in the edition's fiscal year, or ``year`` years from it."""
        given = self.parameters[parameter]
        return Span(self._day(given["from"]), self._day(given["to"]))

    def _day(self, given: Mapping[str, int]) -> date:
        year = self.calendar.common_of_month(given["month"], self.fiscal_year + given.get("year", 0))
        return date(year, given["month"], given["day"])


Read = Callable[[Any, JudgingContext], Any]


DECORATION = "-–—‐‑_=*.…·•:;,/\\()[]{}<>\"'“”‘’ฯ"
"""What may stand around a word without making it another."""

_UNDECORATED = dict.fromkeys(map(ord, DECORATION))


def bare(text: str) -> str:
    """``text`` folded and without the dashes, dots and brackets around it; "" for "—" or "...."."""
    return fold(text).strip(DECORATION)


def undecorated(text: str) -> str:
    """``text`` folded and without dashes, dots and brackets anywhere: how names of options are compared."""
    return fold(text).translate(_UNDECORATED)


def refuse(problem: str, found: Any, value: object = UNKNOWN) -> Invalid:
    """The whole value is at fault."""
    return Invalid(value, ValueProblem((), problem, found))


def is_blank(raw: Any) -> bool:
    """Whether nothing is written: null, or a text of blanks alone."""
    return raw is None or (isinstance(raw, str) and not raw.strip())


def whole(raw: Any) -> int | None:
    """``raw`` as an int where it is a whole number, as 2568 and 2568.0 are (JSON knows one kind); else None."""
    if type(raw) is int:
        return raw
    return int(raw) if type(raw) is float and raw.is_integer() else None


def text_trouble(raw: Any, placeholders: Sayings) -> Invalid | None:
    """The troubles that every written answer shares: blank, placeholder, not a text at all."""
    if is_blank(raw):
        return refuse("blank", raw)
    if not isinstance(raw, str) or isinstance(raw, Unread):
        return refuse("wrong_type", raw)
    return refuse("placeholder", raw) if raw in placeholders else None


def words_trouble(raw: Any, sayings: Sayings) -> Invalid | None:
    """The troubles of an answer in words: those of every answer, and words that say next to nothing."""
    trouble = text_trouble(raw, sayings)
    if trouble is not None:
        return trouble
    problem = sayings.problem(raw)
    return None if problem is None else refuse(problem, raw, raw)


def no_members(raw: Any, placeholders: Sayings) -> Invalid | None:
    """What is wrong with an answer that should be a list: it is none, or empty. None where it has members."""
    if isinstance(raw, list):
        return None if raw else refuse("empty", None)
    trouble = text_trouble(raw, placeholders)
    return trouble if trouble is not None else refuse("wrong_type", raw)
