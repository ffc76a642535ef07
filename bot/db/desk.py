"""The coordinators' desk: piles of reports, the one that came last on top; and a unit's reports."""

from typing import Any, Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import reports, reviews, units
from bot.domain.office import UnitRef
from bot.domain.reviews import Act, DeskLine, Freshness, Pile, Place
from bot.domain.units import UnitKind

_CAME: Final = {Pile.OPEN: reports.c.desk_at, Pile.WAITING: reports.c.change_asked_at}
_LAST_SAID = (
    sa.select(reviews.c.kind)
    .where(
        reviews.c.report_id == reports.c.id,
        reviews.c.kind.in_([Act.ACCEPT.value, Act.CHANGE.value, Act.FIXED.value]),
    )
    .order_by(reviews.c.id.desc())
    .limit(1)
    .correlate(reports)
    .scalar_subquery()
)
_FRESHNESS: Final = {None: Freshness.NEW, Act.ACCEPT.value: Freshness.EDITED}


def page(tx: Tx, pile: Pile, kind: UnitKind | None, after: Place | None, most: int) -> list[DeskLine]:
    """At most so many reports of a pile, of units of a kind or of all, below a place."""
    came = _CAME[pile]
    query = (
        sa.select(
            reports.c.id,
            reports.c.unit_id,
            units.c.code,
            units.c.name,
            reports.c.title,
            reports.c.activity_date,
            came.label("came"),
            _LAST_SAID.label("said"),
        )
        .join_from(reports, units, units.c.id == reports.c.unit_id)
        .where(came.is_not(None))
        .order_by(came.desc(), reports.c.id.desc())
        .limit(most)
    )
    if kind is not None:
        query = query.where(units.c.kind == kind.value)
    if after is not None:
        query = query.where(came <= after.at, sa.or_(came < after.at, reports.c.id < after.report_id))
    return [_line(row) for row in tx.execute(query)]


def _line(row: sa.Row[Any]) -> DeskLine:
    freshness = _FRESHNESS.get(row.said, Freshness.FIXED)
    return DeskLine(row.id, UnitRef(row.unit_id, row.code, row.name), row.title, row.activity_date, freshness, row.came)


def count(tx: Tx, pile: Pile, most: int) -> int:
    """How many reports lie on a pile, counted up to `most`."""
    some = sa.select(reports.c.id).where(_CAME[pile].is_not(None)).limit(most).subquery()
    return int(tx.execute(sa.select(sa.func.count()).select_from(some)).scalar_one())
