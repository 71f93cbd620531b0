"""What must hold of every run: an exit code of 0, 1 or 2, no traceback, bounds, and no file elsewhere."""

import gc
import io
import os
import resource
import signal
import sys
import tempfile
import traceback
from contextlib import chdir, contextmanager
from pathlib import Path
from unittest import mock
from urllib.parse import unquote

from ita_audit.cli import main
from tests.support.unprivileged import as_nobody

SECONDS = 60
"""CPU seconds that one command may take."""
WAITING = 900
"""How long it may take by the clock, on a machine that has other work."""
MEGABYTES = 600
"""By how much one command may raise the most memory that the process ever had."""
BUGS = (
    "โปรแกรมขัดข้อง ตรวจต่อไม่ได้",
    "The program failed and could not go on",
    "Traceback (most recent call last)",
)
"""What the program says of itself where it has a bug."""

_CHANGES = {"os.rename": 2, "os.remove": 1, "os.mkdir": 1, "os.rmdir": 1, "os.symlink": 2, "os.truncate": 1}
"""Events that change what a folder holds: how many of their arguments, from the first, are paths."""
_NEVER = ("subprocess.Popen", "os.system", "os.exec", "socket.connect")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


class Hanging(BaseException):
    """A command took longer than any may; nothing in the program catches it."""


class _Watch:
    """What a run does outside its folder, while there is one."""

    folder = None
    found = ()

    def see(self, event, arguments):
        if self.folder is None:
            return
        for path in self._elsewhere(event, arguments):
            self.found = (*self.found, f"{event} {path}")
            raise PermissionError(f"{event} is not for a fuzzed run: {path}")

    def _elsewhere(self, event, arguments):
        paths = ()
        if event == "open" and arguments[2] & _WRITES:
            paths = arguments[:1]
        elif event == "sqlite3.connect" and "mode=ro" not in str(arguments[0]):
            paths = (unquote(str(arguments[0]).removeprefix("file:").partition("?")[0]),)
        elif event in _CHANGES:
            paths = arguments[: _CHANGES[event]]
        elif event in _NEVER:
            yield arguments
        for path in paths:
            if isinstance(path, str | bytes | os.PathLike) and not self._within(os.fsdecode(path)):
                yield path

    def _within(self, path):
        whole = os.path.abspath(path)  # noqa: PTH100  a link is no other folder here
        return path == ":memory:" or whole.startswith((self.folder, "/dev/"))


_watch = _Watch()
_hooked = []


def broken(files, commands):
    """Run ``commands`` in a new folder with ``files`` (by name); returns what broke, or an empty text."""
    if not _hooked:
        sys.addaudithook(_watch.see)
        _hooked.append(True)
    with (
        tempfile.TemporaryDirectory(prefix="fuzz-", ignore_cleanup_errors=True) as folder,
        as_nobody(folder),
    ):
        for name, content in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        with chdir(folder):
            for command in commands:
                if why := _why(command, os.path.realpath(folder), files):
                    gc.collect()  # what a broken run leaves behind is not told of the next one
                    return f"{' '.join(command)[:300]!r}: {why}"
    return ""


def _why(command, folder, files):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with _watched(folder, files) as streams:
        try:
            code = main(command)
        except KeyboardInterrupt:
            raise
        except BaseException:  # noqa: BLE001  whatever leaves the program is what is looked for
            return "left by " + traceback.format_exc(limit=-3)
    said = "".join(
        stream.buffer.getvalue().decode("utf-8", "replace") for stream in streams if not stream.closed
    )
    if _watch.found:
        return f"reached out of its folder: {_watch.found}"
    if any(bug in said for bug in BUGS):
        return said[-1_500:]
    if code not in (0, 1, 2):
        return f"exit code {code}"
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    return f"took {grown} MB" if grown > MEGABYTES else ""


@contextmanager
def _watched(folder, files):
    def hang(number, _):
        limit = SECONDS if number == signal.SIGPROF else WAITING
        raise Hanging(f"more than {limit} s")

    streams = [io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2)]
    stdin = io.TextIOWrapper(io.BytesIO(next(iter(files.values()), b"")))
    environment = {"COLUMNS": "80", "HOME": folder, "NO_COLOR": "1"}
    former = [(number, signal.signal(number, hang)) for number in (signal.SIGPROF, signal.SIGALRM)]
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    signal.setitimer(signal.ITIMER_REAL, WAITING)
    try:
        with (
            mock.patch.dict(os.environ, environment),
            mock.patch.multiple(
                sys, stdin=stdin, stdout=streams[0], stderr=streams[1], dont_write_bytecode=True
            ),
        ):
            _watch.folder, _watch.found = folder, ()
            try:
                yield streams
            finally:
                _watch.folder = None
    finally:
        for timer in (signal.ITIMER_PROF, signal.ITIMER_REAL):
            signal.setitimer(timer, 0)
        for number, handler in former:
            signal.signal(number, handler)
