"""Which ruleset a file is judged under: the one that was asked for, that it names, or that is of its year."""

from __future__ import annotations

from ita_audit.errors import Fault, SubmissionError
from ita_audit.forms.stamp import stamp_of
from ita_audit.judging.submissions import Read
from ita_audit.model import Submission
from ita_audit.rulebook import DEFAULT, available, editions, load_ruleset
from ita_audit.rulebook.decision_words import words_of_nothing
from ita_audit.ruleset import Ruleset
from ita_audit.types.saying import Sayings


class Rulesets:
    """Loads each ruleset once. ``asked``, an id or a folder, goes before what files name.

    Raises ``RulesetError`` where the one asked for cannot be loaded.
    """

    def __init__(self, asked: str | None = None):
        self._asked = asked
        self._loaded: dict[str, Ruleset] = {}
        if asked is not None:
            self.load(asked)

    def load(self, name: str | None = None) -> Ruleset:
        """The ruleset with this id or in this folder; without a name, that asked for or the default one.

        Raises ``RulesetError``.
        """
        if name is None:
            name = DEFAULT if self._asked is None else self._asked
        if name not in self._loaded:
            self._loaded[name] = load_ruleset(name)
        return self._loaded[name]

    def called(self, ruleset_id: str) -> Ruleset:
        """The ruleset that something was judged under, by its id: that asked for, or that of the program.

        The default one stands for one that is neither.
        """
        return self.load(ruleset_id if self._asked is None and ruleset_id in available() else None)

    def nothing(self, ruleset_id: str) -> Sayings:
        """What says nothing where a decision is signed or reasoned, by the ruleset ``called`` so."""
        return words_of_nothing(self.called(ruleset_id))

    def of(self, found: Read) -> Ruleset:
        """The ruleset that what was read is judged under. Raises ``SubmissionError`` where it is not there."""
        if isinstance(found, Submission):
            name = found.content.get("ruleset")
        else:
            name = stamp_of(found).ruleset or None
        if self._asked is not None:
            return self.load()
        if name is None:
            return self.load(self._of_year(found))
        if name not in available():
            raise SubmissionError(_unknown(found, name))
        return self.load(name)

    def _of_year(self, found: Read) -> str:
        """The edition, of those that come with the program, of the year that a file states; else the default one."""
        stated = str(found.content.get("fiscal_year", "")).strip() if isinstance(found, Submission) else ""
        if not stated.isdecimal() or int(stated) == self.load().fiscal_year:
            return DEFAULT
        later = (name for name in available() if DEFAULT in editions(name)[1:])
        return next((name for name in later if self.load(name).fiscal_year == int(stated)), DEFAULT)


def _unknown(found: Read, name: object) -> Fault:
    known = ", ".join(available())
    said = (
        f"ไฟล์ระบุเกณฑ์ (ruleset) “{name}” ซึ่งโปรแกรมนี้ไม่มี มีเพียง {known}",
        f"the file names the ruleset “{name}”, which does not come with this program; there is {known}",
        "แก้ชื่อเกณฑ์ในไฟล์ หรือชี้โฟลเดอร์ของเกณฑ์ด้วย --ruleset",
        "correct the name in the file, or point to the ruleset's folder with --ruleset",
    )
    return found.fault("/ruleset", *said) if isinstance(found, Submission) else Fault(found.file, *said)
