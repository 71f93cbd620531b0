"""What reaches out of the incoming workbook is no longer live in the copy: it would call out when that is opened.

Formulas that fetch, functions of other programs (DDE, RTD), references to other workbooks and links to files become
text. What works out something from the workbook alone stays, and so do links to web pages and addresses of mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ita_audit.model import Text

WAS_FORMULA = Text(
    "ช่องนี้เป็นสูตรที่เรียกข้อมูลจากภายนอกไฟล์ ในสำเนานี้จึงเป็นข้อความ กรุณาพิมพ์ค่าลงไปเอง",
    "This cell was a formula that reaches out of the workbook; in this copy it is text. Please type the value.",
)
WAS_LINK = Text(
    "ลิงก์ของช่องนี้ไปยังไฟล์หรือโปรแกรม ไม่ใช่หน้าเว็บ จึงไม่อยู่ในสำเนานี้: {target}",
    "The link of this cell led to a file or program and is not in this copy: {target}",
)
WAS_RULE = Text(
    "กฎตรวจค่าหรือรูปแบบตามเงื่อนไขที่ช่องนี้เรียกข้อมูลจากภายนอกไฟล์ จึงไม่อยู่ในสำเนานี้",
    "A rule for values or formats at this cell reached out of the workbook and is not in this copy.",
)
_ELSEWHERE = Text(
    "ชื่อ ตาราง หรือแผนภูมิที่เรียกข้อมูลจากภายนอกไฟล์ ไม่อยู่ในสำเนา (อยู่ครบในไฟล์เดิม): {what}",
    "Not in the copy, because it reaches out of the workbook (the original has it): {what}",
)
_AT_CELLS = Text(
    "สูตร ลิงก์ หรือกฎที่เรียกออกไปนอกไฟล์ ไม่ทำงานในสำเนา {n} ช่อง มีหมายเหตุที่ช่อง",
    "Formulas, links or rules that reach out of the workbook do nothing in the copy: {n} cells, each with a note",
)

_FETCHING = re.compile(
    r"(?<![A-Z0-9_])(?:WEBSERVICE|IMAGE|RTD|DDE|CALL|REGISTER(?:\.ID)?|EXEC|SQL\.REQUEST|STOCKHISTORY|FIELDVALUE"
    r"|IMPORT(?:DATA|XML|HTML|RANGE|FEED)|GOOGLE\w+|CUBE\w+|HYPERLINK)\s*\("
    r"|\[[^\[\]]*\][^\[\]!]*!"  # [1]Sheet!A1, 'C:\[book.xlsx]Sheet'!A1
    r"|\|[^|]*!"  # cmd|' /c calc'!A0
    r"|'[^']*'\s*#"  # 'file:///book.ods'#$Sheet.A1
    r"|(?<![A-Z0-9_])INDIRECT\s*\(.*\0",  # with a text that names a place
    re.IGNORECASE | re.DOTALL,
)
_PAGE = re.compile(r'(?:_xlfn\.)?HYPERLINK\s*\(\s*"(?:https?://|mailto:|#)[^"]*"\s*(?=[,)])', re.IGNORECASE)
_TEXT = re.compile(r'"[^"]*"')
_PLACE = re.compile(r"[\[\\|#]|//|file:", re.IGNORECASE)
_KEPT_LINK = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_LONGEST = 200

Cell = tuple[str, str]


def reaches_out(formula: object) -> bool:
    """Whether ``formula`` asks anything but the workbook itself; pages that are named in it may be linked to."""
    said = _PAGE.sub("(", str(formula or ""))
    return (
        _FETCHING.search(_TEXT.sub(lambda text: "\0" if _PLACE.search(text[0]) else '""', said)) is not None
    )


def make_inert(book: Any) -> tuple[dict[Cell, Text], list[Text]]:
    """Take out of ``book`` what reaches out of it: a remark for each cell, and a sentence for each other thing."""
    remarks: dict[Cell, Text] = {}
    elsewhere = [f"{name}" for name in _names(book.defined_names)]
    book._external_links = []
    for page in book.worksheets:
        for _, cell in sorted(page._cells.items()):
            if (said := _cell(cell)) is not None:
                remarks[page.title, cell.coordinate] = said
        for ranges in (*_validations(page), *_formats(page)):
            first = next(iter(ranges.ranges)).coord.partition(":")[0]
            remarks.setdefault((page.title, first), WAS_RULE)
        elsewhere += [
            f"{page.title}: {name}" for name in (*_names(page.defined_names), *_tables(page), *_drawn(page))
        ]
    sentences = [
        Text(*(text.format(what=what) for text in (_ELSEWHERE.th, _ELSEWHERE.en))) for what in elsewhere
    ]
    if remarks:
        sentences.insert(0, Text(*(text.format(n=len(remarks)) for text in (_AT_CELLS.th, _AT_CELLS.en))))
    return remarks, sentences


def _cell(cell: Any) -> Text | None:
    said = None
    formula = getattr(cell.value, "text", cell.value)  # of an array formula, too
    if cell.data_type == "f" and (reaches_out(formula) or not isinstance(formula, str)):
        cell.value = f"={str(formula or '').removeprefix('=')}"
        cell.data_type, cell.quotePrefix = "s", True  # text, even when it is edited
        said = WAS_FORMULA
    link = cell.hyperlink
    if link is not None and link.target and not _KEPT_LINK.match(link.target):
        cell.hyperlink = None
        target = link.target[:_LONGEST]
        said = Text(*(text.format(target=target) for text in (WAS_LINK.th, WAS_LINK.en)))
    return said


def _names(defined: Any) -> Iterator[str]:
    for name in [name for name, one in defined.items() if reaches_out(one.attr_text)]:
        del defined[name]
        yield name


def _validations(page: Any) -> Iterator[Any]:
    rules = page.data_validations
    out = [one for one in rules.dataValidation if reaches_out(one.formula1) or reaches_out(one.formula2)]
    rules.dataValidation = [one for one in rules.dataValidation if one not in out]
    return (one.sqref for one in out)


def _formats(page: Any) -> Iterator[Any]:
    kept = type(page.conditional_formatting)()
    out = []
    for area in page.conditional_formatting:
        for rule in area.rules:
            if any(map(reaches_out, _asked(rule))):
                out.append(area.sqref)
            else:
                kept.add(str(area.sqref), rule)
    if out:
        page.conditional_formatting = kept
    return iter(out)


def _asked(rule: Any) -> Iterator[object]:
    yield from rule.formula
    for scale in (rule.colorScale, rule.dataBar, rule.iconSet):
        yield from (one.val for one in (scale.cfvo if scale is not None else ()))


def _tables(page: Any) -> Iterator[str]:
    for table in page.tables.values():
        table.connectionId = None
        for column in table.tableColumns:
            column.queryTableFieldId = None
            for name in ("calculatedColumnFormula", "totalsRowFormula"):
                formula = getattr(column, name)
                if formula is not None and reaches_out(formula.attr_text):
                    setattr(column, name, None)
                    yield f"{table.displayName}[{column.name}]"
        table.tableType = None if table.tableType == "queryTable" else table.tableType


def _drawn(page: Any) -> Iterator[str]:
    """The charts that show, and the pivot tables that sum up, what is not in the workbook."""
    for chart in list(page._charts):
        if any(
            part.tag.rpartition("}")[2] == "f" and reaches_out(part.text) for part in chart._write().iter()
        ):
            page._charts.remove(chart)
            yield type(chart).__name__
    for pivot in list(page._pivots):
        source = pivot.cache.cacheSource
        if source.type != "worksheet" or getattr(source.worksheetSource, "id", None):
            page._pivots.remove(pivot)
            yield str(pivot.name)
