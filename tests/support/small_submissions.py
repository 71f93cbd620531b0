"""A submission for the small ruleset, whose one requirement asks for four texts."""

ANSWERS = {"responsible": "ปลัด", "place": "อาคาร 1", "remark": "ครบ", "opinion": "เห็นควร"}


def small_submission(**answers):
    """A submission for the small ruleset; an answer of None is left out."""
    given = {name: value for name, value in (ANSWERS | answers).items() if value is not None}
    return {
        "schema": "ita-audit/submission/1",
        "ruleset": "small-2568",
        "agency": {"code": "6999999", "name": "องค์การบริหารส่วนตำบลน้ำใส"},
        "fiscal_year": 2568,
        "evidence": {"safety_plan": given},
    }
