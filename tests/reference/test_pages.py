"""The reference in docs/ is what the rules say today, in each language."""

import re
from pathlib import Path

import pytest

from ita_audit.errors import Language
from ita_audit.reference.pages import pages
from ita_audit.rulebook import load_ruleset

DOCS = Path(__file__).parents[2] / "docs"
MADE = {language: pages(load_ruleset(), language) for language in ("th", "en")}
NAMES = [(language, name) for language, made in MADE.items() for name in made]


@pytest.mark.parametrize(("language", "name"), NAMES)
def test_a_page_is_what_the_command_makes(language: str, name: str):
    """After a wanted change, for ``th`` and ``en``: ``ita-audit rules reference --lang th -o docs/th/reference``."""
    assert (DOCS / language / "reference" / name).read_text("utf-8") == MADE[language][name]


@pytest.mark.parametrize("language", MADE)
def test_there_is_no_page_too_many(language: str):
    assert {file.name for file in (DOCS / language / "reference").iterdir()} == set(MADE[language])


@pytest.mark.parametrize("language", MADE)
def test_every_requirement_stands_with_its_fields_clauses_and_pitfalls(language: Language):
    made = MADE[language]
    for rule in load_ruleset().requirements:
        page = made["report-row.md" if rule.each else f"measure-{rule.measure}.md"]
        assert f"## {rule.id} " in page
        for name, item in rule.leaves():
            assert f"| `{name}` |" in page
            assert all(clause in page for clause in item.clauses or ())
        for pitfall in rule.pitfalls:
            assert getattr(pitfall, language) in page


@pytest.mark.parametrize("language", MADE)
def test_every_link_of_the_index_leads_to_a_place(language: str):
    made = MADE[language]
    for name, anchor in re.findall(r"\]\(([^)#]+)#?([^)]*)\)", made["index.md"]):
        assert name in made
        assert not anchor or f'id="{anchor}"' in made[name]
