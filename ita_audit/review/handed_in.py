"""What an LGU as a whole hands in: whose it is, and no form of one measure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ita_audit.errors import Fault, SubmissionError
from ita_audit.judging.rulesets import Rulesets
from ita_audit.judging.submissions import measure_of, read, submission_of
from ita_audit.model import Submission
from ita_audit.model.round import Agency
from ita_audit.ruleset import Ruleset
from ita_audit.thai.citizen_numbers import mask_citizen_numbers
from ita_audit.thai.text import arabic_digits, tidy

CODE = re.compile(r"[0-9]{7}")


def handed_in(rulesets: Rulesets, file: str, content: bytes) -> tuple[Submission, Ruleset]:
    """The submission in the bytes of ``file``, and its ruleset.

    Raises ``SubmissionError`` where it cannot be read, or is the form of one measure.
    """
    found = read(file, content)
    ruleset = rulesets.of(found)
    if measure := measure_of(found, ruleset):
        raise SubmissionError(
            Fault(
                file,
                f"แบบนี้มีเฉพาะมาตรการที่ {measure} จึงนับเป็นการส่งของทั้งแห่งไม่ได้",
                f"the form is for measure {measure} alone, and cannot stand for all the LGU hands in",
                "ขอแบบเต็มจาก อปท. (ita-audit template -o form.xlsx)",
                "ask the LGU for the whole form (ita-audit template -o form.xlsx)",
            )
        )
    return submission_of(found, ruleset), ruleset


def agency_in(submission: Submission) -> Agency:
    """Who handed it in, by code. Raises ``SubmissionError`` where no 7-digit code is given."""
    given = submission.content.get("agency")
    agency = given if isinstance(given, Mapping) else {}
    code = arabic_digits(str(agency.get("code") or "")).strip()
    if not CODE.fullmatch(code):
        shown_th, shown_en = (f" (พบ “{code}”)", f" (found “{code}”)") if code else ("", "")
        raise SubmissionError(
            submission.fault(
                "/agency/code",
                f"ไม่มีรหัสหน่วยงาน 7 หลัก จึงไม่รู้ว่าเป็นของ อปท. ใด เพราะหลายแห่งชื่อซ้ำกัน{shown_th}",
                f"it gives no 7-digit code of the agency, and names are not unique{shown_en}",
                "ให้ อปท. ใส่รหัสหน่วยงาน 7 หลัก (agency.code) แล้วส่งใหม่",
                "ask the LGU to give its 7-digit code (agency.code) and hand in again",
            )
        )
    words = {name: tidy(str(agency.get(name) or "")) for name in ("name", "district", "province")}
    return Agency(code, **{name: mask_citizen_numbers(said) for name, said in words.items()})
