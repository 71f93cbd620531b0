"""Figures in schemas: as JSON numbers, as texts that hold digits, and as words that say zero."""

from __future__ import annotations

from decimal import Decimal

from ita_audit.types.answer_schemas import spelling
from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.answer_schemas.parts import IN_DIGITS, Schema, finds, in_words, ref
from ita_audit.types.reading import EditionTerms


def number(name: str, sort: str) -> AnswerSchema:
    """A figure from 0 of a JSON type, or written as a text: "542,430.00", "๓ เรื่อง", "ไม่มี". Stands in ``$defs``."""

    def in_figures(terms: EditionTerms) -> Schema:
        begins = sorted(terms.words_called("zero_beginnings"))
        texts = [IN_DIGITS, in_words(spelling.beginning(begins))] if begins else [IN_DIGITS]
        written = finds("wrong_type", anyOf=[{"type": sort}, *texts])
        figure = [ref("answered"), written, finds("out_of_range", minimum=0)]
        return {"if": _zero(terms), "else": {"allOf": figure}}

    def certain(_item: object, terms: EditionTerms) -> Schema:
        return {"anyOf": [{"type": sort, "minimum": 0}, _zero(terms)]}

    return AnswerSchema(
        of=lambda _item, _terms: ref(name), defines=lambda terms: {name: in_figures(terms)}, readable=certain
    )


def in_range(terms: EditionTerms, least: Decimal | None, most: Decimal | None, *, zero: bool) -> Schema:
    """A number from ``least`` to ``most``, or a text that holds a digit; with ``zero`` also words that say zero."""
    begins = sorted(terms.words_called("zero_beginnings")) if zero else []
    texts = [IN_DIGITS, in_words(spelling.beginning(begins))] if begins else [IN_DIGITS]
    ends = {"minimum": least, "maximum": most}
    limits = {name: _plain(end) for name, end in ends.items() if end is not None}
    figure = [ref("answered"), finds("wrong_type", anyOf=[{"type": "number"}, *texts])]
    figure += [finds("out_of_range", **limits)] if limits else []
    said: Schema = {"allOf": figure}
    return {"if": _zero(terms), "else": said} if zero and terms.zero_words else said


def _plain(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)


def _zero(terms: EditionTerms) -> Schema:
    return in_words(spelling.folded_or_bare(terms.zero_words))
