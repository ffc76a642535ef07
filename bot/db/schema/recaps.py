"""What recaps and rankings are made of: a roll-up by unit and month, and the rules by which it is counted."""

import sqlalchemy as sa

from bot.db.schema.base import index, metadata
from bot.db.types import UtcDateTime, big_id

unit_months = sa.Table(
    "unit_months",
    metadata,
    sa.Column("month", sa.Date, primary_key=True),
    sa.Column("unit_id", big_id(), sa.ForeignKey("units.id"), primary_key=True),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("reports", sa.Integer, nullable=False),
    sa.Column("published", sa.Integer, nullable=False),
    sa.Column("platforms", sa.JSON, nullable=False),
    sa.Column("publications", sa.Integer, nullable=False),
    sa.Column("points", sa.Integer, nullable=False),
)
index(unit_months, "month", "kind", "points", "unit_id", name="ix_unit_months_ranking")
# With the points: two months of all units are compared by the indexes alone.
index(unit_months, "unit_id", "month", "points", name="ix_unit_months_unit")

ranking_rules = sa.Table(
    "ranking_rules",
    metadata,
    sa.Column("office_id", big_id(), sa.ForeignKey("offices.id"), primary_key=True),
    sa.Column("month", sa.Date, primary_key=True),
    sa.Column("points", sa.JSON, nullable=False),
    sa.Column("saved_at", UtcDateTime, nullable=False),
)
