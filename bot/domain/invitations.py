"""Invitations: how long they hold, and how many wrong ones somebody may try."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.clock import local_date
from bot.domain.office import UnitRef
from bot.domain.people import Role

VALID_DAYS: Final = 30
MOST_WRONG: Final = 5
"""Wrong invitations that an account may try within `WINDOW`; from then on it waits for as long."""
WINDOW: Final = timedelta(hours=1)
ALONE: Final = frozenset({Role.OPERATOR})
"""Roles whose invitations hold for one person only."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A valid invitation, to a unit as its officer or to a role in the office.

    `successor_of` is the officer who hands the unit over; `leaves` says that this person leaves it at once.
    """

    id: int
    role: Role
    unit: UnitRef | None
    created_at: datetime
    successor_of: int | None = None
    leaves: bool = False

    @property
    def is_for_one(self) -> bool:
        """Whether it holds for one person only."""
        return self.successor_of is not None or self.role in ALONE


@dataclass(frozen=True, slots=True)
class Live:
    """An invitation as those see it who can revoke it: until when it holds and how many came by it."""

    id: int
    role: Role
    unit: UnitRef | None
    expires_at: datetime
    uses: int
    successor_of: str | None = None


@dataclass(frozen=True, slots=True)
class Tries:
    """The wrong invitations of an account: how many since an instant, or, at `MOST_WRONG`, since when it waits."""

    count: int
    since: datetime

    def are_over(self, now: datetime) -> bool:
        """Whether they no longer matter."""
        return now >= self.since + WINDOW

    def waits_until(self, now: datetime) -> datetime | None:
        """Until when further tries are put off; None where they are not."""
        return self.since + WINDOW if self.count >= MOST_WRONG and not self.are_over(now) else None


def after_wrong(tries: Tries | None, now: datetime) -> Tries:
    """What a wrong try makes of those before it. The one that reaches the limit begins the wait."""
    if tries is None or tries.are_over(now):
        return Tries(1, now)
    count = tries.count + 1
    return Tries(count, now if count == MOST_WRONG else tries.since)


def expiry(now: datetime, zone: ZoneInfo) -> datetime:
    """When an invitation made now ends: with the end of the office's day, `VALID_DAYS` from now."""
    return datetime.combine(local_date(now, zone) + timedelta(days=VALID_DAYS + 1), time(), zone)


def last_day(expires_at: datetime, zone: ZoneInfo) -> date:
    """The last day on which an invitation can be used."""
    return local_date(expires_at - timedelta(seconds=1), zone)
