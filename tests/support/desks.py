"""A desk for each test: a store in SQLite or in PostgreSQL, a folder of submissions, the command."""

import os
from contextlib import ExitStack
from datetime import date
from itertools import count
from types import SimpleNamespace

import nation
import pytest
from apart import Apart
from judged_once import judge_once

AS_OF = date(2025, 12, 31)
NUMBERS = count()


@pytest.fixture(scope="session")
def questions(ruleset):
    """How many questions the rules ask of each submission."""
    from ita_audit.engine import plan_of  # not where tests are merely collected

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


@pytest.fixture(scope="session")
def started():
    """Starts a run of its own on the desk's store, which may be killed."""
    apart = Apart()
    yield apart.started
    apart.end()


@pytest.fixture
def judged_once(monkeypatch):
    """Works out once in a process what is said of a file."""
    judge_once(monkeypatch.setattr)


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
