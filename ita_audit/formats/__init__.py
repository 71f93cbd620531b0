"""Finished reports into bytes. A format looks at reports alone, never at a rule or a file.

Each format is one module (or package) with ``BINARY`` and ``render``; ``FORMATS`` is their list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module
from types import MappingProxyType
from typing import Protocol, cast

from ita_audit.model.batch import Batch, RenderOptions

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "terminal": "terminal",
        "json": "json",
        "csv": "csv",
        "markdown": "markdown",
        "html": "html",
        "xlsx": "xlsx",
        "pdf": "pdf",
    }
)
"""The module in this folder that writes each format. It is imported when it is needed."""


class Format(Protocol):
    """What a module named in ``FORMATS`` holds."""

    @property
    def BINARY(self) -> bool:  # noqa: N802
        """Whether its bytes are no text for a terminal."""

    def render(self, batch: Batch, look: RenderOptions) -> bytes:
        """The batch as bytes: UTF-8 where it is text."""


def render(name: str, batch: Batch, look: RenderOptions) -> bytes:
    """``batch`` in the format called ``name``, in the wanted language if the instrument is kept in it. Raises ``KeyError`` where there is none."""
    return _format(name).render(batch, replace(look, language=batch.instrument.language(look.language)))


def is_binary(name: str) -> bool:
    """Whether the format's bytes are no text. Raises ``KeyError`` where there is none."""
    return _format(name).BINARY


def _format(name: str) -> Format:
    return cast(Format, import_module(f"{__name__}.{FORMATS[name]}"))
