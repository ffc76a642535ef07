"""Reports after they were sent: edited, withdrawn, brought back, looked at. Every change is a compare-and-set.

`desk_at` is when a report came to the coordinators' desk; it is empty once they looked at it, and while a change that
was asked for, or its withdrawal, keeps it away.
"""

from collections.abc import Collection
from dataclasses import asdict
from datetime import date
from typing import Any

import sqlalchemy as sa

from bot.db import reports as all_reports
from bot.db.engine import Tx
from bot.db.schema import people, publications, report_versions, reports, reviews
from bot.domain.report_past import Version
from bot.domain.reports import Content, Report, ReportState
from bot.domain.reviews import DECISIVE, Act, Review

_IS_THERE = reports.c.state != ReportState.WITHDRAWN.value
_UNSEEN = sa.case((reports.c.state == ReportState.VERIFIED.value, ReportState.PUBLISHED.value), else_=reports.c.state)
_SEEN = sa.case((reports.c.state == ReportState.PUBLISHED.value, ReportState.VERIFIED.value), else_=reports.c.state)
_IS_DECISIVE = reviews.c.kind.in_([act.value for act in DECISIVE])


def _change(tx: Tx, report_id: int, where: Collection[sa.ColumnElement[bool]], **values: Any) -> bool:
    # What changed is counted and searched anew, see `db.tallies`.
    changed = tx.execute(sa.update(reports).where(reports.c.id == report_id, *where).values(**values, fresh=True))
    return changed.rowcount == 1


def _stands_at(report_id: int, seen: int) -> sa.ColumnElement[bool]:
    """That nobody has decided about the report since the act `seen`."""
    newest = sa.select(sa.func.coalesce(sa.func.max(reviews.c.id), 0)).where(
        reviews.c.report_id == report_id, _IS_DECISIVE
    )
    return newest.scalar_subquery() == seen


def save(tx: Tx, report: Report, content: Content, person_id: int, told_until: date | None, *, unseen: bool) -> bool:
    """Store another version of a report; False where there is a newer one, or it was withdrawn.

    The edit leaves its mark where the digest of the report's day, of `told_until` or before, has gone out. `unseen`
    says that no coordinator has seen this version: it comes to the desk.
    """
    values: dict[str, Any] = {**asdict(content), "version": report.version + 1, "edited_at": _traced(tx, told_until)}
    values |= _to_desk(tx) if unseen else {}
    saved = _change(tx, report.id, (reports.c.version == report.version, _IS_THERE), **values)
    if saved:
        all_reports.add_version(tx, report.id, report.version + 1, content, person_id)
    return saved


def _now(tx: Tx) -> sa.BindParameter[Any]:
    return sa.literal(tx.now, reports.c.desk_at.type)


def _traced(tx: Tx, told_until: date | None) -> sa.ColumnElement[Any]:
    if told_until is None:
        return reports.c.edited_at
    return sa.case((reports.c.reported_on <= told_until, _now(tx)), else_=reports.c.edited_at)


def _to_desk(tx: Tx) -> dict[str, Any]:
    desk_at = sa.func.coalesce(reports.c.desk_at, _now(tx))
    return {"verified_at": None, "change_asked_at": None, "state": _UNSEEN, "desk_at": desk_at}


def got_photos(tx: Tx, report_id: int, told_until: date | None, *, unseen: bool) -> None:
    """A report has further photos: marked, and brought to the desk, like an edit."""
    _change(tx, report_id, (_IS_THERE,), edited_at=_traced(tx, told_until), **(_to_desk(tx) if unseen else {}))


def fixed(tx: Tx, report_id: int) -> bool:
    """The change that was asked for is made: the report comes back to the desk; False where none is asked for."""
    return _change(tx, report_id, (reports.c.change_asked_at.is_not(None), _IS_THERE), **_to_desk(tx))


def withdraw(tx: Tx, report_id: int, version: int) -> bool:
    """Take a report back; False where it was, or has another version."""
    gone = {"state": ReportState.WITHDRAWN.value, "withdrawn_at": tx.now}
    moot = {"desk_at": None, "change_asked_at": None, "link_ask_at": None}
    return _change(tx, report_id, (reports.c.version == version, _IS_THERE), **gone, **moot)


def restore(tx: Tx, report_id: int) -> bool:
    """Bring a withdrawn report back as far as it had come; False where it is there."""
    has_link = sa.exists().where(publications.c.report_id == report_id, publications.c.counts)
    state = sa.case(
        (~has_link, ReportState.REPORTED.value),
        (reports.c.verified_at.is_not(None), ReportState.VERIFIED.value),
        else_=ReportState.PUBLISHED.value,
    )
    desk_at = sa.case((reports.c.verified_at.is_(None), _now(tx)))
    return _change(tx, report_id, (~_IS_THERE,), state=state, withdrawn_at=None, desk_at=desk_at)


def accept(tx: Tx, report_id: int, version: int, seen: int) -> bool:
    """A coordinator has seen a version; False where there is a newer one, or somebody decided since the act `seen`."""
    where = (reports.c.version == version, reports.c.verified_at.is_(None), _IS_THERE, _stands_at(report_id, seen))
    return _change(tx, report_id, where, verified_at=tx.now, change_asked_at=None, desk_at=None, state=_SEEN)


def ask_change(tx: Tx, report_id: int, seen: int) -> bool:
    """A coordinator asks for a change; False where somebody decided since the act `seen`."""
    values: dict[str, Any] = {"change_asked_at": tx.now, "verified_at": None, "desk_at": None, "state": _UNSEEN}
    return _change(tx, report_id, (_IS_THERE, _stands_at(report_id, seen)), **values)


def feature(tx: Tx, report_id: int, *, on: bool) -> bool:
    """Feature a report, or do so no more; False where that is so already."""
    other = reports.c.featured_at.is_(None) if on else reports.c.featured_at.is_not(None)
    return _change(tx, report_id, (other, _IS_THERE), featured_at=tx.now if on else None)


def note(tx: Tx, report_id: int, person_id: int, act: Act, words: str | None = None) -> int:
    """Keep an act about a report; its id."""
    inserted = tx.execute(
        sa.insert(reviews).values(
            report_id=report_id, person_id=person_id, kind=act.value, note=words, reviewed_at=tx.now
        )
    )
    return int((inserted.inserted_primary_key or (0,))[0])


def renote(tx: Tx, review_id: int, words: str) -> None:
    """Give an act other words, as of now."""
    tx.execute(sa.update(reviews).where(reviews.c.id == review_id).values(note=words, reviewed_at=tx.now))


_REVIEW = sa.select(
    reviews.c.id, reviews.c.kind, reviews.c.note, reviews.c.reviewed_at, people.c.name, people.c.erased_at
).select_from(reviews.outerjoin(people, people.c.id == reviews.c.person_id))


def _review(row: sa.Row[Any]) -> Review:
    return Review(row.id, Act(row.kind), None if row.erased_at else row.name, row.note, row.reviewed_at)


def reviews_of(tx: Tx, report_id: int) -> list[Review]:
    """All acts about a report, oldest first."""
    rows = tx.execute(_REVIEW.where(reviews.c.report_id == report_id).order_by(reviews.c.id))
    return [_review(row) for row in rows]


def newest(tx: Tx, report_id: int, acts: Collection[Act] = DECISIVE, person_id: int | None = None) -> Review | None:
    """The newest of some acts about a report, by anybody or by one person."""
    query = _REVIEW.where(reviews.c.report_id == report_id, reviews.c.kind.in_([act.value for act in acts]))
    if person_id is not None:
        query = query.where(reviews.c.person_id == person_id)
    row = tx.execute(query.order_by(reviews.c.id.desc()).limit(1)).one_or_none()
    return _review(row) if row else None


def asked_by(tx: Tx, report_id: int) -> int | None:
    """The account of who asked for a change last."""
    return tx.execute(
        sa.select(people.c.telegram_id)
        .join_from(reviews, people, people.c.id == reviews.c.person_id)
        .where(reviews.c.report_id == report_id, reviews.c.kind == Act.CHANGE.value)
        .order_by(reviews.c.id.desc())
        .limit(1)
    ).scalar()


def versions_of(tx: Tx, report_id: int) -> list[Version]:
    """All versions of a report, oldest first."""
    rows = tx.execute(
        sa.select(
            report_versions.c.version,
            report_versions.c.fields,
            report_versions.c.saved_at,
            people.c.name,
            people.c.erased_at,
        )
        .select_from(report_versions.outerjoin(people, people.c.id == report_versions.c.person_id))
        .where(report_versions.c.report_id == report_id)
        .order_by(report_versions.c.version)
    )
    return [Version(row.version, row.fields, None if row.erased_at else row.name, row.saved_at) for row in rows]
