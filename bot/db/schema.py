"""The tables. Migrations create them; a test holds the two against each other."""

import sqlalchemy as sa

from bot.db.types import UtcDateTime, big_id

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> sa.Column[int]:
    return sa.Column("id", big_id(), primary_key=True)


def _ref(name: str, target: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, big_id(), sa.ForeignKey(f"{target}.id"), nullable=null)


def _index(table: sa.Table, *columns: str, unique: bool = False, where: str | None = None, name: str) -> None:
    # Naming postgresql_where here would import that dialect, two megabytes, wherever SQLite is used.
    index = sa.Index(name, *(table.c[c] for c in columns), unique=unique)
    if where:
        index.dialect_options["sqlite"]["where"] = sa.text(where)


offices = sa.Table(
    "offices",
    metadata,
    _id(),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("timezone", sa.String(64), nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("group_chat_id", sa.BigInteger),
    sa.Column("cadence_days", sa.Integer, nullable=False, server_default="7"),
    sa.Column("report_counts", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("work_start", sa.Time, nullable=False),
    sa.Column("work_end", sa.Time, nullable=False),
    sa.Column("work_days", sa.String(7), nullable=False, server_default="01234"),
    sa.Column("prompt_time", sa.Time, nullable=False),
    sa.Column("digest_time", sa.Time, nullable=False),
    sa.Column("group_after", sa.Integer, nullable=False, server_default="2"),
    sa.Column("coordinators_after", sa.Integer, nullable=False, server_default="5"),
    sa.Column("repeat_after", sa.Integer, nullable=False, server_default="5"),
    sa.Column("created_at", UtcDateTime, nullable=False),
)

units = sa.Table(
    "units",
    metadata,
    _id(),
    _ref("office_id", "offices"),
    sa.Column("code", sa.String(32), nullable=False, unique=True),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("cadence_days", sa.Integer),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("closed_at", UtcDateTime),
    sa.Column("last_published_at", UtcDateTime),
    sa.Column("due_on", sa.Date, nullable=False),
    sa.Column("prompt_on", sa.Date),
    sa.Column("last_rung", sa.Integer),
    sa.Column("last_prompted_on", sa.Date),
    sa.Column("paused_until", sa.Date),
)
_index(units, "prompt_on", where="closed_at IS NULL", name="ix_units_to_prompt")
_index(units, "due_on", where="closed_at IS NULL", name="ix_units_due")

people = sa.Table(
    "people",
    metadata,
    _id(),
    sa.Column("telegram_id", sa.BigInteger, nullable=False, unique=True),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("username", sa.String(64)),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("ethics_version", sa.Integer),
    sa.Column("notice_version", sa.Integer),
    sa.Column("accepted_at", UtcDateTime),
    sa.Column("asked", sa.String(64)),
    sa.Column("created_at", UtcDateTime, nullable=False),
)

roles = sa.Table(
    "roles",
    metadata,
    _id(),
    _ref("person_id", "people"),
    sa.Column("role", sa.String(16), nullable=False),
    _ref("unit_id", "units", null=True),
    sa.Column("granted_at", UtcDateTime, nullable=False),
    sa.Column("revoked_at", UtcDateTime),
)
_index(roles, "person_id", where="revoked_at IS NULL", name="ix_roles_person")
_index(roles, "unit_id", where="revoked_at IS NULL", name="ix_roles_unit")
_index(roles, "role", where="revoked_at IS NULL", name="ix_roles_role")

invitations = sa.Table(
    "invitations",
    metadata,
    _id(),
    sa.Column("token_hash", sa.String(64), nullable=False, unique=True),
    sa.Column("role", sa.String(16), nullable=False),
    _ref("unit_id", "units", null=True),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("expires_at", UtcDateTime, nullable=False),
    sa.Column("revoked_at", UtcDateTime),
    sa.Column("uses", sa.Integer, nullable=False, server_default="0"),
)

chats = sa.Table(
    "chats",
    metadata,
    sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("unreachable_since", UtcDateTime),
    sa.Column("unreachable_reason", sa.String(200)),
    sa.Column("hold_until", UtcDateTime),
    sa.Column("migrated_to", sa.BigInteger),
)

programmes = sa.Table(
    "programmes",
    metadata,
    _id(),
    sa.Column("in_force_from", sa.Date, nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("label", sa.String(64), nullable=False),
    sa.Column("emoji", sa.String(16), nullable=False),
    sa.Column("keywords", sa.JSON, nullable=False),
    sa.UniqueConstraint("in_force_from", "number"),
)

drafts = sa.Table(
    "drafts",
    metadata,
    _id(),
    _ref("person_id", "people"),
    _ref("unit_id", "units", null=True),
    sa.Column("chat_id", sa.BigInteger, nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    sa.Column("original", sa.Text, nullable=False, server_default=""),
    sa.Column("title", sa.Text),
    sa.Column("activity_date", sa.Date),
    sa.Column("time_text", sa.String(64)),
    sa.Column("place", sa.Text),
    sa.Column("story", sa.Text),
    sa.Column("participants", sa.Text),
    sa.Column("speakers", sa.Text),
    _ref("programme_id", "programmes", null=True),
    sa.Column("links", sa.JSON, nullable=False),
    sa.Column("opened_at", UtcDateTime, nullable=False),
    sa.Column("updated_at", UtcDateTime, nullable=False),
)
_index(
    drafts,
    "person_id",
    "unit_id",
    unique=True,
    where="state = 'open' AND unit_id IS NOT NULL",
    name="uq_drafts_open",
)
_index(drafts, "person_id", where="state = 'open'", name="ix_drafts_open")

reports = sa.Table(
    "reports",
    metadata,
    _id(),
    _ref("unit_id", "units"),
    _ref("person_id", "people", null=True),
    sa.Column("draft_id", big_id(), sa.ForeignKey("drafts.id"), nullable=False, unique=True),
    sa.Column("reference", sa.String(64), nullable=False, unique=True),
    sa.Column("year", sa.Integer, nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("activity_date", sa.Date, nullable=False),
    sa.Column("time_text", sa.String(64)),
    sa.Column("place", sa.Text),
    sa.Column("story", sa.Text, nullable=False),
    sa.Column("participants", sa.Text),
    sa.Column("speakers", sa.Text),
    _ref("programme_id", "programmes", null=True),
    sa.Column("original", sa.Text, nullable=False),
    sa.Column("sent_at", UtcDateTime, nullable=False),
    sa.Column("reported_on", sa.Date, nullable=False),
    sa.UniqueConstraint("unit_id", "year", "number"),
)
_index(reports, "reported_on", name="ix_reports_day")
_index(reports, "unit_id", "id", name="ix_reports_unit")

report_versions = sa.Table(
    "report_versions",
    metadata,
    sa.Column("report_id", big_id(), sa.ForeignKey("reports.id"), primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("fields", sa.JSON, nullable=False),
    _ref("person_id", "people", null=True),
    sa.Column("saved_at", UtcDateTime, nullable=False),
)

photos = sa.Table(
    "photos",
    metadata,
    _id(),
    _ref("draft_id", "drafts"),
    _ref("report_id", "reports", null=True),
    sa.Column("message_id", sa.BigInteger, nullable=False),
    sa.Column("media_group_id", sa.String(64)),
    sa.Column("file_id", sa.String(256), nullable=False),
    sa.Column("file_unique_id", sa.String(64), nullable=False),
    sa.Column("file_size", sa.BigInteger),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
    sa.Column("not_before", UtcDateTime, nullable=False),
    sa.Column("problem", sa.String(200)),
    sa.Column("path", sa.String(200)),
    sa.Column("sha256", sa.String(64)),
    sa.Column("stored_at", UtcDateTime),
    sa.UniqueConstraint("draft_id", "file_unique_id"),
)
_index(photos, "not_before", where="state = 'pending'", name="ix_photos_pending")
_index(photos, "report_id", name="ix_photos_report")
_index(photos, "media_group_id", where="media_group_id IS NOT NULL", name="ix_photos_album")

publications = sa.Table(
    "publications",
    metadata,
    _id(),
    _ref("unit_id", "units"),
    _ref("report_id", "reports", null=True),
    _ref("person_id", "people", null=True),
    sa.Column("url", sa.Text, nullable=False),
    sa.Column("normalised", sa.Text, nullable=False, unique=True),
    sa.Column("platform", sa.String(16), nullable=False),
    sa.Column("handle", sa.String(100)),
    sa.Column("counts", sa.Boolean, nullable=False),
    sa.Column("published_at", UtcDateTime, nullable=False),
    sa.Column("published_on", sa.Date, nullable=False),
)
_index(publications, "published_on", name="ix_publications_day")
_index(publications, "report_id", name="ix_publications_report")
_index(publications, "unit_id", "id", name="ix_publications_unit")

group_prompts = sa.Table(
    "group_prompts",
    metadata,
    _id(),
    _ref("office_id", "offices"),
    sa.Column("chat_id", sa.BigInteger, nullable=False),
    sa.Column("day", sa.Date, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.UniqueConstraint("office_id", "day"),
)

prompts = sa.Table(
    "prompts",
    metadata,
    _id(),
    _ref("unit_id", "units"),
    sa.Column("key", sa.String(100), nullable=False, unique=True),
    sa.Column("due_on", sa.Date, nullable=False),
    sa.Column("rung", sa.String(16), nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    _ref("group_prompt_id", "group_prompts", null=True),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("created_on", sa.Date, nullable=False),
)
_index(prompts, "unit_id", where="state IN ('open', 'choosing')", name="ix_prompts_open")
_index(prompts, "group_prompt_id", name="ix_prompts_group")

answers = sa.Table(
    "answers",
    metadata,
    _id(),
    _ref("unit_id", "units"),
    _ref("prompt_id", "prompts", null=True),
    _ref("person_id", "people", null=True),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("text", sa.Text),
    sa.Column("until", sa.Date),
    sa.Column("answered_at", UtcDateTime, nullable=False),
    sa.Column("answered_on", sa.Date, nullable=False),
)
_index(answers, "answered_on", name="ix_answers_day")
_index(answers, "unit_id", "id", name="ix_answers_unit")
_index(answers, "prompt_id", name="ix_answers_prompt")

inbox = sa.Table(
    "inbox",
    metadata,
    _id(),
    sa.Column("update_id", sa.BigInteger, nullable=False),
    sa.Column("digest", sa.String(32), nullable=False),
    sa.Column("lane", sa.BigInteger, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("state", sa.String(8), nullable=False),
    sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
    sa.Column("error", sa.Text),
    sa.Column("received_at", UtcDateTime, nullable=False),
    sa.Column("not_before", UtcDateTime),
    sa.Column("done_at", UtcDateTime),
    sa.UniqueConstraint("update_id", "digest"),
)
_index(inbox, "id", where="state = 'pending'", name="ix_inbox_pending")
_index(inbox, "done_at", where="state = 'done'", name="ix_inbox_done")

outbox = sa.Table(
    "outbox",
    metadata,
    _id(),
    sa.Column("key", sa.String(160), nullable=False, unique=True),
    sa.Column("chat_id", sa.BigInteger, nullable=False),
    sa.Column("priority", sa.Integer, nullable=False),
    sa.Column("method", sa.String(40), nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("card", sa.Boolean, nullable=False),
    sa.Column("once", sa.Boolean, nullable=False),
    sa.Column("state", sa.String(8), nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
    sa.Column("error", sa.Text),
    sa.Column("message_id", sa.BigInteger),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("not_before", UtcDateTime),
    sa.Column("expires_at", UtcDateTime),
    sa.Column("sent_at", UtcDateTime),
)
_index(outbox, "id", where="state IN ('pending', 'sending')", name="ix_outbox_open")
_index(outbox, "chat_id", "message_id", where="message_id IS NOT NULL", name="ix_outbox_message")
_index(outbox, "sent_at", where="state = 'sent'", name="ix_outbox_sent")

job_runs = sa.Table(
    "job_runs",
    metadata,
    sa.Column("job", sa.String(40), primary_key=True),
    sa.Column("slot", sa.String(64), primary_key=True),
    sa.Column("claimed_at", UtcDateTime, nullable=False),
)

audit = sa.Table(
    "audit",
    metadata,
    _id(),
    sa.Column("at", UtcDateTime, nullable=False),
    _ref("person_id", "people", null=True),
    sa.Column("actor", sa.String(64), nullable=False),
    sa.Column("action", sa.String(64), nullable=False),
    sa.Column("subject", sa.String(100), nullable=False),
    sa.Column("detail", sa.JSON),
)
_index(audit, "at", name="ix_audit_at")
