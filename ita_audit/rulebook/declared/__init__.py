"""YAML content read as a declaration: what its annotations say it may hold, and a sentence for whatever else it holds."""

from ita_audit.rulebook.declared.file_reading import LOST, FileReading
from ita_audit.rulebook.declared.hint_readers import reader_of

__all__ = ["LOST", "FileReading", "reader_of"]
