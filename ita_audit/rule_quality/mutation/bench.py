"""The bench that mutants are tried on: which case, if any, no longer holds under a mutant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ita_audit.engine import check
from ita_audit.errors import SubmissionError
from ita_audit.rule_quality.case_runner import Runner, said
from ita_audit.rule_quality.cases import Located
from ita_audit.rule_quality.mutation.mutant import Mutant
from ita_audit.rule_quality.proved import question
from ita_audit.rule_quality.scope import Part, PartRunners, Scopes, claims_of
from ita_audit.ruleset import Ruleset

BASE = "base"
"""What kills a mutant under which the submission that lacks nothing is judged otherwise."""


class Bench:
    """A ruleset with its cases and the submission they start from, ready to try any number of mutants."""

    def __init__(
        self,
        ruleset: Ruleset,
        content: Mapping[str, Any],
        as_of: date,
        cases: Sequence[Located],
        previous: Mapping[str, Any] | None = None,
    ):
        start = {one.id: one for one in check(ruleset, content, as_of, previous).findings}
        claims = frozenset(claims_of(ruleset))
        self._judge = Runner(ruleset, dict(content), as_of, start, claims, previous=previous)
        self._row = ruleset.row
        self._scopes = Scopes(ruleset, cases)
        self._whole = frozenset(requirement.id for requirement in ruleset.requirements)
        self._said = {name: said(one) for name, one in start.items() if name not in claims}
        self._text = {id(one): repr(one.case) for one in cases}
        self._unchanged = PartRunners(self._judge)
        self._holding: dict[int, bool] = {}

    def killer(self, mutant: Mutant) -> str | None:
        """The first case that no longer holds under ``mutant`` (file, line and name), or ``base``; None if all do."""
        trial = PartRunners(replace(self._judge, ruleset=mutant.ruleset(self._judge.ruleset)))
        near, far = self._cases(mutant)
        try:
            if found := self._broken(trial, near):
                return found
            return BASE if self._base_differs(mutant, trial) else self._broken(trial, far)
        except SubmissionError:
            return BASE

    def _broken(self, trial: PartRunners, cases: Iterable[tuple[Located, Part]]) -> str | None:
        """The first sound case that no longer holds: file, line and name."""
        for located, part in cases:
            if not trial.runner(part).run(located).holds and self._sound(located, part):
                return f"{located.file}:{located.line} {located.case.name}"
        return None

    def _sound(self, located: Located, part: Part) -> bool:
        """Whether the case holds under the ruleset as it is: one that does not proves nothing."""
        key = id(located)
        if key not in self._holding:
            self._holding[key] = self._unchanged.runner(part).run(located).holds
        return self._holding[key]

    def _cases(self, mutant: Mutant) -> tuple[list[tuple[Located, Part]], list[tuple[Located, Part]]]:
        """The cases that may notice the mutant: those that name what it changed, which is quickest, and the others."""
        if mutant.requirement is None:
            every = self._scopes.all_cases()
        else:
            every = self._scopes.cases_about(mutant.requirement)
        near = [pair for pair in every if mutant.hint and mutant.hint in self._text[id(pair[0])]]
        named = {id(located) for located, _ in near}
        return near, [pair for pair in every if id(pair[0]) not in named]

    def _base_differs(self, mutant: Mutant, trial: PartRunners) -> bool:
        part = self._whole
        if mutant.requirement is not None:
            part = self._scopes.closed(self._scopes.dependents(mutant.requirement))
        now = trial.runner(part).start
        asked = {name for name in self._said if question(name, self._row).partition("/")[0] in part}
        now_said = {name: said(one) for name, one in now.items() if name not in self._judge.claims}
        return now_said.keys() != asked or any(now_said[name] != self._said[name] for name in asked)
