"""From a finished report to its view in one language."""

from __future__ import annotations

from ita_audit.errors import Language
from ita_audit.model import GapReport, UnknownKey, Verdict
from ita_audit.model.group_by_cause import group_by_cause
from ita_audit.model.remark import Remark
from ita_audit.presentation import header
from ita_audit.presentation import report_words as words
from ita_audit.presentation.decision_views import decision_views
from ita_audit.presentation.finding_views import finding_view, question_views
from ita_audit.presentation.measure_views import measure_views
from ita_audit.presentation.place_texts import place
from ita_audit.presentation.sanitize import sanitize
from ita_audit.presentation.task_views import by_measure, by_position, task_view
from ita_audit.presentation.totals_text import totals_view
from ita_audit.presentation.views import ClaimView, DecisionView, LabelledText, ReportView


def report_view(report: GapReport, say: Language) -> ReportView:
    """Everything that ``report`` says, in the language ``say`` where its instrument is kept in it; safe to show."""
    say = report.instrument.language(say)
    every = decision_views(report, say)
    rulings: dict[str, list[DecisionView]] = {}
    for ruling in every:
        for finding in ruling.findings:
            rulings.setdefault(finding, []).append(ruling)
    groups = group_by_cause(report)
    tasks = [
        (group, task_view(number, group, report, say, rulings)) for number, group in enumerate(groups, 1)
    ]
    return sanitize(
        ReportView(
            language=say,
            title=words.TITLE.in_(say),
            agency=header.agency_line(report.agency, report.instrument, say),
            head=header.head(report, say),
            result=totals_view(report, say),
            claims=_claims(report, say),
            positions=by_position(report, tasks, say),
            measures=measure_views(report, say),
            groups=by_measure(report, tasks, say),
            questions=question_views(report, say, rulings),
            broken=tuple(
                LabelledText(finding.id, finding.reason.in_(say) if finding.reason else "")
                for finding in report.findings
                if finding.verdict is Verdict.UNDETERMINED and not finding.caused_by
            ),
            rulings=every,
            unknown=tuple(_unknown(key, say) for key in report.unknown_keys),
            remarks=tuple(_remark(remark, say) for remark in report.remarks),
            rows=tuple(finding_view(finding, say, rulings, report.instrument) for finding in report.findings),
            source=header.source(report, say),
            instrument=report.instrument,
        )
    )


def _claims(report: GapReport, say: Language) -> tuple[ClaimView, ...]:
    titles = {measure.id: measure.title.in_(say) for measure in report.measures}
    return tuple(
        ClaimView(
            finding.id,
            finding.measure,
            titles[finding.measure],
            words.TO_MEND.fill(say, n=len(finding.caused_by)),
        )
        for finding in report.findings
        if finding.verdict is Verdict.GAP and finding.claim
    )


def _unknown(key: UnknownKey, say: Language) -> str:
    nearest = f" — {words.NEAREST.fill(say, nearest=key.nearest)}" if key.nearest else ""
    return key.pointer + nearest


def _remark(remark: Remark, say: Language) -> str:
    where = f"{place(remark.location, say)}: " if remark.location else ""
    return where + remark.text.in_(say)
