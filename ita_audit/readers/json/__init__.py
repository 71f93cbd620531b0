"""Reads a submission that is a JSON file, in the dialect that docs/json-dialect.md states."""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from pathlib import PurePath

from ita_audit import limits
from ita_audit.model import Submission
from ita_audit.readers.json.dialect import parse
from ita_audit.readers.json.encoding import text_of
from ita_audit.readers.json.json_places import locate

LIMIT = limits.JSON_FILE
"""The largest file that is read, in bytes."""


def read(content: bytes, file: str) -> Submission:
    """The submission in ``content``, the bytes of ``file`` (its name as the user gave it).

    ``locate`` of the submission answers with line and column. Raises SubmissionError with every
    fault; ``LIMIT`` is for whoever fetches the bytes to keep.
    """
    text = text_of(content, file)
    return Submission(
        content=parse(text, file),
        name=PurePath(file).name,
        sha256=sha256(content).hexdigest(),
        locate=partial(locate, text),
        file=file,
    )
