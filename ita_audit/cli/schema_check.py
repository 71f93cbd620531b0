"""``ita-audit schema check``: whether files of any system are what their schemas say."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import PurePath
from typing import Any

from ita_audit.cli.fault_lines import say_faults
from ita_audit.cli.options import one_form
from ita_audit.cli.schema import schema_of
from ita_audit.cli.streams import piped, wants_color, width, write_out
from ita_audit.errors import AuditError, Fault, Language, SubmissionError, UsageError
from ita_audit.formats.json import written
from ita_audit.formats.terminal.fault_block import put_faults
from ita_audit.formats.terminal.screen_page import Page
from ita_audit.limits import YAML_FILE
from ita_audit.model import Text
from ita_audit.presentation.fault_views import masked
from ita_audit.reference.schemas import NAMES, TOLD
from ita_audit.reference.violations import MOST, SchemaViolation, violations
from ita_audit.thai.citizen_numbers import mask_citizen_numbers

SOUND = Text("{file} ตรงตามสคีมา {kind}", "{file} fits the schema of {kind}")
BROKEN = Text(
    "{file} ไม่ตรงตามสคีมา {kind}: {n} แห่ง", "{file} breaks the schema of {kind} in {n} {n:place|places}"
)
MORE = Text("มากกว่านั้น แสดง {n} แห่งแรก", "there are more; {n} {n:is|are} shown")
"""Said behind the number of places."""


@dataclass(frozen=True, slots=True)
class _SchemaFile:
    """A file as read: its content, and the line and column of each JSON Pointer into it."""

    name: str
    content: Any
    places: Callable[[Sequence[str]], list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class _Checked:
    file: str
    kind: str
    found: list[tuple[SchemaViolation, Fault]]
    more: bool


def check_against_schemas(
    names: Sequence[str], kind: str | None, form: str, language: Language, ruleset: str | None
) -> int:
    """Check each file: 0 where all fit, 1 where one does not, 2 where one could not be read or told."""
    one_form(form, "terminal", "json")
    schema = cache(partial(schema_of, asked=ruleset))
    checked: list[_Checked] = []
    faults: list[Fault] = []
    for name in names:
        try:
            checked.append(_check(_read(name), kind, schema))
        except AuditError as error:
            faults.extend(error.faults)
    if form == "json":
        write_out(written(_as_json(checked, faults)))
    else:
        page = Page(width(), wants_color("auto", sys.stdout))
        for one in checked:
            _put(page, one, language)
        write_out(page.render().encode("utf-8", "replace"))
    if faults:
        say_faults(faults, language)
    return 2 if faults else 1 if any(one.found for one in checked) else 0


def _check(file: _SchemaFile, kind: str | None, schema: Callable[[str, Any], dict[str, Any]]) -> _Checked:
    content = file.content if isinstance(file.content, dict) else {}
    kind = kind or _kind_of(content.get("schema"), file)
    rules = content.get("ruleset") if kind == "submission" else None
    found = violations(file.content, schema(kind, rules if isinstance(rules, str) else None))
    places = file.places([one.pointer for one in found[:MOST]])
    told = [
        (one, Fault(file.name, one.sentence.th, one.sentence.en, one.todo.th, one.todo.en, *place))
        for one, place in zip(found, places, strict=False)
    ]
    told.sort(key=lambda one: (one[1].line, one[1].column))
    return _Checked(file.name, kind, told, len(found) > MOST)


def _kind_of(member: Any, file: _SchemaFile) -> str:
    if isinstance(member, str) and member in TOLD:
        return TOLD[member]
    known, kinds = ", ".join(TOLD), ", ".join(NAMES)
    [place] = file.places(["/schema"])
    raise UsageError(
        Fault(
            file.name,
            f"ไฟล์ไม่ได้บอกว่าเป็นไฟล์ชนิดใด (ช่อง schema ที่รู้จัก: {known})",
            f"the file does not say what it is (known as its schema member: {known})",
            f"ระบุด้วย --kind: {kinds}",
            f"say it with --kind: {kinds}",
            *place,
        )
    )


def _read(name: str) -> _SchemaFile:
    """The file called ``name``: YAML by its suffix, else JSON. Raises ``SubmissionError`` with every fault."""
    from pathlib import Path

    from ita_audit.readers import bounded_files
    from ita_audit.readers.json import LIMIT, read

    if (stream := piped(name)) is not None:
        content = bounded_files.read_stream(stream, name, LIMIT)
    elif PurePath(name).suffix.lower() in (".yaml", ".yml"):
        return _read_yaml(bounded_files.read_file(Path(name), name, YAML_FILE), name)
    else:
        content = bounded_files.read_file(Path(name), name, LIMIT)
    submission = read(content, name)

    def places(pointers: Sequence[str]) -> list[tuple[int, int]]:
        found = submission.locate(pointers)
        return [(found[one].line or 1, found[one].column or 1) for one in pointers]

    return _SchemaFile(name, submission.content, places)


def _read_yaml(content: bytes, name: str) -> _SchemaFile:
    from ita_audit.model.pointer import split
    from ita_audit.readers.json.encoding import text_of
    from ita_audit.rulebook.strict_yaml import load_strict

    loaded = load_strict(text_of(content, name), name, values=True)
    if loaded.faults:
        raise SubmissionError(loaded.faults)
    paths = {tuple(map(str, path)): path for path in loaded.marks}

    def places(pointers: Sequence[str]) -> list[tuple[int, int]]:
        found = []
        for steps in (tuple(split(pointer)) for pointer in pointers):
            while steps and steps not in paths:
                steps = steps[:-1]
            found.append(loaded.place(paths.get(steps, ())))
        return found

    return _SchemaFile(name, loaded.content, places)


def _put(page: Page, one: _Checked, language: Language) -> None:
    put_faults(page, [fault for _, fault in one.found], language, most=MOST)
    if not one.found:
        page.put(SOUND.fill(language, file=one.file, kind=one.kind), lead="✓ ", indent=2, style="green")
        return
    told = BROKEN.fill(language, file=one.file, kind=one.kind, n=f"{len(one.found):,}")
    if one.more:
        told += f" ({MORE.fill(language, n=f'{MOST:,}')})"
    page.put(told, lead="✗ ", indent=2, style="bold red")


def _as_json(checked: Sequence[_Checked], faults: Sequence[Fault]) -> dict[str, Any]:
    return {
        "schema": "ita-audit/schema-check/1",
        "files": [
            {
                "file": one.file,
                "kind": one.kind,
                "more": one.more,
                "violations": [
                    {
                        "pointer": mask_citizen_numbers(violation.pointer),
                        "keyword": violation.keyword,
                        "problem": violation.problem or None,
                        "line": fault.line,
                        "column": fault.column,
                        "message": violation.sentence.to_dict(),
                        "remedy": violation.todo.to_dict(),
                    }
                    for violation, fault in one.found
                ],
            }
            for one in checked
        ],
        "errors": [masked(fault).to_dict() for fault in faults],
    }
