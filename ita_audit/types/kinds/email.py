"""``email``: e-mail addresses; where all are a free-mail provider's, that is a question for a person.

An office with several writes them on one line, as its contact page does, or as a list.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.thai.text import UNSEEN
from ita_audit.types.answer_schemas.answer_schema import written
from ita_audit.types.answer_schemas.spelling import BLANKS, caseless, one_of
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_words
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.reading import (
    EditionTerms,
    Invalid,
    JudgingContext,
    Read,
    ValueProblem,
    refuse,
    text_trouble,
)
from ita_audit.types.several import defined_once_or_listed, one_or_several
from ita_audit.types.spec import BaseItem, Words

_ADDRESS = re.compile(r"[^\s@,;<>]+@([^\s@,;<>.]+(?:\.[^\s@,;<>.]+)+)")
_BETWEEN = re.compile(r"[\s,;/|]+")
_AROUND = "()[]<>.:\"'“”"

_AT = re.compile(r"＠|[(\[]at[)\]]", re.IGNORECASE)
_PARTED = re.compile(r"\s*@\s*")
_UNSEEN = re.compile(f"[{UNSEEN}]")

_SPACE = rf"{BLANKS},;/\|"
_SIGN = "@＠"
_QUOTES = one_of(_AROUND)
_ONE = (
    rf"[{_QUOTES}]*[^{_SPACE}{_SIGN}{_QUOTES}][^{_SPACE}{_SIGN}<>]*"
    rf"[{BLANKS}]*(?:[{_SIGN}]|[(\[]{caseless('at')}[)\]])[{BLANKS}]*"
    rf"[^{_SPACE}{_SIGN}<>.]+(?:\.[^{_SPACE}{_SIGN}<>.]+)*\.[^{_SPACE}{_SIGN}<>.]*[^{_SPACE}{_SIGN}{_QUOTES}][{_QUOTES}]*"
)
_WORD = rf"[{_QUOTES}]*(?:[{_SIGN}][^{_SPACE}{_SIGN}]*|[^{_SPACE}{_SIGN}]+)"

PATTERN = rf"^[{_SPACE}]*(?:{_WORD}[{_SPACE}]+)*{_ONE}(?:[{_SPACE}]+(?:{_ONE}|{_WORD}))*[{_SPACE}]*$"
"""One address or several, words beside them allowed; every word with an @ is an address, but for what begins with it (a LINE account)."""


class EmailItem(BaseItem):
    """``free_mail``: domains that anybody can have an address at. One address elsewhere is enough."""

    type: Literal["email"]
    free_mail: Words | None = None


def reader(item: EmailItem, terms: EditionTerms) -> Read:
    """Reads one address or several, words beside them allowed; the value is the text without outer blanks."""
    placeholders = terms.placeholders
    free = frozenset(str(word).lower() for word in terms.listed(item.free_mail))
    examples = terms.words_called("example_hosts")

    def read(raw: Any, _context: JudgingContext) -> Any:
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        text = _AT.sub("@", raw)
        domains, troubles = _domains(text), []
        if not domains and (domains := _domains(_PARTED.sub("@", text))):
            troubles.append(ValueProblem((), "blank_inside", raw))
        if not domains:
            return refuse("wrong_type", raw)
        if free.issuperset(domains):
            troubles.append(ValueProblem((), "free_mail", raw))
        if examples.issuperset(domains):
            troubles.append(ValueProblem((), "example_address", raw))
        if _UNSEEN.search(raw):
            troubles.append(ValueProblem((), "unseen_letters", raw))
        value = _UNSEEN.sub("", raw).strip()
        return Invalid(value, *troubles) if troubles else value

    return one_or_several(read)


def _domains(text: str) -> list[str]:
    """The domains of all addresses in ``text``; none where a word with an @ is no address."""
    written = [word.strip(_AROUND) for word in _BETWEEN.split(text) if "@" in word]
    found = [_ADDRESS.fullmatch(word) for word in written if not word.startswith("@")]
    return [match[1].lower() for match in found if match is not None] if all(found) else []


EMAIL = AnswerType(
    declared=EmailItem,
    sort=Sort.CONTACT,
    own_problems=(*WRITTEN, "free_mail", "blank_inside", "example_address"),
    remarked=("unseen_letters",),
    needs={"free_mail": lambda item, _: bool(item.free_mail)},
    unsaid=dict.fromkeys(("free_mail", "blank_inside", "example_address"), "for_a_person"),
    reader=reader,
    sentence=Text("อีเมล", "E-mail addresses."),
    keys={"free_mail": Text("โดเมนอีเมลฟรี", "Domains that anybody can have an address at.")},
    schema=defined_once_or_listed("email", lambda _terms: written(PATTERN)),
    cell=FormCell(read=always(cell_words.strict)),
    wrong="ตู้ไปรษณีย์",
    listed=True,
    carried=True,
)
