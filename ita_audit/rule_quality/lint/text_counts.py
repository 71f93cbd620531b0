"""What a ruleset holds is counted where its cases stand: a text or a ``cites`` that is lost is noticed.

Most texts are optional, since a default stands in for them, and a clause may be cited twice; so no
other rule, and no case, can tell that one was taken away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ita_audit.rule_quality.case_files import CaseFiles
from ita_audit.rule_quality.cases import Counted
from ita_audit.rule_quality.lint.case_remarks import CaseRemark
from ita_audit.rule_quality.lint.lint_remark import LintContext
from ita_audit.rulebook.languages import BOTH
from ita_audit.rulebook.loaded import Loaded, Path

LANGUAGES = frozenset(BOTH)


def texts_in(content: Any) -> int:
    """How many texts there are in the content of a YAML file: what has a member in a language."""
    return sum(not LANGUAGES.isdisjoint(one) for _, one in _members(content))


def cites_in(content: Any) -> int:
    """How many clauses are cited in the content of a rule file."""
    cited = (one["cites"] for _, one in _members(content) if "cites" in one)
    return sum(len(one) if isinstance(one, list) else 1 for one in cited)


def lost_text(draft: LintContext, read: CaseFiles) -> Iterator[CaseRemark]:
    """A rule file, or one that all share, with more or fewer texts or cites than stands beside its cases."""
    for loaded, file in read.cases:
        if file.requirement not in draft.files.rules:
            continue
        content = draft.files.rules[file.requirement].content
        here = Counted(texts=texts_in(content), cites=cites_in(content))
        line = f"rule: {{texts: {here.texts}, cites: {here.cites}}}"
        if file.rule is None:
            th, en = "ไม่ได้บอกว่าไฟล์กฎมีกี่ข้อความ", "the file does not say how many texts its rule has"
            yield CaseRemark(loaded, ("cases",), th, en, (f"เพิ่ม {line}", f"add {line}"))
        elif file.rule != here:
            th = f"ไฟล์กฎควรมี {file.rule.texts} ข้อความ อ้างข้อ {file.rule.cites} ครั้ง แต่มี {here.texts} และ {here.cites}"
            en = f"the rule should have {file.rule.texts} texts and {file.rule.cites} cites; it has {here.texts} and {here.cites}"
            yield CaseRemark(loaded, ("rule",), th, en, _todo(line))
    yield from _shared(draft, read)


def _shared(draft: LintContext, read: CaseFiles) -> Iterator[CaseRemark]:
    if read.base is None:
        return
    for name, stated in read.base.texts.items():
        if ("texts", name) in read.files[0].origin:  # the count of the edition before, which is counted there
            continue
        loaded = draft.file(name)
        here = _stated(loaded)
        if stated != here and loaded.content is not None:
            th = f"{name} ควรมี {stated} ข้อความ แต่มี {here}"
            en = f"{name} should have {stated} texts; it has {here}"
            yield CaseRemark(read.files[0], ("texts", name), th, en, _todo(f"{name}: {here}"))


def _stated(loaded: Loaded) -> int:
    """How many texts the file holds itself, those that are carried over left out."""
    return sum(_is_own(loaded, path, one) for path, one in _members(loaded.content))


def _is_own(loaded: Loaded, path: Path, one: Mapping[Any, Any]) -> bool:
    given = LANGUAGES.intersection(one)
    return bool(given) and all((*path, language) not in loaded.origin for language in given)


def _todo(line: str) -> tuple[str, str]:
    return (
        f"ถ้าตั้งใจเพิ่มหรือลบ เขียน {line} ถ้าไม่ใช่ นำที่หายไปกลับมา",
        f"write {line} where this was meant, else put back what was lost",
    )


def _members(content: Any, path: Path = ()) -> Iterator[tuple[Path, dict[Any, Any]]]:
    """Every mapping in the content of a file, with its path."""
    inside: Iterable[tuple[Any, Any]] = ()
    if isinstance(content, dict):
        yield path, content
        inside = content.items()
    elif isinstance(content, list):
        inside = enumerate(content)
    for key, value in inside:
        yield from _members(value, (*path, key))
