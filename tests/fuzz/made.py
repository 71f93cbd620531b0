"""Good files to begin with, made once by the program itself."""

import contextlib
import os
import tempfile
from functools import cache
from pathlib import Path

from ita_audit.cli import main

TOP = Path(__file__).parents[2]
DAY = "2025-12-31"
EXPECTED = "code,name,district,province\n6360404,อบต.บ้านเป้า,เกษตรสมบูรณ์,ชัยภูมิ\n6100001,ทต.ก,ข,ค\n".encode()
SMALL = TOP / "fixtures" / "mae-sai-2568" / "submission.json"
WHOLE = TOP / "fixtures" / "complete-2568" / "submission.json"
COMMANDS = {
    "form": ("f.xlsx", f"template -o f.xlsx --from {WHOLE}"),
    "measure": ("f.xlsx", f"template -o f.xlsx --from {WHOLE} --measure 8"),
    "decisions": (
        "d.yaml",
        f"decide {SMALL} 8.2 --answer disputed --by ก --why ข --as-of={DAY} --dated={DAY} --decisions d.yaml",
    ),
    "report": ("r.json", f"check {SMALL} -f json:r.json --as-of={DAY}"),
    "store": ("s.sqlite", f"review {SMALL.parent} --round a --store s.sqlite --as-of={DAY}"),
}
"""The file and the command that makes it."""


@cache
def file_made_by(name):
    """The bytes of the file that the command of this name makes."""
    file, command = COMMANDS[name]
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder), open(os.devnull, "w") as nowhere:  # noqa: PTH123
        with contextlib.redirect_stdout(nowhere), contextlib.redirect_stderr(nowhere):
            code = main(command.split())
        assert code in (0, 1), f"{command}: exit code {code}"
        return Path(file).read_bytes()
