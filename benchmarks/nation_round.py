"""What a round costs: N fictional LGUs are written, judged, stored, cross-checked and shown.

    python benchmarks/nation_round.py 1000 FOLDER

Prints seconds, the ratio to reading and parsing the same files, memory, and sizes.
"""

import hashlib
import json
import resource
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))

import nation

from ita_audit.judging.rulesets import Rulesets
from ita_audit.review.cross_checks import cross_check
from ita_audit.review.dashboard import board, page
from ita_audit.review.review_folder import review
from ita_audit.store import open_store
from ita_audit.store.rounds import open_round


def main(number, folder):
    post, file = folder / "post", folder / "desk.sqlite"
    if not post.is_dir():
        for one in range(number):
            nation.write(post, [nation.lgu(one)])
    began = time.perf_counter()
    for path in sorted(post.iterdir()):
        json.loads(path.read_bytes())
        hashlib.sha256(path.read_bytes()).hexdigest()
    floor = time.perf_counter() - began
    print(f"{number} LGUs; reading and parsing the files: {floor:.1f} s")
    with open_store(str(file), create=True) as store:
        round_ = open_round(store, "2568-1", date(2025, 12, 31), "now", "benchmark")

        def step(name, do):
            began = time.perf_counter()
            result = do()
            taken = time.perf_counter() - began
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{name}: {taken:.1f} s, {taken / floor:.1f} x, {memory:.0f} MB so far", flush=True)
            return result

        def judge():
            return review(
                store,
                round_,
                post,
                Rulesets(),
                by="benchmark",
                clock=lambda: "now",
                told=lambda *_: None,
            )

        step("review", judge)
        step("review again", judge)
        doubts = step("cross-checks", lambda: cross_check(store, round_, None))
        step("cross-checks again", lambda: cross_check(store, round_, None))
        html = step("dashboard", lambda: page(board(store, round_, None, doubts), "th"))
        (folder / "board.html").write_bytes(html)
    print(f"store {file.stat().st_size / 1e6:.0f} MB, dashboard {len(html) / 1e6:.1f} MB")
    print(f"doubts, though nothing was copied: {dict(Counter(doubt.kind for doubt in doubts)) or 'none'}")
    for doubt in doubts[:5]:
        print(doubt.kind, [(seen.agency.code, seen.pointer, seen.shown[:60]) for seen in doubt.seen[:3]])


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
