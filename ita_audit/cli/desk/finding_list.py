"""The findings of one agency on the screen: gaps one by one, what waits for a person in one line for each requirement."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ita_audit.cli.desk import screen_words
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.model import Grade, Verdict
from ita_audit.model.decision import AppliedDecision
from ita_audit.model.review_lines import review_line, review_lines
from ita_audit.model.round import StoredFinding
from ita_audit.presentation.decision_views import decision_view
from ita_audit.presentation.labels import GRADES, VERDICTS
from ita_audit.presentation.speaker import Speaker

LastDecision = Callable[[StoredFinding], AppliedDecision | None]


def put_findings(page: Page, found: Sequence[StoredFinding], last: LastDecision, say: Speaker) -> int:
    """Put the findings ``found`` of one agency in their order, with the last that was decided about each.

    What waits for a person stands where the first of its requirement does. Returns how many lines wait.
    """
    lines = review_lines(found)
    left = dict(lines)
    for one in found:
        if not (line := review_line(one)):
            verdict = say(VERDICTS[Verdict(one.verdict)])
            page.put(
                f"{one.question.title.in_(say.language)}: {verdict}{_grade(one, say)}",
                lead=f"  {one.id} ",
                indent=6,
                lead_style="cyan",
            )
            _decided(page, _told(one, last, say), 6)
        elif parts := left.pop(line, []):
            _line(page, parts, last, say)
    return len(lines)


def _line(page: Page, parts: Sequence[StoredFinding], last: LastDecision, say: Speaker) -> None:
    """One line with its parts; what was decided of all alike is told once."""
    first = parts[0]
    word = say(VERDICTS[Verdict(first.verdict)])
    text = f"{first.question.heading.in_(say.language)}: {say(screen_words.LINE, word=word, n=len(parts))}"
    page.put(text, lead=f"  {first.requirement} ", indent=6, lead_style="cyan")
    told = [_told(part, last, say) for part in parts]
    alike = len(set(told)) == 1
    for part, decided in zip(parts, told, strict=True):
        page.put(
            f"{part.id} {part.question.title.in_(say.language)}{_grade(part, say)}", lead="      - ", indent=8
        )
        if not alike:
            _decided(page, decided, 8)
    if alike:
        _decided(page, told[0], 6)


def _told(one: StoredFinding, last: LastDecision, say: Speaker) -> str:
    decision = last(one)
    return decision_view([decision], say).told if decision else ""


def _decided(page: Page, told: str, indent: int) -> None:
    if told:
        page.put(told, lead=" " * indent + "→ ", indent=indent + 2)


def _grade(one: StoredFinding, say: Speaker) -> str:
    return f" [{say(GRADES[Grade(one.grade)])}]" if one.grade else ""
