"""Lint names every mistake in the files of a ruleset: where it is, what it is, what to write instead."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import quick_yaml

from ita_audit.rule_quality.case_files import read_cases
from ita_audit.rule_quality.cases import variants
from ita_audit.rule_quality.lint import RULES, lint
from ita_audit.rule_quality.lint.case_remarks import case_count
from ita_audit.rule_quality.lint.lint_remark import LintContext
from ita_audit.rule_quality.lint.not_looked_at import not_looked_at
from ita_audit.rule_quality.lint.text_counts import lost_text
from ita_audit.rulebook.find import cases_folder
from ita_audit.rulebook.load import read_ruleset

SEVERAL = quick_yaml.load((Path(__file__).parent / "several.yaml").read_text("utf-8"))
REAL = quick_yaml.load((Path(__file__).parent / "real_mistakes.yaml").read_text("utf-8"))
BROKEN = quick_yaml.load((Path(__file__).parent / "lint_rules.yaml").read_text("utf-8"))


def linted(folder):
    return lint(read_ruleset(str(folder)), read_cases(folder / "cases"))


def broken(folder, case, change):
    """Breaks the ruleset as the table says; returns the file that lint is to remark on."""
    file = folder / case["file"]
    change(file, case.get("change", {}))
    if "add" in case:
        file.write_text(file.read_text("utf-8") + case["add"], "utf-8")
    if "rename" in case:
        file.rename(folder / case["rename"])
    if case.get("remove"):
        file.unlink()
    return folder / case.get("in", case["file"])


def test_the_rules_that_come_with_the_program_are_clean():
    remarks = lint(read_ruleset("ita-2568"), read_cases(cases_folder("ita-2568")))
    assert [(one.rule, one.fault.place("en"), one.fault.en) for one in remarks] == []


def test_the_small_ruleset_is_clean_before_it_is_broken(sound):
    assert [(one.rule, one.fault.place("en"), one.fault.en) for one in linted(sound)] == []


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: f"{case['rule']} in {case['file']}")
def test_a_mistake_is_named_with_its_place_and_what_to_write_instead(sound, change, case):
    file = broken(sound, case, change)
    found = linted(sound)
    assert sorted(one.rule for one in found) == sorted([case["rule"], *case.get("also", [])]), [
        (one.rule, one.fault.place("en"), one.fault.en) for one in found
    ]
    matching = [one for one in found if one.rule == case["rule"] and case["says"][0] in one.fault.th]
    assert len(matching) == 1, [one.fault.th for one in found]
    fault = matching[0].fault
    assert matching[0].path == file
    assert fault.file.endswith(file.name)
    assert all(words in fault.en for words in case["says"][1:]), fault.en
    assert all(words in f"{fault.todo_th} {fault.todo_en}" for words in case.get("instead", []))
    assert fault.todo_th and fault.todo_en
    if case["at"]:
        assert _text_at(file, fault.line, fault.column).startswith(case["at"])
    else:
        assert fault.line in (None, 1)


def _text_at(file, line, column):
    lines = file.read_text("utf-8").splitlines(keepends=True)
    return "".join(lines[line - 1 :])[column - 1 :]


def test_every_rule_of_lint_is_broken_by_some_case():
    assert {case["rule"] for case in BROKEN} == set(RULES)


def test_every_rule_of_lint_says_what_it_is_about_in_both_languages():
    for rule in RULES.values():
        assert any("ก" <= letter <= "๛" for letter in rule.about.th)
        assert rule.about.en.isascii() and rule.about.en.endswith(".")


def test_mistakes_of_several_files_are_named_at_once(sound, change):
    change(
        sound / "1-safety" / "1.1-safety-plan.yaml", {"parts: [mended, pending]": "parts: [mended, pendign]"}
    )
    change(
        sound / "1-safety" / "1.2-safety-drills.yaml",
        {"    to: {parameter: count_day}\n    remedy: ": "    to: {parameter: count_day}\n    title: "},
    )
    change(sound / "cases" / "1.1.yaml", {"gap major denied": "fail"})
    change(sound / "clauses.yaml", {"en: Fire drill": 'en: "[write it]"'})
    rules = [one.rule for one in linted(sound)]
    assert {"unknown-name", "key-twice", "unknown-expectation", "unfinished"} <= set(rules)


@pytest.mark.parametrize("case", SEVERAL, ids=lambda case: case["name"])
def test_one_run_names_every_mistake_and_what_it_did_not_look_at_for_them(sound, change, case):
    for file, texts in case["change"].items():
        change(sound / file, texts)
    read, cases = read_ruleset(str(sound)), read_cases(sound / "cases")
    found = [(one.path.as_posix(), one.fault.en) for one in lint(read, cases)]
    for file, words in case["found"]:
        assert [one for one in found if one[0].endswith(file) and words in one[1]], (words, found)
    assert len(found) == len(case["found"]), found
    hidden = [one.en for one in not_looked_at(read, cases)]
    assert len(hidden) == len(case.get("hidden", [])), hidden
    assert all(words in one for words, one in zip(case.get("hidden", []), hidden, strict=True)), hidden


@pytest.mark.parametrize("mistakes", REAL, ids=lambda mistakes: f"{len(mistakes)} with {mistakes[0][0]}")
def test_every_mistake_in_a_copy_of_the_real_rules_is_named_in_one_run(tmp_path, top, mistakes):
    rules = shutil.copytree(top / "rules" / "ita-2568", tmp_path / "ita-2568")
    cases = shutil.copytree(top / "fixtures" / "rules" / "ita-2568", rules / "cases")
    base, there = cases / "base.yaml", (top / "fixtures" / "rules" / "ita-2568").as_posix()
    base.write_text(
        re.sub(r"(?m)^(submission|previous): ", rf"\1: {there}/", base.read_text("utf-8")), "utf-8"
    )
    for _, file, old, new, _ in mistakes:
        text = (rules / file).read_text("utf-8")
        assert old is None or old in text
        (rules / file).write_text(text.replace(old, new, 1) if old else text + new, "utf-8")
    found = lint(read_ruleset(str(rules)), read_cases(cases))
    said = "\n".join(f"{one.fault.en} [{one.rule}]" for one in found)
    assert [name for name, *_, words in mistakes if words not in said] == []


def test_a_sound_rule_beside_a_broken_one_is_looked_at_all_the_same(sound, change):
    change(sound / "1-safety" / "1.1-safety-plan.yaml", {"key: safety_plan\n": "kez: safety_plan\n"})
    change(
        sound / "1-safety" / "1.2-safety-drills.yaml",
        {"    remedy: {th: เขียนว่าทางออกใช้ได้หรือไม่, en: Say whether the exits could be used.}\n": ""},
    )
    found = linted(sound)
    assert [one.rule for one in found if one.path.name == "1.2-safety-drills.yaml"] == ["no-remedy"]
    assert "schema" in [one.rule for one in found if one.path.name == "1.1-safety-plan.yaml"]


def test_a_reference_to_evidence_that_could_not_be_read_is_no_mistake_of_its_own(sound, change):
    change(
        sound / "1-safety" / "1.2-safety-drills.yaml",
        {
            "    item: lesson\n    words: {parameter: exit_words}\n": "    item: lesson\n    of: safety_plan/documents\n"
        },
    )
    change(sound / "1-safety" / "1.1-safety-plan.yaml", {"key: safety_plan\n": "kez: safety_plan\n"})
    assert [one.rule for one in linted(sound) if one.path.name == "1.2-safety-drills.yaml"] == []


@pytest.mark.parametrize("name", ["1-safety/1.2-safety-drills.yaml", "clauses.yaml", "cases/1.1.yaml"])
def test_whatever_line_is_lost_lint_comes_to_its_end_and_names_its_own_rules(sound, name):
    file = sound / name
    lines = file.read_text("utf-8").splitlines(keepends=True)
    for number in range(len(lines)):
        file.write_text("".join(lines[:number] + lines[number + 1 :]), "utf-8")
        for one in linted(sound):
            assert one.rule in RULES and one.fault.th and one.fault.en


def test_whatever_one_case_of_the_real_rules_is_lost_or_one_of_its_values_lint_names_its_file():
    read = read_cases(cases_folder("ita-2568"))
    for loaded, file in read.cases:
        assert file.count == sum(len(variants(case)) for case in file.cases)
        for number, case in enumerate(file.cases):
            fewer = [replace(case, each={at: [*values[:-1]]}) for at, values in case.each.items()]
            lost = replace(file, cases=[*file.cases[:number], *fewer, *file.cases[number + 1 :]])
            remarks = list(case_count(None, replace(read, cases=((loaded, lost),))))
            assert [remark.loaded.file for remark in remarks] == [loaded.file]


def test_whatever_one_text_or_cites_of_the_real_rules_is_lost_lint_names_it():
    read, cases = read_ruleset("ita-2568"), read_cases(cases_folder("ita-2568"))
    draft = LintContext(read.sound, True, read)
    assert list(lost_text(draft, cases)) == []
    lost = 0
    for loaded in read.files:
        own = tuple(one for one in cases.cases if read.rules.get(one[1].requirement) is loaded)
        counted = replace(cases, cases=own)  # the others count other files
        for member, key in list(texts_and_cites(loaded.content)):
            kept = member.pop(key)
            assert len(list(lost_text(draft, counted))) == 1, (loaded.file, kept)
            member[key] = kept
            lost += 1
    assert lost > 1000 and list(lost_text(draft, cases)) == []


def texts_and_cites(content):
    """Every member that is a text or a ``cites``, with what holds it."""
    for key, inside in content.items() if isinstance(content, dict) else enumerate(content):
        if key == "cites" or (isinstance(inside, dict) and "th" in inside and isinstance(content, dict)):
            yield content, key
        if isinstance(inside, dict | list):
            yield from texts_and_cites(inside)
