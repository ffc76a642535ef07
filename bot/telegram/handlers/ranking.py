"""The ranking of a month: all leagues for coordinators and leaders, the own unit for officers, the points."""

from bot.db import offices, people
from bot.domain.people import Role
from bot.domain.periods import Period, PeriodKind, read_period
from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.domain.units import UnitKind
from bot.telegram.routes import answer, button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import ranking, serving, tallying
from bot.usecases.saying import say
from bot.views import ranking as views


@command("peringkat", "ranking", who=Who.MEMBER, where=Where.PRIVATE)
def on_command(turn: Turn, _argument: str) -> None:
    """/peringkat: this month's ranking."""
    turn.reply("ranking", _home(turn, ranking.running(turn.tx, turn.office)))


@button("rk.home", Who.MEMBER, Where.PRIVATE)
def on_home(turn: Turn, arguments: list[str]) -> None:
    """The ranking as it is for this person."""
    turn.change(_home(turn, _month(turn, arguments)))


@button("rk.month", Who.MEMBER, Where.PRIVATE)
def on_month(turn: Turn, arguments: list[str]) -> None:
    """All leagues of a month."""
    ranking.require_reader(turn.member)
    turn.change(_overview(turn, _month(turn, arguments)))


@button("rk.league", Who.MEMBER, Where.PRIVATE)
def on_league(turn: Turn, arguments: list[str]) -> None:
    """A page of a league."""
    ranking.require_reader(turn.member)
    month = _month(turn, arguments)
    tallying.count_fresh(turn.tx, turn.office)
    seen = ranking.page(turn.tx, month, UnitKind(arguments[1]), int(arguments[2]))
    turn.change(views.league(turn.t, month, seen, is_running=_is_running(turn, month)))


@button("rk.mine", Who.OFFICER, Where.PRIVATE)
def on_mine(turn: Turn, arguments: list[str]) -> None:
    """The officer's own unit, or one of several."""
    turn.change(_mine(turn, _month(turn, arguments), int(arguments[1]) if arguments[1:] else None))


@button("rk.rule", Who.MEMBER, Where.PRIVATE)
def on_rule(turn: Turn, arguments: list[str]) -> None:
    """How points are given."""
    _forget_question(turn)
    turn.change(_rule(turn, _month(turn, arguments)))


@button("rk.edit", Who.COORDINATOR, Where.PRIVATE)
def on_edit(turn: Turn, arguments: list[str]) -> None:
    """Ask for points: a tap or a text answers."""
    what, month = views.read_word(arguments[0]), ranking.running(turn.tx, turn.office)
    key = turn.card
    people.ask(turn.tx, turn.member.id, f"points:{views.word(what)}:{key}")
    turn.change(views.ask(turn.t, month, what, ranking.rule(turn.tx, turn.office, month).of(what)))


@button("rk.set", Who.COORDINATOR, Where.PRIVATE)
def on_chosen(turn: Turn, arguments: list[str]) -> None:
    """Points were chosen."""
    turn.change(_change(turn, arguments[0], arguments[1]))


@answer("points", Who.COORDINATOR)
def on_typed(turn: Turn, words: list[str], text: str) -> bool:
    """Points were typed; the page that asked for them shows the rule."""
    screen = _change(turn, words[0], text)
    say(turn.tx, ":".join(words[1:]), turn.user.id, screen, card=True)
    turn.react("👍")
    return True


@button("rk.picture", Who.MEMBER, Where.PRIVATE)
def on_picture(turn: Turn, arguments: list[str]) -> None:
    """The picture that the group gets of a month."""
    ranking.require_reader(turn.member)
    month = _month(turn, arguments)
    turn.errand("ranking-picture", views.drawing(turn.t, month), month=month.slug)


@button("rk.again", Who.COORDINATOR, Where.PRIVATE)
def on_recount(turn: Turn, arguments: list[str]) -> None:
    """Count a month anew, from the reports and links that there are."""
    month = _month(turn, arguments)
    turn.errand("ranking-recount", views.recounting(turn.t, month), month=month.slug)


def _month(turn: Turn, arguments: list[str]) -> Period:
    """The month that a button names, or the running one. Raises Refused for one to come."""
    running = ranking.running(turn.tx, turn.office)
    if not arguments or not arguments[0]:
        return running
    month = read_period(arguments[0])
    if month is None or month.kind is not PeriodKind.MONTH:
        raise ValueError(f"no month: {arguments[0]}")
    if month.first > running.first:
        raise Refused("ranking-no-month")
    return month


def _is_running(turn: Turn, month: Period) -> bool:
    return month == ranking.running(turn.tx, turn.office)


def _home(turn: Turn, month: Period) -> Screen:
    actor = turn.member
    if actor.coordinates or Role.LEADER in actor.roles:
        return _overview(turn, month)
    return _mine(turn, month, None)


def _overview(turn: Turn, month: Period) -> Screen:
    tallying.count_fresh(turn.tx, turn.office)
    found = ranking.of_month(turn.tx, turn.office, month)
    beside = ranking.months_beside(turn.tx, turn.office, month)
    return views.overview(turn.t, found, beside, serves=bool(turn.member.units))


def _mine(turn: Turn, month: Period, unit_id: int | None) -> Screen:
    units = turn.officer.units
    unit = units[0] if unit_id is None else serving.served(turn.officer, unit_id)
    tallying.count_fresh(turn.tx, turn.office)
    found = ranking.own(turn.tx, month, unit)
    beside = ranking.months_beside(turn.tx, turn.office, month)
    return views.own(turn.t, month, found, beside, units, is_running=_is_running(turn, month))


def _rule(turn: Turn, month: Period) -> Screen:
    of = ranking.rule(turn.tx, offices.get(turn.tx), month)
    coordinates = turn.member.coordinates
    may_change = coordinates and _is_running(turn, month)
    return views.rule(turn.t, month, of, may_change=may_change, may_recount=coordinates)


def _change(turn: Turn, what: str, words: str) -> Screen:
    """Set points; the page that shows them. Raises Refused, and the question stands."""
    ranking.change(turn.tx, turn.member, views.read_word(what), words)
    _forget_question(turn)
    return _rule(turn, ranking.running(turn.tx, turn.office))


def _forget_question(turn: Turn) -> None:
    """What is typed from now on answers no question any more."""
    if turn.member.asked:
        people.ask(turn.tx, turn.member.id, None)
