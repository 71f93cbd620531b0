"""The parameters that rules name: a number, a day of the year or a list of words of ruleset.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ita_audit.ruleset.requirement import Requirement
from ita_audit.ruleset.ruleset import DayOfYear, Ruleset
from ita_audit.ruleset.wording import Remark
from ita_audit.types.spec import Asked, Declared, ParameterName, members


def parameter_remarks(
    ruleset: Ruleset, requirement: Requirement, asked: Asked, path: tuple[str | int, ...]
) -> Iterator[Remark]:
    """What an item or check names that ruleset.yaml has not, or has as something else."""
    for inside, given in named_parameters(asked, ()):
        parameter = ruleset.edition.parameters.get(given.parameter)
        if parameter is None:
            yield Remark(
                requirement.id,
                (*path, *inside),
                f"ruleset.yaml ไม่มีพารามิเตอร์ {given.parameter}",
                f"ruleset.yaml has no parameter {given.parameter}",
                "unknown-parameter",
                given.parameter,
                tuple(ruleset.edition.parameters),
            )
        elif not isinstance(parameter, _SORTS.get(inside[-1], list)):
            yield Remark(
                requirement.id,
                (*path, *inside),
                f"พารามิเตอร์ {given.parameter} เป็นคนละชนิดกับที่ต้องใช้",
                f"the parameter {given.parameter} is of another sort than is needed here",
                "unknown-parameter",
            )


_SORTS: dict[str | int, type] = {"to": DayOfYear, "until": DayOfYear, "limit": int}
"""What a parameter named there must be; elsewhere a list of words."""


def named_parameters(
    declared: Any, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], ParameterName]]:
    """The parameters that a declaration names, in its conditions too, each with the path to it."""
    if isinstance(declared, ParameterName):
        yield path, declared
    elif isinstance(declared, list):
        for index, one in enumerate(declared):
            yield from named_parameters(one, (*path, index))
    elif isinstance(declared, Declared):
        for key, value in members(declared):
            if key != "columns":  # asked about on their own
                yield from named_parameters(value, (*path, key))
