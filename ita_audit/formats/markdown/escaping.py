"""Texts that Markdown (CommonMark, GitHub's tables and bare links) shows as they are."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&$:]")
_BARE_LINK = re.compile(r"(?i)(www)\.")
_START = re.compile(r"^(\d*)([-+=]|(?<=\d)[.)](?=\s|$))")


def plain(text: str) -> str:
    """``text`` with a backslash before everything that would start markup or a link."""
    text = _BARE_LINK.sub(r"\1\\.", _SPECIAL.sub(r"\\\g<0>", text))
    return _START.sub(r"\1\\\2", text.strip())
