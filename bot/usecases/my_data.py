"""What is held on a person: looked at, handed over, corrected, erased."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from bot.db import audit, erasure, errands, holdings, offices, people, subjects
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.office import Actor
from bot.domain.people import DataSubject, Language, Role
from bot.domain.refused import Refused
from bot.usecases.saying import card_key

ASKED: Final = "myname"
FILE: Final = "mydata.file"
ERASE: Final = "mydata.erase"
CONFIRM_WITHIN: Final = timedelta(minutes=15)
LONGEST_NAME: Final = 100
SHORTEST_NAME: Final = 2


@dataclass(frozen=True, slots=True)
class Holdings:
    """What is held, in short. `consent` is (version of the notice, when it was accepted)."""

    subject: DataSubject
    counts: dict[str, int]
    consent: tuple[int, datetime] | None


@dataclass(frozen=True, slots=True)
class Order:
    """A confirmed wish to be erased: when the question was `issued`, and its seal; the update that brought it.

    `card` is the key of the message whose button confirmed; it goes on as the card that tells how the erasure goes.
    """

    issued: int
    sealed: str
    update_id: int
    card: str
    language: Language


@dataclass(frozen=True, slots=True)
class Erasure:
    """An erasure that was done in the database. `key` is the card that tells of it; `bare` names units left alone."""

    errand_id: int
    key: str
    bare: tuple[str, ...]


def look(tx: Tx, telegram_id: int) -> Holdings:
    """What is held on whoever has this Telegram account."""
    who = subjects.find(tx, telegram_id)
    consent = subjects.consent(tx, who.person_id) if who.person_id is not None else None
    agreed = (consent.notice_version, consent.accepted_at) if consent and consent.accepted_at else None
    return Holdings(who, subjects.counts(tx, who), agreed)


def everything(tx: Tx, telegram_id: int) -> tuple[DataSubject, dict[str, list[dict[str, Any]]], list[str]]:
    """All that is held, by table, and the names of others, of which nothing may be told."""
    who = subjects.find(tx, telegram_id)
    return who, holdings.everything(tx, who), subjects.other_names(tx, who)


def ask_name(tx: Tx, actor: Actor) -> None:
    """The next text of the person is the person's name."""
    people.ask(tx, actor.id, ASKED)


def rename(tx: Tx, actor: Actor, text: str) -> str | None:
    """Correct the person's name; the name, or None where the text cannot be meant as one. Raises Refused."""
    people.ask(tx, actor.id, None)
    if "\n" in text.strip() or len(text) > LONGEST_NAME:
        return None
    name = " ".join(text.split())
    if len(name) < SHORTEST_NAME or not any(letter.isalpha() for letter in name):
        people.ask(tx, actor.id, ASKED)
        raise Refused("mydata-name-unfit", least=SHORTEST_NAME, most=LONGEST_NAME)
    people.rename(tx, actor.id, name)
    audit.note(tx, "data.corrected", "name", person_id=actor.id)
    return name


def may_erase(tx: Tx, actor: Actor | None, operators: frozenset[int], telegram_id: int) -> None:
    """Raises Refused where the office would be left without an operator, or the settings name this account."""
    if telegram_id in operators:
        raise Refused("mydata-erase-in-settings")
    alone = actor is not None and Role.OPERATOR in actor.roles and not operators
    if alone and actor is not None and not subjects.other_operators(tx, actor.id):
        raise Refused("mydata-erase-last-operator")


def version(tx: Tx, held: Holdings, issued: int) -> str:
    """What a confirming button knows: of which holdings, shown when. Of no use to guess, and only once."""
    seal = (
        f"{offices.get(tx).created_at.isoformat()}:{held.subject}:{sorted(held.counts.items())}:{held.consent}:{issued}"
    )
    return hashlib.blake2b(seal.encode(), digest_size=8).hexdigest()


def erase(tx: Tx, held: Holdings, order: Order) -> Erasure:
    """Erase all that is held on a person. Raises Refused where that was not confirmed as it stands now."""
    age = tx.now.timestamp() - order.issued
    if order.sealed != version(tx, held, order.issued) or not 0 <= age <= CONFIRM_WITHIN.total_seconds():
        raise Refused("mydata-erase-outdated")
    who = held.subject
    served = subjects.served_units(tx, who.person_id) if who.person_id is not None else []
    erased = erasure.erase(tx, who, order.update_id, order.card)
    arguments = {"paths": list(erased.paths), "counts": erased.counts, "at": tx.now.isoformat()}
    errand_id = errands.add(tx, ERASE, who.telegram_id, None, order.language, **arguments)
    key = card_key(errand_id)
    erasure.rename_card(tx, order.card, key)
    if who.person_id is not None:
        audit.note(tx, "data.erased", "person", person_id=who.person_id)
    return Erasure(errand_id, key, tuple(subjects.bare_units(tx, served)))


def photos_to_remove(tx: Tx, errand: Errand) -> list[str]:
    """The files below the photos' directory that an erasure left behind."""
    return erasure.unused(tx, errand.arguments["paths"])


def confirm(tx: Tx, errand: Errand) -> str:
    """All is erased, the files too; the key under which to confirm it. A confirmation is forgotten once it was sent."""
    return erasure.confirmed(tx, errand.id, card_key(errand.id))
