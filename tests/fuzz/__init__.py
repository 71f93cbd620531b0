"""A harness that feeds the program what nobody meant: ``python -m tests.fuzz --hours 1``."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "support"))  # as pytest does
