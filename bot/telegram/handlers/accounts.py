"""The registry of official accounts: a unit's own, and the units that have none."""

from bot.db import people
from bot.domain.accounts import is_something_else
from bot.domain.links import Platform
from bot.domain.screen import Screen
from bot.telegram.handlers.units import put
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import recognising, registering
from bot.usecases.publishing import Taken
from bot.views import accounts as views


@button("x.unit", Who.ANSWERER, Where.PRIVATE)
def on_unit(turn: Turn, arguments: list[str]) -> None:
    """A unit's accounts."""
    turn.change(_registry(turn, int(arguments[0])))


def _registry(turn: Turn, unit_id: int) -> Screen:
    return views.registry(turn.t, registering.look(turn.tx, turn.member, unit_id), turn.member)


@button("x.old", Who.ANSWERER, Where.PRIVATE)
def on_closed(turn: Turn, arguments: list[str]) -> None:
    """The accounts that were the unit's."""
    turn.change(views.closed(turn.t, registering.look(turn.tx, turn.member, int(arguments[0]))))


@button("x.add", Who.ANSWERER, Where.PRIVATE)
def on_add(turn: Turn, arguments: list[str]) -> None:
    """Asks for accounts."""
    unit = registering.ask(turn.tx, turn.member, int(arguments[0]), turn.message.message_id)
    turn.change(views.asking(turn.t, unit))


@answer(registering.ASKED, Who.ANSWERER)
def on_named(turn: Turn, words: list[str], text: str) -> bool:
    """Accounts were named; a publication or a report is taken as ever."""
    unit_id = int(words[0])
    if is_something_else(text):
        people.ask(turn.tx, turn.member.id, None)
        return False
    named, typed = registering.read(text)
    if typed:
        # Asked still: instead of a tap, the link to the profile may come.
        registering.ask(turn.tx, turn.member, unit_id, int(words[1]))
        put(turn, words[1], views.where(turn.t, unit_id, typed), keep=True)
        return True
    added = registering.add(turn.tx, turn.member, unit_id, named)
    put(turn, words[1], views.one(turn.t, added[0], added=True) if len(added) == 1 else _registry(turn, unit_id))
    return True


@button("x.at", Who.ANSWERER, Where.PRIVATE)
def on_platform(turn: Turn, arguments: list[str]) -> None:
    """Where a typed name is an account."""
    named = registering.typed(Platform(arguments[1]), arguments[2])
    added = registering.add(turn.tx, turn.member, int(arguments[0]), [named])
    turn.change(views.one(turn.t, added[0], added=True))


@button("x.one", Who.ANSWERER, Where.PRIVATE)
def on_one(turn: Turn, arguments: list[str]) -> None:
    """One account."""
    turn.change(views.one(turn.t, registering.one(turn.tx, turn.member, int(arguments[0]))))


@button("x.who", Who.ANSWERER, Where.PRIVATE)
def on_holder(turn: Turn, arguments: list[str]) -> None:
    """Asks which post holds it."""
    account = registering.ask_holder(turn.tx, turn.member, int(arguments[0]), turn.message.message_id)
    turn.change(views.asking_holder(turn.t, account))


@button("x.post", Who.ANSWERER, Where.PRIVATE)
def on_post(turn: Turn, arguments: list[str]) -> None:
    """The post was chosen."""
    post = turn.t.plain(f"account-post-{views.POSTS[views.POSTS.index(arguments[1])]}")
    turn.change(views.one(turn.t, registering.hold(turn.tx, turn.member, int(arguments[0]), post)))


@answer(registering.ASKED_HOLDER, Who.ANSWERER)
def on_holder_typed(turn: Turn, words: list[str], text: str) -> bool:
    """The post was typed; a publication or a report is taken as ever."""
    if is_something_else(text):
        people.ask(turn.tx, turn.member.id, None)
        return False
    account = registering.hold(turn.tx, turn.member, int(words[0]), text)
    put(turn, words[1], views.one(turn.t, account))
    return True


@button("x.shut", Who.ANSWERER, Where.PRIVATE)
def on_close(turn: Turn, arguments: list[str]) -> None:
    """The account is the unit's no longer."""
    turn.change(views.one(turn.t, registering.close(turn.tx, turn.member, int(arguments[0]))))


@button("x.open", Who.ANSWERER, Where.PRIVATE)
def on_reopen(turn: Turn, arguments: list[str]) -> None:
    """The account is the unit's again."""
    turn.change(views.one(turn.t, registering.reopen(turn.tx, turn.member, int(arguments[0]))))


@button("x.gaps", Who.COORDINATOR, Where.PRIVATE)
def on_gaps(turn: Turn, _arguments: list[str]) -> None:
    """How many units have no account, platform by platform."""
    turn.change(views.gaps(turn.t, registering.gaps(turn.tx)))


@button("x.gap", Who.COORDINATOR, Where.PRIVATE)
def on_gap(turn: Turn, arguments: list[str]) -> None:
    """The units without an account on a platform."""
    page = registering.lacking(turn.tx, registering.platform(arguments[0]), int(arguments[1]))
    turn.change(views.lacking(turn.t, page))


@button("x.take", Who.ANSWERER, Where.PRIVATE)
def on_take(turn: Turn, arguments: list[str]) -> None:
    """The account that a link came from is the unit's."""
    turn.change(views.taken(turn.t, registering.take_offer(turn.tx, turn.member, int(arguments[0]))))


@button("x.not", Who.ANSWERER, Where.PRIVATE)
def on_not(turn: Turn, arguments: list[str]) -> None:
    """It is not."""
    turn.change(views.declined(turn.t, registering.decline_offer(turn.tx, turn.member, int(arguments[0]))))


def offer(turn: Turn, taken: Taken) -> None:
    """Ask once whether an account that the unit published from, and that is nobody's, is its own."""
    made = recognising.offer(turn.tx, taken.unit, taken.strange)
    if made is not None:
        turn.private("account", views.offer(turn.t, made))
