"""A draft's way back: what is in doubt, undoing, bringing back, and drafts that were left overnight."""

from bot.domain.doubts import Doubted
from bot.domain.refused import Refused
from bot.domain.reports import Draft
from bot.telegram.handlers.drafts import show
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import drafting, planning, recalling, reporting
from bot.usecases.own_drafts import own
from bot.views import draft_cards
from bot.views import recalls as recall_views
from bot.views import report as views


@button("d.sure", Who.OFFICER, Where.PRIVATE)
def on_sure(turn: Turn, arguments: list[str]) -> None:
    """A field in doubt is right."""
    draft_id, version, field = int(arguments[0]), int(arguments[1]), Doubted(arguments[2])
    show(turn, drafting.confirm(turn.tx, turn.officer, draft_id, version, field))


@button("d.undo", Who.OFFICER, Where.PRIVATE)
def on_undo(turn: Turn, arguments: list[str]) -> None:
    """Take the last change back."""
    show(turn, drafting.undo(turn.tx, turn.officer, int(arguments[0]), int(arguments[1])))


@button("d.restore", Who.OFFICER, Where.PRIVATE)
def on_restore(turn: Turn, arguments: list[str]) -> None:
    """Bring a discarded draft back."""
    draft = drafting.bring_back(turn.tx, turn.officer, int(arguments[0]))
    _go_on(turn, draft)


@button("d.hints", Who.OFFICER, Where.PRIVATE)
def on_hints(turn: Turn, arguments: list[str]) -> None:
    """Switch the coach's hints off, or on again."""
    draft = own(turn.tx, turn.officer, int(arguments[0]))
    drafting.want_hints(turn.tx, turn.officer, not turn.officer.hints)
    draft = own(turn.tx, turn.officer, draft.id)
    show(turn, draft, views.edit_menu(turn.t, draft, many_units=len(turn.officer.units) > 1))


@button("d.open", Who.OFFICER, Where.PRIVATE)
def on_open(turn: Turn, arguments: list[str]) -> None:
    """Show a draft anew, below everything that was said since."""
    draft = reporting.cancel_question(turn.tx, turn.officer, int(arguments[0]))
    turn.change(recall_views.opened(turn.t, recalling.others(turn.tx, turn.officer, draft.id)))
    _show_anew(turn, draft)


def _go_on(turn: Turn, draft: Draft) -> None:
    """Show a draft that is open again: in its own place, or below where another message led to it."""
    if turn.card == draft_cards.draft_key(draft.id):
        show(turn, draft)
    else:
        turn.change(recall_views.moved(turn.t))
        _show_anew(turn, draft)


def _show_anew(turn: Turn, draft: Draft) -> None:
    draft_cards.leave(
        turn.tx, draft_cards.draft_key(draft.id), turn.key("left"), draft.chat_id, recall_views.moved(turn.t)
    )
    show(turn, draft)


@button("d.plan", Who.OFFICER, Where.PRIVATE)
def on_plan(turn: Turn, arguments: list[str]) -> None:
    """Put the draft aside until its day; where that has come meanwhile, it can be sent."""
    draft_id, version = int(arguments[0]), int(arguments[1])
    try:
        draft = planning.plan(turn.tx, turn.officer, draft_id, version)
    except Refused as refusal:
        if refusal.key != "draft-day-has-come":
            raise
        turn.pop_up(turn.t.plain(refusal.key), alert=True)
        show(turn, own(turn.tx, turn.officer, draft_id))
        return
    show(turn, draft)


@button("d.take", Who.OFFICER, Where.PRIVATE)
def on_take(turn: Turn, arguments: list[str]) -> None:
    """Go on with a planned draft."""
    draft = planning.take_up(turn.tx, turn.officer, int(arguments[0]))
    _go_on(turn, draft)


@button("d.drop", Who.OFFICER, Where.PRIVATE)
def on_drop(turn: Turn, arguments: list[str]) -> None:
    """The planned activity does not take place."""
    turn.change(views.discarded(turn.t, planning.drop(turn.tx, turn.officer, int(arguments[0])).id))


@button("d.toss", Who.OFFICER, Where.PRIVATE)
def on_toss(turn: Turn, arguments: list[str]) -> None:
    """Discard one of the drafts that were left overnight."""
    draft, left = recalling.throw_away(turn.tx, turn.officer, int(arguments[0]))
    gone = views.discarded(turn.t, draft.id)
    show(turn, draft, gone)
    turn.change(recall_views.recall(turn.t, left) if left else gone)
