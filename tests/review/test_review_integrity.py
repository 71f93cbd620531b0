"""What was planted is doubted, with its evidence; what only the law or chance makes alike is not."""

import copy
import sys

import nation
import pytest
from plants import PLANTED, same_text
from sqlalchemy import select

from ita_audit.model.round import Agency
from ita_audit.review.integrity import doubts
from ita_audit.review.integrity.evidence_facts import Looking
from ita_audit.rulebook import load_ruleset
from ita_audit.store.tables import crosschecks
from ita_audit.store.tables import doubts as doubts_kept

NUMBER = 40
LOCAL = load_ruleset().edition.instrument


@pytest.fixture(scope="module")
def looking(ruleset):
    return Looking(ruleset)


@pytest.fixture(scope="module")
def unrelated():
    return [nation.lgu(number) for number in range(NUMBER)]


def facts_of(looking, content):
    agency = content["agency"]
    return looking(Agency(agency["code"], agency["name"], agency["district"], agency["province"]), content)


def found(looking, contents, before=()):
    last = {content["agency"]["code"]: facts_of(looking, content) for content in before}
    told = doubts([facts_of(looking, content) for content in contents], last, LOCAL)
    return sorted((one.kind, tuple(seen.agency.code for seen in one.seen)) for one in told)


def test_submissions_that_have_nothing_to_do_with_each_other_raise_no_doubt(looking, unrelated):
    assert found(looking, unrelated) == []


@pytest.mark.parametrize("plant", PLANTED)
def test_what_is_planted_is_doubted_and_nothing_else(looking, unrelated, plant):
    contents = copy.deepcopy(unrelated)
    one, two = contents[7], contents[21]
    planting, expected = PLANTED[plant]
    planting(one, two)
    code = {"a": one["agency"]["code"], "b": two["agency"]["code"]}
    assert found(looking, contents) == [(kind, tuple(code[who] for who in whose)) for kind, whose in expected]


def test_last_years_figures_under_this_years_heading_are_doubted(looking, unrelated):
    before = copy.deepcopy(unrelated[:3])
    before[0] = nation.lgu(0, seed=2567)
    before[2] = nation.lgu(2, seed=2567)
    told = found(looking, unrelated[:3], before)
    assert told and {who for kind, who in told} == {("6100001", "6100001")}
    assert {kind for kind, _ in told} == {"last_years_figures"}


def test_the_words_of_the_clauses_are_no_evidence_of_copying(looking, unrelated, ruleset):
    contents = copy.deepcopy(unrelated[:6])
    words = " ".join(clause.th for clause in ruleset.clauses if clause.id.startswith("8."))
    for content in contents:
        content["measures"]["8"]["outcome"] = words + f" รวม {content['agency']['code']}"
    assert found(looking, contents) == []


def test_a_central_document_that_many_offer_is_no_doubt(looking, unrelated):
    contents = copy.deepcopy(unrelated)
    for content in contents[:25]:
        content["evidence"]["annual_plan"]["documents"][0]["url"] = "https://central.example/manual.pdf"
    assert found(looking, contents) == []


@pytest.mark.parametrize(
    "odd", [{}, {"measures": [], "evidence": {"contact": 3, "news": {"documents": [4]}}}]
)
def test_whatever_a_submission_holds_is_looked_at_without_fail(looking, odd):
    assert doubts([looking(Agency("6100001"), odd)], {}, LOCAL) == []


def test_the_doubts_of_a_round_are_shown_side_by_side(desk):
    contents = [nation.lgu(1), nation.lgu(2)]
    same_text(*contents)
    desk.hand_in(*contents)
    desk.review()
    ended = desk.command("rounds", "integrity", "2568-1", "--all")
    assert ended.code == 0 and ended.shows("ไม่ใช่คำตัดสิน") and ended.shows("เหมือนกันร้อยละ 100")
    assert ended.shows("(6100001)") and ended.shows("(6100002)") and ended.shows("/measures/3/outcome")


def test_the_same_file_beside_two_submissions_is_doubted_and_nothing_outside_the_folder_is_read(desk, kept):
    contents = [nation.lgu(1), nation.lgu(2), nation.lgu(3)]
    names = ["แผน.pdf", "copies\\แผน 2.pdf", "../secret.pdf"]
    for content, name in zip(contents, names, strict=True):
        document = content["evidence"]["annual_plan"]["documents"][0]
        del document["url"]
        document["file"] = name
    (desk.folder / "copies").mkdir()
    for place in ("แผน.pdf", "copies/แผน 2.pdf", "../secret.pdf"):
        (desk.folder / place).write_bytes(b"%PDF-1.7 one and the same")
    desk.hand_in(*contents)
    assert desk.review().shows("ไฟล์เดียวกันทุกไบต์ ส่งโดยหลายแห่ง (1)")
    shown = desk.command("rounds", "integrity", "2568-1")
    assert shown.shows("(6100001)") and shown.shows("(6100002)") and not shown.shows("(6100003)")
    assert shown.shows("แผน 2.pdf") and shown.shows("/evidence/annual_plan/documents/0")


def test_a_review_ends_with_the_number_of_doubts_and_looks_again_when_something_changed(desk, kept):
    contents = [nation.lgu(1), nation.lgu(2)]
    same_text(*contents)
    desk.hand_in(*contents)
    assert desk.review().shows("เหมือนหรือเกือบเหมือนกัน (1)")
    store, _ = kept()
    with store.connect() as connection:
        first = connection.execute(select(crosschecks)).all()
    assert desk.review().shows("เหมือนหรือเกือบเหมือนกัน (1)")
    with store.connect() as connection:
        assert connection.execute(select(crosschecks)).all() == first
    desk.hand_in(nation.lgu(2), at=2_000_000_000)
    assert not desk.review().shows("เหมือนหรือเกือบเหมือนกัน")
    with store.connect() as connection:
        assert connection.execute(select(crosschecks)).all() != first
        assert connection.execute(select(doubts_kept)).all() == []


def test_without_the_library_for_texts_everything_but_the_cross_checks_works(desk, monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "datasketch", None)
    desk.hand_in(nation.lgu(1), nation.lgu(2))
    ended = desk.review()
    assert ended.code == 0 and ended.shows("(6100001)") and ended.says("ita-audit[desk]")
    page = tmp_path / "board.html"
    assert desk.command("dashboard", "--round", "2568-1", "-o", page).code == 0 and page.is_file()
    missing = desk.command("rounds", "integrity", "2568-1")
    assert missing.code == 2 and missing.says("ita-audit[desk]")
