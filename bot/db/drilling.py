"""Lists of reports and publications of some days, newest first: pages by key, whatever their number."""

from datetime import date
from typing import Any

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.reports import told
from bot.db.schema import publications, reports, units
from bot.domain.digest import UnitPublication
from bot.domain.drilling import ListedLink, ListedReport, Sieve
from bot.domain.links import Platform
from bot.domain.reports import ReportState


def reports_of(
    tx: Tx, first: date, last: date, unit_id: int | None, sieve: Sieve, before: int | None, most: int
) -> list[ListedReport]:
    """The newest reports of these days that are not withdrawn, of all units or one, older than the report `before`."""
    days = _days(reports.c.reported_on, reports.c.id, first, last, before)
    query = sa.select(reports.c.id, reports.c.reported_on).where(*days, *_through(sieve))
    if unit_id is not None:
        query = query.where(reports.c.unit_id == unit_id)
    order = (reports.c.reported_on.desc(), reports.c.id.desc())
    wanted = tx.execute(query.order_by(*order).limit(most)).all()
    found = told(tx, [row.id for row in wanted])
    return [ListedReport(row.id, row.reported_on, found[row.id]) for row in wanted]


def _through(sieve: Sieve) -> list[sa.ColumnElement[bool]]:
    # By parameters: the partial index of what is not published would be of no use for some days.
    conditions = [reports.c.state != ReportState.WITHDRAWN.value]
    if sieve.published is not None:
        is_open = reports.c.state == ReportState.REPORTED.value
        conditions.append(~is_open if sieve.published else is_open)
    if sieve.programme is not None:
        programme = reports.c.programme_id
        conditions.append(programme == sieve.programme if sieve.programme else programme.is_(None))
    return conditions


def links_of(
    tx: Tx, first: date, last: date, unit_id: int | None, platform: Platform | None, before: int | None, most: int
) -> list[ListedLink]:
    """The newest publications of these days, of all units or one, on all platforms or one, older than `before`."""
    days = _days(publications.c.published_on, publications.c.id, first, last, before)
    wanted = sa.select(publications.c.id).where(*days, publications.c.counts)
    if unit_id is not None:
        wanted = wanted.where(publications.c.unit_id == unit_id)
    if platform is not None:
        wanted = wanted.where(publications.c.platform == platform.value)
    order = (publications.c.published_on.desc(), publications.c.id.desc())
    query = (
        sa.select(
            publications.c.id,
            publications.c.published_on,
            publications.c.platform,
            publications.c.url,
            publications.c.other_account,
            units.c.code,
            units.c.name,
            reports.c.title,
        )
        .select_from(
            publications.join(units, units.c.id == publications.c.unit_id).outerjoin(
                reports, reports.c.id == publications.c.report_id
            )
        )
        .where(publications.c.id.in_(wanted.order_by(*order).limit(most).scalar_subquery()))
        .order_by(*order)
    )
    return [_link(row) for row in tx.execute(query)]


def _link(row: sa.Row[Any]) -> ListedLink:
    link = UnitPublication(row.code, row.name, Platform(row.platform), row.url, bool(row.other_account))
    return ListedLink(row.id, row.published_on, link, row.title)


def _days(
    day: sa.ColumnElement[date], row_id: sa.ColumnElement[int], first: date, last: date, before: int | None
) -> tuple[sa.ColumnElement[bool], ...]:
    """On these days and, by day and id, before a row."""
    if before is None:
        return (day >= first, day <= last)
    place = sa.select(day).where(row_id == before).scalar_subquery()
    return (day >= first, day <= sa.case((place < last, place), else_=last), sa.or_(day < place, row_id < before))
