"""What a caption kit needs to know of a report beside its text."""

from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.photos import EXPIRED, REMOVED, STORED
from bot.db.schema import accounts, offices, people, photos, reports, units
from bot.domain.links import Platform
from bot.domain.looks import Problem
from bot.domain.reports import ReportState
from bot.domain.units import UnitKind

PHOTO: Final = "photo"
_UNUSABLE: Final = frozenset({Problem.UNREADABLE.value, Problem.TOO_LARGE.value})


@dataclass(frozen=True, slots=True)
class Matter:
    """A report's unit by kind, what was said about pupils in its photos, who reported it, whether it was withdrawn."""

    kind: UnitKind
    consent: str | None
    reporter: str | None
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Paper:
    """What the office writes on: the lines of its letterhead, and its logo, a path below the data directory."""

    letterhead: str | None
    logo: str | None


@dataclass(frozen=True, slots=True)
class Original:
    """A photo by its path below the photos' directory, None where it is not there yet; `bad` cannot be shown."""

    path: str | None
    bad: bool


def matter(tx: Tx, report_id: int) -> Matter:
    """Of a report that is known to exist."""
    row = tx.execute(
        sa.select(units.c.kind, reports.c.consent, reports.c.state, people.c.name)
        .select_from(
            reports.join(units, units.c.id == reports.c.unit_id).outerjoin(people, people.c.id == reports.c.person_id)
        )
        .where(reports.c.id == report_id)
    ).one()
    return Matter(UnitKind(row.kind), row.consent, row.name, row.state == ReportState.WITHDRAWN.value)


def note_consent(tx: Tx, report_id: int, consent: str) -> None:
    """Keep whether the guardians agreed to a report's photos: "yes" or "no"."""
    tx.execute(sa.update(reports).where(reports.c.id == report_id).values(consent=consent))


def set_letterhead(tx: Tx, office_id: int, lines: str | None) -> None:
    """Give the office a letterhead; None for its name alone."""
    tx.execute(sa.update(offices).where(offices.c.id == office_id).values(letterhead=lines))
    tx.forget()


def set_logo(tx: Tx, office_id: int, path: str) -> None:
    """Give the office a logo, a path below the data directory."""
    tx.execute(sa.update(offices).where(offices.c.id == office_id).values(logo=path))
    tx.forget()


def paper(tx: Tx, office_id: int) -> Paper:
    """The office's."""
    row = tx.execute(sa.select(offices.c.letterhead, offices.c.logo).where(offices.c.id == office_id)).one()
    return Paper(row.letterhead, row.logo)


def mentions(tx: Tx, unit_id: int) -> dict[Platform, str]:
    """The unit's official account on each platform, the oldest where it has several."""
    rows = tx.execute(
        sa.select(accounts.c.platform, accounts.c.handle)
        .where(accounts.c.unit_id == unit_id, accounts.c.closed_at.is_(None))
        .order_by(accounts.c.id.desc())
    )
    return {Platform(row.platform): row.handle for row in rows}


def originals(tx: Tx, report_id: int) -> list[Original]:
    """The report's photos, in their order; those whose time in the archive is over are left out."""
    rows = tx.execute(
        sa.select(photos.c.path, photos.c.state, photos.c.problem)
        .where(photos.c.report_id == report_id, photos.c.state.not_in((REMOVED, EXPIRED)), photos.c.kind == PHOTO)
        .order_by(photos.c.position, photos.c.message_id, photos.c.id)
    )
    return [
        Original(row.path if row.state == STORED else None, row.state == STORED and row.problem in _UNUSABLE)
        for row in rows
    ]
