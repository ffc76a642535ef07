"""Holidays, other working hours, pauses, leave, ladders of kinds, difficulties."""

import sqlalchemy as sa
from alembic import op

from bot.db import types

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def _big() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "holidays",
        sa.Column("office_id", _big(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("works", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_holidays_office_id_offices")),
        sa.PrimaryKeyConstraint("office_id", "day", "source", name=op.f("pk_holidays")),
    )
    op.create_table(
        "ladders",
        sa.Column("office_id", _big(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("private_after", sa.Integer(), nullable=True),
        sa.Column("group_after", sa.Integer(), nullable=True),
        sa.Column("coordinators_after", sa.Integer(), nullable=True),
        sa.Column("repeat_after", sa.Integer(), nullable=True),
        sa.Column("prompt_time", sa.Time(), nullable=True),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_ladders_office_id_offices")),
        sa.PrimaryKeyConstraint("office_id", "kind", name=op.f("pk_ladders")),
    )
    op.create_table(
        "leaves",
        sa.Column("id", _big(), nullable=False),
        sa.Column("person_id", _big(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("created_at", types.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_leaves_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leaves")),
    )
    with op.batch_alter_table("leaves", schema=None) as batch_op:
        batch_op.create_index("ix_leaves_last", ["last", "person_id", "first"], unique=False)
        batch_op.create_index("ix_leaves_person", ["person_id", "last"], unique=False)

    op.create_table(
        "special_hours",
        sa.Column("id", _big(), nullable=False),
        sa.Column("office_id", _big(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("work_start", sa.Time(), nullable=False),
        sa.Column("work_end", sa.Time(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_special_hours_office_id_offices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_special_hours")),
    )
    op.create_table(
        "pauses",
        sa.Column("id", _big(), nullable=False),
        sa.Column("office_id", _big(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=True),
        sa.Column("unit_id", _big(), nullable=True),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("created_at", types.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.id"], name=op.f("fk_pauses_office_id_offices")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_pauses_unit_id_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pauses")),
    )
    with op.batch_alter_table("pauses", schema=None) as batch_op:
        batch_op.create_index("ix_pauses_last", ["last", "first"], unique=False)
        batch_op.create_index(
            "ix_pauses_unit", ["unit_id", "last"], unique=False, sqlite_where=sa.text("unit_id IS NOT NULL")
        )

    op.create_table(
        "difficulties",
        sa.Column("id", _big(), nullable=False),
        sa.Column("unit_id", _big(), nullable=False),
        sa.Column("person_id", _big(), nullable=True),
        sa.Column("answer_id", _big(), nullable=True),
        sa.Column("category", sa.String(length=16), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("opened_at", types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("first_answered_at", types.UtcDateTime(timezone=True), nullable=True),
        sa.Column("changed_at", types.UtcDateTime(timezone=True), nullable=False),
        sa.Column("solved_at", types.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["answer_id"], ["answers.id"], name=op.f("fk_difficulties_answer_id_answers")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_difficulties_person_id_people")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_difficulties_unit_id_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_difficulties")),
    )
    with op.batch_alter_table("difficulties", schema=None) as batch_op:
        batch_op.create_index("ix_difficulties_answer", ["answer_id"], unique=False)
        batch_op.create_index(
            "ix_difficulties_open", ["changed_at", "id"], unique=False, sqlite_where=sa.text("state != 'solved'")
        )
        batch_op.create_index("ix_difficulties_person", ["person_id", "id"], unique=False)
        batch_op.create_index("ix_difficulties_unit", ["unit_id", "id"], unique=False)

    op.create_table(
        "difficulty_messages",
        sa.Column("id", _big(), nullable=False),
        sa.Column("difficulty_id", _big(), nullable=False),
        sa.Column("person_id", _big(), nullable=True),
        sa.Column("side", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("photo", sa.String(length=200), nullable=True),
        sa.Column("sent_at", types.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["difficulty_id"], ["difficulties.id"], name=op.f("fk_difficulty_messages_difficulty_id_difficulties")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_difficulty_messages_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_difficulty_messages")),
    )
    with op.batch_alter_table("difficulty_messages", schema=None) as batch_op:
        batch_op.create_index("ix_difficulty_messages_difficulty", ["difficulty_id", "id"], unique=False)
        batch_op.create_index("ix_difficulty_messages_person", ["person_id", "id"], unique=False)

    with op.batch_alter_table("offices", schema=None) as batch_op:
        batch_op.add_column(sa.Column("private_after", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("national_holidays", sa.Boolean(), server_default=sa.true(), nullable=False))
        batch_op.add_column(sa.Column("bot_name", sa.String(length=64), nullable=True))

    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(sa.Column("phone", sa.String(length=20), nullable=True))

    op.drop_column("units", "paused_until")
    op.create_index(
        "ix_drafts_planned", "drafts", ["activity_date"], unique=False, sqlite_where=sa.text("state = 'planned'")
    )
    for name in ("drafts", "reports"):
        op.add_column(name, sa.Column("until_date", sa.Date(), nullable=True))
    op.create_index("ix_prompts_day", "prompts", ["created_on"], unique=False)
    op.drop_index("ix_units_due", "units")
    still_open = sa.text("closed_at IS NULL")
    op.create_index(
        "ix_units_due",
        "units",
        ["due_on", "id", "closed_at"],
        unique=False,
        sqlite_where=still_open,
        postgresql_where=still_open,
    )


def downgrade() -> None:
    op.drop_index("ix_units_due", "units")
    still_open = sa.text("closed_at IS NULL")
    op.create_index(
        "ix_units_due",
        "units",
        ["due_on"],
        unique=False,
        sqlite_where=still_open,
        postgresql_where=still_open,
    )
    op.drop_index("ix_prompts_day", "prompts")
    for name in ("reports", "drafts"):
        op.drop_column(name, "until_date")
    op.drop_index("ix_drafts_planned", "drafts")
    with op.batch_alter_table("units", schema=None) as batch_op:
        batch_op.add_column(sa.Column("paused_until", sa.Date(), nullable=True))

    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("phone")

    with op.batch_alter_table("offices", schema=None) as batch_op:
        batch_op.drop_column("bot_name")
        batch_op.drop_column("national_holidays")
        batch_op.drop_column("private_after")

    with op.batch_alter_table("difficulty_messages", schema=None) as batch_op:
        batch_op.drop_index("ix_difficulty_messages_person")
        batch_op.drop_index("ix_difficulty_messages_difficulty")

    op.drop_table("difficulty_messages")
    with op.batch_alter_table("difficulties", schema=None) as batch_op:
        batch_op.drop_index("ix_difficulties_unit")
        batch_op.drop_index("ix_difficulties_person")
        batch_op.drop_index("ix_difficulties_open", sqlite_where=sa.text("state != 'solved'"))
        batch_op.drop_index("ix_difficulties_answer")

    op.drop_table("difficulties")
    with op.batch_alter_table("pauses", schema=None) as batch_op:
        batch_op.drop_index("ix_pauses_unit", sqlite_where=sa.text("unit_id IS NOT NULL"))
        batch_op.drop_index("ix_pauses_last")

    op.drop_table("pauses")
    op.drop_table("special_hours")
    with op.batch_alter_table("leaves", schema=None) as batch_op:
        batch_op.drop_index("ix_leaves_person")
        batch_op.drop_index("ix_leaves_last")

    op.drop_table("leaves")
    op.drop_table("ladders")
    op.drop_table("holidays")
