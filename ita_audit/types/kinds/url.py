"""``url``: an address on the web that somebody else can open."""

from __future__ import annotations

from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.thai.text import UNSEEN
from ita_audit.types.addresses import ACCOUNT_SIGN, HOST, PROBLEMS, REMARKS, AddressReader, account_words
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema, written
from ita_audit.types.answer_schemas.parts import ref
from ita_audit.types.answer_schemas.spelling import BLANKS, caseless, containing
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_words
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.reading import EditionTerms, JudgingContext, Read, refuse, text_trouble
from ita_audit.types.spec import BaseItem

_WEB = (
    rf"{caseless('http')}[sS\u017f]?://(?!\.|[^{BLANKS}/?#]*\.\.)"
    rf"[^{BLANKS}/?#@]+\.[^{BLANKS}/?#@]{{2,}}(?:[/?#][^{BLANKS}]*)?"
)
_AROUND = rf"[{BLANKS}{UNSEEN}]*"

WEB = rf"^{_AROUND}{_WEB}{_AROUND}$|{HOST}"
"""An http or https address whose host has a dot in it, or what holds such a host: asked about where it is not clear."""


class UrlItem(BaseItem):
    """``or_line_id``: the id of a LINE account answers too (1.4, 4.6); words that name an account are a doubt."""

    type: Literal["url"]
    or_line_id: bool = False


def reader(item: UrlItem, terms: EditionTerms) -> Read:
    """Reads an address with a host, its scheme left out or not; the value begins with the scheme."""
    placeholders, addresses = terms.placeholders, AddressReader(terms)

    def read(raw: Any, context: JudgingContext) -> Any:
        trouble = text_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        address = addresses.read(raw, context.website, accounts=item.or_line_id)
        return refuse("wrong_type", raw) if address is None else address

    return read


def _web_or_account(terms: EditionTerms) -> str:
    """The same, or what holds the sign of a LINE account, or a word for accounts."""
    return f"{WEB}|{ACCOUNT_SIGN}|{containing(sorted(account_words(terms)))}"


URL = AnswerType(
    declared=UrlItem,
    sort=Sort.ADDRESS,
    own_problems=(*WRITTEN, *PROBLEMS),
    remarked=REMARKS,
    unsaid=dict.fromkeys(PROBLEMS, "for_a_person"),
    reader=reader,
    sentence=Text("ลิงก์", "An address on the web."),
    keys={"or_line_id": Text("บัญชี LINE ก็ใช้ได้", "A LINE account will do.")},
    told=("or_line_id",),
    schema=AnswerSchema(
        of=lambda item, _terms: ref("url_or_line_id" if item.or_line_id else "url"),
        defines=lambda terms: {"url": written(WEB), "url_or_line_id": written(_web_or_account(terms))},
    ),
    cell=FormCell(read=always(cell_words.address), width=40.0),
    wrong="หน้าเว็บไซต์ของหน่วยงาน",
    listed=True,
    carried=True,
)
