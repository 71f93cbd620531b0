"""A kind of check says all of itself: what it forgets is named, all of it at once."""

from dataclasses import replace
from typing import Annotated, Any, Literal, get_args, get_origin

import pytest
import toy_kind

from ita_audit.checks import KINDS
from ita_audit.checks.base import BaseCheck, RefName
from ita_audit.checks.member_texts import MEMBERS
from ita_audit.checks.naming import (
    COLUMN,
    ColumnOf,
    Demands,
    MattersFor,
    OptionOf,
    OptionOfEach,
    Refers,
    RowsOf,
    own_members,
    references,
)
from ita_audit.model import Text
from ita_audit.types.noted import hints, unwrapped
from ita_audit.types.spec import Condition, Declared, Holding, Name, ParameterName

NAMES_SOMETHING = {get_args(RefName)[1], get_args(Name)[1]}
"""What a text is annotated with that names an item, a column or an option."""


def lacks(kind) -> list[str]:
    """Everything that a kind does not say, or says of what it has not."""
    return [*_words(kind), *_annotations(kind), *_parts(kind)]


def _words(kind):
    own = {name.rstrip("_") for name in own_members(kind.declared, BaseCheck)}
    for name in sorted(own - kind.members.keys() - MEMBERS.keys()):
        yield f"members: what {name} is for"
    for name in kind.members:
        if "." not in name and name not in own:
            yield f"members: there is no {name}"


def _annotations(kind):
    for name, hint in own_members(kind.declared, BaseCheck).items():
        yield from _annotation(name, hint, (), set(own_members(kind.declared, BaseCheck)))


def _annotation(name, hint, notes, known):
    plain, own = unwrapped(hint)
    notes = (*notes, *own)
    for note in notes:
        for member in _members_of(note):
            if member not in known:
                yield f"{name}: {type(note).__name__} names {member}, which is no member"
    if plain is str and NAMES_SOMETHING & set(notes) and not _has(notes, Refers, ColumnOf, OptionOf):
        yield f"{name}: what it may name (Refers, ColumnOf or OptionOf)"
    elif plain is ParameterName and not _has(notes, Holding):
        yield f"{name}: what the parameter holds (DayParameter, NumberParameter or WordsParameter)"
    elif plain is Condition and not _has(notes, RowsOf):
        yield f"{name}: the rows it picks (RowsOf)"
    elif isinstance(plain, type) and issubclass(plain, Declared) and plain not in (Condition, ParameterName):
        for inner, said in hints(plain).items() if plain.__module__.startswith("ita_audit.checks") else ():
            yield from _annotation(f"{name}.{inner}", said, (), known | hints(plain).keys())
    elif get_origin(plain) is not Literal:
        inherited = notes if get_origin(plain) not in (list, dict) else ()
        for one in get_args(plain):
            yield from _annotation(name, one, inherited, known)


def _members_of(note: Any) -> list[str]:
    match note:
        case Refers():
            named = [note.alike, note.beside, note.joined_by, note.apart, note.last_year]
        case OptionOfEach(member):
            named = [member]
        case ColumnOf():
            named = [*note.tables, note.alike]
        case RowsOf(member) | OptionOf(member) | Demands(member, _) | MattersFor(member, _):
            named = [member]
        case _:
            named = []
    return [name for name in named if name]


def _has(notes, *kinds) -> bool:
    return any(isinstance(note, kinds) for note in notes)


def _parts(kind):
    known = hints(kind.declared)
    for problem, member in kind.needs.items():
        if problem not in kind.problems:
            yield f"needs: there is no problem {problem}"
        if member not in known:
            yield f"needs: there is no member {member}"
    for member in (*(name for pair in kind.swaps for name in pair), kind.per_option, kind.for_a_person):
        if member and member not in known:
            yield f"there is no member {member}"
    if bool(kind.breaks) == bool(kind.for_a_person):
        yield "breaks: what breaks it, unless only a person can answer"
    if len(get_args(known["kind"])) != 1:
        yield "kind: Literal with its name"


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_says_all_of_itself(name):
    assert KINDS[name].name == name
    assert lacks(KINDS[name]) == []


@pytest.mark.parametrize("name", KINDS)
def test_every_problem_of_a_kind_is_said_in_a_sentence(ruleset, name):
    texts = ruleset.edition.texts.gap
    own = [one for rule in ruleset.requirements for one in rule.checks if one.kind == name]
    for problem in KINDS[name].problems:
        told = own and all(one.gap or problem in one.gaps for one in own)
        assert told or {problem, f"{name}.{problem}"} & texts.keys(), problem


class Forgetful(BaseCheck):
    """Nothing of it says what it may be."""

    kind: Literal["forgetful"]
    item: RefName
    others: list[RefName]
    beside: Annotated[RefName, Refers(COLUMN, beside="itme")]
    to: ParameterName
    where: Condition | None = None


def test_all_that_a_kind_forgets_is_named_at_once():
    told = Text("คำ", "a word")
    forgetful = replace(
        toy_kind.KIND,
        declared=Forgetful,
        members={"others": told, "tow": told},
        breaks=None,
        needs={"above": "itme"},
        swaps=(("item", "than"),),
    )
    assert lacks(forgetful) == [
        "members: what beside is for",
        "members: what to is for",
        "members: there is no tow",
        "item: what it may name (Refers, ColumnOf or OptionOf)",
        "others: what it may name (Refers, ColumnOf or OptionOf)",
        "beside: Refers names itme, which is no member",
        "to: what the parameter holds (DayParameter, NumberParameter or WordsParameter)",
        "where: the rows it picks (RowsOf)",
        "needs: there is no problem above",
        "needs: there is no member itme",
        "there is no member than",
        "breaks: what breaks it, unless only a person can answer",
    ]


def test_a_kind_that_lacks_parts_altogether_cannot_be_made_and_all_of_them_are_named():
    with pytest.raises(TypeError, match="'said', 'problems', 'questions', and 'breaks'"):
        type(toy_kind.KIND)(declared=Forgetful)


def test_a_reference_of_which_nothing_is_said_is_known_to_be_one_all_the_same():
    check = Forgetful(
        id="it",
        kind="forgetful",
        item="total",
        others=["done", "elsewhere/rows.name"],
        beside="rows.name",
        to=ParameterName(parameter="day"),
    )
    assert list(references(check)) == ["total", "done", "elsewhere/rows.name", "rows.name"]
