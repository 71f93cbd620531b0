"""Decisions over a report: which of them count, what they change, and what they never change."""

from dataclasses import replace
from datetime import date

import pytest

from ita_audit.model import Finding, GapReport, Grade, Provenance, RequirementSummary, Text, Verdict
from ita_audit.model.apply_decisions import apply_decisions, weighed
from ita_audit.model.decision import Decision, DecisionKind, DecisionStatus
from ita_audit.model.tally import tally
from ita_audit.review.decision_request import DecisionRequest, named_findings

MET, GAP, REVIEW = Verdict.MET, Verdict.GAP, Verdict.NEEDS_REVIEW
SAID = Text("ก", "a")
TODAY = date(2025, 12, 31)
SEEN = "a" * 16


def finding(name, verdict, grade=None, follows=(), claim=False):
    fingerprint = SEEN if verdict in (GAP, REVIEW) else ""
    own = "1.R" if claim else "1.1"
    return Finding(f"1.1/{name}", own, "1", (f"1.1.{name}",), SAID, verdict, SAID, grade=grade, reason=SAID,
                   caused_by=follows, claim=claim, fingerprint=fingerprint)  # fmt: skip


FINDINGS = (
    finding("claim", GAP, Grade.CRITICAL, ("1.1/root", "1.1"), claim=True),
    finding("root", GAP, Grade.MAJOR),
    finding("follower", GAP, Grade.MAJOR, ("1.1/root",)),
    finding("absent-a", GAP, Grade.MINOR, ("1.1",)),
    finding("absent-b", GAP, Grade.MINOR, ("1.1",)),
    finding("open", Verdict.UNDETERMINED, None, ("1.1/judged",)),
    finding("judged", REVIEW),
    finding("doubt", REVIEW, Grade.DOUBT),
    finding("met", MET),
)


def report():
    return GapReport(
        Provenance("0", "r", "1", "", "s", ""), {"code": "6999999"}, 2568, TODAY, tally(FINDINGS), (),
        (RequirementSummary("1.1", "key", "1", SAID),), FINDINGS, (),
    )  # fmt: skip


def decision(name, kind, **more):
    more = {"seen": SEEN, "dated": date(2025, 12, 1), **more}
    if kind is DecisionKind.WAIVED:
        more = {"approver": "นายก", "until": TODAY, **more}
    return Decision(f"1.1/{name}", kind, "ผู้ตรวจ", why="ดูแล้ว", **more)


def attested(name, verdict=MET, **more):
    return decision(name, DecisionKind.ATTESTED, verdict=verdict, **more)


def waived(name, **more):
    return decision(name, DecisionKind.WAIVED, **more)


def disputed(name, **more):
    return decision(name, DecisionKind.DISPUTED, **more)


STANDINGS = [  # a decision, and how it stands
    (attested("judged"), "effective"),
    (attested("doubt", GAP), "effective"),
    (waived("root"), "effective"),
    (disputed("root"), "effective"),
    (disputed("doubt"), "effective"),
    (waived("root", until=date(2025, 12, 30)), "expired"),
    (attested("judged", seen="b" * 16), "stale"),
    (waived("root", seen="b" * 16), "stale"),
    (disputed("met"), "stale"),
    (attested("open"), "stale"),
    (attested("gone"), "unknown"),
    (attested("root"), "unfit"),
    (waived("judged"), "unfit"),
    (attested("judged", dated=date(2026, 3, 1)), "effective"),
]


@pytest.mark.parametrize(("one", "standing"), STANDINGS)
def test_a_decision_stands_as_the_report_says(one, standing):
    (ruling,) = apply_decisions(report(), [one]).decided.decisions
    assert ruling == type(ruling)(one, DecisionStatus(standing))


def test_the_last_word_about_a_finding_counts_and_the_earlier_are_kept():
    over = apply_decisions(
        report(), [attested("judged"), disputed("judged"), attested("judged", GAP)]
    ).decided
    assert [ruling.status.value for ruling in over.decisions] == ["replaced", "replaced", "effective"]
    assert over.tally.verdicts[GAP] == report().tally.verdicts[GAP] + 1


def test_a_last_word_that_does_not_count_still_replaces_what_was_said_before():
    over = apply_decisions(report(), [waived("root"), waived("root", until=date(2025, 12, 2))]).decided
    assert [ruling.status.value for ruling in over.decisions] == ["replaced", "expired"]
    assert not over.excused


EVERYTHING = [one for one, _ in STANDINGS]


def test_no_decision_changes_a_finding_or_a_count_of_the_program():
    before, after = report(), apply_decisions(report(), EVERYTHING)
    assert replace(after, decided=None) == before
    assert {**after.to_dict(), "decided": None} == {**before.to_dict(), "decided": None}


WITHOUT_EFFECT = [one for one, standing in STANDINGS if standing != "effective"]


@pytest.mark.parametrize("one", [*WITHOUT_EFFECT, disputed("root"), disputed("judged")])
def test_what_does_not_count_and_what_is_disputed_changes_nothing(one):
    after = apply_decisions(report(), [one])
    assert after.decided.tally == report().tally
    assert not after.decided.excused
    assert list(weighed(after)) == list(weighed(report()))


def test_one_answer_to_a_requirement_answers_all_that_waits_in_it():
    request = DecisionRequest("met", "ผู้ตรวจ", "ดูแล้ว", date(2025, 12, 1))
    made = [request.about(one) for one in named_findings(FINDINGS, ["1.1"], request.kind)]
    assert [one.finding for one in made] == ["1.1/judged", "1.1/doubt"]
    assert (report().tally.reviews, apply_decisions(report(), made).decided.tally.reviews) == (1, 0)
    assert apply_decisions(report(), made[:1]).decided.tally.reviews == 1


def share(*decisions):
    over = apply_decisions(report(), decisions).decided
    return round(over.tally.completeness.at_least * 8), round(over.tally.completeness.at_most * 8)


@pytest.mark.parametrize(
    ("decisions", "at_least", "at_most"),
    [
        ([], 1, 4),
        ([attested("judged")], 2, 4),
        ([attested("judged"), attested("doubt")], 3, 4),
        ([attested("doubt", GAP)], 1, 3),
        ([attested("judged", GAP)], 1, 2),  # and what could not be told because of it
        ([waived("root"), waived("absent-a"), waived("absent-b")], 1, 4),
    ],
)
def test_attestations_count_in_completeness_and_waivers_never_do(decisions, at_least, at_most):
    assert share(*decisions) == (at_least, at_most)


EXCUSED = [  # what is waived, and the gaps that leave the exit code
    (["root"], ["follower", "root"]),
    (["follower"], ["follower"]),
    (["absent-a"], ["absent-a"]),
    (["absent-a", "absent-b"], ["absent-a", "absent-b"]),
    (["root", "absent-a", "absent-b"], ["absent-a", "absent-b", "claim", "follower", "root"]),
    (["claim"], ["claim"]),
]


@pytest.mark.parametrize(("names", "excused"), EXCUSED)
def test_a_waiver_excuses_its_gap_and_what_merely_follows_from_it(names, excused):
    over = apply_decisions(report(), [waived(name) for name in names]).decided
    assert sorted(over.excused) == [f"1.1/{name}" for name in excused]


def worst(*decisions):
    over = apply_decisions(report(), decisions)
    return {grade.value for verdict, grade in weighed(over) if verdict is GAP and grade}


def test_what_is_excused_is_not_weighed_and_what_is_attested_is():
    assert worst() == {"critical", "major", "minor"}
    rest = [waived(name) for name in ("claim", "root", "absent-a", "absent-b")]
    assert worst(*rest) == set()
    assert worst(*rest, attested("doubt", GAP)) == {"major"}
    assert worst(*rest, attested("judged", GAP)) == {"major"}
    settled = weighed(apply_decisions(report(), [attested("judged"), attested("doubt")]))
    assert REVIEW not in {verdict for verdict, _ in settled}
