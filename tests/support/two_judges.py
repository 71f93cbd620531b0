"""The two judges of a submission: what each says, place by place, in the same words.

The engine says (pointer, problem) in its report; the schema says it by the keyword that fails and
the ``$comment`` beside it. What ``not_said.NOT_SAID`` lists is brought to one form here, and only
that.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from jsonschema import Draft202012Validator

from ita_audit.engine import check
from ita_audit.model import Finding, Place
from ita_audit.model.pointer import join, split
from ita_audit.reference.not_said import AGREED, SAID
from ita_audit.reference.submission_schema import submission_schema
from ita_audit.rulebook import load_ruleset
from ita_audit.ruleset import Requirement, Ruleset
from ita_audit.thai.calendar import FISCAL
from ita_audit.types import Sort, columns_of, options_of, type_of
from ita_audit.types.answer_schemas.parts import NO_ANSWERS
from ita_audit.types.reading import ABSENT, bare

AS_OF = date(2025, 12, 31)
Said = set[tuple[str, str]]
FIGURES = (Sort.COUNT, Sort.NUMBER, Sort.AMOUNT, Sort.DAY, Sort.YEAR)

NAMES_THE_MEMBER = ("missing", "no_start", "no_end")
"""The problems that stand at the member that is not there; others stand at the object that lacks it."""


IN_PLACE_OF_EVIDENCE = ("blank", "placeholder", "wrong_type", "none_not_allowed")


class Judges:
    """Both judges of one ruleset."""

    def __init__(self, ruleset: Ruleset):
        self.ruleset = ruleset
        self.schema = submission_schema(ruleset)
        self.validator = Draft202012Validator(self.schema)
        self.containers = dict(_containers(ruleset))

    def differ(self, content: Mapping[str, Any]) -> tuple[Said, Said]:
        """What only the engine says of ``content``, and what only the schema says."""
        engine, schema = self.engine(content), self.by_schema(content)
        only_engine, only_schema = engine - schema, schema - engine
        for here, problem in list(only_engine):  # NOT_SAID: made_of_words
            if problem == "placeholder" and made_of_words(_at(content, split(here))):
                only_engine.remove((here, problem))
                beside = here.rpartition("/")[0] + "/"
                only_schema = {one for one in only_schema if not one[0].startswith(beside)}
        for here, problem in list(only_engine):  # NOT_SAID: in_place_of_evidence
            there = _found(content, here) if here in self.containers else {}
            word = here.removesuffix("/none") in self.containers and here.endswith("/none")
            if problem == "missing" and (word or (there is not ABSENT and not isinstance(there, Mapping))):
                only_engine.remove((here, problem))
                only_schema -= {(here, instead) for instead in IN_PLACE_OF_EVIDENCE}
        said = {here for here, _ in only_engine | only_schema if self._follows_words(content, here)}
        return tuple(
            {(here, p) for here, p in only if here not in said} for only in (only_engine, only_schema)
        )

    def _follows_words(self, content: Mapping[str, Any], pointer: str) -> bool:
        """NOT_SAID: figures_in_words, option_names, made_of_words. What asks for it, or not, is told in such words."""
        tokens = split(pointer)
        requirement = self.containers.get(join("", *tokens[:2]))
        if requirement is None or len(tokens) < 3:
            return False
        item = requirement.item(tokens[2])
        columns = {one.name: one for one in columns_of(item)} if item and len(tokens) > 4 else {}
        among = columns or {one.name: one for one in requirement.items}
        inside = _at(content, tokens[: 4 if columns else 2])
        asked = among.get(tokens[4] if columns else tokens[2])
        while asked is not None and asked.applies_when is not None and isinstance(inside, Mapping):
            asked = among[asked.applies_when.item]
            said = inside.get(asked.name)
            options = [option.value for option in options_of(asked)]
            if isinstance(said, str) and (
                type_of(asked).sort in FIGURES or (options and said not in options) or made_of_words(said)
            ):
                return True
        return False

    def engine(self, content: Mapping[str, Any]) -> Said:
        """The engine's word, in the schema's terms (see ``NOT_SAID``)."""
        said: Said = set()
        for finding in check(self.ruleset, content, as_of=AS_OF).findings:
            if any("/" in cause for cause in finding.caused_by):
                continue  # follows from another finding, which has the place
            for place in finding.places:
                pointer, problem = self._rightly(finding, place)
                if problem in SAID and not _only_the_engine_can(content, pointer, problem):
                    said.add((pointer, problem))
        return self._nothing_but_misspelt(content, said)

    def by_schema(self, content: Mapping[str, Any]) -> Said:
        """The schema's word: at each place the first of ``AGREED``, and whatever else it finds there."""
        found: dict[str, set[str]] = {}
        for error in self.validator.iter_errors(content):
            problem = error.schema["$comment"]
            here = join("", *error.absolute_path)
            names: Iterable[Any] = [None]
            if error.validator == "required" and problem in NAMES_THE_MEMBER:
                names = [name for name in error.validator_value if name not in error.instance]
            for name in names:
                found.setdefault(here if name is None else join(here, name), set()).add(problem)
        said = {(here, problem) for here, problems in found.items() for problem in first_of(problems)}
        for section in ("/evidence", "/measures"):  # NOT_SAID: section
            if any(here == section for here, _ in said):
                said = {(here, problem) for here, problem in said if here != section}
                said |= {
                    (here, "missing")
                    for here, requirement in self.containers.items()
                    if here.startswith(f"{section}/") and _asked_at_all(requirement)
                }
        return said

    def _rightly(self, finding: Finding, place: Place) -> tuple[str, str]:
        """NOT_SAID: misspelt. The place where the right key is missing."""
        if place.problem != "misspelt":
            return place.pointer, place.problem
        tokens = split(place.pointer)
        table, _, column = finding.id.split("/", 1)[1].partition(".")
        if len(tokens) == 2:
            return next(
                here for here, one in self.containers.items() if one.id == finding.requirement
            ), "missing"
        return join("", *tokens[:-1], table if len(tokens) == 3 else column), "missing"

    def _nothing_but_misspelt(self, content: Mapping[str, Any], said: Said) -> Said:
        """NOT_SAID: misspelt. Evidence without any key that is known is missing as a whole."""
        for here, requirement in self.containers.items():
            raw = _found(content, here)
            if not isinstance(raw, Mapping) or _names(requirement) & raw.keys():
                continue
            if any(f"{here}/{name}" == place for name in _names(requirement) for place, _ in said):
                said = {(place, problem) for place, problem in said if not place.startswith(f"{here}/")}
                said.add((here, "missing"))
        return said


def _containers(ruleset: Ruleset) -> Iterable[tuple[str, Requirement]]:
    for requirement in ruleset.requirements:
        if requirement.each:
            for measure in ruleset.edition.measures:
                yield f"/measures/{measure}", requirement
        else:
            yield f"/evidence/{requirement.key}", requirement


def first_of(problems: set[str]) -> Iterable[str]:
    """What counts of the problems found at one place: the first of ``AGREED``, and all others."""
    agreed = [problem for problem in AGREED if problem in problems]
    return {*agreed[:1], *(problems - set(AGREED))}


def _names(requirement: Requirement) -> set[str]:
    return {item.name for item in requirement.items} | ({"none"} if requirement.none else set())


def _asked_at_all(requirement: Requirement) -> bool:
    return any(not (i.optional or i.instead_of or i.applies_when) for i in requirement.items)


def _only_the_engine_can(content: Any, pointer: str, problem: str) -> bool:
    tokens = split(pointer)
    if problem == "out_of_range" and tokens[-1] == "fiscal_year_to":  # NOT_SAID: comparison
        document = _at(content, tokens[:-1])
        return FISCAL.is_plausible(document["fiscal_year_to"])
    return problem == "out_of_range" and isinstance(_at(content, tokens), str)  # NOT_SAID: figures_in_words


@functools.cache
def _listed() -> frozenset[str]:
    """The words that the rules list as no answer, as a pattern knows them."""
    parameters = load_ruleset().plain_parameters
    return frozenset(bare(word) for name in NO_ANSWERS.values() for word in parameters[name]) | {""}


def made_of_words(raw: Any) -> bool:
    """Whether ``raw`` is a text that no pattern knows for a placeholder."""
    return isinstance(raw, str) and bare(raw) not in _listed()


def _found(content: Mapping[str, Any], container: str) -> Any:
    """What stands in place of one piece of evidence, or of one measure; ``ABSENT`` where nothing does."""
    section, key = split(container)
    inside = content.get(section)
    return inside.get(key, ABSENT) if isinstance(inside, Mapping) else ABSENT


def _at(content: Any, tokens: Iterable[str]) -> Any:
    for token in tokens:
        content = content[int(token) if isinstance(content, list) else token]
    return content
