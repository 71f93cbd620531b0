"""What belongs to one instrument stands in its rules: none of its words, codes or counts is in the program."""

import re

import pytest

import ita_audit
from ita_audit.ruleset.instrument import CalendarYear, Entity, Numbering

OF_ONE_INSTRUMENT = {
    "a code of the official list": re.compile(r"(?<![\w#\"'-])O[1-9][0-9]?(?![\w\"'])"),
    "what its parts are called": re.compile("มาตรการ"),
    "how many parts it has": re.compile(
        r"\bmeasures? (?:1|one) (?:to|-) (?:8|eight)\b|มาตรการ 1-8|range\(1, 9\)"
    ),
    "whom it assesses": re.compile(r"อปท|[\"“ ]LGUs?[\"” .,)}]"),
}


@pytest.mark.parametrize("sort", OF_ONE_INSTRUMENT)
def test_the_program_says_nothing_that_is_of_one_instrument(top, sort):
    package = top / "ita_audit"
    texts = [path for end in ("py", "yaml", "j2", "js", "css", "typ") for path in package.rglob(f"*.{end}")]
    found = [
        f"{path.relative_to(top)}:{number}: {line.strip()[:100]}"
        for path in texts
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if OF_ONE_INSTRUMENT[sort].search(_without_comment(line))
    ]
    assert found == []


def test_what_a_ruleset_leaves_out_is_of_no_instrument():
    assert Entity().name.en == "agency" and Numbering().levels[0].name.en == "section"
    assert CalendarYear().calendar == ita_audit.load_ruleset().edition.calendar.calendar


def _without_comment(line):
    """The line without what is said to whoever reads the code: a docstring of one line, a comment."""
    return "" if re.match(r'\s*(?:"""|#|//|/\*\*|``)', line) else line
