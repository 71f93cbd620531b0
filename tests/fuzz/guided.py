"""Inputs that coverage guides (atheris): one that reaches what none reached before is changed further.

A part of the program is called, not a command: whatever bytes it is given, nothing but an ``AuditError``
may leave it.
"""

import contextlib
import io
import json
import os
import pickle
import random
import sys
import tempfile
import time
import traceback
from datetime import date
from pathlib import Path

import yaml

from .hostile import NUMBERS, TEXTS, TOKENS, as_json, as_yaml, edit
from .outcome import Outcome

SOURCES = ["ita_audit", "openpyxl", "defusedxml", "et_xmlfile"]
"""Whose lines count as reached."""
LONGEST = 60_000
"""Bytes of an input."""
BACKSTOPS = ["-timeout=60", "-rss_limit_mb=2000"]
"""Where an input breaks one of these, the fuzzer writes it down and ends at once."""


def _json_bytes():
    from ita_audit.readers import require_submission
    from ita_audit.readers.json import read

    from .kinds import SMALL

    return [SMALL, SMALL[:600] + b'"}}'], lambda data: require_submission(read(data, "s.json"))


def _submission():
    from ita_audit.judging.reports import judge, narrowed
    from ita_audit.judging.submissions import read
    from ita_audit.rulebook import load_ruleset

    from .kinds import SMALL

    rules = narrowed(load_ruleset(), "8")
    return [SMALL], lambda data: judge(rules, read("s.json", data), date(2025, 12, 31))


def _workbook_parts():
    from ita_audit.judging.reports import narrowed
    from ita_audit.judging.submissions import read, submission_of
    from ita_audit.rulebook import load_ruleset

    from .hostile import archive_of, parts_of
    from .made import file_made_by

    rules, parts = narrowed(load_ruleset(), "8"), parts_of(file_made_by("measure"))
    names = sorted(parts)

    def one(data):
        name = names[(data or b"\0")[0] % len(names)]
        submission_of(read("f.xlsx", archive_of({**parts, name: data[1:]})), rules)

    return [bytes([number]) + parts[name] for number, name in enumerate(names)], one


def _rule():
    from ita_audit.rulebook.load import read_ruleset

    from .kinds import RULE_FILES, edition

    folder = Path(tempfile.mkdtemp())
    for name, content in edition().items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    rule = folder / "rules" / "8-m" / "8.3-x.yaml"
    rule.parent.mkdir()

    def one(data):
        rule.write_bytes(data)
        read_ruleset(str(folder / "rules"))

    return [path.read_bytes() for path in RULE_FILES if path.name.startswith("8.3")], one


def _decisions():
    from ita_audit.errors import DecisionError
    from ita_audit.rulebook.decisions_file import read_decisions

    from .made import file_made_by

    file = Path(tempfile.mkdtemp()) / "d.yaml"

    def one(data):
        file.write_bytes(data)
        with contextlib.suppress(DecisionError):
            read_decisions(file)

    return [file_made_by("decisions")], one


TARGETS = {
    "json-bytes": _json_bytes,
    "submission": _submission,
    "workbook-parts": _workbook_parts,
    "rule-yaml": _rule,
    "decisions-yaml": _decisions,
}
"""What is called, by name: each gives inputs to begin with, and what takes one."""


EDITED = {
    "submission": (json.loads, as_json),
    "rule-yaml": (yaml.safe_load, as_yaml),
    "decisions-yaml": (yaml.safe_load, as_yaml),
}
"""What is read, and written again, to put one value in the place of another every other time."""
VALUES = [*TEXTS, *NUMBERS, None, True, [], {}, [{}], {"a": []}]


def guided(name, seed, number=None, seconds=None):
    """The outcome of ``number`` inputs, or of as many as ``seconds`` allow.

    They are tried in a child, for atheris never returns.
    """
    reading, writing = os.pipe()
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        child = os.fork()
        if not child:
            tempfile.tempdir = folder
            _fuzz(name, seed, number, seconds, writing)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            told = pipe.read()
        os.waitpid(child, 0)
    if not told:
        raise SystemExit(f"{name}: one input took too long or too much; the lines above name its file")
    return pickle.loads(told)


def _fuzz(name, seed, number, seconds, writing):
    import atheris

    with atheris.instrument_imports(include=SOURCES), contextlib.redirect_stderr(io.StringIO()):
        seeds, one = TARGETS[name]()
        from ita_audit.errors import AuditError

        for data in seeds:  # what is imported late is imported here
            _tried(one, data, AuditError)
    outcome, ends, begun = Outcome(), time.monotonic() + (seconds or 0), time.process_time()

    def each(data):
        if outcome.tried >= number if number is not None else time.monotonic() > ends:
            outcome.seconds = time.process_time() - begun
            with os.fdopen(writing, "wb") as pipe:
                pickle.dump(outcome, pipe)
            os._exit(0)
        outcome.tried += 1
        if why := _tried(one, data, AuditError):
            outcome.broke(data, why)

    corpus, words = Path(tempfile.mkdtemp()), Path(tempfile.gettempdir(), "words")
    for number_of, data in enumerate(seeds):
        (corpus / str(number_of)).write_bytes(data)
    words.write_text("".join(f'"{_escaped(token)}"\n' for token in TOKENS if 0 < len(token) < 60))
    options = [
        f"-seed={seed % 2**31 or 1}",
        f"-max_len={LONGEST}",
        f"-dict={words}",
        "-verbosity=0",
        *BACKSTOPS,
    ]

    def changed(data, longest, luck):
        luck = random.Random(luck)
        if name in EDITED and luck.random() < 0.5:
            read, write = EDITED[name]
            with contextlib.suppress(ValueError, IndexError, RecursionError, yaml.YAMLError):
                return write(edit(read(data.decode()), [(luck, luck.choice(VALUES))]))[:longest]
        return atheris.Mutate(data, longest)

    atheris.Setup([sys.argv[0], *options, str(corpus)], each, custom_mutator=changed)
    atheris.Fuzz()


def _tried(one, data, allowed):
    """What left the program that may not leave it; an empty text where nothing did."""
    try:
        one(data)
    except allowed:
        pass
    except Exception:  # noqa: BLE001  whatever leaves the program is what is looked for
        return traceback.format_exc(limit=-3)
    return ""


def _escaped(token):
    return "".join(f"\\x{byte:02x}" for byte in token)
