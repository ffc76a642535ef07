"""Messages that their senders correct."""

from bot.domain.links import locate_links, without_repetitions
from bot.domain.reports import Draft
from bot.telegram import incoming
from bot.telegram.handlers import drafts, messages
from bot.telegram.turn import Turn
from bot.usecases import following, publishing
from bot.usecases.following import Edited, Stands, Unchanged
from bot.usecases.receiving import Held
from bot.usecases.saying import say
from bot.views import draft_cards
from bot.views import report as views


def on_edited(turn: Turn) -> None:
    """A private message was corrected: a draft follows, of a report it is said that it stands. Else nothing."""
    if not turn.is_private or turn.actor is None or not turn.actor.units:
        return
    photo = incoming.photo(turn.message)
    edited = Edited(
        turn.message.message_id,
        incoming.text(turn.message),
        incoming.urls(turn.message),
        turn.sent_on,
        photo.file_unique_id if photo else None,
    )
    match following.follow(turn.tx, turn.actor, turn.office, edited):
        case Draft() as draft:
            drafts.show(turn, draft, draft_cards.question(turn.t, turn.officer, draft))
            turn.react("👍")
        case Held() as held:
            messages.show_received(turn, held)
        case Stands(report):
            key = f"report:{report.id}:stands:{edited.message_id}"
            say(turn.tx, key, turn.user.id, views.stands(turn.t, report), reply_to=edited.message_id)
        case Unchanged():
            pass
        case None:
            _links(turn, edited)


def _links(turn: Turn, edited: Edited) -> None:
    """A message that never was a report: links alone are taken, where they are new."""
    located = locate_links(edited.text)
    links = without_repetitions(located, edited.urls)
    if not links or edited.file is not None or not messages.only_links(turn, edited.text, located, edited.urls):
        return
    if publishing.any_new(turn.tx, links):
        messages.take_links(turn, links)
