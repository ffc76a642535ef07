"""The coordination group: binding it, its topics, what the bot may do in it, and losing it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta

from bot.db import audit, chats, errands, offices, people, said
from bot.db.engine import Tx
from bot.domain.group import Lacking, Right, Topic
from bot.domain.office import Actor, Office
from bot.domain.people import Language, Role
from bot.domain.refused import Refused

LONGEST_TITLE = 200
OFFER_STANDS = timedelta(days=1)
"""How long a group may wait for somebody to press the button that binds it, before it counts as one not served."""
ERRAND = "group"


@dataclass(frozen=True, slots=True)
class Binding:
    """What became of the wish to bind a group. `other` is the bound group that would have to give way."""

    office: Office
    is_bound: bool
    was_bound: bool = False
    other: int | None = None


def bind(tx: Tx, actor: Actor | None, chat_id: int, title: str, *, instead_of: int | None = None) -> Binding:
    """Make a group the coordination group; where another is bound, only `instead_of` that one.

    Raises Refused for anyone but coordinators and operators.
    """
    if actor is None or not actor.coordinates:
        raise Refused("coordinators-only")
    office = offices.get(tx)
    other = office.group_chat_id if office.group_chat_id != chat_id else None
    if other is not None and other != instead_of:
        return Binding(office, is_bound=False, other=other)
    if office.group_chat_id == chat_id:
        named(tx, office, title)
        return Binding(office, is_bound=True, was_bound=True)
    if other is not None:
        chats.abandon_cards(tx, other)
    offices.bind_group(tx, office.id, chat_id, title[:LONGEST_TITLE])
    detail = {"chat": chat_id, "before": {"chat": other, "title": office.group_title} if other is not None else None}
    audit.note(tx, "group.bound", title[:100], person_id=actor.id, detail=detail)
    return Binding(office, is_bound=True, other=other)


def named(tx: Tx, office: Office, title: str) -> None:
    """The coordination group has this title now."""
    if title and office.group_title != title[:LONGEST_TITLE]:
        offices.change(tx, office.id, group_title=title[:LONGEST_TITLE])


def look_into(tx: Tx, asker: int, person_id: int | None, language: Language, **shown: str) -> None:
    """Have the group looked into: its rights, and topics that are yet to be made. `shown` says where to show it."""
    office = offices.get(tx)
    if office.group_chat_id is not None:
        errands.add(tx, ERRAND, asker, person_id, language, group=office.group_chat_id, **shown)


def wanted_topics(office: Office, *, again: bool) -> list[Topic]:
    """The topics to be made; those that somebody deleted only when they are asked for `again`."""
    gone = frozenset() if again else office.group_lacks.topics
    return [topic for topic in Topic if office.threads.of(topic) is None and topic not in gone]


def found(tx: Tx, chat_id: int, title: str, rights: frozenset[Right]) -> frozenset[Right] | None:
    """Keep what was found in a group; the rights missing newly, None where it is not the bound one any more."""
    office = offices.get(tx)
    if office.group_chat_id != chat_id:
        return None
    named(tx, office, title)
    gone = frozenset(topic for topic in office.group_lacks.topics if office.threads.of(topic) is None)
    offices.keep_lacking(tx, office.id, Lacking(rights, gone))
    return rights - office.group_lacks.rights


def topic_made(tx: Tx, chat_id: int, topic: Topic, thread_id: int) -> bool:
    """Keep a topic that was made; False where the group was left meanwhile, or has it already."""
    office = offices.get(tx)
    return office.group_chat_id == chat_id and offices.keep_thread(tx, office.id, topic, thread_id)


def topic_gone(tx: Tx, chat_id: int, thread_id: int) -> Topic | None:
    """A topic was deleted or closed: its messages go to the main chat; None where that is known already."""
    topic = offices.forget_thread(tx, chat_id, thread_id)
    if topic is not None:
        office = offices.get(tx)
        lacks = office.group_lacks
        offices.keep_lacking(tx, office.id, Lacking(lacks.rights, lacks.topics | {topic}))
        audit.note(tx, "topic.gone", topic.value, actor="telegram", detail={"chat": chat_id, "thread": thread_id})
    return topic


def offer_stands(tx: Tx, chat_id: int) -> bool:
    """Whether a group was offered to be bound lately, and may still decide."""
    return said.was_said_since(tx, offer_key(chat_id, ""), tx.now - OFFER_STANDS)


def offer_key(chat_id: int, mark: int | str) -> str:
    """The outbox key of the offer to bind a group; `mark` tells offers apart."""
    return f"offer:{chat_id}:{mark}"


def caretakers(tx: Tx, operators: Collection[int]) -> Iterator[tuple[int, Language]]:
    """(chat, language) of everybody who looks after the office: operators, also those of the settings, coordinators."""
    office = offices.get(tx)
    known = dict(people.with_role(tx, Role.OPERATOR)) | dict(people.with_role(tx, Role.COORDINATOR))
    for chat_id in operators:
        known.setdefault(chat_id, people.language_of(tx, chat_id) or office.language)
    yield from sorted(known.items())


def operates(tx: Tx, telegram_id: int, operators: frozenset[int]) -> bool:
    """Whether somebody runs the bot at this moment."""
    actor = people.actor(tx, telegram_id, operators)
    return actor is not None and actor.operates
