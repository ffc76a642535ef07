"""Prompts and answers."""

import sqlalchemy as sa

from bot.db.schema.base import index, metadata, reference, row_id
from bot.db.types import UtcDateTime

group_prompts = sa.Table(
    "group_prompts",
    metadata,
    row_id(),
    reference("office_id", "offices"),
    sa.Column("chat_id", sa.BigInteger, nullable=False),
    sa.Column("day", sa.Date, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.UniqueConstraint("office_id", "day"),
)

prompts = sa.Table(
    "prompts",
    metadata,
    row_id(),
    reference("unit_id", "units"),
    sa.Column("key", sa.String(100), nullable=False, unique=True),
    sa.Column("due_on", sa.Date, nullable=False),
    sa.Column("rung", sa.String(16), nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    reference("group_prompt_id", "group_prompts", null=True),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("created_on", sa.Date, nullable=False),
)
index(prompts, "unit_id", where="state IN ('open', 'choosing')", name="ix_prompts_open")
index(prompts, "group_prompt_id", name="ix_prompts_group")
index(prompts, "unit_id", "id", name="ix_prompts_unit")
index(prompts, "created_on", name="ix_prompts_day")

answers = sa.Table(
    "answers",
    metadata,
    row_id(),
    reference("unit_id", "units"),
    reference("prompt_id", "prompts", null=True),
    reference("person_id", "people", null=True),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("text", sa.Text),
    sa.Column("until", sa.Date),
    sa.Column("answered_at", UtcDateTime, nullable=False),
    sa.Column("answered_on", sa.Date, nullable=False),
)
index(answers, "answered_on", name="ix_answers_day")
index(answers, "unit_id", "id", name="ix_answers_unit")
index(answers, "prompt_id", name="ix_answers_prompt")
index(answers, "person_id", "id", name="ix_answers_person")
