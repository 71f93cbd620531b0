"""A round on the screen: the league table, areas, common gaps, who is missing, what was refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Engine

from ita_audit.cli.desk import screen_words
from ita_audit.errors import Language
from ita_audit.formats.terminal.fault_block import put_faults
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.model import Instrument
from ita_audit.model.round import Entry, Round
from ita_audit.presentation import header
from ita_audit.presentation.percent import percent
from ita_audit.review.applied_decisions import DecisionCounts, applied_decisions, count_decisions, lines_left
from ita_audit.review.ranking import Area, by_district, by_province, league, ranks
from ita_audit.store.entries import history, standing
from ita_audit.store.missing import expected_in, not_handed_in, refused_in
from ita_audit.store.searching import common_gaps
from ita_audit.thai.dates import show_date

MOST_LGUS, MOST_GAPS, MOST_FILES = 50, 15, 10
NOTHING = DecisionCounts()


def put_round(page: Page, store: Engine, round_: Round, say: Language, everything: bool) -> None:
    """Everything a supervisor asks about a round."""
    entries = standing(store, round_.id)
    day = show_date(round_.as_of, say)
    page.put(screen_words.ROUND.fill(say, name=round_.name, day=day), style="bold")
    decided = {code: count_decisions(log) for code, log in applied_decisions(store, round_).items()}
    left = lines_left(store, round_, decided)
    _waiting(page, round_, left, decided, say)
    _league(page, entries, left, decided, say, everything)
    if entries:
        _areas(page, screen_words.PROVINCES.in_(say), by_province(entries), say)
        one = len({entry.agency.province for entry in entries}) == 1
        if everything or one:
            _areas(page, screen_words.DISTRICTS.in_(say), by_district(entries), say, with_province=not one)
        else:
            page.put(screen_words.MORE_DISTRICTS.in_(say), style="dim")
        _common(page, store, round_, say, everything)
    _twice(page, entries, history(store, round_.id), say)
    _missing(page, store, round_, entries, say)
    refused = refused_in(store, round_.id)
    if refused:
        page.rule(screen_words.REFUSED.fill(say, n=len(refused)), style="bold red")
        put_faults(page, [fault for refusal in refused for fault in refusal.faults], say)


def put_passed_over(page: Page, paths: Sequence[str], say: Language, everything: bool) -> None:
    """The files of a folder that were not read, and what to ask for instead."""
    if not paths:
        return
    page.rule(screen_words.PASSED_OVER.fill(say, n=len(paths)))
    shown = paths if everything else paths[:MOST_FILES]
    for path in shown:
        page.put(path, lead="  ? ", indent=4)
    if len(paths) > len(shown):
        page.put(screen_words.MORE_FILES.fill(say, n=len(paths) - len(shown)), style="dim")
    page.put(screen_words.ASK_AGAIN.in_(say))


def _waiting(
    page: Page, round_: Round, left: Mapping[str, int], decided: Mapping[str, DecisionCounts], say: Language
) -> None:
    number = sum(one.effective for one in decided.values())
    waiting = sum(left.values())
    if waiting or number:
        lgus = sum(map(bool, left.values()))
        page.put(screen_words.WAITING.fill(say, n=f"{waiting:,}", lgus=f"{lgus:,}", decided=f"{number:,}"))
    idle = sum(one.idle for one in decided.values())
    if idle:
        page.put(screen_words.NO_EFFECT.fill(say, n=f"{idle:,}", name=round_.name))


def _league(
    page: Page,
    entries: Sequence[Entry],
    left: Mapping[str, int],
    decided: Mapping[str, DecisionCounts],
    say: Language,
    everything: bool,
) -> None:
    ordered = league(entries)
    page.rule(screen_words.LEAGUE.fill(say, n=len(ordered)))
    if not ordered:
        page.put(screen_words.NOBODY.in_(say))
    shown = len(ordered) if everything else MOST_LGUS
    for rank, entry in list(zip(ranks(ordered), ordered, strict=True))[:shown]:
        counts = entry.counts
        text = screen_words.STANDS.fill(
            say,
            low=percent(counts.at_least),
            high=percent(counts.at_most),
            mistakes=counts.mistakes,
            reviews=left.get(entry.agency.code, 0),
        )
        settled = decided.get(entry.agency.code, NOTHING).effective
        if settled:
            text += screen_words.SETTLED.fill(say, n=settled)
        if entry.claimed:
            text += screen_words.CLAIMED.fill(say, n=entry.claimed)
        page.put(screen_words.called(entry.agency, say), lead=f"{rank:>4}. ", indent=6, style="bold")
        page.put(text, indent=6, lead=" " * 6)
    if len(ordered) > shown:
        page.put(screen_words.MORE.fill(say, n=len(ordered) - shown), style="dim")


def _areas(page: Page, title: str, areas: Sequence[Area], say: Language, with_province: bool = False) -> None:
    page.rule(title)
    for area in areas:
        name = area.district or area.province or screen_words.NO_NAME.in_(say)
        if with_province and area.district and area.province:
            name += f" {header.area(area.province, Instrument().province, say)}"
        head = screen_words.AREA.fill(say, name=name, n=area.lgus, mean=percent(area.at_least))
        page.put(head, lead="  ", indent=4, style="bold")
        each = "  ".join(
            screen_words.MEASURE.fill(say, n=measure, share=percent(share))
            for measure, share in area.measures.items()
        )
        page.put(each, lead="    ", indent=4)


def _common(page: Page, store: Engine, round_: Round, say: Language, everything: bool) -> None:
    gaps = common_gaps(store, round_.id)
    if not gaps:
        return
    page.rule(screen_words.COMMON.in_(say))
    for gap in gaps if everything else gaps[:MOST_GAPS]:
        helps = screen_words.HELPS.fill(say, n=gap.lgus)
        page.put(f"{gap.title.in_(say)} — {helps}", lead=f"  {gap.cause} ", indent=6, lead_style="cyan")


def _twice(page: Page, current: Sequence[Entry], every: Sequence[Entry], say: Language) -> None:
    counts = {entry.agency.code: entry for entry in current}
    older: dict[str, dict[str, None]] = {}
    for entry in every:
        kept = counts.get(entry.agency.code, entry)  # none: stored while this was read
        if (entry.path, entry.sha256) != (kept.path, kept.sha256):
            older.setdefault(entry.agency.code, {})[entry.path] = None
    if not older:
        return
    page.rule(screen_words.TWICE.in_(say))
    for code, paths in older.items():
        page.put(screen_words.called(counts[code].agency, say), lead="  ", indent=4, style="bold")
        page.put(screen_words.USED.fill(say, path=counts[code].path), lead="    ", indent=6)
        page.put(screen_words.OLDER.fill(say, paths=", ".join(paths)), lead="    ", indent=6)


def _missing(page: Page, store: Engine, round_: Round, entries: Sequence[Entry], say: Language) -> None:
    wanted = expected_in(store, round_.id)
    if not wanted:
        return
    missing = not_handed_in(store, round_.id)
    if missing:
        page.rule(screen_words.MISSING.fill(say, n=len(missing), of=len(wanted)), style="bold red")
        for agency in missing:
            page.put(screen_words.called(agency, say), lead="  ✗ ", indent=4)
    else:
        page.rule(screen_words.ALL_IN.fill(say, n=len(wanted)))
    listed = {agency.code for agency in wanted}
    strangers = [entry.agency for entry in entries if entry.agency.code not in listed]
    if strangers:
        page.rule(screen_words.UNEXPECTED.fill(say, n=len(strangers)))
        for agency in strangers:
            page.put(screen_words.called(agency, say), lead="  ? ", indent=4)
