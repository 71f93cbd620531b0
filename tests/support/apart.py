"""The program in a process of its own, which may be killed."""

import subprocess
import sys

KILLED = """
import os, signal, sys
from sqlalchemy import Engine, event
left = [int(sys.argv.pop(1))]
@event.listens_for(Engine, "before_cursor_execute")
def count(*_):
    left[0] -= 1
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
from ita_audit.cli import main
sys.exit(main(sys.argv[1:]))
"""
NEVER = 10**9


def started(desk, *command, statements=NEVER):
    """A run of its own on the desk's store that is killed before it sends its nth statement."""
    arguments = [str(part) for part in (*command, "--store", desk.address)]
    return subprocess.Popen(
        [sys.executable, "-c", KILLED, str(statements), *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
