"""A value and the words it was read from."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value read from `text[start:end]` of the text as it was given, in code points."""

    value: T
    start: int
    end: int

    def shifted(self, by: int) -> "Found[T]":
        """The same find in a longer text, of which the searched one begins at `by`."""
        return Found(self.value, self.start + by, self.end + by)
