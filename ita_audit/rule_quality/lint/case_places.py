"""``no-cases`` and ``unknown-pointer``: every requirement has its cases, and they change what is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

from ita_audit.model.edit import Edit
from ita_audit.model.pointer import split
from ita_audit.rule_quality.case_files import CaseFiles
from ita_audit.rule_quality.cases import Case, variants
from ita_audit.rule_quality.edits import edited
from ita_audit.rule_quality.lint.case_remarks import CaseRemark
from ita_audit.rule_quality.lint.lint_remark import LintContext
from ita_audit.rulebook.loaded import Path
from ita_audit.rulebook.rule_folder import opened_as
from ita_audit.rulebook.suggestions import instead


def no_cases(draft: LintContext, read: CaseFiles) -> Iterator[CaseRemark]:
    """A requirement of which there is no file of cases: it was deleted, or is not written yet."""
    named = {re.sub(r"(?i)\.ya?ml.*", "", FilePath(loaded.file).name) for loaded in read.files}
    named |= {file.requirement for _, file in read.cases}
    for requirement, loaded in draft.files.rules.items():
        if requirement not in named:
            file = opened_as(read.folder / f"{requirement}.yaml")
            th, en = f"ข้อ {requirement} ไม่มีไฟล์กรณีทดสอบ", f"there is no file of cases of {requirement}"
            todo = (f"เขียนกรณีใน {file} หรือนำไฟล์กลับมา", f"write cases in {file}, or put the file back")
            yield CaseRemark(loaded, ("id",), th, en, todo)


def unknown_pointer(draft: LintContext, read: CaseFiles) -> Iterator[CaseRemark]:
    """A change of a case at a place that the base does not have."""
    if read.content is None:
        return
    for loaded, file in read.cases:
        for index, case in enumerate(file.cases):
            content: Any = read.content
            for path, edit in _placed(case):
                try:
                    content = edited(content, [edit])
                except (LookupError, TypeError, ValueError):
                    yield _nowhere(loaded, ("cases", index, *path), content, edit)


def _placed(case: Case) -> Iterator[tuple[Path, Edit]]:
    """The changes of a case with the path of each inside it; of several values in one place, the first."""
    for number, edit in enumerate(variants(case)[0]):
        how = "each" if edit.pointer in case.each else edit.how
        yield (how, number if how == "drop" else edit.pointer), edit


def _nowhere(loaded: Any, path: Path, content: Any, edit: Edit) -> CaseRemark:
    """The remark, with what there is where the pointer leaves what there is."""
    for token in split(edit.pointer):
        inside = content if isinstance(content, dict) else {}
        if isinstance(content, list) and token.isdecimal() and int(token) < len(content):
            content = content[int(token)]
        elif token in inside:
            content = inside[token]
        else:
            break
    else:
        token = ""
    th = f"{edit.pointer} ไม่มีในข้อมูลตั้งต้น ({edit.how} ที่ {token or 'รายการ'} ไม่ได้)"
    en = f"{edit.pointer} leads nowhere in the base: {edit.how} finds no {token or 'list'}"
    known = [
        str(one)
        for one in (
            content if isinstance(content, dict) else range(len(content)) if isinstance(content, list) else ()
        )
    ]
    return CaseRemark(loaded, path, th, en, instead(token, known))
