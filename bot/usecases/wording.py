"""The office's own words of reminders: those in force, and changing them."""

from bot.db import audit, people, templates
from bot.db.engine import Tx
from bot.domain.office import Actor, Office, Unit
from bot.domain.templates import Mistake
from bot.domain.wordings import Which, Wording, Words, check


def in_force(tx: Tx, office: Office) -> Words:
    """The words that are the office's own."""
    return tx.remember("words", lambda: Words(templates.wordings(tx, office.id)))


def private(tx: Tx, office: Office, unit: Unit) -> str | None:
    """The office's own words for a private reminder to a unit's officers; None where the program's are in force."""
    wording = Wording.NEVER if unit.last_published_at is None else Wording.PRIVATE
    return in_force(tx, office).of(wording, unit.kind)


def ask(tx: Tx, actor: Actor, which: Which) -> None:
    """The next text of the person is these words."""
    people.ask(tx, actor.id, f"words:{which}")


def stop_asking(tx: Tx, actor: Actor) -> None:
    """Nothing is asked any more."""
    if (actor.asked or "").partition(":")[0] == "words":
        people.ask(tx, actor.id, None)


def save(tx: Tx, actor: Actor, office: Office, which: Which, body: str) -> tuple[Mistake, ...]:
    """Put words in force, unless something is wrong with them: then everything that is, and nothing is changed."""
    body = body.strip()
    found = check(which.wording, body)
    if found:
        return found
    templates.save(tx, office.id, str(which), body)
    people.ask(tx, actor.id, None)
    audit.note(tx, "template.saved", str(which), person_id=actor.id)
    return ()


def restore(tx: Tx, actor: Actor, office: Office, which: Which) -> None:
    """Put in force again what holds where there are no such words: the office's, or the program's."""
    if templates.drop(tx, office.id, str(which)):
        audit.note(tx, "template.restored", str(which), person_id=actor.id)
    stop_asking(tx, actor)
