"""What those see who only look on: who is who, and what is open in the group."""

from dataclasses import dataclass

from bot.db import offices, people, programmes, prompts, queues
from bot.db.engine import Tx
from bot.domain.office import Office
from bot.domain.people import Role
from bot.domain.programmes import DatedSet


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody is: a role, and for an officer the unit's code and name."""

    telegram_id: int
    role: Role
    unit_code: str | None
    unit_name: str | None


@dataclass(frozen=True, slots=True)
class OpenInGroup:
    """A unit that the newest prompt in the group still asks, and the chats of its officers."""

    prompt_id: int
    unit_name: str
    officers: tuple[int, ...]


def office(tx: Tx) -> Office:
    """The office. Raises LookupError where there is none yet."""
    return offices.get(tx)


def programme_sets(tx: Tx) -> tuple[DatedSet, ...]:
    """Every set of programmes, the earliest first."""
    return programmes.dated_sets(tx)


def everybody(tx: Tx) -> list[Standing]:
    """Everybody's roles, in the order of joining."""
    return [Standing(*row) for row in people.standings(tx)]


def waiting(tx: Tx) -> tuple[int, int]:
    """The updates that wait to be handled, and the messages that wait to be sent."""
    return queues.waiting(tx)


def open_in_group(tx: Tx) -> list[OpenInGroup]:
    """The units that the group's newest prompt still asks."""
    newest = prompts.newest_group_prompt(tx)
    if newest is None:
        return []
    return [
        OpenInGroup(prompt.id, prompt.unit.name, tuple(chat for chat, _ in people.officers(tx, prompt.unit.id)))
        for prompt in prompts.of_group_prompt(tx, newest)
        if prompt.is_open
    ]
