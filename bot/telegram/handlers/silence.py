"""Who is silent, and what coordinators do about it."""

from datetime import date

from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.domain.silence import NotNow, Until, read_until
from bot.i18n import texts
from bot.telegram.handlers.units import ask, put
from bot.telegram.routes import answer, button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import silence, unit_edits
from bot.usecases.saying import say
from bot.usecases.today import today
from bot.views import cards
from bot.views import silence as views

TYPED = "didate"


@command("diam", who=Who.COORDINATOR, where=Where.PRIVATE)
def on_silence(turn: Turn, _argument: str) -> None:
    """/diam: who is silent."""
    turn.reply("silence", _page(turn, 0))


@button("di.list", Who.COORDINATOR, Where.PRIVATE)
def on_list(turn: Turn, arguments: list[str]) -> None:
    """A page of the list."""
    turn.change(_page(turn, int(arguments[0]) if arguments else 0))


def _page(turn: Turn, number: int) -> Screen:
    seen = silence.page(turn.tx, turn.office, number)
    return views.page(turn.t, turn.office, seen, today(turn.tx, turn.office))


@button("di.paused", Who.COORDINATOR, Where.PRIVATE)
def on_paused(turn: Turn, arguments: list[str]) -> None:
    """A page of the units that have a pause."""
    seen = silence.paused_page(turn.tx, turn.office, int(arguments[0]))
    turn.change(views.paused(turn.t, turn.office, seen, today(turn.tx, turn.office)))


@button("di.unit", Who.COORDINATOR, Where.PRIVATE)
def on_unit(turn: Turn, arguments: list[str]) -> None:
    """A unit with what can be done."""
    turn.change(_unit(turn, *_place(arguments)))


def _unit(turn: Turn, unit_id: int, number: int) -> Screen:
    seen = silence.look(turn.tx, turn.office, unit_id)
    return views.unit(turn.t, turn.office, seen, today(turn.tx, turn.office), number)


def _place(arguments: list[str]) -> tuple[int, int]:
    return int(arguments[0]), int(arguments[1])


@button("di.now", Who.COORDINATOR, Where.PRIVATE)
def on_nudge(turn: Turn, arguments: list[str]) -> None:
    """Prompt the unit's officers now."""
    unit_id, number = _place(arguments)
    done = silence.nudge(turn.tx, turn.member, turn.office, unit_id)
    name = unit_edits.open_row(turn.tx, unit_id).name
    if isinstance(done, NotNow):
        turn.pop_up(views.not_now(turn.t, name, done, turn.office.zone), alert=True)
        return
    cards.show_private_prompt(turn.tx, done)
    turn.pop_up(views.nudged(turn.t, name, len(done.officers)))
    turn.change(_unit(turn, unit_id, number))


@button("di.pause", Who.COORDINATOR, Where.PRIVATE)
def on_pause(turn: Turn, arguments: list[str]) -> None:
    """Until when?"""
    unit_id, number = _place(arguments)
    name = unit_edits.open_row(turn.tx, unit_id).name
    turn.change(views.pausing(turn.t, name, unit_id, number, today(turn.tx, turn.office)))


@button("di.rest", Who.COORDINATOR, Where.PRIVATE)
def on_rest(turn: Turn, arguments: list[str]) -> None:
    """The unit has a pause that was offered."""
    unit_id, number = _place(arguments)
    _pause(turn, unit_id, Until(arguments[2]).last(today(turn.tx, turn.office)))
    turn.change(_unit(turn, unit_id, number))


@button("di.date", Who.COORDINATOR, Where.PRIVATE)
def on_date(turn: Turn, arguments: list[str]) -> None:
    """The pause's last day is typed."""
    unit_id, number = _place(arguments)
    name = unit_edits.open_row(turn.tx, unit_id).name
    ask(turn, TYPED, unit_id, number)
    turn.change(views.asking_date(turn.t, name, unit_id, number))


@answer(TYPED, Who.COORDINATOR)
def on_date_typed(turn: Turn, words: list[str], text: str) -> bool:
    """The pause's last day; the question stays where it is none."""
    unit_id, number = _place(words)
    last = read_until(text, today(turn.tx, turn.office))
    if last is None:
        raise Refused("silence-bad-date")
    _pause(turn, unit_id, last)
    put(turn, words[2], _unit(turn, unit_id, number))
    return True


def _pause(turn: Turn, unit_id: int, last: date) -> None:
    name = texts(turn.office.language).plain("silence-pause-name")
    unit, done = silence.pause(turn.tx, turn.member, turn.office, unit_id, last, name)
    cards.close_prompts(turn.tx, turn.office, done.prompts, done.group_prompts)
    for chat_id, language in silence.officers(turn.tx, unit_id):
        said = views.told_paused(texts(language), unit.name, last)
        say(turn.tx, turn.key(f"paused:{chat_id}"), chat_id, said)


@button("di.wake", Who.COORDINATOR, Where.PRIVATE)
def on_wake(turn: Turn, arguments: list[str]) -> None:
    """The unit's pause ends."""
    unit_id, number = _place(arguments)
    unit = silence.resume(turn.tx, turn.member, turn.office, unit_id)
    for chat_id, language in silence.officers(turn.tx, unit_id):
        say(turn.tx, turn.key(f"resumed:{chat_id}"), chat_id, views.told_resumed(texts(language), unit.name))
    turn.change(_unit(turn, unit_id, number))


@button("di.call", Who.COORDINATOR, Where.PRIVATE)
def on_call(turn: Turn, arguments: list[str]) -> None:
    """The unit's officers, to be called."""
    unit_id, number = _place(arguments)
    unit, found = silence.contacts(turn.tx, turn.office, unit_id)
    turn.change(views.calling(turn.t, unit.name, found, unit_id, number))


@button("di.map", Who.COORDINATOR, Where.PRIVATE)
def on_map(turn: Turn, arguments: list[str]) -> None:
    """The last weeks of the units as a picture."""
    turn.errand("silence-map", views.making_map(turn.t), number=max(0, int(arguments[0])))


@button("di.figures", Who.COORDINATOR, Where.PRIVATE)
def on_figures(turn: Turn, _arguments: list[str]) -> None:
    """How all prompts fared."""
    turn.errand("silence-figures", views.making_figures(turn.t))
