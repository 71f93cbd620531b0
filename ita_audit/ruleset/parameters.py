"""The parameters that rules name: a number, a day of the year or a list of words of ruleset.yaml."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ita_audit.model import Text
from ita_audit.ruleset.edition import Ruleset
from ita_audit.ruleset.requirement import Requirement
from ita_audit.ruleset.shared_values import DayOfYear, PeriodOfYear
from ita_audit.ruleset.text_consistency import Inconsistency, Path
from ita_audit.types.noted import noted
from ita_audit.types.spec import Asked, Holding, ParameterName

_SORTS: Mapping[str, tuple[Callable[[object], bool], Text]] = {
    "day": (
        lambda value: isinstance(value, DayOfYear),
        Text("วันของปี {month, day}", "a day of the year {month, day}"),
    ),
    "period": (
        lambda value: isinstance(value, PeriodOfYear),
        Text("ช่วงของปี {from, to}", "a period of the year {from, to}"),
    ),
    "number": (lambda value: isinstance(value, int), Text("จำนวน", "a number")),
    "words": (
        lambda value: isinstance(value, list) and not _grouped(value),
        Text("รายการคำ", "a list of words"),
    ),
    "groups": (
        lambda value: isinstance(value, list) and _grouped(value),
        Text("กลุ่มคำ", "a list of groups of words"),
    ),
    "any": (lambda _value: True, Text("ค่าใดก็ได้", "of any sort")),
}
"""What a parameter can hold: how it is read, and what it is called."""


def parameter_remarks(
    ruleset: Ruleset, requirement: Requirement, asked: Asked, path: Path
) -> Iterator[Inconsistency]:
    """What an item or check names that ruleset.yaml has not, or has as something else."""
    parameters = ruleset.edition.parameters
    for inside, name, sort in named_parameters(asked):
        holds, said = _SORTS[sort]
        fitting = tuple(one for one, value in parameters.items() if holds(value))
        if name not in parameters:
            th, en = f"ruleset.yaml ไม่มีพารามิเตอร์ {name}", f"ruleset.yaml has no parameter {name}"
            known = fitting or tuple(parameters)
            yield Inconsistency(requirement.id, (*path, *inside), th, en, "unknown-parameter", name, known)
        elif name not in fitting:
            th = f"พารามิเตอร์ {name} เป็นคนละชนิดกับที่ต้องใช้ ตรงนี้ต้องใช้{said.th}"
            en = f"the parameter {name} is of another sort than is needed here: {said.en}"
            yield Inconsistency(
                requirement.id, (*path, *inside), th, en, "unknown-parameter", todo=_todo(said, fitting)
            )


def _grouped(value: list[object]) -> bool:
    return any(isinstance(one, list) for one in value)


def _todo(said: Text, fitting: tuple[str, ...]) -> Text:
    if not fitting:
        return Text(
            f"เพิ่มพารามิเตอร์ที่เป็น{said.th}ใน ruleset.yaml", f"give ruleset.yaml a parameter that is {said.en}"
        )
    listed = ", ".join(fitting)
    return Text(f"ใช้พารามิเตอร์ที่เป็น{said.th}: {listed}", f"use one that is {said.en}: {listed}")


def named_parameters(asked: Asked) -> Iterator[tuple[Path, str, str]]:
    """The parameters that a declaration names, in its conditions too: the path to each, its name and sort."""
    for one in noted(asked):
        if isinstance(one.value, ParameterName):
            sorts = (note.sort for note in one.notes if isinstance(note, Holding))
            yield one.path, one.value.parameter, next(sorts, "any")
