"""A report in which one text stands wherever a submission, a reviewer or a file name can put it."""

from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path

import yaml
from canonical import DECISIONS, canonical

from ita_audit.model.apply_decisions import apply_decisions

KEPT = {"id", "finding", "requirement", "measure", "claim", "fingerprint", "seen", "problem", "clauses", "caused_by", "key",
        "ruleset_sha256", "submission_sha256", "sha256", "tool_version", "code", "instrument"}  # fmt: skip
"""What only the rules and the program write, and what formats look things up by."""

TEXTS = [
    text
    for texts in yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8")).values()
    for text in texts
]


def soaked(value, text, name=""):
    """``value`` with ``text`` in place of every text that somebody may write."""
    if name in KEPT:
        return value
    if isinstance(value, str):
        return value if type(value) is not str else text
    if isinstance(value, tuple):
        return tuple(soaked(one, text) for one in value)
    if isinstance(value, dict):
        return {key: soaked(one, text, key) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{each.name: soaked(getattr(value, each.name), text, each.name) for each in fields(value)}
        )
    return value


@cache
def hostile(text):
    """The canonical report with ``text`` everywhere, and decisions that say it too."""
    plain = replace(canonical()[0], decided=None)
    return apply_decisions(soaked(plain, text), soaked(DECISIONS, text))
