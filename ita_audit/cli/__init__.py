"""The command line: parse, call, render, exit code. Nothing else.

Exit 0: no gap at or above ``--fail-on``. 1: gaps. 2: no verdict could be given.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ita_audit.cli.streams import prepare_streams


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with ``arguments`` (of the process by default); returns the exit code.

    No exception leaves: a usage error, a file that cannot be used and a bug of ours are sentences
    and exit code 2. ``--debug`` anywhere shows the traceback of a bug.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    prepare_streams()
    debug = "--debug" in given
    given = [argument for argument in given if argument != "--debug"]
    from ita_audit.cli.run import run

    return run(given, debug)
