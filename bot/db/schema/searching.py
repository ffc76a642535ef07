"""The words that reports are found by, and how many reports have each as it is written.

Their index is a table of SQLite's own full-text engine (FTS5), which is no table to SQLAlchemy: the migration makes it,
`bot.db.search` alone uses it.
"""

from typing import Final

import sqlalchemy as sa

from bot.db.schema.base import metadata

FULL_TEXT: Final = "report_words"
"""The index; the engine keeps tables of its own whose names begin so."""

search_words = sa.Table(
    "search_words",
    metadata,
    sa.Column("word", sa.String(40), primary_key=True),
    sa.Column("reports", sa.Integer, nullable=False),
)
