"""The words that a ruleset takes over from another one (``words_of``): how people write is no instrument's own."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ita_audit.rulebook.find import ruleset_folder
from ita_audit.rulebook.loaded import Loaded
from ita_audit.rulebook.read_strict import read_strict
from ita_audit.rulebook.suggestions import instead
from ita_audit.rulebook.validation import shape
from ita_audit.ruleset.shared_values import Parameter
from ita_audit.types.spec import Declared

_FILE = "ruleset.yaml"


class _Parameters(Declared):
    parameters: dict[str, Parameter] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Borrowed:
    """What another ruleset's parameters say, and the hash of its file, which goes into the borrower's."""

    words: Mapping[str, Parameter] = field(default_factory=dict)
    sha256: str = ""


def borrowed_words(root: Path, name: str) -> Borrowed | None:
    """The parameters of the ruleset ``name``, with the program or beside the folder ``root``; None where they cannot be read."""
    folder = ruleset_folder(name) or root.parent / name
    if not name or not (folder / _FILE).is_file():
        return None if name else Borrowed()
    loaded, content = read_strict(folder / _FILE, f"{name}/{_FILE}")
    stated: Any = loaded.content if isinstance(loaded.content, dict) else {}
    read = shape(_Parameters, loaded, content={"parameters": stated.get("parameters", {})})
    return None if read is None or loaded.faults else Borrowed(read.parameters, _sha256(content))


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def not_there(edition: Loaded, name: str, known: list[str]) -> None:
    """Note in ``ruleset.yaml`` that the words of ``name`` cannot be read."""
    th, en = f"อ่านคำจากเกณฑ์ {name} ไม่ได้", f"the words of the ruleset {name} cannot be read"
    edition.faults.append(edition.fault(("words_of",), th, en, *instead(name, known), rule="schema"))
