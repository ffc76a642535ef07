"""The buttons of a draft's preview."""

from bot.db import programmes
from bot.domain.links import is_only_links, locate_links
from bot.domain.refused import Refused
from bot.domain.reports import Draft, Editable
from bot.domain.screen import Screen
from bot.telegram.handlers.messages import offer_account
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import drafting, reporting
from bot.usecases.own_drafts import own
from bot.usecases.saying import say
from bot.usecases.today import today
from bot.views import cards, draft_cards
from bot.views import links as link_views
from bot.views import report as views


def show(turn: Turn, draft: Draft, screen: Screen | None = None) -> None:
    """Bring the preview up to date."""
    draft_cards.show_draft(turn.tx, turn.t, turn.officer, draft, screen=screen)


@button("d.show", Who.OFFICER, Where.PRIVATE)
def on_show(turn: Turn, arguments: list[str]) -> None:
    """Back to the preview."""
    show(turn, reporting.cancel_question(turn.tx, turn.officer, int(arguments[0])))


@button("d.edit", Who.OFFICER, Where.PRIVATE)
def on_edit(turn: Turn, arguments: list[str]) -> None:
    """Which field to edit."""
    draft = own(turn.tx, turn.officer, int(arguments[0]))
    show(turn, draft, views.edit_menu(turn.t, draft, many_units=len(turn.officer.units) > 1))


@button("d.field", Who.OFFICER, Where.PRIVATE)
def on_field(turn: Turn, arguments: list[str]) -> None:
    """Edit one field: a menu where a tap can answer, else a question."""
    field = Editable(arguments[1])
    draft = own(turn.tx, turn.officer, int(arguments[0]))
    if field is Editable.PROGRAMME:
        day = draft.content.activity_date or today(turn.tx, turn.office)
        show(turn, draft, views.programme_menu(turn.t, draft, programmes.in_force(turn.tx, day)))
    elif field is Editable.UNIT:
        show(turn, draft, views.choose_unit(turn.t, draft, turn.officer.units))
    else:
        reporting.ask_field(turn.tx, turn.officer, draft.id, field)
        show(turn, draft, views.asking(turn.t, draft, field))


@answer("draft", Who.OFFICER)
def on_field_answer(turn: Turn, words: list[str], text: str) -> bool:
    """A field was corrected by a text; links alone are links, as ever, and the field is asked still."""
    if is_only_links(text, locate_links(text)):
        return False
    try:
        draft = reporting.set_field(turn.tx, turn.officer, turn.office, int(words[0]), Editable(words[1]), text)
    except Refused as refusal:
        if refusal.key.startswith("draft-"):
            return False
        raise
    show(turn, draft)
    turn.react("👍")
    return True


@button("d.prog", Who.OFFICER, Where.PRIVATE)
def on_programme(turn: Turn, arguments: list[str]) -> None:
    """The programme was chosen."""
    show(turn, reporting.set_programme(turn.tx, turn.officer, int(arguments[0]), int(arguments[1])))


@button("d.unit", Who.OFFICER, Where.PRIVATE)
def on_unit(turn: Turn, arguments: list[str]) -> None:
    """The unit was chosen."""
    show(turn, reporting.set_unit(turn.tx, turn.officer, int(arguments[0]), int(arguments[1])))


@button("d.discard", Who.OFFICER, Where.PRIVATE)
def on_discard(turn: Turn, arguments: list[str]) -> None:
    """Throw the draft away."""
    draft = drafting.discard(turn.tx, turn.officer, int(arguments[0]))
    turn.change(views.discarded(turn.t, draft.id))


@button("d.send", Who.OFFICER, Where.PRIVATE)
def on_send(turn: Turn, arguments: list[str]) -> None:
    """Make the report."""
    draft_id, version = int(arguments[0]), int(arguments[1])
    sent = reporting.send(turn.tx, turn.officer, turn.office, draft_id, version)
    days = reporting.days_silent_of(turn.tx, turn.office, sent.unit_before)
    notes = link_views.notes(turn.t, sent.taken, attachments=False)
    how = {"published": sent.published, "has_link": bool(sent.taken.publications)}
    receipt = views.receipt(
        turn.t, sent.report, sent.unit_before, days, **how, notes=notes, asks_consent=sent.asks_consent
    )
    say(turn.tx, draft_cards.draft_key(draft_id), turn.user.id, receipt, card=True)
    offer_account(turn, sent.taken)
    cards.close_prompts(turn.tx, turn.office, sent.closed_prompts, sent.group_prompts)
