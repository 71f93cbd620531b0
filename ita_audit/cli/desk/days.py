"""The day of judging as it is typed."""

from __future__ import annotations

from datetime import date, timedelta, timezone

from ita_audit.errors import Fault, UsageError
from ita_audit.thai.dates import Unreadable, read_date

BANGKOK = timezone(timedelta(hours=7))


def read_day(text: str) -> date:
    """The day in ``text``. Raises ``UsageError`` where it is none."""
    try:
        return read_date(text)
    except Unreadable as error:
        raise UsageError(
            Fault("--as-of", error.th, error.en, "เขียนเช่น 2025-12-31 หรือ 31 ธันวาคม 2568", "write 2025-12-31")
        ) from error
