"""``ita-audit rounds decide`` and ``rounds decisions``: into a round of the store, and out of it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path
from typing import Literal

from ita_audit.cli.desk import screen_words
from ita_audit.cli.desk.screen_words import called
from ita_audit.cli.desk.stores import named_round, speaker, stamp, whoever
from ita_audit.cli.outputs import write_to
from ita_audit.cli.screen import new_page, show
from ita_audit.cli.streams import say
from ita_audit.errors import Fault, Language, UsageError
from ita_audit.formats.terminal import put_decision
from ita_audit.judging.rulesets import Rulesets
from ita_audit.model.decision import AppliedDecision, Decisions
from ita_audit.model.round import Agency
from ita_audit.presentation.decision_views import decision_view
from ita_audit.presentation.speaker import Speaker
from ita_audit.review.applied_decisions import applied_decisions, count_decisions
from ita_audit.review.decision_request import DecisionRequest
from ita_audit.review.record_decisions import (
    ChosenAgencies,
    import_decisions,
    not_in_round,
    record_decisions,
)
from ita_audit.rulebook.append_decisions import to_yaml
from ita_audit.rulebook.decisions_file import read_all_decisions
from ita_audit.store import open_store
from ita_audit.store.decision_log import AddedDecisions, recorded
from ita_audit.store.entries import standing
from ita_audit.thai.text import neutralise

MOST = 50
"""Agencies that are named in one sentence."""


def decide_round(
    address: str,
    name: str,
    findings: Sequence[str],
    request: DecisionRequest,
    chosen: ChosenAgencies,
    ruleset: str | None,
    language: Language,
) -> int:
    """Write the answer to each finding for each chosen agency where it fits; say for whom it did not."""
    rulesets = Rulesets(ruleset)
    with open_store(address) as store:
        round_ = named_round(store, name)
        say_it = speaker(store, round_, language)
        outcome = record_decisions(
            store, round_, findings, request, chosen, rulesets, at=stamp(), by=whoever()
        )
    _say_added(outcome.added, say_it)
    for reason, agencies in outcome.unfit.items():
        say(_for_whom(reason, agencies, say_it))
    return 0


def import_files(
    address: str, name: str, files: Sequence[Path], ruleset: str | None, language: Language
) -> int:
    """Write what the files of decisions hold; what is there already is not written twice."""
    given = read_all_decisions(files, Rulesets(ruleset).nothing)
    with open_store(address) as store:
        round_ = named_round(store, name)
        say_it = speaker(store, round_, language)
        added = import_decisions(store, round_, given, at=stamp(), by=whoever())
        idle = sum(
            count_decisions(applied_decisions(store, round_, code).get(code, ())).idle for code in added
        )
    _say_added(added, say_it)
    if idle:
        say(say_it(screen_words.IDLE, n=idle, name=name))
    return 0


def list_decisions(
    address: str, name: str, code: str, language: Language, color: Literal["auto", "always", "never"]
) -> int:
    """What was decided in the round, or of one agency, a line for each answer; what counts is ticked."""
    page = new_page(color)
    with open_store(address) as store:
        round_ = named_round(store, name)
        say_it = speaker(store, round_, language)
        logs = applied_decisions(store, round_, code)
        agencies = {entry.agency.code: entry.agency for entry in standing(store, round_.id)}
    if code and code not in agencies:
        raise UsageError(not_in_round(code))
    for of, log in logs.items():
        page.blank()
        page.put(called(agencies.get(of, Agency(of)), say_it), style="bold")
        lines: dict[tuple[Hashable, str, str], list[AppliedDecision]] = {}
        for one in log:
            lines.setdefault((one.applied.answer, one.stored_at, one.stored_by), []).append(one.applied)
        for (_, at, by), alike in lines.items():
            put_decision(page, decision_view(alike, say_it))
            stored = say_it(screen_words.STORED, at=at, by=by or "-")
            page.put(stored, lead="    ", indent=4, style="dim")
    number = sum(map(len, logs.values()))
    page.rule(say_it(screen_words.DECISIONS, n=f"{number:,}"))
    show(page)
    return 0


def write_decisions(address: str, name: str, code: str, path: Path, language: Language) -> int:
    """Write the log of one agency as ``check --decisions`` reads it; ``-`` is standard output."""
    if not code:
        raise UsageError(_no_agency())
    if path.exists():
        raise UsageError(_is_there(path))
    with open_store(address) as store:
        round_ = named_round(store, name)
        say_it = speaker(store, round_, language)
        entry = next((one for one in standing(store, round_.id) if one.agency.code == code), None)
        log = recorded(store, round_.id, code).get(code, [])
    if entry is None:
        raise UsageError(not_in_round(code))
    entries = tuple(one.decision for one in log)
    text = to_yaml(Decisions(entry.ruleset, code, entry.fiscal_year, entries))
    write_to(None if str(path) == "-" else path, text.encode("utf-8"))
    say(say_it(screen_words.WROTE, path=path) + f" ({say_it(screen_words.DECISIONS, n=len(log))})")
    return 0


def _say_added(logs: Mapping[str, AddedDecisions], say_it: Speaker) -> None:
    added = sum(one.added for one in logs.values())
    agencies = sum(one.added > 0 for one in logs.values())
    say(say_it(screen_words.DECIDED, n=f"{added:,}", agencies=f"{agencies:,}"))
    replacing = sum(one.replacing for one in logs.values())
    there = sum(one.there for one in logs.values())
    if replacing:
        say(say_it(screen_words.FOLLOWING, n=f"{replacing:,}"))
    if there:
        say(say_it(screen_words.THERE, n=f"{there:,}"))


def _for_whom(reason: Fault, agencies: Sequence[Agency], say: Speaker) -> str:
    codes = ", ".join(agency.code for agency in agencies[:MOST])
    if len(agencies) > MOST:
        codes += f" … (+{len(agencies) - MOST:,})"
    text = say(
        screen_words.UNFIT,
        n=f"{len(agencies):,}",
        finding=reason.file,
        why=reason.sentence(say.language),
        codes=codes,
    )
    return neutralise(text)


def _no_agency() -> Fault:
    return Fault(
        "--agency",
        "ไฟล์การตัดสินเป็นของหน่วยงานเดียว",
        "a file of decisions is about one agency",
        "ระบุรหัสด้วย --agency",
        "name it with --agency",
    )


def _is_there(path: Path) -> Fault:
    return Fault(
        str(path),
        "มีไฟล์นี้อยู่แล้ว จะไม่เขียนทับบันทึกการตัดสิน",
        "it is there already; a log of decisions is not written over",
        "ตั้งชื่ออื่น",
        "choose another name",
    )
