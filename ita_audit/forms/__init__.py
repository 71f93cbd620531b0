"""Ruleset -> blank form, filled form -> submission. It knows the ruleset and touches no file."""

from ita_audit.forms.filling import fill
from ita_audit.forms.form import Form
from ita_audit.forms.layout import lay_out
from ita_audit.forms.stamp import Stamp, stamp_of

__all__ = ["Form", "Stamp", "fill", "lay_out", "stamp_of"]
