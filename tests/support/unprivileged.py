"""Gives up what an administrator may do: CI, and whoever works in a container, runs the tests as root."""

import ctypes
import os
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path

import yaml

import ita_audit

NOBODY = 65534
VERSION_3 = 0x20080522
READS_ALL = 1 << 2
"""CAP_DAC_READ_SEARCH: the interpreter itself may lie in a folder that is shut to other users."""


@contextmanager
def as_nobody(folder):
    """In here an administrator reads whatever there is, and writes nowhere but in ``folder``.

    Whoever is none stays who they are; so does everybody where the system is not Linux, does not allow it, or
    then keeps what Python imports from being read.
    """
    with ExitStack() as back:
        if sys.platform == "linux" and os.geteuid() == 0:
            try:
                _become_nobody(folder, back)
            except OSError:
                back.close()
        yield


def _become_nobody(folder, back):
    needed = [folder, *(Path(module.__file__).parent for module in (os, yaml, ita_audit))]
    os.chown(folder, NOBODY, NOBODY)
    back.callback(os.setgroups, os.getgroups())
    os.setgroups([])
    back.callback(os.setegid, os.getegid())
    os.setegid(NOBODY)
    back.callback(os.seteuid, 0)
    os.seteuid(NOBODY)  # which takes every capability out of use
    _read_all()
    for place in needed:
        os.listdir(place)  # noqa: PTH208


def _read_all():
    """Take the one capability into use again, where the process has it at all; see capset(2)."""
    system = ctypes.CDLL(None)
    header, held = (ctypes.c_uint32 * 2)(VERSION_3, 0), (ctypes.c_uint32 * 6)()
    system.capget(header, held)
    held[0] = held[1] & READS_ALL
    system.capset(header, held)
