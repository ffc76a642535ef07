"""People's names: the account's until it was confirmed or corrected."""

from bot.db import audit, people
from bot.db.engine import Tx
from bot.domain.office import Actor


def confirm(tx: Tx, actor: Actor) -> None:
    """The name that is kept is right."""
    people.confirm_name(tx, actor.id)


def correct(tx: Tx, actor: Actor, name: str) -> None:
    """The person is called otherwise."""
    people.confirm_name(tx, actor.id, name)
    audit.note(tx, "person.named", f"person {actor.id}", person_id=actor.id)
