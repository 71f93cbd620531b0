"""A small ruleset that is sound in every way, to be broken: its rules, its cases, the edition's own words."""

import re
import shutil
from pathlib import Path

import pytest

PARAMETERS = """parameters:
  # When figures are counted.
  count_day: {month: 3, day: 31}
  exit_words: [ทางออก, ประตู]
  placeholders: [ไม่ระบุ, รอข้อมูล]
  zero_words: [ไม่มี]

"""


def sound_edition(top):
    """The real ruleset.yaml, cut down to what the small ruleset needs; its texts as they are."""
    text = (top / "rules" / "ita-2568" / "ruleset.yaml").read_text("utf-8")
    text = text.replace("id: ita-2568", "id: sound-2568", 1)
    text = re.sub(r"^measures: .*$", 'measures: ["1"]', text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^parameters:\n(?:  .*\n|\n)*", PARAMETERS, text, count=1, flags=re.MULTILINE)
    return re.sub(
        r"^shared_documents:\n(?:  .*\n)*", 'shared_documents: [["1.1", "1.2"]]\n', text, flags=re.MULTILINE
    )


@pytest.fixture
def sound(tmp_path, top):
    """The folder of a sound ruleset of one's own, with its cases in ``cases``."""
    folder = tmp_path / "sound-2568"
    shutil.copytree(Path(__file__).parent / "sound-2568", folder)
    (folder / "ruleset.yaml").write_text(sound_edition(top), "utf-8")
    return folder


@pytest.fixture
def change():
    """Changes a file: each text, which must stand there once, into another."""

    def change(path, texts):
        written = path.read_text("utf-8")
        for old in texts:
            assert written.count(old) == 1, f"{old!r} stands {written.count(old)} times in {path.name}"
        if texts:
            olds = re.compile("|".join(map(re.escape, texts)))
            path.write_text(olds.sub(lambda found: texts[found[0]], written), "utf-8")

    return change
