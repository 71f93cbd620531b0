"""One room writes files: no other module of the program opens one for writing, moves one or makes a temporary one."""

import ast

import pytest

METHODS = {"write_bytes", "write_text", "touch", "rename", "symlink_to", "hardlink_to", "save"}
MODULES = {
    "os": {
        "replace",
        "rename",
        "renames",
        "link",
        "symlink",
        "truncate",
        "mkfifo",
        "mknod",
        "fdopen",
        "open",
    },
    "shutil": {"copy", "copy2", "copyfile", "copyfileobj", "copytree", "move", "make_archive"},
}
NOT_BY_NAME = {**MODULES, "xlsxwriter": {"Workbook"}}
TO_MEMORY = {"ZipFile", "zipfile.ZipFile", "xlsxwriter.Workbook"}
"""What writes to a path, or to a stream in memory: elsewhere it gets the latter alone."""
DISCARDED = "os.devnull"
NO_FILES = {"archive", "styles"}
"""Names of what is opened otherwise: a part of an archive that is read, a style of a form."""


def writing_in(source):
    """The lines of ``source`` on which files are written."""
    tree = ast.parse(source)
    streams = {*_streams(tree)}
    return [node.lineno for node in ast.walk(tree) if _writes(node, streams)]


def _streams(tree):
    """The names that hold a stream in memory: made so, or declared so by their parameter."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            if ast.unparse(node.value.func).endswith("BytesIO"):
                yield from (ast.unparse(target) for target in node.targets)
        elif isinstance(node, ast.arg) and node.annotation and ast.unparse(node.annotation) == "BinaryIO":
            yield node.arg


def _writes(node, streams):
    if isinstance(node, ast.Import | ast.ImportFrom):
        named = [alias.name for alias in node.names]
        module = getattr(node, "module", None)
        return "tempfile" in (*named, module) or bool(NOT_BY_NAME.get(module, set()) & {*named})
    if not isinstance(node, ast.Call):
        return False
    called = ast.unparse(node.func)
    owner, _, name = called.rpartition(".")
    if name == "open":
        place = 1 if owner in ("", "io") else 0
        own = owner in NO_FILES or DISCARDED in ast.unparse(node)
        return owner == "os" or (not own and _mode(node, place))
    if name == "replace" and owner not in ("os", "dataclasses"):
        return len(node.args) == 1 and not node.keywords  # of a path; texts and values take more
    if called in TO_MEMORY:
        first = ast.unparse(node.args[0]) if node.args else ""
        reads = name == "ZipFile" and not _mode(node, 1)
        return not (reads or first in streams or first.startswith(("BytesIO(", "io.BytesIO(")))
    return name in METHODS or name in MODULES.get(owner, set())


def _mode(call, place):
    """Whether a call of ``open`` or ``ZipFile`` writes by its mode, at ``place`` of what it is given."""
    given = [word.value for word in call.keywords if word.arg == "mode"] or call.args[place : place + 1]
    return bool(given) and not (isinstance(given[0], ast.Constant) and {*given[0].value} <= {*"rbt"})


def test_no_module_writes_but_those_of_the_room_that_does(top):
    package = top / "ita_audit"
    found = {
        str(path.relative_to(package)): lines
        for path in package.rglob("*.py")
        if path.parent.name != "writing" and (lines := writing_in(path.read_text("utf-8")))
    }
    assert found == {}


WRONG = {
    "a path that is written": "path.write_bytes(b'')",
    "a path that is written as text": "Path('x').write_text('')",
    "a file opened to be written": "open('x', 'w')",
    "a file opened to be added to": "path.open('ab')",
    "a file opened to be changed": "path.open(mode='r+b')",
    "a file opened in a mode that is not told here": "path.open(mode)",
    "a new file": "io.open('x', 'x')",
    "a descriptor": "os.open('x', os.O_WRONLY)",
    "a move": "os.replace('x', 'y')",
    "a move of a path": "path.replace(other)",
    "a move of a path by its other name": "path.rename(other)",
    "a copy": "shutil.copyfile('x', 'y')",
    "a copy by another name": "from shutil import copyfile as other",
    "a temporary file": "import tempfile",
    "a temporary file by name": "from tempfile import mkstemp",
    "an archive at a path": "ZipFile(path, 'w')",
    "an archive at a path that is added to": "zipfile.ZipFile(path, mode='a')",
    "a workbook of XlsxWriter by name": "from xlsxwriter import Workbook",
    "a workbook of openpyxl": "book.save(path)",
    "a workbook of XlsxWriter": "xlsxwriter.Workbook(path)",
}
HARMLESS = {
    "reading": "path.open('rb'), open('x'), path.open()",
    "texts and values": "text.replace('a', 'b'), dataclasses.replace(one, a=1), replace(one, a=1)",
    "nowhere": "open(os.devnull, 'w')",
    "an archive that is read": "ZipFile(path), ZipFile(BytesIO(content)), zipfile.ZipFile(path, 'r')",
    "an archive in memory": "stream = BytesIO()\nZipFile(stream, 'w')",
    "a workbook in memory": "def write(stream: BinaryIO): xlsxwriter.Workbook(stream)",
}


@pytest.mark.parametrize("wrong", WRONG)
def test_it_would_be_found(wrong):
    assert writing_in(WRONG[wrong]) == [1]


@pytest.mark.parametrize("harmless", HARMLESS)
def test_what_writes_no_file_is_not_found(harmless):
    assert writing_in(HARMLESS[harmless]) == []
