"""The JSON report: what the schema says, the same bytes for the same input, and nothing that steers a terminal."""

import json
import re
from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest
from canonical import HOSTILE, canonical
from jsonschema import Draft202012Validator

import ita_audit
from ita_audit.formats import render
from ita_audit.model import Verdict
from ita_audit.model.batch import Batch, RenderOptions

AS_OF = date(2025, 12, 31)
REPORTS = ("ban_pao", "complete", "mae_sai", "empty", "canonical")
STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


@pytest.fixture(scope="module")
def schema():
    """The schema of a report, as it is in the package."""
    text = files("ita_audit.reference").joinpath("schemas", "report-1.schema.json").read_text("utf-8")
    schema = json.loads(text)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.fixture
def reports(ruleset, ban_pao, complete, mae_sai):
    """Gives the report called by a name: of a fixture, of nothing at all, or the one made by hand."""

    def report(name):
        contents = {"ban_pao": ban_pao, "complete": complete, "mae_sai": mae_sai, "empty": {}}
        return canonical()[0] if name == "canonical" else ita_audit.check(ruleset, contents[name], AS_OF)

    return report


def written(*reports, faults=(), several=False):
    return render("json", Batch(reports, faults, several), RenderOptions())


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_what_its_schema_says(reports, schema, name):
    report = json.loads(written(reports(name)))
    assert [f"{error.json_path}: {error.message}" for error in schema.iter_errors(report)] == []


def first_place(report):
    return next(place for finding in report["findings"] for place in finding["places"])


DAMAGES = {
    "without its findings": lambda report: report.pop("findings"),
    "with a word that no version has": lambda report: report.update(score=1),
    "of another version": lambda report: report.update(schema="ita-audit/report/2"),
    "with a verdict that there is not": lambda report: report["findings"][0].update(verdict="failed"),
    "with a grade that there is not": lambda report: report["findings"][0].update(grade="huge"),
    "with a finding without a title": lambda report: report["findings"][0].pop("title"),
    "with a text without English": lambda report: report["findings"][0]["title"].pop("en"),
    "with a count in words": lambda report: report["summary"].update(total="many"),
    "with a place without a pointer": lambda report: first_place(report).pop("pointer"),
    "as of a day in words": lambda report: report.update(as_of="วันนี้"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_schema_refuses_a_report(reports, schema, damage):
    report = json.loads(written(reports("ban_pao")))
    assert schema.is_valid(report)
    DAMAGES[damage](report)
    assert not schema.is_valid(report)


@pytest.mark.parametrize("name", REPORTS)
def test_it_is_the_report_and_nothing_else(reports, name):
    report = reports(name)
    assert json.loads(written(report)) == report.to_dict()


@pytest.mark.parametrize("name", REPORTS)
def test_the_same_input_gives_the_same_bytes(reports, name):
    assert written(reports(name)) == written(reports(name))


@pytest.mark.parametrize("name", REPORTS)
def test_the_counts_are_those_of_the_findings(reports, name):
    report = json.loads(written(reports(name)))
    summary, findings = report["summary"], report["findings"]
    assert summary["total"] == len(findings) == sum(summary[verdict.value] for verdict in Verdict)
    for part in ("total", *(verdict.value for verdict in Verdict)):
        assert summary[part] == sum(measure[part] for measure in summary["measures"])
    assert len({finding["id"] for finding in findings}) == len(findings)


def test_it_is_utf8_with_the_keys_in_the_order_of_the_design(reports):
    content = written(reports("ban_pao"))
    assert "องค์การบริหารส่วนตำบลบ้านเป้า".encode() in content and content.endswith(b"}\n")
    order = ["schema", "tool", "ruleset", "submission", "agency", "fiscal_year", "as_of", "summary"]
    assert list(json.loads(content))[: len(order)] == order


def test_what_could_steer_a_terminal_is_written_as_an_escape_and_read_back_whole(reports):
    content = written(reports("canonical")).decode("utf-8")
    assert not STEERING.search(content)
    assert HOSTILE in json.loads(content)["agency"]["name"]


def test_half_a_surrogate_pair_in_a_name_does_no_harm(reports):
    report = reports("canonical")
    report = replace(report, provenance=replace(report.provenance, submission_name="\udcff.json"))
    assert json.loads(written(report))["submission"]["name"] == "\udcff.json"


def test_several_reports_and_faults_are_one_document(reports):
    fault = ita_audit.Fault("b.json", "เสีย", "broken", "ซ่อม", "mend it", 3, 4)
    one = reports("canonical")
    for batch in (written(one, faults=(fault,)), written(one, one, faults=(fault,), several=True)):
        document = json.loads(batch)
        assert list(document) == ["schema", "reports", "errors"]
        assert document["schema"] == "ita-audit/reports/1"
        assert document["reports"][0] == one.to_dict()
        assert document["errors"] == [
            {
                "file": "b.json",
                "line": 3,
                "column": 4,
                "message": {"th": "เสีย", "en": "broken"},
                "remedy": {"th": "ซ่อม", "en": "mend it"},
            }
        ]
    assert json.loads(written(several=True)) == {"schema": "ita-audit/reports/1", "reports": [], "errors": []}
