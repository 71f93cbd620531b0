"""Making a check be asked that a submission lacking nothing does not make one ask."""

from __future__ import annotations

from ita_audit.model.edit import Edit
from ita_audit.rule_quality.damage.submission_scene import SubmissionScene


def asked(scene: SubmissionScene) -> SubmissionScene:
    """The scene changed so that the check's condition holds, by the example of the item it asks about."""
    condition = scene.check.applies_when
    if condition is None:
        return scene
    item, here = scene.declared(condition.item), scene.pointer(condition.item)
    value = scene.value(condition.item)
    if condition.given is False:
        return scene.changed(Edit("drop", here)) if value is not None else scene
    if condition.given or condition.spans_years:
        told = value is not None and not condition.spans_years
        return scene if told else scene.changed(Edit("set", here, item.example))
    if condition.above is not None and not (isinstance(value, int) and value > condition.above):
        return scene.changed(Edit("set", here, condition.above + 1))
    if isinstance(condition.is_, list) and value not in condition.is_:
        return scene.changed(Edit("set", here, condition.is_[0]))
    return scene
