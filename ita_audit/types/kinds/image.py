"""``image``: a picture, named by its address or its file."""

from __future__ import annotations

import re
from typing import Any, Literal

from ita_audit.model import Text
from ita_audit.types.addresses import AddressReader
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema, any_text
from ita_audit.types.answer_type import HARDLY_WORDS, WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_words
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.reading import EditionTerms, JudgingContext, Read, refuse, undecorated, words_trouble
from ita_audit.types.spec import BaseItem

DOUBTS = (
    *HARDLY_WORDS,
    "no_picture",
    "two_addresses",
    "blank_inside",
    "cut_off",
    "not_public",
    "search_page",
    "example_address",
)


class ImageItem(BaseItem):
    """A photograph or map."""

    type: Literal["image"]


def reader(_item: ImageItem, terms: EditionTerms) -> Read:
    """Reads an address or a file name; the value is the text without outer blanks."""
    placeholders, addresses = terms.placeholders, AddressReader(terms)
    stand_ins = terms.words_called("stand_in_pictures")

    def read(raw: Any, _context: JudgingContext) -> Any:
        trouble = words_trouble(raw, placeholders)
        if trouble is not None:
            return trouble
        name = raw.strip()
        file = re.split(r"[/\\?#]", name.rstrip("/"))[-1].rpartition(".")[0] or name
        if undecorated(file) in {undecorated(word) for word in stand_ins}:
            return refuse("no_picture", raw, name)
        doubt = addresses.doubt(name) or addresses.parted(name)
        return name if doubt is None else refuse(doubt, raw, name)

    return read


IMAGE = AnswerType(
    declared=ImageItem,
    sort=Sort.PICTURE,
    own_problems=(*WRITTEN, *DOUBTS),
    unsaid=dict.fromkeys(DOUBTS, "for_a_person"),
    reader=reader,
    sentence=Text("รูปภาพ: ลิงก์หรือชื่อไฟล์", "A picture: its address or file name."),
    schema=AnswerSchema(of=any_text),
    cell=FormCell(read=always(cell_words.address), width=34.0),
    wrong=7,
    listed=True,
    carried=True,
)
