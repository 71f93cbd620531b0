"""The kinds of input: what is fuzzed, what lies beside it, and the commands that read it."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml
from hypothesis import strategies as st

from .hostile import LUCK, SCALARS, as_json, as_yaml, edited, mutate, mutated, stores, workbooks
from .made import DAY, EXPECTED, file_made_by

TOP = Path(__file__).parents[2]
RULES = TOP / "rules" / "ita-2568"
SMALL = (TOP / "fixtures" / "mae-sai-2568" / "submission.json").read_bytes()
WHOLE = (TOP / "fixtures" / "complete-2568" / "submission.json").read_bytes()
RULE_FILES = sorted(RULES.glob("*/*.yaml"))
DASHED = "--as-of=" + DAY


@dataclass(frozen=True)
class Kind:
    """A kind of input: the name of its file, its inputs, the commands, the files that lie beside, and
    how many inputs the short form tries."""

    file: str
    data: Callable[[], st.SearchStrategy[bytes]]
    commands: Callable[[bytes], list[list[str]]]
    beside: Callable[[], dict[str, bytes]] = field(default=dict)
    short: int = 40


def _yaml_files(contents):
    plain = [yaml.safe_load(content) for content in contents]
    return mutated(contents) | edited(plain, as_yaml)


def _json_files(contents):
    plain = [json.loads(content) for content in contents]
    return mutated(contents) | edited(plain, as_json)


def _submissions():
    return _json_files([SMALL, WHOLE])


def _forms():
    """Mostly of a form of one measure: one of all of them takes five times as long to read."""
    few, all_of_them = file_made_by("measure"), file_made_by("form")
    return st.sampled_from([few] * 4 + [all_of_them]).flatmap(workbooks)


@cache
def edition():
    """A ruleset of the one rule file that is fuzzed, in the words of the real edition."""
    whole = yaml.safe_load((RULES / "ruleset.yaml").read_text("utf-8"))
    whole |= {"measures": ["8"], "shared_documents": []}
    clauses = yaml.safe_load((RULES / "clauses.yaml").read_text("utf-8"))
    few = [one for one in clauses["clauses"] if one["id"].split(".")[0] in ("8", "R")]
    return {
        "rules/ruleset.yaml": as_yaml(whole),
        "rules/clauses.yaml": as_yaml({**clauses, "clauses": few}),
        "s.json": SMALL,
    }


def _rules():
    return _yaml_files([path.read_bytes() for path in RULE_FILES if path.name.startswith("8.")])


LINES = [
    "check s.json", "check - --lang en", "check s.json -f json:r.json -f csv", "check s.json -f html -o r.html --measure 8",
    "check s.json --decisions d.yaml --as-of 2025-12-31 --fail-on never --all", "check f.xlsx --annotate b.xlsx", "check . --color always",
    "check s.json --previous s.json", "check --example -f markdown", "template -o n.json --measure 8 --from s.json --lang en",
    "decide s.json 8.3 --answer waived --by a --why b --approver c --until 2026-09-30 --dated 2026-01-01 --decisions d.yaml",
    "verify r0.json s.json --all", "explain 8.3 O19 --lang en", "compare r0.json r0.json --as-of 2025-12-31", "rounds list --store s.sqlite",
    "rounds show a --store s.sqlite", "rounds findings a --store s.sqlite --verdict gap --grade major --requirement 8.3 --open",
    "rounds export a -o x.csv --store s.sqlite --lgu 6360404", "rounds export a -o x.xlsx --store s.sqlite",
    "rounds decide a 8.2 --lgu 6360404 --answer met --by a --why b --store s.sqlite", "rounds decisions a --store s.sqlite",
    "rounds integrity a --store s.sqlite", "dashboard --round a --against a -o d.html --store s.sqlite",
    "review . --round b --store s.sqlite --expected e.csv --reports out --by me", "rules list -f json", "rules lint small -f sarif",
    "rules new 8.12 key --ruleset small --cases small", "rules schema rule -o x.json", "schema check s.json --kind submission", "--version",
]  # fmt: skip
WORDS = sorted(
    {word for line in LINES for word in line.split()} | {"/dev/null", "/dev/full", "-h", "--", "-", ""}
)
DEVICES = ("/dev/null", "/dev/full")
LEFT_OUT = ("--install-completion", "--show-completion", "mutate", "damage", "reference")


def _command_lines():
    def line(words, edits):
        words = words.split()
        for luck, value in edits:
            put = luck.choice((luck.choice(WORDS), luck.choice(WORDS), str(value)))
            place = luck.randrange(len(words) + 1)
            words[place : place + luck.randrange(3)] = [put] * luck.choice((0, 1, 1, 1, 2))
        return "\0".join(words).encode("utf-8", "surrogatepass")

    whole = st.builds(
        line, st.sampled_from(LINES), st.lists(st.tuples(LUCK, SCALARS), min_size=1, max_size=5)
    )
    return whole | st.builds(mutate, whole, LUCK)


def _words(data):
    """The command line in ``data``, its words parted by NUL; no word leads out of the folder, or to a server."""
    words = [word.decode("utf-8", "surrogateescape") for word in data.split(b"\0")]
    own = ["--ruleset", "small"] if "new" in words else []  # else it is for the rules of the program itself
    return [[word if word in DEVICES else _tame(word) for word in words if word not in LEFT_OUT] + own]


def _tame(word):
    return re.sub(r"(?<![\w.-])/|\.\.|~", "_", word).replace("psycopg", "sqlite")


def _around():
    return {
        "s.json": SMALL, "f.xlsx": file_made_by("measure"), "r0.json": file_made_by("report"), "e.csv": EXPECTED,
        "s.sqlite": file_made_by("store"), "small/ruleset.yaml": edition()["rules/ruleset.yaml"],
    }  # fmt: skip


def _fixed(*lines):
    return lambda _data: [line.split() for line in lines]


ROUND = "--store s.sqlite"
KINDS = {
    "json": Kind(
        "s.json",
        _submissions,
        _fixed(f"check s.json {DASHED} --lang en -f json:r.json -f html:r.html -f csv", "schema check -"),
        short=15,
    ),
    "workbook": Kind(
        "f.xlsx",
        _forms,
        _fixed(f"check f.xlsx {DASHED} --measure 8 --annotate b.xlsx -f markdown"),
        short=15,
    ),
    "carried": Kind("f.xlsx", _forms, _fixed("template --carry-over f.xlsx --measure 8 -o n.json"), short=25),
    "rule": Kind(
        "rules/8-m/8.3-x.yaml",
        _rules,
        _fixed("rules lint rules", f"check s.json {DASHED} --ruleset rules"),
        edition,
    ),
    "edition": Kind(
        "rules/ruleset.yaml",
        lambda: _yaml_files([edition()["rules/ruleset.yaml"]]),
        _fixed("rules lint rules", f"check s.json {DASHED} --ruleset rules"),
        lambda: {**edition(), "rules/8-m/8.4-x.yaml": next(RULES.glob("8*/8.4*")).read_bytes()},
    ),
    "decisions": Kind(
        "d.yaml",
        lambda: _yaml_files([file_made_by("decisions")]),
        _fixed(
            f"check s.json {DASHED} --decisions d.yaml",
            f"decide s.json 8.2 --answer disputed --by a --why b {DASHED} --decisions d.yaml",
            f"rounds decide a --from d.yaml {ROUND}",
        ),
        lambda: {"s.json": SMALL, "s.sqlite": file_made_by("store")},
    ),
    "expected": Kind(
        "e.csv",
        lambda: mutated([EXPECTED]),
        _fixed(f"review post --round b --expected e.csv {DASHED} {ROUND}"),
        lambda: {"post/s.json": SMALL, "s.sqlite": file_made_by("store")},
    ),
    "arguments": Kind("arguments", _command_lines, _words, _around),
    "store": Kind(
        "s.sqlite",
        lambda: stores(file_made_by("store")),
        _fixed(
            f"rounds list {ROUND}",
            f"rounds show a {ROUND}",
            f"rounds findings a {ROUND}",
            f"rounds export a -o x.csv {ROUND}",
            f"dashboard --round a -o d.html {ROUND}",
            f"review post --round b {DASHED} {ROUND}",
        ),
        lambda: {"post/s.json": SMALL},
        short=15,
    ),
    "report": Kind(
        "r.json",
        lambda: _json_files([file_made_by("report")]),
        _fixed("verify r.json s.json", "compare r.json r0.json", "schema check r.json --kind report"),
        lambda: {"s.json": SMALL, "r0.json": file_made_by("report")},
        short=12,
    ),
}
"""Every kind by its name."""
