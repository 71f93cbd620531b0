"""``borne_out``: what a text says in words ("there were no complaints") is what the agency's own figures say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

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
    finish,
)
from ita_audit.checks.breaking import Scene, Violation, set_to
from ita_audit.checks.constant import NO_WORDS
from ita_audit.checks.kind import CheckKind, Rulebook
from ita_audit.checks.naming import VALUE, Refers
from ita_audit.checks.shown_values import listed
from ita_audit.checks.sums import amount
from ita_audit.model import Text
from ita_audit.model.edit import Edit
from ita_audit.thai.text import fold
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark
from ita_audit.types.sorts import AMOUNT, COUNT, TABLE, TEXT, sort_of
from ita_audit.types.spec import AtLeast, Declared, Filled, Words

_NOT_SAID = Text("ไม่ได้กล่าวถึงสิ่งที่เทียบกับตัวเลขได้", "It says nothing that a figure could bear out.")


class Statement(Declared):
    """``says`` any of these words, not inside those of ``except_in``: then ``figure`` is ``zero`` or ``above_zero``.

    Only the rows of these ``measures`` are about the figure.
    """

    says: Words
    except_in: Words | None = None
    figure: Annotated[RefName, Refers(("value", "table"), (AMOUNT, COUNT, TABLE))]
    must_be: Literal["zero", "above_zero"]
    measures: Annotated[list[Filled], AtLeast(1)]


class BorneOut(BaseCheck):
    """``item`` is the text; of a table the figure is how many rows it has."""

    kind: Literal["borne_out"]
    item: Annotated[RefName, Refers(VALUE, (TEXT,))]
    statements: Annotated[list[Statement], AtLeast(1)]


def questions(check: BorneOut, scope: Scope) -> list[Question]:
    """One question over all statements; those that the text does not make are passed over."""
    ref = scope.ref(check.item)
    plan = [
        (
            sorted(scope.terms.words(one.says)),
            sorted(scope.terms.words(one.except_in), key=lambda word: (-len(word), word)),
            scope.ref(one.figure),
            scope.title(one.figure),
            sort_of(scope.item(one.figure)),
            one.must_be == "zero",
        )
        for one in check.statements
        if scope.measure in one.measures
    ]

    def ask(world: SubmissionView) -> Answer:
        value = world.value(ref)
        if value is UNKNOWN:
            return Answer(unknown=[ref])
        answer = Answer()
        if value is ABSENT:
            return finish(answer)
        contradicted: list[Text] = []
        for words, passed_over, figure_ref, title, sort, zero in plan:
            text = fold(value)
            for word in passed_over:
                text = text.replace(word, "\n")
            if not any(word in text for word in words):
                continue
            figure = _rows(world, figure_ref) if sort == TABLE else world.value(figure_ref)
            if figure is UNKNOWN:
                answer.unknown.append(figure_ref)
            if isinstance(figure, Mark):
                continue
            answer.applied += 1
            if (figure == 0) is not zero:
                answer.failures.append(Failure("contradicted", (At(ref), At(figure_ref))))
                shown = amount(figure, sort == AMOUNT)
                contradicted.append(Text(f"{title.th} {shown}", f"{title.en} {shown}"))
        answer.fields = {
            "values": Text(listed(t.th for t in contradicted), listed(t.en for t in contradicted))
        }
        if not answer.applied and not answer.unknown:
            answer.reason = _NOT_SAID
        return answer

    return [Question(ask)]


def _rows(world: SubmissionView, ref: Ref) -> Any:
    """How many rows a table has."""
    table = world.table(ref)
    return table if isinstance(table, Mark) else UNKNOWN if table.empty else len(table.rows)


def breaks(scene: Scene) -> Iterator[Violation]:
    """The words, beside a figure that is otherwise, where they are about the measure."""
    here = scene.pointer(scene.check.item)
    for one in (one for one in scene.check.statements if scene.measure in one.measures):
        words = scene.terms.listed(one.says)
        other = {"zero": 1, "above_zero": 0}[one.must_be]
        for cell in scene.cells(one.figure):
            if words and isinstance(cell.value, (int, float)):
                said = Edit("set", here, words[0])
                edits = (said,) if (cell.value == 0) is (other == 0) else (set_to(cell, other), said)
                yield scene.broken(f"{words[0]} beside {other}", *edits, place=here)


def never_fails(check: BorneOut, rulebook: Rulebook) -> Text | None:
    """Where no statement has a word."""
    return None if any(rulebook.words(one.says) for one in check.statements) else NO_WORDS


KIND = CheckKind(
    declared=BorneOut,
    said=Text("สิ่งที่เขียนไม่ขัดกับตัวเลขของหน่วยงานเอง", "What it says is what the agency's own figures say."),
    problems=("contradicted",),
    fields=("values",),
    members={
        "statements": Text("ถ้อยคำ และตัวเลขที่ต้องเป็นเช่นนั้น", "What may be said, and the figure it is about."),
        "Statement.says": Text("คำที่บอกเช่นนั้น", "The words that say so."),
        "Statement.except_in": Text("คำที่ไม่นับว่ากล่าวถึง", "Words in which nothing counts as said."),
        "Statement.figure": Text("ตัวเลข หรือตารางที่นับแถว", "The figure, or the table whose rows are counted."),
        "Statement.must_be": Text(
            "ตัวเลขต้องเป็นศูนย์ หรือมากกว่าศูนย์", "Whether the figure must be zero, or above."
        ),
        "Statement.measures": Text("หมวดที่กล่าวถึงตัวเลขนี้", "The measures that are about the figure."),
    },
    questions=questions,
    breaks=breaks,
    never_fails=never_fails,
)
