"""Drafts, reports, photos, publications."""

import sqlalchemy as sa

from bot.db.schema.base import index, metadata, reference, row_id
from bot.db.types import UtcDateTime, big_id

drafts = sa.Table(
    "drafts",
    metadata,
    row_id(),
    reference("person_id", "people"),
    reference("unit_id", "units", null=True),
    sa.Column("chat_id", sa.BigInteger, nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    sa.Column("original", sa.Text, nullable=False, server_default=""),
    sa.Column("title", sa.Text),
    sa.Column("activity_date", sa.Date),
    sa.Column("until_date", sa.Date),
    sa.Column("time_text", sa.String(64)),
    sa.Column("place", sa.Text),
    sa.Column("story", sa.Text),
    sa.Column("participants", sa.Text),
    sa.Column("speakers", sa.Text),
    reference("programme_id", "programmes", null=True),
    sa.Column("links", sa.JSON, nullable=False),
    sa.Column("doubts", sa.String(64), nullable=False, server_default=""),
    sa.Column("undo", sa.JSON),
    sa.Column("unlike", sa.JSON),
    sa.Column("opened_at", UtcDateTime, nullable=False),
    sa.Column("updated_at", UtcDateTime, nullable=False),
    sa.Column("recalled_on", sa.Date),
)
index(drafts, "activity_date", where="state = 'planned'", name="ix_drafts_planned")
index(
    drafts,
    "person_id",
    "unit_id",
    unique=True,
    where="state = 'open' AND unit_id IS NOT NULL",
    name="uq_drafts_open",
)
index(drafts, "person_id", where="state = 'open'", name="ix_drafts_open")
index(drafts, "person_id", "id", name="ix_drafts_person")

draft_messages = sa.Table(
    "draft_messages",
    metadata,
    sa.Column("draft_id", big_id(), sa.ForeignKey("drafts.id"), primary_key=True),
    sa.Column("message_id", sa.BigInteger, primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
)

reports = sa.Table(
    "reports",
    metadata,
    row_id(),
    reference("unit_id", "units"),
    reference("person_id", "people", null=True),
    sa.Column("draft_id", big_id(), sa.ForeignKey("drafts.id"), nullable=False, unique=True),
    sa.Column("reference", sa.String(64), nullable=False, unique=True),
    sa.Column("year", sa.Integer, nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("activity_date", sa.Date, nullable=False),
    sa.Column("until_date", sa.Date),
    sa.Column("time_text", sa.String(64)),
    sa.Column("place", sa.Text),
    sa.Column("story", sa.Text, nullable=False),
    sa.Column("participants", sa.Text),
    sa.Column("speakers", sa.Text),
    reference("programme_id", "programmes", null=True),
    sa.Column("original", sa.Text, nullable=False),
    sa.Column("sent_at", UtcDateTime, nullable=False),
    sa.Column("reported_on", sa.Date, nullable=False),
    sa.Column("consent", sa.String(8)),
    sa.Column("link_state", sa.String(8)),
    sa.Column("link_asked_at", UtcDateTime),
    sa.Column("link_ask_at", UtcDateTime),
    sa.Column("edited_at", UtcDateTime),
    sa.Column("withdrawn_at", UtcDateTime),
    sa.Column("verified_at", UtcDateTime),
    sa.Column("featured_at", UtcDateTime),
    sa.Column("change_asked_at", UtcDateTime),
    sa.Column("desk_at", UtcDateTime),
    sa.Column("fresh", sa.Boolean, nullable=False, server_default=sa.true()),
    sa.UniqueConstraint("unit_id", "year", "number"),
)
index(reports, "id", where="state = 'reported'", name="ix_reports_unpublished")
index(reports, "link_ask_at", where="link_ask_at IS NOT NULL", name="ix_reports_link_ask")
index(reports, "desk_at", "id", where="desk_at IS NOT NULL", name="ix_reports_desk")
index(reports, "change_asked_at", "id", where="change_asked_at IS NOT NULL", name="ix_reports_change_asked")
# With all that a recap counts by: it need not look into the table.
index(reports, "reported_on", "state", "unit_id", "programme_id", name="ix_reports_day")
index(reports, "unit_id", "reported_on", "state", "programme_id", name="ix_reports_unit_reported")
index(reports, "id", where="fresh", name="ix_reports_fresh")
index(reports, "unit_id", "id", name="ix_reports_unit")
index(reports, "unit_id", "activity_date", name="ix_reports_unit_day")
index(reports, "person_id", "id", name="ix_reports_person")

report_versions = sa.Table(
    "report_versions",
    metadata,
    sa.Column("report_id", big_id(), sa.ForeignKey("reports.id"), primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("fields", sa.JSON, nullable=False),
    reference("person_id", "people", null=True),
    sa.Column("saved_at", UtcDateTime, nullable=False),
)
index(report_versions, "person_id", "report_id", name="ix_report_versions_person")

reviews = sa.Table(
    "reviews",
    metadata,
    row_id(),
    reference("report_id", "reports"),
    reference("person_id", "people", null=True),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("note", sa.Text),
    sa.Column("reviewed_at", UtcDateTime, nullable=False),
)
index(reviews, "report_id", "id", name="ix_reviews_report")
index(reviews, "person_id", "id", name="ix_reviews_person")

photos = sa.Table(
    "photos",
    metadata,
    row_id(),
    reference("draft_id", "drafts"),
    reference("report_id", "reports", null=True),
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
    sa.Column("kind", sa.String(16), nullable=False, server_default="photo"),
    sa.Column("position", sa.Integer, nullable=False, server_default="0"),
    sa.Column("name", sa.String(200)),
    sa.Column("width", sa.Integer),
    sa.Column("height", sa.Integer),
    sa.Column("look", sa.String(16)),
    sa.Column("checked_at", UtcDateTime),
    sa.UniqueConstraint("draft_id", "file_unique_id"),
)
index(photos, "not_before", where="state = 'pending'", name="ix_photos_pending")
index(photos, "report_id", name="ix_photos_report")
index(photos, "sha256", where="sha256 IS NOT NULL", name="ix_photos_sha256")
index(photos, "file_unique_id", name="ix_photos_file")
index(photos, "media_group_id", where="media_group_id IS NOT NULL", name="ix_photos_album")
index(
    photos,
    "id",
    where="state = 'stored' AND kind = 'photo' AND look IS NULL AND problem IS NULL",
    name="ix_photos_unseen",
)
index(photos, "checked_at", where="state = 'stored'", name="ix_photos_checked")

publications = sa.Table(
    "publications",
    metadata,
    row_id(),
    reference("unit_id", "units"),
    reference("report_id", "reports", null=True),
    reference("person_id", "people", null=True),
    sa.Column("url", sa.Text, nullable=False),
    sa.Column("normalised", sa.Text, nullable=False, unique=True),
    sa.Column("platform", sa.String(16), nullable=False),
    sa.Column("handle", sa.String(100)),
    sa.Column("counts", sa.Boolean, nullable=False),
    sa.Column("other_account", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("published_at", UtcDateTime, nullable=False),
    sa.Column("published_on", sa.Date, nullable=False),
    sa.Column("fresh", sa.Boolean, nullable=False, server_default=sa.true()),
)
index(publications, "published_on", "counts", "unit_id", "platform", name="ix_publications_day")
index(publications, "unit_id", "published_on", "counts", "platform", name="ix_publications_unit_day")
index(publications, "id", where="fresh", name="ix_publications_fresh")
index(publications, "report_id", name="ix_publications_report")
index(publications, "unit_id", "id", name="ix_publications_unit")
index(publications, "person_id", "id", name="ix_publications_person")
