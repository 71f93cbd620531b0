"""Addresses as offices write them: read where one is meant, and asked about where it leads nowhere."""

from __future__ import annotations

import re
from typing import Any

from ita_audit.types.links import host, is_web_address
from ita_audit.types.reading import UNKNOWN, EditionTerms, Invalid, ValueProblem

INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
"""Inside a class: characters that nobody sees."""

HOST = r"[A-Za-z0-9][A-Za-z0-9\-]*\.[A-Za-z]{2,}"
"""What looks like a host: a text in the place of an address that holds none is no address."""

PROBLEMS = (
    *("two_addresses", "blank_inside", "unclear_address", "cut_off", "not_public"),
    *("search_page", "example_address", "other_office"),
)
REMARKS = ("no_scheme", "unseen_letters")

_ENDS = re.compile(rf"^[\s{INVISIBLE}]+|[\s{INVISIBLE}]+$")
_UNSEEN = re.compile(f"[{INVISIBLE}]")
_HOST = re.compile(HOST)
_BARE = re.compile(rf"(?:[A-Za-z0-9\-]+\.)*{HOST}(?::[0-9]+)?(?:[/?#]\S*)?")
_BETWEEN = re.compile(r"[\s,;]+|และ")
_CUT = re.compile(r"\.\.\.|…|\.\.$")
_HERE = re.compile(
    r"(?:file:|[A-Za-z]:[\\/]|\\\\)"
    r"|https?://(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2[0-9]|3[01])\.)",
    re.IGNORECASE,
)


class AddressReader:
    """Reads web addresses with the edition's words for hosts that are nobody's: test, search and example sites."""

    def __init__(self, terms: EditionTerms):
        self._tests = terms.words_called("test_hosts")
        self._searches = tuple(terms.words_called("search_pages"))
        self._examples = terms.words_called("example_hosts")
        self._offices = terms.words_called("office_domains")
        self._shared = terms.words_called("shared_office_sites")

    def read(self, raw: str, own_website: str = "") -> Any:
        """The address in ``raw``, flawed or not, or None where it holds nothing like one."""
        text = _ENDS.sub("", raw)
        remark = [ValueProblem((), "unseen_letters", raw)] if _UNSEEN.search(raw) else []
        text = _UNSEEN.sub("", text)
        if is_web_address(text):
            return self._seen(text, own_website, raw, remark)
        if _HERE.match(text):
            return Invalid(text, ValueProblem((), "not_public", raw)) if _HOST.search(text) else None
        if _BARE.fullmatch(text):
            no_scheme = ValueProblem((), "no_scheme", raw)
            return self._seen(f"https://{text}", own_website, raw, [*remark, no_scheme])
        if _HOST.search(text) is None:
            return None
        parts = [part for part in _BETWEEN.split(text) if is_web_address(part) or _BARE.fullmatch(part)]
        if len(parts) > 1:
            return Invalid(parts[0], ValueProblem((), "two_addresses", raw))
        joined = re.sub(r"\s+", "", text)
        if is_web_address(joined):
            return Invalid(joined, ValueProblem((), "blank_inside", raw))
        return Invalid(parts[0] if parts else UNKNOWN, ValueProblem((), "unclear_address", raw))

    def doubt(self, text: str) -> str | None:
        """Why nobody else can open the address or file ``text``; None where nothing speaks against it."""
        site = host(text)
        page = re.sub(r"^https?://(?:www\.)?", "", text.strip().lower())
        if _CUT.search(text):
            return "cut_off"
        if _HERE.match(text.strip()) or self._tests.intersection(site.split(".")[:-1]):
            return "not_public"
        if self._searches and page.startswith(self._searches):
            return "search_page"
        return "example_address" if site in self._examples else None

    def is_other_office(self, address: str, own_website: str) -> bool:
        """Whether ``address`` lies on another office's own site; False where the agency's is not known, or it shares this one."""
        site, own = host(address), host(own_website)
        if not own or _within(site, own) or _within(own, site):
            return False
        return any(_within(site, one) for one in self._offices) and not any(
            _within(site, one) for one in self._shared
        )

    def _seen(self, address: str, own_website: str, raw: str, troubles: list[ValueProblem]) -> Any:
        doubt = self.doubt(address)
        if doubt is None and self.is_other_office(address, own_website):
            doubt = "other_office"
        if doubt is not None:
            troubles = [*troubles, ValueProblem((), doubt, raw)]
        return Invalid(address, *troubles) if troubles else address


def _within(site: str, domain: str) -> bool:
    return site == domain or site.endswith(f".{domain}")
