"""Check digits of codes, by the names under which python-stdnum keeps them: ``isbn``, ``luhn``, ``th.pin``."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import Any

from stdnum.exceptions import InvalidChecksum, ValidationError

from ita_audit.types.spec import ContradictionError

_BETWEEN = re.compile(r"[^0-9A-Za-z]+")


@cache
def checker(name: str) -> Any:
    """The module that checks numbers of this ``name``. Raises ``ContradictionError`` where there is none."""
    try:
        module = import_module(f"stdnum.{name}")
    except ImportError:
        module = None
    if not hasattr(module, "is_valid") or not hasattr(module, "validate"):
        raise ContradictionError(
            f"python-stdnum ไม่มีการตรวจชื่อ {name} (ตัวอย่างที่มี: isbn, luhn, th.pin)",
            f"python-stdnum knows no check called {name} (it has isbn, luhn, th.pin and others)",
        )
    return module


def trouble(name: str, code: str) -> str | None:
    """What is wrong with ``code``, with or without the signs between its figures: ``checksum``, ``wrong_form``, or None."""
    bare = _BETWEEN.sub("", code)
    found = {_trouble(name, one) for one in (code, bare)}
    return None if None in found else "checksum" if "checksum" in found else "wrong_form"


def _trouble(name: str, code: str) -> str | None:
    try:
        checker(name).validate(code)
    except InvalidChecksum:
        return "checksum"
    except (ValidationError, ValueError):
        return "wrong_form"
    return None
