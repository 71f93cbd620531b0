"""What editors show beside a schema: titles, descriptions and examples, those of ``explain``."""

from __future__ import annotations

from ita_audit.model import Text
from ita_audit.reference.explain import Detail
from ita_audit.types.answer_schemas.parts import Schema
from ita_audit.types.spec import BaseItem


def beside(item: BaseItem, detail: Detail) -> Schema:
    """What an editor shows: title, what is expected, where it is asked for, an example."""
    told = [line for line in (detail.help, detail.expected) if line is not None]
    told += detail.notes
    if not detail.column:
        told.append(detail.citation)
    said: Schema = titled(detail.title)
    if told:
        said["description"] = lines(*told)
    if item.example is not None:
        said["examples"] = [item.example]
    return said


def titled(text: Text) -> Schema:
    """The title in both languages."""
    return {"title": both(text)}


def both(text: Text) -> str:
    """Thai, then English, on one line."""
    return f"{text.th} / {text.en}"


def lines(*texts: Text) -> str:
    """The Thai lines, an empty line, the English ones."""
    return "\n".join([*(text.th for text in texts), "", *(text.en for text in texts)])
