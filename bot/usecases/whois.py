"""Who somebody is."""

from bot.db import audit, people
from bot.db.engine import Tx
from bot.domain.office import Actor
from bot.domain.people import Language


def who(
    tx: Tx, telegram_id: int, name: str, username: str | None, language: Language, operators: frozenset[int]
) -> Actor | None:
    """Who somebody is at this moment, None for a stranger. Whom the settings name as operator needs no invitation."""
    known = people.actor(tx, telegram_id, operators)
    if known is None and telegram_id in operators:
        person_id = people.register(tx, telegram_id, name, username, language)
        audit.note(tx, "operator.enlisted", "office", person_id=person_id)
        known = people.actor(tx, telegram_id, operators)
    return known
