"""Chats, inbox, outbox, claimed slots, the audit log."""

import sqlalchemy as sa

from bot.db.schema.base import index, metadata, reference, row_id
from bot.db.types import UtcDateTime

chats = sa.Table(
    "chats",
    metadata,
    sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("unreachable_since", UtcDateTime),
    sa.Column("unreachable_reason", sa.String(200)),
    sa.Column("hold_until", UtcDateTime),
    sa.Column("migrated_to", sa.BigInteger),
)

inbox = sa.Table(
    "inbox",
    metadata,
    row_id(),
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
index(inbox, "id", where="state = 'pending'", name="ix_inbox_pending")
index(inbox, "done_at", where="state = 'done'", name="ix_inbox_done")

outbox = sa.Table(
    "outbox",
    metadata,
    row_id(),
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
index(outbox, "id", where="state IN ('pending', 'sending')", name="ix_outbox_open")
index(outbox, "chat_id", "message_id", where="message_id IS NOT NULL", name="ix_outbox_message")
index(outbox, "sent_at", where="state = 'sent'", name="ix_outbox_sent")

job_runs = sa.Table(
    "job_runs",
    metadata,
    sa.Column("job", sa.String(40), primary_key=True),
    sa.Column("slot", sa.String(64), primary_key=True),
    sa.Column("claimed_at", UtcDateTime, nullable=False),
)

errands = sa.Table(
    "errands",
    metadata,
    row_id(),
    sa.Column("kind", sa.String(40), nullable=False),
    sa.Column("chat_id", sa.BigInteger, nullable=False),
    reference("person_id", "people", null=True),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("arguments", sa.JSON, nullable=False),
    sa.Column("state", sa.String(8), nullable=False),
    sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
    sa.Column("error", sa.Text),
    sa.Column("not_before", UtcDateTime),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("done_at", UtcDateTime),
)
index(errands, "id", where="state = 'pending'", name="ix_errands_pending")

audit = sa.Table(
    "audit",
    metadata,
    row_id(),
    sa.Column("at", UtcDateTime, nullable=False),
    reference("person_id", "people", null=True),
    sa.Column("actor", sa.String(64), nullable=False),
    sa.Column("action", sa.String(64), nullable=False),
    sa.Column("subject", sa.String(100), nullable=False),
    sa.Column("detail", sa.JSON),
)
index(audit, "at", name="ix_audit_at")
index(audit, "person_id", "id", name="ix_audit_person")
index(audit, "subject", "id", name="ix_audit_subject")
