"""``order``, ``clause-twice`` and ``unlisted``: everything stands once, and where the document has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from ita_audit.rule_quality.lint.lint_remark import CLAUSES, EDITION, LintContext, LintRemark
from ita_audit.rulebook.loaded import Path
from ita_audit.rulebook.suggestions import instead
from ita_audit.ruleset import Requirement, Ruleset, natural
from ita_audit.types import columns_of, is_table, options_of


def order(draft: LintContext) -> Iterator[LintRemark]:
    """Measures and clauses follow the document, and so do the items, columns and options that cite them."""
    group = draft.ruleset.edition.instrument.group
    for path, after, before in _out_of_order(
        ((("measures", index), measure) for index, measure in enumerate(draft.ruleset.edition.measures)), ""
    ):
        yield _misplaced(EDITION, path, f"{group.th} {after}", f"{group.en} {after}", before)
    rules = draft.ruleset
    ids = [clause.id for clause in rules.clauses]
    for index, (one, other) in enumerate(pairwise(ids) if draft.whole else (), 1):
        alike = rules.is_column(one) == rules.is_column(other)
        if other not in ids[:index] and alike and _place(rules, one) > _place(rules, other):
            yield _misplaced(CLAUSES, ("clauses", index), f"ข้อ {other}", f"clause {other}", one)
    for requirement in draft.ruleset.requirements:
        for listed in _lists(requirement):
            for path, after, before in _out_of_order(listed, requirement.id):
                yield _misplaced(
                    requirement.id, path, f"รายการของข้อ {after}", f"what answers clause {after}", before
                )


def _place(ruleset: Ruleset, clause: str) -> list[Any]:
    """Where a clause stands: its number after those of the clauses it stands in."""
    return [natural(one) for one in ruleset.chain(clause)]


def _misplaced(place: str, path: Path, th: str, en: str, before: str) -> LintRemark:
    return LintRemark(
        place,
        path,
        f"{th} อยู่หลังข้อ {before} ไม่ตรงกับลำดับในเอกสาร",
        f"{en} stands after {before}, which is not the document's order",
        "ย้ายขึ้นไปไว้ก่อน",
        "move it up",
    )


def _out_of_order(cited: Iterable[tuple[Path, str]], own: str) -> Iterator[tuple[Path, str, str]]:
    """Where a clause comes after a later one; the requirement's own clause may stand anywhere."""
    kept = [(path, clause) for path, clause in cited if clause != own]
    for (_, before), (path, after) in pairwise(kept):
        if natural(before) > natural(after):
            yield path, after, before


def _lists(requirement: Requirement) -> Iterator[list[tuple[Path, str]]]:
    yield list(_cited(("items",), requirement.items))
    for index, item in enumerate(requirement.items):
        if is_table(item):
            yield list(_cited(("items", index, "columns"), columns_of(item)))
            for number, column in enumerate(columns_of(item)):
                yield list(_options(("items", index, "columns", number, "options"), column))
        yield list(_options(("items", index, "options"), item))


def _cited(start: Path, items: Iterable[Any]) -> Iterator[tuple[Path, str]]:
    for index, item in enumerate(items):
        if item.clauses and not item.optional:
            yield (*start, index), item.clauses[0]


def _options(start: Path, item: Any) -> Iterator[tuple[Path, str]]:
    for index, option in enumerate(options_of(item)):
        if option.cites:
            yield (*start, index), option.cites


def clause_twice(draft: LintContext) -> Iterator[LintRemark]:
    """Two clauses of one id: the first is never cited."""
    seen: dict[str, int] = {}
    for index, clause in enumerate(draft.ruleset.clauses):
        if clause.id in seen:
            line, _ = draft.files.clauses.place(("clauses", seen[clause.id]))
            yield LintRemark(
                CLAUSES,
                ("clauses", index),
                f"ข้อ {clause.id} มีแล้วที่บรรทัด {line}",
                f"clause {clause.id} stands on line {line} already",
                "ลบออกหนึ่งที่ หรือแก้ id",
                "remove one of them, or correct its id",
            )
        seen.setdefault(clause.id, index)


def unlisted(draft: LintContext) -> Iterator[LintRemark]:
    """A list of ``ruleset.yaml`` or of ``mappings`` that names a requirement which is not there."""
    known = draft.files.rules
    named: list[tuple[str, Path, str]] = [
        (EDITION, ("shared_documents", index, number), one)
        for index, group in enumerate(draft.ruleset.edition.shared_documents)
        for number, one in enumerate(group)
    ]
    named += [
        (place, ("mapping", index, "requirement"), row.requirement)
        for place, one in zip(draft.files.sources.mappings, draft.ruleset.mappings, strict=True)
        for index, row in enumerate(one.mapping)
    ]
    for place, path, one in named if draft.whole else ():
        if one not in known:
            th, en = f"ไม่มีข้อ {one}", f"there is no requirement {one}"
            yield LintRemark(place, path, th, en, *instead(one, known))
