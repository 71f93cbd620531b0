"""``ita-audit rounds decide``: one answer for every LGU that it fits, or files of decisions, into the store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ita_audit.cli.decide import answer_of
from ita_audit.cli.desk import words
from ita_audit.cli.desk.stores import named_round, stamp, whoever
from ita_audit.cli.streams import say
from ita_audit.errors import Fault, Language, UsageError
from ita_audit.model.round import Agency
from ita_audit.review.applied_decisions import applied_decisions, count_decisions
from ita_audit.review.decision_request import AnswerWord, must_be_given
from ita_audit.review.record_decisions import ChosenAgencies, import_decisions, record_decisions
from ita_audit.rulebook.decisions import read_all_decisions
from ita_audit.store import open_store
from ita_audit.store.decisions import AddedDecisions
from ita_audit.thai.text import neutralise

MOST = 50
"""LGUs that are named in one sentence."""


@dataclass(frozen=True, slots=True)
class RoundDecision:
    """What was typed."""

    address: str
    round: str
    findings: tuple[str, ...]
    codes: tuple[str, ...]
    province: str
    district: str
    answer: AnswerWord | None
    by: str
    why: str
    approver: str | None
    until: str | None
    dated: str | None
    language: Language


def decide_round(typed: RoundDecision) -> int:
    """Write the answer to each finding for each chosen LGU where it fits; say for whom it did not."""
    missing = ["FINDING"] if not typed.findings else []
    if typed.answer is None:
        raise UsageError(must_be_given([*missing, "--answer"]))
    if missing:
        raise UsageError(must_be_given(missing))
    answer = answer_of(typed.answer, typed.by, typed.why, typed.dated, typed.approver, typed.until)
    chosen = ChosenAgencies(typed.codes, typed.province, typed.district)
    with open_store(typed.address) as store:
        round_ = named_round(store, typed.round)
        outcome = record_decisions(store, round_, typed.findings, answer, chosen, at=stamp(), by=whoever())
    _said(outcome.added, typed.language)
    for reason, agencies in outcome.unfit.items():
        say(_for_whom(reason, agencies, typed.language))
    return 0


def take_files(address: str, name: str, files: Sequence[Path], language: Language) -> int:
    """Write what the files of decisions hold; what is there already is not written twice."""
    given = read_all_decisions(files)
    with open_store(address) as store:
        round_ = named_round(store, name)
        written = import_decisions(store, round_, given, at=stamp(), by=whoever())
        idle = sum(
            count_decisions(applied_decisions(store, round_, code).get(code, ())).idle for code in written
        )
    _said(written, language)
    if idle:
        say(words.IDLE.in_(language).format(n=idle, name=name))
    return 0


def _said(written: Mapping[str, AddedDecisions], language: Language) -> None:
    added = sum(one.added for one in written.values())
    lgus = sum(one.added > 0 for one in written.values())
    say(words.DECIDED.in_(language).format(n=f"{added:,}", lgus=f"{lgus:,}"))
    following = sum(one.replacing for one in written.values())
    there = sum(one.there for one in written.values())
    if following:
        say(words.FOLLOWING.in_(language).format(n=f"{following:,}"))
    if there:
        say(words.THERE.in_(language).format(n=f"{there:,}"))


def _for_whom(reason: Fault, agencies: Sequence[Agency], language: Language) -> str:
    codes = ", ".join(agency.code for agency in agencies[:MOST])
    if len(agencies) > MOST:
        codes += f" … (+{len(agencies) - MOST:,})"
    text = words.UNFIT.in_(language).format(
        n=f"{len(agencies):,}", finding=reason.file, why=reason.sentence(language), codes=codes
    )
    return neutralise(text)
