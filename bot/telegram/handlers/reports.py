"""Sent reports, and links whose unit was chosen."""

from bot.db import people
from bot.domain.links import find_links, is_only_links, locate_links, without_repetitions
from bot.domain.screen import Screen
from bot.telegram import incoming
from bot.telegram.handlers.messages import offer_account, show_taken
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import after_sending, publishing, receiving
from bot.usecases.after_sending import Seen
from bot.usecases.saying import say
from bot.views import cards, report_history
from bot.views import links as link_views
from bot.views import sent_report as views


def screen(turn: Turn, seen: Seen) -> Screen:
    """The report with what this person can do about it."""
    restorable = after_sending.restorable(turn.tx, seen.report)
    can = {"serves": turn.member.serves(seen.report.unit.id), "coordinates": turn.member.coordinates}
    return views.report(turn.t, seen, turn.office.zone, **can, restorable=restorable)


def reply(turn: Turn, report_id: int, shown: Screen) -> None:
    """Answer with a message about a report: what is sent in reply to it belongs to the report."""
    say(turn.tx, f"report:{report_id}:{turn.update.update_id}", turn.message.chat.id, shown, card=True)


@button("r.show", Who.ANSWERER, Where.PRIVATE)
def on_show(turn: Turn, arguments: list[str]) -> None:
    """The report, whole, in a message of its own."""
    seen = after_sending.look(turn.tx, turn.actor, int(arguments[0]))
    reply(turn, seen.report.id, screen(turn, seen))


@button("r.view", Who.ANSWERER, Where.PRIVATE)
def on_view(turn: Turn, arguments: list[str]) -> None:
    """The report, whole, in the place of what was asked about it: nothing is asked any more."""
    seen = after_sending.look(turn.tx, turn.actor, int(arguments[0]))
    people.ask(turn.tx, turn.member.id, None)
    turn.change(screen(turn, seen))


@button("r.past", Who.ANSWERER, Where.PRIVATE)
def on_past(turn: Turn, arguments: list[str]) -> None:
    """What happened to the report."""
    report, events, labels = after_sending.history(turn.tx, turn.actor, int(arguments[0]))
    number = int(arguments[1]) if len(arguments) > 1 else 0
    turn.change(report_history.history(turn.t, turn.office.zone, report, events, labels, number))


@button("r.list", Who.ANSWERER, Where.PRIVATE)
def on_list(turn: Turn, arguments: list[str]) -> None:
    """A unit's reports."""
    unit_id, before = int(arguments[0]), int(arguments[1]) if len(arguments) > 1 else None
    found, more = after_sending.of_unit(turn.tx, turn.member, unit_id, before)
    turn.change(views.of_unit(turn.t, unit_id, found, more=more, begins=before is None))


@button("r.link", Who.ANSWERER, Where.PRIVATE)
def on_link(turn: Turn, arguments: list[str]) -> None:
    """How to send the report's link."""
    seen = after_sending.there(turn.tx, turn.actor, int(arguments[0]))
    people.ask(turn.tx, turn.member.id, f"link:{seen.report.id}")
    turn.reply("how", link_views.send_it(turn.t))


@answer("link", Who.ANSWERER)
def on_link_sent(turn: Turn, words: list[str], text: str) -> bool:
    """The report's link, which was asked for; taken as ever where it is none, or the report is no more."""
    people.ask(turn.tx, turn.member.id, None)
    located = locate_links(text)
    links = without_repetitions(located, incoming.urls(turn.message))
    if not is_only_links(text, located) or turn.message.reply_to_message is not None:
        return False
    if not after_sending.may_change(turn.tx, turn.member, int(words[0])):
        return False
    report = after_sending.find(turn.tx, turn.actor, int(words[0]))
    if report.withdrawn:
        return False
    show_taken(turn, publishing.take_for_report(turn.tx, turn.member, turn.office, links, report))
    return True


@button("l.unit", Who.OFFICER, Where.PRIVATE)
def on_links_unit(turn: Turn, arguments: list[str]) -> None:
    """The unit that links are for."""
    held = receiving.drop_held(turn.tx, turn.officer, int(arguments[0]))
    unit = next((unit for unit in turn.officer.units if unit.id == int(arguments[1])), None)
    taken = publishing.take_for_unit(
        turn.tx, turn.officer, turn.office, find_links("", held.links), publishing.served(turn.officer, unit)
    )
    turn.change(link_views.taken(turn.t, taken))
    offer_account(turn, taken)
    cards.close_prompts(turn.tx, turn.office, taken.closed_prompts, taken.group_prompts)
