"""Bytes and values as nobody meant them: good ones mutated, edited in their structure, or made anew."""

import io
import json
import random
import re
import sqlite3
import zipfile
from functools import cache
from xml.sax.saxutils import escape

import yaml
from hypothesis import strategies as st

TEXTS = [
    "", " ", "\0", "\ud800", "\ufffe", "\u202e", "\u200b", "\x1b[31m", "=1+1", "@SUM(A1)", "<b>&amp;", "]]>", "_xD800_",
    "../x", "C:\\x", "null", "NaN", "-", "๒๕๖๘", "31 ก.พ. 2568", "2568-02-30", "9999-12-31", "1-1101-70000-00-1",
    "ก" * 5_000, "่่่่", "e\u0301" * 50, "https://[", "http://a:b@c:99999/%", "8.3/total", "8.99", "1e999", "9" * 400,
]  # fmt: skip
NUMBERS = [0, -1, 2**31, 2**63, 10**40, 0.1, -0.0, 1e308, float("inf"), float("nan")]
TOKENS = [
    *[text.encode("utf-8", "surrogatepass") for text in TEXTS],
    b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\\ud800", b"\\u0000", b"[" * 300, b'{"a":' * 300, b'"', b"'", b",", b";",
    b"\r", b"\n", b"\t", b": ", b"- ", b"&a [*a, *a]", b"<<: ", b"!!python/name:os.system", b"!!binary x", b"%YAML 9", b"---\n",
    b"? ", b"0x1F", b"0o7", b"1_000", b"12:30:45", b"~", b"PK\x03\x04", b"<!DOCTYPE a>", b"&#0;", b"&#xD800;",
]  # fmt: skip

SCALARS = st.one_of(
    st.sampled_from([*TEXTS, *NUMBERS, None, True, False]),
    st.text(max_size=20),
    st.integers(),
    st.floats(),
    st.dates().map(str),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
LUCK = st.integers(0, 2**32).map(random.Random)


def mutated(contents):
    """One of ``contents`` with some bytes or stretches changed."""
    return LUCK.map(lambda luck: mutate(luck.choice(contents), luck))


def mutate(content, luck):
    """``content`` after one to sixteen changes of bytes."""
    for _ in range(luck.choice((1, 1, 2, 4, 16))):
        start = luck.randrange(len(content) + 1)
        end = min(len(content), start + luck.choice((1, 1, 4, 40, 4_000)))
        piece = luck.choice(
            (
                bytes([luck.randrange(256)]),
                luck.choice(TOKENS),
                luck.choice(TOKENS),
                b"",
                content[start:end] * 2,
                content[start:end][::-1],
                bytes(end - start),
                luck.randbytes(end - start),
            )
        )
        content = content[:start] + piece + content[luck.choice((start, end)) :]
        if luck.random() < 0.03:
            content = content[:start]
    return content


def edited(plains, written):
    """One of the values ``plains`` with others in up to four of its places, as the bytes that ``written`` gives."""
    edits = st.lists(st.tuples(LUCK, VALUES), min_size=1, max_size=4)
    return edits.map(lambda given: written(edit(given[0][0].choice(plains), given)))


def edit(plain, edits):
    """A copy of ``plain``: for each luck and value a member is replaced, added, renamed, doubled or taken out."""
    whole = [json.loads(json.dumps(plain))]
    for luck, value in edits:
        holder, key = luck.choice([*places(whole)])
        what = luck.randrange(6)
        if what < 3:
            holder[key] = value
        elif what == 3 and holder is not whole:
            del holder[key]
        elif what == 4 and isinstance(holder, dict):
            holder[str(value)] = holder.pop(key)
        elif isinstance(holder, list) and holder is not whole:
            holder.insert(key, value)
        else:
            holder[key] = [holder[key], value]
    return whole[0]


def places(value):
    """Every member inside ``value``, as the list or dict that holds it and its index or key."""
    for key, inner in enumerate(value) if isinstance(value, list) else [*value.items()]:
        yield value, key
        if isinstance(inner, list | dict):
            yield from places(inner)


def as_json(value):
    """The bytes of any value in JSON, numbers and texts that are none in JSON included."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


def as_yaml(value):
    """The bytes of any value in YAML."""
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False).encode("utf-8", "replace")


def workbooks(content):
    """A workbook of which parts, cells or the archive itself are changed."""
    values = st.lists(SCALARS, min_size=1, max_size=5)
    return st.builds(lambda luck, given: _workbook(content, luck, given), LUCK, values)


@cache
def parts_of(content):
    """The files inside a workbook, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _workbook(content, luck, values):
    what = luck.randrange(4)
    if what == 0:
        return mutate(content, luck)
    parts = dict(parts_of(content))
    if what == 1:
        name = luck.choice([*parts])
        parts[name] = mutate(parts[name], luck)
    else:
        for value in values:
            name = luck.choice([name for name in parts if "/worksheets/sheet" in name])
            parts[name] = _with_cell(parts[name], luck, str(value))
    return archive_of(parts)


def archive_of(parts):
    """A workbook of these files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return stream.getvalue()


def _with_cell(sheet, luck, value):
    """A sheet of which one cell holds ``value`` in any of the ways in which a cell can, or in none."""
    cells = [*re.finditer(rb'<c r="(\w+)"( s="\d+")?[^>]*?(/>|>.*?</c>)', sheet)]
    if not cells:
        return mutate(sheet, luck)
    cell = luck.choice(cells)
    place = luck.choice((cell[1].decode(), cell[1].decode(), "A1", "XFD1048576", "", "A0", value))
    kind = luck.choice(("n", "s", "str", "inlineStr", "b", "e", "d", "x"))
    text = escape(value.encode("utf-8", "surrogatepass").decode("utf-8", "replace"))
    inner = luck.choice((f"<v>{text}</v>", f"<is><t>{text}</t></is>", f"<f>{text}</f><v>1</v>", "<v/>", ""))
    style = luck.choice((cell[2] or b"", b' s="1"', b' s="9999"'))
    put = f'<c r="{escape(place)}" t="{kind}"'.encode("utf-8", "replace") + style + f">{inner}</c>".encode()
    return sheet[: cell.start()] + put + sheet[cell.end() :]


def stores(content):
    """A store in SQLite of which pages, or values in its tables, are changed."""
    statements = st.lists(st.tuples(LUCK, SCALARS), min_size=1, max_size=4)
    return mutated([content]) | statements.map(lambda given: _store(content, given))


def _store(content, statements):
    book = sqlite3.connect(":memory:")
    try:
        book.deserialize(content[:18] + b"\1\1" + content[20:])  # memory has no journal beside it
        book.execute("PRAGMA foreign_keys = OFF")
        for luck, value in statements:
            tables = [name for (name,) in book.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
            table = luck.choice(tables)
            columns = [row[1] for row in book.execute(f'PRAGMA table_info("{table}")')]
            try:
                _change(book, luck, table, luck.choice(columns), value)
            except (sqlite3.Error, OverflowError, UnicodeEncodeError):
                continue
        book.commit()
        return book.serialize()
    finally:
        book.close()


def _change(book, luck, table, column, value):
    what = luck.randrange(10)
    if what == 0:
        book.execute(f'DROP TABLE "{table}"')
    elif what == 1:
        book.execute(f'DELETE FROM "{table}"')
    elif what == 2:
        book.execute(f'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO x')
    else:
        stored = (
            value.encode("utf-8", "surrogatepass")
            if isinstance(value, str) and luck.random() < 0.3
            else value
        )
        book.execute(
            f'UPDATE "{table}" SET "{column}" = ? WHERE rowid % ? = 0', (stored, luck.choice((1, 2, 7)))
        )
