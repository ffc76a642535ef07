"""Looking at units: lists, searches, one unit's page and past."""

from bot.db import people, said
from bot.domain.people import Role
from bot.domain.screen import Screen
from bot.domain.unit_lists import listing
from bot.telegram.routes import answer, button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import unit_lists
from bot.usecases.saying import say
from bot.usecases.today import today
from bot.views import unit_card as card_views
from bot.views import units as views


def may_edit(turn: Turn) -> bool:
    """Whether the person changes units, or only looks at them."""
    return turn.actor is not None and Role.OPERATOR in turn.actor.roles


def ask(turn: Turn, kind: str, *words: object) -> None:
    """Take the person's next text as the answer to a question that stands on the card whose button was pressed."""
    people.ask(turn.tx, turn.member.id, ":".join(map(str, (kind, *words, turn.message.message_id))))


def calm(turn: Turn) -> None:
    """A question about units that was not answered is dropped: the person went on to something else."""
    if (turn.member.asked or "").startswith("unit"):
        people.ask(turn.tx, turn.member.id, None)


def put(turn: Turn, message_id: str, screen: Screen, *, keep: bool = False) -> None:
    """After a typed answer, bring the card up to date on which the question stood; `keep` lets it be answered again."""
    if not keep:
        people.ask(turn.tx, turn.member.id, None)
    key = said.key_of_message(turn.tx, turn.message.chat.id, int(message_id))
    if key is None:
        turn.reply("units", screen)
        return
    say(turn.tx, key, turn.message.chat.id, screen, card=True)
    turn.react("👍")


@command("satker", who=Who.COORDINATOR, where=Where.PRIVATE)
def on_units(turn: Turn, argument: str) -> None:
    """/satker, alone or with what to look for."""
    turn.reply("units", _found(turn, argument, 0) if argument else overview(turn))


@button("u.list", Who.COORDINATOR, Where.PRIVATE)
def on_list(turn: Turn, _arguments: list[str]) -> None:
    """All lists."""
    calm(turn)
    turn.change(overview(turn))


def overview(turn: Turn) -> Screen:
    """All lists, with counts."""
    return views.overview(turn.t, unit_lists.overview(turn.tx, turn.office), may_edit=may_edit(turn))


@button("u.page", Who.COORDINATOR, Where.PRIVATE)
def on_page(turn: Turn, arguments: list[str]) -> None:
    """A page of a list."""
    which = listing(arguments[0])
    calm(turn)
    page = unit_lists.page(turn.tx, turn.office, which, int(arguments[1]))
    turn.change(views.page(turn.t, turn.office, which, page, today(turn.tx, turn.office)))


@button("u.ask", Who.COORDINATOR, Where.PRIVATE)
def on_ask(turn: Turn, _arguments: list[str]) -> None:
    """What to look for."""
    ask(turn, "unitfind")
    turn.change(views.asking(turn.t))


@answer("unitfind", Who.COORDINATOR)
def on_search(turn: Turn, words: list[str], text: str) -> bool:
    """What was typed is looked for."""
    put(turn, words[0], _found(turn, text, 0))
    return True


@button("u.find", Who.COORDINATOR, Where.PRIVATE)
def on_found(turn: Turn, arguments: list[str]) -> None:
    """A page of what a search found."""
    calm(turn)
    turn.change(_found(turn, arguments[1], int(arguments[0])))


def _found(turn: Turn, text: str, number: int) -> Screen:
    words, page = unit_lists.find(turn.tx, turn.office, text, number)
    return views.found(turn.t, turn.office, words, page, today(turn.tx, turn.office))


@button("u.show", Who.COORDINATOR, Where.PRIVATE)
def on_show(turn: Turn, arguments: list[str]) -> None:
    """A unit's page."""
    calm(turn)
    turn.change(card(turn, int(arguments[0]), arguments[1:]))


def card(turn: Turn, unit_id: int, whence: list[str] | None = None) -> Screen:
    """A unit's page; `whence` are the words of the list that led there."""
    seen = unit_lists.card(turn.tx, turn.office, unit_id)
    day = today(turn.tx, turn.office)
    return card_views.card(turn.t, turn.office, seen, day, whence or [], may_edit=may_edit(turn))


@button("u.past", Who.COORDINATOR, Where.PRIVATE)
def on_past(turn: Turn, arguments: list[str]) -> None:
    """A page of a unit's prompts and answers."""
    unit, page, number, total = unit_lists.past(turn.tx, int(arguments[0]), int(arguments[1]))
    turn.change(card_views.past(turn.t, turn.office, unit, page, number, total))
