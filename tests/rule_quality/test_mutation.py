"""A rule said otherwise brings down a case, or it is explained why no case can tell."""

import json
import re

import pytest

from ita_audit.engine import check
from ita_audit.rule_quality.case_files import load_start
from ita_audit.rule_quality.case_runner import Runner, said
from ita_audit.rule_quality.mutation import Bench, mutants, mutate, read_explained, sample
from ita_audit.rule_quality.scope import claims_of
from ita_audit.rulebook import load_ruleset
from ita_audit.rulebook.find import cases_folder

CASES = cases_folder("ita-2568")
SAMPLED = 60


@pytest.fixture(scope="module")
def start():
    return load_start(CASES)


@pytest.fixture(scope="module")
def every(ruleset):
    return mutants(ruleset)


@pytest.fixture(scope="module")
def bench(ruleset, start):
    return Bench(ruleset, start.content, start.as_of, start.cases, start.previous)


def test_a_case_notices_every_mutant_of_a_fixed_sample_but_for_those_that_are_explained(
    ruleset, every, bench
):
    run = mutate(ruleset.id, every, sample(every, SAMPLED), bench, read_explained(CASES).reasons)
    assert len(run.fates) == SAMPLED
    assert run.passed, (run.unexplained, run.contradicted, run.gone)


def test_what_is_explained_as_equivalent_is_made_and_no_case_tells_it_apart(ruleset, every, bench):
    """All are made; one is tried, since every case is judged. `rules mutate --all` tries the others."""
    reasons = read_explained(CASES).reasons
    explained = [one for one in every if one.id in reasons]
    run = mutate(ruleset.id, every, sample(explained, 1), bench, reasons)
    assert len(explained) == len(reasons) and run.explained == 1
    assert run.gone == () and run.contradicted == ()


def test_the_document_gives_the_number_of_mutants(every, top):
    """What the whole run left unnoticed is written there too: killed and neither make the rest."""
    page, explained = (top / "docs" / "proof.md").read_text("utf-8"), len(read_explained(CASES).reasons)
    for figure in (f"made | {len(every)}", f"explained | {explained}"):
        assert f"{figure} |" in page
    found = re.search(r"killed \| ([0-9]+) \|\n\| neither \| ([0-9]+) \|", page)
    assert found and sum(map(int, found.groups())) == len(every) - explained


def test_mutants_have_names_of_their_own_and_change_what_they_name(ruleset, every):
    assert len(every) == len({mutant.id for mutant in every}) > 1500
    assert [one.id for one in every if one.ruleset(ruleset) == ruleset] == []


def test_the_sample_is_the_same_each_time_and_never_larger_than_what_there_is(every):
    assert sample(every, SAMPLED) == sample(every, SAMPLED)
    assert sample(every[:5], SAMPLED) == every[:5]


@pytest.mark.parametrize(
    "said_otherwise",
    [
        "8.3/total optional",
        "8.3/adds-up removed",
        "8.3/adds-up parts without not_accepted",
        "8.3/adds-up grade too_few minor",
        "8.3/about fiscal_year",
        "8.3/none stands for nothing",
        "8.6/risks none allowed",
        "8.6/risks.topic option permits dropped",
        "8.6/risks.topic option permits cites nothing",
        "8.6/risks.level without applies_when",
        "6.5/signed-in-year year fiscal_year",
        "6.5/contracts.tax_id applies_when without signed",
        "6.5/summary-reconciles without one_by",
        "6.1/starts-in-year all true",
        "6.1/starts-in-year or_calendar_year false",
        "2.3/projects.period precision any",
        "1.3/several-channels at_least 3",
        "2.3/own-results rows_at_least 3",
        "4.2/people.role option deputy excused by nothing",
        "6.2/notice not instead of plan",
        "R/claim refuted_when not_possible",
        "ruleset/plan_threshold 500001",
        "ruleset/progress_date 03-30",
        "ruleset/placeholders without รอข้อมูล",
        "ruleset/grade count.placeholder doubt",
        "ruleset/fiscal_year 2569",
    ],
)
def test_whatever_a_rule_may_say_is_said_otherwise_in_one_of_the_mutants(every, said_otherwise):
    assert said_otherwise in {mutant.id for mutant in every}


def toy(sound):
    """A bench of the sound little ruleset, and its mutants."""
    ruleset, start = load_ruleset(str(sound)), load_start(sound / "cases")
    return ruleset, Bench(ruleset, start.content, start.as_of, start.cases, start.previous), mutants(ruleset)


def test_judging_in_parts_kills_what_judging_the_whole_kills(sound):
    ruleset, bench, made = toy(sound)
    start = load_start(sound / "cases")
    base = _said(_whole(ruleset, start))
    for mutant in made:
        if mutant.id.startswith("ruleset/fiscal_year"):
            continue  # the submission is of another year than it judges
        whole = _whole(mutant.ruleset(ruleset), start)
        alive = _said(whole) == base and all(whole.run(one).holds for one in start.cases)
        assert (bench.killer(mutant) is None) == alive, mutant.id


def _whole(ruleset, start):
    """Judges a case by the whole ruleset."""
    findings = check(ruleset, start.content, start.as_of, start.previous).findings
    claims = frozenset(claims_of(ruleset))
    found = {one.id: one for one in findings}
    return Runner(ruleset, start.content, start.as_of, found, claims, previous=start.previous)


def _said(runner):
    return {name: said(one) for name, one in runner.start.items() if name not in runner.claims}


def test_a_rule_that_cannot_fail_survives_and_is_listed(sound, change):
    rule = sound / "1-safety" / "1.1-safety-plan.yaml"
    change(rule, {"parts: [mended, pending]": "parts: [total]"})
    change(
        sound / "cases" / "1.1.yaml",
        {"    expect: {1.1/adds-up: gap major too_few}\n": "    expect: {1.1/adds-up: met}\n"},
    )
    ruleset, bench, made = toy(sound)
    weak = [one for one in made if one.id.startswith("1.1/adds-up grade")]
    run = mutate(ruleset.id, made, weak, bench, {})
    assert weak and set(run.unexplained) == {one.id for one in weak}
    assert not run.passed


def test_a_case_that_does_not_hold_anyway_kills_nothing(sound, change):
    _, bench, made = toy(sound)
    (total,) = [one for one in made if one.id == "1.1/total optional"]
    assert "figures that are missing" in bench.killer(total)
    change(sound / "cases" / "1.1.yaml", {"1.1/adds-up: undetermined": "1.1/adds-up: met"})
    _, bench, made = toy(sound)
    assert bench.killer(total) is None


def test_a_mutant_said_to_be_equivalent_that_a_case_kills_is_an_error(sound):
    ruleset, bench, made = toy(sound)
    tried = [one for one in made if one.id == "1.1/total optional"]
    run = mutate(ruleset.id, made, tried, bench, {"1.1/total optional": "nobody would notice"})
    assert [fate.mutant for fate in run.contradicted] == ["1.1/total optional"]
    assert not run.passed


def test_an_explanation_of_a_mutant_that_is_no_more_is_an_error(sound):
    ruleset, bench, made = toy(sound)
    run = mutate(ruleset.id, made, [made[0]], bench, {"1.1/summe optional": "it was renamed since"})
    assert run.gone == ("1.1/summe optional",) and not run.passed


def test_the_command_lists_survivors_and_ends_with_1_and_with_0_once_they_are_explained(ita, sound):
    ended = ita("rules", "mutate", "--ruleset", sound, "--all", "-f", "json")
    told = json.loads(ended.out)
    assert ended.code == 1 and told["schema"] == "ita-audit/mutation/1"
    assert told["summary"]["tried"] == told["summary"]["made"]
    lines = [
        f"  {json.dumps(one, ensure_ascii=False)}: no case of this little ruleset tells\n"
        for one in told["unexplained"]
    ]
    (sound / "cases" / "equivalent-mutants.yaml").write_text("equivalent:\n" + "".join(lines), "utf-8")
    ended = ita("rules", "mutate", "--ruleset", sound, "--all", "--lang", "en")
    assert ended.code == 0, ended.out
    assert "0 unexplained" in ended.out
    assert ita("rules", "test", "--ruleset", sound).code == 0


def test_the_command_says_where_an_explanation_is_contradicted_or_of_nothing(ita, sound):
    (sound / "cases" / "equivalent-mutants.yaml").write_text(
        "equivalent:\n  1.1/total optional: nobody would notice it\n  1.1/summe optional: it was renamed since\n",
        "utf-8",
    )
    ended = ita("rules", "mutate", "--ruleset", sound, "--requirement", "1.1", "--lang", "en")
    out = " ".join(ended.out.split())
    assert ended.code == 1
    assert "cases/equivalent-mutants.yaml:2 1.1/total optional: Explained as equivalent" in out
    assert "cases/equivalent-mutants.yaml:3 1.1/summe optional: Explained, and no such mutant" in out


@pytest.mark.parametrize(
    ("written", "arguments"),
    [
        ("", ["--requirement", "9.9"]),
        ("", ["--all", "--sample", "5"]),
        ("", ["--all", "--requirement", "1.1"]),
        ("", ["-f", "sarif"]),
        ("equivalent: {1.1/total optional: no}\n", []),
        ("mutants: {}\n", []),
    ],
)
def test_the_command_cannot_run_with_what_it_does_not_understand(ita, sound, written, arguments):
    if written:
        (sound / "cases" / "equivalent-mutants.yaml").write_text(written, "utf-8")
    ended = ita("rules", "mutate", "--ruleset", sound, *arguments)
    assert ended.code == 2 and ended.out == ""
