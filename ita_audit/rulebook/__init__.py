"""Rule files in, a ruleset out: strict, complete, with every mistake at once."""

from ita_audit.rulebook.extend import editions
from ita_audit.rulebook.find import available, example_file, rules_folder
from ita_audit.rulebook.load import DEFAULT, load_ruleset

__all__ = ["DEFAULT", "available", "editions", "example_file", "load_ruleset", "rules_folder"]
