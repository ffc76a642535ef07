"""What SQLite and PostgreSQL spell differently."""

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite


def upsert(table: sa.Table) -> sqlite.Insert:
    """An INSERT that can say ON CONFLICT."""
    return sqlite.insert(table)
