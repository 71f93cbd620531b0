"""What is said of case files: they name questions that there are, once, and change something."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from ita_audit import types
from ita_audit.checks import problems_by_kind
from ita_audit.model import Grade, Verdict
from ita_audit.rule_quality.asked import questions
from ita_audit.rule_quality.case_files import CaseFiles
from ita_audit.rule_quality.cases import Case, variants
from ita_audit.rule_quality.declarations import declared
from ita_audit.rule_quality.lint.lint_remark import LintContext
from ita_audit.rulebook.loaded import Loaded, Path
from ita_audit.rulebook.suggestions import instead
from ita_audit.rulebook.unread_parts import means_lost
from ita_audit.ruleset import Ruleset

GRADES = frozenset(grade.value for grade in Grade if grade is not Grade.DOUBT)
VERDICTS = frozenset(verdict.value for verdict in Verdict)


class CaseRemark(NamedTuple):
    """One remark on a case file: its path of keys, what, and what to do."""

    loaded: Loaded
    path: Path
    th: str
    en: str
    todo: tuple[str, str]


def unknown_question(draft: LintContext, read: CaseFiles) -> Iterator[CaseRemark]:
    """A file of cases of a requirement, or an expected finding, that the ruleset does not have."""
    for loaded, file in read.cases:
        if file.requirement not in draft.files.rules and draft.files.complete:
            todo = instead(file.requirement, draft.files.rules)
            th, en = f"ไม่มีข้อ {file.requirement}", f"there is no requirement {file.requirement}"
            yield CaseRemark(loaded, ("requirement",), th, en, todo)
    problems, lost = _problems(draft.files.parts), draft.files.lost
    known = {_owner(one) for one in problems}
    told = {(id(loaded), file.requirement) for loaded, file in read.cases}
    for loaded, path, finding_id, _ in _expectations(read):
        start = _owner(finding_id)
        if finding_id in problems or means_lost(finding_id, lost):
            continue
        if start not in known and ((id(loaded), start) in told or not draft.files.complete):
            continue  # that there is no such requirement is said once
        told.add((id(loaded), start) if start not in known else (0, ""))
        near = [one for one in problems if one.startswith(f"{start}/")] or list(problems)
        th, en = f"ไม่มีคำถามชื่อ {finding_id}", f"no question is called {finding_id}"
        yield CaseRemark(loaded, path, th, en, instead(finding_id, near))


def unknown_expectation(draft: LintContext, read: CaseFiles) -> Iterator[CaseRemark]:
    """An expectation that no finding can be: an unknown verdict, a grade of no gap, a problem not its own."""
    problems = _problems(draft.files.parts)
    for loaded, path, finding_id, expected in _expectations(read):
        verdict, *words = expected.split()
        if verdict not in VERDICTS:
            th, en = f"ไม่มีผลชื่อ {verdict}", f"there is no verdict {verdict}"
            yield CaseRemark(loaded, path, th, en, instead(verdict, VERDICTS))
            continue
        grade = GRADES if verdict == Verdict.GAP.value else frozenset()
        known = problems.get(finding_id)
        if known is None:
            continue
        for word in words:
            if word not in grade and word not in known:
                th, en = (
                    f"{finding_id} ไม่มีปัญหาหรือระดับชื่อ {word}",
                    f"{finding_id} has no problem or grade {word}",
                )
                yield CaseRemark(loaded, path, th, en, instead(word, (*known, *grade)))


def _owner(finding_id: str) -> str:
    return finding_id.partition("/")[0]


def _expectations(read: CaseFiles) -> Iterator[tuple[Loaded, Path, str, str]]:
    for loaded, index, case in _cases(read):
        for finding_id, expected in case.expect.items():
            yield loaded, ("cases", index, "expect", finding_id), finding_id, expected


def _cases(read: CaseFiles) -> Iterator[tuple[Loaded, int, Case]]:
    for loaded, file in read.cases:
        for index, case in enumerate(file.cases):
            yield loaded, index, case


def _problems(ruleset: Ruleset) -> Mapping[str, tuple[str, ...]]:
    """Finding id -> what can be said of it: what its type or kind finds, and for a column what its table does."""
    found: dict[str, tuple[str, ...]] = {}
    every = {**types.problems(), **problems_by_kind()}
    measures = [one.measure for one in ruleset.requirements if one.measure]
    asked = list(dict.fromkeys((*ruleset.edition.measures, *measures)))
    for one in questions(replace(ruleset, edition=replace(ruleset.edition, measures=asked))):
        requirement, own = one.declaration.requirement, one.declaration.name
        kinds = {other.name: other.kind for other in declared(requirement)}
        table = kinds.get(own.rpartition(".")[0], "")
        around = every[table] if table in types.TYPES else ()
        name = one.id.partition("/")[2]
        for measure in asked if requirement.each else ("",):
            start = f"{measure}.{requirement.id}" if measure else requirement.id
            found[f"{start}/{name}"] = (*every[kinds[own]], *around)
    return found


def case_twice(_draft: LintContext, read: CaseFiles) -> Iterator[CaseRemark]:
    """Two cases of a requirement with one name."""
    for loaded, file in read.cases:
        seen: dict[str, int] = {}
        for index, case in enumerate(file.cases):
            if case.name in seen:
                line, _ = loaded.place(("cases", seen[case.name]))
                th, en = f"ชื่อกรณีซ้ำกับบรรทัด {line}", f"the case on line {line} has the same name"
                todo = ("ตั้งชื่อให้บอกว่าต่างกันอย่างไร", "say in the name what tells them apart")
                yield CaseRemark(loaded, ("cases", index, "name"), th, en, todo)
            seen.setdefault(case.name, index)


def case_without_effect(_draft: LintContext, read: CaseFiles) -> Iterator[CaseRemark]:
    """A case that changes nothing, and expects nothing that the unchanged base has not shown before.

    The first of a file shows the submission that lacks nothing; another may name a claim of it.
    """
    for loaded, file in read.cases:
        shown: set[str] = set()
        for index, case in enumerate(file.cases):
            without = case.previous is False and read.previous is not None
            if variants(case) != [[]] or case.as_of is not None or without:
                continue
            if case.expect.keys() <= shown:
                th = "กรณีนี้ไม่ได้เปลี่ยนอะไรจากข้อมูลตั้งต้น จึงไม่ได้ทดสอบสิ่งที่ชื่อบอก"
                en = "this case changes nothing of the base, so it does not test what its name says"
                todo = ("เพิ่ม drop, set หรือ append หรือลบกรณีนี้ออก", "add drop, set or append, or remove it")
                yield CaseRemark(loaded, ("cases", index, "name"), th, en, todo)
            shown |= case.expect.keys()


def case_count(_draft: LintContext, read: CaseFiles) -> Iterator[CaseRemark]:
    """A file that does not say how many cases it has, or has more or fewer: one was lost, or is not counted yet.

    Tests and mutation cannot notice a lost case where another proves the same.
    """
    for loaded, file in read.cases:
        here = sum(len(variants(case)) for case in file.cases)
        if file.count is None:
            th, en = "ไม่ได้บอกจำนวนกรณี", "the file does not say how many cases it has"
            yield CaseRemark(loaded, ("cases",), th, en, (f"เพิ่ม count: {here}", f"add count: {here}"))
        elif file.count != here:
            th = f"count บอกว่ามี {file.count} กรณี แต่มี {here} กรณี"
            en = f"count says {file.count} cases, and there are {here}"
            todo = (
                f"ถ้าตั้งใจเพิ่มหรือลบ เขียน count: {here} ถ้าไม่ใช่ นำกรณีที่หายไปกลับมา",
                f"write count: {here} where this was meant, else put back what was lost",
            )
            yield CaseRemark(loaded, ("count",), th, en, todo)


CaseRule = Callable[[LintContext, CaseFiles], Iterator[CaseRemark]]
