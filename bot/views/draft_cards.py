"""A draft's card, which several paths bring up to date."""

from datetime import timedelta

from bot.db import outbox, said
from bot.db.engine import Tx
from bot.db.outbox import Outgoing
from bot.domain.office import Actor
from bot.domain.reports import Draft, DraftState, Editable
from bot.domain.screen import Screen
from bot.i18n import Texts
from bot.usecases import repeating
from bot.usecases.saying import payload, say
from bot.views import recalls
from bot.views import report as report_views

ALBUM_SETTLES = timedelta(seconds=1.5)
"""How long a preview waits for the rest of an album, which Telegram sends item by item and without an end mark."""


def draft_key(draft_id: int) -> str:
    """The outbox key of a draft's preview."""
    return f"draft:{draft_id}:card"


def show_draft(
    tx: Tx, t: Texts, actor: Actor, draft: Draft, *, screen: Screen | None = None, settle: bool = False
) -> None:
    """Bring a draft's preview up to date; `screen` shows it in another mode (a menu, a question)."""

    def preview() -> Screen:
        if draft.state is DraftState.PLANNED:
            return recalls.planned(t, draft)
        several = draft.unit is None and len(actor.units) > 1
        if several:
            return report_views.choose_unit(t, draft, actor.units)
        return report_views.draft(t, draft, repeating.found(tx, draft))

    not_before = tx.now + ALBUM_SETTLES if settle else None
    say(tx, draft_key(draft.id), draft.chat_id, screen or preview, card=True, not_before=not_before)


def question(t: Texts, actor: Actor, draft: Draft) -> Screen | None:
    """The preview with what was asked of the person about this draft and not answered yet; None without a question."""
    asked = next((field for field in Editable if actor.asked == f"draft:{draft.id}:{field.value}"), None)
    return report_views.asking(t, draft, asked) if asked else None


def leave(tx: Tx, key: str, note_key: str, chat_id: int, screen: Screen) -> None:
    """Have a card come as a new message the next time; `screen` stays where it was."""
    message_id = said.leave_message(tx, key)
    if message_id is not None:
        body = {**payload(screen), "message_id": message_id}
        outbox.enqueue(tx, Outgoing(note_key, chat_id, "editMessageText", body))


def show_held(tx: Tx, held_id: int, chat_id: int, screen: Screen) -> None:
    """Ask what a message is. The question's card becomes the preview once it is a report."""
    say(tx, draft_key(held_id), chat_id, screen, card=True)
