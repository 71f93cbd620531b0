"""Thai text as people typed it: made tidy, made comparable, made safe to show.

Sources: the Unicode Standard, chapter 16.1 (Thai: ํา for ำ, the order of marks) and annex 29
(grapheme clusters), whose clusters are widened here by the vowel that is written before its consonant.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

import regex  # type: ignore[import-untyped, unused-ignore]

_CLUSTER = regex.compile(r"[เแโใไ]?\X")

_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Inside a class: what nobody sees, of no width or turning the direction of what follows."""

_UNSEEN = re.compile(f"[{UNSEEN}]")
_NIKHAHIT_AA = re.compile(r"ํ([่-๋]*)า")
_TONES_AND_AM = re.compile(r"[ำ่-๋]{2,}")
_MARKS = re.compile(r"[ัิ-ฺ็-๋ํ]{2,}")
_TONES = "่้๊๋"
_UNTIDY = re.compile(f"[{UNSEEN}]|ํ[่-๋]*า|ำ[่-๋]|[่-๋][ัิ-ฺ็ํ]|เเ|\\s\\s|^\\s|\\s$|[^\\S ]")
_THAI_DIGIT = re.compile("[๐-๙]")

DASHES = "\\-‐‑‒–—―−"
"""Inside a class: every stroke that is typed for a dash."""

_DASHES = re.compile(rf"[{DASHES}]+|~+|(?:จน)?ถึง")
_LOOSE_BLANK = re.compile(r"(?<![0-9]) | (?![0-9])")

_FIGURE_AT_END = re.compile(r"[0-9๐-๙](?:[.,]?[0-9๐-๙])*[.,]?$")
_FIGURE_GOES_ON = re.compile(r"[.,]?[0-9๐-๙]")
_LENGTH = re.compile(r"… \(ยาว ([0-9,]+) ตัวอักษร\)")

_NEWLINE_OR_TAB = re.compile(r"\r\n|[\n\r\t\u2028\u2029]")
_UNSAFE = re.compile("[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def cluster_ends(text: str) -> Iterator[int]:
    """Where each cluster of ``text`` ends: a grapheme cluster, with the leading vowel written before it.

    A cluster is what may never be parted: ``น้ำ`` is one, and so is ``เป็``.
    """
    return (cluster.end() for cluster in _CLUSTER.finditer(text))


def arabic_digits(text: str) -> str:
    """``text`` with the Thai digits ๐-๙ written 0-9; all else as it is."""
    return text.translate(_ARABIC)


def tidy(text: str) -> str:
    """``text`` as it should have been typed, for people to read: NFC, marks in order, single blanks.

    ``ํา`` becomes ``ำ`` and ``เเ`` becomes ``แ``; a tone mark stands after the vowel above and before
    ``ำ``; characters that nobody sees go, every run of white space (line breaks too) becomes one blank.
    Never NFKC, which would split ``ำ``. Tidying twice changes nothing more.
    """
    if _UNTIDY.search(text) is None and unicodedata.is_normalized("NFC", text):
        return text
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    text = _NIKHAHIT_AA.sub(r"\1ำ", text)
    text = _TONES_AND_AM.sub(lambda marks: "".join(sorted(marks[0], key="ำ".__eq__)), text)
    text = _MARKS.sub(lambda marks: "".join(sorted(marks[0], key=_TONES.__contains__)), text)
    return " ".join(unicodedata.normalize("NFC", text.replace("เเ", "แ")).split())


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """The key by which two texts are compared: tidy, Arabic digits, no blanks, no case.

    ``fold("ดําเนินการ เเล้วเสร็จ") == fold("ดำเนินการแล้วเสร็จ")``. What a stray blank had kept apart
    (``ดํ าเนินการ``) is joined as well. Not for showing.
    """
    text = tidy(text)
    if " " in text:
        text = tidy(text.replace(" ", ""))
    if _THAI_DIGIT.search(text) is not None:
        text = arabic_digits(text)
    return text.casefold()


def condense(text: str) -> str:
    """The form in which dates, periods and titles are read: as ``fold``, but apt to be taken apart.

    A blank is kept where it stands between two digits; every dash, and ถึง, is written ``-``.
    """
    text = arabic_digits(tidy(text)).casefold()
    return _LOOSE_BLANK.sub("", _DASHES.sub("-", text))


def neutralise(text: str) -> str:
    """``text`` safe to print on a terminal: what could steer it becomes a visible U+FFFD.

    That is every control character (C0, DEL, C1, hence ESC), every bidirectional control and every
    lone surrogate. Line breaks and tabs become one blank each.
    """
    if text.isprintable():  # quick, and so are nearly all
        return text
    return _UNSAFE.sub("\ufffd", _NEWLINE_OR_TAB.sub(" ", text))


def clip(text: str, clusters: int) -> str:
    """``text`` when it has at most ``clusters`` grapheme clusters, else those and its length.

    ``clip("ดำเนินการ", 2) == "ดำเนิ… (ยาว 9 ตัวอักษร)"``: the length counts characters as Word and
    Excel do (code points). Never cuts inside a cluster, nor inside a figure that something stands before.
    """
    if len(text) <= clusters:  # a cluster is one letter or more
        return text
    ends = list(islice(cluster_ends(text), clusters + 1))
    if len(ends) <= clusters:
        return text
    kept = text[: ends[clusters - 1]] if clusters > 0 else ""
    figure = _FIGURE_AT_END.search(kept)
    if figure and _FIGURE_GOES_ON.match(text, len(kept)):
        kept = kept[: figure.start()].rstrip() or kept
    return f"{kept}… (ยาว {len(text):,} ตัวอักษร)"


def clipped_in_english(text: str) -> str:
    """``text`` of an English sentence, in which what ``clip`` says of a length is said in English."""
    return _LENGTH.sub(r"… (\1 characters)", text) if "…" in text else text
