"""Addresses on the web: what is one, and when two are the same."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

_WEB = re.compile(r"https?://(?!\.|[^\s/?#]*\.\.)[^\s/?#@]+\.[^\s/?#@]{2,}(?:[/?#]\S*)?", re.IGNORECASE)
_LINE = re.compile(
    r"@[A-Za-z0-9._-]{2,}"
    r"|(?:line|ไลน์)\s*(?:id|oa|ไอดี|official(?:\s*account)?)?\s*[:：]?\s*@?[A-Za-z0-9._-]{2,}",
    re.IGNORECASE,
)


def is_web_address(text: str) -> bool:
    """Whether ``text`` is an http or https address with a host that has a dot in it."""
    return _WEB.fullmatch(text) is not None


def is_line_id(text: str) -> bool:
    """Whether ``text`` names a LINE account: "@banpao", "LINE ID: banpao", "LINE Official Account @banpao"."""
    return _LINE.fullmatch(text) is not None


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
