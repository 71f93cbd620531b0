"""From a finished report to its account in one language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ita_audit.errors import Language
from ita_audit.model import Finding, GapReport, Grade, Verdict
from ita_audit.model.folding import Entry, entries, is_claim
from ita_audit.thai import report_words as words
from ita_audit.thai.account import entries as entry_words
from ita_audit.thai.account.harmless import harmless
from ita_audit.thai.account.measures import measure_lines
from ita_audit.thai.account.rulings import all_told
from ita_audit.thai.account.values import (
    Account,
    Claim,
    Group,
    Line,
    Position,
    Question,
    Result,
    Row,
    Task,
    ToldRuling,
)
from ita_audit.thai.dates import show_date
from ita_audit.thai.places import place, places
from ita_audit.thai.wording import GRADES, VERDICTS

Rulings = Mapping[str, Sequence[ToldRuling]]


def account(report: GapReport, say: Language) -> Account:
    """Everything that ``report`` says, in the language ``say``; safe to show."""
    told = all_told(report, say)
    rulings: dict[str, list[ToldRuling]] = {}
    for one in told:
        rulings.setdefault(one.finding, []).append(one)
    tasks = [(entry, _task(number, entry, say, rulings)) for number, entry in enumerate(entries(report), 1)]
    return harmless(
        Account(
            language=say,
            title=words.TITLE.in_(say),
            agency=words.agency(report.agency, say),
            head=_head(report, say),
            result=_result(report, say),
            claims=_claims(report, say),
            positions=_positions(report, tasks, say),
            measures=measure_lines(report, say),
            groups=_groups(report, tasks, say),
            questions=_questions(report, say, rulings),
            broken=tuple(
                Line(finding.id, finding.reason.in_(say) if finding.reason else "")
                for finding in report.findings
                if finding.verdict is Verdict.UNDETERMINED and not finding.caused_by
            ),
            rulings=told,
            unknown=tuple(
                key.pointer
                + (f" — {words.NEAREST.in_(say).format(nearest=key.nearest)}" if key.nearest else "")
                for key in report.unknown_keys
            ),
            remarks=tuple(
                (f"{place(remark.location, say)}: " if remark.location else "") + remark.text.in_(say)
                for remark in report.remarks
            ),
            rows=tuple(_row(finding, say, rulings) for finding in report.findings),
            source=_source(report, say),
        )
    )


def _head(report: GapReport, say: Language) -> tuple[Line, ...]:
    source = report.provenance
    alone = f" ({words.ONLY.in_(say).format(n=source.measure)})" if source.measure else ""
    return (
        Line(words.YEAR.in_(say), str(report.fiscal_year)),
        Line(words.RULESET.in_(say), source.ruleset_id + alone),
        Line(words.AS_OF.in_(say), show_date(report.as_of, say)),
        Line(words.FILE.in_(say), source.submission_name),
        *([Line(words.PREVIOUS.in_(say), source.previous.name)] if source.previous else []),
    )


def _source(report: GapReport, say: Language) -> tuple[Line, ...]:
    source = report.provenance
    files = [(words.FILE, source.submission_name, source.submission_sha256)]
    if source.previous is not None:
        files.append((words.PREVIOUS, source.previous.name, source.previous.sha256))
    return (
        Line(words.PROGRAM.in_(say), f"ita-audit {source.tool_version}"),
        Line(
            words.RULESET.in_(say),
            f"{source.ruleset_id} {source.ruleset_version} (SHA-256 {source.ruleset_sha256[:16]})",
        ),
        *(Line(label.in_(say), f"{name} (SHA-256 {sha256[:16]})") for label, name, sha256 in files),
    )


def _result(report: GapReport, say: Language) -> Result:
    counts = {verdict: report.tally.verdicts.get(verdict, 0) for verdict in words.COUNTED}
    every = " · ".join(f"{words.COUNTED[verdict].in_(say)} {count}" for verdict, count in counts.items())
    return Result(
        mistakes=words.MISTAKES.in_(say).format(n=report.tally.mistakes),
        reviews=words.REVIEWS.in_(say).format(n=counts[Verdict.NEEDS_REVIEW]),
        complete=words.complete(report.tally, say),
        questions=f"{words.QUESTIONS.in_(say).format(n=report.tally.total)}: {every}",
        attested=words.decided(report, say),
    )


def _claims(report: GapReport, say: Language) -> tuple[Claim, ...]:
    titles = {measure.id: measure.title.in_(say) for measure in report.measures}
    return tuple(
        Claim(
            finding.id,
            finding.measure,
            titles[finding.measure],
            words.TO_MEND.in_(say).format(n=len(finding.caused_by)),
        )
        for finding in report.findings
        if finding.verdict is Verdict.GAP and is_claim(finding)
    )


def _task(number: int, entry: Entry, say: Language, rulings: Rulings) -> Task:
    shown = entry.root or entry.worst
    details = entry_words.details(entry, say)
    lines = [
        Line(words.PLACE.in_(say), places(shown, say)),
        Line(words.CLAUSE.in_(say), entry_words.citation(entry, say)),
    ]
    if entry.root is None:
        lines.append(Line(words.EXAMPLE.in_(say), f"ita-audit explain {entry.requirement.id}"))
    grade = entry.worst.grade or Grade.MAJOR
    own = [entry.root] if entry.root else []
    return Task(
        number=number,
        finding=entry.cause,
        grade=grade.value,
        grade_word=GRADES[grade].in_(say),
        head=entry_words.head(entry, say),
        what=entry_words.what(entry, say),
        needs=Line(entry_words.details_label(entry, say), details) if details else None,
        lines=tuple(line for line in lines if line.text),
        remedy=entry_words.remedy(entry, say),
        rulings=tuple(
            ruling for finding in [*own, *entry.followers] for ruling in rulings.get(finding.id, ())
        ),
    )


def _positions(report: GapReport, tasks: Sequence[tuple[Entry, Task]], say: Language) -> tuple[Position, ...]:
    responsible = {measure.id: measure.responsible for measure in report.measures}
    grouped: dict[tuple[str, ...], list[Task]] = {}
    for entry, task in tasks:
        grouped.setdefault(responsible.get(entry.requirement.measure, ()), []).append(task)
    return tuple(
        Position(", ".join(names) or words.NOBODY.in_(say), tuple(found)) for names, found in grouped.items()
    )


def _groups(report: GapReport, tasks: Sequence[tuple[Entry, Task]], say: Language) -> tuple[Group, ...]:
    grouped: dict[str, list[Task]] = {}
    for entry, task in tasks:
        grouped.setdefault(entry.requirement.measure, []).append(task)
    titles = {measure.id: measure.title.in_(say) for measure in report.measures}
    return tuple(Group(measure, titles[measure], tuple(found)) for measure, found in grouped.items())


def _questions(report: GapReport, say: Language, rulings: Rulings) -> tuple[Question, ...]:
    asked = []
    for finding in report.findings:
        if finding.verdict is not Verdict.NEEDS_REVIEW:
            continue
        text = finding.message or finding.reason
        lines = (
            Line(words.PLACE.in_(say), places(finding, say)),
            Line(words.CLAUSE.in_(say), finding.citation.in_(say)),
            Line(words.REMEDY.in_(say), finding.remedy.in_(say) if finding.remedy else ""),
        )
        asked.append(
            Question(
                finding.id,
                finding.title.in_(say),
                text.in_(say) if text else "",
                tuple(line for line in lines if line.text),
                tuple(rulings.get(finding.id, ())),
            )
        )
    return tuple(asked)


def _row(finding: Finding, say: Language, rulings: Rulings) -> Row:
    text = finding.message or finding.reason
    own = rulings.get(finding.id, ())
    return Row(
        finding=finding.id,
        requirement=finding.requirement,
        measure=finding.measure,
        clause=finding.citation.in_(say),
        title=finding.title.in_(say),
        verdict=finding.verdict.value,
        verdict_word=VERDICTS[finding.verdict].in_(say),
        grade=finding.grade.value if finding.grade else "",
        grade_word=GRADES[finding.grade].in_(say) if finding.grade else "",
        message=text.in_(say) if text else "",
        remedy=finding.remedy.in_(say) if finding.remedy else "",
        places=places(finding, say),
        found="; ".join(str(one.found) for one in finding.places[:4] if one.found is not None),
        caused_by=", ".join(
            cause if "/" in cause else words.WHOLE_PROCEDURE.in_(say).format(n=cause)
            for cause in finding.caused_by
        ),
        ruling=own[-1] if own else None,
    )
