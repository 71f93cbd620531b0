"""Every limit of what is read, each with what it keeps out. docs/limits.md says them to people.

They are kept while a file is read, not after. What a report or a screen shows at most is no limit of
this kind: it stands where it is shown.
"""

MEGABYTE = 1024 * 1024
"""Bytes; what sizes are told in."""

JSON_FILE = 50 * MEGABYTE
"""Bytes of a JSON file, or of standard input."""
WORKBOOK_FILE = 20 * MEGABYTE
"""Bytes of a workbook as it lies on the disk."""
YAML_FILE = 5 * MEGABYTE
"""Bytes of a file of rules, cases or decisions."""
EXPECTED_FILE = 5 * MEGABYTE
"""Bytes of a list of the agencies that are expected."""
ATTACHED_FILE = 1024 * MEGABYTE
"""Bytes of a document beside a submission whose hash is taken."""

DEPTH = 100
"""Levels of brackets in JSON."""
JSON_VALUES = 2_000_000
"""Opening brackets and commas of a JSON text: as many values as a report of 50 MB has, and a third more."""
TEXT = 1_000_000
"""Characters of one text or name in JSON, an escape as one."""
DIGITS = 15
"""Digits of a number: what an IEEE 754 double keeps of any decimal, whatever its size."""
YAML_NODES = 500_000
"""Keys, values and lists of a YAML file: a file of 20,000 decisions has 300,000."""
FAULTS = 1_000
"""Mistakes that are told of one file: more than anybody mends in one sitting."""

WORKBOOK_PARTS = 1_000
"""Files inside a workbook."""
WORKBOOK_UNPACKED = 40 * MEGABYTE
"""Bytes of all parts together, unpacked: a form of 8,000 rows has about 10 MB."""
WORKBOOK_RATIO = 200
"""Unpacked bytes for one packed byte, in parts of a megabyte and more; a form has about 20."""
WORKBOOK_ROWS = 5_000
"""Rows of a sheet that a filled cell may stand in."""
WORKBOOK_COLUMNS = 100
"""Columns of a sheet that a filled cell may stand in."""
WORKBOOK_CELLS = 150_000
"""Cells of all sheets together."""
WORKBOOK_ELEMENTS = 800_000
"""XML elements of all parts together; each sheet has some, so that it bounds them too."""
WORKBOOK_MERGED = 100_000
"""Cells that merged areas and links cover together."""

FOLDER_FILES = 200_000
"""Files in a folder and below it: 25 for each of Thailand's 7,850 agencies."""
RULE_FILES = 1_000
"""Files of rules of one ruleset."""
EXPECTED_ROWS = 20_000
"""agencies on a list of those expected; Thailand has 7,850."""

ROUND_NAME = 200
"""Characters of a round's name."""
STORED_PATH = 1_000
"""Bytes of a path in a store: an index of PostgreSQL holds 2,700 of a row, and one of ours holds two paths."""
