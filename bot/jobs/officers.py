"""Officers whose account has fallen silent: reported to the coordinators, once."""

from collections.abc import Collection

from bot.db import offices
from bot.db.engine import Tx
from bot.i18n import texts
from bot.usecases import informing, missing
from bot.usecases.saying import say


def run(tx: Tx, operators: Collection[int]) -> bool:
    """Once on a working day, report those who cannot be written to since some working days; there is never more."""
    office = offices.get(tx)
    found = missing.claim_due(tx, office)
    if found:
        # Imported when somebody is missing.
        from bot.views import team as views

        day = tx.now.astimezone(office.zone).date()
        shown, more = found[: missing.MOST_SHOWN], max(len(found) - missing.MOST_SHOWN, 0)
        for chat_id, language in informing.deciders(tx, operators):
            screen = views.missing(texts(language), shown, more, office.zone)
            say(tx, f"missing:{day}:{chat_id}", chat_id, screen, broadcast=True)
    return False
