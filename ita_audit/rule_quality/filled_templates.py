"""The templates of the package that new rules, cases, editions and rulesets start from."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template


def filled_template(name: str, fields: dict[str, str]) -> str:
    """The YAML template ``name`` with each ``$field`` replaced. Raises ``KeyError`` for a field that is not given."""
    return _filled(_templates().joinpath(f"{name}.yaml"), fields)


def filled_folder(name: str, fields: dict[str, str]) -> dict[str, str]:
    """Every file below the folder of templates ``name``, by its place there, filled as ``filled_template`` does."""
    return {place: _filled(file, fields) for place, file in _below(_templates().joinpath(name))}


def _templates() -> Traversable:
    return files("ita_audit.rule_quality").joinpath("templates")


def _filled(file: Traversable, fields: dict[str, str]) -> str:
    return Template(file.read_text("utf-8")).substitute(fields)


def _below(folder: Traversable, above: str = "") -> Iterator[tuple[str, Traversable]]:
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.is_dir():
            yield from _below(one, f"{above}{one.name}/")
        else:
            yield f"{above}{one.name}", one
