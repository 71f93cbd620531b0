"""``schema check``: files of other systems against the schemas, each place in our own sentences."""

import copy
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import quick_yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from ita_audit.model.pointer import join, split
from ita_audit.reference.not_said import SAID
from ita_audit.reference.schemas import NAMES, schema
from ita_audit.reference.violation_words import PROBLEMS
from ita_audit.reference.violations import MOST, violations

TOP = Path(__file__).parents[2]
CASES = quick_yaml.load(Path(__file__).with_name("violations.yaml").read_text("utf-8"))
OURS = {  # a file of each kind that is sound, as it lies in this repository
    "submission": "fixtures/complete-2568/submission.json",
    "rule": "rules/ita-2568/8-corruption/8.3-complaint-statistics.yaml",
    "ruleset": "rules/ita-2568/ruleset.yaml",
    "clauses": "rules/ita-2568/clauses.yaml",
    "mapping": "rules/ita-2568/mappings/oit.yaml",
    "cases": "fixtures/rules/ita-2568/8.3.yaml",
}
JUDGED = ("check", "--as-of=2025-12-31", "fixtures/ban-pao-2568", "fixtures/complete-2568/submission.json")


@pytest.fixture
def checked(ita, tmp_path):
    """Checks a text of a name; how it ended, and the answer as JSON."""

    def run(text, name="file.json", *arguments):
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        ended = ita("schema", "check", path, "-f", "json", *arguments)
        return ended, json.loads(ended.out)

    return run


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["file"])
def test_each_place_is_told_in_these_words(checked, case):
    kind = ["--kind", case["kind"]] if "kind" in case else []
    ended, told = checked(case["text"], case["name"], *kind)
    assert ended.code == 1
    assert [
        [f"{one['line']}:{one['column']}", one["message"]["en"], one["remedy"]["en"]]
        for one in told["files"][0]["violations"]
    ] == case["says"]


@pytest.mark.parametrize("kind", OURS)
def test_our_own_files_fit_their_schemas(ita, kind):
    ended = ita("schema", "check", TOP / OURS[kind], "--kind", kind)
    assert (ended.code, ended.err) == (0, "") and ended.shows(f"ตรงตามสคีมา {kind}")


def test_what_the_program_writes_fits_its_schema_and_says_which_it_is(ita, tmp_path, monkeypatch):
    monkeypatch.chdir(TOP)
    files = [tmp_path / name for name in ("report.json", "reports.json", "decisions.yaml", "mended.json")]
    ita(*JUDGED[:2], "--example", "-f", f"json:{files[0]}")
    ita(*JUDGED, tmp_path / "nowhere.json", "-f", f"json:{files[1]}")
    answer = ["--answer", "met", "--by", "ก", "--why", "ข", "--dated", "2025-12-30"]
    ita("decide", JUDGED[3], "8.2", "--as-of=2025-12-31", *answer, "--decisions", files[2])
    files[3].write_bytes((TOP / JUDGED[3]).read_bytes())
    assert json.loads(files[1].read_text("utf-8"))["errors"]
    ended = ita("schema", "check", *files, "--lang", "en")
    assert ended.code == 0
    for kind in ("report", "reports", "decisions", "submission"):
        assert ended.shows(f"fits the schema of {kind}")


def test_the_reports_of_many_are_looked_into_one_by_one(ita, tmp_path):
    ita("check", "--example", "--as-of=2025-12-31", "-f", f"json:{tmp_path / 'one'}")
    one = json.loads((tmp_path / "one").read_text("utf-8"))
    one["findings"][3]["verdict"] = "gop"
    many = {"schema": "ita-audit/reports/1", "reports": [one], "errors": []}
    assert [found.pointer for found in violations(many, schema("reports"))] == [
        "/reports/0/findings/3/verdict"
    ]


def test_the_schema_of_many_reports_holds_that_of_one():
    assert schema("reports")["$defs"]["report"] == schema("report")


@pytest.mark.parametrize("name", ["-", "f.json", "f.yaml"])
def test_a_file_that_does_not_say_what_it_is_needs_a_kind(ita, tmp_path, name):
    path = name if name == "-" else tmp_path / name
    if name != "-":
        path.write_text('{"schema": "ita-audit/submission/9"}')
    ended = ita("schema", "check", path, stdin=b'{"a": 1}')
    assert ended.code == 2 and ended.says("--kind: submission, report")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("f.json", b'{"a": 1, "a": 2}', "บรรทัด 1 คอลัมน์ 10"),
        ("f.json", b"PK\x03\x04", "Excel"),
        ("f.yaml", b"a: &b 1\nc: *b", "บรรทัด 1 คอลัมน์ 4"),
        ("f.yaml", b"a: no", "บรรทัด 1 คอลัมน์ 4"),
        ("f.yaml", "ชื่อ: ก".encode("cp874"), "TIS-620"),
        ("f.yaml", b"[" * 100_000, "YAML"),
        ("f.yaml", b"a: {" * 900, "YAML"),
        ("f.yaml", b"x" * 6_000_000, "5 MB"),
        ("f.json", b'{"a":' * 101 + b"1" + b"}" * 101, "100 ชั้น"),
        (".", b"", "โฟลเดอร์"),
        ("nowhere.json", None, "ไม่พบไฟล์"),
    ],
)
def test_what_cannot_be_read_gives_no_verdict_and_the_others_are_still_checked(
    ita, tmp_path, name, content, said
):
    path = tmp_path / name
    if content:
        path.write_bytes(content)
    ended = ita("schema", "check", path, TOP / OURS["submission"])
    assert ended.code == 2 and ended.says(said) and ended.shows("ตรงตามสคีมา submission")


def test_a_submission_is_held_against_the_rules_that_are_asked_for(checked, small):
    text = json.dumps({"schema": "ita-audit/submission/1", "ruleset": "ita-9999", "fiscal_year": 2568})
    _, told = checked(text)
    messages = [one["message"]["en"] for one in told["files"][0]["violations"]]
    assert '/ruleset: found "ita-9999", expected "ita-2568"' in messages
    _, told = checked(text, "file.json", "--ruleset", str(small))
    messages = [one["message"]["en"] for one in told["files"][0]["violations"]]
    assert '/ruleset: found "ita-9999", expected "small-2568"' in messages


def test_of_very_many_violations_the_first_are_told(checked):
    text = json.dumps({"schema": "ita-audit/decisions/1", **{f"x{n}": n for n in range(50_000)}})
    _, told = checked(text)
    assert len(told["files"][0]["violations"]) == MOST and told["files"][0]["more"] is True


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("- " * 100_000, "complaint_statistics/total"),
        ("\u200b" * 200_000 + "x", "complaint_statistics/total"),
        ("n/a " * 50_000, "complaint_statistics/total"),
        ("ก-" * 100_000, "complaint_statistics/total"),
        ("1-" * 100_000, "contact/email"),  # whether it is a figure only the engine can tell
    ],
)
def test_a_long_text_is_no_trap_for_a_pattern(checked, complete, text, refused):
    complete["evidence"]["complaint_statistics"]["total"] = text
    complete["evidence"]["contact"] = dict.fromkeys(complete["evidence"]["contact"], text)
    complete["agency"]["name"] = text
    ended, told = checked(json.dumps(complete))
    assert ended.code == 1 and len(ended.out) < 20_000
    assert f"/evidence/{refused}" in {one["pointer"] for one in told["files"][0]["violations"]}


def test_no_citizen_number_and_nothing_that_steers_a_terminal_is_repeated(ita, tmp_path):
    path = tmp_path / "f.json"
    path.write_text(
        json.dumps({"schema": "ita-audit/decisions/1", "agency": "1-2345-67890-12-3\x1b[2J", "\x1bx": 1})
    )
    ended = ita("schema", "check", path)
    assert ended.code == 1 and "67890" not in ended.out and "\x1b" not in ended.out


def test_a_problem_of_the_rules_has_its_own_sentence():
    assert set(PROBLEMS) == set(SAID)


BROKEN = st.sampled_from([None, True, -1, 7, 2.5, "", "-", "x", [], {}, [1], {"x": 1}, "2025-02-30"])


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_it_finds_something_just_where_the_library_does(data):
    kind = data.draw(st.sampled_from(sorted(OURS)))
    text = (TOP / OURS[kind]).read_text("utf-8")
    content = json.loads(text) if kind == "submission" else quick_yaml.load(text)
    if kind == "submission":  # some of its evidence: all of it takes long
        kept = data.draw(st.sets(st.sampled_from(sorted(content["evidence"])), min_size=1, max_size=5))
        content["evidence"] = {key: content["evidence"][key] for key in sorted(kept)}
    for _ in range(data.draw(st.integers(1, 3))):
        pointer = data.draw(st.sampled_from(places(content)))
        replace(content, split(pointer), copy.deepcopy(data.draw(BROKEN)))
    library = Draft202012Validator(schema(kind), format_checker=FormatChecker(["date"]))
    errors = [join("", *error.absolute_path) for error in library.iter_errors(content)]
    told = violations(content, schema(kind))
    assert bool(told) == bool(errors)
    for one in told:
        assert re.search("[ก-๙]", one.sentence.th) and re.search("[ก-๙]", one.todo.th)
        assert not re.search("[ก-๙]", re.sub('found ".*?"', "", one.sentence.en)) or kind == "submission"
        assert any(one.pointer.startswith(error) for error in errors)
    for error in errors:
        assert any(one.pointer.startswith(error) for one in told)


def places(content, pointer=""):
    """Every pointer below ``content``."""
    inside = (
        content.items()
        if isinstance(content, dict)
        else enumerate(content if isinstance(content, list) else ())
    )
    return [
        place for key, one in inside for place in [join(pointer, key), *places(one, join(pointer, key))]
    ] or [pointer] * bool(pointer)


def replace(content, steps, value):
    """Put ``value`` where ``steps`` lead, as far as they still lead anywhere."""
    for number, step in enumerate(steps):
        key = int(step) if isinstance(content, list) else step
        if number == len(steps) - 1:
            content[key] = value
        else:
            content = content[key]
            if not isinstance(content, dict | list) or not content:
                return


def test_nothing_but_this_command_imports_the_library():
    code = (
        "import sys; from ita_audit.cli import main; main(['check', '--example']); "
        "main(['rules', 'schema', 'rule']); sys.exit('jsonschema' in sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, check=False).returncode
        == 0
    )


@pytest.mark.parametrize("kind", NAMES)
def test_every_kind_that_has_a_schema_can_be_named(ita, tmp_path, kind):
    path = tmp_path / "f.json"
    path.write_text("{}")
    assert ita("schema", "check", path, "--kind", kind).code == 1 - (kind == "mapping")
