"""The hours of an activity, as they were named."""

from dataclasses import dataclass
from datetime import time
from typing import Final

OPEN_END: Final = "selesai"


@dataclass(frozen=True, slots=True)
class Hours:
    """When on its day an activity begins and ends.

    `begins` and `ends` are clock times. Where there are none, `words` tells the beginning ("ba'da Isya", "pagi") and
    `until` the end ("selesai", "Maghrib"); both are empty otherwise.
    """

    begins: time | None
    ends: time | None
    zone: str
    words: str = ""
    until: str = ""

    def __str__(self) -> str:
        """`08.30 WIB`, `08.30–10.00 WIB`, `08.30 WIB s.d. selesai` or `ba'da Isya`."""
        if self.begins is None:
            end = self.until or (f"{self.ends:%H.%M} {self.zone}" if self.ends else "")
            return f"{self.words} s.d. {end}" if end else self.words
        begin = f"{self.begins:%H.%M}"
        if self.ends is not None:
            return f"{begin}–{self.ends:%H.%M} {self.zone}"
        return f"{begin} {self.zone} s.d. {self.until}" if self.until else f"{begin} {self.zone}"
