"""The calendar: national holidays looked up."""

from bot.clock import local_date
from bot.db import offices
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.holidays import years_from
from bot.telegram.errands import Bench, Finish, errand
from bot.usecases import national


@errand("calendar.national")
async def look_up(bench: Bench, one: Errand) -> Finish:
    """Look up the national holidays of this year and the next."""
    from bot.render.apart import list_holidays

    today = await bench.db.read(lambda tx: local_date(tx.now, offices.get(tx).zone))
    days = await list_holidays(years_from(today))

    def finish(tx: Tx) -> None:
        national.keep(tx, offices.get(tx), days)

    return finish
