"""One report that holds everything a report can hold; no ruleset is behind it.

Every text ends in a mark of its own (``⟨7⟩``), so that a test can tell whether just this text is shown.
"""

from datetime import date
from hashlib import sha256
from itertools import count

from ita_audit.model import (
    Completeness,
    Finding,
    GapReport,
    Grade,
    Instrument,
    Location,
    MeasureSummary,
    Place,
    Provenance,
    RequirementSummary,
    Source,
    Tally,
    Text,
    UnknownKey,
    Verdict,
)
from ita_audit.model.apply_decisions import apply_decisions
from ita_audit.model.decision import Decision, DecisionKind

MET, GAP, NOT_APPLICABLE = Verdict.MET, Verdict.GAP, Verdict.NOT_APPLICABLE
NEEDS_REVIEW, UNDETERMINED = Verdict.NEEDS_REVIEW, Verdict.UNDETERMINED

WORDS = Instrument(
    group=Text("มาตรการ", "measure"),
    numbered=Text("มาตรการที่ {n}", "Measure {n}"),
    clause=Text("ข้อ", "procedure"),
)
UNSPACED = "มาตรการการป้องกันและแก้ไขการทุจริตของหน่วยงานที่บุคคลภายนอกสามารถแจ้งเรื่องร้องเรียนได้โดยตรงน้ำท่วม" * 2
ADDRESS = "https://www.example.go.th/" + "very-long-path/" * 12 + "หน้า.php?id=12345678901234567890&page=2"
HOSTILE = "\x1b[2J\x1b]0;x\x07 \u202egnp.exe\u2069 \x9b31m [bold]{x}%s[/] \r\n\t end"
STRANGE = "e\u0301 👩‍👩‍👧 ๆๆ ฯลฯ เเละ ก็ได้้้้ \u200bZW\u200b (((๑.๒.๓)))"


class Texts:
    """Makes texts with marks, and keeps what must be shown of them."""

    def __init__(self):
        self._numbers = count(1)
        self.made = []

    def __call__(self, th, en):
        mark = f"⟨{next(self._numbers)}⟩"
        text = Text(th + mark, en + mark)
        self.made.append(text)
        return text


def seen(finding):
    """The fingerprint of a finding of the canonical report."""
    return sha256(finding.encode()).hexdigest()[:16]


WAIVED = {"approver": "นายก อบต.", "until": date(2026, 9, 30)}
DECISIONS = (  # every kind with every standing
    Decision("2.1/judged", DecisionKind.ATTESTED, "ผู้ตรวจ ก", date(2025, 12, 1), "ดูเอกสารตัวจริงแล้ว", seen("2.1/judged"), MET),
    Decision("2.1/doubt", DecisionKind.ATTESTED, f"ผู้ตรวจ{HOSTILE}", date(2025, 12, 2), HOSTILE, seen("2.1/doubt"), GAP),
    Decision("1.1/rows", DecisionKind.WAIVED, "ผู้ตรวจ ข", date(2025, 12, 3), UNSPACED, seen("1.1/rows"), **WAIVED),
    Decision("1.1/a", DecisionKind.DISPUTED, "ปลัด", date(2025, 12, 4), "เลขนี้ถูกต้องตามหนังสือรับรอง", seen("1.1/a")),
    Decision("1.1/url", DecisionKind.WAIVED, "ผู้ตรวจ ข", date(2025, 1, 5), "รอเว็บไซต์ใหม่", seen("1.1/url"), None,
             "นายก อบต.", date(2025, 12, 30)),
    Decision("1.1/strange", DecisionKind.DISPUTED, "ปลัด", date(2025, 12, 6), "ค่าเดิม", "0" * 16),
    Decision("9.9/gone", DecisionKind.ATTESTED, "ผู้ตรวจ ก", date(2025, 12, 7), "ไม่มีข้อนี้แล้ว", "1" * 16, MET),
    Decision("1.1/rows.name", DecisionKind.ATTESTED, "ผู้ตรวจ ก", date(2025, 12, 8), "คนละชนิด", seen("1.1/rows.name"), MET),
    Decision("1.1/hostile", DecisionKind.DISPUTED, "ปลัด", date(2025, 12, 9), "ครั้งแรก", seen("1.1/hostile")),
    Decision("1.1/hostile", DecisionKind.WAIVED, "ผู้ตรวจ ข", date(2025, 12, 10), "ครั้งหลัง", seen("1.1/hostile"), **WAIVED),
)  # fmt: skip


def place(pointer, problem, grade, found=None, location=None):
    return Place(pointer, problem, grade, found, location)


def canonical():
    """The report, and the texts that a person must find in it: always, and when everything is asked for."""
    say = Texts()
    shown, further = [], []

    def finding(number, name, verdict, *, told=None, **more):
        requirement = f"{number}.R" if name in ("claim", "status") else f"{number}.1"
        requirement = more.pop("requirement", requirement)
        title = say(told or f"ชื่อรายการ {name}", told or f"title of {name}")
        further.append(title)
        more.setdefault("clauses", (f"{requirement}.1",))
        if verdict in (GAP, NEEDS_REVIEW):
            more["fingerprint"] = seen(f"{requirement}/{name}")
        more["claim"] = name == "claim"
        more.setdefault("citation", Text("มาตรการที่ 1 ข้อ 1 (1)", "Measure 1, procedure 1 (1)"))
        return Finding(
            f"{requirement}/{name}", requirement, str(number), verdict=verdict, title=title, **more
        )

    def gap(number, name, grade, places, *, follows=(), told=None, said=None, todo=None, **more):
        message = say(said or f"ข้อความของ {name}", said or f"message of {name}")
        remedy = say(todo or f"วิธีแก้ของ {name}", todo or f"remedy of {name}")
        made = finding(
            number, name, GAP, grade=grade, places=places, message=message, remedy=remedy,
            expected=say("ที่ควรเป็น", "as it should be"), applied=3, passed=1, caused_by=follows, told=told, **more,
        )  # fmt: skip
        shown.append(made.title)
        if not follows:
            shown.extend([message, remedy])
        return made

    def reasoned(number, name, verdict, **more):
        reason = say(f"เหตุผลของ {name}", f"reason of {name}")
        made = finding(number, name, verdict, reason=reason, **more)
        further.append(reason)
        return made

    def question(number, name, asked, *places):
        message = say(asked, asked)
        made = finding(
            number, name, NEEDS_REVIEW, grade=Grade.DOUBT if places else None, places=places,
            message=message, reason=Text("ต้องให้ผู้ตรวจพิจารณา", "A person must decide."),
        )  # fmt: skip
        shown.extend([made.title, message])
        return made

    row = [
        place(f"/evidence/first/rows/{n}/name", "blank", Grade.MINOR, "", Location(line=10 + n, column=7))
        for n in range(7)
    ]
    absent = [place("/evidence/second", "missing", Grade.MAJOR, None, Location(line=3, column=5))]
    cell = Location(sheet="แผ่นที่ 1", cell="B7")
    claim = ("/measures/1/status", Grade.CRITICAL, "completed", Location(line=2, column=3))
    findings = [
        gap(1, "claim", Grade.CRITICAL, (place(claim[0], "refuted", *claim[1:]),), follows=("1.1/a", "1.2")),
        finding(1, "status", MET, applied=1, passed=1),
        gap(1, "a", Grade.CRITICAL, (place("/evidence/first/a", "checksum", Grade.CRITICAL, 7),)),
        gap(1, "rows.name", Grade.MINOR, tuple(row), told=UNSPACED, said=UNSPACED, todo=UNSPACED),
        gap(1, "rows", Grade.MAJOR, (place("/evidence/first/rows", "empty", Grade.MAJOR, None, cell),)),
        gap(1, "rows.date", Grade.MAJOR, (place("/evidence/first/rows", "empty", Grade.MAJOR),), follows=("1.1/rows",)),
        gap(1, "url", Grade.MAJOR, (place("/evidence/first/url", "wrong_type", Grade.MAJOR, ADDRESS),), said=ADDRESS),
        gap(1, "hostile", Grade.MINOR, (place(f"/evidence/{HOSTILE}", "blank", Grade.MINOR, HOSTILE),),
            told=HOSTILE, said=HOSTILE, todo=HOSTILE),
        gap(1, "strange", Grade.MINOR, (place("/evidence/first/s", "blank", Grade.MINOR),), said=STRANGE, told=STRANGE),
        *(
            gap(1, name, Grade.MAJOR, tuple(absent), follows=("1.2",), requirement="1.2", clauses=(f"1.2.{n}",))
            for n, name in enumerate(("b", "c", "d"), 1)
        ),
        reasoned(1, "total", UNDETERMINED, caused_by=("1.2",), requirement="1.2"),
        reasoned(1, "maybe", NOT_APPLICABLE),
        question(2, "claim", "ยังมีเรื่องที่ต้องพิจารณา", place("/measures/2/status", "undecided", Grade.DOUBT, "completed")),
        finding(2, "e", MET, applied=2, passed=2),
        question(2, "judged", UNSPACED),
        question(2, "doubt", HOSTILE, place("/evidence/third/x", "doubtful_words", Grade.DOUBT, HOSTILE, cell)),
        reasoned(2, "failed", UNDETERMINED),
        question(3, "claim", "แจ้งว่าทำไม่ได้", place("/measures/3/status", "denied_but_met", Grade.DOUBT, "not_possible")),
    ]  # fmt: skip
    remedy = next(one.remedy for one in findings if one.id == "1.2/b")
    shown.append(remedy)  # evidence that is absent altogether is mended by its first remedy
    for texts in (shown, further):  # a refuted claim is named by its measure, at the top
        for text in (findings[0].title, findings[0].message, findings[0].remedy):
            texts[:] = [one for one in texts if one is not text]
    shown.append(next(one.reason for one in findings if one.id == "2.1/failed"))

    titles = {
        number: say(f"มาตรการ{UNSPACED}", "A measure with a title that is rather long " * 3)
        for number in "123"
    }
    requirements = tuple(
        RequirementSummary(id=f"{number}.{procedure}", key=f"key_{number}_{procedure}", measure=str(number),
                           title=say(f"ขั้นตอน {number}.{procedure}", f"procedure {number}.{procedure}"),
                           citation=cited(number, procedure))
        for number in (1, 2, 3) for procedure in ("R", "1", "2")
    )  # fmt: skip
    shown += [titles["1"], next(one.title for one in requirements if one.id == "1.2")]
    keys = (UnknownKey("/evidence/frist", "first"), UnknownKey(f"/agency/{HOSTILE}", None, 3))
    report = GapReport(
        provenance=Provenance("0.1.0", "ita-2568", "1", "a" * 64, f"{HOSTILE}.json", "b" * 64, previous=Source(f"{HOSTILE}-2567.json", "c" * 64)),
        agency={"code": "6999999", "name": f"องค์การบริหารส่วนตำบลน้ำใส{HOSTILE}", "district": "ตัวอย่าง", "province": "สมมุติ"},
        fiscal_year=2568,
        as_of=date(2025, 12, 31),
        tally=tally(findings, mistakes=7),
        measures=tuple(
            MeasureSummary(number, title, "completed", ("ปลัด",), tally([f for f in findings if f.measure == number], 0))
            for number, title in titles.items()
        ),
        requirements=requirements,
        findings=tuple(findings),
        unknown_keys=keys,
        instrument=WORDS,
    )  # fmt: skip
    return apply_decisions(report, DECISIONS), shown, further


def cited(number, procedure):
    th, en = f"มาตรการที่ {number}", f"Measure {number}"
    return Text(th, en) if procedure == "R" else Text(f"{th} ข้อ {procedure}", f"{en}, procedure {procedure}")


def tally(findings, mistakes):
    counts = {verdict: sum(one.verdict is verdict for one in findings) for verdict in Verdict}
    reviews = len({one.requirement for one in findings if one.verdict is Verdict.NEEDS_REVIEW})
    return Tally(counts, mistakes, Completeness(0.25, 0.875), reviews)
