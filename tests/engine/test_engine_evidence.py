"""Evidence as a whole: there, not there, something else, or under another name."""

import pytest
import toy

ITEMS = [
    {"name": "documents", "type": "documents"},
    {"name": "total", "type": "count", "cites": "1.1.1"},
    {"name": "rows", "type": "table", "columns": [{"name": "event", "type": "text"}, {"name": "level", "type": "count", "optional": True}]},
    {"name": "note", "type": "text", "optional": True},
    {"name": "extra", "type": "table", "optional": True, "columns": [{"name": "event", "type": "text", "cites": "1.1.2"}]},
    {"name": "notice", "type": "documents", "instead_of": "documents"},
    {"name": "why", "type": "text", "applies_when": {"item": "note", "given": True}},
    {"name": "when", "type": "table", "applies_when": {"item": "note", "given": True}, "columns": [{"name": "day", "type": "date"}]},
]  # fmt: skip
CHECKS = [
    {"id": "alike", "kind": "unique", "columns": ["rows.event"]},
    {"id": "seen", "kind": "judgement", "of": ["documents"], "question": {"th": "จริงหรือ", "en": "Is it so?"}},
]
RULES = toy.ruleset(toy.requirement(ITEMS, CHECKS), toy.elsewhere([{"name": "text", "type": "text"}]))

DETAILS = ["documents", "total", "rows", "rows.event"]
UNASKED = ["rows.level", "note", "extra", "extra.event", "notice"]
OPEN = ["why", "when", "when.day", "alike", "seen"]

NOT_THERE = [
    pytest.param(toy.submission(), "/matter", "missing", None, id="absent"),
    pytest.param(toy.submission(None), "/matter", "blank", None, id="null"),
    pytest.param(toy.submission(""), "/matter", "blank", "", id="an empty text"),
    pytest.param(toy.submission("  "), "/matter", "blank", "  ", id="blanks"),
    pytest.param(toy.submission("-"), "/matter", "placeholder", "-", id="a dash"),
    pytest.param(toy.submission("อยู่ระหว่างจัดทำ"), "/matter", "placeholder", "อยู่ระหว่างจัดทำ", id="being prepared"),
    pytest.param(toy.submission("มีแล้ว"), "/matter", "wrong_type", "มีแล้ว", id="a text"),
    pytest.param(toy.submission([{"total": 3}]), "/matter", "wrong_type", None, id="a list"),
    pytest.param(toy.submission(0), "/matter", "wrong_type", 0, id="a number"),
    pytest.param(toy.submission(True), "/matter", "wrong_type", True, id="a truth value"),
    pytest.param(toy.submission({}), "/matter", "missing", None, id="an object with nothing in it"),
    pytest.param(toy.submission({"remark": "มีครู"}), "/matter", "missing", None, id="only keys that nobody knows"),
    pytest.param(toy.submission({"none": "ไม่มี"}), "/matter/none", "none_not_allowed", "ไม่มี", id="only words that there is none"),
    pytest.param({"evidence": {"mater": {"total": 3}}}, "/mater", "misspelt", "mater", id="under a nearly equal key"),
    pytest.param({"evidence": {"Matter": {"total": 3}}}, "/Matter", "misspelt", "Matter", id="under a key in capitals"),
    pytest.param({"evidence": None}, "/matter", "missing", None, id="no evidence at all"),
    pytest.param({"evidence": "-"}, "/matter", "missing", None, id="a dash for all evidence"),
    pytest.param({"evidence": [{"matter": {}}]}, "/matter", "missing", None, id="a list for all evidence"),
    pytest.param({}, "/matter", "missing", None, id="an empty submission"),
]  # fmt: skip


@pytest.fixture
def report(content):
    return toy.ita_audit.check(RULES, content, toy.AS_OF)


@pytest.mark.parametrize(("content", "pointer", "problem", "shown"), NOT_THERE)
def test_evidence_that_is_not_there_leaves_every_detail_a_gap_at_its_place(report, pointer, problem, shown):
    for name in DETAILS:
        finding = toy.found(report, name)
        no_dash_in_a_cell = name == "total" and problem == "placeholder"
        assert toy.said(finding) == f"gap major {'missing' if no_dash_in_a_cell else problem}"
        assert [(place.pointer, place.found) for place in finding.places] == [(f"/evidence{pointer}", shown)]
        assert finding.caused_by == ("1.1",)


@pytest.mark.parametrize(("content", "pointer", "problem", "shown"), NOT_THERE)
def test_evidence_that_is_not_there_leaves_its_checks_and_conditions_open(report, pointer, problem, shown):
    for name in OPEN:
        assert toy.said(toy.found(report, name)) == "undetermined"
        assert toy.found(report, name).caused_by == ("1.1",)


@pytest.mark.parametrize(("content", "pointer", "problem", "shown"), NOT_THERE)
def test_what_is_optional_is_not_asked_for_in_evidence_that_is_not_there(report, pointer, problem, shown):
    assert set(toy.answers(report, *UNASKED).values()) == {"not_applicable"}


@pytest.mark.parametrize(("content", "pointer", "problem", "shown"), NOT_THERE)
def test_evidence_that_is_not_there_is_one_mistake(report, pointer, problem, shown):
    alone = toy.ruleset(toy.requirement(ITEMS, CHECKS))
    assert report.tally.mistakes == 2  # 1.2 is not there either
    assert toy.judge(alone, toy.LEFT_OUT).tally.mistakes == 1


def test_a_misspelt_detail_is_enough_for_the_evidence_to_be_there():
    report = toy.judge(RULES, {"totel": 3})
    assert toy.answers(report, "documents", "total") == {
        "documents": "gap major missing",
        "total": "gap major misspelt",
    }
    assert toy.found(report, "documents").caused_by == ()


def test_one_detail_is_enough_for_the_evidence_to_be_there():
    report = toy.judge(RULES, {"note": "มีครู"})
    assert toy.answers(report, "documents", "note", "why") == {
        "documents": "gap major missing",
        "note": "met",
        "why": "gap major missing",
    }


def unknown(report) -> list[tuple[str, str | None, int]]:
    return [(key.pointer, key.nearest, key.count) for key in report.unknown_keys]


@pytest.mark.parametrize(
    ("content", "listed"),
    [
        pytest.param({"evidences": {}}, [("/evidences", "evidence", 1)], id="beside the evidence"),
        pytest.param(
            {"evidence": {"mater": {}}}, [("/evidence/mater", "matter", 1)], id="a piece of evidence"
        ),
        pytest.param({"evidence": {"weather": {}}}, [("/evidence/weather", None, 1)], id="one like no other"),
        pytest.param({"agency": {"nmae": "ก"}}, [("/agency/nmae", "name", 1)], id="of the agency"),
        pytest.param(
            {"measures": {"9": {}}}, [("/measures/9", None, 1)], id="a measure that there is none of"
        ),
        pytest.param(
            toy.submission({"total": 3, "totel": 4}), [("/evidence/matter/totel", "total", 1)], id="an item"
        ),
        pytest.param(
            toy.submission({"rows": [{"event": "ก"}, {"event": "ข", "evnt": 1}, {"evnt": 2}]}),
            [("/evidence/matter/rows/1/evnt", "event", 2)],
            id="a column, once with its count",
        ),
        pytest.param(
            toy.submission({"documents": [{"title": "ก", "link": "x"}]}),
            [("/evidence/matter/documents/0/link", None, 1)],
            id="of a document",
        ),
        pytest.param(
            toy.submission({"total": 3, "a/b~c": 1}),
            [("/evidence/matter/a~1b~0c", None, 1)],
            id="one that is escaped",
        ),
        pytest.param(
            {"note": "สมมุติ", "schema": "ita-audit/submission/1"}, [], id="none of those that may stand there"
        ),
    ],
)
def test_keys_that_the_ruleset_does_not_know_are_listed_with_the_nearest(content, listed):
    assert unknown(toy.ita_audit.check(RULES, content, toy.AS_OF)) == listed


@pytest.mark.parametrize(
    ("written", "nearest"),
    [
        ("total", None),
        ("totl", "total"),
        ("ttoal", "total"),
        ("Total", "total"),
        ("total ", "total"),
        ("totally", None),
        ("tota1s", None),
        ("document", "documents"),
        ("docments", "documents"),
        ("dcuments-", "documents"),
        ("doc", None),
        ("ยอดรวม", None),
    ],
)
def test_one_slip_in_a_short_name_and_two_in_a_long_one_are_a_misspelling(written, nearest):
    known = [
        key for key in unknown(toy.judge(RULES, {written: 1, "note": "มีครู"})) if key[0].endswith(written)
    ]
    assert known == ([] if written == "total" else [(f"/evidence/matter/{written}", nearest, 1)])


@pytest.mark.parametrize(
    ("name", "slips"),
    [
        pytest.param("why", ["whi"], id="none in three letters"),
        pytest.param("note", ["nots", "nosz"], id="one in four letters"),
        pytest.param("results", ["rezults", "rezultz"], id="one in seven letters"),
        pytest.param("problems", ["prublems", "prublemz", "prubremz"], id="two in eight letters"),
    ],
)
def test_how_many_slips_a_misspelling_has_depends_on_the_names_length(name, slips):
    rules = toy.ruleset(toy.requirement([{"name": name, "type": "text"}, {"name": "zz", "type": "text"}]))
    allowed = {"why": 0, "problems": 2}.get(name, 1)
    for number, written in enumerate(slips, start=1):
        report = toy.judge(rules, {"zz": "มีครู", written: "มีครู"})
        assert (
            toy.said(toy.found(report, name)) == f"gap major {'misspelt' if number <= allowed else 'missing'}"
        )


def test_unknown_keys_are_no_findings():
    with_keys = toy.judge(RULES, {"total": 3, "abc": 1})
    without = toy.judge(RULES, {"total": 3})
    assert toy.answers(with_keys) == toy.answers(without)
    assert with_keys.tally == without.tally


def test_a_misspelt_column_is_named_in_the_rows_that_have_it():
    report = toy.judge(RULES, {"rows": [{"evnt": "ก"}, {"event": "ข"}, {}]})
    finding = toy.found(report, "rows.event")
    assert toy.said(finding) == "gap major missing misspelt"
    assert toy.places(finding) == ["/rows/0/evnt misspelt", "/rows/2/event missing"]


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("ruleset", "ita-2567"),
        ("schema", "ita-audit/submission/2"),
        ("fiscal_year", 2567),
        ("fiscal_year", "2568"),
        ("fiscal_year", True),
    ],
)
def test_a_submission_for_another_ruleset_or_year_is_refused(member, value):
    with pytest.raises(toy.ita_audit.SubmissionError) as refused:
        toy.judge(RULES, {"total": 3}, **{member: value})
    assert [fault.en.split()[0] for fault in refused.value.faults] == [member]


def test_all_that_does_not_fit_is_said_at_once():
    with pytest.raises(toy.ita_audit.SubmissionError) as refused:
        toy.judge(RULES, {}, ruleset="ita-2567", fiscal_year=2567)
    assert len(refused.value.faults) == 2


@pytest.mark.parametrize(
    "kept", [{}, {"ruleset": "ita-2568", "fiscal_year": 2568, "schema": "ita-audit/submission/1"}]
)
def test_a_submission_that_fits_or_does_not_say_is_judged(kept):
    assert toy.judge(RULES, {"total": 3}, **kept).fiscal_year == 2568
