"""How pictures look, as numbers that can be compared.

A look is a difference hash: the picture as a grid of 9 by 8 greys, and for each of its 64 steps to the right whether it
gets lighter. Scaling, compression, brightness and small retouches change few of them; another picture changes about
half.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

SIDE: Final = 8
BITS: Final = SIDE * SIDE
SAME: Final = 6
"""Steps in which two looks of one photo may differ: compression and scaling change up to 3, trimming 2 % of the edges
mostly under 6; of pairs of drawn photos of other scenes, 4 in 10,000 are as near (tests/render/test_looks.py)."""
LEAST_STEPS: Final = 6
"""A wall, a black frame or a white page has hardly a step to be known by."""


class Problem(StrEnum):
    """Why nothing can be seen of a stored photo."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    MISSING = "missing"
    DAMAGED = "damaged"


def as_word(steps: Iterable[bool]) -> str:
    """A look as it is kept: 16 hexadecimal digits."""
    number = 0
    for lighter in steps:
        number = 2 * number + lighter
    return f"{number:0{BITS // 4}x}"


def distance(look: str, other: str) -> int:
    """In how many of the 64 steps two looks differ."""
    return (int(look, 16) ^ int(other, 16)).bit_count()


def is_telling(look: str) -> bool:
    """Whether a look tells its picture apart from others."""
    return LEAST_STEPS <= int(look, 16).bit_count() <= BITS - LEAST_STEPS


def look_alike(look: str, other: str) -> bool:
    """Whether two looks are of one photo, as far as can be told."""
    return is_telling(look) and is_telling(other) and distance(look, other) <= SAME
