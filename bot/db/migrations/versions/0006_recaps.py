"""Months of units, rules of the ranking, the words of reports, and what has not been counted or indexed yet."""

import sqlalchemy as sa
from alembic import op

from bot.db import types

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_DAYS = {
    "reports": ("reported_on", "state", "unit_id", "programme_id"),
    "publications": ("published_on", "counts", "unit_id", "platform"),
}
_UNIT_DAYS = {
    "ix_reports_unit_reported": ("reports", ("unit_id", "reported_on", "state", "programme_id")),
    "ix_publications_unit_day": ("publications", ("unit_id", "published_on", "counts", "platform")),
}
# Words come with a space between: whatever else stands in them is theirs.
_FTS5 = (
    "CREATE VIRTUAL TABLE report_words USING fts5"
    "(words, tokenize = \"ascii tokenchars ':'\", detail = none, columnsize = 0)",
)
_GIN = (
    "CREATE TABLE report_words (report_id bigint PRIMARY KEY, words text NOT NULL,"
    " lexemes tsvector NOT NULL GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED)",
    "CREATE INDEX ix_report_words_lexemes ON report_words USING gin (lexemes)",
    "CREATE SEQUENCE gaung_writes",
)


def _big() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "unit_months",
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("unit_id", _big(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("published", sa.Integer(), nullable=False),
        sa.Column("platforms", sa.JSON(), nullable=False),
        sa.Column("publications", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_unit_months_unit_id_units")),
        sa.PrimaryKeyConstraint("month", "unit_id", name=op.f("pk_unit_months")),
    )
    op.create_index("ix_unit_months_ranking", "unit_months", ["month", "kind", "points", "unit_id"])
    op.create_index("ix_unit_months_unit", "unit_months", ["unit_id", "month", "points"])
    op.create_table(
        "ranking_rules",
        sa.Column("office_id", _big(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("points", sa.JSON(), nullable=False),
        sa.Column("saved_at", types.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_ranking_rules_office_id_offices")),
        sa.PrimaryKeyConstraint("office_id", "month", name=op.f("pk_ranking_rules")),
    )
    op.create_table(
        "search_words",
        sa.Column("word", sa.String(40).with_variant(sa.String(40, "C"), "postgresql"), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_search_words")),
    )
    for statement in _FTS5 if op.get_bind().dialect.name == "sqlite" else _GIN:
        op.execute(statement)
    for table, columns in _DAYS.items():
        op.add_column(table, sa.Column("fresh", sa.Boolean(), server_default=sa.true(), nullable=False))
        fresh = sa.text("fresh")
        op.create_index(f"ix_{table}_fresh", table, ["id"], sqlite_where=fresh, postgresql_where=fresh)
        op.drop_index(f"ix_{table}_day", table)
        op.create_index(f"ix_{table}_day", table, columns)
    for name, (table, columns) in _UNIT_DAYS.items():
        op.create_index(name, table, columns)


def downgrade() -> None:
    for name, (table, _) in _UNIT_DAYS.items():
        op.drop_index(name, table)
    for table, columns in _DAYS.items():
        op.drop_index(f"ix_{table}_day", table)
        op.create_index(f"ix_{table}_day", table, [columns[0]])
        op.drop_index(f"ix_{table}_fresh", table)
        op.drop_column(table, "fresh")
    op.drop_table("report_words")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP SEQUENCE gaung_writes")
    op.drop_table("search_words")
    op.drop_table("ranking_rules")
    op.drop_table("unit_months")
