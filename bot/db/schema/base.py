"""What all tables share."""

import sqlalchemy as sa

from bot.db.types import big_id

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def row_id() -> sa.Column[int]:
    return sa.Column("id", big_id(), primary_key=True)


def reference(name: str, target: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, big_id(), sa.ForeignKey(f"{target}.id"), nullable=null)


def index(table: sa.Table, *columns: str, unique: bool = False, where: str | None = None, name: str) -> None:
    # Naming postgresql_where here would import that dialect, two megabytes, wherever SQLite is used.
    index = sa.Index(name, *(table.c[c] for c in columns), unique=unique)
    if where:
        index.dialect_options["sqlite"]["where"] = sa.text(where)
