"""Requests to join a unit, by people without an invitation."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.office import UnitRef
from bot.domain.people import Language

MOST_OPEN: Final = 3
"""Requests of one person that may wait at a time."""
MOST_A_DAY: Final = 5
DAY: Final = timedelta(hours=24)
KEEP_SETTLED: Final = timedelta(days=90)


class RequestState(StrEnum):
    """How a request stands. `joined` is one whose person came in by an invitation meanwhile."""

    OPEN = "open"
    APPROVED = "approved"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    JOINED = "joined"


class Reason(StrEnum):
    """Why a request is declined, as the person is told."""

    NONE = "none"
    UNKNOWN = "unknown"
    OTHER_UNIT = "unit"
    ENOUGH = "enough"


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """A request: who asks, for which unit, what was accepted with it, and who decided how."""

    id: int
    telegram_id: int
    name: str
    username: str | None
    language: Language
    unit: UnitRef
    ethics_version: int
    notice_version: int
    state: RequestState
    created_at: datetime
    decided_by: str | None = None
    reason: Reason = Reason.NONE

    @property
    def is_open(self) -> bool:
        """Whether it waits to be decided."""
        return self.state is RequestState.OPEN
