"""What an agency as a whole hands in: whose it is, and no form of one measure."""

from __future__ import annotations

from collections.abc import Mapping

from ita_audit.errors import Fault, SubmissionError
from ita_audit.judging.rulesets import Rulesets
from ita_audit.judging.submissions import measure_of, read, submission_of
from ita_audit.model import Instrument, Submission, Text
from ita_audit.model.round import Agency
from ita_audit.ruleset import Ruleset
from ita_audit.thai.citizen_numbers import mask_citizen_numbers
from ita_audit.thai.text import tidy


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
                *_both(
                    ruleset.edition.instrument,
                    Text(
                        "แบบนี้มีเฉพาะ{numbered} จึงนับเป็นการส่งของทั้งแห่งไม่ได้",
                        "the form is for {group} {n} alone, and cannot stand for all the {entity} hands in",
                    ),
                    Text(
                        "ขอแบบเต็มจาก {entity} (ita-audit template -o form.xlsx)",
                        "ask the {entity} for the whole form (ita-audit template -o form.xlsx)",
                    ),
                    n=measure,
                ),
            )
        )
    return submission_of(found, ruleset), ruleset


def agency_in(submission: Submission, ruleset: Ruleset) -> Agency:
    """Who handed it in, by code. Raises ``SubmissionError`` where no code of the ruleset's form is given."""
    given = submission.content.get("agency")
    agency = given if isinstance(given, Mapping) else {}
    code = ruleset.edition.entity.code_in(agency.get("code"))
    if code is None:
        found = Text(" (พบ “{found}”)", " (found “{found}”)") if agency.get("code") else Text("", "")
        said = _both(
            ruleset.edition.instrument,
            Text(
                f"ไม่มีรหัสหน่วยงาน {{code}} จึงไม่รู้ว่าเป็นของ {{entity}} ใด เพราะหลายแห่งชื่อซ้ำกัน{found.th}",
                f"it gives no code of the {{entity}} ({{code}}), and names are not unique{found.en}",
            ),
            Text(
                "ให้ {entity} ใส่รหัสหน่วยงาน {code} (agency.code) แล้วส่งใหม่",
                "ask the {entity} to give its code, {code} (agency.code), and hand in again",
            ),
            found=str(agency.get("code")),
        )
        raise SubmissionError(submission.fault("/agency/code", *said))
    words = {name: tidy(str(agency.get(name) or "")) for name in ("name", "district", "province")}
    return Agency(code, **{name: mask_citizen_numbers(said) for name, said in words.items()})


def _both(instrument: Instrument, said: Text, todo: Text, **more: str) -> tuple[str, str, str, str]:
    th, en = (
        tuple(instrument.fill(one, language, **more) for one in (said, todo)) for language in ("th", "en")
    )
    return th[0], en[0], th[1], en[1]
