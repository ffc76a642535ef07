"""Sent reports, and links whose unit was chosen."""

from bot.db import people
from bot.domain.links import find_links, is_only_links, locate_links, without_repetitions
from bot.telegram import incoming
from bot.telegram.handlers.messages import offer_account, show_taken
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import publishing, receiving, recognising, reporting
from bot.views import cards
from bot.views import links as link_views
from bot.views import report as views


@button("r.show", Who.ANSWERER, Where.PRIVATE)
def on_show(turn: Turn, arguments: list[str]) -> None:
    """The report, whole."""
    report, links, files = reporting.look(turn.tx, turn.actor, int(arguments[0]))
    others = recognising.others(turn.tx, report.id)
    turn.reply("report", views.report(turn.t, report, links, files, others))


@button("r.link", Who.ANSWERER, Where.PRIVATE)
def on_link(turn: Turn, arguments: list[str]) -> None:
    """How to send the report's link."""
    report, _, _ = reporting.look(turn.tx, turn.actor, int(arguments[0]))
    people.ask(turn.tx, turn.member.id, f"link:{report.id}")
    turn.reply("how", link_views.send_it(turn.t))


@answer("link", Who.ANSWERER)
def on_link_sent(turn: Turn, words: list[str], text: str) -> bool:
    """The report's link, which was asked for; anything else, or a reply to another report, is taken as ever."""
    people.ask(turn.tx, turn.member.id, None)
    located = locate_links(text)
    links = without_repetitions(located, incoming.urls(turn.message))
    if not is_only_links(text, located) or turn.message.reply_to_message is not None:
        return False
    report, _, _ = reporting.look(turn.tx, turn.actor, int(words[0]))
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
