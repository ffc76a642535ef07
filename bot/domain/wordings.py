"""The words of reminders that an office makes its own: which there are, and what can be wrong with them.

`{satker}` stands for the unit's name. What stands below the words (buttons, the group's list) is always the program's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from bot.domain.splitting import utf16_len
from bot.domain.templates import Mistake, Wrong, faults, filled, slots_in
from bot.domain.units import NAME_LENGTH, UnitKind

LONGEST: Final = 500
"""UTF-16 units of the words as they are sent, with the longest names."""


class Wording(StrEnum):
    """What has words: the private reminder, the one to a unit that never published, the group's message."""

    PRIVATE = "prompt-private"
    NEVER = "prompt-never"
    GROUP = "prompt-group"


class Blank(StrEnum):
    """What a placeholder can stand for, by the name that is written in braces."""

    UNIT = "satker"
    DAYS = "hari"
    LAST = "terakhir"
    OFFICE = "kantor"
    DAY = "tanggal"


BLANKS: Final[Mapping[Wording, tuple[Blank, ...]]] = {
    Wording.PRIVATE: (Blank.UNIT, Blank.DAYS, Blank.LAST),
    Wording.NEVER: (Blank.UNIT,),
    Wording.GROUP: (Blank.OFFICE, Blank.DAY),
}
_LONGEST: Final = {
    Blank.UNIT.value: "M" * NAME_LENGTH,
    Blank.DAYS.value: "9.999",
    Blank.LAST.value: "30 September",
    Blank.OFFICE.value: "M" * NAME_LENGTH,
    Blank.DAY.value: "Wednesday, 30 September 2026",
}


@dataclass(frozen=True, slots=True)
class Which:
    """A wording, for the office or for a kind of unit. Written `prompt-private.KUA`.

    The group gets one message for units of all kinds, so its words are the office's: Raises ValueError for a kind's.
    """

    wording: Wording
    kind: UnitKind | None = None

    def __post_init__(self) -> None:
        if self.wording is Wording.GROUP and self.kind is not None:
            raise ValueError("the group's message is the same for all kinds of unit")

    @classmethod
    def read(cls, word: str) -> Self:
        """What a button names. Raises ValueError."""
        wording, _, kind = word.partition(".")
        return cls(Wording(wording), UnitKind(kind) if kind else None)

    def __str__(self) -> str:
        return f"{self.wording.value}.{self.kind.value}" if self.kind else self.wording.value


@dataclass(frozen=True, slots=True)
class Words:
    """The words that an office has made its own, by name."""

    own: Mapping[str, str]

    def of(self, wording: Wording, kind: UnitKind | None = None) -> str | None:
        """Those of a kind, else the office's; None where the program's are in force."""
        if not self.own:
            return None
        office = self.own.get(wording.value)
        return office if kind is None else self.own.get(str(Which(wording, kind)), office)


def check(wording: Wording, body: str) -> tuple[Mistake, ...]:
    """Everything that is wrong with words, in the order in which it stands."""
    if not body.strip():
        return (Mistake(Wrong.EMPTY),)
    found = list(faults(body, BLANKS[wording]))
    if wording is not Wording.GROUP and Blank.UNIT not in slots_in(body):
        found.append(Mistake(Wrong.UNNAMED))
    length = utf16_len(filled(body, _LONGEST))
    if length > LONGEST:
        found.append(Mistake(Wrong.LONG, length=length, most=LONGEST))
    return tuple(found)
