"""``equivalent-mutants.yaml``: mutants that no case can notice, each with the reason in a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from ita_audit.errors import RulesetError
from ita_audit.rule_quality.case_files import EXPLAINED
from ita_audit.rule_quality.earlier_cases import cases_extended
from ita_audit.rulebook.loaded import Loaded
from ita_audit.rulebook.overlay import overlaid
from ita_audit.rulebook.read_strict import read_strict
from ita_audit.rulebook.rule_folder import opened_as
from ita_audit.rulebook.validation import shape
from ita_audit.types.spec import AtLeast, Declared


class _ExplainedFile(Declared):
    equivalent: dict[str, Annotated[str, AtLeast(12)]]


@dataclass(frozen=True)
class Explained:
    """Mutant id -> reason, and where each stands in the file."""

    reasons: dict[str, str] = field(default_factory=dict)
    file: Loaded = field(default_factory=lambda: Loaded(EXPLAINED))

    def place(self, mutant: str) -> str:
        """File and line of an explanation."""
        return f"{self.file.file}:{self.file.place(('equivalent', mutant))[0]}"


def read_explained(folder: Path) -> Explained:
    """The explanations beside the cases of ``folder`` and beside those they extend; none where there is no such file.

    Raises ``RulesetError`` where the file is not of its shape.
    """
    file, earlier = folder / EXPLAINED, cases_extended(folder)
    name = opened_as(file)
    loaded = read_strict(file, name)[0] if file.is_file() else Loaded(name, {"equivalent": {}})
    if earlier is not None:
        loaded = overlaid(loaded, read_explained(earlier).file)
    content = None if loaded.faults else shape(_ExplainedFile, loaded)
    if content is None:
        raise RulesetError(loaded.faults)
    return Explained(content.equivalent, loaded)
