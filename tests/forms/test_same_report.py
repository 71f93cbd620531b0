"""The same content as JSON and as a form gives the same report but for places, name and hash."""

import datetime
import re

import pytest

from ita_audit.engine import check
from ita_audit.forms import lay_out
from ita_audit.forms.filling import fill
from ita_audit.forms.in_memory import as_workbook
from ita_audit.rule_quality.case_files import load_start
from ita_audit.rule_quality.cases import variants
from ita_audit.rule_quality.edits import edited
from ita_audit.rule_quality.scope import Scopes, content_of, part_of
from ita_audit.rulebook.find import cases_folder

AS_OF = datetime.date(2025, 12, 31)


def without_places(report):
    told = report.to_dict()
    del told["submission"]
    for finding in told["findings"]:
        for place in finding["places"]:
            del place["location"]
    return told


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("fixture", ["complete", "ban_pao", "mae_sai"])
def test_a_fixture_as_a_form_is_judged_as_its_json(request, ruleset, made, judged, fixture, language):
    content = request.getfixturevalue(fixture)
    form = judged(made(content, language))
    assert without_places(form) == without_places(check(ruleset, content, AS_OF))
    assert not form.remarks


@pytest.mark.parametrize("fixture", ["complete", "ban_pao", "mae_sai"])
def test_nothing_of_a_fixture_is_left_out_of_its_form(request, ruleset, fixture):
    assert lay_out(ruleset, "th", request.getfixturevalue(fixture)).left_out == ()


def verdicts(report):
    return {finding.id: finding.verdict.value for finding in report.findings}


def test_every_twentieth_case_of_the_rules_gives_the_same_verdicts(ruleset):
    """Cases that a form can hold, each by the rules that notice it; one with a shape that no cell has is named by ``left_out``."""
    start = load_start(cases_folder(ruleset.id))
    compared, other = 0, []
    for located, part in Scopes(ruleset, start.cases).noticing(start.content)[::20]:
        case, rules = located.case, part_of(ruleset, part)
        content = edited(content_of(ruleset, part, start.content), variants(case)[0])
        form = lay_out(rules, "th", content)
        if form.left_out or _only_json(content):
            continue
        compared += 1
        read = fill(as_workbook(form), rules)
        if verdicts(check(rules, read, AS_OF)) != verdicts(check(rules, content, AS_OF)):
            other.append(case.name)
    assert compared > 25
    assert other == []


def _only_json(value):
    """Whether a value is what only JSON can say: nothing as such, or a Buddhist year in ISO's form.

    An empty cell is not there, and a form reads every Buddhist year as what it is.
    """
    if isinstance(value, dict):
        return any(_only_json(one) for one in value.values())
    if isinstance(value, list):
        return not value or any(_only_json(one) for one in value)
    return value in (None, "") or re.fullmatch("2[4-7][0-9]{2}-[0-9]{2}-[0-9]{2}", str(value)) is not None
