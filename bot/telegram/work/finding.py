"""Photos of a report that was found, packed."""

from functools import partial
from pathlib import PurePath

from bot.db import people
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.refused import Refused
from bot.i18n import texts
from bot.render.packing import Entry, pack, parts
from bot.telegram.errands import Bench, Finish, errand
from bot.usecases import finding
from bot.usecases.finding import Originals
from bot.usecases.saying import card_key, hand_over, say
from bot.views import finding as views


@errand("finding-photos")
async def take(bench: Bench, errand: Errand) -> Finish:
    """A report's photos as one ZIP, or several where they are large."""
    given: Originals = await bench.look(partial(_originals, bench=bench, errand=errand))
    reference = given.report.reference
    entries = [
        Entry(bench.photos / path, f"{reference}-{number}{PurePath(path).suffix}")
        for number, path in enumerate(given.paths, 1)
    ]
    packed = await bench.apart(parts, entries)
    if not packed:
        raise Refused("finding-no-photos")
    files = [await bench.write(partial(pack, entries=part), ".zip") for part in packed]
    t = texts(errand.language)

    def finish(tx: Tx) -> None:
        say(tx, card_key(errand.id), errand.chat_id, views.packed(t, given, len(files)), card=True)
        for number, file in enumerate(files, 1):
            name = f"{reference}.zip" if len(files) == 1 else f"{reference}-{number}.zip"
            caption = views.caption(t, given, number, len(files))
            hand_over(tx, f"finding:{errand.id}:{number}", errand.chat_id, file, name, caption)
        finding.taken(tx, errand.person_id, given)

    return finish


def _originals(tx: Tx, bench: Bench, errand: Errand) -> Originals:
    actor = people.actor(tx, errand.chat_id, bench.operators)
    return finding.originals(tx, actor, int(errand.arguments["report"]))
