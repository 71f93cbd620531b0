"""A report in words: what every format for people says, in one language and in the order it is said.

Every text is safe to show: control characters and bidirectional controls are made visible before.
What is special to a format (markup, formulas) is the format's to make harmless.
"""

from ita_audit.thai.account.building import account
from ita_audit.thai.account.values import (
    Account,
    Claim,
    Group,
    Line,
    MeasureLine,
    Position,
    Question,
    Result,
    Row,
    Share,
    Task,
    ToldRuling,
)

__all__ = [
    "Account",
    "Claim",
    "Group",
    "Line",
    "MeasureLine",
    "Position",
    "Question",
    "Result",
    "Row",
    "Share",
    "Task",
    "ToldRuling",
    "account",
]
