"""Difficulties: what units are stuck with, and what was said about it."""

import sqlalchemy as sa

from bot.db.schema.base import index, metadata, reference, row_id
from bot.db.types import UtcDateTime

difficulties = sa.Table(
    "difficulties",
    metadata,
    row_id(),
    reference("unit_id", "units"),
    reference("person_id", "people", null=True),
    reference("answer_id", "answers", null=True),
    sa.Column("category", sa.String(16)),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("opened_at", UtcDateTime, nullable=False),
    sa.Column("first_answered_at", UtcDateTime),
    sa.Column("changed_at", UtcDateTime, nullable=False),
    sa.Column("solved_at", UtcDateTime),
)
index(difficulties, "changed_at", "id", where="state != 'solved'", name="ix_difficulties_open")
index(difficulties, "unit_id", "id", name="ix_difficulties_unit")
index(difficulties, "person_id", "id", name="ix_difficulties_person")
index(difficulties, "answer_id", name="ix_difficulties_answer")

difficulty_messages = sa.Table(
    "difficulty_messages",
    metadata,
    row_id(),
    reference("difficulty_id", "difficulties"),
    reference("person_id", "people", null=True),
    sa.Column("side", sa.String(16), nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("photo", sa.String(200)),
    sa.Column("sent_at", UtcDateTime, nullable=False),
)
index(difficulty_messages, "difficulty_id", "id", name="ix_difficulty_messages_difficulty")
index(difficulty_messages, "person_id", "id", name="ix_difficulty_messages_person")
