"""Files in, submissions out; of a workbook its cells, which ``forms`` makes a submission of.

A reader is a module named in ``READERS``, with ``LIMIT`` and ``read``; the rest of this folder fetches
bytes for it. Readers know nothing of each other.
"""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, cast

from ita_audit.errors import SubmissionError
from ita_audit.model import Submission, Text
from ita_audit.model.workbook import Workbook
from ita_audit.readers import bounded_files, submission_shape
from ita_audit.readers.folders import others_in, submissions_in
from ita_audit.readers.suffixes import none_in_folder, not_a_folder, unknown_suffix

READERS: Mapping[str, str] = MappingProxyType({".json": "json", ".xlsx": "xlsx"})
"""The module in this folder that reads each suffix. It is imported when it is needed."""
SUFFIXES = Text(" หรือ ".join(READERS), " or ".join(READERS))
"""What is read, for whoever is told of it: ``.json or .xlsx``."""


class Reader(Protocol):
    """What a module named in ``READERS`` holds."""

    @property
    def LIMIT(self) -> int:  # noqa: N802
        """The largest file it reads, in bytes."""

    def read(self, content: bytes, file: str) -> Submission | Workbook:
        """The submission in the bytes of ``file``; raises SubmissionError with every fault."""


def read_submission(source: str | os.PathLike[str]) -> Submission | Workbook:
    """The submission in the file ``source``, read by the reader for its suffix; a workbook as its cells.

    Raises SubmissionError: no such file, not an ordinary one, a suffix that is not read, too
    large, or what its reader finds wrong in it.
    """
    return read_content(read_bytes(source), source)


def read_bytes(source: str | os.PathLike[str]) -> bytes:
    """The bytes of the file ``source``, for whoever keeps them beside what is read in them.

    Raises SubmissionError: no such file, not an ordinary one, a suffix that is not read, too large.
    """
    path, file = Path(source), _printable(source)
    bounded_files.size_of(path, file)
    return bounded_files.read_file(path, file, _reader_for(path, file).LIMIT)


def read_content(content: bytes, source: str | os.PathLike[str]) -> Submission | Workbook:
    """What the bytes of the file ``source`` hold; raises SubmissionError with every fault."""
    path, file = Path(source), _printable(source)
    return _reader_for(path, file).read(content, file)


def read_stream(content: bytes | bounded_files.Stream, name: str = "-") -> Submission:
    """The submission in ``content``, JSON from standard input: its bytes, or the stream itself.

    A stream is read to its end, or to one byte beyond the limit. Raises SubmissionError.
    """
    reader = _reader("json")
    stream = io.BytesIO(content) if isinstance(content, bytes) else content
    read = reader.read(bounded_files.read_stream(stream, name, reader.LIMIT), name)
    assert isinstance(read, Submission)
    return read


def require_submission(submission: Submission) -> Submission:
    """``submission``, where what was read is one: it says its schema, fiscal year and agency.

    Raises SubmissionError with what is missing, at its place in the file.
    """
    faults = submission_shape.faults_of(submission)
    if faults:
        raise SubmissionError(faults)
    return submission


def find_submissions(folder: str | os.PathLike[str]) -> list[Path]:
    """The files below ``folder`` that a reader exists for, sorted by path.

    Passed over: hidden files and folders, Office's ``~$`` files, links to folders and the program's
    own reports. Raises SubmissionError when a folder cannot be listed or there is no submission.
    """
    try:
        found = submissions_in(Path(folder), READERS)
    except NotADirectoryError:
        raise SubmissionError(not_a_folder(_printable(folder))) from None
    except (OSError, ValueError) as error:
        place = getattr(error, "filename", None) or folder
        raise SubmissionError(bounded_files.fault_of(error, _printable(place))) from None
    if not found:
        raise SubmissionError(none_in_folder(_printable(folder), READERS))
    return found


def find_others(folder: str | os.PathLike[str]) -> list[Path]:
    """The files below ``folder`` that no reader exists for, sorted by path.

    Passed over: what ``find_submissions`` passes over, and all else that this program wrote. Raises
    SubmissionError when a folder cannot be listed.
    """
    try:
        return others_in(Path(folder), READERS)
    except (OSError, ValueError) as error:
        place = getattr(error, "filename", None) or folder
        raise SubmissionError(bounded_files.fault_of(error, _printable(place))) from None


def _reader_for(path: Path, file: str) -> Reader:
    name = READERS.get(path.suffix.lower())
    if name is None:
        raise SubmissionError(unknown_suffix(file, READERS))
    return _reader(name)


def _reader(name: str) -> Reader:
    return cast(Reader, import_module(f"{__name__}.{name}"))


def _printable(source: str | os.PathLike[str]) -> str:
    """The name as the user gave it; bytes of it that are no letters as ``\\udcff``."""
    return os.fspath(source).encode("utf-8", "backslashreplace").decode("utf-8") or "."
