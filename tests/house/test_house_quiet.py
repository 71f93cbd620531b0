"""Nothing leaves the computer: no command opens a connection, and only the command line asks the clock."""

import json
import re
import shutil
import subprocess
import sys

import pytest
import typer

from ita_audit.cli.app import app
from ita_audit.formats import FORMATS

GUARD = """
import sys
def watch(event, arguments):
    if event.startswith("socket.") or event == "urllib.Request":
        sys.stderr.write(f"CONNECTION {event}\\n")
        raise PermissionError(event)
sys.addaudithook(watch)
"""
RUN = (
    GUARD
    + """
import contextlib, io, json
from ita_audit.cli import main
ended = {}
for name, command in json.loads(sys.argv[1]).items():
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with open(sys.argv[2], "rb") as stdin, contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        sys.stdin = io.TextIOWrapper(stdin)
        code = main(command)
    ended[name] = [code, err.buffer.getvalue().decode("utf-8")]
print(json.dumps(ended))
"""
)
"""Runs commands one after the other, each with the same standard input: what each ended with and complained of."""

FIRST = {  # make what the others are asked about: a store that holds a round, and a report
    "a round": (["review", "fixtures", "--round", "1", "--store", "{store}"], (0, 2)),
    "a report": (["check", "fixtures/complete-2568/submission.json", "-f", "json:{report}"], (0,)),
}
COMMANDS = {  # the arguments, and the exit codes of a run that came to its end
    "check": (["check", "--example"], (1,)),
    "check a folder": (["check", "fixtures/mae-sai-2568", "-f", "json"], (0, 1)),
    "check with last year's": (
        [
            *("check", "fixtures/complete-2568/submission.json"),
            *("--previous", "fixtures/complete-2567/submission.json"),
        ],
        (0,),
    ),
    "check in every format": (
        [
            "check",
            "--example",
            *(part for form in FORMATS for part in ("-f", f"{form}:{{cases}}/report.{form}")),
        ],
        (1,),
    ),
    "check standard input": (["check", "-"], (0, 1)),
    "template": (["template", "-o", "{cases}/form.xlsx"], (0,)),
    "decide": (
        [
            "decide",
            "fixtures/complete-2568/submission.json",
            "8.2",
            *("--answer", "met", "--by", "x", "--why", "y", "--decisions", "{cases}/decisions.yaml"),
        ],
        (0,),
    ),
    "verify": (["verify", "{report}", "fixtures/complete-2568/submission.json"], (0,)),
    "explain": (["explain", "8.3"], (0,)),
    "rules list": (["rules", "list"], (0,)),
    "rules test": (["rules", "test", "--cases", "{cases}"], (0, 1)),
    "rules lint": (["rules", "lint"], (0, 1)),
    "rules trace": (["rules", "trace"], (0,)),
    "rules damage": (["rules", "damage", "--cases", "{cases}/nothing"], (1,)),
    "rules mutate": (["rules", "mutate", "--requirement", "6.6", "--cases", "{cases}"], (0, 1)),
    "rules reference": (["rules", "reference", "-o", "{cases}/pages"], (0,)),
    "rules schema": (["rules", "schema", "submission"], (0,)),
    "schema check": (["schema", "check", "{report}", "fixtures/complete-2568/submission.json"], (0,)),
    "rules new": (["rules", "new", "8.3", "complaint_statistics"], (2,)),
    "rules new-ruleset": (["rules", "new-ruleset", "{cases}/own-2568", "--from-example"], (0,)),
    "rules own": (["rules", "own", "8.3", "--ruleset", "ita-2568"], (2,)),
    "rules new-edition": (
        ["rules", "new-edition", "ita-2569", "--from", "ita-2568", "--into", "{cases}"],
        (0,),
    ),
    "review": (["review", "fixtures", "--round", "1", "--store", "{cases}/own.sqlite"], (0, 2)),
    "rounds list": (["rounds", "list", "--store", "{store}"], (0,)),
    "rounds show": (["rounds", "show", "1", "--store", "{store}"], (0,)),
    "rounds findings": (["rounds", "findings", "1", "--store", "{store}"], (0,)),
    "rounds decide": (
        [
            *("rounds", "decide", "1", "8.2", "--store", "{store}"),
            *("--answer", "met", "--by", "x", "--why", "y"),
        ],
        (0,),
    ),
    "rounds decisions": (["rounds", "decisions", "1", "--store", "{store}"], (0,)),
    "rounds export": (["rounds", "export", "1", "--store", "{store}", "-o", "{cases}/x.parquet"], (0,)),
    "rounds integrity": (["rounds", "integrity", "1", "--store", "{store}"], (0,)),
    "compare": (["compare", "1", "1", "--store", "{store}"], (0,)),
    "dashboard": (["dashboard", "--round", "1", "--store", "{store}", "-o", "{cases}/x.html"], (0,)),
    "the name alone": ([], (0,)),
    "help": (["--help"], (0,)),
    "a wrong use": (["chekc"], (2,)),
}


@pytest.fixture
def places(top, tmp_path):
    """Gives each command a folder of its own, with the cases of one rule alone: all of them take long."""
    complete = top / "fixtures" / "complete-2568" / "submission.json"
    base = {"submission": str(complete), "as_of": "2025-12-31"}

    def of(name):
        folder = tmp_path / name / "cases"
        nothing = folder / "nothing"  # a base in which there is nothing to damage: all of it takes long
        nothing.mkdir(parents=True)
        shutil.copy(top / "fixtures" / "rules" / "ita-2568" / "8.3.yaml", folder)
        (folder / "base.yaml").write_text(json.dumps(base), "utf-8")
        (nothing / "base.yaml").write_text(json.dumps({**base, "submission": "submission.json"}), "utf-8")
        (nothing / "submission.json").write_text("{}", "utf-8")
        return {"cases": folder, "store": tmp_path / "desk.sqlite", "report": tmp_path / "report.json"}

    return of


def guarded(top, code, *arguments):
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=top, capture_output=True, encoding="utf-8", check=False
    )


def test_no_command_opens_a_connection(top, places):
    """In one process, which imports what each of them needs when it is asked for it first."""
    commands = {**FIRST, **COMMANDS}
    asked = {}
    for name, (arguments, _) in commands.items():
        own = places(name)
        asked[name] = [part.format(**own) for part in arguments]
    stdin = top / "fixtures" / "complete-2568" / "submission.json"
    run = guarded(top, RUN, json.dumps(asked), str(stdin))
    assert run.returncode == 0 and "CONNECTION" not in run.stderr, run.stderr
    ended = json.loads(run.stdout)
    assert ended.keys() == commands.keys()
    for name, (code, complaint) in ended.items():
        assert "CONNECTION" not in complaint, name
        assert code in commands[name][1], (name, complaint)


def test_every_command_is_among_those_that_are_watched():
    def names(group, path=()):
        for name, command in group.commands.items():
            yield from (
                names(command, (*path, name)) if hasattr(command, "commands") else [" ".join((*path, name))]
            )

    assert set(names(typer.main.get_command(app))) - set(COMMANDS) == set()


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
    ],
)
def test_the_guard_would_see_one(top, attempt):
    ended = guarded(top, GUARD + attempt)
    assert "CONNECTION" in ended.stderr and ended.returncode == 1


def test_only_the_command_line_asks_what_day_it_is(top):
    asks = re.compile(r"\b(now|today|utcnow|time|monotonic)\(\)|\b(now|today)\(")
    found = {
        path.relative_to(top).parts[1]
        for path in (top / "ita_audit").rglob("*.py")
        if asks.search(path.read_text("utf-8"))
    }
    assert found == {"cli"}
