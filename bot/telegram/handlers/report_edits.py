"""Editing a sent report, answering who asked for a change of it, withdrawing it and bringing it back."""

from bot.db import people
from bot.domain.links import is_only_links, locate_links
from bot.domain.refused import Refused
from bot.domain.reports import Editable
from bot.domain.reviews import Overtaken, Reason
from bot.domain.screen import Screen
from bot.telegram.handlers import reports
from bot.telegram.overtaken import catching_up
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import after_sending, late_photos
from bot.usecases.after_sending import Changed
from bot.views import report_cards
from bot.views import sent_report as views


def _now(turn: Turn, report_id: int) -> Screen:
    return reports.screen(turn, after_sending.look(turn.tx, turn.actor, report_id))


def _saved(turn: Turn, changed: Changed) -> Screen:
    report_cards.tell_change(turn.tx, turn.member, changed)
    return views.edit_menu(turn.t, changed.seen, turn.office.zone, saved=True)


def _field(word: str) -> Editable:
    field = Editable(word)
    if field not in views.FIELDS:
        raise Refused("unknown-button")
    return field


@button("r.edit", Who.ANSWERER, Where.PRIVATE)
@catching_up(_now)
def on_edit(turn: Turn, arguments: list[str]) -> None:
    """Which field to edit."""
    seen = after_sending.there(turn.tx, turn.actor, int(arguments[0]))
    people.ask(turn.tx, turn.member.id, None)
    turn.change(views.edit_menu(turn.t, seen, turn.office.zone))


@button("r.field", Who.ANSWERER, Where.PRIVATE)
@catching_up(_now)
def on_field(turn: Turn, arguments: list[str]) -> None:
    """Edit one field: a menu where a tap can answer, else a question."""
    report_id, version, field = int(arguments[0]), int(arguments[1]), _field(arguments[2])
    if field is Editable.PROGRAMME:
        seen = after_sending.as_shown(turn.tx, turn.actor, report_id, version)
        found = after_sending.programmes_of(turn.tx, turn.office, seen.report)
        turn.change(views.programme_menu(turn.t, seen, turn.office.zone, found))
    else:
        seen = after_sending.ask_field(turn.tx, turn.member, report_id, version, field)
        turn.change(views.asking(turn.t, seen, turn.office.zone, field))


@answer("rfield", Who.ANSWERER)
def on_field_answer(turn: Turn, words: list[str], text: str) -> bool:
    """A field was written, unless it is links alone; where somebody was first, the person sees what it says now."""
    report_id, version, field = int(words[0]), int(words[1]), Editable(words[2])
    if is_only_links(text, locate_links(text)) or not after_sending.may_change(turn.tx, turn.member, report_id):
        people.ask(turn.tx, turn.member.id, None)
        return False
    try:
        changed = after_sending.set_field(turn.tx, turn.member, turn.office, report_id, version, field, text)
        reports.reply(turn, report_id, _saved(turn, changed))
        turn.react("👍")
    except Overtaken as overtaken:
        _not_taken(turn, report_id, overtaken)
    return True


def _not_taken(turn: Turn, report_id: int, overtaken: Overtaken) -> None:
    """A text came too late: say so, and show how the report stands."""
    people.ask(turn.tx, turn.member.id, None)
    turn.reply("late", Screen(turn.t(overtaken.key, **overtaken.values)), quote=True)
    reports.reply(turn, report_id, reports.screen(turn, after_sending.look(turn.tx, turn.actor, report_id)))


@button("r.clear", Who.ANSWERER, Where.PRIVATE)
@catching_up(_now)
def on_clear(turn: Turn, arguments: list[str]) -> None:
    """Empty a field."""
    report_id, version, field = int(arguments[0]), int(arguments[1]), _field(arguments[2])
    changed = after_sending.clear_field(turn.tx, turn.member, report_id, version, field)
    turn.change(_saved(turn, changed))


@button("r.prog", Who.ANSWERER, Where.PRIVATE)
@catching_up(_now)
def on_programme(turn: Turn, arguments: list[str]) -> None:
    """The programme was chosen."""
    report_id, version, programme_id = (int(each) for each in arguments[:3])
    changed = after_sending.set_programme(turn.tx, turn.member, report_id, version, programme_id)
    turn.change(_saved(turn, changed))


@button("r.photos", Who.ANSWERER, Where.PRIVATE)
@catching_up(_now)
def on_photos(turn: Turn, arguments: list[str]) -> None:
    """How to add photos."""
    late_photos.wait(turn.tx, turn.member, int(arguments[0]))
    seen = after_sending.look(turn.tx, turn.actor, int(arguments[0]))
    turn.change(views.how_to_add_photos(turn.t, seen))


@button("r.answer", Who.ANSWERER, Where.PRIVATE)
@catching_up(_now)
def on_answer(turn: Turn, arguments: list[str]) -> None:
    """The officer wants to answer who asked for a change."""
    report_id = int(arguments[0])
    turn.change(views.ask_answer(turn.t, report_id, after_sending.ask_answer(turn.tx, turn.member, report_id)))


@answer("ranswer", Who.ANSWERER)
def on_answered(turn: Turn, words: list[str], text: str) -> bool:
    """The answer goes to who asked for the change."""
    report_id = int(words[0])
    if not after_sending.may_change(turn.tx, turn.member, report_id):
        people.ask(turn.tx, turn.member.id, None)
        return False
    try:
        seen, answer_id = after_sending.answer(turn.tx, turn.member, report_id, text)
        report_cards.tell_answer(turn.tx, turn.member, seen, answer_id, text.strip())
        turn.reply("answered", views.answered(turn.t, seen), quote=True)
    except Overtaken as overtaken:
        _not_taken(turn, report_id, overtaken)
    return True


@button("r.fixed", Who.ANSWERER, Where.PRIVATE)
@catching_up(_now)
def on_fixed(turn: Turn, arguments: list[str]) -> None:
    """The change that was asked for is made."""
    changed = after_sending.fixed(turn.tx, turn.member, int(arguments[0]))
    report_cards.tell_fixed(turn.tx, turn.member, changed)
    turn.pop_up(turn.t.plain("review-answer-sent"))
    turn.change(reports.screen(turn, changed.seen))


@button("r.withdraw", Who.ANSWERER, Where.PRIVATE)
@catching_up(_now)
def on_withdraw(turn: Turn, arguments: list[str]) -> None:
    """Ask why the report is withdrawn."""
    turn.change(views.confirm_withdrawal(turn.t, after_sending.there(turn.tx, turn.actor, int(arguments[0]))))


@button("r.gone", Who.ANSWERER, Where.PRIVATE)
@catching_up(_now)
def on_gone(turn: Turn, arguments: list[str]) -> None:
    """Withdraw the report."""
    report_id, version, reason = int(arguments[0]), int(arguments[1]), Reason(arguments[2])
    changed = after_sending.withdraw(turn.tx, turn.member, report_id, version, reason)
    report_cards.tell_withdrawn(turn.tx, turn.member, changed)
    turn.change(reports.screen(turn, changed.seen))


@button("r.restore", Who.ANSWERER, Where.PRIVATE)
@catching_up(_now)
def on_restore(turn: Turn, arguments: list[str]) -> None:
    """Bring the report back."""
    seen = after_sending.restore(turn.tx, turn.member, turn.office, int(arguments[0]))
    report_cards.tell_restored(turn.tx, turn.member, seen)
    turn.change(reports.screen(turn, seen))
