"""A ruleset and a submission in, a gap report out. Pure: no file, clock, screen or network."""

from ita_audit.engine.judge import check, plan_of

__all__ = ["check", "plan_of"]
