"""Posting a period: who reads of it, and that it is asked for once."""

from dataclasses import dataclass
from enum import StrEnum

from bot.db import errands, people
from bot.db.engine import Tx
from bot.domain.group import Topic
from bot.domain.office import Office
from bot.domain.people import Language, Role


class Reader(StrEnum):
    """As what somebody reads of a period."""

    COORDINATOR = "coordinator"
    LEADER = "leader"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Place:
    """A chat that periods are posted to, in its language; `thread` is the group's topic for them."""

    chat_id: int
    language: Language
    reader: Reader
    thread: int | None = None


def ask(tx: Tx, office: Office, kind: str, **arguments: str) -> None:
    """Have a period posted: to be called in the transaction that claims the period's slot, and so once."""
    errands.add(tx, kind, errands.NOBODY, None, office.language, **arguments)


def places(tx: Tx, office: Office, *readers: Reader) -> list[Place]:
    """The chats of these readers, each once: who is several of them is the first of those that are named."""
    found: dict[int, Place] = {}
    for reader in readers:
        for place in _of(tx, office, reader):
            found.setdefault(place.chat_id, place)
    return list(found.values())


def _of(tx: Tx, office: Office, reader: Reader) -> list[Place]:
    match reader:
        case Reader.GROUP if office.group_chat_id is None:
            return []
        case Reader.GROUP:
            return [Place(office.group_chat_id, office.language, reader, office.threads.of(Topic.DIGEST))]
        case Reader.COORDINATOR | Reader.LEADER:
            role = Role.COORDINATOR if reader is Reader.COORDINATOR else Role.LEADER
            return [Place(chat_id, language, reader) for chat_id, language in people.with_role(tx, role)]
