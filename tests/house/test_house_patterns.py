"""No pattern of the program reads otherwise in an older Python."""

import importlib
import pkgutil
import re
from re import _constants as codes
from re import _parser as parser

import pytest

import ita_audit

PLAIN = {codes.LITERAL, codes.NOT_LITERAL, codes.ANY, codes.IN}
"""What gives up where it stands."""


def patterns():
    """Every pattern that a module of the program holds, with the module's name."""
    for found in pkgutil.walk_packages(ita_audit.__path__, "ita_audit."):
        if "migrations" not in found.name and not found.name.endswith("__main__"):
            for value in vars(importlib.import_module(found.name)).values():
                if isinstance(value, re.Pattern):
                    yield found.name, value.pattern


def unsound(pattern):
    """Whether a possessive group may give up after it has gone on, inside a group or repeat of its own.

    Before Python 3.11.5 the pattern then goes on where that gave up (gh-106052).
    """
    return any(map(_gives_up_inside, _possessive(parser.parse(pattern))))


def _possessive(parsed):
    for code, given in parsed:
        inner = given if isinstance(given, tuple | list) else (given,)
        if code is codes.POSSESSIVE_REPEAT:
            yield given[2]
        for one in inner:
            for part in one if isinstance(one, list) else [one]:
                if isinstance(part, parser.SubPattern):
                    yield from _possessive(part)


def _gives_up_inside(body):
    ways = body[0][1][1] if body[0][0] is codes.BRANCH and len(body) == 1 else [body]
    return any(code not in PLAIN for way in ways for code, _ in [*way][1:])


def test_no_possessive_group_gives_up_inside_a_group_of_its_own():
    found = [*patterns()]
    assert len(found) > 50
    assert [(name, pattern) for name, pattern in found if isinstance(pattern, str) and unsound(pattern)] == []


@pytest.mark.parametrize(
    "pattern", [r'"(?:[^"]++|\\(?:a|u[0-9]{4}))*+', r"(?:%[0-9]{2}|x)*+", r"(?:a(?:bb|c))?+"]
)
def test_such_a_one_is_found(pattern):
    assert unsound(pattern)
