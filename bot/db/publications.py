"""Publications: public links, each known once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from bot.db import prepared
from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import publications, reports, units
from bot.domain.links import Link, LinkUse
from bot.domain.office import UnitRef
from bot.domain.reports import ReportState


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a link stands already: its unit, its report if it has one, and since when."""

    id: int
    url: str
    unit: UnitRef
    report_id: int | None
    reference: str | None
    day: date


_ADD = upsert(publications).on_conflict_do_nothing(index_elements=["normalised"])


def add(
    tx: Tx,
    link: Link,
    unit_id: int,
    report_id: int | None,
    person_id: int,
    today: date,
    *,
    other_account: bool = False,
) -> bool:
    """Keep a link; False where it is known already. `other_account` marks one that is not from the unit's own."""
    added = prepared.run(
        tx,
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
            "other_account": other_account,
            "published_at": tx.now,
            "published_on": today,
        },
    )
    return added == 1


_IS_WITHDRAWN = (
    sa.exists()
    .where(reports.c.id == publications.c.report_id, reports.c.state == ReportState.WITHDRAWN.value)
    .correlate(publications)
)


def adopt(tx: Tx, link: Link, unit_id: int, report_id: int) -> bool:
    """Give a link of a report that was withdrawn to another report of the same unit; False for any other link."""
    theirs = (publications.c.normalised == link.normalised, publications.c.unit_id == unit_id, _IS_WITHDRAWN)
    return tx.execute(sa.update(publications).where(*theirs).values(report_id=report_id)).rowcount == 1


# A link of a withdrawn report is its unit's.
_STANDING = (
    sa.select(
        publications.c.id,
        publications.c.normalised,
        publications.c.url,
        publications.c.unit_id,
        units.c.code,
        units.c.name,
        reports.c.id.label("report_id"),
        reports.c.reference,
        publications.c.published_on,
    )
    .select_from(
        publications.join(units, units.c.id == publications.c.unit_id).outerjoin(
            reports,
            sa.and_(reports.c.id == publications.c.report_id, reports.c.state != ReportState.WITHDRAWN.value),
        )
    )
    .where(publications.c.normalised.in_(sa.bindparam("links", expanding=True)))
)


def standings(tx: Tx, normalised: Sequence[str]) -> dict[str, Standing]:
    """Where those of these links stand that are known, by their comparable form."""
    if not normalised:
        return {}
    return {
        row.normalised: Standing(
            row.id, row.url, UnitRef(row.unit_id, row.code, row.name), row.report_id, row.reference, row.published_on
        )
        for row in tx.execute(_STANDING, {"links": list(normalised)})
    }
