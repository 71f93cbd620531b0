"""The reference in docs/ is what the rules say today, in both languages."""

import re
from pathlib import Path

import pytest

from ita_audit.reference.pages import pages
from ita_audit.rulebook import load_ruleset

FOLDER = Path(__file__).parents[2] / "docs" / "reference"
MADE = pages(load_ruleset())


@pytest.mark.parametrize("name", MADE)
def test_a_page_is_what_the_command_makes(name: str):
    """After a wanted change: ``ita-audit rules reference -o docs/reference``."""
    assert (FOLDER / name).read_text("utf-8") == MADE[name]


def test_there_is_no_page_too_many():
    assert {file.name for file in FOLDER.iterdir()} == set(MADE)


def test_every_requirement_stands_with_its_fields_clauses_and_pitfalls():
    for rule in load_ruleset().requirements:
        page = MADE["report-row.md" if rule.each else f"measure-{rule.measure}.md"]
        assert f"## {rule.id} " in page
        for name, item in rule.leaves():
            assert f"| `{name}` |" in page
            assert all(clause in page for clause in item.clauses or ())
        for pitfall in rule.pitfalls:
            assert pitfall.th in page and pitfall.en in page


def test_every_link_of_the_index_leads_to_a_place():
    for name, anchor in re.findall(r"\]\(([^)#]+)#?([^)]*)\)", MADE["index.md"]):
        assert name in MADE
        assert not anchor or f'id="{anchor}"' in MADE[name]
