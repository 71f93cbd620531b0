"""Kills programs that bring an old store up to date, each in a process of its own, and finishes each.

    python killing_migrations.py TIMES ADDRESS

Each time an old store is made at ADDRESS (whatever was there is gone), and a program that opens it is killed at a
random moment. A copy of a SQLite file, where there is one by then, must be the old store, whole; opened again, the
store must hold what one holds that nobody killed. Prints how many were killed halfway.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from sqlalchemy import inspect, text

from ita_audit.store import open_store
from ita_audit.store.engines import engine_of, engine_of_file, writing
from ita_audit.store.migrating import migrate, version_of

ROWS = 300


def engine_at(address):
    """The engine for an address, of a server or a file."""
    return engine_of(address) if "://" in address else engine_of_file(Path(address))


def make_old(address):
    """An old store in place of whatever is there; what it holds."""
    if "://" not in address:
        for path in Path(address).parent.glob(f"*{Path(address).name}*"):
            path.unlink()
    engine = engine_at(address)
    with writing(engine) as connection:
        if "://" in address:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        migrate(connection, "0001")
        rows = [{"id": number, "content": bytes([number % 256]) * 4_000} for number in range(ROWS)]
        connection.execute(text("INSERT INTO rounds VALUES (:id, 'r' || :id, '2024-12-31', 'a', 'b')"), rows)
        connection.execute(text("INSERT INTO submissions VALUES (:id || '', 4000, :content)"), rows)
    engine.dispose()
    return held(address)


def held(address):
    """The version of a store, its tables, and the rows of two of them."""
    engine = engine_at(address)
    with engine.connect() as connection:
        rows = [
            [tuple(map(bytes_or_self, row)) for row in connection.execute(text(query))]
            for query in ("SELECT * FROM rounds ORDER BY id", "SELECT * FROM submissions ORDER BY sha256")
        ]
        found = version_of(connection), sorted(inspect(connection).get_table_names()), rows
    engine.dispose()
    return found


def bytes_or_self(value):
    """A value as it can be compared."""
    return bytes(value) if isinstance(value, memoryview) else value


def opened(address, kill_after=None):
    """Open the store in a child; kill it after so many seconds. Returns the signal that ended it, or 0."""
    child = os.fork()
    if not child:
        with open_store(address):
            os._exit(0)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def run(times, address):
    """Kill ``times`` programs, and look at what each leaves."""
    before = make_old(address)
    began = time.monotonic()
    opened(address)
    whole = time.monotonic() - began
    after = held(address)
    if before[0] == after[0] or before[2] != after[2]:
        raise SystemExit("nothing was brought up to date, or something is lost")
    luck = random.Random(2568)
    halfway = 0
    for number in range(times):
        make_old(address)
        halfway += bool(opened(address, kill_after=luck.uniform(0, whole)))
        if "://" not in address:
            for copy in Path(address).parent.glob(f"{Path(address).name}.before-*"):
                if held(str(copy)) != before:
                    raise SystemExit(f"{number}: the copy is not the old store")
        opened(address)
        if held(address) != after:
            raise SystemExit(f"{number}: the store is not what one is that nobody killed")
    print(halfway)


if __name__ == "__main__":
    run(int(sys.argv[1]), sys.argv[2])
