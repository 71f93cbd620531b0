"""What officers read in the cases, pinned: a page for each file of cases, which a person reads and accepts.

``said/8.3.txt`` beside the cases holds each finding that ``8.3.yaml`` expects, as the first case that expects it so
shows it, and as the first that shows it in other words: what is wrong, what to do, and why a person is asked, filled in, in both languages. A text that says
something else from then on, another figure or another remedy, is told by ``rules test`` until the page is accepted anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from ita_audit.errors import RulesetError
from ita_audit.limits import YAML_FILE
from ita_audit.model import Finding, Verdict
from ita_audit.readers.bounded_files import read_file
from ita_audit.rule_quality.case_runner import CaseResult, said
from ita_audit.rulebook.rule_folder import opened_as

FOLDER = "said"
_HEAD = "# What officers read in the cases of {requirement}. `ita-audit rules test --accept-texts` writes this page.\n"
_LABELS = (
    ("th", "พบว่า", "ให้ทำ", "เหตุผล"),
    ("en", "Found", "To do", "Reason"),
)


class Resaid(NamedTuple):
    """A finding that says something else than was accepted: file and line of the page, and the lines that differ."""

    file: str
    line: int
    finding: str
    accepted: tuple[str, ...]
    now: tuple[str, ...]


def pages(results: Iterable[CaseResult]) -> dict[str, str]:
    """The page of each file of cases, by its requirement."""
    found: dict[str, dict[str, list[str]]] = {}
    for result in results:
        own = found.setdefault(result.located.requirement, {})
        for finding in result.shown:
            lines, key = _lines(finding), f"{finding.id} {said(finding)}"
            if own.setdefault(key, lines) != lines:
                own.setdefault(f"{key} (2)", lines)
    return {requirement: _page(requirement, own) for requirement, own in found.items()}


def _page(requirement: str, blocks: Mapping[str, list[str]]) -> str:
    said_by_any = (
        f"\n{key}\n" + "".join(f"  {line}\n" for line in lines) for key, lines in blocks.items() if lines
    )
    return _HEAD.format(requirement=requirement) + "".join(said_by_any)


def _lines(finding: Finding) -> list[str]:
    asked = finding.reason if finding.verdict is Verdict.NEEDS_REVIEW else None
    texts = (finding.message, finding.remedy, asked)
    return [
        f"{label}: {' '.join((text.th if language == 'th' else text.en).split())}"
        for language, *labels in _LABELS
        for label, text in zip(labels, texts, strict=True)
        if text is not None
    ]


def accepted(folder: Path) -> dict[str, str]:
    """The pages beside the cases of ``folder``, by their requirement; none where none was accepted yet."""
    return {
        file.stem: read_file(file, opened_as(file), YAML_FILE, RulesetError).decode("utf-8")
        for file in sorted((folder / FOLDER).glob("*.txt"))
    }


def resaid(folder: Path, now: Mapping[str, str]) -> tuple[Resaid, ...]:
    """What the accepted pages of ``folder`` say otherwise than ``now``. What is not on them yet is nobody's mistake."""
    found = []
    for requirement, page in accepted(folder).items():
        says = {key: lines for key, (_, lines) in _blocks(now.get(requirement, "")).items()}
        for key, (line, lines) in _blocks(page).items():
            if key in says and says[key] != lines:
                file = opened_as(folder / FOLDER / f"{requirement}.txt")
                gone = tuple(one for one in lines if one not in says[key])
                found.append(
                    Resaid(file, line, key, gone, tuple(one for one in says[key] if one not in lines))
                )
    return tuple(found)


def _blocks(page: str) -> dict[str, tuple[int, list[str]]]:
    """Each finding of a page with its line (from 1) and what it says."""
    blocks: dict[str, tuple[int, list[str]]] = {}
    key = ""
    for number, line in enumerate(page.splitlines(), 1):
        if line.startswith("  ") and key:
            blocks[key][1].append(line.strip())
        elif line and not line.startswith("#"):
            key = line
            blocks[key] = (number, [])
    return blocks
