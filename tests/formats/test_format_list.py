"""A format is a module, a line in ``FORMATS``, golden files, a way to read it back and a line for people: none without the others."""

import pkgutil
from importlib import import_module
from pathlib import Path

import pytest
from canonical import canonical
from golden import GOLDEN, LOOKS, golden
from reading_back import READERS
from typer.main import get_command

from ita_audit import formats
from ita_audit.cli.app import app
from ita_audit.formats import FORMATS, is_binary, render
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.thai.lines import breaker_name

PAGES = {
    f"docs/{say}/reports.md": (Path(__file__).parents[2] / "docs" / say / "reports.md").read_text("utf-8")
    for say in ("th", "en")
}


def test_every_module_is_a_format_and_every_format_a_module():
    modules = {module.name for module in pkgutil.iter_modules(formats.__path__)}
    assert modules == set(FORMATS.values())


def missing(name):
    """What the format called ``name`` still needs, each in a sentence that says where it belongs."""
    write = "`python tests/support/golden.py` writes it"
    lacks = [] if name in FORMATS else [f"{name}: its line in FORMATS, ita_audit/formats/__init__.py"]
    golden = [f"{name}.{look}" for look in LOOKS if not (GOLDEN / f"{name}.{look}").is_file()]
    lacks += [f"{name}: the golden file tests/formats/golden/{file}; {write}" for file in golden]
    if name not in READERS and name != "terminal":
        lacks.append(f"{name}: a function that reads it back: READERS, tests/support/reading_back.py")
    lacks += [f"{name}: its row in {file}" for file, page in PAGES.items() if f"| `{name}` |" not in page]
    return lacks


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_has_all_that_it_needs(name):
    if lacks := missing(name):
        pytest.fail("\n".join(lacks), pytrace=False)


def test_a_new_format_is_told_of_all_it_needs_at_once():
    assert len(missing("docx")) == 2 + len(LOOKS) + len(PAGES)


def test_the_help_of_check_names_every_format():
    (option,) = [one for one in get_command(app).commands["check"].params if "-f" in one.opts]
    assert all(name in option.help.split(";")[0].split(", ") for name in FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_has_the_agreed_shape(name):
    module = import_module(f"ita_audit.formats.{FORMATS[name]}")
    assert isinstance(module.BINARY, bool) and is_binary(name) is module.BINARY
    assert isinstance(render(name, Batch((canonical()[0],)), RenderOptions()), bytes)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", FORMATS)
def test_a_format_writes_what_its_golden_file_holds(name, look):
    """After a wanted change: ``python tests/support/golden.py`` writes them anew; look at the difference."""
    if name == "terminal" and breaker_name() != "icu":
        pytest.skip("platform: there is no breaker of Thai words here")
    assert golden(name, look) == (GOLDEN / f"{name}.{look}").read_bytes()


def test_there_is_no_golden_file_too_many():
    assert {path.name for path in GOLDEN.iterdir()} == {
        f"{name}.{look}" for name in FORMATS for look in LOOKS
    }


def test_a_format_that_there_is_not_is_a_key_error():
    with pytest.raises(KeyError):
        render("docx", Batch(()), RenderOptions())
