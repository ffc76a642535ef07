"""Team and roles: who is who, roles given and taken, officers removed."""

from bot.db import people
from bot.domain.people import Role
from bot.domain.screen import Screen
from bot.domain.team import Member
from bot.i18n import Html, texts
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import informing, roles
from bot.usecases.saying import say
from bot.usecases.serving import Ended
from bot.views import commands
from bot.views import team as views

YES = "yes"
FIND = "find-person"
LONGEST_SEARCH = 60


@button("t.menu", Who.COORDINATOR, Where.PRIVATE)
def on_menu(turn: Turn, _arguments: list[str]) -> None:
    """The roles, and how many people have each."""
    if turn.member.asked == FIND:
        people.ask(turn.tx, turn.member.id, None)
    turn.change(views.menu(turn.t, roles.counts(turn.tx, turn.bot.operators), for_operator=_is_operator(turn)))


@button("t.role", Who.COORDINATOR, Where.PRIVATE)
def on_role(turn: Turn, arguments: list[str]) -> None:
    """The people with a role."""
    role, start = Role(arguments[0]), int(arguments[1])
    turn.change(views.listed(turn.t, roles.listed(turn.tx, role, start, turn.bot.operators)))


@button("t.find", Who.COORDINATOR, Where.PRIVATE)
def on_find(turn: Turn, _arguments: list[str]) -> None:
    """Ask for a name."""
    people.ask(turn.tx, turn.member.id, FIND)
    turn.change(views.find(turn.t))


@answer(FIND, Who.COORDINATOR)
def on_words(turn: Turn, _words: list[str], text: str) -> bool:
    """The people whose name contains it; what cannot be a name is taken like any other text."""
    words = " ".join(text.split())
    people.ask(turn.tx, turn.member.id, None)
    if "\n" in text or "://" in text or not 1 <= len(words) <= LONGEST_SEARCH:
        return False
    found, more = roles.search(turn.tx, words)
    turn.reply("found", views.found(turn.t, words, found, more=more))
    return True


@button("t.person", Who.COORDINATOR, Where.PRIVATE)
def on_person(turn: Turn, arguments: list[str]) -> None:
    """Somebody, and what can be done."""
    _show(turn, roles.find(turn.tx, int(arguments[0]), turn.bot.operators))


@button("t.unit", Who.COORDINATOR, Where.PRIVATE)
def on_unit(turn: Turn, arguments: list[str]) -> None:
    """A unit's officers."""
    turn.change(views.officers(turn.t, *roles.officers(turn.tx, int(arguments[0]))))


@button("t.give", Who.OPERATOR, Where.PRIVATE)
def on_give(turn: Turn, arguments: list[str]) -> None:
    """A role given."""
    role = Role(arguments[1])
    person = roles.give(turn.tx, turn.member, int(arguments[0]), role, turn.bot.operators)
    _tell(turn, person, views.role_told(texts(person.language), role, given=True))
    _show(turn, person, turn.t("team-given", name=person.name, role=turn.t.plain(f"team-word-{role.value}")))


@button("t.take", Who.OPERATOR, Where.PRIVATE)
def on_take(turn: Turn, arguments: list[str]) -> None:
    """A role taken; asks first."""
    person_id, role, operators = int(arguments[0]), Role(arguments[1]), turn.bot.operators
    if arguments[2:] != [YES]:
        turn.change(views.confirm_take(turn.t, roles.takeable(turn.tx, person_id, role, operators), role))
        return
    person = roles.take(turn.tx, turn.member, person_id, role, operators)
    _tell(turn, person, views.role_told(texts(person.language), role, given=False))
    _show(turn, person, turn.t("team-taken", name=person.name, role=turn.t.plain(f"team-word-{role.value}")))


@button("t.remove", Who.COORDINATOR, Where.PRIVATE)
def on_remove(turn: Turn, arguments: list[str]) -> None:
    """An officer removed from a unit; asks first."""
    person_id, unit_id = int(arguments[0]), int(arguments[1])
    if arguments[2:] != [YES]:
        turn.change(views.confirm_remove(turn.t, *roles.removable(turn.tx, person_id, unit_id)))
        return
    person, ended = roles.remove(turn.tx, turn.member, person_id, unit_id)
    _tell(turn, person, views.removed_told(texts(person.language), ended.unit))
    tell_bare(turn, ended, person.name)
    left = roles.find(turn.tx, person_id, turn.bot.operators)
    _show(turn, left, turn.t("officer-removed", name=person.name, unit=ended.unit.name))


def tell_bare(turn: Turn, ended: Ended, name: str) -> None:
    """Tell the coordinators of a unit that nobody serves any more."""
    if not ended.is_bare:
        return
    for chat_id, language in informing.deciders(turn.tx, turn.bot.operators):
        key = f"bare:{turn.update.update_id}:{chat_id}"
        say(turn.tx, key, chat_id, views.bare(texts(language), ended.unit, name))


def _show(turn: Turn, person: Member, notice: Html | None = None) -> None:
    operator = _is_operator(turn)
    turn.change(views.person(turn.t, person, turn.office.zone, for_operator=operator, notice=notice))


def _tell(turn: Turn, person: Member, screen: Screen) -> None:
    say(turn.tx, f"update:{turn.update.update_id}:told:{person.id}", person.telegram_id, screen)
    actor = people.actor(turn.tx, person.telegram_id, turn.bot.operators)
    commands.offer(turn.tx, texts(person.language), person.telegram_id, actor)


def _is_operator(turn: Turn) -> bool:
    return Role.OPERATOR in turn.member.roles
