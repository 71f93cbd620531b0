"""What a rule of lint is given, and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from ita_audit.rule_quality.view import RulesetView
from ita_audit.rulebook.loaded import Loaded, Path
from ita_audit.rulebook.rule_folder import CLAUSES, EDITION
from ita_audit.rulebook.ruleset_files import RulesetFiles
from ita_audit.ruleset import Requirement, Ruleset

__all__ = ["CLAUSES", "EDITION", "LintContext", "LintRemark"]


class LintRemark(NamedTuple):
    """One remark: where (a requirement's id or a file's name, and the path of keys), what, what to do."""

    place: str
    path: Path
    th: str
    en: str
    todo_th: str
    todo_en: str


@dataclass(frozen=True, slots=True)
class LintContext:
    """The part of a ruleset that can be looked at; ``whole`` says whether that is all of it."""

    ruleset: Ruleset
    whole: bool
    files: RulesetFiles

    def seen_from(self, requirement: Requirement) -> RulesetView:
        """The ruleset as the checks of a requirement name it."""
        return RulesetView(self.ruleset, requirement)

    @property
    def parameters(self) -> dict[str, Any]:
        """The edition's parameters as plain values."""
        return dict(self.ruleset.plain_parameters)

    def file(self, place: str) -> Loaded:
        """The file that a remark's ``place`` means."""
        own = (loaded for loaded in self.files.files if f"/{loaded.file}".endswith(f"/{place}"))
        return self.files.rules.get(place) or next(own, self.files.edition)
