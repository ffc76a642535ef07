"""Pauses of the office, of kinds and of units; and weeks with other working hours."""

from collections.abc import Sequence

from bot.domain.pauses import Pause, read_whose
from bot.domain.screen import Screen, action
from bot.i18n import Html
from bot.telegram.handlers.calendar import quiet
from bot.telegram.handlers.imports import begin
from bot.telegram.handlers.units import ask, put
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import pausing, special_hours
from bot.usecases.settling import Settled
from bot.usecases.today import today
from bot.usecases.unit_edits import open_row
from bot.views import calendar as calendar_views
from bot.views import cards
from bot.views import pauses as views

AT_ONCE = 50
"""Prompts whose screens are brought up to date within a turn."""


@button("z.pauses", Who.COORDINATOR, Where.PRIVATE)
def on_pauses(turn: Turn, arguments: list[str]) -> None:
    """A page of the pauses."""
    quiet(turn)
    turn.change(_page(turn, int(arguments[0])))


def _page(turn: Turn, number: int = 0, note: Html | None = None) -> Screen:
    coming = pausing.coming(turn.tx, turn.office)
    return views.pauses(turn.t, coming, pausing.names(turn.tx, coming), number, note)


@button("z.unit", Who.COORDINATOR, Where.PRIVATE)
def on_unit(turn: Turn, arguments: list[str]) -> None:
    """When one unit is left alone."""
    quiet(turn)
    turn.change(views.of_unit(turn.t, pausing.of_unit(turn.tx, turn.office, int(arguments[0]))))


@button("z.pause", Who.COORDINATOR, Where.PRIVATE)
def on_pause(turn: Turn, arguments: list[str]) -> None:
    """One pause."""
    quiet(turn)
    pause = pausing.find(turn.tx, turn.office, int(arguments[0]))
    turn.change(views.one(turn.t, pause, pausing.names(turn.tx, [pause]), today(turn.tx, turn.office)))


@button("z.whose", Who.COORDINATOR, Where.PRIVATE)
def on_whose(turn: Turn, _arguments: list[str]) -> None:
    """For whom a new pause is."""
    quiet(turn)
    turn.change(views.ask_whose(turn.t))


@button("z.new", Who.COORDINATOR, Where.PRIVATE)
def on_new(turn: Turn, arguments: list[str]) -> None:
    """Asks for the days of a new pause."""
    (first, *_) = read_whose(arguments[0])
    name = "" if first.unit_id is None else open_row(turn.tx, first.unit_id).name
    ask(turn, "calpause", arguments[0])
    back = action("z.whose") if first.unit_id is None else action("z.unit", first.unit_id)
    turn.change(views.ask_days(turn.t, views.target(turn.t, arguments[0], name), back))


@answer("calpause", Who.COORDINATOR)
def on_days(turn: Turn, words: list[str], text: str) -> bool:
    """The days of a new pause."""
    whose = read_whose(words[0])
    made, done = pausing.add(turn.tx, turn.member, turn.office, whose, text)
    put(turn, words[1], _after(turn, "pause-added", made, done))
    return True


@button("z.until", Who.COORDINATOR, Where.PRIVATE)
def on_until(turn: Turn, arguments: list[str]) -> None:
    """Asks for other days."""
    pause = pausing.find(turn.tx, turn.office, int(arguments[0]))
    ask(turn, "calmove", pause.id)
    turn.change(views.ask_change(turn.t, pause))


@answer("calmove", Who.COORDINATOR)
def on_moved(turn: Turn, words: list[str], text: str) -> bool:
    """Other days."""
    pause, done = pausing.change(turn.tx, turn.member, turn.office, int(words[0]), text)
    put(turn, words[1], _after(turn, "pause-changed", [pause], done))
    return True


@button("z.ended", Who.COORDINATOR, Where.PRIVATE)
def on_ended(turn: Turn, arguments: list[str]) -> None:
    """A pause is over."""
    pause, done = pausing.end(turn.tx, turn.member, turn.office, int(arguments[0]))
    turn.change(_after(turn, "pause-ended", [pause], done))


@button("z.gone", Who.COORDINATOR, Where.PRIVATE)
def on_gone(turn: Turn, arguments: list[str]) -> None:
    """A pause is taken back."""
    pause, done = pausing.remove(turn.tx, turn.member, turn.office, int(arguments[0]))
    turn.change(_after(turn, "pause-removed", [pause], done))


def _after(turn: Turn, key: str, made: Sequence[Pause], done: Settled) -> Screen:
    """Where the pause was begun, with what it brought with it; prompts that it ended show so."""
    _show_ended(turn, done)
    note = views.settled(turn.t, key, made, pausing.names(turn.tx, made), done)
    unit_id = made[0].unit_id
    if unit_id is None or not done.units:
        return _page(turn, note=note)
    return views.of_unit(turn.t, pausing.of_unit(turn.tx, turn.office, unit_id), note)


def _show_ended(turn: Turn, done: Settled) -> None:
    """Prompts that a pause ended show so; many of them after the turn, in parts, so that nobody has to wait."""
    if len(done.prompts) <= AT_ONCE:
        cards.close_prompts(turn.tx, turn.office, done.prompts, done.group_prompts)
    else:
        begin(turn, "pauses.close", prompts=sorted(done.prompts), groups=sorted(done.group_prompts))


@button("z.hours", Who.COORDINATOR, Where.PRIVATE)
def on_hours(turn: Turn, _arguments: list[str]) -> None:
    """The weeks with other working hours."""
    quiet(turn)
    turn.change(_hours(turn))


def _hours(turn: Turn, note: Html | None = None) -> Screen:
    coming = special_hours.coming(turn.tx, turn.office)
    lines = [calendar_views.hours_line(turn.t, each) for _, each in coming]
    return views.hours(turn.t, lines, coming, note)


@button("z.other", Who.COORDINATOR, Where.PRIVATE)
def on_other(turn: Turn, _arguments: list[str]) -> None:
    """Asks for other working hours."""
    ask(turn, "calhours")
    turn.change(views.ask_hours(turn.t))


@answer("calhours", Who.COORDINATOR)
def on_other_hours(turn: Turn, words: list[str], text: str) -> bool:
    """Other working hours were typed."""
    special_hours.add(turn.tx, turn.member, turn.office, text)
    put(turn, words[0], _hours(turn, turn.t("hours-added")))
    return True


@button("z.usual", Who.COORDINATOR, Where.PRIVATE)
def on_usual(turn: Turn, arguments: list[str]) -> None:
    """The usual hours hold again."""
    special_hours.remove(turn.tx, turn.member, turn.office, int(arguments[0]))
    turn.change(_hours(turn))
