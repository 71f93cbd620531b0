"""Workbooks as they come: a form filled in by the fixture, then treated as people and programs do."""

import io
import re
import zipfile

import openpyxl
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.worksheet.cell_range import CellRange


def treated(content, locate, steps):
    """The bytes of a workbook after every step; ``locate`` gives the place of a pointer."""
    for step in steps:
        ((word, given),) = step.items()
        content = raw(content, **given) if word == "raw" else by_hand(content, locate, word, given)
    return content


def by_hand(content, locate, word, given):
    book = openpyxl.load_workbook(io.BytesIO(content))
    WORDS[word](book, locate, given)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def raw(content, part, find, put):
    """Change the XML of a part, as only other programs would write it."""
    out = io.BytesIO()
    changed = 0
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if re.fullmatch(part, entry.filename):
                text, count = re.subn(find, put, data.decode("utf-8"), count=1)
                data, changed = text.encode("utf-8"), changed + count
            new.writestr(entry.filename, data)
    assert changed == 1, f"{part}: {find} was found {changed} times"
    return out.getvalue()


def _cell(book, locate, where):
    """The cell at a pointer, or at ``sheet!C14``."""
    if where.startswith("/"):
        place = locate([where])[where]
        return book[place.sheet][place.cell]
    sheet, _, cell = where.rpartition("!")
    return book[sheet][cell]


def _put(book, locate, given):
    for where, value in given.items():
        cell = _cell(book, locate, where)
        cell.value = value
        if isinstance(value, str) and not value.startswith("="):
            cell.data_type = "s"


def _error(book, locate, given):
    for where, value in given.items():
        cell = _cell(book, locate, where)
        cell.value, cell.data_type = value, "e"


def _format(book, locate, given):
    for where, number_format in given.items():
        _cell(book, locate, where).number_format = number_format


def _link(book, locate, given):
    for where, target in given.items():
        _cell(book, locate, where).hyperlink = target


def _insert_rows(book, locate, given):
    """As Excel does it: merged cells move along, which openpyxl leaves behind."""
    cell = _cell(book, locate, given["above"])
    page, row, rows = cell.parent, cell.row, given.get("rows", 1)
    merged = _unmerged(page)
    page.insert_rows(row, rows)
    for area in merged:
        area.shift(row_shift=rows if area.min_row >= row else 0)
        page.merge_cells(area.coord)


def _insert_columns(book, _locate, given):
    page, columns = book[given["sheet"]], given.get("columns", 1)
    merged = _unmerged(page)
    page.insert_cols(given["before"], columns)
    for area in merged:
        area.shift(col_shift=columns if area.min_col >= given["before"] else 0)
        page.merge_cells(area.coord)


def _unmerged(page):
    """The areas that were merged; links go too, for openpyxl leaves them where they were."""
    for row in page.iter_rows():
        for cell in row:
            if cell.hyperlink is not None:
                cell.hyperlink = None
    areas = [CellRange(area.coord) for area in page.merged_cells.ranges]
    for area in areas:
        page.unmerge_cells(area.coord)
    return areas


def _delete_columns(book, _locate, given):
    _unmerged(book[given["sheet"]])
    book[given["sheet"]].delete_cols(given["first"], given.get("columns", 1))


def _delete_rows(book, _locate, given):
    _unmerged(book[given["sheet"]])
    book[given["sheet"]].delete_rows(given["first"], given.get("rows", 1))


def _swap_columns(book, locate, given):
    one, other = (_cell(book, locate, where) for where in given)
    page = one.parent
    _unmerged(page)
    for row in range(1, page.max_row + 1):
        a, b = page.cell(row, one.column), page.cell(row, other.column)
        a.value, b.value = b.value, a.value


def _merge(book, locate, given):
    first, last = (_cell(book, locate, where) for where in given)
    first.parent.merge_cells(f"{first.coordinate}:{last.coordinate}")


def _rename(book, _locate, given):
    for old, new in given.items():
        book[old].title = new


def _delete_sheet(book, _locate, given):
    del book[given]


def _copy_sheet(book, _locate, given):
    book.copy_worksheet(book[given])


def _add_sheet(book, _locate, given):
    page = book.create_sheet(given["name"])
    for where, value in given["cells"].items():
        page[where] = value


def _properties(book, _locate, given):
    for name in list(book.custom_doc_props.names):
        if name in given:
            del book.custom_doc_props[name]


def _below(book, locate, given):
    """Write a whole row below the last one of a table: pointers of a row's cells -> values."""
    for where, value in given["cells"].items():
        cell = _cell(book, locate, where)
        cell.parent.cell(cell.row + given["rows"], cell.column).value = value


def _hide(book, _locate, given):
    book[given].sheet_state = "hidden"


def _far(book, _locate, given):
    for where, value in given.items():
        sheet, _, cell = where.rpartition("!")
        row, column = coordinate_to_tuple(cell)
        book[sheet].cell(row, column).value = value


WORDS = {
    "put": _put,
    "error": _error,
    "format": _format,
    "link": _link,
    "insert_rows": _insert_rows,
    "insert_columns": _insert_columns,
    "delete_columns": _delete_columns,
    "delete_rows": _delete_rows,
    "swap_columns": _swap_columns,
    "merge": _merge,
    "rename": _rename,
    "delete_sheet": _delete_sheet,
    "copy_sheet": _copy_sheet,
    "add_sheet": _add_sheet,
    "without_properties": _properties,
    "below": _below,
    "hide": _hide,
    "far": _far,
}
