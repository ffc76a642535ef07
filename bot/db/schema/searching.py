"""The words that reports are found by, and how many reports have each as it is written.

Their index is a table of the engine's own kind, which is no table to SQLAlchemy: the migration makes it,
`bot.db.full_text` alone uses it.
"""

from typing import Final

import sqlalchemy as sa

from bot.db.schema.base import metadata

FULL_TEXT: Final = "report_words"
"""The index; the engine keeps tables of its own whose names begin so."""

search_words = sa.Table(
    "search_words",
    metadata,
    # What begins alike stands together in the order of bytes alone.
    sa.Column("word", sa.String(40).with_variant(sa.String(40, "C"), "postgresql"), primary_key=True),
    sa.Column("reports", sa.Integer, nullable=False),
)
