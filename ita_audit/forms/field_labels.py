"""How a form asks for an item: its label, clause, help, example and choices, all from the ruleset."""

from __future__ import annotations

from typing import Any

from ita_audit.errors import Language
from ita_audit.forms import form_words
from ita_audit.forms.form import FieldPrompt
from ita_audit.model import Text
from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.thai.text import clip
from ita_audit.types import TYPES, is_table, options_of, type_of
from ita_audit.types.cells.form_cell import FormCell, Shown
from ita_audit.types.spec import BaseItem, Option


def cell_of(item: BaseItem) -> FormCell:
    """How a form asks for an answer to the item."""
    return type_of(item).cell


def shown(item: BaseItem, value: Any, language: Language) -> Shown:
    """The cell of a JSON value; None where nothing is there or a cell cannot hold it."""
    return cell_of(item).show(item, value, language)


def label(ruleset: Ruleset, requirement: Requirement, item: BaseItem) -> Text:
    """What the item is called: its title, or the label of the first clause it cites."""
    return item.title.text if item.title else ruleset.clause(_clause(requirement, item.clauses)).label


def cited(ruleset: Ruleset, requirement: Requirement, item: BaseItem) -> Text:
    """The clause as a person says it."""
    clause = _clause(requirement, item.clauses)
    return ruleset.cite(clause, requirement.measure or clause)


def _clause(requirement: Requirement, clauses: tuple[str, ...] | None) -> str:
    first = (clauses or (requirement.id,))[0]
    return first if first != "measure" else requirement.measure or "1"


def help_text(ruleset: Ruleset, item: BaseItem, language: Language) -> str:
    """One or two sentences on what belongs there, and an example."""
    cell = cell_of(item)
    parts = []
    if item.help:
        parts.append(item.help.text.in_(language))
    elif cell.explained and item.remedy and "{" not in item.remedy.th:
        parts.append(item.remedy.text.in_(language))
    if cell.hinted and (hinted := cell.hinted(item)):
        parts.append(hinted.in_(language))
    if cell.hint:
        parts.append(ruleset.edition.instrument.fill(cell.hint, language))
    if cell.explained:
        example = example_text(item, language)
        if example:
            parts.append(form_words.EXAMPLE.fill(language, example=example))
    return "\n".join(parts)


def example_text(item: BaseItem, language: Language) -> str:
    """The item's example as an officer would write it; "" where there is none."""
    value = None if item.example is None else shown(item, item.example, language)
    if value is None:
        return ""
    if isinstance(value, (int, float)) and not isinstance(value, bool) and "," in cell_of(item).format:
        return f"{value:,}"
    return str(value).replace("\n", " / ")


def marks(item: BaseItem, language: Language) -> str:
    """Why an answer may not be needed: optional, or only in some cases; "" where it always is."""
    if item.instead_of:
        return form_words.SUBSTITUTE.in_(language)
    if item.optional:
        return form_words.OPTIONAL.in_(language)
    return form_words.CONDITIONAL.in_(language) if item.applies_when else ""


def needed(item: BaseItem) -> bool:
    """Whether an answer is always asked for."""
    return not (item.optional or item.applies_when or item.instead_of)


def asked(
    ruleset: Ruleset, requirement: Requirement, name: str, item: BaseItem, language: Language
) -> FieldPrompt:
    """What the cell of the item asks; ``name`` is ``total`` or ``contracts.status``."""
    cell = cell_of(item)
    choices = cell.drop_down.name if cell.drop_down else None
    if options_of(item):
        choices = choice_list(requirement, name)
    title = label(ruleset, requirement, item).in_(language)
    return FieldPrompt(
        cell.format, choices, clip_plain(title, 30), clip_plain(help_text(ruleset, item, language), 240)
    )


def clip_plain(text: str, clusters: int) -> str:
    """``text`` cut to a number of clusters, with an ellipsis where it was."""
    cut = clip(text, clusters).partition("… (")[0]
    return cut if cut == text else f"{cut}…"


def choice_list(requirement: Requirement, name: str) -> str:
    """The name of an item's list of choices."""
    return f"{requirement.key}_{name.replace('.', '_')}"


def choices_of(ruleset: Ruleset, language: Language) -> dict[str, tuple[str, ...]]:
    """Every list of choices by its name: the labels in ``language``, in the rule's order."""
    fixed = [one.cell.drop_down for one in TYPES.values() if one.cell.drop_down]
    lists = {one.name: tuple(entry.in_(language) for entry in one.entries) for one in fixed}
    for requirement in ruleset.requirements:
        for name, item in requirement.leaves():
            if options_of(item):
                lists[choice_list(requirement, name)] = tuple(
                    option_label(ruleset, option).in_(language) for option in options_of(item)
                )
    return lists


def option_label(ruleset: Ruleset, option: Option) -> Text:
    """What an option is called: its title, its clause's label, or its value."""
    if option.title:
        return option.title.text
    if option.cites and ruleset.has_clause(option.cites):
        return ruleset.clause(option.cites).label
    return Text(option.value, option.value)


def tables(requirement: Requirement) -> list[BaseItem]:
    """The tables of a requirement."""
    return [item for item in requirement.items if is_table(item)]


def shown_choice(ruleset: Ruleset, item: BaseItem, value: Any, language: Language) -> Any:
    """The label of an option's value; any other value as it is."""
    for option in options_of(item):
        if option.value == value:
            return option_label(ruleset, option).in_(language)
    return value
