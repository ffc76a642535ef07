"""Photos that may show pupils: they are shown elsewhere only with the guardians' consent."""

from typing import Final

from bot.domain.units import UnitKind

SCHOOLS: Final = frozenset({UnitKind.MAN, UnitKind.MTSN, UnitKind.MIN})
YES: Final = "yes"
NO: Final = "no"


def is_barred(kind: UnitKind, consent: str | None) -> bool:
    """Whether a report's photos may not be used, given its unit's kind and what was said of the guardians."""
    return consent == NO or (kind in SCHOOLS and consent != YES)
