"""Citizen numbers, however they are written: found in one normal form, and shown as ``1-xxxx-xxxxx-xx-3``.

A citizen number has 13 digits, the first of them 1 to 8, the last a check digit; juristic persons' begin
with 0 and stay. Three ways of writing tell it by their shape alone, so that a mistyped one, which is
nearly somebody's, is masked as well: 13 digits in a row, the groups 1-4-5-2-1 of the card, and one digit
in each box of a form. Parted in other places, inside a link or inside a Latin word, one number in ten
passes for it by chance; there the check digit must be right, and what reads as amounts, dates, years,
coordinates, an internet address, a project's number or a list that counts up is left as it is. What is
masked for nothing (a document called ``1234567890121.pdf``) is still found by its place in the report.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from stdnum.th import pin

_ESCAPE = "%[0-9A-Fa-f][0-9A-Fa-f]"
_CANDIDATE = re.compile(
    rf"[1-8๑-๘１-８](?<!\d.)(?:(?:{_ESCAPE}|[\W_]){{0,4}}+\d){{12}}"
)  # quick, and misses none
_MASKED = r"\d-xxxx-xxxxx-xx-\d"
_PIECE = re.compile(rf"({_MASKED})|((?:{_ESCAPE})+|\r\n)|(.)", re.DOTALL)

_SEPARATOR = r"[^0-9A-Za-z\x00]"  # what is left of other letters is written as NUL
_TIGHT = r"[^0-9A-Za-z\x00\s,;|]"
_GAP = rf" ?{_SEPARATOR} ?"
_ROW = re.compile(r"(?<!\d)[1-8]\d{12}(?!\d)")
_CARD = re.compile(rf"(?<!\d)(?<!\d-)[1-8]{_GAP}\d{{4}}{_GAP}\d{{5}}{_GAP}\d\d{_GAP}\d(?!-?\d)")
_BOXES = re.compile(rf"(?<!\d)[1-8]({_SEPARATOR})(?:\d\1){{11}}\d(?!\1?\d)")
_PARTED = tuple(
    re.compile(rf"(?<!\d)(?<!\d{one})(?<!\+)[1-8](?:{one}?\d){{12}}(?!{one}?\d)")
    for one in (_SEPARATOR, _TIGHT)
)
_LINK = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*://|www\.)[^\s\x00]*")

_YEAR = r"(?:19|20|2[456])\d\d"
_DAY = rf"(?:\d{{1,2}}[-/. ]\d{{1,2}}[-/. ]{_YEAR}|{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}})"
_AMOUNT = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"
_OTHERWISE = re.compile(
    rf"{_DAY}\D.*|.*\D{_DAY}|{_YEAR}\D{_YEAR}\D.*"
    rf"|{_AMOUNT}(?:\D(?:{_AMOUNT}|\d+(?:\.\d\d)?))*"
    r"|(?:[5-9]|1\d|2[01])\.\d{3,}[ ,;/](?:9[789]|10\d)\.\d{3,}"  # degrees, within Thailand
    r"|\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?"
    r"|(?=.*(?<!\d)[56]\d{10}(?!\d))\d+,\d+,\d+",  # a project's number in e-GP between two figures
    re.DOTALL,
)
_LEAST_COUNTED = 5
_MOST_PASSES = 8
"""A number that is masked may leave another beside it; a text of digits alone would be masked bit by bit for ever."""


def mask_citizen_numbers(text: str) -> str:
    """``text`` with every citizen number shown as ``1-xxxx-xxxxx-xx-3``: first and last digit only.

    Digits may be Thai, Arabic or full-width, with at most one separator of any kind between two of them
    (a dash, blank, dot, line break, ``%2D`` ...); what is invisible (zero width, soft hyphen) does not count.
    Masking twice changes nothing more.
    """
    for _ in range(_MOST_PASSES):
        if _CANDIDATE.search(text) is None:
            break
        normal, places = _normal_form(text)
        found = sorted(_found(normal))
        if not found:
            break
        kept, after = [], 0
        for start, end in found:
            first, last = places[start], places[end - 1]
            kept.append(f"{text[after : first + 1]}-xxxx-xxxxx-xx-")
            after = last
        text = "".join(kept) + text[after:]
    return text


def _normal_form(text: str) -> tuple[str, list[int]]:
    """``text`` in ASCII digits, with one sign for each separator, and the place of each sign in ``text``.

    Other letters, and numbers that are masked already, are written as NUL; what is invisible is left out.
    """
    signs: list[str] = []
    places: list[int] = []
    for piece in _PIECE.finditer(text):
        sign = "\0" if piece[1] else "%" if piece[2] else _sign(piece[3])
        if sign:
            signs.append(sign)
            places.append(piece.start())
    return "".join(signs), places


def _sign(letter: str) -> str:
    if letter.isascii():
        return letter
    kind = unicodedata.category(letter)
    if kind == "Nd":
        return str(unicodedata.decimal(letter))
    if kind == "Cf":
        return ""
    if kind == "Zs":
        return " "
    if kind == "Pd" or letter == "\u2212":
        return "-"
    return "\0" if kind[0] in "LM" else letter


def _found(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each citizen number in the normal form ``text``; no two of them overlap."""
    linked, taken = bytearray(len(text)), bytearray(len(text))  # 1 where a link, or a number, stands
    for link in _LINK.finditer(text):
        linked[link.start() : link.end()] = b"\1" * len(link[0])
    for pattern in (_CARD, _BOXES, _ROW, *_PARTED):
        for found in pattern.finditer(text):
            start, end = found.span()
            if any(taken[start:end]):
                continue
            if pattern in (_CARD, _BOXES) or (
                _in_a_row(text, start, end, linked=bool(linked[start]))
                if found[0].isdecimal()
                else _is_valid(found[0]) and not _is_something_else(found[0])
            ):
                taken[start:end] = b"\1" * (end - start)
                yield start, end


def _in_a_row(text: str, start: int, end: int, *, linked: bool) -> bool:
    """Whether 13 digits without a separator are a citizen number, by what stands around them.

    A link is full of digits: there, those that are part of a word or of a decimal (``4v1700000000002``,
    ``2d102.1939212738013``) are none, and others must be valid.
    """
    decimal = re.search(r"\d\.$", text[max(0, start - 2) : start]) is not None
    letters = [one.isalpha() for one in (text[start - 1 : start], text[end : end + 1])]
    if linked and (decimal or any(letters)):
        return False
    return not (linked or decimal or all(letters)) or _is_valid(text[start:end])


def _is_valid(written: str) -> bool:
    digits = re.sub(r"\D", "", written)
    return bool(pin.calc_check_digit(digits[:-1]) == digits[-1])


def _is_something_else(written: str) -> bool:
    """Whether these groups of digits read as amounts, days, years, coordinates, an address, a project or a count."""
    if _OTHERWISE.fullmatch(written) is not None:
        return True
    groups = re.split(r"\D", written)
    return len(groups) >= _LEAST_COUNTED and all(int(one) < int(other) for one, other in pairwise(groups))
