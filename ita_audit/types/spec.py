"""How an item is declared in a rule file: what all types share, and conditions.

These are the strict shapes of the YAML (unknown keys are refused). They hold no behaviour.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ita_audit.model import Grade, Text

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Filled = Annotated[str, Field(min_length=1, pattern=r"\S")]


class Declared(BaseModel):
    """Anything a rule file declares: frozen, and strict about unknown keys and types."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


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


Words = list[Filled] | ParameterName


class Condition(Declared):
    """A question about an earlier item (of the same row, inside a table), three-valued.

    Exactly one test: ``is`` / ``is_not`` (the whole value is one of a choice's options, or of the
    words of a parameter), ``given`` (there or not), ``says`` / ``says_not`` (the text contains one
    of the words), ``above`` (a count), ``spans_years`` (documents that cover more than one fiscal
    year).
    """

    item: Name
    is_: Words | None = Field(default=None, alias="is")
    is_not: Words | None = None
    given: bool | None = None
    says: Words | None = None
    says_not: Words | None = None
    above: int | None = None
    spans_years: bool | None = None

    @model_validator(mode="after")
    def _one_test(self) -> Self:
        given = [name for name in self.model_fields_set if name != "item"]
        if len(given) != 1:
            raise ValueError(
                "a condition has exactly one of: is, is_not, given, says, says_not, above, spans_years"
            )
        return self


def graded(word: Any) -> Any:
    """The grade that ``word`` names; ``word`` itself, to be refused, where it names none."""
    return _GRADES.get(word, word) if isinstance(word, str) else word


_GRADES = {grade.value: grade for grade in Grade}


class Asked(Declared):
    """What an item and a check have in common: clauses, grades and texts.

    ``cites`` is one clause id or several; where absent, the requirement's own. ``grade``, ``gaps``
    and ``remedies`` are by problem; ``remedy`` serves the problems without one of their own.
    """

    cites: str | list[str] | None = None
    title: Wording | None = None
    applies_when: Condition | None = None
    grade: dict[str, Grade] = Field(default_factory=dict)
    gaps: dict[str, Wording] = Field(default_factory=dict)
    remedy: Wording | None = None
    remedies: dict[str, Wording] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _grades_are_words(cls, given: Any) -> Any:
        if isinstance(given, dict) and isinstance(given.get("grade"), dict):
            return {**given, "grade": {problem: graded(word) for problem, word in given["grade"].items()}}
        return given

    @property
    def clauses(self) -> tuple[str, ...] | None:
        """The cited clause ids, None where the requirement's own is meant."""
        if self.cites is None:
            return None
        return (self.cites,) if isinstance(self.cites, str) else tuple(self.cites)


class BaseItem(Asked):
    """One detail a requirement asks for.

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


class Option(Declared):
    """One value of a choice. ``excused_by`` names an item that, given, makes it not applicable."""

    value: Name
    title: Wording | None = None
    cites: str | None = None
    excused_by: Name | None = None
    doubtful: bool = False
    remedy: Wording | None = None


Precision = Literal["any", "day"]
