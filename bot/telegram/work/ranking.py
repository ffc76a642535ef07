"""A month counted anew, and its picture."""

from functools import partial

from bot.db import leagues, offices, people, tallies
from bot.db import ranking as rules
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.leagues import Ranking
from bot.domain.office import Actor, Office
from bot.domain.periods import Period, read_period
from bot.domain.recap import Recap
from bot.domain.refused import Refused
from bot.i18n import texts
from bot.render.apart import draw_poster
from bot.telegram.errands import Bench, Finish, errand
from bot.usecases import ranking, recapping
from bot.usecases.saying import card_key, hand_over, say
from bot.views import month_picture as picture
from bot.views import ranking as views

PIECE = 100
"""Units that are counted in one transaction: people are answered between two of them."""


@errand("ranking-recount")
async def recount(bench: Bench, errand: Errand) -> Finish:
    """Count all units' month from their reports and links."""
    month = _month(errand)
    found = await bench.db.read(partial(_units, bench=bench, errand=errand, month=month))
    for start in range(0, len(found), PIECE):
        await bench.db.write(partial(_recount, month=month, unit_ids=found[start : start + PIECE]))

    def finish(tx: Tx) -> None:
        office, actor = offices.get(tx), _coordinator(tx, bench, errand)
        beside = ranking.months_beside(tx, office, month)
        screen = views.overview(
            texts(errand.language), ranking.of_month(tx, office, month), beside, serves=bool(actor.units)
        )
        say(tx, card_key(errand.id), errand.chat_id, screen, card=True)

    return finish


@errand("ranking-picture")
async def draw(bench: Bench, errand: Errand) -> Finish:
    """The picture of a month, as the group gets it, for a coordinator or leader."""
    month, t = _month(errand), texts(errand.language)

    def read(tx: Tx) -> tuple[Office, Recap, Ranking]:
        ranking.require_reader(_member(tx, bench, errand))
        office = offices.get(tx)
        return office, recapping.recap(tx, month), ranking.of_month(tx, office, month)

    office, recap, found = await bench.look(read)
    file = await bench.keep(await draw_poster(picture.poster(t, office.name, recap, found)), ".png")

    def finish(tx: Tx) -> None:
        say(tx, card_key(errand.id), errand.chat_id, views.drawn(t, month), card=True)
        caption = picture.caption(t, recap, found)
        hand_over(tx, f"ranking:{errand.id}", errand.chat_id, file, f"{month.slug}.png", caption, photo=True)

    return finish


def _month(errand: Errand) -> Period:
    found = read_period(str(errand.arguments["month"]))
    if found is None:
        raise ValueError(f"no month: {errand.arguments}")
    return found


def _units(tx: Tx, bench: Bench, errand: Errand, month: Period) -> list[int]:
    _coordinator(tx, bench, errand)
    return leagues.units_of(tx, month.first, month.last)


def _coordinator(tx: Tx, bench: Bench, errand: Errand) -> Actor:
    """Who asked, by what that person may do now. Raises Refused for somebody who coordinates no more."""
    actor = _member(tx, bench, errand)
    if not actor.coordinates:
        raise Refused("coordinators-only")
    return actor


def _member(tx: Tx, bench: Bench, errand: Errand) -> Actor:
    """Who asked, by what that person may do now. Raises Refused for somebody who is no member any more."""
    actor = people.actor(tx, errand.chat_id, bench.operators)
    if actor is None:
        raise Refused("members-only")
    return actor


def _recount(tx: Tx, month: Period, unit_ids: list[int]) -> None:
    rule = rules.rule_of(tx, offices.get(tx).id, month.first)
    tallies.recount(tx, {(unit_id, month.first) for unit_id in unit_ids}, lambda _: rule)
