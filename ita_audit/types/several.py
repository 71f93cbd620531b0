"""Several answers where one is asked for: a JSON list of telephone numbers, of e-mail addresses, of tax numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ita_audit.types.answer_schemas.answer_schema import AnswerSchema
from ita_audit.types.answer_schemas.parts import Schema, ref
from ita_audit.types.reading import UNKNOWN, EditionTerms, Invalid, JudgingContext, Read, ValueProblem


def one_or_several(read: Read) -> Read:
    """``read``, and of a list each member; the value then is the members' values with commas between them.

    What is wrong stands at its member. A doubt is one only where every member has it: one address of the agency's
    own among several is enough.
    """

    def read_all(raw: Any, context: JudgingContext) -> Any:
        if not isinstance(raw, list) or not raw:
            return read(raw, context)
        found = [read(one, context) for one in raw]
        troubles = [
            (value, ValueProblem((index, *trouble.path), trouble.problem, trouble.found))
            for index, value in enumerate(found)
            if isinstance(value, Invalid)
            for trouble in value.troubles
        ]
        unread = [trouble for value, trouble in troubles if value.value is UNKNOWN]
        if unread:
            return Invalid(UNKNOWN, *unread)
        joined = ", ".join(str(one.value if isinstance(one, Invalid) else one) for one in found)
        doubted = all(isinstance(one, Invalid) for one in found)
        return Invalid(joined, *(trouble for _, trouble in troubles)) if doubted else joined

    return read_all


def defined_once_or_listed(name: str, made: Callable[[EditionTerms], Schema]) -> AnswerSchema:
    """The schema of one, or of a list of such; both stand in the ``$defs``."""
    one = f"one_{name}"
    either: Schema = {"if": {"type": "array", "minItems": 1}, "then": {"items": ref(one)}, "else": ref(one)}
    return AnswerSchema(
        of=lambda _item, _terms: ref(name), defines=lambda terms: {name: either, one: made(terms)}
    )
