"""An instrument from elsewhere goes all the way, and nothing that is made of it speaks of another: no Thai, no ITA."""

import re
import zipfile

import foreign
import pytest

FORMATS = ("html", "xlsx", "markdown", "csv", "json")
NOT_ITS_OWN = re.compile(
    r"[\u0e01-\u0e5b]|\bLGUs?\b|[Ll]ocal government|(?<![-\w/:])ITA\b|\bO[0-9]+\b(?![\"<=])|\bMeasure\b|baht\b(?!`)|[Dd]istrict|[Pp]rovince"
)
NAMES_OF_FIELDS = re.compile(
    r"agency/(district|province)|\"(district|province)s?\"|<t>(district|province)</t>|for=\"search province district gap\""
)
SHOWN = {
    "form.xlsx": "State",
    "letters/10002.html": "By section",
    "csv": '"Clause A.1"',
    "review": "3 offices",
    "dashboard.html": "Completeness of offices as filled in, by section",
    "reference/measure-A.md": "Clause A.2 · year 2026",
    "explain": "an amount in US dollars",
}
"""What each of them says in the words of its own instrument."""


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("elsewhere")


@pytest.fixture
def made(home, ita, monkeypatch):
    """Everything that is made of the instrument, by its name: files, and what was on the screen."""
    rules, out = home / "safety-2026", home / "out"
    out.mkdir()
    monkeypatch.chdir(home)
    post = foreign.hand_in(foreign.write(rules), home / "post")
    (home / "expected.csv").write_text("code,name\n10001,Office 10001\n10004,Office 10004\n", "utf-8")
    day = ("--as-of", "2026-12-31")
    files = [one for name in FORMATS for one in ("-f", f"{name}:{out / name}")]
    screens = {
        "check": ita("check", post / "10002.json", "--ruleset", rules, *day, *files, "-f", "terminal"),
        "form": ita("template", "--lang", "en", "--ruleset", rules, "-o", out / "form.xlsx"),
        "explain": ita("explain", "B.1", "--ruleset", rules),
        "list": ita("rules", "list", "--lang", "en", "--ruleset", rules),
        "reference": ita("rules", "reference", "--lang", "en", "--ruleset", rules, "-o", out / "reference"),
        "review": ita("review", post, "--round", "2026", "--ruleset", rules, *day, "--expected", home / "expected.csv", "--reports", out / "letters"),
        "show": ita("rounds", "show", "2026", "--all"),
        "findings": ita("rounds", "findings", "2026", "--agency", "10002"),
        "integrity": ita("rounds", "integrity", "2026", "--ruleset", rules),
        "export": ita("rounds", "export", "2026", "-o", out / "export.csv"),
        "dashboard": ita("dashboard", "--round", "2026", "-o", out / "dashboard.html"),
    }  # fmt: skip
    assert {name: ended.code for name, ended in screens.items() if ended.code} in ({}, {"check": 1})
    said = {name: ended.out for name, ended in screens.items()}
    for path in (path for path in out.rglob("*") if path.is_file()):
        said[path.relative_to(out).as_posix()] = _text(path)
    return said


def test_every_output_speaks_of_the_instrument_alone(made):
    for name, words in SHOWN.items():
        assert words in made[name], name
    foreign_words = {
        name: text[max(0, found.start() - 30) : found.end() + 30]
        for name, whole in made.items()
        for text in (NAMES_OF_FIELDS.sub("", whole.partition("<script>")[0]),)
        if (found := NOT_ITS_OWN.search(text))
    }
    assert foreign_words == {}


def _text(path):
    if not path.name.endswith("xlsx"):
        return path.read_text("utf-8")
    with zipfile.ZipFile(path) as book:
        return book.read("xl/sharedStrings.xml").decode("utf-8")
