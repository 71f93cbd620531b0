"""A run of damages as JSON for programs.

``ita-audit/damage/1``::

    {"schema": "ita-audit/damage/1", "ruleset": "ita-2568",
     "summary": {"tried": 3930, "found": 3930, "at_the_place": 3930,
                 "by_how": {"dropped": {"tried": 531, "found": 531, "at_the_place": 531}},
                 "collateral": {"claim": 3443, "check_elsewhere": 260, "unexplained": 0}},
     "failed": [{"how": "null", "note": "", "pointer": "/evidence/...", "questions": ["8.3/total"],
                 "found": true, "at_the_place": false, "under_its_clause": true, "unexplained": []}],
     "unreached": [{"name": "8.3/not_accepted", "reason": {"th": "...", "en": "..."}}]}
"""

from __future__ import annotations

from typing import Any

from ita_audit.rule_quality.damage.damage_outcome import DamageOutcome, DamageRun

SCHEMA = "ita-audit/damage/1"


def as_json(run: DamageRun) -> dict[str, Any]:
    """The run as ``ita-audit/damage/1``."""
    by_how = run.by_how()
    tried, found, placed = (sum(counts[place] for counts in by_how.values()) for place in range(3))
    return {
        "schema": SCHEMA,
        "ruleset": run.ruleset,
        "summary": {
            "tried": tried,
            "found": found,
            "at_the_place": placed,
            "by_how": {
                how: {"tried": counts[0], "found": counts[1], "at_the_place": counts[2]}
                for how, counts in by_how.items()
            },
            "collateral": {reason or "unexplained": count for reason, count in run.collateral.items()},
        },
        "failed": [_failed(outcome) for outcome in run.failed],
        "unreached": [{"name": one.name, "reason": one.reason.to_dict()} for one in run.unreached],
    }


def _failed(outcome: DamageOutcome) -> dict[str, Any]:
    damage = outcome.damage
    return {
        "how": damage.how,
        "note": damage.note,
        "pointer": damage.pointer,
        "questions": list(damage.questions),
        "found": outcome.found,
        "at_the_place": outcome.placed,
        "under_its_clause": outcome.cited,
        "unexplained": list(outcome.unexplained),
    }
