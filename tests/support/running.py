"""Runs the program in this process, as its tests call it."""

import io
import sys

import pytest
from ended import Ended

from ita_audit.cli import main


@pytest.fixture
def ita(capsysbinary, monkeypatch):
    """Runs ``ita-audit`` with arguments, on a screen 80 wide without colour; returns how it ended."""
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsysbinary.readouterr()
        code = main([str(argument) for argument in arguments])
        return Ended(code, *(part.decode("utf-8") for part in capsysbinary.readouterr()))

    return run
