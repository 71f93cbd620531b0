"""A system that fails at one call: it stands in for ``os`` in the room that writes."""

import errno
import os
import signal

CAUSES = {
    "open": errno.EMFILE,
    "write": errno.ENOSPC,
    "fsync": errno.EIO,
    "chmod": errno.EPERM,
    "replace": errno.EBUSY,
}
"""What is counted of all that the room asks of the system, and the cause with which each fails."""


class Faulty:
    """``os``, but the call number ``fails`` of those in ``CAUSES`` fails, or kills the program.

    A write that fails has written half; a program that is killed is killed once before and once after the
    call (``kills`` is "before" or "after").
    """

    def __init__(self, fails=None, kills=""):
        self.fails, self.kills = fails, kills
        self.asked = []
        self.moved = []

    def __getattr__(self, name):
        real = getattr(os, name)
        return self._counted(name, real) if name in CAUSES else real

    def _counted(self, name, real):
        def ask(*given, **more):
            self.asked.append(name)
            due = len(self.asked) - 1 == self.fails
            if due and name == "write":
                real(given[0], given[1][: len(given[1]) // 2])
            if due and self.kills != "after":
                self._fail(name)
            answer = real(*given, **more)
            if due:
                self._fail(name)
            if name == "replace":
                self.moved.append(given[1])
            return answer

        return ask

    def _fail(self, name):
        if self.kills:
            os.kill(os.getpid(), signal.SIGKILL)
        raise OSError(CAUSES[name], os.strerror(CAUSES[name]))


def install(faulty, put):
    """Let the room that writes ask ``faulty``; ``put(module, name, value)`` does it."""
    import ita_audit.writing.temporary
    import ita_audit.writing.turns

    for module in (ita_audit.writing.temporary, ita_audit.writing.turns):
        put(module, "os", faulty)
