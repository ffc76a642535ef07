"""The daily digest: made from one reading of its figures, and posted."""

from collections.abc import Sequence
from datetime import date

from bot.db import offices
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.digest import DayFigures
from bot.domain.office import Office
from bot.domain.screen import Screen
from bot.i18n import Texts
from bot.telegram.errands import Bench, Finish, errand
from bot.telegram.work.posting import Part, post
from bot.usecases import digesting, posting
from bot.usecases.posting import Place, Reader
from bot.views import digest as views


@errand(digesting.ERRAND)
async def post_day(bench: Bench, one: Errand) -> Finish:
    """Post the digest of a day, or of several where some were missed."""
    first, last = (date.fromisoformat(one.arguments[name]) for name in ("first", "last"))

    def read(tx: Tx) -> tuple[Office, list[Place], DayFigures]:
        office = offices.get(tx)
        places = posting.places(tx, office, Reader.COORDINATOR, Reader.GROUP)
        return office, places, digesting.figures(tx, office, first, last)

    office, places, figures = await bench.db.read(read)

    def compose(reader: Reader, t: Texts) -> Sequence[Part]:
        for_coordinator = reader is not Reader.GROUP
        return [Screen(part) for part in views.daily(t, office.name, figures, first, for_coordinator=for_coordinator)]

    return await post(bench, f"digest:{last}", places, compose)
