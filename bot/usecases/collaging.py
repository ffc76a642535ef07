"""The picture of a day or of several: which photos may be in it."""

from collections.abc import Collection
from datetime import date

from bot.db import collages, kits
from bot.db.engine import Tx
from bot.domain.collage import Shot
from bot.domain.office import Office


def shots_of(tx: Tx, day: date) -> list[Shot]:
    """The photos of a day's reports that may be shown."""
    return collages.of_day(tx, day)


def may_be_shown(tx: Tx, photo_ids: Collection[int]) -> bool:
    """Whether all of these photos may still be shown: reports are withdrawn, and consent is."""
    return collages.may_be_shown(tx, photo_ids)


def logo(tx: Tx, office: Office) -> str | None:
    """The office's logo, a path below the data directory."""
    return kits.paper(tx, office.id).logo


def kept_back(tx: Tx, first: date, last: date) -> int:
    """How many reports of some days have photos that may not be shown for want of consent."""
    return collages.kept_back(tx, first, last)
