"""When nobody is asked anything: holidays, other working hours, pauses and leave; and ladders of kinds of unit."""

import sqlalchemy as sa

from bot.db.schema.base import index, metadata, reference, row_id
from bot.db.types import UtcDateTime, big_id

holidays = sa.Table(
    "holidays",
    metadata,
    sa.Column("office_id", big_id(), sa.ForeignKey("offices.id"), primary_key=True),
    sa.Column("day", sa.Date, primary_key=True),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("works", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("source", sa.String(16), primary_key=True),
)

special_hours = sa.Table(
    "special_hours",
    metadata,
    row_id(),
    reference("office_id", "offices"),
    sa.Column("name", sa.String(100), nullable=False),
    sa.Column("first", sa.Date, nullable=False),
    sa.Column("last", sa.Date, nullable=False),
    sa.Column("work_start", sa.Time, nullable=False),
    sa.Column("work_end", sa.Time, nullable=False),
)

pauses = sa.Table(
    "pauses",
    metadata,
    row_id(),
    reference("office_id", "offices"),
    sa.Column("kind", sa.String(16)),
    reference("unit_id", "units", null=True),
    sa.Column("first", sa.Date, nullable=False),
    sa.Column("last", sa.Date, nullable=False),
    sa.Column("name", sa.String(100), nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
)
index(pauses, "last", "first", name="ix_pauses_last")
index(pauses, "unit_id", "last", where="unit_id IS NOT NULL", name="ix_pauses_unit")

leaves = sa.Table(
    "leaves",
    metadata,
    row_id(),
    reference("person_id", "people"),
    sa.Column("first", sa.Date, nullable=False),
    sa.Column("last", sa.Date, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
)
index(leaves, "person_id", "last", name="ix_leaves_person")
index(leaves, "last", "person_id", "first", name="ix_leaves_last")

ladders = sa.Table(
    "ladders",
    metadata,
    sa.Column("office_id", big_id(), sa.ForeignKey("offices.id"), primary_key=True),
    sa.Column("kind", sa.String(16), primary_key=True),
    sa.Column("private_after", sa.Integer),
    sa.Column("group_after", sa.Integer),
    sa.Column("coordinators_after", sa.Integer),
    sa.Column("repeat_after", sa.Integer),
    sa.Column("prompt_time", sa.Time),
)
