"""A round of 200 LGUs reports exactly what was planted in it, in SQLite and in PostgreSQL alike."""

import csv
import io

import planted
import pytest

from ita_audit.review.cross_checks import cross_check
from ita_audit.review.round_diff import between
from ita_audit.store import open_store
from ita_audit.store.entries import history, standing
from ita_audit.store.missing import not_handed_in, refused_in
from ita_audit.store.rounds import find_round
from ita_audit.store.searching import Wanted, find

EARLIER, LATER = "2568-1", "2568-2"


@pytest.fixture(scope="module")
def province(tmp_path_factory):
    """The folders of two rounds, the list of those who are expected, and what was planted in each round."""
    top = tmp_path_factory.mktemp("province")
    lists = top / "lgus.csv"
    lists.write_text(planted.expected_csv(), "utf-8")
    told = {name: planted.hand_in(top / name, later=name == LATER) for name in (EARLIER, LATER)}
    return top, lists, told


def reviewed(province, address, ita):
    """Judge both rounds into a store: what each review printed."""
    top, lists, _ = province
    day = ["--as-of", "2025-12-31", "--by", "supervisor", "--expected", lists, "--store", address, "--all"]
    return {name: ita("review", top / name, "--round", name, *day) for name in (EARLIER, LATER)}


def mended(stored, round_id):
    """LGU -> the requirements whose evidence it is told to mend."""
    told = {}
    for found in find(stored, round_id, Wanted(verdict="gap")):
        if found.cause:
            told.setdefault(found.agency.code, set()).add(found.question.requirement)
    return told


def test_a_round_of_200_reports_exactly_what_was_planted_whatever_keeps_it(
    province, database, ita, tmp_path, questions, judged_once
):
    answers = []
    for address in (str(tmp_path / "desk.sqlite"), database):
        printed = reviewed(province, address, ita)
        whole(province, address, printed, ita)
        answers.append((said(address, ita, questions, tmp_path), [one.out for one in printed.values()]))
    assert answers[0] == answers[1]


def whole(province, address, printed, ita):
    """Every statement about the later round, and about what changed, is what was planted."""
    _, _, told = province
    with open_store(address) as stored:
        rounds = {name: find_round(stored, name) for name in (EARLIER, LATER)}
        for name, round_ in rounds.items():
            this = told[name]
            entries = standing(stored, round_.id)
            assert len(entries) == 190 and {one.agency.code for one in entries} == set(this.lacks)
            assert mended(stored, round_.id) == {code: ids for code, ids in this.lacks.items() if ids}
            assert {one.path for one in entries if one.path.endswith(".xlsx")} == this.workbooks
            assert {one.code for one in not_handed_in(stored, round_.id)} == this.missing
            refused = {
                one.path: " ".join(fault.th for fault in one.faults) for one in refused_in(stored, round_.id)
            }
            assert refused.keys() == this.broken.keys() and printed[name].code == 2
            assert all(said in refused[path] for path, said in this.broken.items())
            used = {one.agency.code: one.path for one in entries}
            older = {one.agency.code: one.path for one in history(stored, round_.id)} | used
            assert older == used and len(history(stored, round_.id)) == 195
            assert {code: used[code] for code in this.twice} == {
                code: newer for code, (_, newer) in this.twice.items()
            }
            doubts = sorted(
                (one.kind, tuple(seen.agency.code for seen in one.seen))
                for one in cross_check(stored, round_, None)
            )
            assert doubts == sorted(this.doubts)
        changes(between(stored, rounds[EARLIER], rounds[LATER]), told)
    screen = printed[LATER]
    for code in this.missing | this.strangers | this.twice.keys():
        assert screen.shows(f"({code})")
    assert screen.shows("ยังไม่ได้ส่ง (13 จาก 202 แห่ง)") and screen.shows("ไม่อยู่ในรายชื่อ (1 แห่ง)")
    assert ita("compare", EARLIER, LATER, "--store", address).shows("รวม 190 แห่ง")


def changes(found, told):
    """Closed and new are what was planted, and nothing else is."""
    assert not found.gone and not found.come and len(found.changes) == 190
    for change in found.changes:
        code = change.before.agency.code
        before, after = told[EARLIER].lacks[code], told[LATER].lacks[code]
        for kind, ids in (
            ("closed", before - after),
            ("new", after - before),
            ("still_open", before & after),
        ):
            gaps = {one.partition("/")[0] for one in getattr(change, kind)}
            assert {one for one in gaps if not one.endswith(".R")} == ids, (code, kind)
        assert not change.eased and not change.raised


def said(address, ita, questions, tmp_path):
    """What a store answers, without its numbers and the time at which it was filled, and the gaps as it exports them."""
    with open_store(address) as stored:
        answers = [
            (one.agency, one.question, one.verdict, one.grade, one.cause, one.fingerprint)
            for one in find(stored, find_round(stored, LATER).id, Wanted())
        ]
    assert len(answers) == 190 * questions
    table = tmp_path / "gaps.csv"
    assert ita("rounds", "export", LATER, "--verdict", "gap", "-o", table, "--store", address).code == 0
    rows = list(csv.DictReader(io.StringIO(table.read_text("utf-8-sig"))))
    assert len(rows) == sum(verdict == "gap" for _, _, verdict, *_ in answers)
    screens = [
        ita(*command, "--store", address).out
        for command in (
            ("rounds", "show", LATER, "--all"),
            ("rounds", "findings", LATER, "--grade", "critical"),
            ("rounds", "integrity", LATER, "--all"),
            ("compare", EARLIER, LATER, "--all"),
        )
    ]
    return answers, [{**row, "stored_at": ""} for row in rows], screens
