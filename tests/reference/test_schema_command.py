"""``ita-audit rules schema``: prints one, writes one, refuses the rest with exit code 2."""

import json

import pytest

from ita_audit.cli.run import run
from ita_audit.reference.schemas import NAMES, content


@pytest.mark.parametrize("name", NAMES)
def test_it_prints_the_schema_and_nothing_else(name, capfdbinary):
    assert run(["rules", "schema", name], False) == 0
    assert capfdbinary.readouterr() == (content(name), b"")


def test_it_writes_a_file(tmp_path, capfdbinary):
    target = tmp_path / "สคีมา.json"
    assert run(["rules", "schema", "cases", "-o", str(target)], False) == 0
    assert target.read_bytes() == content("cases")
    assert capfdbinary.readouterr() == (b"", b"")


def test_a_submissions_schema_is_made_from_the_ruleset_that_is_named(capfdbinary):
    assert run(["rules", "schema", "submission", "--ruleset", "ita-2568"], False) == 0
    assert json.loads(capfdbinary.readouterr().out)["$id"] == "urn:ita-audit:submission:1:ita-2568"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nope"], "nope"),
        (["rule", "--ruleset", "ita-2568"], "--ruleset"),
        (["submission", "--ruleset", "ita-1999"], "ita-1999"),
        (["rule", "-o", "/nowhere/at/all.json"], "/nowhere/at/all.json"),
        ([], "NAME"),
    ],
)
def test_what_cannot_be_is_said_on_standard_error(arguments, said, capfdbinary):
    assert run(["rules", "schema", *arguments], False) == 2
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert said in err.decode()
