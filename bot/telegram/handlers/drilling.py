"""What is behind the numbers of digests and recaps, and the whole of what a digest tells of."""

from bot.domain.drilling import read_sieve
from bot.domain.links import Platform
from bot.domain.screen import Screen
from bot.domain.stretches import Stretch, of_digest, read_stretch
from bot.telegram.handlers.recaps import place
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import digesting, drilling
from bot.usecases.posting import Reader
from bot.usecases.today import today
from bot.views import digest
from bot.views import drilling as views


@button("re.list", Who.MEMBER, Where.PRIVATE)
def on_reports(turn: Turn, arguments: list[str]) -> None:
    """A page of reports, or what is older than one of it."""
    sieve, (stretch, unit) = read_sieve(arguments[0]), place(turn, arguments[1:])
    before = int(arguments[3]) if len(arguments) > 3 else None
    page = drilling.reports(turn.tx, stretch, unit, sieve, before)
    programme = drilling.programme(turn.tx, sieve)
    opens = drilling.opens(turn.member, unit)
    turn.change(views.reports(turn.t, unit, stretch, sieve, page, programme, opens=opens))


@button("re.links", Who.MEMBER, Where.PRIVATE)
def on_links(turn: Turn, arguments: list[str]) -> None:
    """A page of publications, of all platforms or one, or what is older than one of it."""
    stretch, unit = place(turn, arguments)
    platform = Platform(arguments[2]) if len(arguments) > 2 and arguments[2] != views.ALL else None
    before = int(arguments[3]) if len(arguments) > 3 else None
    page = drilling.links(turn.tx, stretch, unit, platform, before)
    turn.change(views.links(turn.t, unit, stretch, platform, page))


@button("re.said", Who.COORDINATOR, Where.PRIVATE)
def on_answers(turn: Turn, arguments: list[str]) -> None:
    """A page of what units answered."""
    stretch = _digest(arguments[0])
    turn.change(views.answers(turn.t, stretch, drilling.answers(turn.tx, stretch, int(arguments[1]))))


@button("re.quiet", Who.COORDINATOR, Where.PRIVATE)
def on_silent(turn: Turn, arguments: list[str]) -> None:
    """A page of the units that are silent."""
    day = today(turn.tx, turn.office)
    page = drilling.silent(turn.tx, turn.office, int(arguments[0]))
    turn.change(views.silent(turn.t, of_digest(day, day), page))


@button("re.more", Who.MEMBER, Where.PRIVATE)
def on_whole(turn: Turn, arguments: list[str]) -> None:
    """A page of all that a digest tells of."""
    drilling.subject(turn.tx, turn.member, 0)
    turn.change(_whole(turn, arguments, drilling.reader(turn.member)))


@button("re.group", Who.ANYONE, Where.GROUP)
def on_group(turn: Turn, arguments: list[str]) -> None:
    """The same in the group, for everybody there: in its language, and nobody is named who did nothing."""
    turn.speak(turn.office.language)
    turn.change(_whole(turn, arguments, Reader.GROUP))


def _whole(turn: Turn, arguments: list[str], reader: Reader) -> Screen:
    stretch = _digest(arguments[0])
    figures = digesting.activities(turn.tx, turn.office, stretch.first, stretch.last)
    return digest.whole(turn.t, turn.office.name, figures, stretch, int(arguments[1]), reader)


@button("re.brief", Who.ANYONE, Where.GROUP)
def on_brief(turn: Turn, arguments: list[str]) -> None:
    """The group's digest as it was posted."""
    turn.speak(turn.office.language)
    stretch = _digest(arguments[0])
    figures = digesting.activities(turn.tx, turn.office, stretch.first, stretch.last)
    turn.change(digest.brief(turn.t, turn.office.name, figures, stretch, Reader.GROUP))


def _digest(slug: str) -> Stretch:
    """The days of one digest. Raises ValueError for any others: their lists are no digest."""
    stretch = read_stretch(slug)
    if not stretch.is_digest:
        raise ValueError(f"no digest tells of {slug}")
    return stretch
