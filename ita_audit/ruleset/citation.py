"""How a clause is cited, as the document's numbering says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ita_audit.model import Text
from ita_audit.model.text import filled
from ita_audit.types.spec import Wording

if TYPE_CHECKING:
    from ita_audit.ruleset.edition import Ruleset


def citation(ruleset: Ruleset, clause_id: str, measure: str) -> Text:
    """The clause as a person says it: "Measure 8, procedure 3 (2)", "Clause A.5.1".

    ``measure`` is the id of the measure that a column of the report's own row is cited for.
    """
    numbering, clause = ruleset.edition.numbering, ruleset.clause(clause_id)
    if ruleset.is_column(clause_id):
        return _filled(numbering.row.cite, citation(ruleset, measure, measure), clause.label, clause_id)
    chain = ruleset.chain(clause_id)
    level = numbering.levels[min(len(chain), len(numbering.levels)) - 1]
    above = citation(ruleset, chain[-2], measure) if len(chain) > 1 else Text("", "")
    if clause.list is not None:
        above = Text(f"{above.th} {clause.list.th}", f"{above.en}, {clause.list.en}")
    return above if clause.unnumbered and above.th else _filled(level.cite, above, clause.label, clause_id)


def _filled(cite: Wording, above: Text, label: Text, clause_id: str) -> Text:
    number = clause_id.rpartition(".")[2]
    th, en = (
        filled(
            cite.text.in_(language),
            {"above": above.in_(language), "label": label.in_(language), "id": clause_id, "n": number},
        )
        for language in ("th", "en")
    )
    return Text(th, en)
