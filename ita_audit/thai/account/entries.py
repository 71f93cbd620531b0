"""What is said of one thing to mend."""

from __future__ import annotations

from ita_audit.errors import Language
from ita_audit.model import Finding
from ita_audit.model.folding import Entry
from ita_audit.thai import report_words as words


def head(entry: Entry, say: Language) -> str:
    """Its id and title: of the finding, or of the requirement whose evidence is absent."""
    if entry.root is None:
        return f"{entry.requirement.id} {entry.requirement.title.in_(say)}"
    return f"{entry.root.id} {entry.root.title.in_(say)}"


def what(entry: Entry, say: Language) -> str:
    """What is wrong."""
    if entry.root is None:
        return _absent(entry.worst, say)
    return entry.root.message.in_(say) if entry.root.message else ""


def details(entry: Entry, say: Language) -> str:
    """The details that merely follow from it; "" where none do."""
    return "; ".join(_detail(finding, say) for finding in entry.followers)


def details_label(entry: Entry, say: Language) -> str:
    """What is said before the details."""
    return (words.MUST_HAVE if entry.root is None else words.ALSO).in_(say)


def citation(entry: Entry, say: Language) -> str:
    """The clause that asks for it."""
    if entry.root is not None:
        return entry.root.citation.in_(say)
    measure, _, procedure = entry.requirement.id.partition(".")
    if not procedure.isdecimal():
        return words.MEASURE.in_(say).format(n=measure)
    return words.PROCEDURE.in_(say).format(measure=measure, n=procedure)


def remedy(entry: Entry, say: Language) -> str:
    """What to do about it."""
    shown = entry.root or entry.worst
    return shown.remedy.in_(say) if shown.remedy else ""


def _absent(finding: Finding, say: Language) -> str:
    place = finding.places[0]
    text = {
        "missing": words.ABSENT_ROW if place.pointer.startswith("/measures/") else words.ABSENT,
        "misspelt": words.MISSPELT_EVIDENCE,
        "none_not_allowed": words.NONE_SAID,
    }.get(place.problem, words.BLANK_EVIDENCE)
    return text.in_(say).format(found=f"“{place.found}”")


def _detail(finding: Finding, say: Language) -> str:
    title = finding.title.in_(say)
    number = finding.clauses[0].rsplit(".", 1)[-1] if finding.citation.th.endswith(")") else ""
    return f"({number})\u00a0{title}" if number else title
