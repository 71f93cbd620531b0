"""What officers read is pinned: a text that says something else than was accepted is told, and so is every text said otherwise."""

import pytest

from ita_audit.rule_quality.mutation.text_mutants import mutate_texts
from ita_audit.rule_quality.run_cases import run_cases
from ita_audit.rule_quality.said_pages import FOLDER, accepted
from ita_audit.rulebook import load_ruleset

PLAN = "1-safety/1.1-safety-plan.yaml"
SAID_OTHERWISE = {
    "two fields swapped": (PLAN, {"They make {sum}, not {total}.": "They make {total}, not {sum}."}),
    "a field left out": (PLAN, {"They make {sum}, not {total}.": "They make {sum}."}),
    "a remedy of something else": (
        PLAN,
        {
            "remedy: {th: ใส่จำนวนที่แก้ไขแล้ว, en: Give the number mended.}": "remedy: {th: ใส่จำนวนที่ยังไม่แก้ไข, en: Give the number not mended.}"
        },
    ),
    "another figure": ("1-safety/1.2-safety-drills.yaml", {"such as 2025-02-14.": "such as 2025-02-15."}),
}
"""What was done -> the rule file, and the text there -> what stands in its place."""


@pytest.fixture
def pinned(sound):
    """The sound little ruleset, what it says in its cases accepted."""
    for requirement, page in run_cases(load_ruleset(str(sound)), sound / "cases").pages.items():
        (sound / "cases" / FOLDER).mkdir(exist_ok=True)
        (sound / "cases" / FOLDER / f"{requirement}.txt").write_text(page, "utf-8")
    return sound


def test_a_page_shows_each_finding_that_its_cases_expect_in_both_languages(pinned):
    page = accepted(pinned / "cases")["1.1"]
    assert "1.1/adds-up gap major too_few" in page
    assert "  พบว่า: รวมกันได้ 2,567 ไม่ใช่ 2,568\n" in page and "  Found: They make 2,567, not 2,568.\n" in page
    assert "  To do: Count again and correct the figure.\n" in page


def test_what_was_accepted_holds_and_a_new_case_is_no_mistake(pinned):
    page = pinned / "cases" / FOLDER / "1.1.txt"
    page.write_text(page.read_text("utf-8").partition("\n1.1/adds-up")[0] + "\n", "utf-8")
    run = run_cases(load_ruleset(str(pinned)), pinned / "cases")
    assert run.passed and run.resaid == ()


@pytest.mark.parametrize("done", SAID_OTHERWISE)
def test_a_text_that_says_something_else_is_told_at_its_line(pinned, change, done):
    file, texts = SAID_OTHERWISE[done]
    change(pinned / file, texts)
    run = run_cases(load_ruleset(str(pinned)), pinned / "cases")
    assert not run.passed and all(result.holds for result in run.results)
    for one in run.resaid:
        page = (pinned / "cases" / FOLDER / one.file.rpartition("/")[2]).read_text("utf-8").splitlines()
        assert page[one.line - 1] == one.finding
        assert one.accepted != one.now


def test_every_text_that_the_cases_show_is_noticed_when_it_is_said_otherwise(pinned):
    ruleset = load_ruleset(str(pinned))
    filled = run_cases(ruleset, pinned / "cases").filled
    run = mutate_texts(ruleset, filled, accepted(pinned / "cases"))
    assert run.alive == () and run.tried > 20 and run.reached <= run.made


def test_a_text_on_no_page_proves_nothing_and_one_with_two_equal_fields_is_named(pinned):
    ruleset = load_ruleset(str(pinned))
    filled = run_cases(ruleset, pinned / "cases").filled
    assert mutate_texts(ruleset, filled, {}).tried == 0
    same = [
        one._replace(given={**one.given, "sum": "4", "total": "4"}) if "sum" in one.given else one
        for one in filled
    ]
    pages = {"1.1": "รวมกันได้ 4 ไม่ใช่ 4"}
    assert mutate_texts(ruleset, same, pages).alive == ("1.1/adds-up.gap swaps sum and total",)


def test_the_command_accepts_what_it_reads_and_refuses_what_it_does_not(pinned, change, ita):
    change(pinned / PLAN, SAID_OTHERWISE["two fields swapped"][1])
    command = ("rules", "test", "--ruleset", pinned, "--lang", "en")
    refused = ita(*command)
    assert refused.code == 1 and "They make 2,568, not 2,567." in refused.out
    assert ita(*command, "--accept-texts").code == 0
    assert ita(*command).code == 0
    assert "They make 2,568, not 2,567." in accepted(pinned / "cases")["1.1"]
    told = ita("rules", "mutate", "--texts", "--ruleset", pinned, "--lang", "en")
    assert told.code == 0 and "0 unnoticed" in " ".join(told.out.split())
