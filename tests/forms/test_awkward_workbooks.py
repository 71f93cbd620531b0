"""Awkward workbooks, each with what is read from it, where, and what is said: ``corpus/awkward.yaml``."""

from functools import cache
from pathlib import Path

import pytest
import quick_yaml
from awkward import treated

from ita_audit.errors import SubmissionError
from ita_audit.forms import lay_out
from ita_audit.forms.excel import write
from ita_audit.forms.filling import fill
from ita_audit.model.pointer import split
from ita_audit.readers.xlsx import read
from ita_audit.ruleset.narrowing import only, without_others

CORPUS = Path(__file__).parent / "corpus"
CASES = quick_yaml.load((CORPUS / "awkward.yaml").read_text("utf-8"))
ABSENT = object()


@pytest.fixture(scope="module")
def form(ruleset, top):
    """The form of measure 8 with the complete fixture filled in."""
    content = quick_yaml.load((top / "fixtures" / "complete-2568" / "submission.json").read_text("utf-8"))
    narrowed = only(ruleset, "8")
    return write(lay_out(narrowed, "th", without_others(content, ruleset, narrowed)))


@pytest.fixture(scope="module")
def places_in(ruleset):
    """Where the answers stand in a workbook that nobody has treated yet."""
    return cache(lambda start: fill(read(start, "form.xlsx"), ruleset).locate)


def at(content, pointer):
    for step in split(pointer):
        key = int(step) if isinstance(content, list) else step
        try:
            content = content[key]
        except (KeyError, IndexError):
            return "absent"
    return content


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_an_awkward_workbook_is_read_as_it_says(case, form, ruleset, judged_alone, places_in):
    start = (CORPUS / case["file"]).read_bytes() if "file" in case else form
    locate = places_in(start)
    workbook = treated(start, locate, case.get("treat", []))
    if "fault" in case:
        with pytest.raises(SubmissionError) as refused:
            fill(read(workbook, "form.xlsx"), ruleset)
        (fault,) = refused.value.faults
        assert case["fault"] in fault.th and fault.todo_th and fault.todo_en
        if "at" in case:
            assert f"{fault.sheet}!{fault.cell}" == case["at"]
        return
    submission = fill(read(workbook, "form.xlsx"), ruleset)
    found = {pointer: at(submission.content, pointer) for pointer in case.get("values", {})}
    assert found == case.get("values", {})
    places = submission.locate(case.get("places", {}))
    assert {pointer: f"{p.sheet}!{p.cell}" for pointer, p in places.items()} == case.get("places", {})
    _remarks(case, [remark.text.th for remark in submission.remarks])
    if "gaps" in case:
        expected = {} if case["gaps"] == "none" else case["gaps"]
        gaps = judged_alone(submission)
        assert {name: gaps.get(name) for name in expected} == expected
        assert gaps == {} or expected
    if "unknown" in case:
        assert set(case["unknown"]) <= {key.pointer for key in judged_alone.report(submission).unknown_keys}


def _remarks(case, said):
    expected = case.get("remarks", [])
    if expected == "none":
        assert said == []
    else:
        assert [words for words in expected if not any(words in one for one in said)] == []


@pytest.fixture(scope="module")
def judged_alone(ruleset):
    """The gaps of a submission judged for measure 8: finding -> problems; and the report itself."""
    import datetime
    from dataclasses import replace

    from ita_audit.engine import check

    narrowed = only(ruleset, "8")

    def report(submission):
        content = without_others(submission.content, ruleset, narrowed)
        return check(narrowed, replace(submission, content=content), datetime.date(2025, 12, 31))

    def gaps(submission):
        return {
            finding.id: sorted({place.problem for place in finding.places})
            for finding in report(submission).findings
            if finding.verdict.value == "gap" and finding.places
        }

    gaps.report = report
    return gaps


def test_there_are_at_least_twenty_and_every_file_is_used():
    assert len(CASES) >= 20
    assert {case["file"] for case in CASES if "file" in case} == {file.name for file in CORPUS.glob("*.xlsx")}
