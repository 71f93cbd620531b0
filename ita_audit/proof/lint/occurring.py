"""``impossible-problem``: a grade or text for a problem that the parameters rule out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ita_audit.proof.lint.remark import Declaration, Draft, Remark, declarations


def impossible_problem(draft: Draft) -> Iterator[Remark]:
    """A problem of the closed list that a rule grades or words, and that cannot occur there."""
    for one in declarations(draft.ruleset):
        for member in ("grade", "gaps", "remedies"):
            for problem in getattr(one.asked, member):
                if cannot_occur(one, problem):
                    yield Remark(
                        one.requirement.id,
                        (*one.path, member, problem),
                        f"ปัญหา {problem} เกิดขึ้นไม่ได้กับรายการนี้",
                        f"the problem {problem} cannot occur here",
                        "ลบออก หรือกำหนดพารามิเตอร์ที่ทำให้เกิดได้",
                        "remove it, or give the parameter that makes it possible",
                    )


def cannot_occur(one: Declaration, problem: str) -> bool:
    """Whether ``problem`` is in the list of the type or kind and yet impossible with these parameters."""
    test = _NEEDS.get((one.kind, problem)) or _NEEDS.get(("*", problem))
    return test is not None and not test(one)


def _has(member: str) -> Callable[[Declaration], bool]:
    return lambda one: bool(getattr(one.asked, member, None))


def _is(member: str, value: object) -> Callable[[Declaration], bool]:
    return lambda one: getattr(one.asked, member) == value


def _of(*types: str) -> Callable[[Declaration], bool]:
    return lambda one: getattr(one.asked, "of", "") in types


def _about(one: Declaration) -> bool:
    return one.requirement.about is not None


def _stands_for(one: Declaration) -> bool:
    return one.requirement.none is not None and one.name in one.requirement.none.stands_for


def _options(one: Declaration) -> list[Any]:
    options: list[Any] = getattr(one.asked, "options", [])
    return options


def _demanded(one: Declaration) -> bool:
    return not getattr(one.asked, "optional", False)


_NEEDS: Mapping[tuple[str, str], Callable[[Declaration], bool]] = {
    ("text", "doubtful_words"): _has("doubtful_words"),
    ("email", "free_mail"): _has("free_mail"),
    ("choice", "doubtful_option"): lambda one: any(option.doubtful for option in _options(one)),
    ("period", "not_full_dates"): _is("precision", "day"),
    ("period", "no_end"): _is("end_optional", value=False),
    ("fiscal_year", "other_year"): lambda one: _has("about")(one) and _about(one),
    ("list", "no_such_day"): _of("date"),
    ("list", "buddhist_year"): _of("date"),
    ("list", "out_of_range"): _of("fiscal_year"),
    ("documents", "other_year"): _about,
    ("documents", "further_year"): _about,
    ("documents", "year_not_stated"): _about,
    ("documents", "not_of_period"): lambda one: not _about(one) and _has("in_force")(one),
    ("table", "none_stated"): _is("none", "doubt"),
    ("table", "none_not_allowed"): _is("none", None),
    ("count", "contradicts_none"): _stands_for,
    ("baht", "contradicts_none"): _stands_for,
    ("within", "only_calendar_year"): _has("or_calendar_year"),
    ("totals", "differs_in_part"): _has("partial"),
    ("reconciles", "other_sum"): _has("sums"),
    ("*", "missing"): _demanded,
    ("*", "misspelt"): _demanded,
}
"""(type or kind, problem) -> what must be so for it to occur. What is not listed always can."""
