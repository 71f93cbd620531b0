"""What one type of answer is: all that any room asks about it, declared in the type's own module."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple, get_args, get_type_hints

from ita_audit.model import Text
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.cells.form_cell import FormCell
from ita_audit.types.reading import EditionTerms, Read
from ita_audit.types.spec import BaseItem

WRITTEN = ("missing", "misspelt", "blank", "placeholder", "wrong_type")
"""The problems that every written answer can have."""

HARDLY_WORDS = ("points_elsewhere", "says_little")
"""The doubts that words raise which are an answer in form alone."""


class Sort(StrEnum):
    """What a value is. Values of two sorts are never compared, added up or taken for one another."""

    TEXT = "text"
    ADDRESS = "address"
    CONTACT = "contact"
    DAY = "day"
    YEAR = "year"
    PICTURE = "picture"
    COUNT = "count"
    NUMBER = "number"
    AMOUNT = "amount"
    FEE = "fee"
    PERIOD = "period"
    IDENTIFIER = "identifier"
    CHOICE = "choice"
    STATEMENT = "statement"
    LIST = "list"
    DOCUMENTS = "documents"
    TABLE = "table"


class Setting(NamedTuple):
    """What the rule around an item says: whether its clause names a year, whether words may stand for the item."""

    about: bool = False
    stands_for: bool = False


Need = Callable[[Any, Setting], bool]
"""Whether a problem can occur, given the declaration and its setting."""


class Part(NamedTuple):
    """A member of an object that a value holds: the type of what stands there, and how a form asks for it.

    ``needed``: a form shows that it is still to be filled in. ``width`` in characters.
    """

    type: str
    title: Text = Text("", "")
    help: Text = Text("", "")
    width: float = 18.0
    needed: bool = False


def _all_parts(_item: Any, given: Mapping[str, Any]) -> Collection[str]:
    return given.keys()


def _nothing_further() -> Mapping[str, Need]:
    return {}


def _never_idle(_item: Any, _setting: Setting) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, kw_only=True, eq=False)
class AnswerType:
    """One type. What has no default every type says; the rest says how it differs from plain text.

    declared: the class of its declarations, whose ``type`` names the type.
    sort: what its values are; ``tests``: the tests of a condition, besides ``given``, that may be put to one.
    own_problems: the closed list of what can be wrong with a value.
    needs: problem -> what must be so for it to occur; what is not listed always can.
    further_problems: the same of problems that depend on which other types there are.
    reader: makes of a declaration and the edition's terms the function that reads a raw value.
    remarked: what is read for certain though it is written otherwise: told as a remark, never graded.
    unsaid: problem that the schema leaves to the engine -> why, as ``reference.not_said`` calls the reason.
    sentence: says what it is; ``keys`` what each key is for that only this type has; ``told`` are those of them
        that whoever fills it in must know where they are set.
    schema: its JSON Schema. ``cell``: how a form asks for, shows and reads it.
    wrong: something that no value of it can be; ``wrong_member`` the same for a member of a list (None:
        a value is no list of members). ``parts``: the members of an object in its value, of which
        ``demanded`` (declaration, object as given) may not be left out.
    variants: the declaration said otherwise, each with a few words, where that does not follow from the
        annotations of its keys; ``idle`` names keys that say nothing beside the others, or in a setting.
    column: it may stand in a table. ``listed``: a list may be of it.
    fields: what its texts may name in braces besides, each of a declaration ("{range}").
    carried: an answer may hold for another year. ``empty``: what stands in an outline to be filled in.
    """

    declared: type[BaseItem]
    sort: Sort
    own_problems: tuple[str, ...]
    reader: Callable[[Any, EditionTerms], Read]
    sentence: Text
    schema: AnswerSchema
    cell: FormCell
    wrong: Any
    tests: frozenset[str] = frozenset()
    further_problems: Callable[[], Mapping[str, Need]] = _nothing_further
    needs: Mapping[str, Need] = field(default_factory=dict)
    remarked: tuple[str, ...] = ()
    unsaid: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, Text] = field(default_factory=dict)
    told: tuple[str, ...] = ()
    wrong_member: Callable[[Any], Any] | None = None
    parts: Mapping[str, Part] = field(default_factory=dict)
    demanded: Callable[[Any, Mapping[str, Any]], Collection[str]] = _all_parts
    variants: Callable[[Any], Iterator[tuple[str, Any]]] | None = None
    idle: Callable[[Any, Setting], tuple[str, ...]] = _never_idle
    column: bool = True
    listed: bool = False
    fields: Mapping[str, Callable[[Any], Text]] = field(default_factory=dict)
    carried: bool = False
    empty: Any = None

    @cached_property
    def name(self) -> str:
        """The word by which rule files name it."""
        return str(get_args(get_type_hints(self.declared)["type"])[0])

    @property
    def problems(self) -> tuple[str, ...]:
        """The closed list of what can be wrong with a value."""
        return (*self.own_problems, *self.further_problems())

    def can_occur(self, problem: str, item: BaseItem, setting: Setting) -> bool:
        """Whether ``problem`` of the list is possible for a declaration in its setting."""
        need = {**self.needs, **self.further_problems()}.get(problem)
        return need is None or need(item, setting)

    def bare(self, name: str = "member") -> BaseItem:
        """A declaration that says nothing but its name. Raises ``TypeError`` where the type demands more."""
        return self.declared(name=name, type=self.name)
