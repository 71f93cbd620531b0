"""Runs rounds that are killed at random moments, each in a process of its own, and finishes each.

    python killing.py TIMES FOLDER STORE

Every round is named ``k0``, ``k1`` ... and is of the same folder. The time of a round that nobody kills is
taken first (round ``whole``), and the moments are spread over it. Prints how many were killed halfway.
"""

import os
import random
import signal
import sys
import time

from ita_audit.cli import main


def review(folder, store, name, kill_after=None):
    """Review in a child; kill it after so many seconds. Returns the signal that ended it, or 0."""
    child = os.fork()
    if not child:
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        os._exit(main(["review", folder, "--round", name, "--as-of", "2025-12-31", "--store", store]))
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def run(times, folder, store):
    """Kill ``times`` rounds and finish each."""
    import ita_audit.cli.desk.review
    import ita_audit.review.crossing

    ita_audit.load_ruleset()  # and read once

    review(folder, store, "warm")
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
