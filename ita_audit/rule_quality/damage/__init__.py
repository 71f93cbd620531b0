"""Single damage: whatever is taken from a submission that lacks nothing is found, there and only there."""

from ita_audit.rule_quality.damage.damage_outcome import (
    Collateral,
    Damage,
    DamageOutcome,
    DamageRun,
    Unreached,
)
from ita_audit.rule_quality.damage.run_damages import damage, damages, outcomes

__all__ = ["Collateral", "Damage", "DamageOutcome", "DamageRun", "Unreached", "damage", "damages", "outcomes"]
