"""Every file that the program writes: whole under its name, or not at all.

A file is written under another name beside its place, brought to the disk, and moved into place. What stood
there before stays until then, whatever fails and whenever the program is killed.
"""

from ita_audit.writing.files import make_private, told, write_all, write_file, write_own_file
from ita_audit.writing.temporary import beside
from ita_audit.writing.turns import in_turn

__all__ = ["beside", "in_turn", "make_private", "told", "write_all", "write_file", "write_own_file"]
