"""Without an extra, what needs it says in a sentence how to get it; everything else works."""

import json
import sys
import tomllib
from types import SimpleNamespace

import pytest
import typer

from ita_audit import extras
from ita_audit.cli.app import app

JUDGED = ("check", "--example", "--as-of=2025-12-31", "-f")
AT_THE_DESK = {  # every command that opens a store, as one types it
    "review": ["review", "{folder}", "--round", "1"],
    "dashboard": ["dashboard", "--round", "1", "-o", "{folder}/x.html"],
    "compare": ["compare", "1", "2"],
    "rounds list": ["rounds", "list"],
    "rounds show": ["rounds", "show", "1"],
    "rounds findings": ["rounds", "findings", "1"],
    "rounds export": ["rounds", "export", "1", "-o", "{folder}/x.csv"],
    "rounds decide": ["rounds", "decide", "1", "8.2", "--answer", "met", "--by", "x", "--why", "y"],
    "rounds decide --from": ["rounds", "decide", "1", "--from", "{folder}/decisions.yaml"],
    "rounds decisions": ["rounds", "decisions", "1"],
    "rounds decisions -o": ["rounds", "decisions", "1", "--lgu", "6360404", "-o", "{folder}/d.yaml"],
    "rounds integrity": ["rounds", "integrity", "1"],
}
WITHOUT_IT = [
    (["check", "--example", "--as-of=2025-12-31"], 1),
    (["explain", "8.3"], 0),
    (["template", "-o", "{folder}/form.xlsx"], 0),
    (["rules", "list"], 0),
    (["rules", "lint"], 0),
    (["rules", "trace"], 0),
    (["rules", "schema", "submission"], 0),
    (["compare", "{folder}/report.json", "{folder}/report.json"], 0),
    (["verify", "{folder}/report.json", "{example}"], 0),
    (["review", "--help"], 0),
    (["--help"], 0),
]


@pytest.fixture
def without(monkeypatch):
    """Takes libraries out of reach, and all of this program that may hold them."""

    def block(*libraries):
        for name in list(sys.modules):
            if name.partition(".")[0] in libraries or name.startswith(
                ("ita_audit.store", "ita_audit.review", "ita_audit.cli.desk.")
            ):
                monkeypatch.delitem(sys.modules, name)
        for name in libraries:
            monkeypatch.setitem(sys.modules, name, None)

    return block


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("command", AT_THE_DESK)
def test_a_command_of_the_desk_says_how_to_get_the_desk(
    ita, without, tmp_path, monkeypatch, command, language
):
    monkeypatch.chdir(tmp_path)
    without(*extras.EXTRAS["desk"])
    arguments = [argument.format(folder=tmp_path) for argument in AT_THE_DESK[command]]
    ended = ita(*arguments, "--lang", language)
    assert (ended.code, ended.out) == (2, "")
    said = {"th": "ยังไม่ได้ติดตั้งส่วนเสริม desk", "en": "the extra desk is not installed"}
    assert ended.says(said[language]) and ended.says(extras.how_to_install("desk"))
    assert list(tmp_path.iterdir()) == []


def test_every_command_of_the_desk_is_asked():
    commands = typer.main.get_command(app).commands
    below = {f"rounds {name}" for name in commands["rounds"].commands}
    assert {"review", "dashboard", "compare"} | below <= set(AT_THE_DESK)


@pytest.mark.parametrize(("arguments", "code"), WITHOUT_IT, ids=lambda value: str(value)[:40])
def test_what_opens_no_store_works_without_the_desk(ita, without, top, tmp_path, arguments, code):
    ita(*JUDGED, f"json:{tmp_path / 'report.json'}")
    without(*extras.EXTRAS["desk"])
    example = top / "fixtures" / "ban-pao-2568" / "submission.json"
    ended = ita(*(argument.format(folder=tmp_path, example=example) for argument in arguments))
    assert ended.code == code, ended.err


def test_a_round_is_written_as_parquet_only_with_that_extra(ita, without, tmp_path, top):
    store = ["--store", tmp_path / "store"]
    ita("review", top / "fixtures" / "ban-pao-2568", "--round", "1", *store)
    without("pyarrow")
    sys.modules.pop("ita_audit.review.exports.parquet", None)
    ended = ita("rounds", "export", "1", "-o", tmp_path / "x.parquet", *store)
    assert ended.code == 2 and ended.says(extras.how_to_install("parquet"))
    assert not (tmp_path / "x.parquet").exists()


def test_a_library_that_is_in_no_extra_is_no_extra_that_lacks():
    assert extras.not_installed(ModuleNotFoundError("no colour", name="colour")) is None
    assert extras.not_installed(ModuleNotFoundError("no name")) is None


FOLDER = {"url": "file:///ita%20audit", "dir_info": {}}
COMMIT = {"url": "https://git.example/ita", "vcs_info": {"vcs": "git", "commit_id": "1a2b"}}


@pytest.mark.parametrize(
    ("came", "by", "command"),
    [
        (None, "pip", 'python -m pip install "ita-audit[pdf]"'),
        (FOLDER, "pip", 'python -m pip install "/ita audit[pdf]"'),
        (FOLDER | {"dir_info": {"editable": True}}, "pip", 'python -m pip install -e "/ita audit[pdf]"'),
        (COMMIT, "pip", 'python -m pip install "ita-audit[pdf] @ git+https://git.example/ita@1a2b"'),
        (None, "uv\n", 'uv pip install --python python "ita-audit[pdf]"'),
    ],
)
def test_the_command_names_where_the_program_came_from_and_what_installed_it(monkeypatch, came, by, command):
    told = {"direct_url.json": came and json.dumps(came), "INSTALLER": by}
    monkeypatch.setattr(extras, "distribution", lambda _: SimpleNamespace(read_text=told.get))
    monkeypatch.setattr(sys, "executable", "python")
    assert extras.how_to_install("pdf") == command


def test_an_extra_names_the_libraries_that_the_project_says(top):
    project = tomllib.loads((top / "pyproject.toml").read_text("utf-8"))["project"]
    stated = project["optional-dependencies"]
    for extra, libraries in extras.EXTRAS.items():
        names = {part.partition(">")[0].partition("[")[0].lower() for part in stated[extra]}
        assert set(libraries) <= names
        assert set(stated[extra]) <= set(stated["test"])
    assert stated["integrity"] == stated["desk"] and set(stated["desk"]) < set(stated["postgresql"])
