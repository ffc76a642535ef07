"""Days on which nobody works, as a library knows them and as the office has them; both are kept, the office's holds."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, Final

import sqlalchemy as sa

from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import holidays
from bot.domain.calendar import Holiday, HolidaySource

_PUT: Final = upsert(holidays)
_PUT_HOLIDAY = _PUT.on_conflict_do_update(
    index_elements=["office_id", "day", "source"],
    set_={name: _PUT.excluded[name] for name in ("name", "works")},
)


def in_force(tx: Tx, office_id: int, first: date | None = None) -> list[Holiday]:
    """The holidays, and days on which the office works all the same, in order; all, or those from a day on."""
    query = sa.select(holidays).where(holidays.c.office_id == office_id)
    if first is not None:
        query = query.where(holidays.c.day >= first)
    # The office's word comes after the library's, and takes its place.
    rows = tx.execute(query.order_by(holidays.c.day, holidays.c.source))
    return list({row.day: _holiday(row) for row in rows}.values())


def of_library(tx: Tx, office_id: int) -> dict[date, Holiday]:
    """What the library said, by day."""
    library = holidays.c.source == HolidaySource.LIBRARY.value
    rows = tx.execute(sa.select(holidays).where(holidays.c.office_id == office_id, library))
    return {row.day: _holiday(row) for row in rows}


def of_day(tx: Tx, office_id: int, day: date) -> dict[HolidaySource, Holiday]:
    """What is known of a day, by who says so."""
    rows = tx.execute(sa.select(holidays).where(holidays.c.office_id == office_id, holidays.c.day == day))
    return {HolidaySource(row.source): _holiday(row) for row in rows}


def _holiday(row: sa.Row[Any]) -> Holiday:
    return Holiday(row.day, row.name, HolidaySource(row.source), row.works)


def put(tx: Tx, office_id: int, days: Iterable[Holiday]) -> None:
    """Keep days, in place of what the same source said of them."""
    values = [
        {"office_id": office_id, "day": each.day, "name": each.name, "works": each.works, "source": each.source.value}
        for each in days
    ]
    if values:
        tx.execute(_PUT_HOLIDAY, values)
    tx.forget()


def remove(tx: Tx, office_id: int, source: HolidaySource, days: Collection[date] | None = None) -> int:
    """Forget what a source said, of some days or altogether; of how many days that was."""
    gone = sa.delete(holidays).where(holidays.c.office_id == office_id, holidays.c.source == source.value)
    if days is not None:
        gone = gone.where(holidays.c.day.in_(days))
    tx.forget()
    return tx.execute(gone).rowcount
