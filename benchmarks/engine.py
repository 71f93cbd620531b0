"""How the engine's cost compares with parsing the same submission: ratios of one run, never times.

    python benchmarks/engine.py [ROUNDS]      (processor time, for what else the machine does)

Candidates take turns within each round, so that a noisy machine disturbs them alike; each figure
is the median over the rounds, divided by the median of ``json.loads`` of the same bytes.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import ita_audit
from ita_audit.engine import plan_of
from ita_audit.engine.compiled import CompiledRuleset
from ita_audit.readers import read_stream

AS_OF = date(2025, 12, 31)
FIXTURES = Path(__file__).parents[1] / "fixtures"


def enlarged(content: dict, times: int) -> dict:
    """The submission with every table of it so many times as long."""
    copy = json.loads(json.dumps(content))
    for evidence in copy["evidence"].values():
        for name, value in evidence.items():
            if isinstance(value, list) and value and isinstance(value[0], dict) and name != "documents":
                evidence[name] = value * times
    return copy


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    ruleset = ita_audit.load_ruleset("ita-2568")
    complete = json.loads((FIXTURES / "complete-2568" / "submission.json").read_text("utf-8"))
    plan_of(ruleset)
    for times in (1, 10):
        content = enlarged(complete, times)
        raw = json.dumps(content, ensure_ascii=False).encode()
        submission = read_stream(raw)
        report = ita_audit.check(ruleset, submission, AS_OF)
        candidates: dict[str, Callable[[], object]] = {
            "json.loads": lambda raw=raw: json.loads(raw),
            "read (one dialect)": lambda raw=raw: read_stream(raw),
            "check": lambda s=submission: ita_audit.check(ruleset, s, AS_OF),
            "report to_dict": lambda r=report: r.to_dict(),
            "compile the plan": lambda: CompiledRuleset(ruleset),
        }
        taken: dict[str, list[float]] = {name: [] for name in candidates}
        for _ in range(rounds):
            for name, run in candidates.items():
                gc.collect()
                start = time.process_time()
                run()
                taken[name].append(time.process_time() - start)
        base = statistics.median(taken["json.loads"])
        rows = sum(len(v) for e in content["evidence"].values() for v in e.values() if isinstance(v, list))
        print(f"{len(raw) / 1024:.0f} KB, {rows} rows, {report.tally.total} questions, {rounds} rounds")
        for name, times_taken in taken.items():
            print(f"  {name:<20} {statistics.median(times_taken) / base:7.1f} x json.loads")


if __name__ == "__main__":
    main()
