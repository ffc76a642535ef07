"""Activities that were reported and have no public link yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import people, reports, units
from bot.domain.office import UnitRef
from bot.domain.reports import ReportState


class LinkState(StrEnum):
    """What an officer said of a report's link: it will come later, or it will never come."""

    LATER = "later"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Unpublished:
    """A report without a link; `reporter` is the chat of who reported it, if that is still known."""

    id: int
    unit: UnitRef
    title: str
    activity_date: date
    reporter: int | None


_IS_REPORTED = reports.c.state == sa.literal_column("'reported'")
_FIELDS = sa.select(
    reports.c.id,
    reports.c.unit_id,
    units.c.code,
    units.c.name,
    reports.c.title,
    reports.c.activity_date,
    people.c.telegram_id,
).select_from(
    reports.join(units, units.c.id == reports.c.unit_id).outerjoin(people, people.c.id == reports.c.person_id)
)
_WAITING = _FIELDS.where(_IS_REPORTED, sa.or_(reports.c.link_state.is_(None), reports.c.link_state != LinkState.NEVER))


def ask_later(tx: Tx, report_id: int, at: datetime) -> None:
    """Ask for a report's link at an instant, if there is none by then."""
    tx.execute(sa.update(reports).where(reports.c.id == report_id).values(link_ask_at=at))


def was_asked(tx: Tx, report_id: int) -> bool:
    """Whether a report's link was asked for, or somebody said already what will become of it."""
    asked = sa.or_(reports.c.link_asked_at.is_not(None), reports.c.link_state.is_not(None))
    return tx.execute(sa.select(reports.c.id).where(reports.c.id == report_id, asked)).first() is not None


def due(tx: Tx, most: int) -> list[Unpublished]:
    """The reports whose link is to be asked for now, the oldest first."""
    query = _FIELDS.where(reports.c.link_ask_at <= tx.now, _IS_REPORTED, units.c.closed_at.is_(None))
    return [_one(row) for row in tx.execute(query.order_by(reports.c.link_ask_at, reports.c.id).limit(most))]


def asked(tx: Tx, report_ids: Sequence[int]) -> None:
    """Their links were asked for, once."""
    tx.execute(sa.update(reports).where(reports.c.id.in_(report_ids)).values(link_ask_at=None, link_asked_at=tx.now))


def decide(tx: Tx, report_id: int, state: LinkState | None) -> bool:
    """Keep what was said of a report's link; False where it has one by now, or was withdrawn."""
    changed = tx.execute(
        sa.update(reports)
        .where(reports.c.id == report_id, reports.c.state == ReportState.REPORTED.value)
        .values(link_state=state.value if state else None, link_ask_at=None)
    )
    return changed.rowcount == 1


def page(tx: Tx, unit_ids: Sequence[int] | None, before: int | None, most: int) -> list[Unpublished]:
    """The newest reports without a link, of some units or (None) of all, older than the report `before`."""
    query = _WAITING.where(units.c.closed_at.is_(None))
    if unit_ids is not None:
        query = query.where(reports.c.unit_id.in_(unit_ids))
    if before is not None:
        query = query.where(reports.c.id < before)
    return [_one(row) for row in tx.execute(query.order_by(reports.c.id.desc()).limit(most))]


def by_id(tx: Tx, report_id: int) -> Unpublished | None:
    """A report that has no link yet."""
    row = tx.execute(_FIELDS.where(reports.c.id == report_id, _IS_REPORTED)).one_or_none()
    return _one(row) if row else None


def _one(row: sa.Row[tuple[int, int, str, str, str, date, int]]) -> Unpublished:
    return Unpublished(row.id, UnitRef(row.unit_id, row.code, row.name), row.title, row.activity_date, row.telegram_id)
