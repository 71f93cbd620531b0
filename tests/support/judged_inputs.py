"""Files for the tests of judging, each made from a fixture as a few words say."""

import io
import json
from dataclasses import replace
from pathlib import Path

import openpyxl
from openpyxl.utils.cell import coordinate_to_tuple

from ita_audit.forms import lay_out
from ita_audit.forms.excel import write
from ita_audit.forms.form import CellRole
from ita_audit.ruleset.narrowing import only, without_others

FIXTURES = Path(__file__).parents[2] / "fixtures"


def file_of(given):
    """The name of the file of an input that has a ``name``."""
    return f"{given['name'].replace(' ', '-')}.{'xlsx' if 'form' in given else 'json'}"


def bytes_of(given, ruleset):
    """What the file of an input holds: ``tests/judging/inputs.yaml`` says what the words mean."""
    if "text" in given:
        return given["text"].encode()
    if "json" in given:
        content = {**fixture(given.get("from", "complete-2568")), **given["json"]}
        content = {name: value for name, value in content.items() if value is not None}
        return json.dumps(content, ensure_ascii=False, indent=2).encode()
    return no_form() if given["form"] == "none" else write(form_of(given, ruleset))


def fixture(name):
    return json.loads((FIXTURES / name / "submission.json").read_text("utf-8"))


def no_form():
    stream = io.BytesIO()
    openpyxl.Workbook().save(stream)
    return stream.getvalue()


def form_of(given, ruleset):
    """A form, as a person may have filled it in."""
    content = fixture(given["from"]) if "from" in given else {}
    rules = ruleset if given["form"] == "all" else only(ruleset, given["form"])
    form = lay_out(rules, given.get("language", "th"), without_others(content, ruleset, rules))
    sheets = {sheet.name: sheet for sheet in form.sheets if sheet.name != given.get("without")}
    for where, value in given.get("cells", {}).items():
        name, _, cell = where.rpartition("!")
        sheets[name].put(*coordinate_to_tuple(cell), value, CellRole.ANSWER)
    return replace(form, sheets=tuple(sheets.values()), stamp={**form.stamp, **given.get("stamp", {})})
