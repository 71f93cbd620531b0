"""Workbooks that would do harm, or are none, made from a harmless one."""

import io
import struct
import zipfile

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SHEET = "xl/worksheets/sheet1.xml"


def packed(parts, method=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_sheet(content, rows="", after="", before=""):
    sheet = f"{before}<worksheet {MAIN}><sheetData>{rows}</sheetData>{after}</worksheet>"
    return packed({**parts(content), SHEET: sheet})


def lying_about_its_size(content):
    """A sheet that unpacks to far more than the archive declares."""
    bomb = packed({**parts(content), SHEET: b" " * 50_000_000})
    true, false = struct.pack("<I", 50_000_000), struct.pack("<I", 1000)
    assert bomb.count(true) == 2
    return bomb.replace(true, false)


ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))

HOSTILE = {  # what it is: how it is made, and the words of the refusal (English)
    "nothing": (lambda _: b"", "The file is empty"),
    "a web page": (lambda _: b"<html><table><tr><td>1</td></tr></table></html>", "a web page or a text"),
    "an old workbook": (lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "an old Excel file"),
    "a protected workbook": (
        lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "protected by a password",
    ),
    "a picture": (lambda _: b"\x89PNG\r\n\x1a\n\0\0\0", "The file is damaged"),
    "half a workbook": (lambda content: content[: len(content) // 2], "The file is damaged"),
    "a zip that holds no workbook": (
        lambda _: packed({"word/document.xml": "<a/>"}),
        "not an Excel workbook",
    ),
    "a binary workbook": (
        lambda content: packed({**parts(content), "xl/workbook.bin": b"1"}),
        "not an Excel workbook",
    ),
    "macros": (lambda content: packed({**parts(content), "xl/vbaProject.bin": b"1"}), "holds macros"),
    "links to other files": (
        lambda content: packed({**parts(content), "xl/externalLinks/externalLink1.xml": "<a/>"}),
        "refer to other files",
    ),
    "thousands of parts": (
        lambda content: packed({**parts(content), **{f"xl/media/{n}": b"" for n in range(1500)}}),
        "more parts than a form has",
    ),
    "a zip bomb": (
        lambda content: packed({**parts(content), "xl/media/image1.png": b"\0" * 30_000_000}),
        "more densely",
    ),
    "more than fits": (
        lambda content: packed({**parts(content), "xl/a.bin": b"\0" * 45_000_000}, zipfile.ZIP_DEFLATED),
        "larger than any form",
    ),
    "a part that lies about its size": (lying_about_its_size, "The file is damaged"),
    "entities that grow": (
        lambda content: with_sheet(
            content,
            '<row r="1"><c r="A1" t="inlineStr"><is><t>&e9;</t></is></c></row>',
            before=f'<!DOCTYPE x [<!ENTITY e0 "ha">{ENTITIES}]>',
        ),
        "a DOCTYPE",
    ),
    "an entity from elsewhere": (
        lambda content: with_sheet(content, before='<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
        "a DOCTYPE",
    ),
    "a sheet that is no XML": (
        lambda content: packed({**parts(content), SHEET: b"<a><b></a>"}),
        "is damaged",
    ),
    "a cell at the end of the world": (
        lambda content: with_sheet(content, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        "too far out",
    ),
    "a million rows": (
        lambda content: with_sheet(content, "".join(f'<row r="{n}"/>' for n in range(1, 1_048_577))),
        "too many rows or cells",
    ),
    "a million styled cells": (
        lambda content: with_sheet(
            content, "<row>" + "".join(f'<c r="A{n}" s="1"/>' for n in range(1, 300_000)) + "</row>"
        ),
        "too many rows or cells",
    ),
    "the whole sheet merged": (
        lambda content: with_sheet(
            content, after='<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
        ),
        "too many rows or cells",
    ),
    "a link over the whole sheet": (
        lambda content: with_sheet(
            content, after='<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>'
        ),
        "too many rows or cells",
    ),
}
