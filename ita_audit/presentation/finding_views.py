"""What is said of one finding: in the list of all, and where a person must look at it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ita_audit.errors import Language
from ita_audit.model import Finding
from ita_audit.presentation import report_words as words
from ita_audit.presentation.labels import GRADES, VERDICTS
from ita_audit.presentation.place_texts import MOST, places
from ita_audit.presentation.views import DecisionView, FindingView, LabelledText, QuestionView

Rulings = Mapping[str, Sequence[DecisionView]]
"""What was decided, by the id of the finding."""


def finding_view(finding: Finding, say: Language, rulings: Rulings) -> FindingView:
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
        found="; ".join(str(one.found) for one in finding.places[:MOST] if one.found is not None),
        caused_by=", ".join(
            cause if "/" in cause else words.WHOLE_PROCEDURE.in_(say).format(n=cause)
            for cause in finding.caused_by
        ),
        ruling=own[-1] if own else None,
    )


def question_view(finding: Finding, say: Language, rulings: Rulings) -> QuestionView:
    """The finding as a question for a person, with all that was decided about it."""
    lines = (
        LabelledText(words.PLACE.in_(say), places(finding, say)),
        LabelledText(words.CLAUSE.in_(say), finding.citation.in_(say)),
        LabelledText(words.REMEDY.in_(say), finding.remedy.in_(say) if finding.remedy else ""),
    )
    return QuestionView(
        finding=finding.id,
        title=finding.title.in_(say),
        asked=_message(finding, say),
        lines=tuple(line for line in lines if line.text),
        rulings=tuple(rulings.get(finding.id, ())),
    )


def _message(finding: Finding, say: Language) -> str:
    text = finding.message or finding.reason
    return text.in_(say) if text else ""
