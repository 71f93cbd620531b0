"""Every format says the same findings, verdicts and decisions as the JSON, and the same bytes every time."""

from datetime import date

import pytest
from canonical import canonical
from reading_back import READERS, read_back

import ita_audit
from ita_audit.formats import FORMATS, is_binary, render
from ita_audit.model.apply_decisions import apply_decisions
from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.model.decision import Decision, DecisionKind
from ita_audit.model.finding import Verdict

NAMES = ("ban_pao", "complete", "mae_sai", "canonical")
LANGUAGES = ("th", "en")


@pytest.fixture
def reports(ruleset, ban_pao, complete, mae_sai):
    """Gives the report called by a name; those of fixtures with a decision about everything that is open."""

    def report(name):
        if name == "canonical":
            return canonical()[0]
        content = {"ban_pao": ban_pao, "complete": complete, "mae_sai": mae_sai}[name]
        made = ita_audit.check(ruleset, content, date(2025, 12, 31))
        day = date(2025, 12, 1)
        return apply_decisions(made, [
            Decision(one.id, DecisionKind.ATTESTED, "ผู้ตรวจ", day, "ดูแล้ว", one.fingerprint, Verdict.MET)
            if one.verdict is Verdict.NEEDS_REVIEW
            else Decision(one.id, DecisionKind.WAIVED, "ผู้ตรวจ", day, "รออนุมัติ", one.fingerprint, None, "นายก", day)
            for one in made.findings if one.fingerprint
        ])  # fmt: skip

    return report


RENDERED = {}
"""What was written already, by what it was written from."""


@pytest.fixture
def rendered(reports):
    """Gives the file of the report called by a name, written once however many look at it."""

    def file(form, name, language="th"):
        if (form, name, language) not in RENDERED:
            RENDERED[form, name, language] = render(form, Batch((reports(name),)), RenderOptions(language))
        return RENDERED[form, name, language]

    return file


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", READERS)
def test_what_is_read_back_is_what_the_json_says(rendered, form, name, language):
    verdicts, decisions = read_back("json", rendered("json", name), language)
    assert len(verdicts) > 15 and decisions
    found, told = read_back(form, rendered(form, name, language), language)
    assert found == verdicts and sorted(told) == sorted(
        decisions
    )  # one line tells all that one answer decides


def test_every_format_but_the_terminal_is_read_back():
    assert READERS.keys() | {"terminal"} == set(FORMATS)


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_report_gives_the_same_bytes_and_another_gives_others(reports, rendered, form):
    again = render(form, Batch((reports("mae_sai"),)), RenderOptions())
    assert rendered(form, "mae_sai") == again != rendered(form, "complete")


@pytest.mark.parametrize("form", FORMATS)
def test_several_reports_and_a_fault_are_all_in_it(reports, rendered, form):
    fault = ita_audit.Fault("b.json", "เสีย", "broken", "ซ่อม", "mend it", 3, 4)
    one, other = reports("ban_pao"), reports("mae_sai")
    alone = rendered(form, "ban_pao", "en")
    both = render(form, Batch((one, other), (fault,), several=True), RenderOptions("en"))
    assert len(both) > len(alone)
    if not is_binary(form):
        assert all(part in both.decode("utf-8") for part in ("บ้านเป้า", "แม่ใส", "b.json", "broken"))


@pytest.mark.parametrize("form", FORMATS)
def test_no_report_at_all_is_still_a_file(form):
    assert render(
        form,
        Batch((), (ita_audit.Fault("b.json", "เสีย", "broken", "ซ่อม", "mend it"),), True),
        RenderOptions(),
    )
