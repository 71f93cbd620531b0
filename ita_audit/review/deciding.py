"""Decisions into a round: one answer, for every LGU that it fits."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Engine

from ita_audit.errors import Fault, UsageError
from ita_audit.model.decision import Decision
from ita_audit.model.round import Agency, Entry, Round, StoredFinding
from ita_audit.review.answering import Answer, fits
from ita_audit.store.decisions import Log, Written, record
from ita_audit.store.entries import standing
from ita_audit.store.searching import Wanted, find

_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The LGUs that are meant: by code, province and district; what is empty leaves none out."""

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
class Outcome:
    """What was written, by code, and what did not fit: the reason, and the LGUs it is the reason for."""

    written: Mapping[str, Written]
    unfit: Mapping[Fault, Sequence[Agency]]


def decide(
    store: Engine, round_: Round, names: Sequence[str], answer: Answer, chosen: Chosen, *, at: str, by: str
) -> Outcome:
    """Record ``answer`` to the findings called ``names`` for each chosen LGU where it fits.

    An answer that is the last word already is not written again. Raises ``UsageError``, with nothing
    written: an LGU that is not in the round, nobody chosen, a name that the answer fits for nobody.
    """
    agencies = _agencies(standing(store, round_.id), chosen)
    stored = _stored(store, round_, names, agencies)
    said: dict[str, dict[str, Decision]] = {}
    unfit: dict[Fault, list[Agency]] = {}
    faults: list[Fault] = []
    for name in dict.fromkeys(names):
        wrong: dict[Fault, list[Agency]] = {}
        for code, agency in agencies.items():
            fitting = fits(stored[code], name, answer.kind)
            if isinstance(fitting, Fault):
                wrong.setdefault(fitting, []).append(agency)
            else:
                said.setdefault(code, {}).update({one.id: answer.to(one) for one in fitting})
        if sum(map(len, wrong.values())) == len(agencies):
            faults.extend(wrong)
        unfit |= wrong
    faults += unwritable(f"{answer.by}{answer.why}{answer.approver or ''}", "--by, --why, --approver")
    if faults:
        raise UsageError(faults)
    logs = {code: list(made.values()) for code, made in said.items()}
    return Outcome(record(store, round_.id, logs, _unless_last, at, by), unfit)


def _agencies(entries: Sequence[Entry], chosen: Chosen) -> dict[str, Agency]:
    known = {entry.agency.code: entry.agency for entry in entries}
    if missing := [code for code in dict.fromkeys(chosen.codes) if code not in known]:
        raise UsageError(absent(code) for code in missing)
    found = {code: agency for code, agency in known.items() if chosen.includes(agency)}
    if not found:
        raise UsageError(
            Fault(
                "--lgu, --province, --district",
                "ไม่มี อปท. ใดในรอบที่ตรงกับที่เลือก",
                "no LGU of the round is meant by these",
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


def absent(code: str, place: str = "--lgu") -> Fault:
    """What is said of an LGU that is not in the round."""
    return Fault(
        place,
        f"ไม่มี อปท. รหัส {code} ในรอบนี้",
        f"there is no LGU {code} in this round",
        "ดูรหัสด้วย ita-audit rounds show",
        "see the codes with ita-audit rounds show",
    )


def unwritable(text: str, place: str) -> list[Fault]:
    """A fault where ``text`` holds what a database refuses: NUL, or half of a surrogate pair."""
    if not _UNWRITABLE.search(text):
        return []
    return [
        Fault(
            place,
            "มีอักขระที่เก็บในคลังไม่ได้",
            "it holds a character that no store can keep",
            "พิมพ์ข้อความใหม่",
            "type the text anew",
        )
    ]
