"""Eight people decide into one file at once, again and again, while somebody reads it.

    python deciding_at_once.py FOLDER TIMES [kill]

Every decision must be in the file at the end, and whoever reads it must never find it empty or broken. With
``kill`` one of the eight is killed at a random moment: then all others must be there. Prints how many
decisions were made and how often the file was read.
"""

import gc
import os
import random
import signal
import sys
import time
from pathlib import Path

from writers import DECIDE, Place

from ita_audit.rulebook.decisions_file import read_decisions

PEOPLE = 8


def decide(place, who, log):
    """Start to decide as ``who`` in a child."""
    child = os.fork()
    if not child:
        code, said = place.run((*DECIDE, "--by", who, "--decisions", str(log)))
        if code:
            print(said, file=sys.stderr)
        os._exit(code)
    return child


def at_once(place, log, victim, moment):
    """Let all decide at once, kill one; returns who ended well, and how often the file was read meanwhile."""
    children = {decide(place, f"person {number}", log): f"person {number}" for number in range(PEOPLE)}
    began, good, reads = time.monotonic(), set(), 0
    while children:
        if victim is not None and time.monotonic() - began > moment:
            os.kill([*children][victim % len(children)], signal.SIGKILL)
            victim = None
        child, status = os.waitpid(-1, os.WNOHANG)
        if child:
            who = children.pop(child)
            if status == 0:
                good.add(who)
            elif not os.WIFSIGNALED(status):
                raise SystemExit(f"{who} could not decide")
        if log.exists():
            read_decisions(log)  # raises where it is empty or broken
            reads += 1
    return good, reads


def main(folder, times, kills):
    """Do it ``times``."""
    place = Place(Path(folder))
    gc.freeze()  # so that no child copies all of it to look through it
    luck = random.Random(2568)
    made = read = 0
    for number in range(times):
        log = Path(folder) / f"{number}" / "decisions.yaml"
        log.parent.mkdir()
        good, reads = at_once(place, log, luck.randrange(PEOPLE) if kills else None, luck.uniform(0, 0.5))
        there = [one.by for one in read_decisions(log).entries]
        if not good <= {*there} or len(there) != len({*there}) or (not kills and len(good) < PEOPLE):
            raise SystemExit(f"{sorted(good)} decided, {sorted(there)} are in the file")
        made, read = made + len(good), read + reads
    print(f"{made} decisions, all there; read {read} times")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3:] == ["kill"])
