"""``ita-audit check``: inputs to submissions, submissions to reports, reports to outputs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ita_audit.cli.annotate import annotate_file, may_annotate
from ita_audit.cli.as_of import day_of
from ita_audit.cli.fault_lines import say_faults
from ita_audit.cli.outputs import Output, outputs, write
from ita_audit.cli.streams import note, piped, say, wants_color, width
from ita_audit.errors import Fault, Language, SubmissionError, UsageError
from ita_audit.judging.judge_files import judge_file
from ita_audit.judging.rulesets import Rulesets
from ita_audit.model import GapReport, Grade, Verdict
from ita_audit.model.apply_decisions import about_none, weighed
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.model.decision import Decisions
from ita_audit.thai.text import neutralise


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What was typed."""

    files: tuple[str, ...]
    formats: tuple[str, ...]
    output: Path | None
    language: Language
    ruleset: str | None
    as_of: str | None
    fail_on: Literal["critical", "major", "minor", "doubt", "never"]
    everything: bool
    color: Literal["auto", "always", "never"]
    example: bool
    measure: str | None = None
    annotate: Path | None = None
    decisions: tuple[Path, ...] = ()
    previous: Path | None = None


def check_files(request: CheckRequest) -> int:
    """Judge every input, write every output; the exit code is the same for every format."""
    as_of = day_of(request.as_of)
    sources, several, faults = _sources(request)
    last_year = [request.previous] if request.previous is not None else []
    if last_year and several:
        raise UsageError(_one_with_previous())
    beside = [*request.decisions, *last_year]
    wanted = outputs(request.formats, request.output, [*sources, *map(str, beside)])
    rulesets = Rulesets(request.ruleset)
    given = _given(request.decisions, rulesets)
    if request.annotate is not None:
        may_annotate(request.annotate, sources, [*(one.path for one in wanted), *last_year])
    reports: list[GapReport] = []
    failed = len(faults)
    for number, source in enumerate(sources, 1):
        if several:
            _progress(number, len(sources), source)
        try:
            report = judge_file(
                rulesets,
                source,
                as_of,
                content=piped(source),
                previous=request.previous,
                measure=request.measure,
                decisions=given,
            )
            reports.append(report)
        except SubmissionError as error:
            failed += 1
            faults.extend(error.faults)
    if several:
        _progress_done(len(reports), failed, request.language)
    faults += about_none(given, reports)
    batch = Batch(tuple(reports), tuple(faults), several)
    unwritten: list[Fault] = []
    for output in wanted:
        try:
            write(output, batch, _look(request, output))
        except UsageError as error:
            unwritten.extend(error.faults)
    if request.annotate is not None and reports:
        try:
            annotate_file(sources[0], request.annotate, reports[0], request.language)
        except UsageError as error:
            unwritten.extend(error.faults)
    shown = several and any(output.format == "terminal" and output.path is None for output in wanted)
    said = unwritten if shown else [*faults, *unwritten]
    if said:
        say_faults(said, request.language)
    return 2 if faults or unwritten else max((code(report, request.fail_on) for report in reports), default=0)


def code(report: GapReport, fail_on: str) -> int:
    """1 where a finding is at or above ``fail_on``, as far as nobody decided otherwise, else 0."""
    if fail_on == "never":
        return 0
    worst = Grade(fail_on).rank
    for verdict, grade in weighed(report):
        if verdict is Verdict.GAP and grade is not None and grade.rank <= worst:
            return 1
        if fail_on == "doubt" and verdict in (Verdict.NEEDS_REVIEW, Verdict.UNDETERMINED):
            return 1
    return 0


def _sources(request: CheckRequest) -> tuple[list[str], bool, list[Fault]]:
    """The files to judge, whether they count as several, and the folders that hold none."""
    from ita_audit.readers import find_others, find_submissions
    from ita_audit.rulebook import example_file

    if request.example:
        file = example_file()
        if request.files or file is None:
            raise UsageError(_example_alone() if request.files else _no_example())
        return [str(file)], False, []
    if not request.files:
        raise UsageError(_no_files())
    sources: list[str] = []
    faults: list[Fault] = []
    several = len(request.files) > 1
    for given in request.files:
        if given == "-" or not _is_folder(given):
            sources.append(given)
            continue
        several = True
        try:
            sources.extend(str(path) for path in find_submissions(given))
            _passed_over(len(find_others(given)), given, request.language)
        except SubmissionError as error:
            faults.extend(error.faults)
    return list(dict.fromkeys(sources)), several, faults


def _given(paths: Sequence[Path], rulesets: Rulesets) -> list[Decisions]:
    if not paths:
        return []  # what reads YAML is not wanted then
    from ita_audit.rulebook.decisions_file import read_all_decisions

    return read_all_decisions(paths, rulesets.nothing)


def _is_folder(given: str) -> bool:
    try:
        return Path(given).is_dir()
    except OSError:
        return False  # whoever reads it will say what is wrong


def _look(request: CheckRequest, output: Output) -> RenderOptions:
    color = output.path is None and wants_color(request.color, sys.stdout)
    return RenderOptions(request.language, width(), color or request.color == "always", request.everything)


def _progress(number: int, total: int, source: str) -> None:
    if sys.stderr.isatty():
        note(f"\r\x1b[K[{number}/{total}] {neutralise(source)}")


def _progress_done(reports: int, failed: int, language: Language) -> None:
    if sys.stderr.isatty():
        note("\r\x1b[K")
    if language == "th":
        say(f"ตรวจแล้ว {reports} ไฟล์" + (f" ตรวจไม่ได้ {failed} ไฟล์" if failed else ""))
    else:
        say(f"{reports} judged" + (f", {failed} could not be" if failed else ""))


def _passed_over(number: int, folder: str, language: Language) -> None:
    from ita_audit.readers import SUFFIXES

    if number and language == "th":
        say(f"{neutralise(folder)}: ไม่ได้อ่าน {number} ไฟล์ เพราะไม่ใช่ {SUFFIXES.th}")
    elif number:
        say(
            f"{neutralise(folder)}: {number} {'file was' if number == 1 else 'files were'} not read: no {SUFFIXES.en}"
        )


def _no_files() -> Fault:
    return Fault(
        "ita-audit check",
        "ไม่ได้ระบุไฟล์ที่จะตรวจ",
        "no file to check was named",
        "พิมพ์ชื่อไฟล์ต่อท้าย เช่น ita-audit check submission.json หรือลอง ita-audit check --example",
        "name one, such as ita-audit check submission.json, or try ita-audit check --example",
    )


def _one_with_previous() -> Fault:
    return Fault(
        "--previous",
        "ใช้ได้กับไฟล์ที่ตรวจครั้งละหนึ่งไฟล์ เพราะเป็นข้อมูลปีที่แล้วของหน่วยงานเดียว",
        "it goes with one file to check, since it is what one agency handed in last year",
        "ตรวจทีละไฟล์ เช่น ita-audit check submission.json --previous last-year.json",
        "check one file, such as ita-audit check submission.json --previous last-year.json",
    )


def _example_alone() -> Fault:
    return Fault(
        "--example",
        "ใช้ --example พร้อมกับระบุไฟล์ไม่ได้",
        "--example takes no file",
        "เลือกอย่างใดอย่างหนึ่ง",
        "leave out one of them",
    )


def _no_example() -> Fault:
    return Fault(
        "--example",
        "ไม่พบรายงานตัวอย่างในโปรแกรมที่ติดตั้ง",
        "the example is not in this installation",
        "ติดตั้งโปรแกรมใหม่",
        "install the program again",
    )
