"""``distinct``: at least so many different rows ("ช่องทางที่หลากหลาย")."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ita_audit.checks.asking import Answer, At, BaseCheck, Failure, Question, Ref, RefName, Scope, World
from ita_audit.thai.text import fold
from ita_audit.types.reading import Mark
from ita_audit.types.spec import AtLeast, Between

PROBLEMS = ("too_few",)
FIELDS = ("distinct", "at_least")


class Distinct(BaseCheck):
    """``columns`` of one table tell rows apart; a row counts as another when any of them differs."""

    kind: Literal["distinct"]
    columns: Annotated[list[RefName], AtLeast(1)]
    at_least: Annotated[int, Between(2)]


def questions(check: Distinct, scope: Scope) -> list[Question]:
    """One question over the set. A row with a value that cannot be read may be another one."""
    refs = [scope.ref(name) for name in check.columns]
    table_ref = Ref(refs[0].instance, None, refs[0].table or refs[0].name)

    def ask(world: World) -> Answer:
        table = world.table(refs[0])
        if table is Mark.UNKNOWN:
            return Answer(unknown=[refs[0]])
        if isinstance(table, Mark) or table.stated_none:
            return Answer()
        if table.empty:
            return Answer(unknown=[refs[0]])
        known: set[tuple[Any, ...]] = set()
        unknown: list[Ref] = []
        for row in table.rows:
            values = tuple(row.values[ref.name] for ref in refs)
            if Mark.UNKNOWN in values:
                unknown.append(refs[values.index(Mark.UNKNOWN)])
            else:
                known.add(tuple(fold(value) if isinstance(value, str) else value for value in values))
        if len(known) >= check.at_least:
            return Answer(applied=1)
        if unknown or not table.whole:
            return Answer(unknown=unknown or [table_ref])
        answer = Answer(applied=1, failures=[Failure("too_few", (At(table_ref),))])
        answer.fields = {"distinct": str(len(known)), "at_least": str(check.at_least)}
        return answer

    return [Question(ask)]
