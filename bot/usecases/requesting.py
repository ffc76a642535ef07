"""Requests to join a unit without an invitation, and who decides them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.db import audit, cards, catalogue, people, requests, team
from bot.db.engine import Tx
from bot.domain.office import Actor, UnitRef
from bot.domain.people import Language, Role
from bot.domain.refused import Refused
from bot.domain.requests import DAY, MOST_A_DAY, MOST_OPEN, JoinRequest, Reason, RequestState
from bot.domain.team import Brief
from bot.usecases import choosing, standing_in

A_PAGE = 6
COLLEAGUES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Waiting:
    """A page of the requests that wait: how many there are in all, and where the page begins."""

    total: int
    start: int
    requests: tuple[JoinRequest, ...]


@dataclass(frozen=True, slots=True)
class Approved:
    """A request that was granted: the name that is kept of the person, and whether it was confirmed before."""

    request: JoinRequest
    name: str
    is_named: bool
    others: tuple[UnitRef, ...]


def look(tx: Tx, telegram_id: int, unit_id: int) -> UnitRef:
    """The unit that somebody means to ask for. Raises Refused for who serves it, asks already, or asks too much."""
    unit = choosing.unit(tx, unit_id)
    if team.has(tx, telegram_id, Role.OFFICER, unit.id):
        raise Refused("request-already-in", unit=unit.name)
    waiting = requests.open_of(tx, telegram_id)
    if any(request.unit.id == unit.id for request in waiting):
        raise Refused("request-open", unit=unit.name)
    if len(waiting) >= MOST_OPEN:
        raise Refused("request-too-many", most=MOST_OPEN)
    if requests.count_since(tx, telegram_id, tx.now - DAY) >= MOST_A_DAY:
        raise Refused("request-too-often", most=MOST_A_DAY)
    return unit


def send(tx: Tx, telegram_id: int, name: str, username: str | None, language: Language, unit_id: int) -> JoinRequest:
    """Ask to become an officer of a unit; what was read before is accepted by it. Raises Refused like `look`."""
    unit = look(tx, telegram_id, unit_id)
    made = requests.add(tx, telegram_id, name, username, language, unit.id)
    if made is None:
        raise Refused("request-open", unit=unit.name)
    audit.note(tx, "request.sent", unit.code, actor=f"account {telegram_id}", detail={"request": made.id})
    return made


def cancel(tx: Tx, telegram_id: int, request_id: int) -> JoinRequest:
    """Take a request of one's own back. Raises Refused for those of others and once it is decided."""
    request = requests.by_id(tx, request_id)
    if request is None or request.telegram_id != telegram_id:
        raise Refused("request-gone")
    if not requests.settle(tx, request.id, RequestState.CANCELLED):
        raise Refused("request-settled")
    audit.note(tx, "request.cancelled", request.unit.code, actor=f"account {telegram_id}")
    return _read(tx, request.id)


def open_of(tx: Tx, telegram_id: int) -> list[JoinRequest]:
    """Somebody's requests that wait."""
    return requests.open_of(tx, telegram_id)


def find(tx: Tx, request_id: int) -> tuple[JoinRequest, tuple[Brief, ...]]:
    """A request, and some of the officers that its unit has. Raises Refused where there is none."""
    request = _read(tx, request_id)
    return request, tuple(team.officers(tx, request.unit.id, COLLEAGUES_SHOWN))


def waiting(tx: Tx, start: int) -> Waiting:
    """A page of the requests that wait."""
    total = requests.count_waiting(tx)
    start = start if 0 <= start < total else 0
    return Waiting(total, start, tuple(requests.waiting(tx, start, A_PAGE)))


def undecided(tx: Tx, request_id: int) -> JoinRequest:
    """A request that can be decided. Raises Refused otherwise, with who decided it."""
    request = _read(tx, request_id)
    if request.is_open:
        return request
    if request.decided_by:
        raise Refused("request-decided", name=request.decided_by)
    raise Refused("request-settled")


def approve(tx: Tx, actor: Actor, request_id: int) -> Approved:
    """Let the person in. Raises Refused where somebody decided before, or the unit was closed meanwhile."""
    request = undecided(tx, request_id)
    if catalogue.by_id(tx, request.unit.id) is None:
        raise Refused("unit-closed")
    _settle(tx, actor, request, RequestState.APPROVED)
    person_id = people.register(tx, request.telegram_id, request.name, request.username, request.language)
    people.accept(tx, person_id, (request.ethics_version, request.notice_version), request.created_at)
    people.grant(tx, person_id, Role.OFFICER, request.unit.id)
    standing_in.joined(tx, request.unit.id)
    audit.note(tx, "person.joined", request.unit.code, person_id=person_id, detail={"request": request.id})
    name, is_named = people.name_of(tx, person_id)
    known = people.actor(tx, request.telegram_id)
    others = tuple(unit for unit in known.units if unit.id != request.unit.id) if known else ()
    return Approved(_read(tx, request.id), name, is_named, others)


def decline(tx: Tx, actor: Actor, request_id: int, reason: Reason) -> JoinRequest:
    """Refuse a request. Raises Refused where somebody decided before."""
    request = undecided(tx, request_id)
    _settle(tx, actor, request, RequestState.DECLINED, reason)
    return _read(tx, request.id)


def met(tx: Tx, telegram_id: int, unit: UnitRef | None) -> tuple[JoinRequest, ...]:
    """Close the requests that a person's joining answered."""
    request = requests.open_for(tx, telegram_id, unit.id) if unit else None
    if request is None or not requests.settle(tx, request.id, RequestState.JOINED):
        return ()
    return (_read(tx, request.id),)


def told(tx: Tx, request_id: int) -> Sequence[tuple[int, Language]]:
    """(chat, language) of those who have the request's card."""
    chats = [card.chat_id for card in cards.beginning(tx, card_prefix(request_id))]
    return list(team.languages(tx, chats).items())


def card_prefix(request_id: int) -> str:
    """How the outbox keys of a request's cards begin; the chat follows."""
    return f"request:{request_id}:"


def _settle(tx: Tx, actor: Actor, request: JoinRequest, state: RequestState, reason: Reason = Reason.NONE) -> None:
    if not requests.settle(tx, request.id, state, actor.id, reason):
        raise Refused("request-settled")
    detail = {"request": request.id, "name": request.name, "reason": reason.value}
    audit.note(tx, f"request.{state.value}", request.unit.code, person_id=actor.id, detail=detail)


def _read(tx: Tx, request_id: int) -> JoinRequest:
    request = requests.by_id(tx, request_id)
    if request is None:
        raise Refused("request-gone")
    return request
