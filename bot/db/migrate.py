"""Bringing a database to the schema of this version."""

from pathlib import Path

import sqlalchemy as sa

HEAD = "0006"
"""The newest migration. Kept here so that a start with an up-to-date database need not import Alembic."""

SCRIPTS = Path(__file__).parent / "migrations"


class SchemaTooNew(Exception):
    """The database was written by a newer version; `str()` is its revision."""


def to_head(conn: sa.Connection) -> None:
    """Migrate in one transaction, or do nothing where the database is up to date.

    Raises SchemaTooNew when the database comes from a newer version.
    """
    present = _revision(conn)
    if present == HEAD:
        return
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = conn
    try:
        command.upgrade(config, HEAD)
    except CommandError as error:
        if present is not None and "Can't locate revision" in str(error):
            raise SchemaTooNew(present) from error
        raise


def _revision(conn: sa.Connection) -> str | None:
    with conn.begin():
        if not sa.inspect(conn).has_table("alembic_version"):
            return None
        return conn.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
