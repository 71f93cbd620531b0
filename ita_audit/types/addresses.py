"""Addresses as offices write them: read where one is meant, and asked about where it leads nowhere."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from ita_audit.thai.text import UNSEEN, fold
from ita_audit.types.links import host, is_web_address, line_account
from ita_audit.types.reading import UNKNOWN, EditionTerms, Invalid, ValueProblem

HOST = r"[A-Za-z0-9][A-Za-z0-9\-]*\.[A-Za-z]{2,}"
"""What looks like a host: a text in the place of an address that holds none is no address."""

PROBLEMS = (
    *("two_addresses", "blank_inside", "unclear_address", "cut_off", "not_public"),
    *("search_page", "example_address", "other_office"),
)
REMARKS = ("no_scheme", "line_account", "unseen_letters")
ACCOUNT_SIGN = "[@＠]"

_UNSEEN = re.compile(f"[{UNSEEN}]")
_HOST = re.compile(HOST)
_BARE = re.compile(rf"(?:[A-Za-z0-9\-]+\.)*{HOST}(?::[0-9]+)?(?:[/?#]\S*)?")
_BETWEEN = re.compile(r"[\s,;|]+|และ|หรือ|(?<=[^/=?&#%])(?=https?://)", re.IGNORECASE)
_FRAMED = re.compile(r"""[<(\["'“‘](.*)[>)\]"'”’]""", re.DOTALL)
_PARTED = re.compile(r"[./-]\s|\s[./-]")
_MISTYPED = re.compile(r"^h?t{1,3}ps?(?:[:：;]/{0,3}|/{1,3})(?=[A-Za-z0-9-]+\.)", re.IGNORECASE)
_ANOTHER = re.compile(r"[^/=?&#%](?:https?://)", re.IGNORECASE)
_CUT = re.compile(r"\.\.\.|…|\.\.$")
_HERE = re.compile(
    r"(?:file:|[A-Za-z]:[\\/]|\\\\)"
    r"|https?://(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2[0-9]|3[01])\.)",
    re.IGNORECASE,
)


def account_words(terms: EditionTerms) -> frozenset[str]:
    """The folded words that tell of an account, which has an address of its own: "ไลน์", "เพจ"."""
    return terms.words_called("account_words") | {"line", "ไลน์"}


class _Meant(NamedTuple):
    """An address as it is written and as it is read, and the remark on how it is written."""

    written: str
    address: str
    remark: str | None = None


class AddressReader:
    """Reads web addresses with the edition's words for hosts that are nobody's: test, search and example sites."""

    def __init__(self, terms: EditionTerms):
        self._tests = terms.words_called("test_hosts")
        self._searches = tuple(terms.words_called("search_pages"))
        self._examples = terms.words_called("example_hosts")
        self._offices = terms.words_called("office_domains")
        self._accounts = account_words(terms)
        self._shared = terms.words_called("shared_office_sites")

    def read(self, raw: str, own_website: str = "", *, accounts: bool = False) -> Any:
        """The address in ``raw``, flawed or not, or None where it holds nothing like one.

        ``accounts``: a LINE account will do, and what only says that there is an account is a question.
        """
        text = _UNSEEN.sub("", raw).strip()
        if (framed := _FRAMED.fullmatch(text)) is not None:
            text = framed[1].strip()
        seen = [ValueProblem((), "unseen_letters", raw)] if _UNSEEN.search(raw) else []
        meant = _meant(text, accounts)
        if meant is not None:
            remarks = [*seen, ValueProblem((), meant.remark, raw)] if meant.remark else seen
            return self._seen(meant.address, own_website, raw, remarks)
        if _HERE.match(text):
            return Invalid(text, ValueProblem((), "not_public", raw)) if _HOST.search(text) else None
        if not _HOST.search(text) and not (accounts and self._names_an_account(text)):
            return None
        parts = [one for part in _BETWEEN.split(text) if (one := _meant(part, accounts)) is not None]
        if len(parts) > 1 and (_stand_alone(parts[1].written) or "/" not in parts[0].written):
            return Invalid(parts[0].address, ValueProblem((), "two_addresses", raw))
        joined = _meant(re.sub(r"\s+", "", text), accounts=False)
        if joined is not None and (joined.remark is None or _PARTED.search(text)):
            return Invalid(joined.address, ValueProblem((), "blank_inside", raw))
        return Invalid(parts[0].address if parts else UNKNOWN, ValueProblem((), "unclear_address", raw))

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

    def parted(self, text: str) -> str | None:
        """Whether ``text`` is several addresses, or one with a blank in it, where a file's name would do as well."""
        found = self.read(text) if "://" in text else None
        problems = {one.problem for one in found.troubles} if isinstance(found, Invalid) else set()
        return next((one for one in ("two_addresses", "blank_inside") if one in problems), None)

    def is_other_office(self, address: str, own_website: str) -> bool:
        """Whether ``address`` lies on another office's own site; False where the agency's is not known, or it shares this one."""
        site, own = host(address), host(own_website)
        if not own or _within(site, own) or _within(own, site):
            return False
        return any(_within(site, one) for one in self._offices) and not any(
            _within(site, one) for one in self._shared
        )

    def _names_an_account(self, text: str) -> bool:
        return re.search(ACCOUNT_SIGN, text) is not None or any(word in fold(text) for word in self._accounts)

    def _seen(self, address: str, own_website: str, raw: str, troubles: list[ValueProblem]) -> Any:
        doubt = self.doubt(address)
        if doubt is None and self.is_other_office(address, own_website):
            doubt = "other_office"
        if doubt is not None:
            troubles = [*troubles, ValueProblem((), doubt, raw)]
        return Invalid(address, *troubles) if troubles else address


def _meant(text: str, accounts: bool) -> _Meant | None:
    """The one address that all of ``text`` is; None where it is none, or more than one."""
    if is_web_address(text):
        return None if _ANOTHER.search(text) else _Meant(text, text)
    bare = _MISTYPED.sub("", text)
    if _BARE.fullmatch(bare):
        return _Meant(text, f"https://{bare}", "no_scheme")
    account = line_account(text) if accounts else None
    return _Meant(text, account, "line_account") if account else None


def _stand_alone(text: str) -> bool:
    """Whether ``text`` is an address wherever it stands; behind a blank, "2568.pdf" is more likely the rest of one."""
    return text.startswith("@") or "/" in text or text.lower().startswith("www.")


def _within(site: str, domain: str) -> bool:
    return site == domain or site.endswith(f".{domain}")
