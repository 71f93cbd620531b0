"""Documents at one address, and links to another agency's website."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from ita_audit.model.doubt import Doubt, Seen
from ita_audit.review.integrity.evidence_facts import EvidenceFacts, host_of
from ita_audit.review.integrity.groups import shared

CENTRAL = 20
"""A document that more agencies than this offer, on none of their websites, is taken for a central one."""


def shared_documents(facts: Sequence[EvidenceFacts]) -> list[Doubt]:
    """One address, handed in as a document by several agencies."""
    own = {one.host for one in facts}
    found = shared(
        "shared_document",
        (
            (_address(url), one.agency, pointer, url)
            for one in facts
            for pointer, url in one.documents
            if _address(url)
        ),
    )
    return [doubt for doubt in found if len(doubt.seen) <= CENTRAL or host_of(doubt.seen[0].shown) in own]


def same_files(facts: Sequence[EvidenceFacts]) -> list[Doubt]:
    """One file, the same in every byte, handed in beside their submissions by several agencies."""
    found = shared(
        "same_file",
        ((digest, one.agency, pointer, name) for one in facts for pointer, name, digest in one.files),
    )
    return [doubt for doubt in found if len(doubt.seen) <= CENTRAL]


def borrowed_websites(facts: Sequence[EvidenceFacts]) -> list[Doubt]:
    """An agency whose evidence links to the website that another agency calls its own."""
    owners: dict[str, list[EvidenceFacts]] = {}
    for one in facts:
        if one.host:
            owners.setdefault(one.host, []).append(one)
    found = []
    for one in facts:
        for host, (pointer, url) in one.links.items():
            if host != one.host and len(owners.get(host, ())) == 1:
                owner = Seen(owners[host][0].agency, "/agency/website", host)
                found.append(Doubt("borrowed_website", (Seen(one.agency, pointer, url), owner)))
    return found


def _address(url: str) -> str:
    """The address without scheme, ``www.`` and a last slash; empty where it names no page."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    return f"{host_of(url)}{path}?{parts.query}" if path or parts.query else ""
