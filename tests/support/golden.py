"""What each format must write of the canonical report, byte for byte: its golden files.

    python tests/support/golden.py

writes them anew, after a wanted change. Look at the difference before you keep it.
"""

import io
import json
import zipfile
from pathlib import Path

from canonical import canonical

from ita_audit.formats import FORMATS, render
from ita_audit.formats.pdf import told
from ita_audit.model.batch import Batch, RenderOptions

GOLDEN = Path(__file__).parents[1] / "formats" / "golden"
LOOKS = {  # the golden files: FORMAT.LOOK, each the canonical report as it is written so
    "th-80": RenderOptions("th", 80),
    "en-120-all": RenderOptions("en", 120, everything=True),
}


def golden(name, look):
    batch = Batch((canonical()[0],))
    if name == "pdf":  # its bytes depend on the fonts that are here: what it is typeset from does not
        return json.dumps(json.loads(told(batch, LOOKS[look])), ensure_ascii=False, indent=1).encode("utf-8")
    content = render(name, batch, LOOKS[look])
    return unpacked(content) if name == "xlsx" else content


def unpacked(content):
    """The parts of a workbook one after the other: how they are packed is up to the machine."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return b"".join(b"== %s\n%s\n" % (name.encode(), parts.read(name)) for name in parts.namelist())


if __name__ == "__main__":
    for each in FORMATS:
        for way in LOOKS:
            (GOLDEN / f"{each}.{way}").write_bytes(golden(each, way))
