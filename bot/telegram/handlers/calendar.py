"""The office's calendar: what is to come, the days that are free, and national holidays."""

from datetime import date

from bot.db import errands, holidays, offices, people
from bot.domain.people import Language
from bot.domain.screen import Screen
from bot.i18n import Html
from bot.telegram.handlers.imports import make
from bot.telegram.handlers.units import ask, put
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import calendar_days, national, pausing
from bot.views import calendar as views
from bot.views import holiday_files as file_views

QUESTIONS = frozenset({"away", "calday", "calhours", "calmove", "calpause", "phone"})


def quiet(turn: Turn) -> None:
    """A question of the calendar that was not answered is dropped: the person went on to something else."""
    if (turn.member.asked or "").partition(":")[0] in QUESTIONS:
        people.ask(turn.tx, turn.member.id, None)


@button("z.menu", Who.COORDINATOR, Where.PRIVATE)
def on_menu(turn: Turn, _arguments: list[str]) -> None:
    """What is to come."""
    quiet(turn)
    coming = calendar_days.coming(turn.tx, turn.office)
    turn.change(views.menu(turn.t, coming, pausing.names(turn.tx, coming.pauses)))


@button("z.days", Who.COORDINATOR, Where.PRIVATE)
def on_days(turn: Turn, arguments: list[str]) -> None:
    """A page of the days to come."""
    quiet(turn)
    turn.change(days(turn, int(arguments[0])))


def days(turn: Turn, number: int = 0, note: Html | None = None) -> Screen:
    """A page of the days to come, with what was done just now."""
    office = offices.get(turn.tx)
    coming = calendar_days.coming(turn.tx, office)
    return views.days(turn.t, office, coming.days, number, may_edit=turn.member.operates, note=note)


@button("z.day", Who.COORDINATOR, Where.PRIVATE)
def on_day(turn: Turn, arguments: list[str]) -> None:
    """One day."""
    quiet(turn)
    turn.change(_day(turn, date.fromisoformat(arguments[0])))


def _day(turn: Turn, day: date) -> Screen:
    return views.day(turn.t, holidays.of_day(turn.tx, turn.office.id, day), day)


@button("z.works", Who.COORDINATOR, Where.PRIVATE)
def on_works(turn: Turn, arguments: list[str]) -> None:
    """The office works on that day."""
    day = date.fromisoformat(arguments[0])
    calendar_days.works(turn.tx, turn.member, turn.office, day)
    turn.change(_day(turn, day))


@button("z.back", Who.COORDINATOR, Where.PRIVATE)
def on_back(turn: Turn, arguments: list[str]) -> None:
    """What the office said of that day holds no more."""
    day = date.fromisoformat(arguments[0])
    calendar_days.give_back(turn.tx, turn.member, turn.office, day)
    turn.change(_day(turn, day))


@button("z.add", Who.COORDINATOR, Where.PRIVATE)
def on_add(turn: Turn, _arguments: list[str]) -> None:
    """Asks for a day."""
    ask(turn, "calday")
    turn.change(views.ask_day(turn.t))


@answer("calday", Who.COORDINATOR)
def on_typed(turn: Turn, words: list[str], text: str) -> bool:
    """Days were typed."""
    marked = calendar_days.mark(turn.tx, turn.member, turn.office, text)
    put(turn, words[0], days(turn, note=views.marked(turn.t, marked)))
    return True


@button("z.nat", Who.OPERATOR, Where.PRIVATE)
def on_national(turn: Turn, arguments: list[str]) -> None:
    """National holidays are kept, which takes a moment, or not."""
    wanted = bool(int(arguments[0]))
    changed = national.use(turn.tx, turn.member, turn.office, wanted=wanted)
    if not (changed and wanted):
        turn.change(days(turn))
        return
    turn.change(views.looking_up(turn.t))
    language = Language(turn.t.language)
    card = turn.card
    errands.add(turn.tx, "calendar.national", turn.message.chat.id, turn.member.id, language, card=card)


@button("z.file", Who.OPERATOR, Where.PRIVATE)
def on_file(turn: Turn, _arguments: list[str]) -> None:
    """How to send a list of holidays."""
    quiet(turn)
    turn.change(file_views.menu(turn.t))


@button("z.export", Who.OPERATOR, Where.PRIVATE)
def on_export(turn: Turn, _arguments: list[str]) -> None:
    """The present days as a file."""
    make(turn, "holidays.export")
