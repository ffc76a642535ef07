"""The audit log for coordinators: read by pages, narrowed down, taken along as a file."""

from bot.domain.screen import Screen
from bot.telegram.routes import answer, button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import auditing
from bot.views import audit as views
from bot.views.audit import Chosen, Names, read_chosen

LONGEST_SEARCH = 100
CURSOR = 4
"""The place of a page's cursor among a button's words, behind those of the filter."""


@command("audit", who=Who.COORDINATOR, where=Where.PRIVATE)
def on_command(turn: Turn, _argument: str) -> None:
    """The newest acts."""
    turn.reply("audit", _page(turn, Chosen(), None))


@button("a.log", Who.COORDINATOR, Where.PRIVATE)
def on_log(turn: Turn, arguments: list[str]) -> None:
    """A page of the log."""
    auditing.stop_asking(turn.tx, turn.member)
    cursor = int(arguments[CURSOR]) if len(arguments) > CURSOR else None
    turn.change(_page(turn, read_chosen(arguments), cursor))


def _page(turn: Turn, chosen: Chosen, cursor: int | None) -> Screen:
    given = (chosen.kind, chosen.person_id, chosen.unit_id, chosen.period)
    wanted, person, unit = auditing.wanted(turn.tx, turn.office, *given)
    page = auditing.page(turn.tx, wanted, cursor)
    names = Names(person, unit)
    zone = turn.office.zone
    return views.log(turn.t, zone, chosen, names, page.entries, newer=page.newer, older=page.older)


@button("a.kind", Who.COORDINATOR, Where.PRIVATE)
def on_kind(turn: Turn, arguments: list[str]) -> None:
    """Which kind of acts."""
    turn.change(views.kinds(turn.t, read_chosen(arguments), auditing.kinds(turn.tx)))


@button("a.when", Who.COORDINATOR, Where.PRIVATE)
def on_when(turn: Turn, arguments: list[str]) -> None:
    """How far back."""
    turn.change(views.periods(turn.t, read_chosen(arguments)))


@button("a.who", Who.COORDINATOR, Where.PRIVATE)
def on_who(turn: Turn, arguments: list[str]) -> None:
    """Whose acts: those of the last who acted, or of whom the next text names."""
    chosen = read_chosen(arguments)
    auditing.ask(turn.tx, turn.member, "who", chosen.words())
    turn.change(views.people(turn.t, chosen, auditing.find_people(turn.tx, ""), searched=False))


@button("a.unit", Who.COORDINATOR, Where.PRIVATE)
def on_unit(turn: Turn, arguments: list[str]) -> None:
    """About which unit: the next text says."""
    chosen = read_chosen(arguments)
    auditing.ask(turn.tx, turn.member, "unit", chosen.words())
    turn.change(views.units(turn.t, chosen, (), searched=False))


@answer(auditing.ASKED, Who.COORDINATOR)
def on_search(turn: Turn, words: list[str], text: str) -> bool:
    """Who or which unit is looked for; what is too long for a name is taken for what it is."""
    what, chosen = words[0], read_chosen(words[1:])
    auditing.stop_asking(turn.tx, turn.member)
    if "\n" in text.strip() or len(text) > LONGEST_SEARCH:
        return False
    if what == "who":
        screen = views.people(turn.t, chosen, auditing.find_people(turn.tx, text), searched=True)
    else:
        screen = views.units(turn.t, chosen, auditing.find_units(turn.tx, text), searched=True)
    turn.reply("found", screen)
    return True


@button("a.csv", Who.COORDINATOR, Where.PRIVATE)
def on_csv(turn: Turn, arguments: list[str]) -> None:
    """What is looked at, as a file."""
    chosen = read_chosen(arguments)
    auditing.wanted(turn.tx, turn.office, chosen.kind, chosen.person_id, chosen.unit_id, chosen.period)
    turn.errand(auditing.FILE, views.waiting(turn.t), chosen=list(chosen.words()))
