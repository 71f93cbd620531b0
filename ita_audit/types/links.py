"""Addresses on the web: what is one, and when two are the same."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

_WEB = re.compile(r"https?://(?!\.|[^\s/?#]*\.\.)[^\s/?#@]+\.[^\s/?#@]{2,}(?:[/?#]\S*)?", re.IGNORECASE)
_CALLED = (
    r"(?:(?:(?:line\s*)?(?:id|oa)|line|official|account|add|chat)(?![A-Za-z0-9_])"
    r"|ไลน์|ไอดี|ชื่อ|บัญชี|แอด|แชท|ทาง|ผ่าน|ของหน่วยงาน)[\s:：.\-–=]*"
)
_LINE = re.compile(
    rf"(?:{_CALLED})*[@＠]\s?(?P<official>[A-Za-z0-9][A-Za-z0-9._-]+)(?:\s*\([^()]*\))?"
    rf"|(?=.*(?:line|ไลน์))(?:{_CALLED})+(?P<own>(?!{_CALLED})[A-Za-z0-9][A-Za-z0-9._-]+)(?:\s*\([^()]*\))?",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"https?://(?:www\.)?line\.me/(?:R/)?ti/p/(?:(@|%40)|~)?([^/?#]+)/?(?:[?#].*)?", re.IGNORECASE
)


def is_web_address(text: str) -> bool:
    """Whether ``text`` is an http or https address with a host that has a dot in it."""
    return _WEB.fullmatch(text) is not None


def line_account(text: str) -> str | None:
    """The address of the LINE account that ``text`` names, or None: "@banpao", "LINE ID: banpao", "ไลน์ไอดี banpao"."""
    named = _LINE.fullmatch(text)
    if named is None:
        return None
    official, own = (str(named[part] or "").lower() for part in ("official", "own"))
    return f"https://line.me/R/ti/p/@{official}" if official else f"https://line.me/ti/p/~{own}"


def account_of(address: str) -> str | None:
    """How the LINE account of an address is called, "@banpao" or "banpao"; None for any other address."""
    named = _ACCOUNT.fullmatch(address.strip())
    return ("@" if named[1] else "") + named[2] if named else None


def host(address: str) -> str:
    """The host of an address in lower case without "www."; "" where it cannot be told."""
    try:
        name = urlsplit(address.strip()).hostname or ""
    except ValueError:
        return ""
    return name.lower().removeprefix("www.")


def same_address(address: str) -> str:
    """A key under which two addresses of the same page are equal.

    Scheme, "www.", case of the host, a trailing slash, an empty fragment and percent-encoding do
    not tell pages apart.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return address.strip()
    port = _odd_port(parts.scheme, address)
    path = unquote(parts.path).rstrip("/")
    query = f"?{unquote(parts.query)}" if parts.query else ""
    fragment = f"#{unquote(parts.fragment)}" if parts.fragment else ""
    return f"{host(address)}{port}{path}{query}{fragment}"


def page_name(address: str) -> str:
    """What the page of an address is called, in lower case: the last part of its path without an ending; "" for a host alone.

    ``https://namsai.go.th/th/Contact.php`` is ``contact``. A page that a query picks has its query in its name.
    """
    parts = urlsplit(address.strip())
    last = unquote(parts.path).rstrip("/").rpartition("/")[2].casefold()
    name = last.rpartition(".")[0] or last
    return f"{name}?{parts.query}" if parts.query else name


def _odd_port(scheme: str, address: str) -> str:
    try:
        port = urlsplit(address.strip()).port
    except ValueError:
        return ""
    return "" if port in (None, {"http": 80, "https": 443}.get(scheme.lower())) else f":{port}"
