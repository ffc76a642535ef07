"""What a successor is told of a unit."""

from dataclasses import dataclass
from datetime import date

from bot.domain.accounts import Account
from bot.domain.ladder import AnswerKind
from bot.domain.links import Platform
from bot.domain.office import Unit
from bot.domain.team import Brief


@dataclass(frozen=True, slots=True)
class PastReport:
    """A report of the unit: when it was sent, its reference and title, and its publications as (platform, url)."""

    reported_on: date
    reference: str
    title: str
    links: tuple[tuple[Platform, str], ...]


@dataclass(frozen=True, slots=True)
class LastAnswer:
    """What the unit answered last, and the day from which it may be reminded again."""

    kind: AnswerKind
    until: date | None
    words: str


@dataclass(frozen=True, slots=True)
class UnitSummary:
    """A unit's state: its officers, last reports, since when prompts wait, an answer that holds, its accounts."""

    unit: Unit
    officers: tuple[Brief, ...]
    reports: tuple[PastReport, ...]
    waiting_since: tuple[date, ...]
    answer: LastAnswer | None
    accounts: tuple[Account, ...] = ()
