"""Ruleset -> blank form, filled form -> submission. It knows the ruleset and touches no file."""

from ita_audit.forms.form import Form
from ita_audit.forms.layout import lay_out

__all__ = ["Form", "lay_out"]
