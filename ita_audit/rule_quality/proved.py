"""What the cases of a ruleset prove: each question needs one in which it is met and one in which it fails."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ita_audit.checks import kind_of
from ita_audit.model import Text
from ita_audit.rule_quality.cases import Located
from ita_audit.ruleset import Ruleset

MET = frozenset({"met"})
FAILING = frozenset({"gap", "needs_review"})


@dataclass(frozen=True, slots=True)
class Unproved:
    """A question of the ruleset that no case shows met, or none shows failing."""

    finding: str
    lacks: str

    @property
    def text(self) -> Text:
        """What is lacking, in a sentence."""
        th = self.lacks.replace(" or ", " หรือ ")
        return Text(f"ไม่มีกรณีที่ผลเป็น {th}", f"no case in which it is {self.lacks}")


@dataclass(frozen=True, slots=True)
class Proofs:
    """The cases that expect a question to be met, and those that expect it to fail."""

    met: tuple[Located, ...] = ()
    failing: tuple[Located, ...] = ()


def question(finding_id: str, row: str | None) -> str:
    """One question for all measures: with the ``row`` R ``8.R/status`` and ``1.R/status`` are ``R/status``."""
    requirement, _, name = finding_id.partition("/")
    return f"{row}/{name}" if row and requirement.endswith(f".{row}") else finding_id


def proofs(cases: Iterable[Located], row: str | None) -> dict[str, Proofs]:
    """The cases that prove each question, by the verdicts that they expect. ``row``: the id of the report's own row."""
    met: dict[str, list[Located]] = {}
    failing: dict[str, list[Located]] = {}
    for located in cases:
        for finding_id, expected in located.case.expect.items():
            verdict = expected.split()[0]
            for kind, verdicts in ((met, MET), (failing, FAILING)):
                if verdict in verdicts:
                    named = kind.setdefault(question(finding_id, row), [])
                    if not named or named[-1] is not located:
                        named.append(located)
    return {
        name: Proofs(tuple(met.get(name, ())), tuple(failing.get(name, ())))
        for name in dict.fromkeys((*met, *failing))
    }


def unproved(ruleset: Ruleset, names: Iterable[str], proved: Mapping[str, Proofs]) -> list[Unproved]:
    """The questions among ``names`` that lack a case, and which."""
    missing = []
    for name in names:
        found = proved.get(name, Proofs())
        if not found.met and not judged_by_person(ruleset, name):
            missing.append(Unproved(name, "met"))
        if not found.failing:
            missing.append(Unproved(name, "gap or needs_review"))
    return missing


def judged_by_person(ruleset: Ruleset, name: str) -> bool:
    """Whether the question is a judgement: it is never met, only put to a person."""
    requirement_id, _, check_id = name.partition("/")
    checks = ruleset.requirement(requirement_id).checks
    return any(one.id == check_id and kind_of(one).for_a_person for one in checks)
