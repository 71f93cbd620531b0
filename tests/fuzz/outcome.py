"""What came of the inputs of one kind."""

import hashlib
import re
from dataclasses import dataclass, field


@dataclass
class Outcome:
    """Inputs tried, those that broke, one input for each way to break with what it broke, CPU seconds."""

    tried: int = 0
    crashes: int = 0
    cases: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    seconds: float = 0.0

    def broke(self, data, why):
        """Note that ``data`` broke the program, and how."""
        self.crashes += 1
        self.cases.setdefault(re.sub(r"\d+|'[^']*'", "", why[-200:]), (data, why))

    def keep(self, folder):
        """Write the inputs that broke something into ``folder``, each with a text that says how; their paths."""
        for data, why in self.cases.values():
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / f"{hashlib.sha256(data).hexdigest()[:12]}.case"
            path.write_bytes(data)
            path.with_suffix(".txt").write_text(why, "utf-8", "backslashreplace")
            yield path, why
