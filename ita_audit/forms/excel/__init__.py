"""A form as the bytes of an .xlsx file."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ita_audit.forms import keys
from ita_audit.forms.excel.styles import FONT, LOOKS, OPEN
from ita_audit.forms.excel.write_sheets import write_sheet
from ita_audit.forms.form import CellRole, Form
from ita_audit.types.cells.form_cell import AS_TEXT

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook as Writer

MADE_ON = datetime(2025, 1, 1, tzinfo=UTC)
"""Not the time of making, so that the same form is the same bytes."""


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, writer: Writer):
        self._writer = writer
        self._made: dict[tuple[str, str], Format] = {}

    def of(self, look: CellRole, number: str = AS_TEXT) -> Format:
        """The format of a cell; ``number`` is the number format of an answer."""
        return self._get(look.value, LOOKS[look], number if look is CellRole.ANSWER else "")

    def open(self, number: str) -> Format:
        """The format below a table, in a column of answers with this number format."""
        return self._get("open", OPEN, number)

    def plain(self, **properties: Any) -> Format:
        """A format of its own."""
        return self._writer.add_format(properties)

    def _get(self, name: str, look: dict[str, Any], number: str) -> Format:
        key = (name, number)
        if key not in self._made:
            self._made[key] = self._writer.add_format({**look, **({"num_format": number} if number else {})})
        return self._made[key]


def write(form: Form) -> bytes:
    """The bytes of ``form``. Equal forms give equal bytes."""
    import xlsxwriter

    stream = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": FONT,
    }
    writer = xlsxwriter.Workbook(stream, options)
    writer.set_properties({"title": form.sheets[0].name, "author": "ita-audit", "created": MADE_ON})
    for name, value in form.stamp.items():
        writer.set_custom_property(name, value, "text")
    styles = Styles(writer)
    pages = [(sheet, writer.add_worksheet(sheet.name)) for sheet in form.sheets]
    _hidden_sheet(writer, form)
    for sheet, page in pages:
        write_sheet(page, sheet, form, styles)
    pages[0][1].activate()
    writer.close()
    return stream.getvalue()


def _hidden_sheet(writer: Writer, form: Form) -> None:
    """The stamp once more (some programs drop a file's own properties), and the lists of choices."""
    page = writer.add_worksheet(keys.STAMP_SHEET)
    for row, (name, value) in enumerate(form.stamp.items()):
        page.write_string(row, 0, keys.mark("stamp", name))
        page.write_string(row, 1, value)
    for column, (name, choices) in enumerate(form.choices.items(), 3):
        for row, choice in enumerate(choices):
            page.write_string(row, column, choice)
        letters = _letters(column)
        area = f"'{keys.STAMP_SHEET}'!${letters}$1:${letters}${max(1, len(choices))}"
        writer.define_name(list_name(name), f"={area}")
    page.very_hidden()


def list_name(choices: str) -> str:
    """The defined name of a list of choices."""
    return f"ita_{choices}"


def _letters(column: int) -> str:
    from ita_audit.model.workbook import column_letters

    return column_letters(column + 1)
