"""The questions for links that have not come."""

from bot.clock import local_date
from bot.db import offices
from bot.db.engine import Tx
from bot.i18n import texts
from bot.usecases import following_up
from bot.usecases.saying import say


def run(tx: Tx) -> bool:
    """Ask for the links that are due; whether there may be more."""
    office = offices.get(tx)
    asked, more = following_up.questions(tx, office)
    if not asked:
        return more
    # Imported when a link is missing.
    from bot.views import unpublished as views

    day = local_date(tx.now, office.zone)
    for question in asked:
        screen = views.question(texts(question.language), question.reports)
        say(tx, f"links:{day}:{question.chat_id}", question.chat_id, screen, card=True, broadcast=True)
    return more
