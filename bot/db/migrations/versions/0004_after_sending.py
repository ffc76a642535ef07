"""Drafts that are taken back, messages that are followed, what becomes of reports, photos that are looked at."""

import sqlalchemy as sa
from alembic import op

from bot.db import types

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_INSTANTS = ("edited_at", "withdrawn_at", "verified_at", "featured_at", "change_asked_at", "desk_at")
_OF_PHOTOS = {
    "ix_photos_unseen": ("id", "state = 'stored' AND kind = 'photo' AND look IS NULL AND problem IS NULL"),
    "ix_photos_checked": ("checked_at", "state = 'stored'"),
}


def _big() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "draft_messages",
        sa.Column("draft_id", _big(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["draft_id"], ["drafts.id"], name=op.f("fk_draft_messages_draft_id_drafts")),
        sa.PrimaryKeyConstraint("draft_id", "message_id", name=op.f("pk_draft_messages")),
    )
    op.create_table(
        "reviews",
        sa.Column("id", _big(), nullable=False),
        sa.Column("report_id", _big(), nullable=False),
        sa.Column("person_id", _big(), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("reviewed_at", types.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_reviews_report_id_reports")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_reviews_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
    )
    with op.batch_alter_table("reviews", schema=None) as batch_op:
        batch_op.create_index("ix_reviews_report", ["report_id", "id"], unique=False)
        batch_op.create_index("ix_reviews_person", ["person_id", "id"], unique=False)
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("doubts", sa.String(length=64), server_default="", nullable=False))
        batch_op.add_column(sa.Column("undo", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("unlike", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("recalled_on", sa.Date(), nullable=True))
    with op.batch_alter_table("reports", schema=None) as batch_op:
        for name in _INSTANTS:
            batch_op.add_column(sa.Column(name, types.UtcDateTime(timezone=True), nullable=True))
        batch_op.create_index("ix_reports_unit_day", ["unit_id", "activity_date"], unique=False)
        batch_op.create_index(
            "ix_reports_desk", ["desk_at", "id"], unique=False, sqlite_where=sa.text("desk_at IS NOT NULL")
        )
        batch_op.create_index(
            "ix_reports_change_asked",
            ["change_asked_at", "id"],
            unique=False,
            sqlite_where=sa.text("change_asked_at IS NOT NULL"),
        )
    with op.batch_alter_table("photos", schema=None) as batch_op:
        batch_op.add_column(sa.Column("name", sa.String(length=200), nullable=True))
        batch_op.add_column(sa.Column("width", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("height", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("look", sa.String(length=16), nullable=True))
        batch_op.add_column(sa.Column("checked_at", types.UtcDateTime(timezone=True), nullable=True))
        for name, (column, where) in _OF_PHOTOS.items():
            batch_op.create_index(name, [column], sqlite_where=sa.text(where), postgresql_where=sa.text(where))
        batch_op.create_index("ix_photos_file", ["file_unique_id"], unique=False)
    with op.batch_alter_table("accounts", schema=None) as batch_op:
        batch_op.create_index(
            "ix_accounts_closed", ["unit_id"], unique=False, sqlite_where=sa.text("closed_at IS NOT NULL")
        )
    with op.batch_alter_table("publications", schema=None) as batch_op:
        batch_op.add_column(sa.Column("other_account", sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(sa.Column("hints", sa.Boolean(), server_default=sa.true(), nullable=False))
    with op.batch_alter_table("offices", schema=None) as batch_op:
        batch_op.add_column(sa.Column("photo_quota_mb", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("photo_keep_days", sa.Integer(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("offices", schema=None) as batch_op:
        batch_op.drop_column("photo_keep_days")
        batch_op.drop_column("photo_quota_mb")
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("hints")
    with op.batch_alter_table("publications", schema=None) as batch_op:
        batch_op.drop_column("other_account")
    with op.batch_alter_table("accounts", schema=None) as batch_op:
        batch_op.drop_index("ix_accounts_closed", sqlite_where=sa.text("closed_at IS NOT NULL"))
    with op.batch_alter_table("photos", schema=None) as batch_op:
        batch_op.drop_index("ix_photos_file")
        for name in _OF_PHOTOS:
            batch_op.drop_index(name)
        for name in ("checked_at", "look", "height", "width", "name"):
            batch_op.drop_column(name)
    with op.batch_alter_table("reports", schema=None) as batch_op:
        batch_op.drop_index("ix_reports_unit_day")
        batch_op.drop_index("ix_reports_change_asked", sqlite_where=sa.text("change_asked_at IS NOT NULL"))
        batch_op.drop_index("ix_reports_desk", sqlite_where=sa.text("desk_at IS NOT NULL"))
        for name in reversed(_INSTANTS):
            batch_op.drop_column(name)
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.drop_column("recalled_on")
        batch_op.drop_column("unlike")
        batch_op.drop_column("undo")
        batch_op.drop_column("doubts")
    op.drop_table("reviews")
    op.drop_table("draft_messages")
