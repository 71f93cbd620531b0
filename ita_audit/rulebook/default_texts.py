"""What every ruleset begins with: the sentences and grades of the types and kinds, which a ruleset may say otherwise."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from ita_audit.model import Grade
from ita_audit.rulebook.models import validated
from ita_audit.rulebook.read_strict import read_strict
from ita_audit.ruleset.edition import Edition
from ita_audit.ruleset.shared_values import Texts


def with_defaults(edition: Edition) -> Edition:
    """``edition`` with the default text and grade of each problem that it gives none of its own."""
    texts, grades = _defaults()
    return replace(edition, texts=edition.texts.over(texts), grades={**grades, **edition.grades})


@cache
def _defaults() -> tuple[Texts, dict[str, Grade]]:
    grades = {problem: Grade(grade) for problem, grade in _content("grades")["grades"].items()}
    return validated(Texts, _content("texts")), grades


def _content(name: str) -> Any:
    loaded, _ = read_strict(Path(__file__).with_name("defaults") / f"{name}.yaml", f"{name}.yaml")
    return loaded.content
