"""Finding reports: /cari, its filters and pages, one report, its photos."""

from bot.db import people
from bot.domain.links import find_links
from bot.domain.periods import PeriodKind, read_period
from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.domain.search import LONGEST_TYPED, Search
from bot.telegram.handlers import reports
from bot.telegram.routes import answer, button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import finding
from bot.usecases.today import today
from bot.views import finding as views

WORDS, UNIT = "search", "searchin"
ASKED_FOR = 10
"""Minutes for which the next line is taken for what was asked."""


@command("cari", who=Who.MEMBER, where=Where.PRIVATE)
def on_search(turn: Turn, argument: str) -> None:
    """/cari with words, or alone: the newest reports, and the next text is what to look for."""
    if argument:
        turn.reply("finding", _found(turn, finding.typed(Search(), argument)))
        return
    _ask(turn, WORDS, views.question(Search()))
    turn.reply("finding", views.asking_words(turn.t, Search()))


@button("ca.list", Who.MEMBER, Where.PRIVATE)
def on_list(turn: Turn, arguments: list[str]) -> None:
    """A page of what a search finds; nothing is asked any more."""
    if (turn.member.asked or "").startswith(WORDS):
        people.ask(turn.tx, turn.member.id, None)
    before = views.read_id(arguments[0]) if arguments else None
    turn.change(_found(turn, views.read_search(arguments[1:]), before))


def _found(turn: Turn, wanted: Search, before: int | None = None) -> Screen:
    return views.page(turn.t, finding.page(turn.tx, wanted, before))


def _ask(turn: Turn, kind: str, words: str) -> None:
    people.ask(turn.tx, turn.member.id, f"{kind}:{_minute(turn)}:{words}")


def _minute(turn: Turn) -> int:
    return int(turn.tx.now.timestamp()) // 60


@button("ca.words", Who.MEMBER, Where.PRIVATE)
def on_words(turn: Turn, arguments: list[str]) -> None:
    """Other words, within the same filters."""
    wanted = views.read_search(arguments)
    _ask(turn, WORDS, views.question(wanted))
    turn.change(views.asking_words(turn.t, wanted))


@answer(WORDS, Who.MEMBER)
def on_words_typed(turn: Turn, words: list[str], text: str) -> bool:
    """What to look for, unless it is meant otherwise."""
    people.ask(turn.tx, turn.member.id, None)
    if not _is_meant(turn, words[0], text):
        return False
    turn.reply("finding", _found(turn, finding.typed(views.read_search(words[1:]), text)))
    return True


def _is_meant(turn: Turn, asked_at: str, text: str) -> bool:
    """Whether a text answers a question: soon after it, in a short line without links. A report is never lost here."""
    is_short = len(text) <= LONGEST_TYPED and "\n" not in text.strip() and not find_links(text)
    return is_short and _minute(turn) - int(asked_at) <= ASKED_FOR


@button("ca.unit", Who.MEMBER, Where.PRIVATE)
def on_unit(turn: Turn, arguments: list[str]) -> None:
    """Which unit's?"""
    wanted = views.read_search(arguments)
    _ask(turn, UNIT, ":".join(views.state(wanted)))
    turn.change(views.asking_unit(turn.t, wanted, turn.member.units))


@answer(UNIT, Who.MEMBER)
def on_unit_typed(turn: Turn, words: list[str], text: str) -> bool:
    """A part of the unit's name, unless it is meant otherwise."""
    if not _is_meant(turn, words[0], text):
        people.ask(turn.tx, turn.member.id, None)
        return False
    sought, found, more = finding.units_like(turn.tx, text)
    turn.reply("finding", views.units(turn.t, views.read_search(words[1:]), sought, found, more=more))
    return True


@button("ca.prog", Who.MEMBER, Where.PRIVATE)
def on_programme(turn: Turn, arguments: list[str]) -> None:
    """Which programme's?"""
    wanted = views.read_search(arguments)
    turn.change(views.programmes(turn.t, wanted, finding.choosable(turn.tx, turn.office, wanted)))


@button("ca.time", Who.MEMBER, Where.PRIVATE)
def on_time(turn: Turn, arguments: list[str]) -> None:
    """Of which month or year?"""
    wanted, day = views.read_search(arguments[1:]), today(turn.tx, turn.office)
    chosen = read_period(arguments[0]) if arguments and arguments[0] else None
    if arguments and arguments[0] and (chosen is None or chosen.kind is not PeriodKind.YEAR):
        raise Refused("unknown-button")
    seen = chosen or wanted.period
    turn.change(views.times(turn.t, wanted, seen.first.year if seen else day.year, day))


@button("ca.show", Who.MEMBER, Where.PRIVATE)
def on_show(turn: Turn, arguments: list[str]) -> None:
    """A report that was found, in a message of its own."""
    seen = finding.show(turn.tx, int(arguments[0]))
    may_open = turn.member.may_answer_for(seen.report.unit.id)
    may_take = finding.may_take_photos(turn.member, seen.report)
    shown = views.card(turn.t, seen, shares=turn.bot.inline, may_open=may_open, may_take=may_take)
    reports.reply(turn, seen.report.id, shown)


@button("ca.zip", Who.MEMBER, Where.PRIVATE)
def on_photos(turn: Turn, arguments: list[str]) -> None:
    """Its photos, packed."""
    given = finding.originals(turn.tx, turn.actor, int(arguments[0]))
    turn.errand("finding-photos", views.packing(turn.t, len(given.paths)), report=given.report.id)
