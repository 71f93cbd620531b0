"""The page on the rule language tells of every kind of check: what it is given, finds and says."""

import re

import pytest

from ita_audit.checks import KINDS
from ita_audit.checks.asking import BaseCheck
from ita_audit.checks.naming import own_members


@pytest.fixture(scope="module")
def paragraphs(top):
    page = (top / "docs" / "rule-language.md").read_text("utf-8")
    kinds = page.partition("## 7. Kinds of check")[2].partition("## 8.")[0]
    return dict(re.findall(r"^#### `(\w+)`(.*?)(?=^####|\Z)", kinds, re.MULTILINE | re.DOTALL))


def test_every_kind_has_its_paragraph_and_no_other(paragraphs):
    assert paragraphs.keys() == KINDS.keys()


@pytest.mark.parametrize("name", KINDS)
def test_a_paragraph_names_what_its_kind_is_given_finds_and_says(paragraphs, name):
    kind, said = KINDS[name], paragraphs[name]
    members = [
        member for member in own_members(kind.declared, BaseCheck) if not re.search(rf"\b{member}\b", said)
    ]
    problems = [problem for problem in kind.problems if f"`{problem}`" not in said]
    fields = [field for field in kind.fields if f"`{{{field}}}`" not in said]
    assert (members, problems, fields) == ([], [], [])
