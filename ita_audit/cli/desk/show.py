"""A round on the screen: the league table, areas, common gaps, who is missing, what was refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Engine

from ita_audit.cli.desk import screen_words
from ita_audit.formats.terminal.fault_block import put_faults
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.model.round import Entry, Round
from ita_audit.presentation import header
from ita_audit.presentation.percent import percent
from ita_audit.presentation.speaker import Speaker
from ita_audit.review.applied_decisions import DecisionCounts, applied_decisions, count_decisions, lines_left
from ita_audit.review.ranking import Area, by_district, by_province, league, ranks
from ita_audit.store.entries import history, standing
from ita_audit.store.missing import expected_in, not_handed_in, refused_in
from ita_audit.store.searching import common_gaps

MOST_AGENCIES, MOST_GAPS, MOST_FILES = 50, 15, 10
NOTHING = DecisionCounts()


def put_round(page: Page, store: Engine, round_: Round, say: Speaker, everything: bool) -> None:
    """Everything a supervisor asks about a round."""
    entries = standing(store, round_.id)
    day = say.day(round_.as_of)
    page.put(say(screen_words.ROUND, name=round_.name, day=day), style="bold")
    decided = {code: count_decisions(log) for code, log in applied_decisions(store, round_).items()}
    left = lines_left(store, round_, decided)
    _waiting(page, round_, left, decided, say)
    _league(page, entries, left, decided, say, everything)
    if entries:
        _areas(page, say(screen_words.PROVINCES), by_province(entries), say)
        one = len({entry.agency.province for entry in entries}) == 1
        if everything or one:
            _areas(page, say(screen_words.DISTRICTS), by_district(entries), say, with_province=not one)
        else:
            page.put(say(screen_words.MORE_DISTRICTS), style="dim")
        _common(page, store, round_, say, everything)
    _twice(page, entries, history(store, round_.id), say)
    _missing(page, store, round_, entries, say)
    refused = refused_in(store, round_.id)
    if refused:
        page.rule(say(screen_words.REFUSED, n=len(refused)), style="bold red")
        put_faults(page, [fault for refusal in refused for fault in refusal.faults], say.language)


def put_passed_over(page: Page, paths: Sequence[str], say: Speaker, everything: bool) -> None:
    """The files of a folder that were not read, and what to ask for instead."""
    if not paths:
        return
    page.rule(say(screen_words.PASSED_OVER, n=len(paths)))
    shown = paths if everything else paths[:MOST_FILES]
    for path in shown:
        page.put(path, lead="  ? ", indent=4)
    if len(paths) > len(shown):
        page.put(say(screen_words.MORE_FILES, n=len(paths) - len(shown)), style="dim")
    page.put(say(screen_words.ASK_AGAIN))


def _waiting(
    page: Page, round_: Round, left: Mapping[str, int], decided: Mapping[str, DecisionCounts], say: Speaker
) -> None:
    number = sum(one.effective for one in decided.values())
    waiting = sum(left.values())
    if waiting or number:
        agencies = sum(map(bool, left.values()))
        page.put(say(screen_words.WAITING, n=f"{waiting:,}", agencies=f"{agencies:,}", decided=f"{number:,}"))
    idle = sum(one.idle for one in decided.values())
    if idle:
        page.put(say(screen_words.NO_EFFECT, n=f"{idle:,}", name=round_.name))


def _league(
    page: Page,
    entries: Sequence[Entry],
    left: Mapping[str, int],
    decided: Mapping[str, DecisionCounts],
    say: Speaker,
    everything: bool,
) -> None:
    ordered = league(entries)
    page.rule(say(screen_words.LEAGUE, n=len(ordered)))
    if not ordered:
        page.put(say(screen_words.NOBODY))
    shown = len(ordered) if everything else MOST_AGENCIES
    for rank, entry in list(zip(ranks(ordered), ordered, strict=True))[:shown]:
        counts = entry.counts
        text = say(
            screen_words.STANDS,
            low=percent(counts.at_least),
            high=percent(counts.at_most),
            mistakes=counts.mistakes,
            reviews=left.get(entry.agency.code, 0),
        )
        settled = decided.get(entry.agency.code, NOTHING).effective
        if settled:
            text += say(screen_words.SETTLED, n=settled)
        if entry.claimed:
            text += say(screen_words.CLAIMED, n=entry.claimed)
        page.put(screen_words.called(entry.agency, say), lead=f"{rank:>4}. ", indent=6, style="bold")
        page.put(text, indent=6, lead=" " * 6)
    if len(ordered) > shown:
        page.put(say(screen_words.MORE, n=len(ordered) - shown), style="dim")


def _areas(page: Page, title: str, areas: Sequence[Area], say: Speaker, with_province: bool = False) -> None:
    page.rule(title)
    for area in areas:
        name = area.district or area.province or say(screen_words.NO_NAME)
        if with_province and area.district and area.province:
            name += f" {header.area(area.province, say.instrument.province, say.language)}"
        head = say(screen_words.AREA, name=name, n=area.lgus, mean=percent(area.at_least))
        page.put(head, lead="  ", indent=4, style="bold")
        each = "  ".join(
            say(screen_words.MEASURE, n=measure, share=percent(share))
            for measure, share in area.measures.items()
        )
        page.put(each, lead="    ", indent=4)


def _common(page: Page, store: Engine, round_: Round, say: Speaker, everything: bool) -> None:
    gaps = common_gaps(store, round_.id)
    if not gaps:
        return
    page.rule(say(screen_words.COMMON))
    for gap in gaps if everything else gaps[:MOST_GAPS]:
        helps = say(screen_words.HELPS, n=gap.lgus)
        page.put(
            f"{gap.title.in_(say.language)} — {helps}", lead=f"  {gap.cause} ", indent=6, lead_style="cyan"
        )


def _twice(page: Page, current: Sequence[Entry], every: Sequence[Entry], say: Speaker) -> None:
    counts = {entry.agency.code: entry for entry in current}
    older: dict[str, dict[str, None]] = {}
    for entry in every:
        kept = counts.get(entry.agency.code, entry)  # none: stored while this was read
        if (entry.path, entry.sha256) != (kept.path, kept.sha256):
            older.setdefault(entry.agency.code, {})[entry.path] = None
    if not older:
        return
    page.rule(say(screen_words.TWICE))
    for code, paths in older.items():
        page.put(screen_words.called(counts[code].agency, say), lead="  ", indent=4, style="bold")
        page.put(say(screen_words.USED, path=counts[code].path), lead="    ", indent=6)
        page.put(say(screen_words.OLDER, paths=", ".join(paths)), lead="    ", indent=6)


def _missing(page: Page, store: Engine, round_: Round, entries: Sequence[Entry], say: Speaker) -> None:
    wanted = expected_in(store, round_.id)
    if not wanted:
        return
    missing = not_handed_in(store, round_.id)
    if missing:
        page.rule(say(screen_words.MISSING, n=len(missing), of=len(wanted)), style="bold red")
        for agency in missing:
            page.put(screen_words.called(agency, say), lead="  ✗ ", indent=4)
    else:
        page.rule(say(screen_words.ALL_IN, n=len(wanted)))
    listed = {agency.code for agency in wanted}
    strangers = [entry.agency for entry in entries if entry.agency.code not in listed]
    if strangers:
        page.rule(say(screen_words.UNEXPECTED, n=len(strangers)))
        for agency in strangers:
            page.put(screen_words.called(agency, say), lead="  ? ", indent=4)
