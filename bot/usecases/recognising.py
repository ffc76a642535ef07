"""Recognising the accounts that links come from: the unit's own, another unit's, one that nobody has registered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.db import accounts, jobs, publications
from bot.db.engine import Tx
from bot.domain.accounts import Named, account_of, is_others
from bot.domain.links import Link
from bot.domain.office import UnitRef
from bot.domain.refused import Refused

OFFERED: Final = "accounts.offered"
LONGEST_SLOT: Final = 64


@dataclass(frozen=True, slots=True)
class Origins:
    """Whose the accounts are that the links of a unit come from: units by id."""

    unit_id: int
    owners: Mapping[Named, int]

    def is_others(self, link: Link) -> bool:
        """Whether a link is not from an account of the unit, though it has one on the platform."""
        named = account_of(link)
        own = [each for each, unit_id in self.owners.items() if unit_id == self.unit_id]
        return named is not None and is_others(named, own)

    def is_strange(self, link: Link) -> bool:
        """Whether a link names an account that is nobody's."""
        named = account_of(link)
        return named is not None and named not in self.owners


def origins(tx: Tx, unit_id: int, links: Sequence[Link]) -> Origins:
    """Where links of a unit come from; asks the database once, and not at all where no link names its account."""
    names = list(dict.fromkeys(named for named in map(account_of, links) if named is not None))
    return Origins(unit_id, accounts.owners(tx, unit_id, names) if names else {})


def owner(tx: Tx, link: Link) -> UnitRef | None:
    """The unit whose account a link comes from, where it is known."""
    named = account_of(link)
    return None if named is None else accounts.owner(tx, named)


def others(tx: Tx, report_id: int) -> dict[str, str]:
    """The links of a report from other accounts than its unit's, each with the unit whose account it is, or ""."""
    return accounts.others_of_report(tx, report_id)


@dataclass(frozen=True, slots=True)
class Offer:
    """An account that a unit has just published from, that is nobody's, and that the unit may register."""

    publication_id: int
    unit: UnitRef
    named: Named


def offer(tx: Tx, unit: UnitRef, strange: Sequence[Link]) -> Offer | None:
    """The account to ask the officer about: the first of those that nobody has and the unit was never asked about.

    One question at a time: another account is asked about when the unit next publishes from it.
    """
    for link in strange:
        named = account_of(link)
        if named is not None and _claim(tx, unit, named):
            return Offer(publications.standings(tx, [link.normalised])[link.normalised].id, unit, named)
    return None


def _claim(tx: Tx, unit: UnitRef, named: Named) -> bool:
    return jobs.claim(tx, OFFERED, f"{unit.id}:{named.platform.value}:{named.handle}"[:LONGEST_SLOT])


def offered(tx: Tx, publication_id: int) -> Offer:
    """What a button of such a question is about. Raises Refused where there is no such publication."""
    found = accounts.published_from(tx, publication_id)
    if found is None:
        raise Refused("unknown-button")
    return Offer(publication_id, *found)
