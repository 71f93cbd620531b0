"""What people read: in its language, told apart from what stands beside it, and right where it is an example."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ita_audit.checks import kind_of
from ita_audit.checks.base import BaseCheck
from ita_audit.rule_quality.declarations import Declaration, declared
from ita_audit.rule_quality.lint.lint_remark import CLAUSES, EDITION, LintContext, LintRemark
from ita_audit.rulebook.loaded import Path
from ita_audit.ruleset import Requirement
from ita_audit.types import compile_reader
from ita_audit.types.reading import EditionTerms, Invalid, JudgingContext
from ita_audit.types.spec import BaseItem, Declared, Wording, members

_THAI, _LATIN, _LETTER = re.compile("[ก-๛]"), re.compile("[A-Za-z]"), re.compile(r"[^\W\d_]")
_FIELD, _QUOTED = re.compile(r"\{[^}]*\}"), re.compile("“[^”]*”")


def wrong_language(draft: LintContext) -> Iterator[LintRemark]:
    """A text under ``th`` without a Thai letter, or under ``en`` more Thai than English.

    What stands in quotation marks is in the language of whoever is quoted. An option may be a
    product's name ("LINE Official Account"), the same in both. A ruleset in English alone has no Thai text.
    """
    for remark in _in_another(draft):
        if remark.path[-1] in draft.ruleset.edition.languages:
            yield remark


def _in_another(draft: LintContext) -> Iterator[LintRemark]:
    for requirement in draft.ruleset.requirements:
        for path, text in _wordings(requirement, ()):
            if "options" not in path or path[-1] != "title":
                yield from _language(requirement.id, path, text.th, text.en)
    for path, text in _wordings(list(draft.ruleset.clauses), ("clauses",)):
        yield from _language(CLAUSES, path, text.th, text.en)
    for index, clause in enumerate(draft.ruleset.clauses):
        yield from _language(CLAUSES, ("clauses", index), clause.th, clause.en)
    for path, text in _wordings(draft.ruleset.edition, ()):
        yield from _language(EDITION, path, text.th, text.en)


def _wordings(declared: Any, path: Path) -> Iterator[tuple[Path, Wording]]:
    if isinstance(declared, Wording):
        yield path, declared
    elif isinstance(declared, Declared):
        for key, value in members(declared):
            yield from _wordings(value, (*path, key))
    elif isinstance(declared, dict):
        for key, value in declared.items():
            yield from _wordings(value, (*path, key))
    elif isinstance(declared, list):
        for index, value in enumerate(declared):
            yield from _wordings(value, (*path, index))


def _language(place: str, path: Path, th: str, en: str) -> Iterator[LintRemark]:
    own = {language: _QUOTED.sub("", _FIELD.sub("", text)) for language, text in (("th", th), ("en", en))}
    if not _THAI.search(own["th"]) and (
        _LETTER.search(own["th"]) or not (_FIELD.search(th) or _QUOTED.search(th))
    ):
        yield LintRemark(
            place,
            (*path, "th"),
            "ข้อความภาษาไทยไม่มีตัวอักษรไทย",
            "the Thai text has no Thai letter in it",
            "เขียนเป็นภาษาไทย",
            "write it in Thai",
        )
    if len(_THAI.findall(own["en"])) > len(_LATIN.findall(own["en"])):
        yield LintRemark(
            place,
            (*path, "en"),
            "ข้อความภาษาอังกฤษเป็นภาษาไทยเสียส่วนใหญ่",
            "the English text is more Thai than English",
            "เขียนเป็นภาษาอังกฤษ",
            "write it in English",
        )


def same_title(draft: LintContext) -> Iterator[LintRemark]:
    """Two questions of a requirement called alike, or one called like the requirement: nobody can tell them apart."""
    for requirement in draft.ruleset.requirements:
        own = draft.ruleset.title(requirement).th
        named = {own: requirement.id}
        for one in declared(requirement):
            if isinstance(one.asked, BaseCheck) and kind_of(one.asked).per_option:
                continue  # each option has its own
            title = _title(draft, requirement, one)
            if title in named:
                yield LintRemark(
                    requirement.id,
                    (*one.path, "title"),
                    f"เรียกเหมือนกับ {named[title]}: “{title}”",
                    f"it is called like {named[title]}: “{title}”",
                    "เขียน title ที่บอกว่าต่างกันอย่างไร",
                    "write a title that tells them apart",
                )
            named.setdefault(title, f"{requirement.id}/{one.name}")


def _title(draft: LintContext, requirement: Requirement, one: Declaration) -> str:
    """The title of a question in Thai: its own, or the label of the first clause it cites."""
    if one.asked.title is not None:
        return one.asked.title.th
    clause = (one.asked.clauses or (requirement.id,))[0]
    return draft.ruleset.clause(clause).th if draft.ruleset.has_clause(clause) else ""


def bad_example(draft: LintContext) -> Iterator[LintRemark]:
    """An item's example that the item itself would not accept, as where its year was forgotten."""
    ruleset = draft.ruleset
    context = JudgingContext(ruleset.edition.calendar.calendar.civil(ruleset.fiscal_year).end, "")
    for requirement in ruleset.requirements:
        terms = replace(ruleset.terms(requirement), parameters=draft.parameters)
        for one in declared(requirement):
            if not isinstance(one.asked, BaseItem) or one.asked.example is None:
                continue
            problem = _problem(one.asked, terms, context)
            if problem:
                yield LintRemark(
                    requirement.id,
                    (*one.path, "example"),
                    f"ตัวอย่างนี้ใช้เป็นคำตอบไม่ได้ ({problem})",
                    f"the example would be no answer ({problem})",
                    "แก้ตัวอย่างให้เป็นคำตอบที่ครบถ้วนของปีที่ประเมิน",
                    "correct it to an answer of the year under assessment",
                )


def _without_example(item: BaseItem) -> BaseItem:
    """The item without its example, of which an answer must be no copy; as it is where its type asks for one."""
    try:
        return replace(item, example=None)
    except ValueError:
        return item


def _problem(item: BaseItem, terms: EditionTerms, context: JudgingContext) -> str:
    """What is wrong with the item's example: its addresses are those of examples, so that only these are passed over."""
    terms = replace(terms, parameters={**terms.parameters, "example_hosts": ()})
    read = compile_reader(_without_example(item), terms)(item.example, context)
    return ", ".join(dict.fromkeys(t.problem for t in read.troubles)) if isinstance(read, Invalid) else ""
