"""What every ruleset begins with: the sentences and grades of the types and kinds, which a ruleset may say otherwise."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from ita_audit.model import Grade
from ita_audit.rulebook.read_strict import read_strict
from ita_audit.rulebook.validation import validated
from ita_audit.ruleset.edition import Edition
from ita_audit.ruleset.shared_values import Texts


def with_defaults(edition: Edition) -> Edition:
    """``edition`` with the default text and grade of each problem that it gives none of its own."""
    grades = {**default_grades(), **edition.grades}
    return replace(edition, texts=edition.texts.over(_texts()), grades=grades)


@cache
def default_grades() -> dict[str, Grade]:
    """The grade of each problem, or of one of a type or kind, that is not major where a ruleset says nothing."""
    return {problem: Grade(grade) for problem, grade in _content("grades")["grades"].items()}


@cache
def _texts() -> Texts:
    return validated(Texts, _content("texts"))


def _content(name: str) -> Any:
    loaded, _ = read_strict(Path(__file__).with_name("defaults") / f"{name}.yaml", f"{name}.yaml")
    return loaded.content
