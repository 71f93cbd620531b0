"""What is said of one thing to mend, and by whom and in which measure it is to be mended."""

from __future__ import annotations

from collections.abc import Sequence

from ita_audit.errors import Language
from ita_audit.model import Finding, GapReport, Grade, Text
from ita_audit.model.group_by_cause import CauseGroup
from ita_audit.presentation import report_words as words
from ita_audit.presentation.finding_views import Rulings, finding_view, rulings_of
from ita_audit.presentation.header import responsible
from ita_audit.presentation.labels import GRADES
from ita_audit.presentation.place_texts import places
from ita_audit.presentation.views import LabelledText, MeasureTasks, PositionTasks, TaskView

Tasks = Sequence[tuple[CauseGroup, TaskView]]


def task_view(number: int, group: CauseGroup, report: GapReport, say: Language, rulings: Rulings) -> TaskView:
    """One thing to mend; where evidence is absent altogether, the requirement stands for its details."""
    root, shown = group.root, group.root or group.worst
    details = "; ".join(_detail(finding, say) for finding in group.followers)
    lines = [
        LabelledText(words.PLACE.in_(say), places(shown, say)),
        LabelledText(words.CLAUSE.in_(say), _citation(group, say)),
    ]
    if root is None:
        lines.append(LabelledText(words.EXAMPLE.in_(say), f"ita-audit explain {group.requirement.id}"))
    grade = group.worst.grade or Grade.MAJOR
    findings = [*([root] if root else []), *group.followers]
    return TaskView(
        number=number,
        finding=group.cause,
        grade=grade.value,
        grade_word=GRADES[grade].in_(say),
        head=f"{root.id} {root.title.in_(say)}" if root else _requirement(group, say),
        what=(root.message.in_(say) if root.message else "")
        if root
        else report.instrument.fill(_absent(shown), say, found=f"“{shown.places[0].found}”"),
        needs=LabelledText((words.ALSO if root else words.MUST_HAVE).in_(say), details) if details else None,
        lines=tuple(line for line in lines if line.text),
        remedy=shown.remedy.in_(say) if shown.remedy else "",
        rulings=rulings_of(findings, rulings),
        followers=tuple(
            finding_view(finding, say, rulings, report.instrument) for finding in group.followers
        ),
    )


def by_position(report: GapReport, tasks: Tasks, say: Language) -> tuple[PositionTasks, ...]:
    """The tasks by who is responsible for their measures."""
    positions = {measure.id: measure.responsible for measure in report.measures}
    grouped: dict[tuple[str, ...], list[TaskView]] = {}
    for group, task in tasks:
        grouped.setdefault(positions[group.requirement.measure], []).append(task)
    return tuple(PositionTasks(responsible(names, say), tuple(found)) for names, found in grouped.items())


def by_measure(report: GapReport, tasks: Tasks, say: Language) -> tuple[MeasureTasks, ...]:
    """The tasks by their measures."""
    titles = {measure.id: measure.title.in_(say) for measure in report.measures}
    grouped: dict[str, list[TaskView]] = {}
    for group, task in tasks:
        grouped.setdefault(group.requirement.measure, []).append(task)
    return tuple(MeasureTasks(measure, titles[measure], tuple(found)) for measure, found in grouped.items())


def _requirement(group: CauseGroup, say: Language) -> str:
    return f"{group.requirement.id} {group.requirement.title.in_(say)}"


def _citation(group: CauseGroup, say: Language) -> str:
    """The clause that asks for it."""
    return (group.root or group.requirement).citation.in_(say)


def _absent(finding: Finding) -> Text:
    place = finding.places[0]
    return {
        "missing": words.ABSENT_ROW if place.pointer.startswith("/measures/") else words.ABSENT,
        "misspelt": words.MISSPELT_EVIDENCE,
        "none_not_allowed": words.NONE_SAID,
    }.get(place.problem, words.BLANK_EVIDENCE)


def _detail(finding: Finding, say: Language) -> str:
    title = finding.title.in_(say)
    number = finding.clauses[0].rsplit(".", 1)[-1] if finding.citation.th.endswith(")") else ""
    return f"({number})\u00a0{title}" if number else title
