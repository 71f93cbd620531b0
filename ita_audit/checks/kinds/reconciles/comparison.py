"""The summary held against the rows, group by group."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ita_audit.checks.base import Answer, At, Failure, Ref, Scope, SubmissionView, Table, finish, listed
from ita_audit.checks.kinds.reconciles.declared import PROBLEMS, Reconciles
from ita_audit.checks.sums import amount, sum_of
from ita_audit.model import Text
from ita_audit.thai.text import fold
from ita_audit.types.reading import ABSENT, UNKNOWN, Mark


@dataclass(slots=True)
class _Group:
    name: str
    stated: Table = field(default_factory=Table)
    shown: Table = field(default_factory=Table)
    counted: int = 0
    least: int = 0


class GroupComparison:
    """A check of two tables, compiled."""

    def __init__(self, check: Reconciles, scope: Scope):
        self._check = check
        self._summary, self._rows = scope.ref(check.summary), scope.ref(check.rows)
        self._where = scope.holds(check.where) if check.where else None

    def ask(self, world: SubmissionView) -> Answer:
        """The answer of one submission; one UNKNOWN makes it undetermined."""
        groups: dict[str, _Group] = {}
        for ref in (self._summary, self._rows):
            table = world.table(ref)
            if table is ABSENT:
                return Answer()
            if isinstance(table, Mark) or table.empty or not table.whole:
                return Answer(unknown=[ref])
            for row in table.rows:
                name = row.values[self._check.by]
                if isinstance(name, Mark):
                    return Answer(unknown=[_column(ref, self._check.by)])
                group = groups.setdefault(fold(str(name)), _Group(str(name)))
                (group.stated if ref is self._summary else group.shown).rows.append(row)
        answer, told = Answer(applied=len(groups)), _Told()
        unnamed: list[_Group] = []
        unshown: list[_Group] = []
        for group in groups.values():
            if not self._counts(group, answer):
                continue
            if group.least > group.counted and not group.stated.rows:
                unnamed.append(group)
            elif group.counted > len(group.shown.rows) and not group.shown.rows:
                unshown.append(group)
            elif group.least > group.counted or group.counted > len(group.shown.rows):
                self._differ(group, answer, told)
            elif group.stated.rows:
                self._money(group, answer, told)
        self._names(unnamed, unshown, answer, told)
        answer.fields = told.fields()
        return finish(answer)

    def _counts(self, group: _Group, answer: Answer) -> bool:
        """Fill in how many the summary counts and how many surely are; False where that is unknown."""
        counted = sum_of(group.stated, self._check.count)
        if counted is None:
            answer.unknown.append(_column(self._summary, self._check.count))
            return False
        numbers: set[object] = set()
        for row in group.shown.rows:
            held = True if self._where is None else self._where(row.values)
            number = row.values[self._check.one_by] if self._check.one_by and held else row.index
            if held is None or number is UNKNOWN:
                unknown = self._check.one_by if held else self._check.where and self._check.where.item
                answer.unknown.append(_column(self._rows, unknown or self._check.by))
                return False
            if held:
                numbers.add(fold(number) if isinstance(number, str) else row.index)
        group.counted, group.least = counted, len(numbers)
        return True

    def _differ(self, group: _Group, answer: Answer, told: _Told) -> None:
        more = group.least > group.counted
        problem = "more_rows" if more else "fewer_rows"
        if group.stated.rows:
            cells = [At(_column(self._summary, self._check.count), row.index) for row in group.stated.rows]
        else:
            cells = [At(_column(self._rows, self._check.by), row.index) for row in group.shown.rows[:1]]
        answer.failures.append(Failure(problem, tuple(cells)))
        shown = group.least if more else len(group.shown.rows)
        told.add(
            problem,
            f"{group.name}",
            f"สรุป {group.counted:,} แสดง {shown:,}",
            f"summary {group.counted:,}, rows {shown:,}",
        )

    def _money(self, group: _Group, answer: Answer, told: _Told) -> None:
        for column, candidates in self._check.sums.items():
            said = sum_of(group.stated, column)
            if said is None:
                answer.unknown.append(_column(self._summary, column))
                continue
            tried = [
                (one, sum_of(group.shown, one, where)) for one in candidates for where in (self._where, None)
            ]
            unknown = [_column(self._rows, one) for one, summed in tried if summed is None]
            sums = dict.fromkeys(summed for _, summed in tried if summed is not None)
            if unknown or said in sums:
                answer.unknown += unknown
                continue
            cells = tuple(At(_column(self._summary, column), row.index) for row in group.stated.rows)
            answer.failures.append(Failure("other_sum", cells))
            either = [amount(summed, money=True) for summed in sums]
            th = f"สรุป {amount(said, money=True)} รวมรายการได้ {' หรือ '.join(either)}"
            told.add(
                "other_sum", group.name, th, f"summary {amount(said, money=True)}, rows {' or '.join(either)}"
            )

    def _names(self, unnamed: list[_Group], unshown: list[_Group], answer: Answer, told: _Told) -> None:
        spare = sum(group.counted for group in unshown)
        if not unnamed or sum(group.least for group in unnamed) > spare:
            for group in (*unnamed, *unshown):
                self._differ(group, answer, told)
            return
        places = [At(_column(self._summary, self._check.by), group.stated.rows[0].index) for group in unshown]
        places += [At(_column(self._rows, self._check.by), group.shown.rows[0].index) for group in unnamed]
        answer.failures.append(Failure("other_name", tuple(places)))
        for group in unshown:
            told.add("other_name", group.name, "ในสรุป", "in the summary")
        for group in unnamed:
            told.add("other_name", group.name, "ในรายการ", "in the rows")


class _Told:
    """What the texts list, problem by problem."""

    def __init__(self) -> None:
        self._said: dict[str, list[Text]] = {problem: [] for problem in PROBLEMS}

    def add(self, problem: str, name: str, th: str, en: str) -> None:
        self._said[problem].append(Text(f"{name} ({th})", f"{name} ({en})"))

    def fields(self) -> dict[str, Any]:
        return {
            problem: Text(listed(text.th for text in said), listed(text.en for text in said))
            for problem, said in self._said.items()
        }


def _column(table: Ref, name: str) -> Ref:
    return Ref(table.instance, table.name, name)
