"""The office, its units, people and programmes."""

import sqlalchemy as sa

from bot.db.schema.base import index, metadata, reference, row_id
from bot.db.types import UtcDateTime, big_id

offices = sa.Table(
    "offices",
    metadata,
    row_id(),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("timezone", sa.String(64), nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("group_chat_id", sa.BigInteger),
    sa.Column("group_title", sa.String(200)),
    sa.Column("group_missing", sa.JSON),
    sa.Column("digest_thread_id", sa.BigInteger),
    sa.Column("prompt_thread_id", sa.BigInteger),
    sa.Column("difficulty_thread_id", sa.BigInteger),
    sa.Column("set_up", sa.JSON),
    sa.Column("letterhead", sa.Text),
    sa.Column("logo", sa.String(200)),
    sa.Column("photo_quota_mb", sa.Integer),
    sa.Column("photo_keep_days", sa.Integer),
    sa.Column("cadence_days", sa.Integer, nullable=False, server_default="7"),
    sa.Column("report_counts", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("work_start", sa.Time, nullable=False),
    sa.Column("work_end", sa.Time, nullable=False),
    sa.Column("work_days", sa.String(7), nullable=False, server_default="01234"),
    sa.Column("prompt_time", sa.Time, nullable=False),
    sa.Column("digest_time", sa.Time, nullable=False),
    sa.Column("private_after", sa.Integer, nullable=False, server_default="0"),
    sa.Column("group_after", sa.Integer, nullable=False, server_default="2"),
    sa.Column("coordinators_after", sa.Integer, nullable=False, server_default="5"),
    sa.Column("repeat_after", sa.Integer, nullable=False, server_default="5"),
    sa.Column("national_holidays", sa.Boolean, nullable=False, server_default=sa.true()),
    sa.Column("bot_name", sa.String(64)),
    sa.Column("created_at", UtcDateTime, nullable=False),
)

cadences = sa.Table(
    "cadences",
    metadata,
    sa.Column("office_id", big_id(), sa.ForeignKey("offices.id"), primary_key=True),
    sa.Column("kind", sa.String(16), primary_key=True),
    sa.Column("cadence_days", sa.Integer, nullable=False),
)

units = sa.Table(
    "units",
    metadata,
    row_id(),
    reference("office_id", "offices"),
    sa.Column("code", sa.String(32), nullable=False, unique=True),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("search", sa.String(300), nullable=False, server_default=""),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("cadence_days", sa.Integer),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("closed_at", UtcDateTime),
    sa.Column("last_published_at", UtcDateTime),
    sa.Column("due_on", sa.Date, nullable=False),
    sa.Column("prompt_on", sa.Date),
    sa.Column("last_rung", sa.Integer),
    sa.Column("last_prompted_on", sa.Date),
)
index(units, "prompt_on", where="closed_at IS NULL", name="ix_units_to_prompt")
# With the columns of their conditions: otherwise SQLite looks into the table for each unit that it counts.
index(units, "due_on", "id", "closed_at", where="closed_at IS NULL", name="ix_units_due")
index(units, "kind", "name", "id", "closed_at", where="closed_at IS NULL", name="ix_units_listed")
index(units, "search", "name", "id", "closed_at", where="closed_at IS NULL", name="ix_units_search")
index(
    units,
    "kind",
    "name",
    "id",
    "closed_at",
    "last_published_at",
    where="closed_at IS NULL AND last_published_at IS NULL",
    name="ix_units_never_published",
)
index(units, "closed_at", "id", where="closed_at IS NOT NULL", name="ix_units_closed")

people = sa.Table(
    "people",
    metadata,
    row_id(),
    sa.Column("telegram_id", sa.BigInteger, nullable=False, unique=True),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("username", sa.String(64)),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("ethics_version", sa.Integer),
    sa.Column("notice_version", sa.Integer),
    sa.Column("accepted_at", UtcDateTime),
    sa.Column("asked", sa.String(64)),
    sa.Column("named_at", UtcDateTime),
    sa.Column("phone", sa.String(20)),
    sa.Column("hints", sa.Boolean, nullable=False, server_default=sa.true()),
    sa.Column("erased_at", UtcDateTime),
    sa.Column("created_at", UtcDateTime, nullable=False),
)

roles = sa.Table(
    "roles",
    metadata,
    row_id(),
    reference("person_id", "people"),
    sa.Column("role", sa.String(16), nullable=False),
    reference("unit_id", "units", null=True),
    sa.Column("granted_at", UtcDateTime, nullable=False),
    sa.Column("revoked_at", UtcDateTime),
)
index(roles, "person_id", where="revoked_at IS NULL", name="ix_roles_person")
index(roles, "unit_id", where="revoked_at IS NULL", name="ix_roles_unit")
index(roles, "role", where="revoked_at IS NULL", name="ix_roles_role")

invitations = sa.Table(
    "invitations",
    metadata,
    row_id(),
    sa.Column("token_hash", sa.String(64), nullable=False, unique=True),
    sa.Column("role", sa.String(16), nullable=False),
    reference("unit_id", "units", null=True),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("expires_at", UtcDateTime, nullable=False),
    sa.Column("revoked_at", UtcDateTime),
    sa.Column("uses", sa.Integer, nullable=False, server_default="0"),
    reference("successor_of", "people", null=True),
    sa.Column("leaves", sa.Boolean),
)
index(invitations, "unit_id", where="revoked_at IS NULL", name="ix_invitations_unit")

join_requests = sa.Table(
    "join_requests",
    metadata,
    row_id(),
    sa.Column("telegram_id", sa.BigInteger, nullable=False),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("username", sa.String(64)),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("ethics_version", sa.Integer, nullable=False),
    sa.Column("notice_version", sa.Integer, nullable=False),
    reference("unit_id", "units"),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("decided_at", UtcDateTime),
    reference("decided_by", "people", null=True),
    sa.Column("reason", sa.String(16)),
)
index(join_requests, "telegram_id", "id", name="ix_join_requests_person")
index(join_requests, "telegram_id", "unit_id", unique=True, where="state = 'open'", name="uq_join_requests_open")

wrong_tokens = sa.Table(
    "wrong_tokens",
    metadata,
    sa.Column("telegram_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("since", UtcDateTime, nullable=False),
)

imports = sa.Table(
    "imports",
    metadata,
    row_id(),
    reference("person_id", "people"),
    sa.Column("chat_id", sa.BigInteger, nullable=False),
    sa.Column("what", sa.String(16), nullable=False),
    sa.Column("file_name", sa.String(200), nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("rows", sa.JSON),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("closed_at", UtcDateTime),
)

programmes = sa.Table(
    "programmes",
    metadata,
    row_id(),
    sa.Column("in_force_from", sa.Date, nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("label", sa.String(64), nullable=False),
    sa.Column("emoji", sa.String(16), nullable=False),
    sa.Column("keywords", sa.JSON, nullable=False),
    sa.UniqueConstraint("in_force_from", "number"),
)

accounts = sa.Table(
    "accounts",
    metadata,
    row_id(),
    reference("unit_id", "units"),
    sa.Column("platform", sa.String(16), nullable=False),
    sa.Column("handle", sa.String(100), nullable=False),
    sa.Column("holder", sa.String(200)),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("closed_at", UtcDateTime),
)
index(accounts, "platform", "handle", unique=True, where="closed_at IS NULL", name="uq_accounts_open")
index(accounts, "unit_id", where="closed_at IS NULL", name="ix_accounts_unit")
index(accounts, "unit_id", where="closed_at IS NOT NULL", name="ix_accounts_closed")

templates = sa.Table(
    "templates",
    metadata,
    sa.Column("office_id", big_id(), sa.ForeignKey("offices.id"), primary_key=True),
    sa.Column("name", sa.String(32), primary_key=True),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("saved_at", UtcDateTime, nullable=False),
)
