"""The dashboard of a whole nation: N fictional LGUs, each with answers of its own, opened in Chromium.

    python benchmarks/dashboard.py 7849 board.html [CHROMIUM]

Prints the size of the file, how soon it is painted and can be used, and how long each thing a person does
takes until what it changed is painted. Nothing is judged: the answers are drawn by lot from the questions of one report.
"""

import gzip
import random
import shutil
import statistics
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))

import nation

import ita_audit
from ita_audit.model import Text
from ita_audit.model.doubt import Doubt, Seen
from ita_audit.model.round import Agency, Counts, Entry, OpenQuestion, Round
from ita_audit.review.dashboard import Board, Moved, page
from ita_audit.review.ranking import league
from ita_audit.store.searching import CommonGap

PROVINCES, DISTRICTS, AS_OF = 76, 12, date(2025, 12, 31)
TIMES = 5
FRAME = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))"
"""Nothing is put off any longer: the second frame is painted."""
TIMED = "async () => {{ const began = performance.now(); {do}; await {frame}; return performance.now() - began; }}"
DOING = {
    "search": "search.value = '61{n}'; search.dispatchEvent(new Event('input'))",
    "all again": "search.value = ''; search.dispatchEvent(new Event('input'))",
    "sort": "document.querySelectorAll('#league .head button')[{n}].click()",
    "a province": "document.querySelectorAll('#heatmap .area button')[{n} * 13].click()",
    "a common gap": "document.querySelectorAll('[data-gap]')[{n}].click()",
    "a requirement": "gap.value = 'r{n}'; gap.dispatchEvent(new Event('change'))",
    "reset": "document.getElementById('reset').click()",
    "open an LGU": "open('#' + board.codes[{n} * 1000 % board.codes.length])",
    "close it": "const gone = new Promise((done) => addEventListener('popstate', done, {{ once: true }})); close(); await gone",
}


def made(number):
    """A board of ``number`` LGUs; the same each time."""
    ruleset = ita_audit.load_ruleset("ita-2568")
    report = ita_audit.check(ruleset, nation.lgu(1), as_of=AS_OF)
    headings = {one.id: one.title for one in report.requirements}
    questions = [
        OpenQuestion(one.id, one.requirement, one.measure, one.title, headings[one.requirement])
        for one in report.findings
    ]
    entries, answers, moved, holders = [], {}, {}, {}
    for n in range(number):
        luck = random.Random(n)
        entry, answers[n] = lgu(n, luck, questions, holders)
        entries.append(entry)
        moved[entry.agency.code] = Moved(
            max(0.0, entry.counts.at_least - luck.uniform(-0.1, 0.2)),
            luck.sample([one.finding for one in questions], luck.randint(0, 40)),
            luck.sample([one.finding for one in questions], luck.randint(0, 15)),
            luck.randint(0, 60),
        )
    gaps = sorted(
        (CommonGap(cause, cause[0], headings[cause], len(having), len(having)) for cause, having in holders.items()),
        key=lambda gap: -gap.lgus,
    )  # fmt: skip
    agencies = [entry.agency for entry in entries]
    luck = random.Random("doubts")
    doubts = [
        Doubt(kind, tuple(Seen(one, "/measures/8/outcome", nation.prose(luck)[:length]) for one in luck.sample(agencies, 2)), 0.8)
        for kind, length in {"alike_text": None, "equal_figures": 60, "shared_document": 80, "outlier": 20}.items()
        for _ in range(number // 20)
    ]  # fmt: skip
    round_ = Round(1, "2568-1", AS_OF, "now", "benchmark")
    before = Round(2, "2567-2", AS_OF, "now", "benchmark")
    missing = [Agency(f"69{n:05}", f"อบต.หาย {n}", "อำเภอที่ 1", province(n)) for n in range(number // 50)]
    measures = {one.id: Text(one.title.th, one.title.en) for one in report.measures}
    return Board(
        round_, before, measures, questions, league(entries), answers, moved, gaps, holders, missing, (), doubts
    )  # fmt: skip


def lgu(n, luck, questions, holders):
    name = (
        luck.choice(nation.FIRST) + luck.choice(nation.SECOND) + luck.choice(["", luck.choice(nation.SECOND)])
    )
    agency = Agency(
        f"{6100000 + n}", f"องค์การบริหารส่วนตำบล{name}", f"อำเภอที่ {n // PROVINCES % DISTRICTS}", province(n)
    )
    absent = set(luck.sample(sorted({one.requirement for one in questions}), luck.randint(0, 12)))
    for cause in absent:
        holders.setdefault(cause, []).append(n)
    bad, letters = luck.uniform(0.0, 0.3), []
    for one in questions:
        if one.requirement in absent:
            letters.append(luck.choice("CJ"))
        elif luck.random() < bad:
            letters.append(luck.choice("cjjiru"))
        else:
            letters.append(luck.choice("mmmmmn"))
    of_measure = {}
    for one, letter in zip(questions, letters, strict=True):
        of_measure.setdefault(one.measure, []).append(letter in "mn")
    counts = {
        measure: Counts(at_least=round(sum(fine) / len(fine), 4)) for measure, fine in of_measure.items()
    }
    whole = sum(letter in "mn" for letter in letters) / len(letters)
    total = Counts(
        mistakes=len(absent) + int(bad * 60), at_least=round(whole, 4), at_most=round((1 + whole) / 2, 4)
    )
    entry = Entry(n, agency, f"{n}.json", "", 0, "ita-2568", "", "now", "benchmark", total, measures=counts)
    return entry, "".join(letters)


def province(n):
    return f"จังหวัดสมมุติ {n % PROVINCES + 1}"


def measured(file, chromium):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        opened, painted = [], []
        for _ in range(TIMES):
            tab = browser.new_page(viewport={"width": 1280, "height": 900})
            began = time.perf_counter()
            tab.goto(file.as_uri())
            tab.evaluate(FRAME)
            opened.append((time.perf_counter() - began) * 1000)
            painted.append(
                tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
            )
            if len(opened) < TIMES:
                tab.close()
        show("first paint", painted)
        show("can be used", opened)
        for name, do in DOING.items():
            taken = []
            for n in range(1, TIMES + 1):
                if name == "close it":
                    tab.evaluate(TIMED.format(do=DOING["open an LGU"].format(n=n), frame=FRAME))
                taken.append(tab.evaluate(TIMED.format(do=do.format(n=n), frame=FRAME)))
            show(name, taken)
        browser.close()


def show(name, milliseconds):
    print(
        f"{name}: {statistics.median(milliseconds):.0f} ms ({min(milliseconds):.0f}-{max(milliseconds):.0f})",
        flush=True,
    )


def main(number, file, chromium=None):
    board = made(number)
    began = time.perf_counter()
    content = page(board, "th")
    print(
        f"{number} LGUs, written in {time.perf_counter() - began:.1f} s: {len(content) / 1e6:.1f} MB, {len(gzip.compress(content)) / 1e6:.1f} MB compressed",
        flush=True,
    )
    file.write_bytes(content)
    measured(file.resolve(), chromium or shutil.which("chromium"))


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
