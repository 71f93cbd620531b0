"""The program in a process of its own, which may be killed.

Each is forked from one process that has imported everything, so that none has to do that again. Called as a
program, this module is that process: it reads what to start, or whose end to wait for, line by line.
"""

import gc
import json
import os
import signal
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

NEVER = 10**9
COMPLETE = Path(__file__).parents[2] / "fixtures" / "complete-2568"


class Apart:
    """The process of which others are forked; ``started`` starts one."""

    def __init__(self):
        self._process = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def started(self, desk, *command, statements=NEVER):
        """A run on the desk's store that is killed before it sends its nth statement: what waits for its end.

        Its exit code is given, or the signal that ended it as a negative number.
        """
        child = self._asked("start", statements, [str(part) for part in (*command, "--store", desk.address)])
        return partial(self._asked, "wait", child)

    def _asked(self, *question):
        self._process.stdin.write(json.dumps(question).encode() + b"\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def end(self):
        """End it; what it has started goes on."""
        self._process.communicate()


def _start(statements, arguments):
    from sqlalchemy import Engine, event

    from ita_audit.cli import main

    child = os.fork()
    if not child:
        left = [statements]

        @event.listens_for(Engine, "before_cursor_execute")
        def count(*_):
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)

        os._exit(main(arguments))
    return child


def _serve():
    from ita_audit.cli import main

    answers = os.fdopen(os.dup(1), "w")
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    with tempfile.TemporaryDirectory() as folder:
        main(["review", str(COMPLETE), "--round", "warm", "--store", f"{folder}/desk.sqlite"])
    gc.freeze()  # so that no child copies all of it to look through it
    for line in sys.stdin:
        what, *given = json.loads(line)
        print(_start(*given) if what == "start" else _ended(*given), file=answers, flush=True)


def _ended(child):
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    _serve()
