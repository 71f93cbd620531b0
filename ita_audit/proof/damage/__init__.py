"""Single damage: whatever is taken from a submission that lacks nothing is found, there and only there."""

from ita_audit.proof.damage.damage import Collateral, Damage, DamageRun, Outcome, Unreached
from ita_audit.proof.damage.run import damage, damages, outcomes

__all__ = ["Collateral", "Damage", "DamageRun", "Outcome", "Unreached", "damage", "damages", "outcomes"]
