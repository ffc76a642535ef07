"""Alembic's entry: migrations run on the connection that the caller hands over."""

from typing import Any

import sqlalchemy as sa
from alembic import context
from sqlalchemy.ext.compiler import compiles

from bot.db.schema import metadata


@compiles(sa.schema.CreateIndex, "postgresql")
def _with_its_condition(create: sa.schema.CreateIndex, compiler: Any, **kw: Any) -> str:
    """An index of some rows is one on both engines, though migrations and schema name SQLite alone."""
    options = create.element.dialect_options
    options["postgresql"]["where"] = options["sqlite"]["where"]
    return str(compiler.visit_create_index(create, **kw))


connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
