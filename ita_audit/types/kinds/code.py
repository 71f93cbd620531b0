"""``code``: a number or word of a fixed form (93.778, AWARD-0001), with a check digit where it has one.

A code is read as people type it: small letters, other dashes, blanks and Thai digits make no other; the value is
the form in which it fits. A 0 that Excel dropped, in front or at the end, is a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Any, Literal

from ita_audit.model import Text
from ita_audit.thai.text import arabic_digits, tidy
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.answer_schemas.parts import Schema, finds, ref
from ita_audit.types.answer_type import WRITTEN, AnswerType, Sort
from ita_audit.types.cells import cell_words
from ita_audit.types.cells.form_cell import FormCell, always
from ita_audit.types.check_digits import checker, trouble
from ita_audit.types.code_patterns import LONGEST, parse
from ita_audit.types.reading import (
    EditionTerms,
    Invalid,
    JudgingContext,
    Read,
    ValueProblem,
    refuse,
    text_trouble,
)
from ita_audit.types.spec import BaseItem, ContradictionError, Filled, Matching

_DASHES = re.compile("[‐‑‒–—―−]")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_ZEROS = 4
"""So many may have been dropped."""


class CodeItem(BaseItem):
    """``pattern``: its form (``code_patterns``). ``check_digit``: the name of a check of python-stdnum.

    Raises ``ValueError`` where it has neither, where ``expected`` does not say the form in a sentence, or where
    ``example`` is none or does not fit.
    """

    type: Literal["code"]
    pattern: Filled | None = None
    check_digit: (
        Annotated[
            str,
            Matching(
                r"^[a-z0-9_]+(\.[a-z0-9_]+)?$",
                Text("ชื่อรูปแบบของ python-stdnum", "the name of a form of python-stdnum"),
                "th.pin",
            ),
        ]
        | None
    ) = None

    def __post_init__(self) -> None:
        if self.pattern is None and self.check_digit is None:
            raise ContradictionError(
                "code ต้องมี pattern หรือ check_digit", "a code has a pattern, or a check_digit"
            )
        if self.check_digit is not None:
            checker(self.check_digit)
        regex = parse(self.pattern).regex if self.pattern is not None else None
        if self.expected is None or self.example is None:
            raise ContradictionError(
                "code ต้องมี expected ที่บอกรูปแบบเป็นประโยค และ example",
                "a code needs expected, its form in a sentence, and an example",
            )
        if _form(str(self.example), regex, self.check_digit)[1] is not None:
            raise ContradictionError(
                f"example {self.example} ไม่ตรงกับ pattern หรือ check_digit",
                f"the example {self.example} does not fit pattern or check_digit",
            )


def reader(item: CodeItem, terms: EditionTerms) -> Read:
    """Reads a text or number; the value is the text in the form in which it fits."""
    placeholders = terms.placeholders
    regex = parse(item.pattern).regex if item.pattern is not None else None
    years = {str(year) for year in terms.about or (terms.fiscal_year,)}

    def read(raw: Any, _context: JudgingContext) -> Any:
        written = str(raw) if type(raw) in (int, float) else raw
        unanswered = text_trouble(written, placeholders)
        if unanswered is not None:
            return unanswered
        code, problem = _form(written, regex, item.check_digit)
        if problem is not None:
            kept = code if problem in ("checksum", "lost_zero") else None
            return refuse(problem, raw) if kept is None else Invalid(kept, ValueProblem((), problem, raw))
        found = regex.fullmatch(code) if regex is not None else None
        if found is not None and {year for year in found.groups() if year} - years:
            return Invalid(code, ValueProblem((), "other_year", raw))
        return code

    return read


def _form(written: str, regex: re.Pattern[str] | None, check_digit: str | None) -> tuple[str, str | None]:
    """The code in the form in which it fits, and what is wrong with it: ``wrong_form``, ``checksum``, ``lost_zero``."""
    tried: list[tuple[str, str | None]] = []
    for code in _spellings(written) if len(written) <= 2 * LONGEST else ():
        if regex is None or regex.fullmatch(code):
            tried.append((code, trouble(check_digit, code) if check_digit else None))
    found = next((one for one in tried if one[1] is None), None)
    found = found or next((one for one in tried if one[1] == "checksum"), None)
    if found is not None:
        return found
    fits = (one for one in _with_zeros(written) if _fits(one, regex, check_digit))
    mended = next(fits, None)
    return (written, "wrong_form") if mended is None else (mended, "lost_zero")


def _fits(code: str, regex: re.Pattern[str] | None, check_digit: str | None) -> bool:
    return (regex is None or bool(regex.fullmatch(code))) and not (check_digit and trouble(check_digit, code))


def _spellings(written: str) -> Iterator[str]:
    """``written`` and what it may be typed for."""
    plain = _DASHES.sub("-", arabic_digits(tidy(written)))
    for code in dict.fromkeys((plain, plain.replace(" ", ""), plain.replace(" ", "-"))):
        yield from dict.fromkeys((code, code.upper(), code.lower()))


def _with_zeros(written: str) -> Iterator[str]:
    """A number with the zeros that Excel may have dropped, in front and behind its decimals."""
    plain = arabic_digits(tidy(written))
    if _NUMBER.fullmatch(plain):
        for zeros in ("0" * count for count in range(1, _ZEROS + 1)):
            yield zeros + plain
            yield f"{plain}{zeros}" if "." in plain else f"{plain}.{zeros}"


def _schema(_item: CodeItem, _terms: EditionTerms) -> Schema:
    return {"allOf": [ref("answered"), finds("wrong_type", type=["string", "number"])]}


def _variants(item: CodeItem) -> Iterator[tuple[str, CodeItem]]:
    patterns = parse(item.pattern).widened() if item.pattern is not None else iter(())
    changes: list[tuple[str, dict[str, Any]]] = [
        (f"pattern {pattern}", {"pattern": pattern}) for pattern in dict.fromkeys(patterns)
    ]
    if item.check_digit is not None:
        changes.append(("without check_digit", {"check_digit": None}))
    for label, change in changes:
        try:
            yield label, replace(item, **change)
        except ValueError:
            continue  # the example does not fit: no rule file can say so


def _expected(item: CodeItem) -> Text | None:
    """Its form in a sentence, where it says so whatever the year."""
    said = item.expected.text if item.expected else None
    return None if said is None or "{" in said.th else said


CODE = AnswerType(
    declared=CodeItem,
    sort=Sort.IDENTIFIER,
    own_problems=(*WRITTEN, "wrong_form", "checksum", "lost_zero", "other_year"),
    needs={
        "checksum": lambda item, _: item.check_digit is not None,
        "other_year": lambda item, _: item.pattern is not None and "{year}" in item.pattern,
    },
    unsaid={
        **dict.fromkeys(("wrong_form", "lost_zero"), "codes"),
        "other_year": "years",
        "checksum": "check_digit",
    },
    reader=reader,
    sentence=Text("รหัสที่มีรูปแบบกำหนด", "A code of a fixed form."),
    keys={
        "pattern": Text("รูปแบบของรหัส เช่น [0-9]{2}\\.[0-9]{3}", "Its form, such as [0-9]{2}\\.[0-9]{3}."),
        "check_digit": Text("การตรวจหลักสุดท้าย ชื่อตาม python-stdnum", "A check of python-stdnum, by name."),
    },
    schema=AnswerSchema(of=_schema),
    cell=FormCell(read=always(cell_words.code), width=20.0, hinted=_expected),
    wrong=True,
    tests=frozenset({"is", "is_not"}),
    variants=_variants,
    carried=True,
)
