"""The view of a report: whole, safe to show, and saying the same in every list that it holds."""

from collections import Counter
from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest

import ita_audit
from ita_audit.model import Instrument, Location, Text, UnknownKey, Verdict
from ita_audit.model.apply_decisions import apply_decisions
from ita_audit.model.decision import Decision, DecisionKind
from ita_audit.model.remark import Remark
from ita_audit.presentation.fault_views import fault_views
from ita_audit.presentation.header import agency_line
from ita_audit.presentation.measure_views import LEAST, WHOLE
from ita_audit.presentation.report_view import report_view

NAMES, LANGUAGES = ("ban_pao", "complete", "mae_sai"), ("th", "en")
UNSAFE = "a\x1b[31m\u202eb\n"


@pytest.fixture
def judged(ruleset, ban_pao, complete, mae_sai):
    """Gives the report of a fixture by its name, as of a fixed day."""
    contents = {"ban_pao": ban_pao, "complete": complete, "mae_sai": mae_sai}
    return lambda name: ita_audit.check(ruleset, contents[name], date(2025, 12, 31))


def texts(value):
    """Every text in ``value``, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value):
        for each in fields(value):
            yield from texts(getattr(value, each.name))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_thing_to_mend_stands_once_by_position_and_once_by_measure(judged, name, language):
    report = judged(name)
    view = report_view(report, language)
    by_measure = [task for group in view.groups for task in group.tasks]
    by_position = [task for position in view.positions for task in position.tasks]
    assert [task.number for task in by_measure] == list(range(1, report.tally.mistakes + 1))
    assert sorted(by_position, key=lambda task: task.number) == by_measure


@pytest.mark.parametrize("name", NAMES)
def test_every_gap_is_said_by_a_task_or_a_claim(judged, name):
    view = report_view(judged(name), "th")
    tasks = [task for group in view.groups for task in group.tasks]
    said = {task.finding for task in tasks} | {one.finding for task in tasks for one in task.followers}
    said |= {claim.finding for claim in view.claims}
    assert {row.finding for row in view.rows if row.verdict == "gap"} <= said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_verdicts_of_the_measures_add_up_to_those_of_the_rows_and_of_the_totals(judged, name, language):
    view = report_view(judged(name), language)
    counted = Counter()
    for measure in view.measures:
        counted += Counter({one.verdict: one.count for one in measure.verdicts})
        assert sum(one.count for one in measure.verdicts) == sum(part.count for part in measure.shares)
    assert counted == Counter(row.verdict for row in view.rows)
    words = {one.verdict: one.word for one in view.measures[0].verdicts}
    said = [f"{words[verdict]} {counted[verdict]}" for verdict in words]
    assert view.result.questions.endswith(": " + " · ".join(said))


@pytest.mark.parametrize(
    ("met", "gaps", "waiting"), [(999, 1, 0), (1, 999, 0), (0, 1, 999), (999, 0, 1), (500, 1, 1), (1, 1, 1)]
)
def test_a_bar_is_whole_and_draws_something_for_whatever_is_counted(judged, met, gaps, waiting):
    report = judged("complete")
    counts = {Verdict.MET: met, Verdict.GAP: gaps, Verdict.NEEDS_REVIEW: waiting}
    tally = replace(report.measures[0].tally, verdicts=counts)
    assert tally.total == met + gaps + waiting
    (measure,) = report_view(
        replace(report, measures=(replace(report.measures[0], tally=tally),), findings=()), "th"
    ).measures
    assert [part.count for part in measure.shares] == [met, waiting, gaps]
    assert sum(part.length for part in measure.shares) == WHOLE
    assert all((part.length >= LEAST) if part.count else part.length == 0 for part in measure.shares)


def test_a_measure_that_was_asked_nothing_has_no_line(judged):
    report = judged("complete")
    none = replace(report.measures[0].tally, verdicts={})
    view = report_view(
        replace(report, measures=(replace(report.measures[0], tally=none), *report.measures[1:])), "th"
    )
    assert [measure.id for measure in view.measures] == [measure.id for measure in report.measures[1:]]


def test_no_text_of_a_view_can_steer_a_terminal(judged):
    report = judged("complete")
    first = replace(report.findings[0], title=Text(UNSAFE, UNSAFE))
    question = next(one for one in report.findings if one.verdict is Verdict.NEEDS_REVIEW)
    decision = Decision(
        question.id,
        DecisionKind.ATTESTED,
        UNSAFE,
        date(2025, 12, 1),
        UNSAFE,
        question.fingerprint,
        Verdict.MET,
    )
    report = replace(
        report,
        agency={"code": "6360404", "name": UNSAFE},
        findings=(first, *report.findings[1:]),
        unknown_keys=(UnknownKey(f"/{UNSAFE}", UNSAFE),),
        remarks=(Remark(Text(UNSAFE, UNSAFE), Location(line=1)),),
    )
    view = report_view(apply_decisions(report, [decision]), "th")
    every = list(texts(view))
    assert not [text for text in every if set(text) & set(UNSAFE) - set("a[31mb")]
    safe = "a\ufffd[31m\ufffdb"
    assert safe in view.agency
    assert safe in view.rows[0].title and safe in view.rulings[0].told
    assert safe in view.unknown[0] and safe in view.remarks[0]


def test_a_decision_is_said_where_its_finding_is_asked_in_the_rows_and_in_the_list_of_all(judged):
    report = judged("complete")
    asked = next(one for one in report.findings if one.verdict is Verdict.NEEDS_REVIEW)
    said = Decision(
        asked.id, DecisionKind.ATTESTED, "ผู้ตรวจ", date(2025, 12, 1), "ดูแล้ว", asked.fingerprint, Verdict.MET
    )
    view = report_view(apply_decisions(report, [said]), "en")
    (ruling,) = view.rulings
    assert ruling.counts and ruling.told.startswith("Attested as met (in effect) by ผู้ตรวจ on 1 December 2025")
    assert next(one for one in view.questions if one.requirement == asked.requirement).rulings == (ruling,)
    assert [row.finding for row in view.rows if row.ruling == ruling] == [asked.id]
    assert view.result.attested and not report_view(report, "en").result.attested


AGENCIES = [
    ({"name": "ก", "district": "ข", "province": "ค", "code": "1"}, "ก  อ.ข  จ.ค  (1)", "ก  ข  ค  (1)"),
    ({"name": "ก", "province": "ค"}, "ก  จ.ค", "ก  ค"),
    ({"code": "1", "district": ""}, "(1)", "(1)"),
    ({}, "", ""),
]


@pytest.mark.parametrize(("members", "thai", "english"), AGENCIES)
def test_an_agency_is_called_by_what_is_known_of_it(members, thai, english):
    assert (agency_line(members, Instrument(), "th"), agency_line(members, Instrument(), "en")) == (
        thai,
        english,
    )


def test_a_fault_is_said_in_either_language_and_cannot_steer_a_terminal():
    fault = ita_audit.Fault(f"b{UNSAFE}.json", "เสีย", f"broken {UNSAFE}", "ซ่อม", "mend it", 3, 4)
    (thai,), (english,) = fault_views([fault], "th"), fault_views([fault], "en")
    assert (thai.sentence, thai.todo) == ("เสีย", "ซ่อม")
    assert (english.sentence, english.todo) == ("broken a\ufffd[31m\ufffdb ", "mend it")
    assert english.place.startswith("ba\ufffd[31m\ufffdb .json") and english.place != thai.place


@pytest.mark.parametrize("name", NAMES)
def test_every_row_that_waits_names_the_line_that_answers_it_and_no_other_does(judged, name):
    report = judged(name)
    view = report_view(report, "en")
    lines = {part.finding: question.requirement for question in view.questions for part in question.parts}
    assert bool(lines) == (name != "ban_pao") and len(view.questions) == report.tally.reviews
    for row in view.rows:
        assert (row.finding in lines) == (row.verdict == "needs_review")
        assert row.answered_by == (f"procedure {lines[row.finding]}" if row.finding in lines else "")
