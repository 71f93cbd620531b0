"""``unused-parameter``: the edition's parameters serve somebody."""

from __future__ import annotations

from collections.abc import Iterator

from ita_audit.engine.same_text import PARAMETER
from ita_audit.rule_quality.declarations import declarations
from ita_audit.rule_quality.lint.lint_remark import EDITION, LintContext, LintRemark
from ita_audit.ruleset.parameters import named_parameters
from ita_audit.types.other_agency import LISTS as AGENCY_LISTS
from ita_audit.types.other_agency import REACH
from ita_audit.types.saying import LISTS, OTHER_PARAMETERS

BUILT_IN = (
    *(*LISTS, *OTHER_PARAMETERS, PARAMETER, *AGENCY_LISTS, REACH),
    *("zero_words", "zero_beginnings", "count_units", "negations"),
    *(
        "none_beginnings",
        "test_hosts",
        "search_pages",
        "example_hosts",
        "account_words",
        "office_domains",
        "shared_office_sites",
        "stand_in_pictures",
    ),
    *(
        "same_words",
        "leading_words",
        "year_words",
        "alike_share",
        "telling_figures",
        "total_words",
        "heading_words",
    ),
)
"""Parameters that every type, or kinds that compare names or rows, read without a rule naming them."""


def unused_parameter(draft: LintContext) -> Iterator[LintRemark]:
    """A parameter that no rule names. Not asked where a rule file could not be read: it may name it.

    Nor of one that is carried over from another edition: it cannot be taken out there.
    """
    if not draft.whole:
        return
    used = set(BUILT_IN)
    for one in declarations(draft.ruleset):
        used.update(name for _, name, _ in named_parameters(one.asked))
    for name in draft.ruleset.edition.parameters:
        if name not in used and ("parameters", name) not in draft.files.edition.origin:
            yield LintRemark(
                EDITION,
                ("parameters", name),
                f"ไม่มีข้อใดใช้พารามิเตอร์ {name}",
                f"no rule uses the parameter {name}",
                "ลบออก หรืออ้างถึงในไฟล์ของข้อ",
                "remove it, or name it in a rule",
            )
