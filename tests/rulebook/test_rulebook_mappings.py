"""Lists outside the instrument: any number of files, cited and never judged by, and where the one list lay before."""

import book
import pytest

import ita_audit
from ita_audit.reference.explain import explain
from ita_audit.reference.outside_lines import outside_line
from ita_audit.reference.requirement_search import find_requirements

GRANTS = {
    "title": {"th": "เลขทุน", "en": "grant numbers"},
    "items": [{"code": "84.010", "th": "ทุนเรียนรวม", "en": "Title I"}],
    "mapping": [{"requirement": "1.1", "code": "84.010", "certainty": "high"}],
}
EARLIER = {
    "items": [{"code": "B9", "fiscal_year": 2568, "th": "ข่าวสาร", "certainty": "seen"}],
    "mapping": [{"requirement": "1.1", "code": "B9", "fiscal_year": 2568, "certainty": "low"}],
}


def cited(folder, *files):
    for name, content in files:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(book.written(content), "utf-8")
    rules = ita_audit.load_ruleset(str(folder))
    told = explain(rules, rules.requirements[0]).outside
    return rules, [(code.called.en, outside_line(code, "en")) for code in told]


def test_every_list_is_cited_after_its_name(tmp_path):
    files = (("mappings/aln.yaml", GRANTS), ("mappings/b.yaml", {**EARLIER, "items": []}))
    _, told = cited(book.write(tmp_path), *files)
    assert told == [("grant numbers", "84.010 Title I (same words)"), ("B", "2568 B9 (unclear)")]


def test_a_list_that_lies_where_the_only_one_lay_before_is_read_as_well(tmp_path):
    _, told = cited(book.write(tmp_path), ("oit.yaml", EARLIER))
    assert told == [("OIT", "2568 B9 ข่าวสาร (unclear)")]


@pytest.mark.parametrize("words", ["84.010", "b9", "B9"])
def test_a_code_of_any_list_finds_its_requirement(tmp_path, words):
    files = (("mappings/aln.yaml", GRANTS), ("oit.yaml", EARLIER))
    rules, _ = cited(book.write(tmp_path), *files)
    assert [one.id for one in find_requirements(rules, words)] == ["1.1"]


def test_a_list_says_what_is_wrong_with_it_and_changes_what_the_ruleset_is_known_by(tmp_path):
    folder = book.write(tmp_path)
    before, _ = cited(folder)
    after, _ = cited(folder, ("mappings/aln.yaml", GRANTS))
    assert before.sha256 != after.sha256
    (folder / "mappings/aln.yaml").write_text(book.written({"mapping": [{"code": "1"}]}), "utf-8")
    assert [name for name, *_ in book.faults(folder)] == ["mappings/aln.yaml"]
