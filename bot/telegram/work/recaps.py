"""Recaps of the whole office over longer periods."""

from functools import partial

from bot.db import offices, people
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.periods import Period
from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.domain.stretches import read_stretch
from bot.i18n import texts
from bot.telegram.errands import Bench, Finish, errand
from bot.usecases import drilling, recapping
from bot.usecases.saying import card_key, say
from bot.views import recaps as views


@errand("recap")
async def count(bench: Bench, one: Errand) -> Finish:
    """A period of the office, for somebody who still reads its recaps in the end."""
    period = read_stretch(one.arguments["slug"]).period
    if period is None:
        raise ValueError(f"no period: {one.arguments['slug']}")
    screen = await bench.look(partial(_screen, bench=bench, one=one, period=period))
    key = one.arguments["card"] or card_key(one.id)
    return lambda tx: say(tx, key, one.chat_id, screen, card=True)


def _screen(tx: Tx, bench: Bench, one: Errand, period: Period) -> Screen:
    actor = people.actor(tx, one.chat_id, bench.operators)
    if actor is None:
        raise Refused("members-only")
    drilling.subject(tx, actor, 0)
    shown = drilling.shown(tx, offices.get(tx), recapping.long_recap(tx, period))
    return views.part(texts(one.language), shown, views.Part(one.arguments["part"]), int(one.arguments["number"]))
