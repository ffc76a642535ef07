"""Reports and publications of a span of days, one by one."""

from collections.abc import Collection
from datetime import date
from typing import Any, Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.kits import PHOTO
from bot.db.photos import EXPIRED, REMOVED, STORED
from bot.db.schema import photos, publications, reports, units
from bot.domain.links import Platform
from bot.domain.listings import Illustrated, Illustration, ListedPublication, ListedReport
from bot.domain.reports import ReportState
from bot.domain.units import UnitKind

_PHOTOS: Final = (
    sa.select(sa.func.count())
    .where(photos.c.report_id == reports.c.id, photos.c.state != REMOVED, photos.c.kind == PHOTO)
    .scalar_subquery()
)
_REPORT: Final = sa.select(
    reports.c.id,
    reports.c.unit_id,
    reports.c.reference,
    reports.c.title,
    reports.c.reported_on,
    reports.c.activity_date,
    reports.c.until_date,
    reports.c.place,
    reports.c.programme_id,
    reports.c.state,
    reports.c.featured_at,
    _PHOTOS.label("photos"),
).where(reports.c.state != ReportState.WITHDRAWN.value)
_IN_SPAN: Final = (
    reports.c.reported_on >= sa.bindparam("first"),
    reports.c.reported_on <= sa.bindparam("last"),
)
_REPORTS: Final = _REPORT.where(*_IN_SPAN).order_by(reports.c.reported_on, reports.c.id)
_LINK: Final = (
    sa.select(publications.c.report_id, publications.c.platform, publications.c.url)
    .join(reports, reports.c.id == publications.c.report_id)
    .where(publications.c.counts, reports.c.state != ReportState.WITHDRAWN.value)
    .order_by(publications.c.id)
)
_LINKS: Final = _LINK.where(*_IN_SPAN)
_PUBLICATION: Final = (
    sa.select(
        publications.c.id,
        publications.c.unit_id,
        publications.c.published_on,
        publications.c.platform,
        publications.c.url,
        publications.c.other_account,
        reports.c.reference,
        reports.c.title,
    )
    .outerjoin(reports, reports.c.id == publications.c.report_id)
    .where(publications.c.counts)
)
_PUBLICATIONS: Final = _PUBLICATION.where(
    publications.c.published_on >= sa.bindparam("first"), publications.c.published_on <= sa.bindparam("last")
).order_by(publications.c.published_on, publications.c.id)
# A person's own are few: which they are is asked of the index alone, and their days are looked at afterwards.
_OWN: Final = sa.select(reports.c.id).where(reports.c.person_id == sa.bindparam("person")).order_by(reports.c.id)
_CHOSEN: Final[sa.BindParameter[Any]] = sa.bindparam("chosen", expanding=True)
_CHOSEN_REPORTS: Final = _REPORT.where(reports.c.id.in_(_CHOSEN)).order_by(reports.c.id)
_CHOSEN_LINKS: Final = _LINK.where(publications.c.report_id.in_(_CHOSEN))
_OWN_PUBLICATIONS: Final = _PUBLICATION.where(publications.c.person_id == sa.bindparam("person")).order_by(
    publications.c.id
)
_AT_ONCE: Final = 500
_SCHOOLS: Final = tuple(kind.value for kind in (UnitKind.MAN, UnitKind.MTSN, UnitKind.MIN))
_MAY_BE_SHOWN: Final = sa.or_(
    reports.c.consent == "yes", sa.and_(reports.c.consent.is_(None), units.c.kind.not_in(_SCHOOLS))
)
_ILLUSTRATED: Final = (
    sa.select(reports.c.id, reports.c.unit_id, reports.c.title, reports.c.reported_on)
    .join(units, units.c.id == reports.c.unit_id)
    .where(*_IN_SPAN, reports.c.state != ReportState.WITHDRAWN.value, _MAY_BE_SHOWN)
    .where(sa.exists().where(photos.c.report_id == reports.c.id, photos.c.state.in_((STORED, EXPIRED))))
    .order_by(reports.c.featured_at.is_(None), reports.c.reported_on.desc(), reports.c.id.desc())
    .limit(sa.bindparam("most"))
)
_COVER: Final = (
    sa.select(photos.c.id, photos.c.path, photos.c.sha256, photos.c.state)
    .where(
        photos.c.report_id == sa.bindparam("report"),
        photos.c.kind == PHOTO,
        photos.c.state.in_((STORED, EXPIRED)),
        photos.c.problem.is_(None),
        photos.c.sha256.is_not(None),
    )
    .order_by(photos.c.position, photos.c.message_id, photos.c.id)
    .limit(1)
)
_STILL_SHOWN: Final = (
    sa.select(sa.func.count())
    .select_from(photos.join(reports, reports.c.id == photos.c.report_id).join(units, units.c.id == reports.c.unit_id))
    .where(photos.c.id.in_(_CHOSEN), photos.c.state.in_((STORED, EXPIRED)))
    .where(reports.c.state != ReportState.WITHDRAWN.value, _MAY_BE_SHOWN)
)


def has_more(tx: Tx, first: date, last: date, most: int) -> bool:
    """Whether more than so many reports came on these days."""
    some = sa.select(reports.c.id).where(*_IN_SPAN).limit(most + 1)
    return len(tx.execute(some, {"first": first, "last": last}).all()) > most


def reports_of(tx: Tx, first: date, last: date) -> list[ListedReport]:
    """The reports of these days that count, by day."""
    return _listed(tx, _REPORTS, _LINKS, {"first": first, "last": last})


def publications_of(tx: Tx, first: date, last: date) -> list[ListedPublication]:
    """The publications of these days that count, by day."""
    return _published(tx, _PUBLICATIONS, {"first": first, "last": last})


def reports_by(tx: Tx, person_id: int, first: date, last: date) -> list[ListedReport]:
    """The reports of these days that a person sent and that count, in the order in which they were sent."""
    ids = list(tx.execute(_OWN, {"person": person_id}).scalars())
    found: list[ListedReport] = []
    for start in range(0, len(ids), _AT_ONCE):
        found += _listed(tx, _CHOSEN_REPORTS, _CHOSEN_LINKS, {"chosen": ids[start : start + _AT_ONCE]})
    return [each for each in found if first <= each.reported_on <= last]


def publications_by(tx: Tx, person_id: int, first: date, last: date) -> list[ListedPublication]:
    """The publications of these days that a person sent and that count, in the order in which they were sent."""
    found = _published(tx, _OWN_PUBLICATIONS, {"person": person_id})
    return [each for each in found if first <= each.published_on <= last]


def illustrated(tx: Tx, first: date, last: date, most: int) -> list[Illustrated]:
    """Reports of these days with a photo, featured ones before the newest; none without the consent that it needs."""
    found = tx.execute(_ILLUSTRATED, {"first": first, "last": last, "most": most})
    return [Illustrated(row.id, row.unit_id, row.title, row.reported_on) for row in found]


def illustration(tx: Tx, report: Illustrated) -> Illustration | None:
    """The first photo of a report that can be shown."""
    row = tx.execute(_COVER, {"report": report.id}).one_or_none()
    return row and Illustration(row.id, report, row.path if row.state == STORED else None, row.sha256)


def may_be_shown(tx: Tx, photo_ids: Collection[int]) -> bool:
    """Whether all of these photos may still be shown: reports and consent are withdrawn, photos taken out."""
    return tx.execute(_STILL_SHOWN, {"chosen": list(photo_ids)}).scalar() == len(photo_ids)


def _listed(tx: Tx, of: sa.Select[Any], links_of: sa.Select[Any], given: dict[str, Any]) -> list[ListedReport]:
    links: dict[int, list[tuple[Platform, str]]] = {}
    for row in tx.execute(links_of, given):
        links.setdefault(row.report_id, []).append((Platform(row.platform), row.url))
    return [
        ListedReport(
            row.id,
            row.unit_id,
            row.reference,
            row.title,
            row.reported_on,
            row.activity_date,
            row.until_date,
            row.place or "",
            row.programme_id,
            ReportState(row.state),
            row.featured_at is not None,
            row.photos,
            tuple(links.get(row.id, ())),
        )
        for row in tx.execute(of, given)
    ]


def _published(tx: Tx, of: sa.Select[Any], given: dict[str, Any]) -> list[ListedPublication]:
    return [
        ListedPublication(
            row.id,
            row.unit_id,
            row.published_on,
            Platform(row.platform),
            row.url,
            bool(row.other_account),
            row.reference,
            row.title,
        )
        for row in tx.execute(of, given)
    ]
