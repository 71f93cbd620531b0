"""One file as its bytes, its submission and its report."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from ita_audit.engine import check
from ita_audit.errors import Fault, SubmissionError
from ita_audit.forms import fill, stamp_of
from ita_audit.model import GapReport, Submission
from ita_audit.model.round import Agency
from ita_audit.model.workbook import Workbook
from ita_audit.readers import read_content, require_submission
from ita_audit.rulebook import DEFAULT, available, load_ruleset
from ita_audit.ruleset import Ruleset
from ita_audit.thai.text import arabic_digits, tidy

CODE = re.compile(r"[0-9]{7}")


class Judge:
    """Judges file after file as of one day; each ruleset is loaded once.

    ``name`` is the id or folder of the ruleset for all of them; without it each is judged by the one
    it names. Raises ``RulesetError`` where that one cannot be loaded.
    """

    def __init__(self, name: str | None, as_of: date):
        self._name, self._as_of = name, as_of
        self._loaded: dict[str, Ruleset] = {}
        if name is not None:
            self.ruleset(name)

    def ruleset(self, name: str) -> Ruleset:
        """The ruleset called ``name``."""
        if name not in self._loaded:
            self._loaded[name] = load_ruleset(name)
        return self._loaded[name]

    def read(self, content: bytes, file: str) -> tuple[Submission, Ruleset]:
        """The submission in the bytes of ``file`` and the ruleset for it. Raises ``SubmissionError``."""
        found = read_content(content, file)
        if isinstance(found, Workbook):
            stamp = stamp_of(found)
            ruleset = self._named(stamp.ruleset or None, file)
            if stamp.measure in ruleset.edition.measures:
                raise SubmissionError(_one_measure(file, stamp.measure))
            return require_submission(fill(found, ruleset), file), ruleset
        submission = require_submission(found, file)
        return submission, self._named(submission.content.get("ruleset"), file)

    @staticmethod
    def any_year(content: bytes, file: str, ruleset: Ruleset) -> Submission:
        """The submission in the bytes of ``file``, read by ``ruleset`` whatever rules it was made for."""
        found = read_content(content, file)
        return require_submission(fill(found, ruleset) if isinstance(found, Workbook) else found, file)

    def judge(
        self, submission: Submission, ruleset: Ruleset, file: str, previous: Submission | None = None
    ) -> GapReport:
        """The report, with last year's submission where there is one.

        Raises ``SubmissionError`` where the rules are of another year.
        """
        try:
            return check(ruleset, submission, self._as_of, previous)
        except SubmissionError as error:
            raise SubmissionError(replace(fault, file=file) for fault in error.faults) from error

    def _named(self, name: object, file: str) -> Ruleset:
        if self._name is not None:
            return self.ruleset(self._name)
        if name is None or name in available():
            return self.ruleset(str(name or DEFAULT))
        known = ", ".join(available())
        raise SubmissionError(
            Fault(
                file,
                f"ไฟล์ระบุเกณฑ์ (ruleset) “{name}” ซึ่งโปรแกรมนี้ไม่มี มีเพียง {known}",
                f"the file names the ruleset “{name}”, which does not come with this program; there is {known}",
                "แก้ชื่อเกณฑ์ในไฟล์ หรือชี้โฟลเดอร์ของเกณฑ์ด้วย --ruleset",
                "correct the name in the file, or point to the ruleset's folder with --ruleset",
            )
        )


def agency_in(content: Mapping[str, object], file: str) -> Agency:
    """Who handed it in, by code. Raises ``SubmissionError`` where no 7-digit code is given."""
    given = content.get("agency")
    agency = given if isinstance(given, Mapping) else {}
    code = arabic_digits(str(agency.get("code") or "")).strip()
    if not CODE.fullmatch(code):
        raise SubmissionError(_no_code(file, code))
    words = {name: tidy(str(agency.get(name) or "")) for name in ("name", "district", "province")}
    return Agency(code, **words)


def _no_code(file: str, found: str) -> Fault:
    shown_th, shown_en = (f" (พบ “{found}”)", f" (found “{found}”)") if found else ("", "")
    return Fault(
        file,
        f"ไม่มีรหัสหน่วยงาน 7 หลัก จึงไม่รู้ว่าเป็นของ อปท. ใด เพราะหลายแห่งชื่อซ้ำกัน{shown_th}",
        f"it gives no 7-digit code of the agency, and names are not unique{shown_en}",
        "ให้ อปท. ใส่รหัสหน่วยงาน 7 หลัก (agency.code) แล้วส่งใหม่",
        "ask the LGU to give its 7-digit code (agency.code) and hand in again",
    )


def _one_measure(file: str, measure: str) -> Fault:
    return Fault(
        file,
        f"แบบนี้มีเฉพาะมาตรการที่ {measure} จึงนับเป็นการส่งของทั้งแห่งไม่ได้",
        f"the form is for measure {measure} alone, and cannot stand for all the LGU hands in",
        "ขอแบบเต็มจาก อปท. (ita-audit template -o form.xlsx)",
        "ask the LGU for the whole form (ita-audit template -o form.xlsx)",
    )
