"""The archive of originals: how much room it has, how long they are kept, when it is looked through."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

MEGABYTE: Final = 1_000_000
NEARLY_FULL: Final = 90
FULL: Final = 100
"""Percent of the room at which operators are told, once each."""
ROOMS: Final = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
"""Megabytes that can be chosen."""
KEEPINGS: Final = (365, 730, 1_095, 1_825, 3_650)
"""Days that can be chosen."""
NIGHT: Final = (time(1), time(5))


@dataclass(frozen=True, slots=True)
class Archive:
    """What lies in the archive, in bytes, and what an office decided: None for no limit."""

    used: int
    room_mb: int | None
    keep_days: int | None

    @property
    def level(self) -> int:
        """`FULL`, `NEARLY_FULL` or 0."""
        if self.room_mb is None:
            return 0
        percent = self.used * 100 // (self.room_mb * MEGABYTE)
        return next((level for level in (FULL, NEARLY_FULL) if percent >= level), 0)

    @property
    def megabytes(self) -> int:
        """What lies there, in whole megabytes."""
        return self.used // MEGABYTE


def night_of(now: datetime, zone: ZoneInfo) -> date | None:
    """The day whose small hours it is; None by day."""
    local = now.astimezone(zone)
    return local.date() if NIGHT[0] <= local.time() < NIGHT[1] else None
