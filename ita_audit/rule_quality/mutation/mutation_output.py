"""A run of mutants as JSON for programs.

``ita-audit/mutation/1``::

    {"schema": "ita-audit/mutation/1", "ruleset": "ita-2568",
     "summary": {"made": 1555, "tried": 60, "killed": 60, "explained": 0, "unexplained": 0},
     "unexplained": ["8.3/total optional"],
     "contradicted": [{"mutant": "8.3/total optional", "killed_by": "fixtures/rules/ita-2568/8.3.yaml:17 ..."}],
     "gone": ["8.3/sum optional"],
     "mutants": [{"id": "8.3/total optional", "killed_by": "...", "reason": null}]}

``contradicted``: explained as equivalent, and yet a case tells it apart. ``gone``: explained, and there
is no such mutant any more. ``killed_by`` is ``base`` where the submission that lacks nothing shows it.
"""

from __future__ import annotations

from typing import Any

from ita_audit.rule_quality.mutation.run_mutants import MutationRun

SCHEMA = "ita-audit/mutation/1"


def as_json(run: MutationRun) -> dict[str, Any]:
    """The run as ``ita-audit/mutation/1``."""
    return {
        "schema": SCHEMA,
        "ruleset": run.ruleset,
        "summary": {
            "made": run.made,
            "tried": len(run.fates),
            "killed": run.killed,
            "explained": run.explained,
            "unexplained": len(run.unexplained),
        },
        "unexplained": list(run.unexplained),
        "contradicted": [{"mutant": fate.mutant, "killed_by": fate.killed_by} for fate in run.contradicted],
        "gone": list(run.gone),
        "mutants": [
            {"id": fate.mutant, "killed_by": fate.killed_by, "reason": fate.reason} for fate in run.fates
        ],
    }
