"""``ita-audit dashboard``: a round as one HTML file."""

from __future__ import annotations

from pathlib import Path

from ita_audit.cli.desk import words
from ita_audit.cli.desk.stores import named_round
from ita_audit.cli.streams import say
from ita_audit.errors import Fault, Language, UsageError
from ita_audit.review.dashboard import board, page
from ita_audit.store import open_store


def write_dashboard(address: str, name: str, against: str | None, path: Path, language: Language) -> int:
    """Write the page. Raises ``UsageError`` where there is no such round or the file cannot be written."""
    with open_store(address) as store:
        before = named_round(store, against) if against else None
        content = page(board(store, named_round(store, name), before), language)
    try:
        path.write_bytes(content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(
            Fault(
                str(path),
                f"เขียนไฟล์ไม่ได้ ({reason})",
                f"it cannot be written ({reason})",
                "เลือกที่เก็บอื่นด้วย -o",
                "choose another place with -o",
            )
        ) from error
    say(words.WROTE.in_(language).format(path=path))
    return 0
