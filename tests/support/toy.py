"""A ruleset of one or two toy requirements in the real edition's words, to judge plain dicts with.

The requirement under test is 1.1 with the evidence key ``matter``; a second one is 1.2, ``elsewhere``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import quick_yaml

import ita_audit
from ita_audit.model import Finding, GapReport
from ita_audit.rulebook.default_texts import with_defaults
from ita_audit.rulebook.validation import validated
from ita_audit.ruleset import Clause, Edition, Requirement, Ruleset

ROOT = Path(__file__).parents[2]
AS_OF = date(2025, 12, 31)
OWN_NAME = "องค์การบริหารส่วนตำบลน้ำใส"
HERE, ELSEWHERE = "matter", "elsewhere"
LEFT_OUT: Any = object()
"""In place of a piece of evidence: it is not handed in."""

Plain = dict[str, Any]


@cache
def parameters(**other: Any) -> Plain:
    """The real edition's parameters; ``other`` overrides them."""
    content = quick_yaml.load((ROOT / "rules" / "ita-2568" / "ruleset.yaml").read_text("utf-8"))
    return {**content["parameters"], **other}


@cache
def _edition_file() -> Plain:
    """What ruleset.yaml says, but that things may be called ก and ข."""
    content = quick_yaml.load((ROOT / "rules" / "ita-2568" / "ruleset.yaml").read_text("utf-8"))
    return {**content, "measures": ["1"], "shared_documents": [], "parameters": parameters(fewest_letters=1)}


def clauses() -> list[Plain]:
    """The clauses a toy rule may cite: of measures 1 and 2, and the report's own columns."""
    ids = ["R.1", "R.3", "R.5", "1", "2"]
    ids += [f"{m}.{p}" for m in (1, 2) for p in (1, 2, 3)]
    ids.append("3")
    ids += [f"1.{p}.{n}" for p in (1, 2) for n in range(1, 10)]
    return [{"id": one, "th": f"ข้อ {one}", "en": f"Clause {one}"} for one in ids]


def requirement(items: list[Plain], checks: Iterable[Plain] = (), **more: Any) -> Plain:
    """A rule file as plain content: 1.1, unless ``more`` says otherwise."""
    return {"id": "1.1", "key": HERE, "items": items, "checks": list(checks), **more}


def elsewhere(items: list[Plain], checks: Iterable[Plain] = (), **more: Any) -> Plain:
    """The second rule file, 1.2."""
    return requirement(items, checks, **{"id": "1.2", "key": ELSEWHERE, **more})


def ruleset(*rules: Plain, labels: Mapping[str, str] | None = None, **edition: Any) -> Ruleset:
    """The rules in the real edition; ``edition`` overrides what ruleset.yaml says, ``labels`` what clauses say."""
    return Ruleset(
        edition=with_defaults(validated(Edition, {**deepcopy(_edition_file()), **edition})),
        clauses=[
            validated(Clause, {**one, "th": (labels or {}).get(one["id"], one["th"])}) for one in clauses()
        ],
        requirements=[validated(Requirement, deepcopy(rule)) for rule in rules],
    )


def submission(matter: Any = LEFT_OUT, beside: Any = LEFT_OUT, **more: Any) -> Plain:
    """The plain dict of a submission with these two pieces of evidence."""
    given = {HERE: matter, ELSEWHERE: beside}
    evidence = {key: value for key, value in given.items() if value is not LEFT_OUT}
    return {"agency": {"name": OWN_NAME}, "evidence": evidence, **more}


def judge(rules: Ruleset, matter: Any = LEFT_OUT, beside: Any = LEFT_OUT, **more: Any) -> GapReport:
    """The report on ``matter`` and ``beside``.

    Among ``more``, ``as_of`` is the day of judging and ``previous`` last year's submission.
    """
    as_of, previous = more.pop("as_of", AS_OF), more.pop("previous", None)
    return ita_audit.check(rules, submission(matter, beside, **more), as_of, previous)


def found(report: GapReport, name: str) -> Finding:
    """The one finding called ``name``: ``1.1/total``, or just ``total``."""
    wanted = name if "/" in name else f"1.1/{name}"
    matching = [finding for finding in report.findings if finding.id == wanted]
    assert len(matching) == 1, f"{len(matching)} findings are called {wanted}"
    return matching[0]


def said(finding: Finding) -> str:
    """Verdict, grade of a gap, and problems, as people write them in a case: "gap major missing"."""
    grade = [finding.grade.value] if finding.grade and finding.verdict.value == "gap" else []
    return " ".join([finding.verdict.value, *grade, *sorted({place.problem for place in finding.places})])


def answers(report: GapReport, *names: str) -> dict[str, str]:
    """What is said of each of ``names``, or of every question, by its name without "1.1/"."""
    all_said = {finding.id.removeprefix("1.1/"): said(finding) for finding in report.findings}
    return {name: all_said[name] for name in names} if names else all_said


def places(finding: Finding, start: str = f"/evidence/{HERE}") -> list[str]:
    """Pointer and problem of every place, the pointer without ``start``."""
    return [f"{place.pointer.removeprefix(start)} {place.problem}" for place in finding.places]


def scalars(value: Any) -> Iterable[Any]:
    """Every scalar inside ``value``, keys left out."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        for one in value:
            yield from scalars(one)
    else:
        yield value
