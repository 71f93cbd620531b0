"""The types an item can have: a closed list, one module each under ``kinds`` that holds all of it.

``TYPES`` is that list. Everything else asks it: nothing outside this room names a type or its class.
"""

from __future__ import annotations

from ita_audit.types.answer_type import AnswerType, Setting, Sort
from ita_audit.types.kinds.baht import BAHT
from ita_audit.types.kinds.choice import CHOICE
from ita_audit.types.kinds.code import CODE
from ita_audit.types.kinds.confirmed import CONFIRMED
from ita_audit.types.kinds.count import COUNT
from ita_audit.types.kinds.date import DATE
from ita_audit.types.kinds.documents import DOCUMENTS
from ita_audit.types.kinds.email import EMAIL
from ita_audit.types.kinds.fee import FEE
from ita_audit.types.kinds.fiscal_year import FISCAL_YEAR
from ita_audit.types.kinds.image import IMAGE
from ita_audit.types.kinds.list import LIST
from ita_audit.types.kinds.number import NUMBER
from ita_audit.types.kinds.period import PERIOD
from ita_audit.types.kinds.phone import PHONE
from ita_audit.types.kinds.table import TABLE
from ita_audit.types.kinds.tax_id import TAX_ID
from ita_audit.types.kinds.text import TEXT
from ita_audit.types.kinds.url import URL
from ita_audit.types.registry import (
    TYPES,
    compile_reader,
    document_parts,
    fields_of,
    is_year,
    listed,
    problems,
    register,
    remarks,
    type_of,
    year_parts,
)
from ita_audit.types.structure import columns_of, holds_documents, holds_words, is_table, none_of, options_of

register(
    TEXT, COUNT, NUMBER, BAHT, FEE, DATE, URL, EMAIL, PHONE, TAX_ID, CODE, FISCAL_YEAR, CONFIRMED, PERIOD
)
register(CHOICE, IMAGE, DOCUMENTS, LIST, TABLE)

__all__ = [
    "TYPES",
    "AnswerType",
    "Setting",
    "Sort",
    "columns_of",
    "compile_reader",
    "document_parts",
    "fields_of",
    "holds_documents",
    "holds_words",
    "is_table",
    "is_year",
    "listed",
    "none_of",
    "options_of",
    "problems",
    "register",
    "remarks",
    "type_of",
    "year_parts",
]
