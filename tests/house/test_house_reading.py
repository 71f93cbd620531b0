"""One reader reads what a user names, so that every limit is kept while reading: no other module opens a file."""

import ast

import pytest

METHODS = {"read_bytes", "read_text", "open"}
OWN = {  # what each of them opens instead, or bounds itself
    "cli/streams.py": "nowhere: os.devnull",
    "extras.py": "what the installer wrote about the program",
    "formats/html/__init__.py": "a file of the package",
    "formats/pdf/__init__.py": "a file of the package",
    "rule_quality/filled_templates.py": "a template of the package",
    "reference/schemas/__init__.py": "a file of the package",
    "review/dashboard/dashboard_page.py": "a file of the package",
    "readers/bounded_files.py": "the reader",
    "readers/folders.py": "the first bytes of a file that lies in a folder",
    "readers/xlsx/guard.py": "a part of an archive in memory",
    "review/attachments.py": "a document beside a submission, for its hash, piece by piece to a limit",
    "forms/excel/write_sheets.py": "no file: a style",
}


def reading_in(source):
    """The lines of ``source`` on which something is opened or read whole."""
    return [node.lineno for node in ast.walk(ast.parse(source)) if _reads(node)]


def _reads(node):
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    if isinstance(called, ast.Attribute):
        return called.attr in METHODS
    return isinstance(called, ast.Name) and called.id == "open"


def test_no_module_reads_a_file_but_those_that_are_told_here(top):
    package = top / "ita_audit"
    found = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if path.parent.name != "writing" and reading_in(path.read_text("utf-8"))
    }
    assert found == {*OWN}


@pytest.mark.parametrize(
    "wrong",
    ["path.read_bytes()", "Path('x').read_text('utf-8')", "open('x')", "path.open('rb')", "io.open('x')"],
)
def test_it_would_be_found(wrong):
    assert reading_in(wrong) == [1]
