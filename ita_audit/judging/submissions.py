"""A file in any format into the submission that it holds, with its places, remarks and measure."""

from __future__ import annotations

import os

from ita_audit.forms.filling import fill
from ita_audit.forms.stamp import stamp_of
from ita_audit.model import Submission
from ita_audit.model.workbook import Workbook
from ita_audit.readers import read_content, read_stream, require_submission
from ita_audit.readers import read_submission as read_file
from ita_audit.readers.bounded_files import Stream
from ita_audit.ruleset import Ruleset

Source = str | os.PathLike[str]
Content = bytes | Stream | None
Read = Submission | Workbook
"""What a reader gives: a submission that says what it must, or the cells of a form."""


def read(source: Source, content: Content = None) -> Read:
    """What the file ``source`` holds, or ``content``, which goes by that name.

    ``content`` is its bytes, or a stream of JSON. Raises ``SubmissionError`` where it cannot be read,
    or is JSON and no submission.
    """
    if content is None:
        found = read_file(source)
    elif isinstance(content, bytes):
        found = read_content(content, source)
    else:
        found = read_stream(content, os.fspath(source))
    return require_submission(found) if isinstance(found, Submission) else found


def submission_of(found: Read, ruleset: Ruleset) -> Submission:
    """The submission in what was read; a form is filled in by ``ruleset``, whatever it was made for.

    Raises ``SubmissionError`` where a workbook is no form, or does not say whose it is.
    """
    return found if isinstance(found, Submission) else fill(found, ruleset)


def measure_of(found: Read, ruleset: Ruleset) -> str:
    """The measure that a form was made for, where ``ruleset`` has it; "" for all, and for what is no form.

    It is known before the form can be filled in. Raises ``SubmissionError`` where a workbook is no form.
    """
    measure = "" if isinstance(found, Submission) else stamp_of(found).measure
    return measure if measure in ruleset.edition.measures else ""
