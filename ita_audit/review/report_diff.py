"""A report held against the one it should be: every place that differs. Pure."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from ita_audit.model import Text
from ita_audit.model.pointer import join
from ita_audit.readers.json.as_written import Members, as_text

SUBMISSION, RULES, PROGRAM = "/submission/sha256", "/ruleset/sha256", "/tool/version"
PREVIOUS = "/previous/sha256"
OF_THE_RULES = ("summary", "requirements", "findings", "unknown_keys", "remarks", "decided")
"""The parts of a report that only the same rules can be expected to give again."""


class Spelling(StrEnum):
    """How the same content came to have other bytes."""

    MARK = "mark"
    TWICE = "twice"
    ORDER = "order"
    LAYOUT = "layout"


@dataclass(frozen=True, slots=True)
class Difference:
    """One place: what the report says there and what is due, as JSON; None where there is nothing.

    ``pointer`` leads into the report, ``within`` into the ``finding`` it belongs to, "" where it is no
    finding's. ``twice``: the name is given more than once, and ``said`` shows all its values;
    ``kept`` says that the last of them is the one that is due.
    """

    pointer: str
    said: str | None
    due: str | None
    finding: str = ""
    title: Text | None = None
    within: str = ""
    twice: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether the bytes are the same; if not, the places, and where no content differs, the spelling."""

    same: bool
    differences: tuple[Difference, ...] = ()
    spelling: tuple[Spelling, ...] = ()

    def at(self, pointer: str) -> Difference | None:
        """The difference at ``pointer``."""
        return next((one for one in self.differences if one.pointer == pointer), None)


def compare(content: bytes, said: Any, due_content: bytes, due: Any) -> Comparison:
    """The report ``content`` against ``due_content``; ``said`` and ``due`` are they as ``read_as_written``.

    Where the digest of the rules differs, what the rules gave is not compared.
    """
    if content == due_content:
        return Comparison(True)
    found = list(_differences(said, due, ""))
    if any(one.pointer == RULES for one in found):
        found = [one for one in found if one.pointer.split("/")[1] not in OF_THE_RULES]
    if any(not one.kept for one in found):
        return Comparison(False, tuple(found))
    return Comparison(False, tuple(found), tuple(_spelling(content, said, due_content, due, found)))


def _differences(said: Any, due: Any, at: str) -> Iterator[Difference]:
    if isinstance(said, dict) and isinstance(due, dict):
        yield from _members(said, due, at)
    elif isinstance(said, list) and isinstance(due, list):
        yield from _elements(said, due, at)
    elif type(said) is not type(due) or said != due:
        yield Difference(at, as_text(said), as_text(due))


def _members(said: dict[str, Any], due: dict[str, Any], at: str) -> Iterator[Difference]:
    twice = said.twice if isinstance(said, Members) else {}
    for name in [*due, *(name for name in said if name not in due)]:
        place = join(at, name)
        if name in twice:
            every = ", ".join(map(as_text, twice[name]))
            wanted = as_text(due[name]) if name in due else None
            yield Difference(place, every, wanted, twice=True, kept=as_text(said[name]) == wanted)
        elif name not in said:
            yield Difference(place, None, as_text(due[name]))
        elif name not in due:
            yield Difference(place, as_text(said[name]), None)
        else:
            yield from _differences(said[name], due[name], place)


def _elements(said: Sequence[Any], due: Sequence[Any], at: str) -> Iterator[Difference]:
    pairs = _paired(said, due)
    for here, there in pairs:
        if here is None:
            one, place = due[there or 0], join(at, there or 0)
            found = [Difference(place, None, as_text(one))]
        elif there is None:
            one, place = said[here], join(at, here)
            found = [Difference(place, as_text(one), None)]
        else:
            one, place = due[there], join(at, here)
            found = list(_differences(said[here], one, place))
        for difference in found:
            yield _named(difference, one, place) if at == "/findings" else difference
    order = [here for here, there in pairs if here is not None and there is not None and _id(due[there])]
    order = [here for here in order if _id(said[here])]
    for now, then in zip(sorted(order), order, strict=True):
        if now != then:
            yield Difference(join(at, now, "id"), as_text(_id(said[now])), as_text(_id(said[then])))
            return


def _named(difference: Difference, finding: Any, place: str) -> Difference:
    """``difference`` with the id and the title of the finding it is in."""
    number = _id(finding)
    title = finding.get("title") if isinstance(finding, dict) else None
    words = title if isinstance(title, dict) else {}
    text = Text(*(words[name] if isinstance(words.get(name), str) else "" for name in ("th", "en")))
    return replace(difference, finding=number, title=text, within=difference.pointer[len(place) :])


def _paired(said: Sequence[Any], due: Sequence[Any]) -> list[tuple[int | None, int | None]]:
    """Which elements are about the same thing: those of one ``id``, or of one place where none has an id."""
    wanted = [_id(one) for one in due]
    if not all(wanted) or len(set(wanted)) != len(wanted):
        wanted = []
    first = dict.fromkeys(wanted, -1)
    left: dict[int, None] = {}
    for here, one in enumerate(said):
        if first.get(_id(one)) == -1:
            first[_id(one)] = here
        else:
            left[here] = None
    pairs: list[tuple[int | None, int | None]] = []
    for there in range(len(due)):
        here = first[wanted[there]] if wanted else -1
        if here == -1 and there in left:
            here = there
            del left[here]
        pairs.append((None if here == -1 else here, there))
    return [*pairs, *((here, None) for here in left)]


def _id(one: Any) -> str:
    found = one.get("id") if isinstance(one, dict) else None
    return found if isinstance(found, str) else ""


def _spelling(
    content: bytes, said: Any, due_content: bytes, due: Any, found: Sequence[Difference]
) -> Iterator[Spelling]:
    if content.startswith(codecs.BOM_UTF8):
        yield Spelling.MARK
    if found:
        yield Spelling.TWICE
    elif as_text(said) != as_text(due):
        yield Spelling.ORDER
    elif content.removeprefix(codecs.BOM_UTF8) != due_content:
        yield Spelling.LAYOUT
