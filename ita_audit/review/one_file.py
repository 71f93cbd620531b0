"""Whatever one file does is that file's fault, by its name; all others go on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import IntegrityError

from ita_audit.errors import AuditError, Fault, SubmissionError
from ita_audit.model.storable import storable
from ita_audit.store import store_errors
from ita_audit.store.failures import is_of_the_store


@contextmanager
def as_its_fault(path: str) -> Iterator[None]:
    """A mistake of ours with one file, or rows of it that no store takes, as ``SubmissionError`` of ``path``.

    What somebody can mend (``AuditError``), and what fails in the store as a whole, is raised as it is.
    """
    try:
        yield
    except AuditError:
        raise
    except Exception as error:
        if is_of_the_store(error):
            raise
        what = storable(f"{type(error).__name__}: {error}").splitlines()[0]
        if isinstance(
            error, IntegrityError
        ):  # what nobody else wrote meanwhile: whoever writes holds the round
            raise SubmissionError(store_errors.damaged(path, what).faults) from error
        raise SubmissionError(
            Fault(
                path,
                f"โปรแกรมขัดข้องกับไฟล์นี้ ({what})",
                f"the program failed on this file ({what})",
                "ส่งไฟล์นี้พร้อมข้อความนี้ให้ผู้ดูแลโปรแกรม ไฟล์อื่นตรวจต่อตามปกติ",
                "send the file and this sentence to its maintainers; all other files go on",
            )
        ) from error
