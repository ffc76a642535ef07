"""Recaps of the whole office over longer periods: counted in parts, between which people are answered."""

from functools import partial

from bot.db import offices, people
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.recap import Recap, joined
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
    found: list[Recap] = []
    for week in recapping.parts(period):
        days = [await bench.db.read(partial(recapping.part, days=day)) for day in week]
        found = [await bench.apart(joined, period, [*found, *days])]
    screen = await bench.db.read(partial(_screen, bench=bench, one=one, found=found[0]))
    key = one.arguments["card"] or card_key(one.id)
    return lambda tx: say(tx, key, one.chat_id, screen, card=True)


def _screen(tx: Tx, bench: Bench, one: Errand, found: Recap) -> Screen:
    actor = people.actor(tx, one.chat_id, bench.operators)
    if actor is None:
        raise Refused("members-only")
    drilling.subject(tx, actor, 0)
    shown = drilling.shown(tx, offices.get(tx), recapping.whole(tx, found))
    return views.part(texts(one.language), shown, views.Part(one.arguments["part"]), int(one.arguments["number"]))
