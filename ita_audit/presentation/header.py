"""Whose report it is, of which year and day, by which rules, from which files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ita_audit.errors import Language
from ita_audit.model import GapReport, Instrument, Text
from ita_audit.presentation import report_words as words
from ita_audit.presentation.views import LabelledText
from ita_audit.thai.dates import show_date

_SHORT = {"อำเภอ": "อ.", "จังหวัด": "จ."}
"""How Thai shortens what areas are called."""

_DIGITS = 16
"""Of a digest that only names what it is of."""


def agency_line(members: Mapping[str, str], instrument: Instrument, say: Language) -> str:
    """Who it is, on one line: name, district, province and code, as far as they are given."""
    parts = (
        members.get("name", ""),
        area(members.get("district", ""), instrument.district, say),
        area(members.get("province", ""), instrument.province, say),
        f"({members['code']})" if members.get("code") else "",
    )
    return "  ".join(part for part in parts if part)


def area(name: str, called: Text, say: Language) -> str:
    """The name of a district or province as it is read out, in Thai after what it is called; "" where there is none."""
    return f"{_SHORT.get(called.th, f'{called.th} ')}{name}" if name and say == "th" else name


def responsible(positions: Sequence[str], say: Language) -> str:
    """The responsible positions on one line, or that none is named."""
    return ", ".join(positions) or words.NOBODY.in_(say)


def head(report: GapReport, say: Language) -> tuple[LabelledText, ...]:
    """Year, rules and what they rest on, day and files: what stands at the top."""
    source = report.provenance
    put = report.instrument.fill
    alone = f" ({put(words.ONLY, say, n=source.measure)})" if source.measure else ""
    return (
        LabelledText(put(words.YEAR, say), str(report.fiscal_year)),
        LabelledText(words.RULESET.in_(say), source.ruleset_id + alone),
        *([LabelledText(words.BASIS.in_(say), source.basis.in_(say))] if source.basis else []),
        LabelledText(words.AS_OF.in_(say), show_date(report.as_of, say, buddhist=report.instrument.buddhist)),
        LabelledText(words.FILE.in_(say), source.submission_name),
        *([LabelledText(words.PREVIOUS.in_(say), source.previous.name)] if source.previous else []),
    )


def source(report: GapReport, say: Language) -> tuple[LabelledText, ...]:
    """What the report was made by and from, each with its digest: what stands at the foot."""
    made = report.provenance
    files = [(words.FILE, made.submission_name, made.submission_sha256)]
    if made.previous is not None:
        files.append((words.PREVIOUS, made.previous.name, made.previous.sha256))
    return (
        LabelledText(words.PROGRAM.in_(say), f"ita-audit {made.tool_version}"),
        LabelledText(
            words.RULESET.in_(say),
            f"{made.ruleset_id} {made.ruleset_version} (SHA-256 {made.ruleset_sha256[:_DIGITS]})",
        ),
        *(
            LabelledText(label.in_(say), f"{name} (SHA-256 {sha256[:_DIGITS]})")
            for label, name, sha256 in files
        ),
    )
