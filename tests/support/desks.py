"""A desk for each test: a store in SQLite or in PostgreSQL, a folder of submissions, the command."""

import os
from contextlib import ExitStack
from datetime import date
from itertools import count
from types import SimpleNamespace

import nation
import pytest

from ita_audit.engine import plan_of

AS_OF = date(2025, 12, 31)
NUMBERS = count()
KNOWN, MOST_KNOWN = {}, 1000
"""What was worked out already, by what it was worked out from."""


@pytest.fixture(scope="session")
def questions(ruleset):
    """How many questions the rules ask of each submission."""
    return sum(len(one.order) for one in plan_of(ruleset).requirements)


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request, tmp_path):
    """The address of a store that is not there yet, once for each database."""
    if request.param == "sqlite":
        return str(tmp_path / "desk.sqlite")
    return request.getfixturevalue("database")


@pytest.fixture
def database(postgres):
    """An empty database on the test server."""
    import psycopg

    name = f"desk_{next(NUMBERS)}"
    with psycopg.connect(f"postgresql://postgres@/postgres?host={postgres}", autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' TEMPLATE template0")
    return f"postgresql+psycopg://postgres@/{name}?host={postgres}"


@pytest.fixture
def judged_once(monkeypatch):
    """What is read in a file and what is said of it come of its bytes, whatever keeps them: works them out once."""
    from ita_audit.review import review_folder

    def once(name, key_of):
        work = getattr(review_folder, name)

        def remembered(*given):
            key = (name, *key_of(*given))
            if len(KNOWN) >= MOST_KNOWN:
                KNOWN.clear()
            if key not in KNOWN:
                KNOWN[key] = work(*given)
            return KNOWN[key]

        monkeypatch.setattr(review_folder, name, remembered)

    once("handed_in", lambda rulesets, path, content: (rulesets.load().sha256, path, content))
    once(
        "judge",
        lambda rules, given, day, last: (rules.sha256, given.name, given.sha256, day, last and last.sha256),
    )


@pytest.fixture
def desk(ita, address, tmp_path, judged_once):
    """The commands of a supervisor whose store is ``address`` and whose post lies in ``folder``."""
    folder = tmp_path / "post"
    folder.mkdir()

    def command(*arguments):
        return ita(*arguments, "--store", address)

    def review(name="2568-1", *more):
        return command("review", folder, "--round", name, "--as-of", AS_OF, *more)

    def hand_in(*contents, name=None, at=None):
        paths = nation.write(folder, contents)
        for path in paths:
            if at is not None:
                os.utime(path, (at, at))
            if name is not None:
                path.replace(folder / name)
        return paths

    return SimpleNamespace(
        address=address, folder=folder, command=command, review=review, hand_in=hand_in, as_of=AS_OF
    )


@pytest.fixture
def kept(desk):
    """Opens the store: gives it and the number of a round in it."""
    from ita_audit.store import open_store
    from ita_audit.store.rounds import find_round

    with ExitStack() as open_stores:

        def look(name="2568-1"):
            store = open_stores.enter_context(open_store(desk.address))
            return store, find_round(store, name).id

        yield look
