"""Ruleset -> form: every sheet laid out, blank or with what is known filled in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ita_audit.errors import Language
from ita_audit.forms import field_labels, form_words, keys
from ita_audit.forms.form import Form
from ita_audit.forms.layout.claims import claims_sheet
from ita_audit.forms.layout.documents_sheet import CHOICES, documents_of, documents_sheet
from ita_audit.forms.layout.known import Known
from ita_audit.forms.layout.layout_context import LayoutContext, document_label
from ita_audit.forms.layout.measure import measure_sheet
from ita_audit.forms.layout.start import start_sheet
from ita_audit.forms.layout.table_sheets import table_sheet
from ita_audit.ruleset import Ruleset


def lay_out(ruleset: Ruleset, language: Language = "th", known: Mapping[str, Any] | None = None) -> Form:
    """The form of ``ruleset`` in ``language`` where it is kept in it, with ``known`` (the content of a submission) filled in.

    ``left_out`` of the form names what of ``known`` has no place in it.
    """
    language = ruleset.edition.instrument.language(language)
    plan = LayoutContext(ruleset, language, tuple(ruleset.edition.measures), Known(known or {}))
    plan.name("start", plan.say(form_words.START))
    plan.name("claims", plan.say(form_words.CLAIMS))
    plan.name("documents", plan.say(form_words.DOCUMENTS))
    for measure in plan.measures:
        plan.name(f"measure {measure}", plan.say(form_words.MEASURE, n=measure))
    row = plan.row()
    sheets = [claims_sheet(plan, row)] if row else []
    sheets.append(documents_sheet(plan))
    for measure in plan.measures:
        sheets.append(measure_sheet(plan, measure))
        for requirement in plan.requirements(measure):
            sheets += [table_sheet(plan, requirement, table) for table in field_labels.tables(requirement)]
    choices = field_labels.choices_of(ruleset, language)
    choices[CHOICES] = tuple(document_label(plan, one, item) for one, item in documents_of(plan))
    stamp = {
        keys.PROPERTY: keys.SCHEMA,
        "ita_ruleset": ruleset.id,
        "ita_ruleset_version": ruleset.edition.version,
        "ita_language": language,
    } | ({"ita_measure": ruleset.narrowed} if ruleset.narrowed else {})
    start = start_sheet(plan, sheets)
    return Form((start, *sheets), choices, stamp, language, plan.known.left_out())
