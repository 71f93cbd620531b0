"""``ita-audit rules mutate``: a rule said otherwise must bring down a case, or it is explained why none can."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ita_audit.cli.options import one_form, ruleset_with_cases
from ita_audit.cli.screen import new_page, show
from ita_audit.cli.streams import write_out
from ita_audit.errors import Fault, Language, UsageError
from ita_audit.formats.json import written
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.model import Text
from ita_audit.rule_quality.case_files import load_start
from ita_audit.rule_quality.mutation import (
    Bench,
    Explained,
    Mutant,
    MutationRun,
    mutants,
    mutate,
    read_explained,
    sample,
)
from ita_audit.rule_quality.mutation.mutation_output import as_json
from ita_audit.rule_quality.mutation.text_mutants import mutate_texts
from ita_audit.rule_quality.run_cases import run_cases
from ita_audit.rule_quality.said_pages import accepted
from ita_audit.ruleset import Ruleset

SAMPLE = 60
"""How many mutants are tried where nobody says how many."""

UNEXPLAINED = Text("กฎที่แก้ไปแล้วไม่มีกรณีใดจับได้", "Rules said otherwise that no case notices")
TODO = Text(
    "เขียนกรณีที่แยกกฎนี้จากของเดิมได้ หรืออธิบายใน {file} ว่าทำไมแยกไม่ได้",
    "Write a case that tells each from the rule as it is, or say in {file} why none can.",
)
CONTRADICTED = Text(
    "อธิบายไว้ว่าแยกไม่ได้ แต่มีกรณีที่แยกได้ ให้ลบคำอธิบาย",
    "Explained as equivalent, and yet a case tells it apart; take the explanation out",
)
GONE = Text(
    "อธิบายไว้ แต่ไม่มีกฎแบบนี้แล้ว ให้ลบคำอธิบาย", "Explained, and no such mutant is made; take the explanation out"
)
EXPLAINED = Text("แยกไม่ได้ และอธิบายไว้แล้ว", "Equivalent, and explained")
ALIVE = Text("ข้อความที่แก้ไปแล้วไม่มีหน้าใดจับได้", "Texts said otherwise that no accepted page notices")
UNPINNED = Text(
    "ยังไม่ได้ยอมรับข้อความ ใช้ ita-audit rules test --accept-texts",
    "No texts are accepted yet: ita-audit rules test --accept-texts",
)
TEXTS = Text(
    "ข้อความ {made} ข้อความ กรณีแสดง {reached} ข้อความ แก้ {tried} แบบ จับไม่ได้ {alive} แบบ",
    "{made} texts, {reached} shown by the cases and accepted; said otherwise in {tried} ways, {alive} unnoticed.",
)
SUM = Text(
    "กฎที่แก้ {made} แบบ ลอง {tried} แบบ กรณีจับได้ {killed} แบบ อธิบายไว้ {explained} แบบ ยังอธิบายไม่ได้ {open} แบบ",
    "{made} mutants, {tried} tried: {killed} killed, {explained} explained, {open} unexplained.",
)


def mutate_rules(
    ruleset_name: str | None,
    cases: Path | None,
    form: str,
    language: Language,
    *,
    size: int | None,
    everything: bool,
    requirement: str | None,
    texts: bool = False,
) -> int:
    """Try mutants of the ruleset: 0 where each is killed or explained, else 1.

    All of them, those of one requirement (or of ruleset.yaml, called ``ruleset``), or ``size`` of
    them, always the same ones. ``texts``: the sentences that officers read are said otherwise instead.
    """
    one_form(form, "terminal", "json")
    ruleset, folder = ruleset_with_cases(ruleset_name, cases)
    if texts:
        return _texts(ruleset, folder, form, language)
    start, explained = load_start(folder), read_explained(folder)
    every = mutants(ruleset)
    tried = _chosen(every, size, everything, requirement)
    bench = Bench(ruleset, start.content, start.as_of, start.cases, start.previous)
    run = mutate(ruleset.id, every, tried, bench, explained.reasons)
    if form == "json":
        write_out(written(as_json(run)))
    else:
        page = new_page()
        _put(page, run, explained, language)
        show(page)
    return 0 if run.passed else 1


def _texts(ruleset: Ruleset, folder: Path, form: str, language: Language) -> int:
    run = mutate_texts(ruleset, run_cases(ruleset, folder).filled, accepted(folder))
    if form == "json":
        write_out(written({"schema": "ita-audit/text-mutation/1", "ruleset": ruleset.id, **run._asdict()}))
        return 1 if run.alive or not run.tried else 0
    page = new_page()
    if run.alive:
        page.rule(ALIVE.in_(language))
    for one in run.alive:
        page.put(one, lead="✗ ", indent=2, style="red")
    if not run.tried:
        page.put(UNPINNED.in_(language), lead="✗ ", indent=2, style="red")
    figures = {"made": run.made, "reached": run.reached, "tried": run.tried, "alive": len(run.alive)}
    page.put(TEXTS.fill(language, **figures), style="red" if run.alive or not run.tried else "green")
    show(page)
    return 1 if run.alive or not run.tried else 0


def _chosen(
    every: list[Mutant], size: int | None, everything: bool, requirement: str | None
) -> Sequence[Mutant]:
    if everything and (size is not None or requirement is not None):
        th, en = (
            "--all ใช้พร้อมกับ --sample หรือ --requirement ไม่ได้",
            "--all goes with neither --sample nor --requirement",
        )
        raise UsageError(Fault("--all", th, en, "เลือกอย่างใดอย่างหนึ่ง", "choose one of them"))
    if everything:
        return every
    if requirement is None:
        return sample(every, SAMPLE if size is None else size)
    own = [mutant for mutant in every if mutant.id.startswith(f"{requirement}/")]
    if not own:
        th, en = f"ไม่มีข้อ {requirement} ในเกณฑ์นี้", f"there is no requirement {requirement}"
        raise UsageError(
            Fault("--requirement", th, en, "ดูเลขข้อด้วย ita-audit rules list", "see ita-audit rules list")
        )
    return own if size is None else sample(own, size)


def _put(page: Page, run: MutationRun, explained: Explained, language: Language) -> None:
    if run.unexplained:
        page.rule(UNEXPLAINED.in_(language))
        for mutant in run.unexplained:
            page.put(mutant, lead="✗ ", indent=2, style="red")
        page.put(TODO.fill(language, file=explained.file.file), indent=2)
    wrong = [(CONTRADICTED, fate.mutant, fate.killed_by) for fate in run.contradicted]
    wrong += [(GONE, mutant, None) for mutant in run.gone]
    for text, mutant, killer in wrong:
        said = f"{explained.place(mutant)} {mutant}: {text.in_(language)}"
        page.put(said + (f" ({killer})" if killer else ""), lead="✗ ", indent=2, style="red")
    kept = [fate for fate in run.fates if fate.killed_by is None and fate.reason]
    if kept:
        page.rule(EXPLAINED.in_(language))
    for fate in kept:
        page.put(f"{fate.mutant} — {fate.reason}", lead="  ◦ ", indent=4, style="dim")
    page.blank()
    page.put(
        SUM.fill(
            language,
            made=f"{run.made:,}",
            tried=f"{len(run.fates):,}",
            killed=f"{run.killed:,}",
            explained=f"{run.explained:,}",
            open=f"{len(run.unexplained):,}",
        ),
        lead="✓ " if run.passed else "✗ ",
        indent=2,
        style="green" if run.passed else "bold red",
    )
