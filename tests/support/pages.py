"""The pages that people read, in pairs, and what of a page must be the same in both languages."""

import re
from pathlib import Path

TOP = Path(__file__).parents[2]
READMES = [(TOP / folder / "README.md", TOP / folder / "README.en.md") for folder in (".", "rules")]
DOCS = TOP / "docs"
PAIRS = READMES + [
    (page, DOCS / "en" / page.relative_to(DOCS / "th")) for page in sorted((DOCS / "th").rglob("*.md"))
]
NAMES = [thai.relative_to(TOP).as_posix() for thai, _ in PAIRS]

FENCED = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```$", re.M | re.S)
INDENTED = re.compile(r"^ {4,}(?:\S.*)$", re.M)
INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)\s]+)\)")


def headings(page):
    """The level of each heading, in order."""
    return [len(marks) for marks in re.findall(r"^(#+) ", _outside_code(page), re.M)]


def commands(page):
    """Every block of code but captured screens, and every word marked as code; comments and quotations left out."""
    blocks = [_told(text) for kind, text in FENCED.findall(page) if kind != "text"]
    rest = FENCED.sub("", page)
    typed = [
        _told(line)
        for line in INDENTED.findall(rest)
        if re.match(r" +(?:ita-audit|py|python|pip|git|--)", line)
    ]
    return blocks + typed, {_told(code) for code in INLINE.findall(INDENTED.sub("", rest))}


def pictures(page):
    return [target for mark, target in LINK.findall(page) if mark]


def links(page):
    """Where a page leads, but for the language and for the place within the other page."""
    found = {target.split("#")[0] for mark, target in LINK.findall(_outside_code(page)) if not mark}
    return {re.sub(r"\b(th|en)/", "", target).replace("README.en.md", "README.md") for target in found}


def prose(page):
    """The lines of a page without code, links and what is quoted or marked as a comment."""
    text = re.sub(r"<!--.*?-->", "", INLINE.sub("", _outside_code(page)))
    text = re.sub(r"!?\[(?:English|ภาษาไทย)\]\([^)]*\)|\]\([^)]*\)", "", text)
    return re.sub(r'“[^”]*”|"[^"\n]*"', "", text).splitlines()


def rows_on_a_screen(page, width=80):
    """How many lines of a screen a page takes: marks over a letter take no room, a picture takes 20 lines."""
    text = re.sub(r"<!--.*?-->\n?", "", page)
    total = 0
    for line in text.splitlines():
        seen = re.sub(r"[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]", "", line)
        total += 20 if line.startswith("![") else max(1, -(-len(seen) // width))
    return total


def _outside_code(page):
    return INDENTED.sub("", FENCED.sub("", page))


def _told(code):
    """The code without comments, quoted words and runs of blanks: these are each language's own."""
    lines = [re.sub(r"(^|\s)(#|--) .*$", "", line) for line in code.splitlines()]
    own = [
        re.sub(r'"([^"]*)"', lambda quoted: '"..."' if re.search("[ก-๙ ]", quoted[1]) else quoted[0], line)
        for line in lines
    ]
    return " ".join(" ".join(own).split())
