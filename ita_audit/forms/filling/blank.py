"""The blank form that a filled one is compared with; laid out once for each ruleset and language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ita_audit.errors import Language
from ita_audit.forms.in_memory import as_sheet, texts_of
from ita_audit.forms.layout import lay_out
from ita_audit.forms.locate_answers import find
from ita_audit.model.workbook import Sheet
from ita_audit.ruleset import Ruleset
from ita_audit.ruleset.narrowing import only

_MOST = 8


@dataclass(frozen=True, slots=True)
class Blank:
    """``sheets`` by name, the ``paths`` each of them asks for, and every text shown, folded."""

    ruleset: Ruleset
    sheets: Mapping[str, Sheet]
    paths: Mapping[str, frozenset[str]]
    texts: frozenset[str]


_LAID_OUT: dict[tuple[int, Language, str], Blank] = {}


def blank(ruleset: Ruleset, language: Language, measure: str) -> Blank:
    """The blank form of ``ruleset`` in ``language``, for ``measure`` alone where it is one."""
    key = (id(ruleset), language, measure)
    known = _LAID_OUT.get(key)
    if known is not None and known.ruleset is ruleset:
        return known
    asked = measure in ruleset.edition.measures and not ruleset.narrowed
    form = lay_out(only(ruleset, measure) if asked else ruleset, language)
    sheets = {sheet.name: as_sheet(sheet) for sheet in form.sheets}
    paths = {}
    for name, sheet in sheets.items():
        found = find(sheet, {})
        paths[name] = frozenset((*found.facts, *(table.path for table in found.tables)))
    if len(_LAID_OUT) >= _MOST:
        _LAID_OUT.clear()
    _LAID_OUT[key] = Blank(ruleset, sheets, paths, frozenset(texts_of(form)))
    return _LAID_OUT[key]
