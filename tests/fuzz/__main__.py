"""``python -m tests.fuzz``: the long form, which prints a table and keeps every input that broke something."""

import argparse
import importlib.util
import random
import resource
import sys
from pathlib import Path

MOST_MEMORY = 4 * 2**30
"""Bytes of addresses: an input that would take more is told as one that breaks the program, not by the machine."""


def main():
    """Fuzz the kinds that are asked for; exit code 1 where something broke."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    much = parser.add_mutually_exclusive_group(required=True)
    much.add_argument("--hours", type=float, help="how long, shared by the kinds")
    much.add_argument("--number", type=int, help="how many inputs of each kind")
    parser.add_argument("--atheris", action="store_true", help="let coverage guide; it has kinds of its own")
    parser.add_argument("--kind", action="append", help="which kinds, repeatable (default: all)")
    parser.add_argument("--seed", type=int, default=random.randrange(10**9))
    parser.add_argument("--cases", type=Path, default=Path("fuzz-cases"), help="where inputs that broke go")
    asked = parser.parse_args()
    known, fuzz = _guided(parser) if asked.atheris else _made()
    kinds = asked.kind or [*known]
    if unknown := {*kinds} - {*known}:
        parser.error(f"no such kind: {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    seconds = asked.hours and asked.hours * 3600 / len(kinds)
    print(f"seed {asked.seed}\n{'kind':15}{'tried':>9}{'crashes':>9}{'seconds':>9}", flush=True)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    crashes = 0
    for name in kinds:
        outcome = fuzz(name, asked.seed, asked.number, seconds)
        crashes += outcome.crashes
        print(f"{name:15}{outcome.tried:>9}{outcome.crashes:>9}{outcome.seconds:>9.0f}", flush=True)
        for path, why in outcome.keep(asked.cases / name):
            line = f"  {path}: {why.splitlines()[0][:160]}"
            print(line.encode("utf-8", "backslashreplace").decode())
    return 1 if crashes else 0


def _made():
    from .campaign import campaign
    from .kinds import KINDS

    return KINDS, campaign


def _guided(parser):
    """What coverage guides; nothing of the program may be imported before, or its lines would not count."""
    if importlib.util.find_spec("atheris") is None:
        parser.error("atheris is not installed: pip install '.[fuzz]' (it exists for Linux and macOS)")
    from .guided import TARGETS, guided

    return TARGETS, guided


if __name__ == "__main__":
    sys.exit(main())
