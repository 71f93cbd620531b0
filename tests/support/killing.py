"""Runs rounds that are killed at random moments, each in a process of its own, and finishes each.

    python killing.py TIMES FOLDER STORE

Every round is named ``k0``, ``k1`` ... and is of the same folder. The time of a round that nobody kills is
taken first (round ``whole``), and the moments are spread over it. Prints how many were killed halfway.
"""

import gc
import os
import random
import signal
import sys
import time
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from judged_once import judge_once

from ita_audit.cli import main


def reviewed(folder, store, name):
    """Review in this process, and say nothing; the exit code."""
    with Path(os.devnull).open("w") as quiet, redirect_stdout(quiet), redirect_stderr(quiet):
        return main(["review", folder, "--round", name, "--as-of", "2025-12-31", "--store", store])


def review(folder, store, name, kill_after=None):
    """Review in a child; kill it after so many seconds. Returns the signal that ended it, or 0."""
    child = os.fork()
    if not child:
        os._exit(reviewed(folder, store, name))
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def run(times, folder, store):
    """Kill ``times`` rounds and finish each."""
    judge_once()  # a round is then little but what it stores, and that is where it is killed
    reviewed(folder, store, "warm")  # what it imports, reads and judges, its children have
    gc.freeze()  # so that no child copies all of it to look through it
    began = time.monotonic()
    review(folder, store, "whole")
    whole = time.monotonic() - began
    luck = random.Random(2568)
    halfway = 0
    for number in range(times):
        halfway += bool(review(folder, store, f"k{number}", kill_after=luck.uniform(0, whole)))
        if review(folder, store, f"k{number}"):
            raise SystemExit(f"k{number} did not come to its end")
    print(halfway)


if __name__ == "__main__":
    run(int(sys.argv[1]), sys.argv[2], sys.argv[3])
