"""What is said of one finding in the list of all, and of a requirement that a person must look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ita_audit.errors import Language
from ita_audit.model import Finding, GapReport, Instrument
from ita_audit.model.review_lines import review_line, review_lines
from ita_audit.presentation import report_words as words
from ita_audit.presentation.labels import GRADES, VERDICTS
from ita_audit.presentation.place_texts import MOST, places
from ita_audit.presentation.views import AskedView, DecisionView, FindingView, LabelledText, QuestionView
from ita_audit.thai.text import clipped_in_english

Rulings = Mapping[str, Sequence[DecisionView]]
"""What was decided, by the id of the finding."""


def finding_view(finding: Finding, say: Language, rulings: Rulings, instrument: Instrument) -> FindingView:
    """The finding with the last that was decided about it."""
    own = rulings.get(finding.id, ())
    return FindingView(
        finding=finding.id,
        requirement=finding.requirement,
        measure=finding.measure,
        clause=finding.citation.in_(say),
        title=finding.title.in_(say),
        verdict=finding.verdict.value,
        verdict_word=VERDICTS[finding.verdict].in_(say),
        grade=finding.grade.value if finding.grade else "",
        grade_word=GRADES[finding.grade].in_(say) if finding.grade else "",
        message=_message(finding, say),
        remedy=finding.remedy.in_(say) if finding.remedy else "",
        places=places(finding, say),
        found=_found(finding, say),
        caused_by=", ".join(
            cause if "/" in cause else _procedure(cause, say, instrument) for cause in finding.caused_by
        ),
        answered_by=_procedure(line, say, instrument) if (line := review_line(finding)) else "",
        ruling=own[-1] if own else None,
    )


def rulings_of(findings: Iterable[Finding], rulings: Rulings) -> tuple[DecisionView, ...]:
    """What was decided about any of ``findings``, each answer once."""
    return tuple(dict.fromkeys(one for finding in findings for one in rulings.get(finding.id, ())))


def _procedure(requirement: str, say: Language, instrument: Instrument) -> str:
    return instrument.fill(words.WHOLE_PROCEDURE, say, n=requirement)


def _found(finding: Finding, say: Language) -> str:
    text = "; ".join(str(one.found) for one in finding.places[:MOST] if one.found is not None)
    return text if say == "th" else clipped_in_english(text)


def question_views(report: GapReport, say: Language, rulings: Rulings) -> tuple[QuestionView, ...]:
    """A line for each requirement that waits for a person, with all that was decided about it."""
    titles = {one.id: one.title.in_(say) for one in report.requirements}
    return tuple(
        QuestionView(
            requirement=requirement,
            title=titles[requirement],
            parts=tuple(_asked(finding, say) for finding in found),
            rulings=rulings_of(found, rulings),
        )
        for requirement, found in review_lines(report.findings).items()
    )


def _asked(finding: Finding, say: Language) -> AskedView:
    lines = (
        LabelledText(words.PLACE.in_(say), places(finding, say)),
        LabelledText(words.CLAUSE.in_(say), "" if finding.for_a_person_alone else finding.citation.in_(say)),
        LabelledText(words.REMEDY.in_(say), finding.remedy.in_(say) if finding.remedy else ""),
    )
    return AskedView(
        finding=finding.id,
        title=finding.title.in_(say),
        asked=_message(finding, say),
        lines=tuple(line for line in lines if line.text),
    )


def _message(finding: Finding, say: Language) -> str:
    text = finding.message or finding.reason
    return text.in_(say) if text else ""
