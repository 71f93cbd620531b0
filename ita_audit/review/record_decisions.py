"""Decisions into a round: one request, for every agency that it fits, or what files of decisions hold."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Engine

from ita_audit.errors import DecisionError, Fault, UsageError
from ita_audit.judging.rulesets import Rulesets
from ita_audit.model.decision import Decision, Decisions
from ita_audit.model.round import Agency, Entry, Round, StoredFinding
from ita_audit.model.storable import unstorable
from ita_audit.review.decision_request import DecisionRequest, answerable, require_words
from ita_audit.store.decision_log import AddedDecisions, Log, record
from ita_audit.store.entries import standing
from ita_audit.store.searching import Wanted, find


@dataclass(frozen=True, slots=True)
class ChosenAgencies:
    """The agencies that are meant: by code, province and district; what is empty leaves none out."""

    codes: tuple[str, ...] = ()
    province: str = ""
    district: str = ""

    def includes(self, agency: Agency) -> bool:
        """Whether ``agency`` is meant."""
        return (
            (not self.codes or agency.code in self.codes)
            and self.province in ("", agency.province)
            and self.district in ("", agency.district)
        )


@dataclass(frozen=True, slots=True)
class RecordedDecisions:
    """What was added, by the agency's code, and what did not fit: the reason, and the agencies it is the reason for."""

    added: Mapping[str, AddedDecisions]
    unfit: Mapping[Fault, Sequence[Agency]]


def record_decisions(
    store: Engine,
    round_: Round,
    names: Sequence[str],
    request: DecisionRequest,
    chosen: ChosenAgencies,
    rulesets: Rulesets,
    *,
    at: str,
    by: str,
) -> RecordedDecisions:
    """Record ``request`` about the findings called ``names`` for each chosen agency where it fits.

    A decision that is the last word already is not written again. Raises ``UsageError``, with nothing
    written: an agency that is not in the round, nobody chosen, a name that the request fits for nobody, a
    signature or reason that says nothing by the rules that one of the chosen was judged by.
    """
    entries = standing(store, round_.id)
    agencies = _agencies(entries, chosen)
    for ruleset in dict.fromkeys(entry.ruleset for entry in entries if entry.agency.code in agencies):
        require_words(request, rulesets.nothing(ruleset))
    stored = _stored(store, round_, names, agencies)
    said: dict[str, dict[str, Decision]] = {}
    unfit: dict[Fault, list[Agency]] = {}
    faults: list[Fault] = []
    for name in dict.fromkeys(names):
        wrong: dict[Fault, list[Agency]] = {}
        for code, agency in agencies.items():
            fitting = answerable(stored[code], name, request.kind)
            if isinstance(fitting, Fault):
                wrong.setdefault(fitting, []).append(agency)
            else:
                said.setdefault(code, {}).update({one.id: request.about(one) for one in fitting})
        if sum(map(len, wrong.values())) == len(agencies):
            faults.extend(wrong)
        unfit |= wrong
    faults += _unwritable(request)
    if faults:
        raise UsageError(faults)
    logs = {code: list(made.values()) for code, made in said.items()}
    return RecordedDecisions(record(store, round_.id, logs, _unless_last, at, by), unfit)


def import_decisions(
    store: Engine, round_: Round, files: Sequence[Decisions], *, at: str, by: str
) -> Mapping[str, AddedDecisions]:
    """Record what files of decisions hold; what is there already stays.

    Raises ``DecisionError``, with nothing written: a file about an agency that is not in the round, or about
    another year or ruleset than it was judged for.
    """
    entries = {entry.agency.code: entry for entry in standing(store, round_.id)}
    logs: dict[str, list[Decision]] = {}
    faults: list[Fault] = []
    for given in files:
        faults += _about_another(given, entries.get(given.agency), round_)
        logs.setdefault(given.agency, []).extend(given.entries)
    if faults:
        raise DecisionError(faults)
    return record(store, round_.id, logs, unsaid, at, by)


def unsaid(stored: Log, said: Log) -> Log:
    """What follows, in a file, the part of it that was stored in the same order already."""
    place = 0
    for decision in stored:
        place += place < len(said) and decision == said[place]
    return said[place:]


def not_in_round(code: str, place: str = "--agency") -> Fault:
    """What is said of an agency that is not in the round."""
    return Fault(
        place,
        f"ไม่มีรหัส {code} ในรอบนี้",
        f"there is no code {code} in this round",
        "ดูรหัสด้วย ita-audit rounds show",
        "see the codes with ita-audit rounds show",
    )


def _agencies(entries: Sequence[Entry], chosen: ChosenAgencies) -> dict[str, Agency]:
    known = {entry.agency.code: entry.agency for entry in entries}
    if missing := [code for code in dict.fromkeys(chosen.codes) if code not in known]:
        raise UsageError(not_in_round(code) for code in missing)
    found = {code: agency for code, agency in known.items() if chosen.includes(agency)}
    if not found:
        raise UsageError(
            Fault(
                "--agency, --province, --district",
                "ไม่มีหน่วยงานใดในรอบที่ตรงกับที่เลือก",
                "nobody in the round is meant by these",
                "ดูชื่อด้วย ita-audit rounds show",
                "see their names with ita-audit rounds show",
            )
        )
    return found


def _stored(
    store: Engine, round_: Round, names: Sequence[str], agencies: Collection[str]
) -> dict[str, list[StoredFinding]]:
    alone = next(iter(agencies)) if len(agencies) == 1 else ""
    found: dict[str, dict[str, StoredFinding]] = {code: {} for code in agencies}
    for name in dict.fromkeys(names):
        for finding in find(store, round_.id, Wanted(agency=alone, requirement=name)):
            if finding.agency.code in found:
                found[finding.agency.code][finding.id] = finding
    return {code: list(findings.values()) for code, findings in found.items()}


def _unless_last(stored: Log, said: Log) -> Log:
    """A decision that is the last word already need not be said again."""
    return [] if stored and stored[-1] == said[-1] else said


def _unwritable(said: DecisionRequest) -> list[Fault]:
    """A fault where what is said holds a character that no store can keep."""
    if not unstorable(f"{said.by}{said.why}{said.approver or ''}"):
        return []
    return [
        Fault(
            "--by, --why, --approver",
            "มีอักขระที่เก็บในคลังไม่ได้",
            "it holds a character that no store can keep",
            "พิมพ์ข้อความใหม่",
            "type the text anew",
        )
    ]


def _about_another(given: Decisions, entry: Entry | None, round_: Round) -> list[Fault]:
    if entry is None:
        return [not_in_round(given.agency, given.file)]
    if (given.ruleset, given.fiscal_year) == (entry.ruleset, entry.fiscal_year):
        return []
    about, judged = f"{given.ruleset} {given.fiscal_year}", f"{entry.ruleset} {entry.fiscal_year}"
    return [
        Fault(
            given.file,
            f"เป็นการตัดสินของ {about} แต่รอบ {round_.name} ตรวจ {given.agency} ตาม {judged}",
            f"these decisions are about {about}; the round {round_.name} judged {given.agency} for {judged}",
            "ใช้ไฟล์การตัดสินของปีและเกณฑ์เดียวกัน",
            "use decisions of the same year and ruleset",
        )
    ]
