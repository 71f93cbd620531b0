"""One letter for each answer, so that a nation's answers stay small."""

from __future__ import annotations

from ita_audit.errors import Language
from ita_audit.model import Grade, Verdict
from ita_audit.model.round import StoredFinding
from ita_audit.presentation.labels import GRADES, VERDICTS

GAPS = {Grade.CRITICAL: "c", Grade.MAJOR: "j", Grade.MINOR: "i"}
"""A gap's letter by its grade; a capital where the evidence of its requirement is at fault as a whole."""
OTHERS = {
    Verdict.NEEDS_REVIEW: "r",
    Verdict.UNDETERMINED: "u",
    Verdict.MET: "m",
    Verdict.NOT_APPLICABLE: "n",
}
NONE = "-"
"""No such question was asked of this agency."""

_BY_GRADE = {grade.value: letter for grade, letter in GAPS.items()}
_BY_VERDICT = {verdict.value: letter for verdict, letter in OTHERS.items()}


def letter_of(found: StoredFinding) -> str:
    """The letter of one answer."""
    if found.verdict != Verdict.GAP.value:
        return _BY_VERDICT[found.verdict]
    letter = _BY_GRADE[found.grade]
    return letter.upper() if found.cause == found.question.requirement else letter


def legend(say: Language) -> dict[str, str]:
    """What each letter says, in the order in which answers are listed."""
    told = {letter: GRADES[grade].in_(say) for grade, letter in GAPS.items()}
    return told | {letter: VERDICTS[verdict].in_(say) for verdict, letter in OTHERS.items()}
