"""Gives up what an administrator may do: CI, and whoever works in a container, runs the tests as root."""

import ctypes
import os
from contextlib import contextmanager

NOBODY = 65534
VERSION_3 = 0x20080522
READS_ALL = 1 << 2
"""CAP_DAC_READ_SEARCH: the interpreter itself may lie in a folder that is shut to other users."""


@contextmanager
def as_nobody(folder):
    """In here an administrator reads whatever there is, and writes nowhere but in ``folder``.

    Whoever is none stays who they are; so does everybody on a system other than Linux.
    """
    if not hasattr(os, "geteuid") or os.geteuid() or not os.path.isdir("/proc/self"):  # noqa: PTH112
        yield
        return
    groups = os.getgroups()
    os.chown(folder, NOBODY, NOBODY)
    os.setgroups([])
    os.setegid(NOBODY)
    os.seteuid(NOBODY)  # which takes every capability out of use
    try:
        _read_all()
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
        os.setgroups(groups)


def _read_all():
    """Take the one capability into use again, where the process has it at all; see capset(2)."""
    system = ctypes.CDLL(None)
    header, held = (ctypes.c_uint32 * 2)(VERSION_3, 0), (ctypes.c_uint32 * 6)()
    system.capget(header, held)
    held[0] = held[1] & READS_ALL
    system.capset(header, held)
