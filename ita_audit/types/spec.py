"""How an item is declared in a rule file: what all types share, and conditions.

A declaration is a plain, frozen value. Its annotations say all that a rule file may hold: the room
that reads YAML makes its strict reader from them, so nothing is said twice and what judges needs no
reader. Members that are not given have their default.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from types import ModuleType
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, TypeVar, dataclass_transform

from ita_audit.model import Grade, Text


class Matching(NamedTuple):
    """An annotation: the text has this form (a regular expression, searched), ``said`` for people, with an ``example``."""

    pattern: str
    said: Text = Text("ข้อความที่ไม่ว่าง", "a text that is not blank")
    example: str = "..."


class AtLeast(NamedTuple):
    """An annotation: a list of so many members or more, or a text of so many letters."""

    fewest: int


class AtMostMembers(NamedTuple):
    """An annotation: a list, or keys and values, of so many members or fewer."""

    most: int


class InRange(NamedTuple):
    """An annotation: a whole number of this range, both ends included; None where there is no end."""

    least: int
    most: int | None = None


class InTable(NamedTuple):
    """An annotation: an item that may be a column. A table stands in no table: a second one joins it by name."""


class InList(NamedTuple):
    """An annotation: the name of a type that a list may be of."""


class Holding(NamedTuple):
    """An annotation: the parameter that is named holds this: ``day``, ``period``, ``number``, ``words`` or ``groups`` of words."""

    sort: Literal["day", "period", "number", "words", "groups"]


class NoneTwice(NamedTuple):
    """An annotation: where it is a list, its members all differ."""


Kind = TypeVar("Kind", bound="Declared")

_NAME = Text(
    "ชื่อ (อักษรอังกฤษตัวเล็ก ตัวเลข และ _ ขึ้นต้นด้วยตัวอักษร)",
    "a name of small letters, figures and _ that begins with a letter",
)
Name = Annotated[str, Matching(r"^[a-z][a-z0-9_]*$", _NAME, "total_sum")]
_DASHED = Text(
    "ชื่อ (อักษรอังกฤษตัวเล็ก ตัวเลข และขีด - ขึ้นต้นด้วยตัวอักษร)",
    "a name of small letters, figures and dashes that begins with a letter",
)
DashedName = Annotated[str, Matching(r"^[a-z][a-z0-9-]*$", _DASHED, "adds-up")]
_WORD = Text("คำเดียว ไม่มีช่องว่าง / . { }", "one word without blanks and / . { }")
OptionValue = Annotated[str, Matching(r"^[^\s/.{}]+$", _WORD, "done")]
"""Letters, figures and signs of any script, in one word: "Y", "93", "มี"."""
Figure = (
    int | Annotated[str, Matching(r"^-?[0-9]+\.[0-9]+$", Text("ตัวเลขทศนิยม", "a number with decimals"), "0.5")]
)
"""A whole number, or a decimal in quotation marks: strict YAML reads no other."""
Filled = Annotated[str, AtLeast(1), Matching(r"\S")]


class ContradictionError(ValueError):
    """Members of a declaration that cannot stand together, said in Thai and in English."""

    def __init__(self, th: str, en: str):
        super().__init__(en)
        self.th = th


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class Declared:
    """Anything a rule file declares. A subclass is a frozen dataclass, made with its members' names.

    ``SPARED`` are the texts without which a reader may look at it all the same, to tell what else is wrong; None
    where nothing is to be seen of it unless it is whole. What may be empty and sentences are always spared.
    """

    SPARED: ClassVar[tuple[str, ...] | None] = None

    def __init_subclass__(cls) -> None:
        dataclass(frozen=True, kw_only=True)(cls)


def members(declared: Declared) -> Iterator[tuple[str, Any]]:
    """The members of a declaration with their values, by the keys that a rule file writes."""
    for member in fields(declared):  # type: ignore[arg-type]
        yield key_of(member.name), getattr(declared, member.name)


def key_of(member: str) -> str:
    """The key of a member in a rule file: ``is`` for ``is_``, since Python keeps such names for itself."""
    return member.rstrip("_")


def declared_in(module: ModuleType, base: type[Kind]) -> type[Kind]:
    """The one class of declarations that ``module`` defines. Raises ``LookupError`` where it has none."""
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, base) and value.__module__ == module.__name__:
            return value
    raise LookupError(f"{module.__name__} declares no {base.__name__}")


class Wording(Declared):
    """A sentence in both languages; a missing language is refused."""

    th: Filled
    en: Filled

    @property
    def text(self) -> Text:
        """The sentence as a plain value."""
        return Text(self.th, self.en)


class ParameterName(Declared):
    """``{parameter: name}``: a number, date or list of words that ruleset.yaml gives."""

    parameter: Name


DayParameter = Annotated[ParameterName, Holding("day")]
PeriodParameter = Annotated[ParameterName, Holding("period")]
NumberParameter = Annotated[ParameterName, Holding("number")]
WordsParameter = Annotated[ParameterName, Holding("words")]
GroupsParameter = Annotated[ParameterName, Holding("groups")]
Words = list[Filled] | WordsParameter


class Condition(Declared):
    """A question about an earlier item (of the same row, inside a table), three-valued.

    Exactly one test: ``is`` / ``is_not`` (the whole value is one of a choice's options, or of the
    words of a parameter), ``given`` (there or not), ``says`` / ``says_not`` (the text contains one
    of the words), ``above`` (a count), ``spans_years`` (documents that cover more than one fiscal
    year). ``unless``: a text that says one of these words too does not count as saying the others. Raises ``ValueError`` where there is none, or several.
    """

    item: Name
    is_: Words | None = None
    is_not: Words | None = None
    given: bool | None = None
    says: Words | None = None
    says_not: Words | None = None
    above: int | None = None
    spans_years: bool | None = None
    unless: Words | None = None

    def __post_init__(self) -> None:
        if len(self._tests()) != 1:
            listed = "is, is_not, given, says, says_not, above, spans_years"
            th, en = (
                f"เงื่อนไขต้องมีอย่างใดอย่างหนึ่งเท่านั้น: {listed}",
                f"a condition has exactly one of: {listed}",
            )
            raise ContradictionError(th, en)
        if self.unless is not None and self.says is None and self.says_not is None:
            th, en = "unless ใช้ได้กับ says และ says_not เท่านั้น", "unless stands only with says or says_not"
            raise ContradictionError(th, en)

    @property
    def test(self) -> str:
        """The key of its one test."""
        return self._tests()[0]

    def _tests(self) -> list[str]:
        return [key for key, value in members(self) if key not in ("item", "unless") and value is not None]


class Asked(Declared):
    """What an item and a check have in common: clauses, grades and texts.

    ``cites`` is one clause id or several; where absent, the requirement's own. ``grade``, ``gaps``
    and ``remedies`` are by problem; ``remedy`` serves the problems without one of their own.
    """

    SPARED = ()

    cites: str | list[str] | None = None
    title: Wording | None = None
    applies_when: Condition | None = None
    grade: dict[str, Grade] = field(default_factory=dict)
    gaps: dict[str, Wording] = field(default_factory=dict)
    remedy: Wording | None = None
    remedies: dict[str, Wording] = field(default_factory=dict)

    @property
    def clauses(self) -> tuple[str, ...] | None:
        """The cited clause ids, None where the requirement's own is meant."""
        if self.cites is None:
            return None
        return (self.cites,) if isinstance(self.cites, str) else tuple(self.cites)


class BaseItem(Asked):
    """One detail a requirement asks for; ``type`` says of which type its answer is.

    ``optional``: absent is not applicable, present but blank is a gap. ``instead_of`` names the
    item whose place this one may take. ``example`` is shown in explanations and forms, ``help``
    says in a sentence what belongs there.
    """

    name: Name
    optional: bool = False
    instead_of: Name | None = None
    expected: Wording | None = None
    help: Wording | None = None
    example: Any = None
    type: str


class Option(Declared):
    """One value of a choice. ``excused_by`` names an item that, given, makes it not applicable.

    ``synonyms``: what else it is called, in either language, besides its value and its title.
    """

    value: OptionValue
    title: Wording | None = None
    synonyms: list[Filled] = field(default_factory=list)
    cites: str | None = None
    excused_by: Name | None = None
    doubtful: bool = False
    remedy: Wording | None = None


Precision = Literal["any", "day"]
