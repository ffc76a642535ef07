"""Photos that may show pupils: whether their guardians have to have agreed, and did."""

from typing import Final

from bot.domain.units import UnitKind

SCHOOLS: Final = frozenset({UnitKind.MAN, UnitKind.MTSN, UnitKind.MIN})


def lacks_consent(kind: UnitKind, consent: str | None) -> bool:
    """Whether a report's photos stay out of whatever leaves the office; `consent` is "yes", "no" or not asked yet."""
    return consent == "no" or (kind in SCHOOLS and consent != "yes")
