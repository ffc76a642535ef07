"""Telephone numbers as people type them."""

import re
from typing import Final

from bot.domain.refused import Refused

FEWEST: Final = 8
MOST: Final = 15
"""Digits of a number with its country (ITU-T E.164)."""
_SIGNS: Final = re.compile(r"[\s().\-–/]+")
_COUNTRY: Final = "62"


def read_phone(text: str) -> str:
    """A number with its country: `0812-3456-7890`, `62 812 3456 7890` and `812 3456 7890` are `+6281234567890`.

    Raises Refused for what is no number.
    """
    plain = _SIGNS.sub("", text.strip())
    number = re.fullmatch(r"(\+|00)?([0-9]+)", plain)
    if number is None:
        raise Refused("phone-unlike")
    prefix, digits = number[1], number[2]
    if not prefix:
        if digits.startswith("0"):
            digits = _COUNTRY + digits[1:]
        elif not digits.startswith(_COUNTRY):
            digits = _COUNTRY + digits
    # "+62 (0)812 …"
    if digits.startswith(f"{_COUNTRY}0"):
        digits = _COUNTRY + digits[len(_COUNTRY) + 1 :]
    if not FEWEST <= len(digits) <= MOST or digits.startswith("0"):
        raise Refused("phone-unlike")
    return f"+{digits}"


def written(number: str) -> str:
    """A number as people read it: `+62 812-3456-7890`."""
    if not number.startswith(f"+{_COUNTRY}"):
        return number
    rest = number[len(_COUNTRY) + 1 :]
    parts = [rest[:3], *(rest[start : start + 4] for start in range(3, len(rest), 4))]
    return f"+{_COUNTRY} {'-'.join(parts)}"
