"""``markdown``: the report for an issue, a wiki or a mail; every text shown as it is, never as markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ita_audit.errors import Language
from ita_audit.formats.markdown.escaping import plain
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.presentation import report_words as words
from ita_audit.presentation.fault_views import FaultView, fault_views
from ita_audit.presentation.report_view import report_view
from ita_audit.presentation.views import DecisionView, LabelledText, ReportView, TaskView

BINARY = False


def render(batch: Batch, look: RenderOptions) -> bytes:
    """Every report in turn, then the files that could not be judged."""
    parts = ["\n".join(_report(report_view(report, look.language))) for report in batch.reports]
    if batch.faults:
        parts.append("\n".join(_faults(fault_views(batch.faults, look.language), look.language)))
    return ("\n\n".join(parts).rstrip("\n") + "\n").encode("utf-8", "replace")


def _report(view: ReportView) -> Iterator[str]:
    say = view.language
    yield f"# {view.title}"
    yield from ("", f"**{plain(view.agency)}**", "") if view.agency else ("",)
    yield " · ".join(f"{line.label} {plain(line.text)}" for line in view.head)
    yield from ("", f"**{view.result.mistakes} · {view.result.reviews}**  ")
    yield f"**{view.result.complete}**  "
    if view.result.attested:
        yield f"**{view.result.attested}**  "
    yield view.result.questions
    if view.claims:
        yield from _heading(words.REFUTED.in_(say))
        for claim in view.claims:
            yield f"- **{claim.measure}** {plain(claim.title)} — {claim.note} (`{claim.finding}`)"
    yield from _heading(words.BY_POSITION.in_(say))
    if not view.positions:
        yield words.NOTHING_TODO.in_(say)
    for position in view.positions:
        yield f"- **{plain(position.name)}**"
        yield from (
            f"  - [ ] **{task.number}.** {plain(task.head)} — {plain(task.remedy)}" for task in position.tasks
        )
    yield from _heading(view.instrument.fill(words.BY_MEASURE, say))
    yield from _table(
        [
            view.instrument.fill(words.MEASURE_WORD, say),
            words.REPORTED.in_(say),
            words.RESPONSIBLE.in_(say),
            words.RESULT.in_(say),
        ],
        [
            [f"{line.id}. {plain(line.title)}", line.claim, plain(line.responsible), line.told]
            for line in view.measures
        ],
    )
    yield from _in_full(view)
    yield from _rest(view)


def _in_full(view: ReportView) -> Iterator[str]:
    say = view.language
    if view.groups:
        yield from _heading(words.IN_FULL.in_(say))
    for group in view.groups:
        yield from (f"### {group.measure}\\. {plain(group.title)}", "")
        for task in group.tasks:
            yield from _task(task, say)
    if view.questions:
        yield from _heading(f"{words.LOOK.in_(say)} ({len(view.questions)})")
        yield from (plain(words.ANSWER.in_(say)), "")
    for question in view.questions:
        yield f"- **`{question.requirement}`** {plain(question.title)}"
        for part in question.parts:
            yield f"  - `{part.finding}` {plain(part.title)}: {plain(part.asked)}"
            yield from (f"  {line}" for line in _lines(part.lines))
        yield from _rulings(question.rulings)


def _task(task: TaskView, say: Language) -> Iterator[str]:
    yield f"- **{task.number}. {task.grade_word}** {plain(task.head)} (`{task.finding}`)"
    yield f"  - {plain(task.what)}"
    if task.needs:
        yield f"  - {task.needs.label}: {plain(task.needs.text)}"
    yield from _lines(task.lines)
    yield f"  - **{words.REMEDY.in_(say)}: {plain(task.remedy)}**"
    yield from _rulings(task.rulings)


def _lines(lines: Sequence[LabelledText]) -> Iterator[str]:
    return (f"  - {line.label}: {plain(line.text)}" for line in lines)


def _rulings(rulings: Sequence[DecisionView]) -> Iterator[str]:
    return (f"  - `{ruling.about}` {plain(ruling.told)}" for ruling in rulings)


def _rest(view: ReportView) -> Iterator[str]:
    say = view.language
    for heading, texts in (
        (words.BROKEN, [f"`{line.label}` {plain(line.text)}" for line in view.broken]),
        (words.UNKNOWN, [plain(text) for text in view.unknown]),
        (words.REMARKS, [plain(text) for text in view.remarks]),
    ):
        if texts:
            yield from _heading(heading.in_(say))
            yield from (f"- {text}" for text in texts)
    if view.rulings:
        yield from _heading(words.DECISIONS.in_(say))
        yield from _table(
            [words.ID.in_(say), words.DECISION.in_(say), words.STANDING.in_(say), words.MESSAGE.in_(say)],
            [[f"`{one.about}`", one.what, one.standing, plain(one.told)] for one in view.rulings],
        )
    yield from _heading(words.EVERY.in_(say))
    yield from _table(
        [words.ID.in_(say), words.VERDICT.in_(say), words.GRADE.in_(say), words.TITLED.in_(say)],
        [[f"`{row.finding}`", row.verdict_word, row.grade_word, plain(row.title)] for row in view.rows],
    )
    yield from ("", " · ".join(f"{line.label} {plain(line.text)}" for line in view.source))


def _heading(text: str) -> Iterator[str]:
    return iter(("", f"## {text}", ""))


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for cells in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(cells)} |"


def _faults(faults: Sequence[FaultView], say: Language) -> Iterator[str]:
    yield from (f"## {words.ERRORS.in_(say)}", "")
    for fault in faults:
        yield f"- **{plain(fault.place)}**: {plain(fault.sentence)}"
        yield f"  - {words.TODO_WITH_FILE.in_(say)}: {plain(fault.todo)}"
