"""A reader comes with an example, gives places, and refuses what does harm: none is a reader without these."""

import json

import pytest
from every_reader import EXAMPLES, HOSTILE, HOSTILE_TO_ALL, missing, refused

from ita_audit.cli import main
from ita_audit.readers import READERS

CASES = [(suffix, what) for suffix in READERS for what in (HOSTILE.get(suffix, {}) | HOSTILE_TO_ALL)]


@pytest.mark.parametrize("suffix", READERS)
def test_a_reader_has_all_that_it_needs(suffix):
    if lacks := missing(suffix):
        pytest.fail("\n".join(lacks), pytrace=False)


def test_a_new_reader_is_told_of_all_it_needs_at_once():
    assert len(missing(".ods")) == 5


@pytest.fixture
def report(tmp_path, capfd):
    """The JSON report on a submission that is written as a file of one kind."""

    def judge(suffix, content):
        file = tmp_path / f"submission{suffix}"
        file.write_bytes(EXAMPLES[suffix](content))
        main(["check", str(file), "--as-of", "2025-12-31", "-f", "json"])
        return json.loads(capfd.readouterr().out)

    return judge


@pytest.mark.parametrize("suffix", READERS)
def test_its_example_is_judged_as_the_same_submission_in_json(report, complete, suffix):
    told, same = report(suffix, complete), report(".json", complete)
    assert told["summary"] == same["summary"] and told["summary"]["gap"] == 0


@pytest.mark.parametrize("suffix", READERS)
def test_what_is_wrong_in_it_has_its_place_in_the_file(report, complete, suffix):
    complete["evidence"]["complaint_statistics"]["total"] = "-"
    found = {one["id"]: one for one in report(suffix, complete)["findings"]}["8.3/total"]
    (place,) = found["places"]
    assert found["verdict"] == "gap" and place["problem"] == "placeholder"
    assert place["location"] and all(place["location"].values())


@pytest.mark.parametrize(("suffix", "what"), CASES)
def test_what_does_harm_or_is_none_is_refused_in_both_languages(complete, suffix, what):
    make = (HOSTILE[suffix] | HOSTILE_TO_ALL)[what]
    faults = refused(suffix, make(EXAMPLES[suffix](complete)))
    assert faults and all(one.th and one.en and one.todo_th and one.todo_en for one in faults)
