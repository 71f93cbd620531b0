"""The templates of the package that new rules, cases and editions start from."""

from __future__ import annotations

from importlib.resources import files
from string import Template


def filled_template(name: str, fields: dict[str, str]) -> str:
    """The YAML template ``name`` with each ``$field`` replaced. Raises ``KeyError`` for a field that is not given."""
    text = files("ita_audit.rule_quality").joinpath("templates", f"{name}.yaml").read_text("utf-8")
    return Template(text).substitute(fields)
