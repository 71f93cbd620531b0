"""``python -m tests.fuzz``: the long form, which prints a table and keeps every input that broke something."""

import argparse
import hashlib
import random
import sys
from pathlib import Path

from .campaign import campaign
from .kinds import KINDS


def main():
    """Fuzz the kinds that are asked for; exit code 1 where something broke."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    much = parser.add_mutually_exclusive_group(required=True)
    much.add_argument("--hours", type=float, help="how long, shared by the kinds")
    much.add_argument("--number", type=int, help="how many inputs of each kind")
    parser.add_argument(
        "--kind", choices=[*KINDS], action="append", help="which kinds, repeatable (default: all)"
    )
    parser.add_argument("--seed", type=int, default=random.randrange(10**9))
    parser.add_argument("--cases", type=Path, default=Path("fuzz-cases"), help="where inputs that broke go")
    asked = parser.parse_args()
    kinds = asked.kind or [*KINDS]
    seconds = asked.hours and asked.hours * 3600 / len(kinds)
    print(f"seed {asked.seed}\n{'kind':12}{'tried':>9}{'crashes':>9}{'seconds':>9}", flush=True)
    crashes = 0
    for name in kinds:
        outcome = campaign(name, asked.seed, asked.number, seconds)
        crashes += outcome.crashes
        print(f"{name:12}{outcome.tried:>9}{outcome.crashes:>9}{outcome.seconds:>9.0f}", flush=True)
        for data, why in outcome.cases.values():
            _keep(asked.cases / name, data, why)
    return 1 if crashes else 0


def _keep(folder, data, why):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{hashlib.sha256(data).hexdigest()[:12]}.case"
    path.write_bytes(data)
    path.with_suffix(".txt").write_text(why, "utf-8", "backslashreplace")
    print(f"  {path}: {why.splitlines()[0][:160]}".encode("utf-8", "backslashreplace").decode())


if __name__ == "__main__":
    sys.exit(main())
