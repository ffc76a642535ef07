"""What a draft seems to have in common with an earlier report: its title, photos, a link."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.domain.looks import SAME, is_telling
from bot.domain.office import UnitRef


class Way(StrEnum):
    """In what a draft repeats a report, the surest first."""

    LINK = "link"
    PHOTO = "photo"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A report that a draft seems to repeat, or a publication without report: its unit, when it was reported.

    `photos` says how many of the draft's photos it has.
    """

    unit: UnitRef
    day: date
    report_id: int | None
    reference: str | None
    ways: tuple[Way, ...]
    publication_id: int | None = None
    photos: int = 0

    @property
    def key(self) -> str:
        """By what a draft keeps that it is not the same."""
        return f"report:{self.report_id}" if self.report_id is not None else f"publication:{self.publication_id}"


@dataclass(frozen=True, slots=True)
class Picture:
    """What is known of a photo: how it looks and its checksum, and of an earlier one its report."""

    id: int
    look: str | None
    sha256: str | None
    report_id: int | None = None


def gathered(found: Iterable[Earlier], unlike: Sequence[str]) -> tuple[Earlier, ...]:
    """Each report once with all that it has in common, what was called different left out, the likeliest first."""
    by_key: dict[str, Earlier] = {}
    for each in found:
        known = by_key.get(each.key)
        if known is not None:
            ways = tuple(way for way in Way if way in (*known.ways, *each.ways))
            each = replace(known, ways=ways, photos=max(known.photos, each.photos))
        by_key[each.key] = each
    order = list(Way)
    return tuple(
        sorted(
            (each for key, each in by_key.items() if key not in unlike),
            key=lambda each: (-len(each.ways), order.index(each.ways[0]), -(each.report_id or 0)),
        )
    )


def same_pictures(mine: Sequence[Picture], theirs: Iterable[Picture]) -> dict[int, int]:
    """How many of some photos each earlier report has: files that are the same, or that look the same."""
    sums = {each.sha256: each.id for each in mine if each.sha256}
    looks = [(int(each.look, 16), each.id) for each in mine if each.look and is_telling(each.look)]
    found: dict[int, set[int]] = {}
    for each in theirs:
        if each.report_id is None:
            continue
        same = {sums[each.sha256]} if each.sha256 in sums else set()
        if each.look and is_telling(each.look):
            look = int(each.look, 16)
            same |= {photo for other, photo in looks if (look ^ other).bit_count() <= SAME}
        if same:
            found.setdefault(each.report_id, set()).update(same)
    return {report_id: len(photos) for report_id, photos in found.items()}
