"""The registry of official accounts: what units have, which post holds it, who has none yet.

A unit's officers and the coordinators write it. Every change is in the audit log, and the unit's publications are held
against it again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.db import accounts, audit, people, units
from bot.db.engine import Tx
from bot.domain.accounts import (
    MOST_AT_ONCE,
    PLATFORMS,
    Account,
    Named,
    named_by_links,
    platforms_for,
    read_holder,
    tells_a_secret,
)
from bot.domain.links import Platform
from bot.domain.office import Actor, UnitRef
from bot.domain.refused import Refused
from bot.usecases import unit_edits
from bot.usecases.recognising import Offer, offered

ASKED: Final = "account"
ASKED_HOLDER: Final = "holder"
CLOSED_SHOWN: Final = 12
A_PAGE: Final = 8


@dataclass(frozen=True, slots=True)
class Registry:
    """A unit's accounts; `closed` are those that were its own. `may_add` says that the unit is open."""

    unit: UnitRef
    accounts: tuple[Account, ...]
    closed: tuple[Account, ...]
    may_add: bool

    @property
    def missing(self) -> tuple[Platform, ...]:
        """The platforms on which the unit has no account."""
        there = {account.named.platform for account in self.accounts}
        return tuple(platform for platform in PLATFORMS if platform not in there)


@dataclass(frozen=True, slots=True)
class Lacking:
    """A page of the units without an account on a platform: from `start` on, of `total`."""

    platform: Platform
    units: tuple[UnitRef, ...]
    start: int
    total: int


def look(tx: Tx, actor: Actor, unit_id: int) -> Registry:
    """A unit's accounts, for its officers and for coordinators. Raises Refused for others. A question is dropped."""
    unit, is_open = _unit(tx, actor, unit_id)
    calm(tx, actor)
    closed = accounts.closed_of_unit(tx, unit_id, CLOSED_SHOWN)
    return Registry(unit, tuple(accounts.of_unit(tx, unit_id)), tuple(closed), is_open)


def _unit(tx: Tx, actor: Actor, unit_id: int) -> tuple[UnitRef, bool]:
    if not actor.may_answer_for(unit_id):
        raise Refused("not-your-unit")
    found = units.row_of(tx, unit_id)
    if found is None:
        raise Refused("unit-gone")
    row, closed_at = found
    return UnitRef(unit_id, row.code, row.name), closed_at is None


def calm(tx: Tx, actor: Actor) -> None:
    """A question about accounts that was not answered is dropped: the person went on to something else."""
    if (actor.asked or "").partition(":")[0] in (ASKED, ASKED_HOLDER):
        people.ask(tx, actor.id, None)


def ask(tx: Tx, actor: Actor, unit_id: int, message_id: int) -> UnitRef:
    """The person's next text names accounts of the unit. Raises Refused where it is not theirs, or closed."""
    unit, _ = _unit(tx, actor, unit_id)
    unit_edits.open_row(tx, unit_id)
    people.ask(tx, actor.id, f"{ASKED}:{unit_id}:{message_id}")
    return unit


def read(text: str) -> tuple[tuple[Named, ...], dict[Platform, Named]]:
    """The accounts that a text names by links, else the platforms on which a typed name may be one.

    Raises Refused for a text that names none, and for one that tells a password.
    """
    named, typed = named_by_links(text), platforms_for(text)
    if not named and tells_a_secret(text):
        raise Refused("account-secret")
    if not named and not typed:
        raise Refused("account-not-read")
    if len(named) > MOST_AT_ONCE:
        raise Refused("account-too-many", most=MOST_AT_ONCE)
    return named, {} if named else typed


def typed(where: Platform, handle: str) -> Named:
    """The account that a typed name is on a platform. Raises ValueError where it cannot be one there."""
    named = platforms_for(handle).get(where)
    if named is None:
        raise ValueError(f"no account on {where}: {handle}")
    return named


def platform(word: str) -> Platform:
    """The platform that a button names. Raises ValueError for one on which units have no accounts."""
    return PLATFORMS[PLATFORMS.index(Platform(word))]


def add(tx: Tx, actor: Actor, unit_id: int, names: Sequence[Named]) -> list[Account]:
    """Register accounts of a unit; those that it has already stay. Raises Refused where one is another unit's."""
    unit, _ = _unit(tx, actor, unit_id)
    unit_edits.open_row(tx, unit_id)
    for named in names:
        if accounts.add(tx, unit_id, named) is not None:
            _note(tx, actor, "added", unit, named)
            continue
        owner = accounts.owner(tx, named)
        if owner is not None and owner.id != unit_id:
            raise Refused("account-taken", account=named.shown, unit=owner.name)
    for platform in {named.platform for named in names}:
        accounts.look_again(tx, unit_id, platform)
    people.ask(tx, actor.id, None)
    return [account for account in accounts.of_unit(tx, unit_id) if account.named in names]


def take_offer(tx: Tx, actor: Actor, publication_id: int) -> Offer:
    """Register the account that a publication came from. Raises Refused like `add`."""
    found = offered(tx, publication_id)
    add(tx, actor, found.unit.id, [found.named])
    return found


def decline_offer(tx: Tx, actor: Actor, publication_id: int) -> Offer:
    """The account is not the unit's. Raises Refused for who does not speak for the unit."""
    found = offered(tx, publication_id)
    _unit(tx, actor, found.unit.id)
    return found


def one(tx: Tx, actor: Actor, account_id: int) -> Account:
    """An account of a unit that the actor speaks for. Raises Refused for any other. A question is dropped."""
    account = accounts.by_id(tx, account_id)
    if account is None or not actor.may_answer_for(account.unit.id):
        raise Refused("not-your-unit")
    calm(tx, actor)
    return account


def ask_holder(tx: Tx, actor: Actor, account_id: int, message_id: int) -> Account:
    """The person's next text is the post that holds the account."""
    account = one(tx, actor, account_id)
    people.ask(tx, actor.id, f"{ASKED_HOLDER}:{account_id}:{message_id}")
    return account


def hold(tx: Tx, actor: Actor, account_id: int, text: str) -> Account:
    """Keep which post holds an account. Raises Refused for what is no post."""
    one(tx, actor, account_id)
    if tells_a_secret(text):
        raise Refused("account-secret")
    holder = read_holder(text)
    if holder is None:
        raise Refused("account-holder-unlike")
    accounts.set_holder(tx, account_id, holder)
    people.ask(tx, actor.id, None)
    account = one(tx, actor, account_id)
    _note(tx, actor, "held", account.unit, account.named)
    return account


def close(tx: Tx, actor: Actor, account_id: int) -> Account:
    """The account is the unit's no longer. Raises Refused where that was so already."""
    account = one(tx, actor, account_id)
    if not accounts.close(tx, account_id):
        raise Refused("account-is-closed", account=account.named.shown)
    return _changed(tx, actor, account, "closed")


def reopen(tx: Tx, actor: Actor, account_id: int) -> Account:
    """The account is the unit's again. Raises Refused where it is another unit's by now."""
    account = one(tx, actor, account_id)
    unit_edits.open_row(tx, account.unit.id)
    if not accounts.reopen(tx, account):
        owner = accounts.owner(tx, account.named) or account.unit
        raise Refused("account-taken", account=account.named.shown, unit=owner.name)
    return _changed(tx, actor, account, "reopened")


def _changed(tx: Tx, actor: Actor, account: Account, act: str) -> Account:
    accounts.look_again(tx, account.unit.id, account.named.platform)
    _note(tx, actor, act, account.unit, account.named)
    return one(tx, actor, account.id)


def _note(tx: Tx, actor: Actor, act: str, unit: UnitRef, named: Named) -> None:
    detail = {"platform": named.platform.value, "account": named.shown}
    audit.note(tx, f"account.{act}", unit.code, person_id=actor.id, detail=detail)


def gaps(tx: Tx) -> dict[Platform, int]:
    """How many open units have no account on each platform."""
    total, there = units.count(tx), accounts.counts(tx)
    return {platform: total - there.get(platform, 0) for platform in PLATFORMS}


def lacking(tx: Tx, platform: Platform, start: int) -> Lacking:
    """A page of the units without an account on a platform; beyond the list's end, its last page."""
    total = gaps(tx)[platform]
    start = max(0, min(start, (total - 1) // A_PAGE * A_PAGE))
    return Lacking(platform, tuple(accounts.units_without(tx, platform, start, A_PAGE)), start, total)
