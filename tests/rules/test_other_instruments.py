"""The instruments beside ITA that come with the program: their rules prove themselves, and every output speaks of nobody else."""

import json
import zipfile
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from ita_audit.engine import check
from ita_audit.rule_quality.case_files import load_start
from ita_audit.rule_quality.damage import damages, outcomes
from ita_audit.rulebook import load_ruleset
from ita_audit.rulebook.find import cases_folder

LOCAL_GOVERNMENT = (
    "อปท",
    "อบต",
    "อบจ",
    "เทศบาล",
    "องค์กรปกครอง",
    "องค์การบริหารส่วน",
    "มาตรการที่",
    "lgu",
    "local government",
)


class Instrument(NamedTuple):
    """Its submission that lacks nothing and the day of judging; ``clauses`` it has, groups of them, questions for a person.

    ``strangers`` are words that none of its outputs says, whatever their capitals.
    """

    complete: str
    as_of: str
    clauses: int
    groups: int
    for_a_person: int
    strangers: tuple[str, ...]


INSTRUMENTS = {
    "colleges-2569": Instrument("complete-colleges-2569", "2026-07-31", 90, 7, 23, LOCAL_GOVERNMENT),
}
FORMATS = ("terminal", "json", "csv", "markdown", "html", "xlsx")


@pytest.fixture(params=INSTRUMENTS)
def name(request):
    return request.param


@pytest.fixture
def it(name):
    return INSTRUMENTS[name]


@pytest.fixture
def rules(name):
    return load_ruleset(name)


@pytest.fixture
def complete(it, top):
    return top / "fixtures" / it.complete / "submission.json"


@pytest.fixture
def careless(complete, rules, tmp_path):
    """The submission that lacks nothing without every second piece of evidence, and an answer that says nothing in the rest."""
    content = json.loads(complete.read_text("utf-8"))
    code = content["agency"]["code"]
    content["agency"]["code"] = code[:-1] + ("2" if code[-1] == "1" else "1")
    evidence = content["evidence"]
    for key in list(evidence)[::2]:
        del evidence[key]
    for given in evidence.values():
        given[next(iter(given))] = "-"
    path = tmp_path / "careless.json"
    path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    return path


def said(path: Path) -> str:
    """All that a file says, small letters; of a workbook what its parts say."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as book:
            return "\n".join(book.read(part).decode("utf-8", "replace") for part in book.namelist()).lower()
    return path.read_text("utf-8").lower()


def strangers(it, *texts):
    return {word for word in it.strangers for text in texts if word in text}


def test_its_clauses_are_numbered_as_it_numbers_them(it, rules):
    assert (len(rules.clauses), len(rules.edition.measures)) == (it.clauses, it.groups)


def test_its_files_have_no_mistake_and_every_clause_is_asked_for(ita, name):
    assert ita("rules", "lint", name).code == 0
    assert ita("rules", "trace", "--ruleset", name, "--fail-on", "uncovered").code == 0


def test_its_cases_hold_and_prove_every_question(ita, name):
    ended = ita("rules", "test", "--ruleset", name)
    assert ended.code == 0, ended.out


def test_a_sample_of_its_mutants_is_killed_or_explained(ita, name):
    ended = ita("rules", "mutate", "--ruleset", name, "--sample", "40")
    assert ended.code == 0, ended.out


def test_one_damage_in_ten_is_found_at_its_place_and_disturbs_nothing_else(name, rules):
    start = load_start(cases_folder(name))
    made, _ = damages(rules, start.content, start.as_of, start.cases, start.previous)
    done = outcomes(rules, start.content, start.as_of, made[::10], start.previous)
    assert [f"{one.damage.how} {one.damage.pointer}" for one in done if not one.holds] == []


def test_whoever_lacks_nothing_is_told_of_no_gap_and_leaves_only_questions_for_a_person(it, rules, complete):
    report = check(rules, json.loads(complete.read_text("utf-8")), date.fromisoformat(it.as_of))
    open_ = [one for one in report.findings if one.verdict.value not in ("met", "not_applicable")]
    assert {one.verdict.value for one in open_} == {"needs_review"}
    assert len(open_) == it.for_a_person
    assert report.unknown_keys == ()


def test_a_filled_form_gives_the_report_of_the_file_it_was_filled_from(ita, it, name, careless, tmp_path):
    form = tmp_path / "form.xlsx"
    assert ita("template", "--ruleset", name, "--from", careless, "-o", form).code == 0
    of_file, of_form = (
        json.loads(ita("check", file, "--as-of", it.as_of, "-f", "json").out)["findings"]
        for file in (careless, form)
    )
    assert [(one["id"], one["verdict"], one["grade"]) for one in of_form] == [
        (one["id"], one["verdict"], one["grade"]) for one in of_file
    ]


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_format_and_form_speaks_of_whom_it_assesses_alone(
    ita, it, name, rules, careless, tmp_path, language
):
    written = [tmp_path / f"report.{one}" for one in FORMATS]
    formats = [part for one, path in zip(FORMATS, written, strict=True) for part in ("-f", f"{one}:{path}")]
    assert ita("check", careless, "--as-of", it.as_of, "--lang", language, *formats).code == 1
    assert ita("template", "--ruleset", name, "--lang", language, "-o", tmp_path / "form.xlsx").code == 0
    told = [
        ita("explain", one.id, "--ruleset", name, "--lang", language).out.lower()
        for one in rules.requirements
    ]
    assert strangers(it, *told, *map(said, [*written, tmp_path / "form.xlsx"])) == set()


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_round_of_two_has_its_letters_and_its_dashboard(
    ita, it, name, complete, careless, tmp_path, language
):
    post, letters, board = tmp_path / "post", tmp_path / "letters", tmp_path / "board.html"
    post.mkdir()
    for file in (complete, careless):
        (post / f"{file.parent.name}-{file.name}").write_bytes(file.read_bytes())
    store = ("--store", tmp_path / "desk.sqlite", "--lang", language)
    reviewed = ita(
        "review", post, "--round", "1", "--as-of", it.as_of, "--ruleset", name, "--reports", letters, *store
    )
    assert reviewed.code == 0, reviewed.err
    assert ita("dashboard", "--round", "1", "-o", board, *store).code == 0
    assert len(list(letters.iterdir())) == 2
    assert strangers(it, reviewed.out.lower(), *map(said, [board, *letters.iterdir()])) == set()
