"""rules/README.md is carried out word for word, and ends green; its twin in English has the same blocks for the same files."""

import re
import shlex
from pathlib import Path

import pytest

from ita_audit.cli import main

PAGE, ENGLISH = (
    (Path(__file__).parents[2] / "rules" / name).read_text("utf-8") for name in ("README.md", "README.en.md")
)
BLOCK = re.compile(r"(?P<before>[^\n]*)\n\n```(?P<kind>sh|yaml)\n(?P<text>.*?)```", re.S)


def _file(before: str) -> Path:
    return Path(re.findall(r"`([^`]+\.yaml)`", before)[-1])


def _write(before: str, text: str) -> None:
    file = _file(before)
    if file.name == "clauses.yaml":
        lines = file.read_text("utf-8").splitlines()
        assert "8.12" in lines[-1], "the new clause is the last line"
        file.write_text("\n".join([*lines[:-1], text]), "utf-8")
    elif file.name == "base.yaml":
        lines = file.read_text("utf-8").splitlines()
        assert lines[-1].startswith("texts:"), "the counts are the last line"
        file.write_text("\n".join([*lines[:-1], text]), "utf-8")
    else:
        file.write_text(text, "utf-8")


def test_following_the_page_makes_a_rule_that_passes_every_proof(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    """And all cases of next year's edition, which the page makes first, hold."""
    monkeypatch.chdir(tmp_path)
    carried_out = []
    for block in BLOCK.finditer(PAGE):
        if block["kind"] != "sh":
            _write(block["before"], block["text"])
            continue
        for line in block["text"].splitlines():
            program, *arguments = shlex.split(line)
            assert program == "ita-audit"
            code = main(arguments)
            said = capfd.readouterr()
            assert code == 0, f"{line}\n{said.out}\n{said.err}"
            carried_out.append(" ".join(arguments[:2]))
    assert carried_out[0] == "rules new-edition"
    assert {"rules new", "rules lint", "rules test", "rules trace", "rules mutate"} <= set(carried_out)


def test_the_page_in_english_puts_the_same_into_the_same_files():
    thai, english = (
        [
            (block["kind"], block["text"], block["kind"] == "sh" or _file(block["before"]))
            for block in BLOCK.finditer(page)
        ]
        for page in (PAGE, ENGLISH)
    )
    assert thai == english


def test_before_anything_is_written_lint_says_what_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    assert main(["rules", "new-edition", "ita-2570", "--from", "ita-2569"]) == 0
    assert main(["rules", "new", "8.12", "complaint_followup", "--ruleset", "ita-2570"]) == 0
    capfd.readouterr()
    assert main(["rules", "lint", "ita-2570"]) == 1
    assert "8.12-complaint-followup.yaml" in capfd.readouterr().out
