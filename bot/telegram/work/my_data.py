"""Files of one's own data: made, or erased."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from bot.db import audit, files, holdings, looks, offices
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.i18n import texts, zone_label
from bot.telegram.errands import Bench, Finish, clear, errand
from bot.usecases import my_data
from bot.usecases.saying import card_key, hand_over, say
from bot.views import my_data as views

FILE_NAME = "data-saya.zip"


@errand(my_data.FILE)
async def make(bench: Bench, errand: Errand) -> Finish:
    """All that is held on the person whose private chat this is."""
    from bot.render import my_data as rendering

    office, made_at = await bench.db.read(lambda tx: (offices.get(tx), tx.now))
    who, held, names = await bench.look(partial(my_data.everything, telegram_id=errand.chat_id))
    t = texts(errand.language)
    copy = rendering.Copy(office.name, made_at, office.zone)
    wanted = holdings.photo_paths(held)
    data = await bench.apart(rendering.zipped, t, copy, held, names, bench.photos, wanted)
    file = await bench.keep(data, ".zip")

    def finish(tx: Tx) -> None:
        hand_over(tx, f"mydata:{errand.id}", errand.chat_id, file, FILE_NAME, views.file(t))
        say(tx, card_key(errand.id), errand.chat_id, views.ready(t), card=True)
        if who.person_id is not None:
            audit.note(tx, "data.exported", "person", person_id=who.person_id)

    return finish


@errand(my_data.ERASE)
async def erase(bench: Bench, errand: Errand) -> Finish:
    """The files of somebody who was erased; then the confirmation. Done again after a crash, it is the same."""
    paths = await bench.db.read(partial(my_data.photos_to_remove, errand=errand))
    await bench.apart(_remove, bench, paths)
    # Errands are done one after another: a file that no message waits for is one of the person's.
    await bench.apart(clear, bench.outgoing, await bench.db.read(files.unsent))
    await bench.db.settle()
    office = await bench.db.read(offices.get)
    at = datetime.fromisoformat(errand.arguments["at"]).astimezone(office.zone)
    screen = views.erased(texts(errand.language), errand.arguments["counts"], at, zone_label(office.zone.key))

    def finish(tx: Tx) -> None:
        say(tx, my_data.confirm(tx, errand), errand.chat_id, screen, card=True)

    return finish


def _remove(bench: Bench, paths: Sequence[str]) -> None:
    for path in paths:
        (bench.photos / path).unlink(missing_ok=True)
        (bench.thumbnails / looks.thumbnail(Path(path).stem)).unlink(missing_ok=True)
