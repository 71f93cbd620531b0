"""What is asked of a round's findings, held against what the round has."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from sqlalchemy import Engine

from ita_audit.errors import Fault, UsageError
from ita_audit.model import Grade, Verdict
from ita_audit.model.round import Agency, Round
from ita_audit.rulebook.suggestions import instead
from ita_audit.store.entries import standing
from ita_audit.store.missing import expected_in
from ita_audit.store.searching import Wanted, asked_by
from ita_audit.thai.text import arabic_digits


def known(store: Engine, round_: Round, typed: Wanted) -> Wanted:
    """``typed`` in Arabic digits, where the round has it all. Raises ``UsageError`` with what it has not."""
    wanted = replace(
        typed,
        agency=arabic_digits(typed.agency).strip().upper(),
        requirement=arabic_digits(typed.requirement).strip(),
    )
    entries = standing(store, round_.id)
    expected = expected_in(store, round_.id)
    agencies = [*(entry.agency for entry in entries), *expected]
    codes = {entry.agency.code for entry in entries}
    faults = list(_of_a_list(wanted))
    if wanted.agency and wanted.agency not in codes:
        absent = next((one for one in expected if one.code == wanted.agency), None)
        faults.append(_absent(absent) if absent else _unknown("--agency", wanted.agency, codes))
    if entries:
        faults += _places(wanted, agencies)
        faults += _question(wanted, {entry.ruleset_sha256 for entry in entries}, store)
    if faults:
        raise UsageError(faults)
    return wanted


def _of_a_list(wanted: Wanted) -> Iterator[Fault]:
    for option, value, names in (
        ("--verdict", wanted.verdict, [verdict.value for verdict in Verdict]),
        ("--grade", wanted.grade, [grade.value for grade in Grade]),
    ):
        if value and value not in names:
            every = ", ".join(names)
            yield Fault(
                option, f"ไม่มี {value}", f"there is no {value}", f"เลือกจาก {every}", f"choose from {every}"
            )


def _places(wanted: Wanted, agencies: Collection[Agency]) -> Iterator[Fault]:
    provinces = {agency.province for agency in agencies}
    if wanted.province and wanted.province not in provinces:
        yield _unknown("--province", wanted.province, provinces)
        return
    inside = {agency.district for agency in agencies if wanted.province in ("", agency.province)}
    if wanted.district and wanted.district not in inside:
        yield _unknown("--district", wanted.district, inside)


def _question(wanted: Wanted, rules: Collection[str], store: Engine) -> Iterator[Fault]:
    if not wanted.requirement:
        return
    asked = {finding: measure for one in rules for finding, measure in asked_by(store, one).items()}
    findings, measures = set(asked), set(asked.values())
    requirements = {finding.partition("/")[0] for finding in findings}
    requirement, inside, _ = wanted.requirement.partition("/")
    if wanted.requirement in findings | requirements | measures:
        return
    near = {one for one in findings if one.startswith(f"{requirement}/")} if inside else set()
    beside = {one for one in requirements if one.startswith(f"{requirement.partition('.')[0]}.")}
    yield _unknown("--requirement", wanted.requirement, near or beside or measures)


def _unknown(option: str, value: str, names: Collection[str]) -> Fault:
    return Fault(
        option,
        f"รอบนี้ไม่มี {value}",
        f"the round has no {value}",
        *instead(value, [name for name in names if name]),
    )


def _absent(agency: Agency) -> Fault:
    return Fault(
        "--agency",
        f"{agency.name or agency.code} ({agency.code}) อยู่ในรายชื่อ แต่ยังไม่มีไฟล์ที่ตรวจได้ในรอบนี้",
        f"{agency.name or agency.code} ({agency.code}) is expected, and has handed in nothing that could be judged",
        "ขอให้ส่ง แล้วสั่ง ita-audit review อีกครั้ง",
        "ask for it, then run ita-audit review again",
    )
