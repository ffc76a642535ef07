"""The last weeks of units as a picture, and how all prompts fared."""

from functools import partial

from bot.db import offices
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.office import Office
from bot.i18n import texts
from bot.render.apart import draw_heat_map
from bot.telegram.errands import Bench, Finish, errand
from bot.usecases import heatmap
from bot.usecases.heatmap import HeatMap
from bot.usecases.saying import card_key, hand_over, say
from bot.views import heatmap as map_views
from bot.views import silence as views


@errand("silence-map")
async def draw(bench: Bench, errand: Errand) -> Finish:
    """A page of units with their last weeks."""
    office, found = await bench.look(partial(_found, bench=bench, errand=errand))
    t = texts(errand.language)
    file = await bench.keep(await draw_heat_map(map_views.chart(t, office, found)), ".png")

    def finish(tx: Tx) -> None:
        say(tx, card_key(errand.id), errand.chat_id, map_views.drawn(t), card=True)
        name = f"{found.day.isoformat()}.png"
        hand_over(tx, f"silence-map:{errand.id}", errand.chat_id, file, name, map_views.caption(t, found), photo=True)

    return finish


def _found(tx: Tx, bench: Bench, errand: Errand) -> tuple[Office, HeatMap]:
    office = offices.get(tx)
    number = int(errand.arguments["number"])
    return office, heatmap.heat_map(tx, errand.chat_id, bench.operators, office, number)


@errand("silence-figures")
async def count(bench: Bench, errand: Errand) -> Finish:
    """How all prompts fared."""

    def read(tx: Tx) -> Finish:
        whole, kinds = heatmap.all_figures(tx, errand.chat_id, bench.operators, offices.get(tx))
        screen = views.all_figures(texts(errand.language), whole, kinds)
        return lambda tx: say(tx, card_key(errand.id), errand.chat_id, screen, card=True)

    return await bench.look(read)
