"""Command line, review desk and Python interface: the same report, place and sentence for the same file."""

import datetime
import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
import quick_yaml
from judged_inputs import bytes_of, file_of

import ita_audit
from ita_audit.cli import main
from ita_audit.readers.xlsx import opened_cells
from ita_audit.store import open_store
from ita_audit.store.entries import history, report_of
from ita_audit.store.missing import refused_in
from ita_audit.store.rounds import find_round

INPUTS = quick_yaml.load(Path(__file__).with_name("inputs.yaml").read_text("utf-8"))
AS_OF = datetime.date(2025, 12, 31)
DAY = ("--as-of", str(AS_OF))
JUDGED = [given for given in INPUTS if "mistakes" in given]
REFUSED = [given for given in INPUTS if "mistakes" not in given]


@pytest.fixture(scope="module", autouse=True)
def opened_once():
    """The bytes of a workbook are opened once, whoever asks for them: that takes longest, and is the same for all."""
    books, work = {}, opened_cells.opened

    def opened(content, file):
        if content not in books:
            books[content] = work(content, file)
        return books[content]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opened_cells, "opened", opened)
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory, ruleset):
    folder = tmp_path_factory.mktemp("handed-in")
    for given in INPUTS:
        (folder / file_of(given)).write_bytes(bytes_of(given, ruleset))
    return folder


@pytest.fixture(scope="module")
def command(folder, tmp_path_factory):
    """What ``check`` says of the folder: the reports by file, and everything as it stands on a screen."""
    out = tmp_path_factory.mktemp("out")
    formats = ("-f", f"json:{out / 'reports.json'}", "-f", f"terminal:{out / 'screen.txt'}")
    assert main(["check", str(folder), *formats, "--lang", "en", *DAY]) == 2
    batch = json.loads((out / "reports.json").read_text("utf-8"))
    return SimpleNamespace(
        reports={report["submission"]["name"]: report for report in batch["reports"]},
        errors=[error["file"] for error in batch["errors"]],
        screen=unbroken((out / "screen.txt").read_text("utf-8")),
    )


@pytest.fixture(scope="module")
def desk(folder, tmp_path_factory):
    """What ``review`` keeps of the folder: the reports and the faults by file."""
    file = str(tmp_path_factory.mktemp("desk") / "desk.sqlite")
    assert main(["review", str(folder), "--round", "2568-1", "--store", file, *DAY]) == 2
    with open_store(file) as store:
        round_id = find_round(store, "2568-1").id
        return SimpleNamespace(
            reports={entry.path: report_of(store, entry.id) for entry in history(store, round_id)},
            faults={refusal.path: refusal.faults for refusal in refused_in(store, round_id)},
        )


@pytest.fixture(scope="module")
def python(folder, ruleset):
    """What the lines of the README say: the report, or the faults with the file's name alone."""

    def judge(name):
        try:
            submission = ita_audit.read_submission(folder / name)
            return ita_audit.check(ruleset, submission, as_of=AS_OF).to_dict()
        except ita_audit.SubmissionError as error:
            return error.faults

    return judge


def unbroken(text):
    """``text`` without blanks and line ends, which a wrapped text has elsewhere."""
    return "".join(text.split())


def at_desk(faults):
    return tuple(replace(fault, file=fault.file.rpartition("/")[2]) for fault in faults)


def place(fault):
    return fault.place("en").removeprefix(fault.file).removeprefix(", ")


def test_a_report_is_the_same_for_all_three(command, desk, python):
    for given in JUDGED:
        name = file_of(given)
        report = python(name)
        assert report["summary"]["mistakes"] == given["mistakes"], name
        assert command.reports[name] == report, name
        assert desk.reports.get(name) == (None if "desk" in given else report), name
    assert set(command.reports) == {file_of(given) for given in JUDGED}


def test_a_refusal_is_the_same_sentence_at_the_same_place_for_all_three(folder, command, desk, python):
    for given in REFUSED:
        name = file_of(given)
        faults, said = desk.faults[name], python(name)
        assert given["says"] in faults[0].en and place(faults[0]) == given["at"], name
        assert command.errors.count(str(folder / name)) == len(faults), name
        for fault in faults:
            assert unbroken(f"{folder / fault.place('en')}: {fault.en}") in command.screen, name
            assert unbroken(fault.todo_en) in command.screen, name
        if "python" in given:
            assert given["python"] in said[0].en and place(said[0]) == given["at"], name
        else:
            assert at_desk(said) == faults, name
    assert set(command.errors) == {str(folder / file_of(given)) for given in REFUSED}


def test_what_the_desk_alone_refuses_is_of_no_whole_agency(desk):
    own = [given for given in JUDGED if "desk" in given]
    for given in own:
        (fault,) = desk.faults[file_of(given)]
        assert given["desk"] in fault.en and place(fault) == given["at"], given["name"]
    assert set(desk.faults) == {file_of(given) for given in (*REFUSED, *own)}
    assert len(INPUTS) > 30
