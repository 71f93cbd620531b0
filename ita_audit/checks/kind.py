"""What a kind of check is: one value that says all that is to be known of it. Each kind's module holds its own.

``KINDS`` in ``checks`` lists them; whoever needs something of a kind asks there, when it is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, get_args

from ita_audit.checks.base import BaseCheck, Question, Scope
from ita_audit.checks.breaking import Scene, Violation
from ita_audit.model import Text
from ita_audit.types.noted import hints


class Rulebook(Protocol):
    """What is known of a ruleset where one looks at its checks without a submission."""

    def item(self, name: str) -> Any:
        """The item or column that the check calls ``name``; None where nothing is called so."""

    def words(self, given: Any) -> list[Any]:
        """The words of a literal list or of a parameter; none for None."""


def _never(_check: Any, _rulebook: Rulebook) -> Text | None:
    return None


@dataclass(frozen=True, kw_only=True)
class CheckKind:
    """A kind of check.

    ``declared`` is the class of its declarations, whose annotations say what each member may be;
    ``said`` what it asks, in a sentence; ``members`` what each member is for, by its name or, inside
    a declaration of its own, ``Class.name`` (those of ``words.MEMBERS`` are said already).
    ``problems`` is the closed list of what it finds, ``fields`` what its texts may name in braces.
    ``questions`` compiles a declaration; ``breaks`` gives the ways to break one (None: no machine can).
    ``never_fails`` and ``always_fails`` say why its own parameters answer it already, where they do.
    ``needs``: a problem -> the member without which it cannot occur. ``swaps``: two members that, said
    the other way round, are another check. ``reads`` names what it looks at besides its references.
    ``per_option`` is the member that names a choice each of whose options gives a finding of its own;
    ``for_a_person`` the member with the question, where only a person can answer.
    """

    declared: type[BaseCheck]
    said: Text
    problems: tuple[str, ...]
    questions: Callable[[Any, Scope], list[Question]]
    breaks: Callable[[Scene], Iterator[Violation]] | None
    fields: tuple[str, ...] = ()
    members: Mapping[str, Text] = field(default_factory=dict)
    never_fails: Callable[[Any, Rulebook], Text | None] = _never
    always_fails: Callable[[Any, Rulebook], Text | None] = _never
    needs: Mapping[str, str] = field(default_factory=dict)
    swaps: tuple[tuple[str, str], ...] = ()
    reads: Callable[[Any, Rulebook], Iterator[str]] | None = None
    per_option: str = ""
    for_a_person: str = ""

    @property
    def name(self) -> str:
        """What a rule file calls it: the one word that its ``kind`` may be."""
        tag = own_kind(self.declared)
        if not tag:
            raise TypeError(f"{self.declared.__name__} does not say its kind: write kind: Literal[...]")
        return tag


def own_kind(declared: type[BaseCheck]) -> str:
    """The word that the annotation of ``kind`` allows; "" where it allows none or several."""
    allowed = get_args(hints(declared)["kind"])
    return allowed[0] if len(allowed) == 1 else ""
