"""What is asked of an item: optional ones, conditions, one in place of another, tables and their columns."""

import pytest
import toy


def text(name: str, **more) -> dict:
    return {"name": name, "type": "text", **more}


def count(name: str, **more) -> dict:
    return {"name": name, "type": "count", **more}


def table(name: str, *columns: dict, **more) -> dict:
    return {"name": name, "type": "table", "columns": list(columns), **more}


def answers(items: list[dict], evidence, *names: str) -> dict[str, str]:
    return toy.answers(toy.judge(toy.ruleset(toy.requirement(items)), evidence), *names)


OPTIONAL = [text("name"), text("note", optional=True)]


@pytest.mark.parametrize(
    ("evidence", "said"),
    [
        pytest.param({"name": "ก"}, "not_applicable", id="absent is not applicable"),
        pytest.param({"name": "ก", "note": "มีครู"}, "met", id="given is judged"),
        pytest.param({"name": "ก", "note": ""}, "gap major blank", id="present but blank is a gap"),
        pytest.param({"name": "ก", "note": None}, "gap major blank", id="null is blank"),
        pytest.param({"name": "ก", "note": "-"}, "gap major placeholder", id="a dash is a gap"),
        pytest.param(
            {"name": "ก", "nots": "มีครู"}, "not_applicable", id="a nearly equal key does not make it asked for"
        ),
    ],
)
def test_an_optional_item_is_checked_if_given(evidence, said):
    assert answers(OPTIONAL, evidence, "note") == {"note": said}


def conditional(**condition) -> list[dict]:
    return [
        {"name": "status", "type": "text", "optional": True},
        count("total", optional=True),
        {"name": "plans", "type": "documents", "optional": True},
        text("reason", applies_when=condition),
    ]


ASKED, NOT_ASKED, OPEN = "gap major missing", "not_applicable", "undetermined"


@pytest.mark.parametrize(
    ("condition", "given", "said"),
    [
        pytest.param({"item": "status", "is": ["เลิก"]}, {"status": "เลิก"}, ASKED, id="it is the word"),
        pytest.param({"item": "status", "is": ["เลิก"]}, {"status": "ทำ"}, NOT_ASKED, id="it is another word"),
        pytest.param({"item": "status", "is": ["เลิก"]}, {"status": ""}, OPEN, id="a blank may be the word"),
        pytest.param({"item": "status", "is": ["เลิก"]}, {}, NOT_ASKED, id="nothing given is no word"),
        pytest.param({"item": "status", "is_not": ["เลิก"]}, {"status": "ทำ"}, ASKED, id="it is not the word"),
        pytest.param(
            {"item": "status", "is_not": ["เลิก"]}, {"status": "เลิก"}, NOT_ASKED, id="it is, after all"
        ),
        pytest.param(
            {"item": "status", "is_not": ["เลิก"]}, {}, NOT_ASKED, id="nothing given is not another word"
        ),
        pytest.param(
            {"item": "status", "is": {"parameter": "not_carried_out"}},
            {"status": "ไม่ สามารถ ดำเนินการ"},
            ASKED,
            id="a parameter's words are known without regard to blanks",
        ),
        pytest.param({"item": "status", "given": True}, {"status": "ทำ"}, ASKED, id="given"),
        pytest.param({"item": "status", "given": True}, {}, NOT_ASKED, id="not given"),
        pytest.param(
            {"item": "status", "given": True}, {"status": "-"}, OPEN, id="a dash may be given or not"
        ),
        pytest.param({"item": "status", "given": False}, {}, ASKED, id="asked where not given"),
        pytest.param(
            {"item": "status", "given": False}, {"status": "ทำ"}, NOT_ASKED, id="not asked where given"
        ),
        pytest.param(
            {"item": "status", "says": ["เลิก"]}, {"status": "ยก เลิก แล้ว"}, ASKED, id="it says the word"
        ),
        pytest.param(
            {"item": "status", "says": ["เลิก"]}, {"status": "ทำ"}, NOT_ASKED, id="it does not say it"
        ),
        pytest.param(
            {"item": "status", "says_not": ["เลิก"]}, {"status": "ทำ"}, ASKED, id="asked where unsaid"
        ),
        pytest.param(
            {"item": "status", "says_not": ["เลิก"]}, {"status": "ยกเลิก"}, NOT_ASKED, id="not asked where said"
        ),
        pytest.param(
            {"item": "status", "says_not": ["เลิก"], "unless": ["เสร็จ"]},
            {"status": "เสร็จแล้ว เลิกพิธี"},
            ASKED,
            id="asked where it is said beside other words",
        ),
        pytest.param({"item": "total", "above": 0}, {"total": 1}, ASKED, id="above"),
        pytest.param({"item": "total", "above": 0}, {"total": 0}, NOT_ASKED, id="not above"),
        pytest.param({"item": "total", "above": 0}, {"total": "-"}, OPEN, id="a dash may be above"),
        pytest.param(
            {"item": "plans", "spans_years": True},
            {"plans": [{"title": "ก", "file": "ก.pdf", "fiscal_year": 2566, "fiscal_year_to": 2570}]},
            ASKED,
            id="documents over several years",
        ),
        pytest.param(
            {"item": "plans", "spans_years": True},
            {"plans": [{"title": "ก", "file": "ก.pdf", "fiscal_year": 2568}]},
            NOT_ASKED,
            id="documents of one year",
        ),
    ],
)
def test_a_condition_is_answered_with_yes_with_no_or_not_yet(condition, given, said):
    evidence = {"plans": [{"title": "ข", "file": "ข.pdf"}], **given}
    assert answers(conditional(**condition), evidence, "reason") == {"reason": said}


def test_what_is_not_yet_told_comes_from_the_item_asked_about():
    items = conditional(item="status", **{"is": ["เลิก"]})
    report = toy.judge(toy.ruleset(toy.requirement(items)), {"status": "-", "reason": "มีครู"})
    assert toy.found(report, "reason").caused_by == ("1.1/status",)


def test_what_is_open_because_of_something_open_comes_from_the_first_of_them():
    items = [
        text("first"),
        text("second", applies_when={"item": "first", "is": ["ก"]}),
        text("third", applies_when={"item": "second", "is": ["ข"]}),
    ]
    report = toy.judge(toy.ruleset(toy.requirement(items)), {"first": "-", "second": "ข", "third": "ค"})
    assert toy.found(report, "third").caused_by == ("1.1/first",)
    assert report.tally.mistakes == 1


CONTRACTS = table(
    "contracts",
    {"name": "status", "type": "choice", "options": [{"value": "signed"}, {"value": "cancelled"}]},
    text("winner", applies_when={"item": "status", "is": ["signed"]}),
)


@pytest.mark.parametrize(
    ("rows", "said", "at", "counted"),
    [
        pytest.param(
            [{"status": "signed", "winner": "ก"}, {"status": "cancelled"}],
            "met",
            [],
            (1, 1),
            id="only rows it holds for",
        ),
        pytest.param([{"status": "cancelled"}], "not_applicable", [], (0, 0), id="no row that it holds for"),
        pytest.param(
            [{"status": "cancelled"}, {"status": "signed"}, {"status": "signed", "winner": "-"}],
            "gap major missing placeholder",
            ["/contracts/1/winner missing", "/contracts/2/winner placeholder"],
            (2, 0),
            id="each row at fault is a place",
        ),
        pytest.param(
            [{"status": "เซ็นแล้ว", "winner": "ก"}, {"status": "signed", "winner": "ข"}],
            "met",
            [],
            (1, 1),
            id="of a row that cannot be told nothing is asked, for its own doubt says so",
        ),
        pytest.param(
            [{"status": "เซ็นแล้ว"}, {"status": "signed"}],
            "gap major missing",
            ["/contracts/1/winner missing"],
            (1, 0),
            id="a row at fault settles it",
        ),
    ],
)
def test_a_condition_is_asked_of_every_row(rows, said, at, counted):
    report = toy.judge(toy.ruleset(toy.requirement([CONTRACTS])), {"contracts": rows})
    winner = toy.found(report, "contracts.winner")
    assert toy.said(winner) == said
    assert toy.places(winner) == at
    assert (winner.applied, winner.passed) == counted
    assert winner.caused_by == ()


PLAN = {"name": "plan", "type": "documents"}
NOTICE = {"name": "notice", "type": "documents", "instead_of": "plan"}
GOOD, BAD = [{"title": "ก", "file": "ก.pdf"}], []


@pytest.mark.parametrize(
    ("evidence", "plan", "notice"),
    [
        pytest.param({"plan": GOOD}, "met", "not_applicable", id="the plan alone"),
        pytest.param({"notice": GOOD}, "not_applicable", "met", id="the notice alone"),
        pytest.param({"plan": GOOD, "notice": GOOD}, "met", "met", id="both"),
        pytest.param({"other": "มีครู"}, "gap major missing", "not_applicable", id="neither"),
        pytest.param(
            {"plan": BAD, "notice": GOOD}, "gap major empty", "met", id="both are judged where both stand"
        ),
        pytest.param(
            {"notice": BAD}, "not_applicable", "gap major empty", id="a bad notice in the plan's place"
        ),
        pytest.param(
            {"plan": GOOD, "notice": None}, "met", "gap major blank", id="a blank notice beside the plan"
        ),
    ],
)
def test_one_item_may_stand_in_place_of_another(evidence, plan, notice):
    items = [PLAN, NOTICE, text("other", optional=True)]
    assert answers(items, evidence, "plan", "notice") == {"plan": plan, "notice": notice}


RISKS = table("risks", text("event"), count("level", optional=True), none="allowed")


@pytest.mark.parametrize(
    ("risks", "said"),
    [
        pytest.param([{"event": "ก"}], ["met", "met", "not_applicable"], id="rows are read column by column"),
        pytest.param(
            {"none": "ไม่มี"},
            ["met", "not_applicable", "not_applicable"],
            id="words that there is none answer for all",
        ),
        pytest.param(
            [], ["gap major empty", "gap major empty", "not_applicable"], id="no row lacks every column"
        ),
        pytest.param(
            "-",
            ["gap major placeholder", "gap major placeholder", "not_applicable"],
            id="a dash lacks every column",
        ),
        pytest.param(
            None, ["gap major blank", "gap major blank", "not_applicable"], id="null lacks every column"
        ),
        pytest.param(
            {"event": "ก"},
            ["gap major wrong_type", "gap major wrong_type", "not_applicable"],
            id="no list, no columns",
        ),
        pytest.param(
            ["ก", 5],
            ["gap major wrong_type", "gap major wrong_type", "not_applicable"],
            id="no row that is a row",
        ),
        pytest.param(
            ["ก", {"event": "ข", "level": 1}],
            ["gap major wrong_type", "met", "met"],
            id="rows that are rows are read",
        ),
    ],
)
def test_a_table_answers_for_its_columns(risks, said):
    names = ["risks", "risks.event", "risks.level"]
    assert list(answers([RISKS], {"risks": risks}, *names).values()) == said


@pytest.mark.parametrize("risks", [[], "-", None, {"event": "ก"}, ["ก"]], ids=str)
def test_the_columns_of_a_table_that_cannot_be_read_are_one_mistake_with_it(risks):
    report = toy.judge(toy.ruleset(toy.requirement([RISKS])), {"risks": risks})
    column = toy.found(report, "risks.event")
    assert column.caused_by == ("1.1/risks",)
    assert [place.pointer for place in column.places] == ["/evidence/matter/risks"]
    assert report.tally.mistakes == 1


def test_the_columns_of_a_missing_table_point_to_where_it_should_stand():
    report = toy.judge(toy.ruleset(toy.requirement([text("name"), RISKS])), {"name": "ก"})
    column = toy.found(report, "risks.event")
    assert (toy.said(column), toy.places(column)) == ("gap major missing", ["/risks missing"])
    assert column.caused_by == ("1.1/risks",)


def test_a_column_asked_for_under_a_condition_is_open_where_no_row_can_be_read():
    report = toy.judge(toy.ruleset(toy.requirement([CONTRACTS])), {"contracts": []})
    assert toy.answers(report, "contracts.status", "contracts.winner") == {
        "contracts.status": "gap major empty",
        "contracts.winner": "undetermined",
    }
    assert toy.found(report, "contracts.winner").caused_by == ("1.1/contracts",)


DOUBTED = [
    text("name"),
    text("note", grade={"missing": "doubt", "blank": "doubt", "placeholder": "doubt"}),
    text("why", applies_when={"item": "note", "given": True}),
]


@pytest.mark.parametrize(
    ("given", "problem"), [({}, "missing"), ({"note": ""}, "blank"), ({"note": "-"}, "placeholder")], ids=str
)
def test_what_the_rule_merely_doubts_counts_as_not_given_and_leaves_nothing_open(given, problem):
    assert answers(DOUBTED, {"name": "ก", **given}, "note", "why") == {
        "note": f"needs_review {problem}",
        "why": "not_applicable",
    }


def test_a_finding_takes_the_worst_grade_of_its_places():
    people = table("people", {"name": "number", "type": "tax_id"})
    rows = [{"number": "1-xxxx-xxxxx-xx-9"}, {"number": "0123456789017"}]
    report = toy.judge(toy.ruleset(toy.requirement([people])), {"people": rows})
    finding = toy.found(report, "people.number")
    assert toy.said(finding) == "gap minor checksum masked"
    assert [place.grade.value for place in finding.places] == ["doubt", "minor"]


@pytest.mark.parametrize(
    ("grade", "said"),
    [
        pytest.param({}, "gap minor placeholder", id="the edition's own for the type"),
        pytest.param(
            {"placeholder": "critical"}, "gap critical placeholder", id="the rule's before the edition's"
        ),
        pytest.param(
            {"placeholder": "doubt"}, "needs_review placeholder", id="only doubts make it a person's"
        ),
    ],
)
def test_a_rule_may_grade_a_problem_otherwise(grade, said):
    assert answers([count("total", grade=grade)], {"total": "-"}, "total") == {"total": said}


@pytest.mark.parametrize(
    ("none", "said"),
    [
        pytest.param("ไม่มีเรื่องร้องเรียน", ["met", "met", "met"], id="words stand for the figures"),
        pytest.param(
            "-", ["gap major missing", "gap major missing", "undetermined"], id="a dash stands for nothing"
        ),
        pytest.param(
            "", ["gap major missing", "gap major missing", "undetermined"], id="nothing stands for nothing"
        ),
        pytest.param(
            None, ["gap major missing", "gap major missing", "undetermined"], id="null stands for nothing"
        ),
        pytest.param(True, ["gap major missing", "gap major missing", "undetermined"], id="true is no words"),
        pytest.param(
            "อยู่ระหว่างจัดทำ",
            ["gap major missing", "gap major missing", "undetermined"],
            id="being prepared stands for nothing",
        ),
    ],
)
def test_words_at_the_evidence_may_stand_for_its_figures(none, said):
    check = {"id": "sum", "kind": "adds_up", "parts": ["pending"], "total": "total"}
    rule = toy.requirement(
        [count("total"), count("pending")], [check], none={"stands_for": ["total", "pending"], "as": 0}
    )
    report = toy.judge(toy.ruleset(rule), {"none": none})
    assert list(toy.answers(report, "total", "pending", "sum").values()) == said


def test_rows_carry_their_own_numbers_in_texts():
    people = table("people", text("name"))
    rows = [{"name": "ก"}, {"name": ""}, {"name": "ข"}, {}]
    finding = toy.found(toy.judge(toy.ruleset(toy.requirement([people])), {"people": rows}), "people.name")
    assert "row 2" in finding.message.en and "row 4" in finding.message.en
    assert "แถวที่ 2" in finding.message.th
    assert (finding.applied, finding.passed) == (4, 2)
