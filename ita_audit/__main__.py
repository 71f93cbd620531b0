"""``python -m ita_audit`` is ``ita-audit``."""

import sys

from ita_audit.cli import main

sys.exit(main())
