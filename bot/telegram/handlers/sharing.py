"""`@bot words` in any chat: reports to be shared, for those who are registered."""

from datetime import timedelta
from typing import Any, Final

from telegram import InlineQuery

from bot.db import offers, outbox, people
from bot.db.engine import Tx
from bot.db.outbox import Outgoing, Priority
from bot.i18n import texts
from bot.telegram import incoming
from bot.telegram.turn import Bot
from bot.usecases import finding
from bot.views import sharing as views

LIVES: Final = timedelta(seconds=25)
"""Telegram forgets a query after 30 s."""
REMEMBERED: Final = 10
"""Seconds for which Telegram may answer the same query of the same person by itself."""


def on_query(tx: Tx, query: InlineQuery, bot: Bot) -> None:
    """Answer with the newest reports that have the words typed so far."""
    actor = people.actor(tx, query.from_user.id, bot.operators)
    answer: dict[str, Any] = {"inline_query_id": query.id, "is_personal": True, "results": []}
    if actor is None:
        t = texts(incoming.language(query.from_user))
        answer |= {"cache_time": 0, "button": views.to_the_bot(t)}
    else:
        t = texts(actor.language)
        found, older = finding.inline(tx, query.query, int(query.offset) if query.offset else None)
        answer |= {"cache_time": REMEMBERED, "results": [views.offer(t, each) for each in found]}
        answer |= {"next_offset": "" if older is None else str(older)}
    outbox.enqueue(
        tx,
        Outgoing(
            key=f"{offers.KEYS}{query.id}",
            chat_id=query.from_user.id,
            method="answerInlineQuery",
            payload=answer,
            priority=Priority.POPUP,
            expires_at=tx.now + LIVES,
        ),
    )
