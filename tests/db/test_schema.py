"""The migrated schema is the one that the code describes."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot.clock import MovableClock
from bot.db import migrate
from bot.db.engine import Database
from bot.db.schema import metadata
from bot.db.schema.searching import FULL_TEXT

OPENS_TWICE = """
import asyncio, sys
from pathlib import Path
from bot.clock import SystemClock
from bot.db.engine import Database

async def main():
    for _ in range(2):
        db = Database(Path(sys.argv[1]), SystemClock())
        await db.open()
        await db.close()
        print(any(name.partition(".")[0] == "alembic" for name in sys.modules))

asyncio.run(main())
"""


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    return ScriptDirectory.from_config(config)


def is_described(table: str) -> bool:
    """Whether a table is one of the code's; the full-text engine has some of its own."""
    return table != "alembic_version" and not table.startswith(FULL_TEXT)


def schema_of(engine: sa.Engine) -> dict[str, object]:
    """Everything that SQLite knows of the tables and indexes, in one spelling."""
    with engine.connect() as conn:
        tables = [row[0] for row in conn.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        found: dict[str, object] = {}
        for table in tables:
            if not is_described(table):
                continue
            # (order, name, type, NOT NULL, default, place in the key), without the order in which they stand.
            found[table] = sorted(tuple(row)[1:] for row in conn.exec_driver_sql(f"PRAGMA table_xinfo('{table}')"))
            found[f"{table} refers to"] = sorted(
                tuple(row)[2:] for row in conn.exec_driver_sql(f"PRAGMA foreign_key_list('{table}')")
            )
        for name, sql in conn.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE type = 'index'"):
            if sql is not None:
                found[name] = re.sub(r"[\s\"]+", " ", sql).strip()
        return found


@pytest.fixture
def fresh(path: Path) -> Iterator[sa.Engine]:
    engine = sa.create_engine(f"sqlite:///{path}")
    yield engine
    engine.dispose()


def test_autogenerate_finds_nothing_to_migrate(fresh: sa.Engine) -> None:
    with fresh.connect() as conn:
        described = {"include_name": lambda name, kind, _: kind != "table" or is_described(name)}
        context = MigrationContext.configure(conn, opts=described)
        assert compare_metadata(context, metadata) == []


def test_migrations_and_metadata_make_the_same_tables_and_indexes_where_clauses_included(fresh: sa.Engine) -> None:
    described = sa.create_engine("sqlite://")
    metadata.create_all(described)
    ours, theirs = schema_of(fresh), schema_of(described)
    assert ours == theirs
    partial = [name for name, sql in ours.items() if isinstance(sql, str) and " WHERE " in sql]
    assert {"ix_inbox_pending", "ix_outbox_open", "uq_drafts_open"} <= set(partial)
    described.dispose()


def test_the_words_of_reports_have_an_index_of_the_full_text_engine(fresh: sa.Engine) -> None:
    with fresh.connect() as conn:
        made = conn.exec_driver_sql(f"SELECT sql FROM sqlite_schema WHERE name = '{FULL_TEXT}'").scalar_one()
    assert "USING fts5" in made


def test_every_unique_constraint_is_in_the_migrated_schema(fresh: sa.Engine) -> None:
    inspector = sa.inspect(fresh)
    for table in metadata.sorted_tables:
        described = {
            tuple(sorted(constraint.columns.keys()))
            for constraint in table.constraints
            if isinstance(constraint, sa.UniqueConstraint)
        }
        found = {tuple(sorted(each["column_names"])) for each in inspector.get_unique_constraints(table.name)}
        assert {tuple(map(str, columns)) for columns in found} == described, table.name


def test_the_code_names_the_newest_migration_and_there_is_one_line_of_them() -> None:
    assert scripts().get_heads() == [migrate.HEAD]


def test_a_second_opening_changes_nothing_and_does_not_import_alembic(tmp_path: Path) -> None:
    path = tmp_path / "gaung.db"

    def opens_twice() -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", OPENS_TWICE, str(path)], capture_output=True, text=True, timeout=60, check=True
        )
        return done.stdout.split()

    assert opens_twice() == ["True", "True"]
    before = sa.create_engine(f"sqlite:///{path}")
    schema = schema_of(before)
    before.dispose()
    assert opens_twice() == ["False", "False"]
    after = sa.create_engine(f"sqlite:///{path}")
    assert schema_of(after) == schema
    after.dispose()


async def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(path: Path, clock: MovableClock) -> None:
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as conn:
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    for _ in range(2):
        with pytest.raises(migrate.SchemaTooNew, match="9999"):
            await Database(path, clock).open()
    with engine.begin() as conn:
        assert conn.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == "9999"
    engine.dispose()
