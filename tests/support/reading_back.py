"""What a report says, read back out of the bytes of each format: findings, verdicts and decisions.

A decision is (finding, kind, verdict, standing) in the words of the JSON report, as is a verdict.
"""

import csv
import io
import json
import re
from html.parser import HTMLParser

import openpyxl
import pypdfium2

from ita_audit.formats.xlsx import DECISIONS, FINDINGS
from ita_audit.presentation import report_words as words
from ita_audit.presentation.decision_views import KINDS, STANDINGS
from ita_audit.presentation.labels import VERDICTS


def read_back(form, content, say):
    """``(verdicts by finding, decisions in order)`` of one report, as ``form`` writes it in ``say``."""
    return READERS[form](content, say)


def verdict_of(word, say):
    return next(verdict.value for verdict, text in VERDICTS.items() if text.in_(say) == word)


def decision_of(finding, what, standing, say):
    kind, verdict = next(key for key, text in KINDS.items() if text.in_(say) == what)
    state = next(state for state, text in STANDINGS.items() if text.in_(say) == standing)
    return finding, kind.value, verdict.value if verdict else None, state.value


def decisions_of(rows, say):
    """Those of rows of a table, of which one may answer several findings."""
    return [decision_of(one, *row[1:3], say) for row in rows for one in row[0].split(", ")]


def _json(content, _say):
    report = json.loads(content)
    told = report.get("decided", {"decisions": []})["decisions"]
    decisions = [(one["finding"], one["kind"], one["verdict"], one["standing"]) for one in told]
    return {one["id"]: one["verdict"] for one in report["findings"]}, decisions


def _csv(content, say):
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    ident, verdict, what, standing = (
        text.in_(say) for text in (words.ID, words.VERDICT, words.DECISION, words.STANDING)
    )
    findings = [row for row in rows if row[verdict]]
    return {row[ident]: verdict_of(row[verdict], say) for row in findings}, [
        decision_of(row[ident], row[what], row[standing], say) for row in rows if not row[verdict]
    ]


def _cells(line):
    return [cell.strip().strip("`") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def _markdown(content, say):
    _, _, rest = content.decode("utf-8").rpartition(f"## {words.EVERY.in_(say)}\n")
    rows = [_cells(line) for line in rest.splitlines() if line.startswith("| `")]
    _, _, told = content.decode("utf-8").partition(f"## {words.DECISIONS.in_(say)}\n")
    decisions = [_cells(line) for line in told.partition("\n## ")[0].splitlines() if line.startswith("| `")]
    return {row[0]: verdict_of(row[1], say) for row in rows}, decisions_of(decisions, say)


class _Rows(HTMLParser):
    """Gathers the cells of every row that says what it is."""

    def __init__(self):
        super().__init__()
        self.rows, self._open = [], False

    def handle_starttag(self, tag, attributes):
        if tag == "tr":
            self._open = any(name.startswith("data-") for name, _ in attributes)
            if self._open:
                self.rows.append((dict(attributes), []))
        elif tag == "td" and self._open:
            self.rows[-1][1].append("")

    def handle_data(self, text):
        if self._open and self.rows[-1][1]:
            self.rows[-1][1][-1] += text

    def handle_endtag(self, tag):
        self._open = self._open and tag != "tr"


def _html(content, say):
    """What the page says in words must be what its attributes say."""
    parser = _Rows()
    parser.feed(content.decode("utf-8"))
    verdicts, decisions = {}, []
    for says, cells in parser.rows:
        if "data-finding" in says:
            verdicts[says["data-finding"]] = says["data-verdict"]
            assert cells[0] == says["data-finding"]
            assert cells[1].startswith(
                next(t.in_(say) for v, t in VERDICTS.items() if v.value == says["data-verdict"])
            )
        else:
            decisions += decisions_of([cells], say)
            told = says["data-kind"], says["data-verdict"] or None, says["data-standing"]
            named = says["data-decision"].split()
            assert decisions[-len(named) :] == [(one, *told) for one in named]
    return verdicts, decisions


def _xlsx(content, say):
    book = openpyxl.load_workbook(io.BytesIO(content))
    found = _sheet(book[FINDINGS.in_(say)])
    told = _sheet(book[DECISIONS.in_(say)]) if DECISIONS.in_(say) in book.sheetnames else []
    ident, verdict, what, standing = (
        text.in_(say) for text in (words.ID, words.VERDICT, words.DECISION, words.STANDING)
    )
    return {row[ident]: verdict_of(row[verdict], say) for row in found}, [
        decision_of(row[ident], row[what], row[standing], say) for row in told
    ]


def _sheet(sheet):
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def pdf_text(content):
    """The text layer as pdfium gives it, without its blanks and line ends; it marks a dash at a line's end."""
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]
    return re.sub(r"\s+", "", re.sub("[\u0002\ufffe]", "-", "".join(pages)))


def _pdf(content, say):
    text = pdf_text(content)
    _, _, every = text.rpartition(_bare(words.EVERY, say))
    named = {_bare(text, say): verdict.value for verdict, text in VERDICTS.items()}
    pattern = rf"([1-9]\.(?:\d+|R)/[a-z0-9_.-]+?)({'|'.join(map(re.escape, named))})"
    _, _, told = text.partition(_bare(words.DECISIONS, say))
    whats = {_bare(what, say): key for key, what in KINDS.items()}
    standings = {_bare(standing, say): state for state, standing in STANDINGS.items()}
    decisions = re.findall(
        rf"((?:,?[1-9]\.(?:\d+|R)/[a-z0-9_.-]+?)+)({'|'.join(map(re.escape, whats))})({'|'.join(map(re.escape, standings))})",
        told,
    )
    return {one: named[verdict] for one, verdict in re.findall(pattern, every)}, [
        (one, kind.value, verdict.value if verdict else None, standings[standing].value)
        for named, what, standing in decisions
        for one in named.split(",")
        for kind, verdict in [whats[what]]
    ]


def _bare(text, say):
    return re.sub(r"\s", "", text.in_(say))


READERS = {"json": _json, "csv": _csv, "markdown": _markdown, "html": _html, "xlsx": _xlsx, "pdf": _pdf}
