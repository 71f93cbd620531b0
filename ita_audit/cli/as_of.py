"""Days as they are typed, and today's, which the command line alone asks for."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from ita_audit.errors import Fault, UsageError

BANGKOK = timezone(timedelta(hours=7))


def today() -> date:
    """The day it is in Thailand."""
    return datetime.now(BANGKOK).date()


def read_day(text: str, option: str = "--as-of") -> date:
    """The day in ``text``, which was typed behind ``option``. Raises ``UsageError`` where it is none."""
    from ita_audit.thai.dates import Unreadable, read_date

    try:
        return read_date(text)
    except Unreadable as error:
        raise UsageError(
            Fault(option, error.th, error.en, "เขียนเช่น 2025-12-31 หรือ 31 ธันวาคม 2568", "write 2025-12-31")
        ) from error


def day_of(text: str | None, option: str = "--as-of") -> date:
    """The day that ``option`` gives; today, where it was not typed."""
    return today() if text is None else read_day(text, option)
