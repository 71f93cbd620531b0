"""What a reader needs beside its module: how a submission is written in its kind of file, and files that do harm."""

import json
from pathlib import Path

from hostile import HOSTILE as HOSTILE_WORKBOOKS

import ita_audit
from ita_audit.errors import SubmissionError
from ita_audit.forms import lay_out
from ita_audit.forms.excel import write
from ita_audit.readers import READERS, read_content

PAGES = {
    language: (Path(__file__).parents[2] / "docs" / language / "commands.md").read_text("utf-8")
    for language in ("th", "en")
}
FEWEST = 5
"""Hostile files that a reader is tried with, beside those that every reader is."""


def _json(content):
    return json.dumps(content, ensure_ascii=False, indent=2).encode("utf-8")


def _xlsx(content):
    return write(lay_out(ita_audit.load_ruleset(), "th", content))


EXAMPLES = {".json": _json, ".xlsx": _xlsx}
"""Suffix -> the bytes of such a file that says what a submission says."""

HOSTILE = {  # suffix -> what it is: the bytes, made from those of an example
    ".json": {
        "levels without end": lambda _: b'{"a":' * 100_000,
        "a list without end": lambda _: b"[" * 1_000_000,
        "a number without end": lambda _: b'{"a": ' + b"9" * 1_000_000 + b"}",
        "letters of another century": lambda _: '{"a": "ก"}'.encode("cp874"),
        "half a letter": lambda _: b'{"a": "\\ud800"}',
        "the same name twice": lambda _: b'{"a": 1, "a": 2}',
    },
    ".xlsx": {name: make for name, (make, _) in HOSTILE_WORKBOOKS.items()},
}

HOSTILE_TO_ALL = {
    "nothing": lambda _: b"",
    "zero bytes": lambda _: bytes(10_000),
    "every byte there is": lambda _: bytes(range(256)) * 100,
    "half of it": lambda content: content[: len(content) // 2],
    "a picture": lambda _: b"\x89PNG\r\n\x1a\n\0\0\0",
    "a web page": lambda _: b"<html><table><tr><td>1</td></tr></table></html>",
}


def refused(suffix, content):
    """The faults that reading ``content`` as a file of this kind ends in; any other exception leaves."""
    try:
        read_content(content, f"a{suffix}")
    except SubmissionError as error:
        return error.faults
    return []


def missing(suffix):
    """What the reader of ``suffix`` still needs, each in a sentence that says where it belongs."""
    lacks = []
    if suffix not in READERS:
        lacks.append(f"{suffix}: its line in READERS, ita_audit/readers/__init__.py")
    if suffix not in EXAMPLES:
        lacks.append(
            f"{suffix}: an example, how a submission is written so: EXAMPLES, tests/support/every_reader.py"
        )
    if len(HOSTILE.get(suffix, ())) < FEWEST:
        lacks.append(
            f"{suffix}: {FEWEST} files that do harm or are none: HOSTILE, tests/support/every_reader.py"
        )
    lacks += [
        f"{suffix}: what `check` reads: docs/{say}/commands.md"
        for say, page in PAGES.items()
        if f"`{suffix}`" not in page
    ]
    return lacks
