"""answerCallbackQuery and answerInlineQuery."""

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.simulator.errors import QUERY_TOO_OLD, bad
from bot.simulator.methods.offers import read_offer
from bot.simulator.methods.registry import Result, method
from bot.simulator.params import Args
from bot.simulator.updates import INLINE_LIFETIME, PRESS_LIFETIME
from bot.simulator.watching import News

if TYPE_CHECKING:
    from datetime import datetime

    from bot.simulator.simulator import Simulator

MOST_ANSWER = 200
MOST_RESULTS = 50
MOST_RESULT_ID_BYTES = 64


@method("answerCallbackQuery", "callback_query_id", "text show_alert url cache_time")
def answer_callback_query(sim: "Simulator", args: Args) -> Result:
    text = args.text("text")
    if len(text) > MOST_ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    press = sim.presses.get(args.text("callback_query_id"))
    if press is None or press.answered or _too_old(sim, press.at, PRESS_LIFETIME):
        raise bad(QUERY_TOO_OLD)
    press.answered = True
    press.text = text or None
    press.alert = args.flag("show_alert") if text else None
    press.done.set()
    sim.record("answerCallbackQuery", press.message.room, text)
    sim.tell(News.PRESS, press)
    return True


@method("answerInlineQuery", "inline_query_id results", "cache_time is_personal next_offset button")
def answer_inline_query(sim: "Simulator", args: Args) -> Result:
    results = args.json("results", "inline query results")
    if not isinstance(results, list) or any(not isinstance(one, dict) for one in results):
        raise bad("can't parse inline query results: expected an Array of InlineQueryResult")
    if len(results) > MOST_RESULTS:
        raise bad("too many inline query results specified")
    ids = [str(one.get("id", "")) for one in results]
    if any(not 1 <= len(one.encode()) <= MOST_RESULT_ID_BYTES for one in ids):
        raise bad("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise bad("RESULT_ID_DUPLICATE")
    offers = [read_offer(sim, one) for one in results]
    asked = sim.inlines.get(args.text("inline_query_id"))
    if asked is None or asked.answered or _too_old(sim, asked.at, INLINE_LIFETIME):
        raise bad(QUERY_TOO_OLD)
    asked.answered = True
    asked.results = results
    asked.offers = offers
    asked.done.set()
    sim.tell(News.INLINE, asked)
    return True


def _too_old(sim: "Simulator", at: "datetime", lifetime: timedelta) -> bool:
    return sim.clock.now() - at >= lifetime
