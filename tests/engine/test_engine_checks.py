"""The second pass: checks see values only, row by row or over a set; one that breaks ends nothing."""

from dataclasses import replace

import pytest
import toy

from ita_audit.checks import KINDS

COUNTS = [{"name": name, "type": "count"} for name in ("one", "other", "total")]
SUM = {"id": "sum", "kind": "adds_up", "parts": ["one", "other"], "total": "total"}
ROWS = {"name": "rows", "type": "table", "columns": [{"name": "first", "type": "date"}, {"name": "then", "type": "date"}, {"name": "spent", "type": "baht"}]}  # fmt: skip
STATED = {"name": "stated", "type": "baht"}
BY_ROW = {"id": "order", "kind": "ordered", "first": "rows.first", "then": "rows.then"}
OVER_ALL = {"id": "sum", "kind": "totals", "rows": "rows", "stated": [{"item": "stated", "sum": "spent"}]}

GOOD, BAD, UNREAD = (
    {"first": "2025-01-01", "then": "2025-01-02", "spent": 5},
    {"first": "2025-01-02", "then": "2025-01-01", "spent": 5},
    {"first": "-", "then": "2025-01-01", "spent": "-"},
)


@pytest.mark.parametrize(
    ("rows", "stated", "by_row", "over_all"),
    [
        pytest.param([GOOD, GOOD], 10, "met", "met", id="all rows good"),
        pytest.param([GOOD, BAD], 9, "gap major reversed", "gap minor differs", id="one row bad"),
        pytest.param([GOOD, UNREAD], 5, "undetermined", "undetermined", id="one row unread"),
        pytest.param([BAD, UNREAD], 9, "gap major reversed", "undetermined", id="one row bad, one unread"),
        pytest.param([UNREAD], 0, "undetermined", "undetermined", id="all rows unread"),
    ],
)
def test_a_row_that_cannot_be_read_is_skipped_row_by_row_and_spoils_a_set(rows, stated, by_row, over_all):
    rules = toy.ruleset(toy.requirement([ROWS, STATED], [BY_ROW, OVER_ALL]))
    report = toy.judge(rules, {"rows": rows, "stated": stated})
    assert toy.answers(report, "order", "sum") == {"order": by_row, "sum": over_all}


def test_an_open_check_names_each_finding_it_waits_for_once():
    rules = toy.ruleset(toy.requirement([ROWS, STATED], [BY_ROW]))
    report = toy.judge(
        rules, {"rows": [UNREAD, UNREAD, {"first": "-", "then": "-", "spent": 1}], "stated": 1}
    )
    assert toy.found(report, "order").caused_by == ("1.1/rows.first",)


def test_a_check_across_evidence_is_open_because_of_the_evidence_that_is_not_there():
    check = {"id": "named", "kind": "covers_rows", "of": "elsewhere/rows.name", "column": "rows.name"}
    rows = {"name": "rows", "type": "table", "columns": [{"name": "name", "type": "text"}]}
    rules = toy.ruleset(toy.requirement([rows], [check]), toy.elsewhere([rows]))
    report = toy.judge(rules, {"rows": [{"name": "ก"}]})
    assert toy.said(toy.found(report, "named")) == "undetermined"
    assert toy.found(report, "named").caused_by == ("1.2",)


def test_a_table_that_is_open_elsewhere_leaves_a_check_open():
    items = [
        {"name": "note", "type": "text"},
        {"name": "rows", "type": "table", "applies_when": {"item": "note", "is": ["ก"]}, "columns": [{"name": "name", "type": "text"}]},
    ]  # fmt: skip
    check = {"id": "once", "kind": "unique", "columns": ["elsewhere/rows.name"]}
    rules = toy.ruleset(toy.requirement([{"name": "note", "type": "text"}], [check]), toy.elsewhere(items))
    for beside, cause in ((toy.LEFT_OUT, "1.2"), ({"note": "-"}, "1.2/note")):
        report = toy.judge(rules, {"note": "มีครู"}, beside)
        assert toy.said(toy.found(report, "once")) == "undetermined"
        assert toy.found(report, "once").caused_by == (cause,)


@pytest.mark.parametrize(
    ("note", "said", "causes"),
    [
        pytest.param("ก", "gap major too_few", (), id="asked where it holds"),
        pytest.param("ข", "not_applicable", (), id="not asked where it does not"),
        pytest.param("-", "undetermined", ("1.1/note",), id="open where it cannot be told"),
    ],
)
def test_a_check_may_be_asked_under_a_condition(note, said, causes):
    items = [*COUNTS, {"name": "note", "type": "text"}]
    check = {**SUM, "applies_when": {"item": "note", "is": ["ก"]}}
    report = toy.judge(
        toy.ruleset(toy.requirement(items, [check])), {"one": 1, "other": 1, "total": 3, "note": note}
    )
    assert toy.said(toy.found(report, "sum")) == said
    assert toy.found(report, "sum").caused_by == causes


@pytest.fixture
def broken(monkeypatch):
    """Rules whose sum cannot be asked: the question raises."""

    def ask(_world):
        raise ZeroDivisionError("a bug of ours")

    kind = KINDS["adds_up"]

    def questions(check, scope):
        return [question._replace(ask=ask) for question in kind.questions(check, scope)]

    monkeypatch.setitem(KINDS, "adds_up", replace(kind, questions=questions))
    return toy.ruleset(toy.requirement(COUNTS, [SUM, {"id": "also", "kind": "given", "item": "one"}]))


def test_a_check_that_breaks_is_open_and_names_itself(broken):
    finding = toy.found(toy.judge(broken, {"one": 1, "other": 1, "total": 2}), "sum")
    assert toy.said(finding) == "undetermined"
    assert "adds_up sum" in finding.reason.en and "adds_up sum" in finding.reason.th
    assert (finding.caused_by, finding.places) == ((), ())


def test_a_check_that_breaks_takes_nothing_else_with_it(broken):
    report = toy.judge(broken, {"one": 1, "other": 1, "total": 2})
    assert toy.answers(report) == {
        "one": "met",
        "other": "met",
        "total": "met",
        "sum": "undetermined",
        "also": "met",
    }
    assert report.tally.total == 5


def test_a_check_that_breaks_is_not_told_apart_where_the_evidence_is_not_there(broken):
    finding = toy.found(toy.judge(broken), "sum")
    assert finding.caused_by == ("1.1",)


@pytest.mark.parametrize(
    ("wording", "says"),
    [
        pytest.param({}, "The parts make 2, less than the total 3.", id="the edition's text for the kind"),
        pytest.param(
            {"gap": {"th": "ก", "en": "{sum} of {total}"}}, "2 of 3", id="the rule's own for all problems"
        ),
        pytest.param(
            {"gap": {"th": "ก", "en": "ก"}, "gaps": {"too_few": {"th": "ก", "en": "{difference} lack"}}},
            "1 lack",
            id="the rule's own for the problem",
        ),
    ],
)
def test_the_most_specific_text_is_said(wording, says):
    report = toy.judge(
        toy.ruleset(toy.requirement(COUNTS, [{**SUM, **wording}])), {"one": 1, "other": 1, "total": 3}
    )
    assert toy.found(report, "sum").message.en == says


@pytest.mark.parametrize(
    ("wording", "says"),
    [
        pytest.param(
            {}, "Give “Clause 1.1” as a number; where there is none, 0.", id="the edition's for the type"
        ),
        pytest.param(
            {"remedy": {"th": "ก", "en": "Count {title}."}}, "Count Clause 1.1.", id="the rule's own"
        ),
        pytest.param(
            {
                "remedy": {"th": "ก", "en": "ก"},
                "remedies": {"out_of_range": {"th": "ก", "en": "Not {found}."}},
            },
            "Not -1.",
            id="the rule's own for the problem",
        ),
    ],
)
def test_the_most_specific_remedy_is_said(wording, says):
    rules = toy.ruleset(toy.requirement([{"name": "total", "type": "count", **wording}]))
    assert toy.found(toy.judge(rules, {"total": -1}), "total").remedy.en == says


def test_a_finding_is_called_by_its_own_title_or_by_its_clause():
    items = [
        {"name": "own", "type": "text", "title": {"th": "ชื่อ", "en": "Its own name"}},
        {"name": "cited", "type": "text", "cites": ["1.1.2", "1.1.3"]},
        {"name": "neither", "type": "text"},
    ]
    report = toy.judge(toy.ruleset(toy.requirement(items)), {})
    titles = [(finding.title.en, finding.clauses, finding.citation.en) for finding in report.findings]
    assert titles == [
        ("Its own name", ("1.1",), "Measure 1, procedure 1"),
        ("Clause 1.1.2", ("1.1.2", "1.1.3"), "Measure 1, procedure 1 (2)"),
        ("Clause 1.1", ("1.1",), "Measure 1, procedure 1"),
    ]


def test_what_is_not_met_always_says_why_and_what_is_wrong_always_what_to_do():
    items = [*COUNTS, ROWS, {"name": "note", "type": "text", "optional": True}]
    rules = toy.ruleset(toy.requirement(items, [SUM, BY_ROW]))
    report = toy.judge(rules, {"one": "-", "other": 1, "rows": [BAD, UNREAD]})
    for finding in report.findings:
        if finding.verdict.value in ("not_applicable", "needs_review", "undetermined"):
            assert finding.reason.th and finding.reason.en
        if finding.places:
            assert finding.message.th and finding.message.en and finding.remedy.th and finding.remedy.en
            assert "{" not in finding.message.en + finding.remedy.en
        else:
            assert finding.message is None and finding.remedy is None
