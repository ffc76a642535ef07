"""The number under which a person can be called, where the person gives one."""

from bot.db import audit, people
from bot.db.engine import Tx
from bot.domain.office import Actor
from bot.domain.phones import read_phone
from bot.domain.refused import Refused


def give(tx: Tx, actor: Actor, text: str) -> str:
    """Keep the person's own number; as it is kept. Raises Refused for what is none."""
    number = read_phone(text)
    people.keep_phone(tx, actor.id, number)
    audit.note(tx, "person.phone_given", f"person {actor.id}", person_id=actor.id)
    return number


def take_back(tx: Tx, actor: Actor) -> None:
    """Forget the person's own number. Raises Refused where none is kept."""
    if people.phone_of(tx, actor.id) is None:
        raise Refused("phone-none")
    people.keep_phone(tx, actor.id, None)
    audit.note(tx, "person.phone_removed", f"person {actor.id}", person_id=actor.id)
