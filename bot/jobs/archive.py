"""What operators have to know of the archive: that it becomes full, and what was lost in it."""

from collections.abc import Collection

from bot.db import archive as db
from bot.db import offices
from bot.db.engine import Tx
from bot.i18n import texts
from bot.usecases import archiving, informing
from bot.usecases.saying import say
from bot.views import archive as views


def run(tx: Tx, operators: Collection[int]) -> bool:
    """Tell operators, each thing once; there never is more."""
    office = offices.get(tx)
    room, lost = archiving.news_of_room(tx, office), archiving.losses(tx, office)
    if room is None and lost is None:
        return False
    waiting = db.waiting(tx)
    for chat_id, language in informing.operators_of(tx, operators):
        t = texts(language)
        if room is not None:
            say(tx, f"archive:{room.level}:{tx.now.timestamp()}:{chat_id}", chat_id, views.room(t, room, waiting))
        if lost is not None:
            say(tx, f"archive:lost:{tx.now.timestamp()}:{chat_id}", chat_id, views.lost(t, lost))
    return False
