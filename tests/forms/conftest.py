"""Forms as tests need them: filled from a submission, changed cell by cell, read and judged again."""

import datetime
import io

import openpyxl
import pytest

from ita_audit.engine import check
from ita_audit.forms import lay_out
from ita_audit.forms.excel import write
from ita_audit.forms.filling import fill
from ita_audit.readers.xlsx import read

AS_OF = datetime.date(2025, 12, 31)


@pytest.fixture(scope="session")
def made(ruleset):
    """The bytes of a form in a language with the content of a submission filled in."""

    def make(content=None, language="th"):
        return write(lay_out(ruleset, language, content))

    return make


@pytest.fixture(scope="session")
def filled(ruleset):
    """The submission that the bytes of a form hold."""
    return lambda content, name="form.xlsx": fill(read(content, name), ruleset)


@pytest.fixture(scope="session")
def judged(ruleset):
    """The report of a submission, or of the bytes of a form."""

    def judge(given):
        submission = fill(read(given, "form.xlsx"), ruleset) if isinstance(given, bytes) else given
        return check(ruleset, submission, AS_OF)

    return judge


@pytest.fixture(scope="session")
def changed():
    """The bytes of a workbook after a function has changed it with openpyxl."""

    def change(content, edit):
        book = openpyxl.load_workbook(io.BytesIO(content))
        edit(book)
        stream = io.BytesIO()
        book.save(stream)
        return stream.getvalue()

    return change


@pytest.fixture(scope="session")
def complete_form(made, top):
    """The form that lacks nothing, filled in by the fixture; read only."""
    import json

    content = json.loads((top / "fixtures" / "complete-2568" / "submission.json").read_text("utf-8"))
    return made(content)
