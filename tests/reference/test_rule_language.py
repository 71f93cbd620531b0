"""The page on the rule language tells of every type of answer and kind of check: what it is given, finds and says."""

import re

import pytest

from ita_audit.checks import KINDS
from ita_audit.checks.base import BaseCheck
from ita_audit.checks.naming import own_members
from ita_audit.types import TYPES, listed
from ita_audit.types.answer_type import WRITTEN
from ita_audit.types.spec import BaseItem


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


@pytest.fixture(scope="module")
def rows(top):
    """The rows of both tables of types: what is read and with which keys, and what else can be wrong."""
    page = (top / "docs" / "rule-language.md").read_text("utf-8")
    types = page.partition("## 6. Types")[2].partition("## 7.")[0]
    tables = re.split(r"^\| type \|", types, flags=re.MULTILINE)[1:]
    return [dict(re.findall(r"^\| `(\w+)`(.*)$", table, re.MULTILINE)) for table in tables]


def test_every_type_has_its_row_and_no_other(rows):
    read, wrong = rows
    assert read.keys() == TYPES.keys()
    assert wrong.keys() == {name for name, one in TYPES.items() if one.problems != WRITTEN}


@pytest.mark.parametrize("name", TYPES)
def test_the_rows_name_what_a_type_is_given_and_finds(rows, name):
    (read, wrong), kind = rows, TYPES[name]
    keys = [key for key in own_members(kind.declared, BaseItem) if f"`{key}" not in read[name]]
    further = [problem for problem in kind.problems if problem not in WRITTEN]
    unnamed = [problem for problem in further if f"`{problem}`" not in wrong.get(name, "")]
    assert (keys, unnamed) == ([], [])


def test_the_row_of_lists_names_what_a_list_may_be_of(rows):
    assert [name for name in listed() if f"`{name}`" not in rows[0]["list"]] == []
