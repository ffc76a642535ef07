"""The coordinators' desk."""

from bot.db import people
from bot.domain.links import find_links
from bot.domain.reviews import Overtaken, Pile, read_place
from bot.domain.screen import Screen
from bot.domain.units import UnitKind
from bot.telegram import incoming
from bot.telegram.overtaken import catching_up
from bot.telegram.routes import answer, button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import after_sending, reviewing
from bot.usecases.saying import say
from bot.views import cards, report_cards
from bot.views import desk as views


def _page(turn: Turn, arguments: list[str]) -> Screen:
    pile, kind, *place = (*arguments, "", "")[: max(len(arguments), 2)]
    after = read_place(place)
    desk = reviewing.page(turn.tx, Pile(pile or Pile.OPEN), UnitKind(kind) if kind else None, after)
    return views.page(turn.t, desk, begins=after is None)


def _now(turn: Turn, report_id: int) -> Screen:
    return views.case(turn.t, after_sending.look(turn.tx, turn.actor, report_id), turn.office.zone)


@command("meja", who=Who.COORDINATOR, where=Where.PRIVATE)
def on_desk(turn: Turn, _argument: str) -> None:
    """/meja: what lies on the desk."""
    turn.reply("desk", _page(turn, []))


@button("e.list", Who.COORDINATOR, Where.PRIVATE)
def on_page(turn: Turn, arguments: list[str]) -> None:
    """A pile, of all units or those of a kind, from its top or further down."""
    turn.change(_page(turn, arguments))


@button("e.kinds", Who.COORDINATOR, Where.PRIVATE)
def on_kinds(turn: Turn, arguments: list[str]) -> None:
    """Of which kind of units."""
    turn.change(views.kinds(turn.t, Pile(arguments[0]), reviewing.kinds(turn.tx)))


@button("e.show", Who.COORDINATOR, Where.PRIVATE)
def on_case(turn: Turn, arguments: list[str]) -> None:
    """A report on the desk; nothing is asked any more."""
    screen = _now(turn, int(arguments[0]))
    people.ask(turn.tx, turn.member.id, None)
    turn.change(screen)


@button("e.yes", Who.COORDINATOR, Where.PRIVATE)
@catching_up(_now)
def on_accept(turn: Turn, arguments: list[str]) -> None:
    """The report was seen: the next ones."""
    report_id, version, stands_at = (int(each) for each in arguments[:3])
    report = reviewing.accept(turn.tx, turn.member, report_id, version, stands_at)
    turn.pop_up(turn.t.plain("desk-accepted", reference=report.reference))
    turn.change(_page(turn, []))


@button("e.ask", Who.COORDINATOR, Where.PRIVATE)
@catching_up(_now)
def on_ask(turn: Turn, arguments: list[str]) -> None:
    """What is to be changed?"""
    seen = reviewing.ask_for_note(turn.tx, turn.member, int(arguments[0]), int(arguments[1]))
    turn.change(views.ask_change(turn.t, seen))


@answer("review", Who.COORDINATOR)
def on_note(turn: Turn, words: list[str], text: str) -> bool:
    """What is to be changed: the unit's officers get it."""
    report_id, stands_at = int(words[0]), int(words[1])
    try:
        done = reviewing.ask_change(turn.tx, turn.member, report_id, stands_at, text)
        report_cards.ask_officers(turn.tx, turn.member, done, text.strip())
        turn.reply("asked", views.change_asked(turn.t, done.seen, len(done.officers)), quote=True)
    except Overtaken as overtaken:
        _not_taken(turn, report_id, overtaken)
    return True


@button("e.star", Who.COORDINATOR, Where.PRIVATE)
@catching_up(_now)
def on_feature(turn: Turn, arguments: list[str]) -> None:
    """Feature the report, or do so no more."""
    report_id, on = int(arguments[0]), bool(int(arguments[1]))
    done = reviewing.feature(turn.tx, turn.member, report_id, on=on)
    if on:
        report_cards.tell_featured(turn.tx, done)
    turn.change(_now(turn, report_id))


@button("e.web", Who.COORDINATOR, Where.PRIVATE)
@catching_up(_now)
def on_website(turn: Turn, arguments: list[str]) -> None:
    """Ask for the link of the office's own website."""
    turn.change(views.ask_website(turn.t, reviewing.ask_for_website(turn.tx, turn.member, int(arguments[0]))))


@answer("web", Who.COORDINATOR)
def on_website_sent(turn: Turn, words: list[str], text: str) -> bool:
    """The link of the office's own website; the question stays where it is none."""
    report_id, links = int(words[0]), find_links(text, incoming.urls(turn.message))
    try:
        done, taken = reviewing.add_website(turn.tx, turn.member, turn.office, report_id, links)
        report_cards.tell_website(turn.tx, done, taken.publications[0].url)
        turn.reply("website", views.website_added(turn.t, done.seen), quote=True)
        cards.close_prompts(turn.tx, turn.office, taken.closed_prompts, taken.group_prompts)
    except Overtaken as overtaken:
        _not_taken(turn, report_id, overtaken)
    return True


def _not_taken(turn: Turn, report_id: int, overtaken: Overtaken) -> None:
    """A text came too late: say so, and show how the report stands."""
    people.ask(turn.tx, turn.member.id, None)
    turn.reply("late", Screen(turn.t(overtaken.key, **overtaken.values)), quote=True)
    say(turn.tx, f"report:{report_id}:{turn.update.update_id}", turn.message.chat.id, _now(turn, report_id), card=True)
