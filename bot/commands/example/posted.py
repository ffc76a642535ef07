"""What the bot posted in the example's months: the words of days and weeks. Their pictures are not drawn afterwards."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from bot.db import errands, offices
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.office import Office
from bot.domain.periods import read_period
from bot.domain.screen import Screen
from bot.i18n import Texts, texts
from bot.usecases import digesting, posting, recapping, weekly
from bot.usecases.posting import Reader
from bot.usecases.saying import say
from bot.views import digest as day_views
from bot.views import weekly as week_views

Words = Callable[[Reader, Texts], Sequence[Screen]]


def post(tx: Tx) -> None:
    """Post what the jobs have asked for at this moment of the story."""
    while True:
        one, _ = errands.next_one(tx)
        if one is None or one.kind not in _POSTED:
            return
        office = offices.get(tx)
        readers, words = _POSTED[one.kind]
        written = words(tx, office, one)
        for place in posting.places(tx, office, *readers):
            for number, screen in enumerate(written(place.reader, texts(place.language))):
                key = f"{one.kind}:{one.id}:{place.chat_id}:{number}"
                say(tx, key, place.chat_id, screen, broadcast=True, once=True, thread=place.thread)
        errands.done(tx, one.id)


def _day(tx: Tx, office: Office, one: Errand) -> Words:
    first, last = (date.fromisoformat(one.arguments[name]) for name in ("first", "last"))
    figures = digesting.figures_to_post(tx, office, first, last)

    def words(reader: Reader, t: Texts) -> Sequence[Screen]:
        for_coordinator = reader is not Reader.GROUP
        return day_views.daily(t, office.name, figures, first, for_coordinator=for_coordinator)

    return words


def _week(tx: Tx, office: Office, one: Errand) -> Words:
    week = read_period(one.arguments["week"])
    if week is None:
        raise ValueError(f"no week: {one.arguments}")
    figures = weekly.figures(tx, office, recapping.recap(tx, week), {})
    return lambda reader, t: [week_views.words(t, office.name, figures, reader)]


_POSTED: Final[dict[str, tuple[Sequence[Reader], Callable[[Tx, Office, Errand], Words]]]] = {
    digesting.ERRAND: ((Reader.COORDINATOR, Reader.GROUP), _day),
    weekly.ERRAND: ((Reader.COORDINATOR, Reader.LEADER, Reader.GROUP), _week),
}
