"""E-mail addresses and telephone numbers that several agencies give as theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ita_audit.model.doubt import Doubt
from ita_audit.review.integrity.evidence_facts import EvidenceFacts
from ita_audit.review.integrity.groups import shared
from ita_audit.thai.text import arabic_digits


def shared_contacts(facts: Sequence[EvidenceFacts]) -> list[Doubt]:
    """One doubt for each address or number that several give."""
    return shared(
        "shared_contact",
        (
            (key, one.agency, pointer, text)
            for one in facts
            for pointer, text in one.contacts
            if (key := _key(text))
        ),
    )


def _key(text: str) -> str:
    """An e-mail address in small letters, or the first nine digits of a number; empty for neither."""
    if "@" in text:
        return text.casefold()
    digits = re.sub(r"\D", "", arabic_digits(text))[:9]
    return digits if len(digits) == 9 and len(set(digits)) > 2 else ""
