"""Kills commands that write files, each in a process of its own, and looks at what they leave.

    python killing_writers.py FOLDER TIMES [WRITER ...]

Each writer (all of ``writers.py`` where none is named) is killed before and after every call by which it asks
the system to open, write, bring to the disk or move a file, and then TIMES at random moments of its run. After
each kill every file must be the former one or the new one, and what is left beside must bear the program's
mark. Prints, for each writer, how many were killed and how many of them left something.
"""

import gc
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from faulty import Faulty, install
from writers import WRITERS, Place, is_left_over

WHEN = ("before", "after")


def run(place, writer, faulty, after=None):
    """Run the writer in a child, which ``faulty`` kills, or which is killed ``after`` so many seconds.

    Returns its status, as ``os.waitpid`` does; where nobody killed it, its exit code is the number of calls.
    """
    child = os.fork()  # nothing is run in this process itself: what it started would be missing in a child
    if not child:
        install(faulty, setattr)
        place.run(writer.command)
        os._exit(len(faulty.asked))
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


def left(place, before, after):
    """How many marked files are left; raises where another file is neither the former nor the new one."""
    tree = place.tree()
    marked = {path for path in tree if is_left_over(Path(path))}
    for path in {*tree, *before} - marked:
        if tree.get(path) not in (before.get(path), after.get(path)):
            raise SystemExit(f"{path} is neither the former file nor the new one")
    return len(marked)


def kill(place, writer, times, luck):
    """Kill the writer at every call, and ``times`` at random: the kills, and those that left something."""
    before = place.clear(writer)
    began = time.monotonic()
    calls = os.waitstatus_to_exitcode(run(place, writer, Faulty()))
    whole = time.monotonic() - began
    after = place.tree()
    planned = [(Faulty(number, kills=when), None) for number in range(calls) for when in WHEN]
    planned += [(Faulty(), luck.uniform(0, whole)) for _ in range(times)]
    kills = leaving = 0
    for faulty, moment in planned:
        place.clear(writer)
        kills += os.WIFSIGNALED(run(place, writer, faulty, moment))
        leaving += bool(left(place, before, after))
    return kills, leaving


def main(folder, times, names):
    """Kill all that are named; raises where something is left in the folder for temporary files."""
    place = Place(Path(folder))
    here = Path(folder) / "temporary"
    here.mkdir()
    tempfile.tempdir = str(here)
    gc.freeze()  # so that no child copies all of it to look through it
    luck = random.Random(2568)
    for name in names:
        kills, leaving = kill(place, WRITERS[name], times, luck)
        print(f"{name}: {kills} killed, {leaving} left something beside", flush=True)
    if left_there := [*here.iterdir()]:
        raise SystemExit(f"left in the folder for temporary files: {left_there}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3:] or list(WRITERS))
