"""One database for many rounds: what was handed in, how it was judged, by whom it was stored and when.

SQLite in one file, or PostgreSQL where several offices share it. Every function here is one
transaction. Times and names of people come from the caller, as texts.
"""

from ita_audit.store.opening import open_store
from ita_audit.store.tables import latest

__all__ = ["latest", "open_store"]
