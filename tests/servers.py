"""A PostgreSQL server of the tests' own, from Debian's programs, behind a socket that nobody else finds."""

import atexit
import functools
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from itertools import count
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.db import migrate, postgres

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda each: int(each.parent.name))
SETTINGS = (
    "listen_addresses=''",
    # What a test wrote need not outlive the machine.
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "shared_buffers=32MB",
    "max_connections=40",
)
_NUMBERS = count(1)


class Server:
    """A running server; its databases go with it."""

    def __init__(self, program: Path, place: Path) -> None:
        self._program = program
        self._place = place
        # The server will not run as root.
        self._user = "postgres" if os.geteuid() == 0 else None
        if self._user:
            shutil.chown(place, self._user)
        self._call("initdb", "-D", self._data, "-U", "gaung", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        self.start()

    @property
    def _data(self) -> str:
        return str(self._place / "data")

    def address(self, name: str) -> str:
        """Where one of its databases is."""
        return f"postgresql+psycopg://gaung@/{name}?host={self._place}"

    def start(self) -> None:
        """Start, and wait until it takes connections."""
        given = " ".join(f"-c {each}" for each in (*SETTINGS, f"unix_socket_directories={self._place}"))
        self._call("pg_ctl", "start", "-w", "-s", "-D", self._data, "-l", str(self._place / "log"), "-o", given)

    def stop(self) -> None:
        """Stop, without waiting for those who are connected."""
        self._call("pg_ctl", "stop", "-w", "-s", "-m", "fast", "-D", self._data)

    def fresh(self, *, migrated: bool = True) -> str:
        """The address of a new database, with the schema and nothing in it, or without even that."""
        name = f"office{next(_NUMBERS)}"
        self._do(f"CREATE DATABASE {name} TEMPLATE {self._template if migrated else 'template0'}")
        return self.address(name)

    @functools.cached_property
    def _template(self) -> str:
        self._do("CREATE DATABASE migrated TEMPLATE template0")
        engine = postgres.engine(self.address("migrated"))
        with engine.connect() as conn:
            migrate.to_head(conn)
        return "migrated"

    def _do(self, sql: str) -> None:
        with postgres.engine(self.address("template1"), isolation_level="AUTOCOMMIT").connect() as conn:
            conn.execute(sa.text(sql))

    def _call(self, name: str, *arguments: str) -> None:
        command: Sequence[str] = (str(self._program / name), *arguments)
        subprocess.run(command, user=self._user, check=True, timeout=60, cwd="/", stdout=subprocess.DEVNULL)

    def remove(self) -> None:
        """Stop, and leave nothing behind."""
        self.stop()
        shutil.rmtree(self._place)


@functools.cache
def server() -> Server:
    """This process's server, started on first use; the test is skipped where there is none to start."""
    if not PROGRAMS:
        if os.environ.get("CI"):
            raise AssertionError("in CI nothing is skipped: install the package postgresql")
        pytest.skip("there is no PostgreSQL server here; Debian's package is called postgresql")
    made = Server(PROGRAMS[-1], Path(tempfile.mkdtemp(prefix="gaung-postgres-")))
    atexit.register(made.remove)
    return made


EVERYTHING = "GAUNG_TEST_POSTGRESQL"
"""Set in the environment, all stories play on PostgreSQL; those that look into SQLite's file then fail."""


@functools.cache
def of_everything(data: Path) -> str:
    """The database of a data directory."""
    return server().fresh()


def plain(value: object) -> object:
    """A value of a row as SQLite has it: days and instants as texts, what is JSON as it was written."""
    if isinstance(value, datetime):
        return str(value.astimezone(UTC).replace(tzinfo=None))
    if isinstance(value, date | time):
        return str(value)
    return json.dumps(value) if isinstance(value, dict | list) else value
