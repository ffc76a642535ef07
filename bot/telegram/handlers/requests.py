"""Requests to join: by people without an invitation, decided by coordinators."""

from bot.db.engine import Tx
from bot.domain.people import Language
from bot.domain.requests import JoinRequest, Reason
from bot.domain.units import UnitKind
from bot.i18n import texts
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import choosing, informing, looking, requesting
from bot.usecases.saying import say
from bot.views import choosing as choosing_views
from bot.views import requests as views


@button("q.kinds", Who.ANYONE, Where.PRIVATE)
def on_kinds(turn: Turn, _arguments: list[str]) -> None:
    """The kinds of units, and the own requests that wait."""
    waiting = requesting.open_of(turn.tx, turn.user.id)
    turn.change(views.kinds(turn.t, choosing.kinds(turn.tx), waiting))


@button("q.stretch", Who.ANYONE, Where.PRIVATE)
def on_stretch(turn: Turn, arguments: list[str]) -> None:
    """Units of a kind."""
    choice = choosing.stretch(turn.tx, UnitKind(arguments[0]), *map(int, arguments[1:3]))
    turn.change(choosing_views.stretch(turn.t, turn.t("request-choose-unit"), choice, views.VERBS))


@button("q.unit", Who.ANYONE, Where.PRIVATE)
def on_unit(turn: Turn, arguments: list[str]) -> None:
    """The code of ethics and the notice, before a request is sent."""
    if len(arguments) > 1:
        turn.speak(Language(arguments[1]))
    unit = requesting.look(turn.tx, turn.user.id, int(arguments[0]))
    name = turn.actor.name if turn.actor else turn.user.full_name
    turn.change(views.ask(turn.t, turn.office, unit, name))


@button("q.send", Who.ANYONE, Where.PRIVATE)
def on_send(turn: Turn, arguments: list[str]) -> None:
    """The request."""
    language = Language(arguments[1])
    turn.speak(language)
    user = turn.user
    name = turn.actor.name if turn.actor else user.full_name
    request = requesting.send(turn.tx, user.id, name, user.username, language, int(arguments[0]))
    turn.change(views.sent(turn.t, request))
    for chat_id, tongue in informing.deciders(turn.tx, turn.bot.operators):
        _show_card(turn.tx, request.id, chat_id, tongue)


@button("q.cancel", Who.ANYONE, Where.PRIVATE)
def on_cancel(turn: Turn, arguments: list[str]) -> None:
    """The request taken back."""
    request = requesting.cancel(turn.tx, turn.user.id, int(arguments[0]))
    turn.change(views.cancelled(turn.t, request))
    show_settled(turn.tx, request)


@button("q.list", Who.COORDINATOR, Where.PRIVATE)
def on_list(turn: Turn, arguments: list[str]) -> None:
    """The requests that wait."""
    page = requesting.waiting(turn.tx, int(arguments[0]) if arguments and arguments[0] else 0)
    turn.change(views.waiting(turn.t, page))


@button("q.show", Who.COORDINATOR, Where.PRIVATE)
def on_show(turn: Turn, arguments: list[str]) -> None:
    """One of them."""
    request, officers = requesting.find(turn.tx, int(arguments[0]))
    turn.change(views.card(turn.t, request, officers, turn.office.zone, in_list=True))


@button("q.yes", Who.COORDINATOR, Where.PRIVATE)
def on_yes(turn: Turn, arguments: list[str]) -> None:
    """The person is let in."""
    done = requesting.approve(turn.tx, turn.member, int(arguments[0]))
    request = done.request
    say(turn.tx, answer_key(request), request.telegram_id, views.approved(texts(request.language), done))
    _settled_by(turn, request)


@button("q.no", Who.COORDINATOR, Where.PRIVATE)
def on_no(turn: Turn, arguments: list[str]) -> None:
    """The reasons for which a request can be declined."""
    turn.change(views.why(turn.t, requesting.undecided(turn.tx, int(arguments[0]))))


@button("q.why", Who.COORDINATOR, Where.PRIVATE)
def on_why(turn: Turn, arguments: list[str]) -> None:
    """The request declined, for a reason."""
    request = requesting.decline(turn.tx, turn.member, int(arguments[0]), Reason(arguments[1]))
    say(turn.tx, answer_key(request), request.telegram_id, views.declined(texts(request.language), request))
    _settled_by(turn, request)


def _settled_by(turn: Turn, request: JoinRequest) -> None:
    """Show the outcome where it was decided, which may be a list, and on every card."""
    show_settled(turn.tx, request)
    turn.change(views.card(turn.t, request, (), turn.office.zone, in_list=True))


def show_settled(tx: Tx, request: JoinRequest) -> None:
    """Bring every card of a request up to date."""
    for chat_id, language in requesting.told(tx, request.id):
        _show_card(tx, request.id, chat_id, language)


def _show_card(tx: Tx, request_id: int, chat_id: int, language: Language) -> None:
    request, officers = requesting.find(tx, request_id)
    zone = looking.office(tx).zone
    key = f"{requesting.card_prefix(request_id)}{chat_id}"
    say(tx, key, chat_id, views.card(texts(language), request, officers, zone, in_list=True), card=True)


def answer_key(request: JoinRequest) -> str:
    """The outbox key of what the person is told in the end."""
    return f"request-answer:{request.id}"
