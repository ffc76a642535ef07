"""Recaps of the whole office over longer periods."""

from functools import partial

from bot.db import people
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.refused import Refused
from bot.domain.stretches import read_stretch
from bot.telegram import ledgers
from bot.telegram.errands import Bench, Finish, errand
from bot.usecases import drilling
from bot.usecases.saying import card_key, say
from bot.views import recaps as views


@errand("recap")
async def count(bench: Bench, one: Errand) -> Finish:
    """A period of the office, for somebody who still reads its recaps in the end."""
    period = read_stretch(one.arguments["slug"]).period
    if period is None:
        raise ValueError(f"no period: {one.arguments['slug']}")
    part, number = views.Part(one.arguments["part"]), int(one.arguments["number"])
    work = partial(ledgers.recap, language=one.language, period=period, part=part, number=number)
    is_long = await bench.look(partial(ledgers.is_long_to_count, period=period))
    screen = await (bench.long_look(work) if is_long else bench.look(work))
    key = one.arguments["card"] or card_key(one.id)
    await bench.look(partial(_require_reader, bench=bench, chat_id=one.chat_id))
    return lambda tx: say(tx, key, one.chat_id, screen, card=True)


def _require_reader(tx: Tx, bench: Bench, chat_id: int) -> None:
    """Raises Refused for somebody who reads the office's recaps no more."""
    actor = people.actor(tx, chat_id, bench.operators)
    if actor is None:
        raise Refused("members-only")
    drilling.subject(tx, actor, 0)
