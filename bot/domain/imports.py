"""Files that an operator sent, from the preview to the import."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class What(StrEnum):
    """What a file lists."""

    UNITS = "units"
    PROGRAMMES = "programmes"
    HOLIDAYS = "holidays"


class ImportState(StrEnum):
    """How an import stands: its preview is shown, it is confirmed and under way, done, called off by the person who
    sent it, or replaced by a later file."""

    SHOWN = "shown"
    CONFIRMED = "confirmed"
    DONE = "done"
    CANCELLED = "cancelled"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Import:
    """A file that was read; `rows` is what it lists, until the import is closed."""

    id: int
    person_id: int
    chat_id: int
    what: What
    file_name: str
    state: ImportState
    rows: Any
