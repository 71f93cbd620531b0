"""What stands around the evidence: schema, ruleset, fiscal year, agency, keys nobody knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ita_audit.engine.compiled import CompiledRuleset
from ita_audit.engine.evidence_values import unknown_keys
from ita_audit.errors import Fault
from ita_audit.model import Submission, UnknownKey
from ita_audit.ruleset import Ruleset

SCHEMA = "ita-audit/submission/1"
TOP = ("schema", "ruleset", "agency", "fiscal_year", "measures", "evidence", "note")
AGENCY = ("code", "name", "district", "province", "website", "kind")


def envelope_faults(ruleset: Ruleset, submission: Submission) -> list[Fault]:
    """Why ``submission`` cannot be judged under ``ruleset`` at all; empty where it can.

    What is absent is taken to fit (a reader of files asks for more); what is there must.
    """
    content = submission.content
    wanted: list[tuple[str, Any, str]] = []
    schema, other, year = content.get("schema"), content.get("ruleset"), content.get("fiscal_year")
    if schema not in (None, SCHEMA):
        wanted.append(("schema", SCHEMA, f"“{schema}”"))
    if other not in (None, ruleset.id):
        wanted.append(("ruleset", ruleset.id, f"“{other}”"))
    if year is not None and (type(year) is not int or year != ruleset.fiscal_year):
        wanted.append(("fiscal_year", ruleset.fiscal_year, str(year)))
    return [_fault(submission, key, expected, found) for key, expected, found in wanted]


def previous_faults(ruleset: Ruleset, submission: Submission, previous: Submission) -> list[Fault]:
    """Why ``previous`` is not what the agency of ``submission`` handed in the year before; empty where it is.

    What either does not say is taken to fit. Its ruleset is not asked for: only its evidence is read.
    """
    content = previous.content
    faults = []
    schema = content.get("schema")
    if schema not in (None, SCHEMA):
        faults.append(_fault(previous, "schema", SCHEMA, f"“{schema}”"))
    year, before = content.get("fiscal_year"), ruleset.fiscal_year - 1
    called = ruleset.edition.instrument.year
    if year is not None and (type(year) is not int or year != before):
        faults.append(
            _not_last_years(
                previous,
                "fiscal_year",
                f"เป็นข้อมูลของ{called.th} {year} แต่ปีที่แล้วของปีที่ตรวจคือ {before}",
                f"it is of {called.en} {year}, but the year before the one judged is {before}",
            )
        )
    code, other = (agency_of(one).get("code") for one in (submission.content, content))
    if code and other and code != other:
        faults.append(
            _not_last_years(
                previous,
                "agency/code",
                f"เป็นข้อมูลของหน่วยงานรหัส {other} แต่ที่ตรวจคือหน่วยงานรหัส {code}",
                f"it is of agency {other}, but the one judged is {code}",
            )
        )
    return faults


def _not_last_years(previous: Submission, key: str, th: str, en: str) -> Fault:
    return previous.fault(
        f"/{key}",
        th,
        en,
        "ระบุไฟล์ที่หน่วยงานเดียวกันส่งเมื่อปีที่แล้ว",
        "name the file that the same agency handed in the year before",
    )


def _fault(submission: Submission, key: str, expected: Any, found: str) -> Fault:
    return submission.fault(
        f"/{key}",
        f"{key} คือ {found} แต่เกณฑ์ที่ใช้ตรวจต้องการ {expected}",
        f"{key} is {found}, but this ruleset judges {expected}",
        "ใช้เกณฑ์ของปีที่ตรงกัน (--ruleset) หรือแก้ค่านี้ในไฟล์ให้ถูก",
        "use the ruleset of that year (--ruleset), or correct the value in the file",
    )


def agency_of(content: Mapping[str, Any]) -> dict[str, str]:
    """The agency's members that are texts, as submitted."""
    agency = content.get("agency")
    if not isinstance(agency, Mapping):
        return {}
    return {name: agency[name] for name in AGENCY if isinstance(agency.get(name), str)}


def stray_keys(content: Mapping[str, Any], plan: CompiledRuleset) -> list[UnknownKey]:
    """The unknown keys outside the pieces of evidence."""
    found = unknown_keys("", content, TOP)
    places: dict[str, list[str]] = {"evidence": [], "measures": []}
    for requirement in plan.requirements:
        section, key = requirement.place
        places[section].append(key)
    for section, known in (("agency", AGENCY), *places.items()):
        inside = content.get(section)
        if isinstance(inside, Mapping):
            found += unknown_keys(f"/{section}", inside, known)
    return found
