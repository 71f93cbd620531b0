"""The summary held against the rows, group by group."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ita_audit.checks.base import (
    Answer,
    At,
    Failure,
    Ref,
    Scope,
    SubmissionView,
    Table,
    finish,
)
from ita_audit.checks.kinds.reconciles.declared import PROBLEMS, Reconciles
from ita_audit.checks.shown_values import named, together
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
        self._forms = scope.terms.names
        self._words = [[fold(word) for word in group] for group in scope.terms.listed(check.words)]
        self._titles = {
            column: scope.title(f"{check.rows}.{column}")
            for columns in check.sums.values()
            for column in columns
        }

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
                group = groups.setdefault(self._key(str(name)), _Group(str(name)))
                (group.stated if ref is self._summary else group.shown).rows.append(row)
        answer, told = Answer(applied=len(groups)), _Told()
        counted = [group for group in groups.values() if self._counts(group, answer)]
        unnamed = [group for group in counted if not group.stated.rows and group.least]
        spare = sum(max(0, group.counted - group.least) for group in counted)
        if unnamed and sum(group.least for group in unnamed) <= spare:
            self._names(unnamed, counted, answer, told)
            counted = [group for group in counted if group.stated.rows and group.counted <= group.least]
        for group in counted:
            if group.least > group.counted or group.counted > len(group.shown.rows):
                self._differ(group, answer, told)
            elif group.stated.rows:
                self._money(group, answer, told)
        answer.fields = told.fields()
        return finish(answer)

    def _key(self, name: str) -> str:
        """What a group is known by: the words that its name holds, else the name itself."""
        text = fold(name)
        groups = {index for index, words in enumerate(self._words) if any(word in text for word in words)}
        return f"#{groups.pop()}" if len(groups) == 1 else self._forms(name).key

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
            group.name,
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
                (one, where, sum_of(group.shown, one, where))
                for one in candidates
                for where in (self._where, None)
            ]
            unknown = [_column(self._rows, one) for one, _, summed in tried if summed is None]
            sums: dict[int, Text] = {}
            for one, where, summed in tried:
                if summed is not None:
                    sums.setdefault(
                        summed, self._summed(one, where is None and self._where is not None, summed)
                    )
            if unknown or said in sums:
                answer.unknown += unknown
                continue
            cells = tuple(At(_column(self._summary, column), row.index) for row in group.stated.rows)
            answer.failures.append(Failure("other_sum", cells))
            total, either = amount(said, money=True), sums.values()
            told.add(
                "other_sum",
                group.name,
                f"สรุป {total} แต่รวมรายการได้ {' หรือ '.join(one.th for one in either)}",
                f"summary {total}, but the rows make {' or '.join(one.en for one in either)}",
            )

    def _summed(self, column: str, every_row: bool, summed: int) -> Text:
        title, total = self._titles[column], amount(summed, money=True)
        if every_row:
            return Text(f"{title.th} ทุกแถว {total}", f"{title.en}, every row, {total}")
        return Text(f"{title.th} {total}", f"{title.en} {total}")

    def _names(self, unnamed: list[_Group], counted: list[_Group], answer: Answer, told: _Told) -> None:
        spare = [group for group in counted if group.counted > group.least]
        places = [At(_column(self._summary, self._check.by), group.stated.rows[0].index) for group in spare]
        places += [At(_column(self._rows, self._check.by), group.shown.rows[0].index) for group in unnamed]
        answer.failures.append(Failure("other_name", tuple(places)))
        for group in spare:
            th, en = (
                f"ในสรุป {group.counted:,} แสดง {group.least:,}",
                f"summary {group.counted:,}, rows {group.least:,}",
            )
            told.add("other_name", group.name, th, en)
        for group in unnamed:
            th, en = f"ในรายการ {group.least:,} ไม่มีในสรุป", f"rows {group.least:,}, not in the summary"
            told.add("other_name", group.name, th, en)


class _Told:
    """What the texts list, problem by problem."""

    def __init__(self) -> None:
        self._said: dict[str, list[Text]] = {problem: [] for problem in PROBLEMS}

    def add(self, problem: str, name: str, th: str, en: str) -> None:
        self._said[problem].append(Text(named(name, f"({th})"), named(name, f"({en})")))

    def fields(self) -> dict[str, Any]:
        return {
            problem: Text(together([text.th for text in said]), together([text.en for text in said]))
            for problem, said in self._said.items()
        }


def _column(table: Ref, name: str) -> Ref:
    return Ref(table.instance, table.name, name)
