"""What stood in a cell and could not be read for certain."""

from __future__ import annotations


class Unread(str):
    """The text of a value that no type may take for an answer: ``#REF!``, a formula without its result.

    A reader of files puts it where the answer should be, so that it is named as ``wrong_type`` there.
    """

    __slots__ = ()
