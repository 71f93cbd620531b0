"""``one_to_one``: one number for one name, and one name for one number: a tax id and the firm it is of.

Names that are nearly the same are one name written twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from ita_audit.checks.base import (
    Answer,
    At,
    BaseCheck,
    Failure,
    Question,
    Ref,
    RefName,
    Scope,
    SubmissionView,
    each,
    finish,
)
from ita_audit.checks.breaking import Scene, Violation, set_to
from ita_audit.checks.kind import CheckKind
from ita_audit.checks.naming import COLUMN, ColumnOf, Refers
from ita_audit.checks.pairing import NEAR, likeness
from ita_audit.checks.shown_values import named, together
from ita_audit.model import Text
from ita_audit.thai.names import NameForm, NameForms
from ita_audit.types.sorts import NAMES
from ita_audit.types.spec import Name

PROBLEMS = ("many_names", "many_keys")


class OneToOne(BaseCheck):
    """``key`` is the column with the number, ``name`` the column of the same table with whose it is."""

    kind: Literal["one_to_one"]
    key: Annotated[RefName, Refers(COLUMN, NAMES)]
    name: Annotated[Name, ColumnOf(("key",), NAMES)]


def questions(check: OneToOne, scope: Scope) -> list[Question]:
    """One question over the set: a number with several names, or a name with several numbers, is at fault."""
    key = scope.ref(check.key)
    name = key._replace(name=check.name)

    def ask(world: SubmissionView) -> Answer:
        return _answer(world, key, name, scope.terms.names)

    return [Question(ask)]


def _answer(world: SubmissionView, key: Ref, name: Ref, forms: NameForms) -> Answer:
    answer = Answer()
    names: dict[NameForm, dict[str, tuple[int | None, str]]] = {}
    by_key: dict[NameForm, dict[str, tuple[int | None, str]]] = {}
    for index, (number, called) in each(world, [key, name], answer):
        answer.applied += 1
        of_key = by_key.setdefault(forms(number), {})
        form = forms(called).key
        if not any(likeness(form, other) >= NEAR for other in of_key):
            of_key[form] = (index, called)
        names.setdefault(forms(called), {}).setdefault(forms(number).key, (index, called))
    many_names = [list(ones.values()) for ones in by_key.values() if len(ones) > 1]
    many_keys = [list(ones.values()) for ones in names.values() if len(ones) > 1]
    answer.failures = [
        Failure(problem, tuple(At(key, index) for index, _ in ones))
        for problem, groups in zip(PROBLEMS, (many_names, many_keys), strict=True)
        for ones in groups
    ]
    answer.fields = {
        "many_names": together([together([named(called) for _, called in ones]) for ones in many_names]),
        "many_keys": together([named(ones[0][1], f"({len(ones)})") for ones in many_keys]),
    }
    return finish(answer)


def breaks(scene: Scene) -> Iterator[Violation]:
    """The number of the first row in that of another name; the first row's name in that of another number."""
    check = scene.check
    cells = [cell for cell in scene.cells(check.key) if cell.row.get(check.name)]
    others = [cell for cell in cells if cell.row[check.name] != cells[0].row[check.name]]
    if others:
        yield scene.broken("the number of another", set_to(others[0], cells[0].value))
        called = others[0].pointer.rpartition("/")[0] + f"/{check.name}"
        yield scene.broken(
            "the name of another",
            set_to(others[0]._replace(pointer=called), cells[0].row[check.name]),
            place=others[0].pointer,
        )


KIND = CheckKind(
    declared=OneToOne,
    said=Text("เลขหนึ่งเป็นของชื่อเดียว และชื่อหนึ่งมีเลขเดียว", "One number for one name, one name for one number."),
    problems=PROBLEMS,
    fields=PROBLEMS,
    members={
        "key": Text("คอลัมน์ที่เป็นเลข", "The column with the number."),
        "name": Text("คอลัมน์ที่บอกว่าเป็นของใคร", "The column that says whose it is."),
    },
    questions=questions,
    breaks=breaks,
)
