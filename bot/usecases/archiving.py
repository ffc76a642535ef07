"""The archive of originals: what an office decides about it, and what is done about it by night."""

from datetime import date, datetime, time, timedelta
from typing import Final

from bot.db import archive, audit, jobs, offices
from bot.db.archive import Losses, Original
from bot.db.engine import Tx
from bot.domain.archive import KEEPINGS, ROOMS, Archive, night_of
from bot.domain.office import Actor, Office
from bot.domain.refused import Refused

AT_ONCE: Final = 50
CHECK_EVERY: Final = timedelta(days=7)
TOLD: Final = "photos.room"
REPORTED: Final = "photos.checked"
_FIELDS: Final = {"room": ("photo_quota_mb", ROOMS), "keep": ("photo_keep_days", KEEPINGS)}


def decide(tx: Tx, actor: Actor, field: str, value: int) -> Archive:
    """Set how much room there is (`room`, MB) or how long originals are kept (`keep`, days); 0 for no limit."""
    if field not in _FIELDS or value not in (0, *_FIELDS[field][1]):
        raise Refused("unknown-button")
    column, _ = _FIELDS[field]
    before = archive.state(tx)
    archive.decide(tx, **{column: value or None})
    detail = {"before": before.room_mb if field == "room" else before.keep_days, "after": value or None}
    audit.note(tx, "archive.set", field, person_id=actor.id, detail=detail)
    return archive.state(tx)


def night(tx: Tx) -> date | None:
    """The night that it is, in the office's zone; None by day."""
    return night_of(tx.now, offices.get(tx).zone)


def expire(tx: Tx) -> int:
    """Mark originals that are past their time; how many."""
    days = archive.state(tx).keep_days
    return archive.expire(tx, tx.now - timedelta(days=days), AT_ONCE) if days else 0


def to_check(tx: Tx) -> list[Original]:
    """The next originals to look through."""
    return archive.to_check(tx, tx.now - CHECK_EVERY, AT_ONCE)


def news_of_room(tx: Tx, office: Office) -> Archive | None:
    """The archive, where it has become nearly full or full: once for each, and again in a month if it stays so."""
    now = archive.state(tx)
    if not now.level:
        return None
    month = tx.now.astimezone(office.zone).strftime("%Y-%m")
    return now if jobs.claim(tx, TOLD, f"{now.level}:{now.room_mb}:{month}") else None


def losses(tx: Tx, office: Office) -> Losses | None:
    """What the last night found lost, once, when work begins; None where it was nothing, or was told."""
    local: datetime = tx.now.astimezone(office.zone)
    if local.time() < office.prompt_time or not office.hours.is_working(tx.now):
        return None
    nights = [day.isoformat() for day in _nights_since_work(local, office)]
    new = [night for night in nights if jobs.claim(tx, REPORTED, night)]
    lost = archive.losses(tx, new) if new else None
    return lost if lost and lost.found else None


def _nights_since_work(local: datetime, office: Office) -> list[date]:
    """This night, and those of free days before it."""
    nights = [local.date()]
    while len(nights) < 7:
        noon = datetime.combine(nights[-1] - timedelta(days=1), time(12), local.tzinfo)
        if office.hours.is_working(noon):
            break
        nights.append(noon.date())
    return nights
