"""What days, addresses and numbers look like, as patterns of ECMA-262 (flag u) that Python reads alike.

They say a second time, in another language, what the modules of ``types.kinds`` do; the two are
held against each other by ``tests/reference``.
"""

from __future__ import annotations

from ita_audit.reference.spelling import BLANKS, caseless, one_of

BLANK = rf"^[{BLANKS}]*$"
"""Nothing, or nothing to see."""

DAY = rf"^[{BLANKS}]*[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[{BLANKS}]*$"
"""2025-03-31. Whether there is such a day it cannot tell."""

_WEB = (
    rf"{caseless('http')}[sS\u017f]?://(?!\.|[^{BLANKS}/?#]*\.\.)"
    rf"[^{BLANKS}/?#@]+\.[^{BLANKS}/?#@]{{2,}}(?:[/?#][^{BLANKS}]*)?"
)
_ACCOUNT = r"[A-Za-z0-9._\-\u0130\u0131\u017f\u212a]{2,}"
_LINE = (
    rf"@{_ACCOUNT}|(?:{caseless('line')}|ไลน์)[{BLANKS}]*"
    rf"(?:{caseless('id')}|{caseless('oa')}|ไอดี|{caseless('official')}(?:[{BLANKS}]*{caseless('account')})?)?"
    rf"[{BLANKS}]*[:：]?[{BLANKS}]*@?{_ACCOUNT}"
)

WEB = rf"^[{BLANKS}]*{_WEB}[{BLANKS}]*$"
"""An http or https address whose host has a dot in it."""

WEB_OR_LINE = rf"^[{BLANKS}]*(?:{_WEB}|{_LINE})[{BLANKS}]*$"
"""The same, or a LINE account: @banpao, LINE ID: banpao."""

_BETWEEN = rf"{BLANKS},;/\|"
_QUOTES = one_of("()[]<>.:\"'“”")
_ADDRESS = (
    rf"[{_QUOTES}]*[^{_BETWEEN}@{_QUOTES}][^{_BETWEEN}@<>]*@[^{_BETWEEN}@<>.]+(?:\.[^{_BETWEEN}@<>.]+)*"
    rf"\.[^{_BETWEEN}@<>.]*[^{_BETWEEN}@{_QUOTES}][{_QUOTES}]*"
)
_WORD = rf"[^{_BETWEEN}@]+"

EMAIL = (
    rf"^[{_BETWEEN}]*(?:{_WORD}[{_BETWEEN}]+)*{_ADDRESS}"
    rf"(?:[{_BETWEEN}]+(?:{_ADDRESS}|{_WORD}))*[{_BETWEEN}]*$"
)
"""One address or several, words beside them allowed; every word with an @ is an address."""

_DIGIT = "0-9๐-๙"
_DIALLING = rf"()\.\-–{BLANKS}"

PHONE = (
    rf"(?:^|[^{_DIGIT}{_DIALLING}])[{_DIALLING}]*(?:[{_DIGIT}][{_DIALLING}]*){{4}}(?![{_DIGIT}{_DIALLING}])"
    rf"|(?:[{_DIGIT}][{_DIALLING}]*){{9}}"
)
"""A run of 4 digits, or of 9 and more, with brackets, dots and dashes between them."""

_GAP = rf"\-{BLANKS}"
_HIDDEN = "xX*•●#"

TAX_ID = (
    rf"^[{_GAP}]*(?:[{_DIGIT}][{_GAP}]*){{12,13}}$"
    rf"|^(?=[{_DIGIT}{_HIDDEN}{_GAP}]+$)[\s\S]*[{_HIDDEN}][{_GAP}]*[{_HIDDEN}]"
)
"""13 digits, or 12 where the leading 0 was lost, or some of them masked."""
