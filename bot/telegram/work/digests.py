"""The daily digest: made from one reading of its figures, and posted."""

from collections.abc import Sequence
from datetime import date

from bot.db import offices
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.digest import DayFigures
from bot.domain.office import Office
from bot.domain.people import Language
from bot.i18n import Texts
from bot.telegram.errands import Bench, Finish, errand
from bot.telegram.work.collage import Collage, collage
from bot.telegram.work.posting import Enclosure, Part, or_none, post
from bot.usecases import digesting, posting
from bot.usecases.posting import Place, Reader
from bot.views import collage as collage_views
from bot.views import digest as views


@errand(digesting.ERRAND)
async def post_day(bench: Bench, one: Errand) -> Finish:
    """Post the digest of a day, or of several where some were missed."""
    first, last = (date.fromisoformat(one.arguments[name]) for name in ("first", "last"))

    def read(tx: Tx) -> tuple[Office, list[Place], DayFigures]:
        office = offices.get(tx)
        places = posting.places(tx, office, Reader.COORDINATOR, Reader.GROUP)
        return office, places, digesting.figures_to_post(tx, office, first, last)

    office, places, figures = await bench.look(read)
    languages = list(dict.fromkeys(place.language for place in places))
    shown = await or_none(collage(bench, office, first, last, languages)) or Collage()

    def compose(reader: Reader, t: Texts) -> Sequence[Part]:
        for_coordinator = reader is not Reader.GROUP
        words = views.daily(t, office.name, figures, first, for_coordinator=for_coordinator)
        return [*_picture(t, shown, first, last), *words]

    return await post(bench, f"digest:{last}", places, compose)


def _picture(t: Texts, shown: Collage, first: date, last: date) -> list[Part]:
    picture = shown.pictures.get(Language(t.language))
    if picture is None:
        return []
    caption, name = collage_views.caption(t, shown.units, first, last), collage_views.file_name(t, last)
    return [Enclosure(picture, name, caption, photo=True, holds=shown.may_be_shown)]
