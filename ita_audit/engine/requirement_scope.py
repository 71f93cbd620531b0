"""What the questions of one requirement are compiled from: its items by name, its clauses, its terms, its texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ita_audit.checks.base import Ref
from ita_audit.engine.finding_builder import QuestionSpec
from ita_audit.engine.messages import Messages
from ita_audit.model import Text
from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.types.condition import Predicate, compile_condition
from ita_audit.types.reading import EditionTerms
from ita_audit.types.spec import Asked, Condition


class RequirementScope:
    """One requirement while it is compiled; what ``checks.asking.Scope`` asks for."""

    def __init__(
        self, ruleset: Ruleset, requirement: Requirement, measure: str, keys: Mapping[str, Requirement]
    ):
        self._ruleset, self._requirement, self._keys = ruleset, requirement, keys
        self.measure = measure
        self.id = f"{measure}.{requirement.id}" if requirement.each else requirement.id
        self.instance = f"measures.{measure}" if requirement.each else requirement.key
        self.terms = ruleset.terms(requirement)

    def ref(self, name: str) -> Ref:
        """Where ``name`` points: an item or column of this requirement, or ``key/item`` of another. Raises ``LookupError``."""
        key, _, rest = name.rpartition("/")
        owner = self._keys[key] if key else self._requirement
        if owner.item(rest) is None:
            raise LookupError(f"{self.id}: {name} is no item or column")
        table, _, column = rest.partition(".")
        instance = key or self.instance
        return Ref(instance, table, column) if column else Ref(instance, None, table)

    @property
    def clause_labels(self) -> Mapping[str, Sequence[str]]:
        """The labels of every clause, in both languages."""
        return self._ruleset.clause_labels

    @property
    def group(self) -> Text:
        """What a measure is called."""
        return self._ruleset.edition.instrument.group

    def elsewhere(self, name: str) -> Sequence[Ref]:
        """The same item in every other measure's own row."""
        own = self.ref(name)
        measures = self._ruleset.edition.measures if self._requirement.each else []
        return [own._replace(instance=f"measures.{one}") for one in measures if one != self.measure]

    def item(self, name: str) -> Any:
        """The item or column of that name."""
        key, _, rest = name.rpartition("/")
        return (self._keys[key] if key else self._requirement).item(rest)

    def title(self, name: str) -> Text:
        """Its title, else the label of the clause it answers."""
        item = self.item(name)
        if item.title:
            own: Text = item.title.text
            return own
        key, _, _ = name.rpartition("/")
        owner = self._keys[key] if key else self._requirement
        return self._label(item.clauses, owner)

    def terms_of(self, name: str) -> EditionTerms:
        """The terms with the words in which this item is asked for: its title, and the labels of its clauses."""
        item = self.item(name)
        texts = [self.title(name), *(self._label((one,), self._requirement) for one in item.clauses or ())]
        return replace(self.terms, asked=tuple(said for text in texts for said in (text.th, text.en)))

    def cited_title(self, check: Asked) -> Text:
        """The label of the clause that a check cites."""
        return self._label(check.clauses, self._requirement)

    def holds(self, condition: Condition) -> Predicate:
        """The condition, compiled."""
        return compile_condition(condition, self.terms)

    def asking(
        self,
        name: str,
        asked: Asked,
        kind: str,
        title: Text,
        *,
        rows: bool = False,
        cites: tuple[str, ...] | None = None,
        remedy: Text | None = None,
        claim: bool = False,
    ) -> QuestionSpec:
        """The question ``name`` of this requirement, with what it cites and says."""
        clauses = tuple(
            self.measure if clause == "measure" else clause
            for clause in cites or asked.clauses or (self._own_clause(),)
        )
        return QuestionSpec(
            id=f"{self.id}/{name}",
            requirement=self.id,
            measure=self.measure,
            clauses=clauses,
            citation=self._ruleset.cite(clauses[0], self.measure),
            voice=Messages(
                self._ruleset.edition, kind, asked, title, rows=rows, years=self.terms.about, remedy=remedy
            ),
            claim=claim,
        )

    def _own_clause(self) -> str:
        return self.measure if self._requirement.each else self._requirement.id

    def _label(self, clauses: tuple[str, ...] | None, owner: Requirement) -> Text:
        first = (clauses or (self._own_clause() if owner.each else owner.id,))[0]
        return self._ruleset.clause(self.measure if first == "measure" else first).label
