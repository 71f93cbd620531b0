"""The files of a ruleset as they are read: its own, over those of the edition that it extends."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ita_audit.errors import RulesetError
from ita_audit.limits import YAML_FILE
from ita_audit.readers.bounded_files import read_file
from ita_audit.rulebook.loaded import Loaded
from ita_audit.rulebook.read_strict import read_strict
from ita_audit.rulebook.rule_folder import CLAUSES, EARLIER, EDITION, MAPPINGS, opened_as, rule_files, unread
from ita_audit.rulebook.shift import Shift


@dataclass(frozen=True, slots=True)
class RuleFiles:
    """The files of a ruleset: what it shares, its lists of others and its rule files by their place in a ruleset's folder.

    ``unread`` are files that look like rules or cases and are not read, each with the fault that says so. ``base`` are those of the edition
    that it extends, as that edition has them, and ``shift`` is how their years were moved; None in one that stands
    by itself. ``sha256`` is of all of them.
    """

    root: Path
    edition: Loaded
    clauses: Loaded
    mappings: dict[str, Loaded]
    rules: dict[str, Loaded]
    unread: tuple[Loaded, ...]
    sha256: str
    base: RuleFiles | None = None
    shift: Shift | None = None

    @property
    def roots(self) -> tuple[Path, ...]:
        """Its folder, and those of the editions it extends, one after the other."""
        return (self.root, *(self.base.roots if self.base else ()))


@dataclass
class _Folder:
    root: Path
    digest: Any = field(default_factory=hashlib.sha256)

    def read(self, file: Path) -> Loaded:
        """Read one file strictly; its bytes go into the ruleset's hash."""
        loaded, content = read_strict(file, opened_as(file))
        _add(self.digest, self.root, file, content)
        return loaded


def own_files(root: Path) -> RuleFiles:
    """The files that lie in the folder ``root``. One that extends another need not have a ``clauses.yaml``."""
    folder = _Folder(root)
    edition = folder.read(root / EDITION)
    extends = isinstance(edition.content, dict) and "extends" in edition.content
    lacks_clauses = extends and not (root / CLAUSES).exists()
    clauses = Loaded(opened_as(root / CLAUSES)) if lacks_clauses else folder.read(root / CLAUSES)
    mappings = {file.relative_to(root).as_posix(): folder.read(file) for file in mapping_files(root)}
    rules = {file.relative_to(root).as_posix(): folder.read(file) for file in rule_files(root)}
    return RuleFiles(root, edition, clauses, mappings, rules, tuple(unread(root)), folder.digest.hexdigest())


def mapping_files(root: Path) -> list[Path]:
    """The files of lists outside the instrument, in a ruleset's folder."""
    return [
        *(file for file in (root / EARLIER,) if file.is_file()),
        *sorted((root / MAPPINGS).glob("*.yaml")),
    ]


def digest_of(roots: tuple[Path, ...]) -> str | None:
    """The ``sha256`` of the files of these folders (``RuleFiles.roots``) as they are now; None where one cannot be read."""
    base = digest_of(roots[1:]) if roots[1:] else ""
    root, digest = roots[0], hashlib.sha256()
    try:
        own = (root / name for name in (EDITION, CLAUSES) if (root / name).exists())
        for file in (*own, *mapping_files(root), *rule_files(root)):
            _add(digest, root, file, read_file(file, file.name, YAML_FILE, RulesetError))
    except (OSError, RulesetError):
        return None
    return None if base is None or unread(root) else sha256_with(base, digest.hexdigest())


def sha256_with(base: str, own: str) -> str:
    """The hash of an edition: of that of the one it extends and of its own files'; the latter where it extends none."""
    return hashlib.sha256(f"{base} {own}".encode()).hexdigest() if base else own


def _add(digest: Any, root: Path, file: Path, content: bytes) -> None:
    """A file's name in the ruleset and what it says go into the ruleset's hash, however its lines end."""
    digest.update(file.relative_to(root).as_posix().encode() + b"\0")
    digest.update(content.replace(b"\r\n", b"\n") + b"\0")
