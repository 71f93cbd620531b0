"""The files that documents of a submission name and that lie beside it, by their hashes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ita_audit.limits import ATTACHED_FILE
from ita_audit.model.pointer import join

_STEP = 1 << 20


def attached(content: Mapping[str, Any], file: Path, folder: Path) -> list[tuple[str, str, str]]:
    """Pointer, name and SHA-256 of each document of ``content`` whose ``file`` lies beside ``file`` or in ``folder``.

    A name that leads out of ``folder`` is looked at no further, nor is a link, what cannot be read or is
    larger than ``ATTACHED_FILE``.
    """
    found = []
    for pointer, name in _named(content):
        for start in (file.parent, folder):
            digest = _hash(start / name.replace("\\", "/"), folder)
            if digest is not None:
                found.append((pointer, name, digest))
                break
    return found


def _named(content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    evidence = content.get("evidence")
    for key, piece in evidence.items() if isinstance(evidence, Mapping) else ():
        documents = piece.get("documents") if isinstance(piece, Mapping) else None
        for number, document in enumerate(documents if isinstance(documents, list) else ()):
            name = document.get("file") if isinstance(document, Mapping) else None
            if isinstance(name, str) and name.strip():
                yield join("/evidence", key, "documents", number), name.strip()


def _hash(path: Path, folder: Path) -> str | None:
    try:
        real = path.resolve()
        if path.is_symlink() or not real.is_relative_to(folder.resolve()) or not real.is_file():
            return None
        digest = hashlib.sha256()
        with real.open("rb") as stream:
            for _ in range(0, ATTACHED_FILE, _STEP):
                digest.update(stream.read(_STEP))
            if stream.read(1):
                return None
    except (OSError, ValueError):
        return None  # a name that no file can have, or a file that cannot be read
    return digest.hexdigest()
