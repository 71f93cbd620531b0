"""Which ruleset a file is judged under: the one that was asked for, or the one that it names."""

from __future__ import annotations

from typing import Any

from ita_audit.errors import Fault, SubmissionError, UsageError
from ita_audit.ruleset import Ruleset


class Rulesets:
    """Loads each ruleset once. ``asked`` goes before what files name."""

    def __init__(self, asked: str | None):
        self._asked = asked
        self._loaded: dict[str, Ruleset] = {}
        if asked is not None:
            self.load(asked)

    def load(self, name: str) -> Ruleset:
        """The ruleset with this id or in this folder. Raises ``RulesetError`` or ``UsageError``."""
        from ita_audit.rulebook import load_ruleset

        if name not in self._loaded:
            self._loaded[name] = load_ruleset(name)
        return self._loaded[name]

    def named(self, name: Any, source: str, place: tuple[int | None, int | None]) -> Ruleset:
        """The ruleset for a file that names ``name`` (None: the default one) at line and column ``place``.

        Raises SubmissionError where the program has none of that name.
        """
        from ita_audit.rulebook import DEFAULT, available

        if self._asked is not None:
            return self.load(self._asked)
        if name is None:
            name = DEFAULT
        if name in available():
            return self.load(name)
        known = ", ".join(available())
        raise SubmissionError(
            Fault(
                source,
                f"ไฟล์ระบุเกณฑ์ (ruleset) “{name}” ซึ่งโปรแกรมนี้ไม่มี มีเพียง {known}",
                f"the file names the ruleset “{name}”, which does not come with this program; there is {known}",
                "แก้ชื่อเกณฑ์ในไฟล์ หรือชี้โฟลเดอร์ของเกณฑ์ด้วย --ruleset",
                "correct the name in the file, or point to the ruleset's folder with --ruleset",
                *place,
            )
        )


def narrowed_to(ruleset: Ruleset, measure: str) -> Ruleset:
    """``ruleset`` with one measure alone. Raises ``UsageError`` where it has no such measure."""
    from ita_audit.ruleset.narrowing import only

    if measure not in ruleset.edition.measures:
        known = ", ".join(ruleset.edition.measures)
        raise UsageError(
            Fault(
                f"--measure {measure}",
                f"เกณฑ์ {ruleset.id} ไม่มีมาตรการนี้ มี {known}",
                f"{ruleset.id} has no such measure; there are {known}",
                "ระบุเลขมาตรการ เช่น --measure 8",
                "give the number of one, such as --measure 8",
            )
        )
    return only(ruleset, measure)
