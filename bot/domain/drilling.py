"""What is behind a number: which reports, and lists of them."""

from dataclasses import dataclass
from datetime import date

from bot.domain.digest import DigestReport, UnitPublication


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which reports: with a link, without one, or both (None); of any programme (None), of none (0), or of one."""

    published: bool | None = None
    programme: int | None = None

    @property
    def word(self) -> str:
        """Its name in buttons."""
        if self.programme is not None:
            return f"p{self.programme}"
        return {None: "all", True: "out", False: "open"}[self.published]


def read_sieve(word: str) -> Sieve:
    """The sieve that a button names. Raises ValueError for anything else."""
    if word.startswith("p"):
        return Sieve(programme=int(word[1:]))
    known = {each.word: each for each in (Sieve(), Sieve(published=True), Sieve(published=False))}
    if word not in known:
        raise ValueError(f"no such reports: {word}")
    return known[word]


@dataclass(frozen=True, slots=True)
class ListedReport:
    """A report in a list, with the day on which it was reported."""

    id: int
    day: date
    told: DigestReport


@dataclass(frozen=True, slots=True)
class ListedLink:
    """A publication in a list, with its day, and the title of its report where it has one."""

    id: int
    day: date
    publication: UnitPublication
    title: str | None
