"""Reports and their versions."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa

from bot.db import prepared
from bot.db.engine import Tx
from bot.db.schema import publications, report_versions, reports, units
from bot.domain.digest import DigestReport, UnitPublication
from bot.domain.links import Platform
from bot.domain.office import UnitRef
from bot.domain.references import reference
from bot.domain.reports import CONTENT, Content, Draft, Marks, Report, ReportState

_MARKS = ("edited_at", "withdrawn_at", "verified_at", "featured_at", "change_asked_at")
_OWN = ("id", "unit_id", "person_id", "reference", "state", "version", *CONTENT, "sent_at", *_MARKS)
_REPORT = sa.select(
    *(reports.c[name] for name in _OWN),
    units.c.code,
    units.c.name,
).join(units, units.c.id == reports.c.unit_id)
# A parameter that a partial index speaks of makes SQLite plan anew at each execution.
_IS_REPORTED = reports.c.state == sa.literal_column("'reported'")
_AWAITING_LINK = (
    _REPORT.where(
        reports.c.unit_id == sa.bindparam("unit"),
        _IS_REPORTED,
        reports.c.sent_at >= sa.bindparam("since"),
    )
    .order_by(reports.c.id.desc())
    .limit(sa.literal_column("1"))
)
_NEXT_NUMBER = sa.select(sa.func.coalesce(sa.func.max(reports.c.number), 0) + 1).where(
    reports.c.unit_id == sa.bindparam("unit"), reports.c.year == sa.bindparam("year")
)

# Made once: SQLAlchemy takes longer to build such statements than SQLite to execute them.
_ADD = sa.insert(reports)
_ADD_VERSION = sa.insert(report_versions)
_GOT_LINK = (
    sa.update(reports)
    .where(reports.c.id == sa.bindparam("report"), _IS_REPORTED)
    .values(
        state=sa.case(
            (reports.c.verified_at.is_not(None), ReportState.VERIFIED.value), else_=ReportState.PUBLISHED.value
        ),
        link_ask_at=None,
        fresh=True,
    )
)


def add(tx: Tx, draft: Draft, unit: UnitRef, today: date) -> Report:
    """Make a report of a draft that has all it needs, with the unit's next number of the year."""
    content = draft.content
    number = tx.execute(_NEXT_NUMBER, {"unit": unit.id, "year": today.year}).scalar_one()
    values = {
        **asdict(content),
        "unit_id": unit.id,
        "person_id": draft.person_id,
        "reference": reference(unit.code, today.year, number),
        "state": ReportState.REPORTED.value,
        "sent_at": tx.now,
    }
    inserted = tx.execute(
        _ADD,
        {
            **values,
            "draft_id": draft.id,
            "year": today.year,
            "number": number,
            "original": draft.original,
            "reported_on": today,
            "desk_at": tx.now,
        },
    )
    report_id = int((inserted.inserted_primary_key or (0,))[0])
    add_version(tx, report_id, 1, content, draft.person_id)
    return Report(report_id, unit, draft.person_id, str(values["reference"]), ReportState.REPORTED, content, tx.now)


def add_version(tx: Tx, report_id: int, version: int, content: Content, person_id: int) -> None:
    """Keep what a report says in a version, and who saved it."""
    fields = {name: value.isoformat() if isinstance(value, date) else value for name, value in asdict(content).items()}
    kept = {"report_id": report_id, "version": version, "fields": fields, "saved_at": tx.now}
    tx.execute(_ADD_VERSION, {**kept, "person_id": person_id})


def _report(row: sa.Row[Any]) -> Report:
    return Report(
        id=row.id,
        unit=UnitRef(row.unit_id, row.code, row.name),
        person_id=row.person_id,
        reference=row.reference,
        state=ReportState(row.state),
        content=Content(**{name: getattr(row, name) for name in CONTENT}),
        sent_at=row.sent_at,
        version=row.version,
        marks=Marks(**{name: getattr(row, name) for name in _MARKS}),
    )


def by_id(tx: Tx, report_id: int) -> Report | None:
    """A report."""
    row = tx.execute(_REPORT.where(reports.c.id == report_id)).one_or_none()
    return _report(row) if row else None


def of_draft(tx: Tx, draft_id: int) -> Report | None:
    """The report that a draft became."""
    row = tx.execute(_REPORT.where(reports.c.draft_id == draft_id)).one_or_none()
    return _report(row) if row else None


def of_unit(tx: Tx, unit_id: int, before: int | None, most: int) -> list[Report]:
    """A unit's newest reports, withdrawn ones too, older than the report `before`."""
    query = _REPORT.where(reports.c.unit_id == unit_id)
    if before is not None:
        query = query.where(reports.c.id < before)
    return [_report(row) for row in tx.execute(query.order_by(reports.c.id.desc()).limit(most))]


def awaiting_link(tx: Tx, unit_id: int, since: datetime) -> Report | None:
    """A unit's newest report since an instant that has no link yet."""
    rows = prepared.rows(tx, _AWAITING_LINK, {"unit": unit_id, "since": since})
    return _report(rows[0]) if rows else None


def got_link(tx: Tx, report_id: int) -> None:
    """A report that was reported is published now, and verified where a coordinator has seen it."""
    tx.execute(_GOT_LINK, {"report": report_id})


def links_of(tx: Tx, report_id: int) -> tuple[tuple[Platform, str], ...]:
    """A report's publications as (platform, url)."""
    rows = tx.execute(
        sa.select(publications.c.platform, publications.c.url)
        .where(publications.c.report_id == report_id, publications.c.counts)
        .order_by(publications.c.id)
    )
    return tuple((Platform(row.platform), row.url) for row in rows)


# A day has thousands of rows: names of columns and of members are looked up for none of them.
_PLATFORMS: Final = {platform.value: platform for platform in Platform}
_THEIRS: Final[frozenset[str]] = frozenset()
_TOLD = sa.select(
    reports.c.id,
    reports.c.title,
    reports.c.reference,
    reports.c.featured_at.is_not(None).label("featured"),
    reports.c.edited_at,
    units.c.code,
    units.c.name,
    publications.c.platform,
    publications.c.url,
    publications.c.other_account,
).select_from(
    reports.join(units, units.c.id == reports.c.unit_id).outerjoin(
        publications, sa.and_(publications.c.report_id == reports.c.id, publications.c.counts)
    )
)


def of_days(tx: Tx, first: date, last: date, after: datetime | None = None) -> list[DigestReport]:
    """The activities reported on these days, later than `after` if that is given, by unit, with their links."""
    days = (reports.c.reported_on >= first, reports.c.reported_on <= last)
    query = _TOLD.where(*days, reports.c.state != ReportState.WITHDRAWN.value)
    if after is not None:
        query = query.where(reports.c.sent_at > after)
    rows = tx.execute(query.order_by(units.c.kind, units.c.name, reports.c.id, publications.c.id)).all()
    return list(_told(rows).values())


def told(tx: Tx, report_ids: Sequence[int]) -> dict[int, DigestReport]:
    """These reports as digests tell of them, by id."""
    rows = tx.execute(_TOLD.where(reports.c.id.in_(report_ids)).order_by(reports.c.id, publications.c.id)).all()
    return _told(rows)


def _told(rows: Sequence[sa.Row[Any]]) -> dict[int, DigestReport]:
    found: dict[int, DigestReport] = {}
    values: Iterable[tuple[Any, ...]] = rows
    for id_, title, told_as, featured, edited_at, code, name, platform, url, is_others in values:
        links = () if platform is None else ((_PLATFORMS[platform], url),)
        others = _THEIRS if not is_others else frozenset((url,))
        known = found.get(id_)
        if known is not None:
            links, others = known.links + links, known.others | others
        found[id_] = DigestReport(code, name, title, told_as, links, others, bool(featured), edited_at)
    return found


def publications_of_days(tx: Tx, first: date, last: date, after: datetime | None = None) -> list[UnitPublication]:
    """What units published on these days, later than `after` if that is given, with a report or without."""
    query = (
        sa.select(units.c.code, units.c.name, publications.c.platform, publications.c.url, publications.c.other_account)
        .join(units, units.c.id == publications.c.unit_id)
        .where(publications.c.published_on >= first, publications.c.published_on <= last, publications.c.counts)
    )
    if after is not None:
        query = query.where(publications.c.published_at > after)
    rows: Iterable[tuple[Any, ...]] = tx.execute(query.order_by(units.c.kind, units.c.name, publications.c.id)).all()
    return [
        UnitPublication(code, name, _PLATFORMS[platform], url, bool(is_others))
        for code, name, platform, url, is_others in rows
    ]
