"""Trying sentences said otherwise: told from what the cases filled in and a page pins, without judging anything again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ita_audit.engine.messages import FilledSentence
from ita_audit.rule_quality.mutation.text_variants import TextVariant, text_variants
from ita_audit.ruleset import Ruleset
from ita_audit.ruleset.text_fields import filled_in


class TextRun(NamedTuple):
    """``reached`` sentences of ``made`` were filled in by the cases and stand on a page; of the ``tried`` ways to say
    these otherwise ``alive`` are noticed by no page.
    """

    made: int
    reached: int
    tried: int
    alive: tuple[str, ...]


def mutate_texts(ruleset: Ruleset, filled: Iterable[FilledSentence], pages: Mapping[str, str]) -> TextRun:
    """Say each sentence of ``ruleset`` otherwise that ``filled`` holds and ``pages``, the accepted ones, show."""
    pinned = "\n".join(pages.values())
    shown: dict[int, list[FilledSentence]] = {}
    for one in filled:
        said = " ".join(filled_in(one.wording, one.given).th.split())
        if said in pinned:
            shown.setdefault(id(one.wording), []).append(one)
    variants = list(text_variants(ruleset))
    tried = [one for one in variants if any(_bears(one, two) for two in shown.get(id(one.wording), ()))]
    alive = tuple(
        one.label
        for one in tried
        if all(
            filled_in(one.other, two.given) == filled_in(one.wording, two.given)
            for two in shown[id(one.wording)]
        )
    )
    made = {id(one.wording) for one in variants}
    return TextRun(len(made), len(made & shown.keys()), len(tried), alive)


def _bears(variant: TextVariant, filled: FilledSentence) -> bool:
    """Whether the sentence as it was filled in holds what the variant leaves out."""
    return not variant.without or str(filled.given.get(variant.without, "")) != ""
