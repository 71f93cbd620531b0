"""Last year's submission beside this year's: the same for command line, desk and Python, in any format."""

import datetime
import json
import shutil

import pytest
from judged_inputs import FIXTURES, bytes_of

import ita_audit
from ita_audit.cli import main
from ita_audit.store import open_store
from ita_audit.store.entries import report_of, standing
from ita_audit.store.rounds import find_round

AS_OF = datetime.date(2025, 12, 31)
THIS = FIXTURES / "complete-2568" / "submission.json"
LAST = {  # what is handed in as last year's: its file and what it holds
    "JSON": ("last.json", {"json": {}, "from": "complete-2567"}),
    "a form": ("last.xlsx", {"form": "8", "from": "complete-2567", "cells": {"เริ่มต้น!C13": 2567}}),
}
OTHERS = {  # what is not last year's, and the cell and the words of its refusal
    "another agency's": ({"เริ่มต้น!C7": "6360404", "เริ่มต้น!C13": 2567}, "C7", "it is of agency 6360404"),
    "this year's": ({"เริ่มต้น!C13": 2568}, "C13", "it is of fiscal year 2568"),
    "of a year in words": ({"เริ่มต้น!C13": "ปี 2567x"}, "C13", "it is of fiscal year ปี 2567x"),
}


@pytest.fixture
def command(tmp_path):
    """``check --previous`` as the report it writes, or None."""

    def check(previous):
        out = tmp_path / "report.json"
        code = main(["check", str(THIS), "--previous", str(previous), "-f", f"json:{out}", *DAY, *ENGLISH])
        return json.loads(out.read_text("utf-8")) if code < 2 else None

    return check


DAY, ENGLISH = ("--as-of", str(AS_OF)), ("--lang", "en")


def python(ruleset, previous):
    submission = ita_audit.read_submission(THIS)
    last = ita_audit.read_submission(previous, ruleset)
    return ita_audit.check(ruleset, submission, AS_OF, last)


@pytest.mark.parametrize("last", LAST)
def test_last_years_file_makes_the_same_report(tmp_path, ruleset, command, last):
    name, given = LAST[last]
    folder, post, store = tmp_path / "last", tmp_path / "post", str(tmp_path / "desk.sqlite")
    folder.mkdir()
    post.mkdir()
    (folder / name).write_bytes(bytes_of(given, ruleset))
    shutil.copy(THIS, post)
    assert main(["review", str(post), "--round", "1", "--previous", str(folder), "--store", store, *DAY]) == 0
    with open_store(store) as opened:
        (entry,) = standing(opened, find_round(opened, "1").id)
        at_desk = report_of(opened, entry.id)
    assert at_desk["previous"]["name"] == name
    assert command(folder / name) == at_desk == python(ruleset, folder / name).to_dict()


@pytest.mark.parametrize("other", OTHERS)
def test_what_is_not_last_years_is_refused_at_its_cell(tmp_path, ruleset, command, capsys, other):
    cells, cell, says = OTHERS[other]
    file = tmp_path / "last.xlsx"
    file.write_bytes(bytes_of({"form": "8", "from": "complete-2567", "cells": cells}, ruleset))
    with pytest.raises(ita_audit.SubmissionError) as refused:
        python(ruleset, file)
    (fault,) = refused.value.faults
    assert (fault.sheet, fault.cell) == ("เริ่มต้น", cell) and says in fault.en
    assert command(file) is None
    assert "".join(f"{fault.place('en')}: {fault.en}".split()) in "".join(capsys.readouterr().err.split())


def test_a_year_in_words_is_said_at_its_cell_of_last_years_folder(tmp_path, ruleset, capsys):
    folder, post = tmp_path / "last", tmp_path / "post"
    folder.mkdir()
    post.mkdir()
    cells = OTHERS["of a year in words"][0]
    (folder / "last.xlsx").write_bytes(
        bytes_of({"form": "8", "from": "complete-2567", "cells": cells}, ruleset)
    )
    shutil.copy(THIS, post)
    store = ("--store", str(tmp_path / "desk.sqlite"))
    assert main(["review", str(post), "--round", "1", "--previous", str(folder), *store, *DAY, *ENGLISH]) == 0
    said = capsys.readouterr().err
    assert "sheet เริ่มต้น, cell C13" in said and "fiscal_year is ปี 2567x" in said
