"""The page of limits and the module that holds them say the same."""

import ast
import re

from ita_audit import limits

ROW = re.compile(r"^\| `([A-Z_]+)` \| ([0-9,]+)( MB)? \|.*\| (.+) \|$", re.MULTILINE)
NOT_TOLD = ["MEGABYTE"]


def test_every_limit_stands_on_the_page_with_its_number(top):
    page = ROW.findall((top / "docs" / "limits.md").read_text("utf-8"))
    told = {
        name: int(number.replace(",", "")) * (limits.MEGABYTE if unit else 1)
        for name, number, unit, _ in page
    }
    held = {name: value for name, value in vars(limits).items() if name.isupper() and name not in NOT_TOLD}
    assert told == held and len(page) == len(held)


def test_every_limit_says_what_it_is_of(top):
    body = ast.parse((top / "ita_audit" / "limits.py").read_text("utf-8")).body[1:]
    assert [type(one) for one in body] == [ast.Assign, ast.Expr] * (len(body) // 2)


def test_every_sentence_of_the_page_is_one_that_the_program_says(top):
    """Sentences are told with their numbers filled in; the fixed beginning must stand in the source."""
    source = "".join(path.read_text("utf-8") for path in (top / "ita_audit").rglob("*.py"))
    for *_, sentence in ROW.findall((top / "docs" / "limits.md").read_text("utf-8")):
        if not sentence.startswith("none:"):
            beginning = re.split(r" ?[0-9]", sentence)[0]
            assert beginning in source, sentence
