"""Publications: public links, each known once."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import publications, reports, units
from bot.domain.links import Link, LinkUse
from bot.domain.reports import ReportState


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a link stands already."""

    unit_name: str
    reference: str | None


_ADD = upsert(publications).on_conflict_do_nothing(index_elements=["normalised"])


def add(tx: Tx, link: Link, unit_id: int, report_id: int | None, person_id: int, today: date) -> bool:
    """Keep a link; False where it is known already."""
    added = tx.execute(
        _ADD,
        {
            "unit_id": unit_id,
            "report_id": report_id,
            "person_id": person_id,
            "url": link.url,
            "normalised": link.normalised,
            "platform": link.platform.value,
            "handle": link.handle,
            "counts": link.use is LinkUse.PUBLICATION,
            "published_at": tx.now,
            "published_on": today,
        },
    )
    return added.rowcount == 1


_IS_WITHDRAWN = (
    sa.exists()
    .where(reports.c.id == publications.c.report_id, reports.c.state == ReportState.WITHDRAWN.value)
    .correlate(publications)
)


def adopt(tx: Tx, link: Link, unit_id: int, report_id: int) -> bool:
    """Give a link of a report that was withdrawn to another report of the same unit; False for any other link."""
    theirs = (publications.c.normalised == link.normalised, publications.c.unit_id == unit_id, _IS_WITHDRAWN)
    return tx.execute(sa.update(publications).where(*theirs).values(report_id=report_id)).rowcount == 1


def standing(tx: Tx, normalised: str) -> Standing | None:
    """Where a link stands; that of a withdrawn report is its unit's."""
    row = tx.execute(
        sa.select(units.c.name, reports.c.reference)
        .select_from(
            publications.join(units, units.c.id == publications.c.unit_id).outerjoin(
                reports,
                sa.and_(reports.c.id == publications.c.report_id, reports.c.state != ReportState.WITHDRAWN.value),
            )
        )
        .where(publications.c.normalised == normalised)
    ).one_or_none()
    return Standing(row.name, row.reference) if row else None
