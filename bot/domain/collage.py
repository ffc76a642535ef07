"""Which photos make the picture of a day: of featured reports first, of many units, the best ones, none twice."""

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from bot.domain.looks import distance, look_alike

MOST: Final = 9
MOST_WEIGHED: Final = 36
"""Photos of a day that are weighed against each other: looking at each takes a few milliseconds."""
MOST_OF_REPORT: Final = 3
GOOD: Final = 0.45
"""How good (0 to 1) a photo must be to be shown beside another one of its unit."""
NEAR: Final = 12
"""Steps in which the looks of two photos of one report may differ and still show the same scene."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo that may be shown; `path` lies below the photos' directory, `look` is as in `bot.domain.looks`."""

    id: int
    path: str
    sha256: str
    look: str
    report_id: int
    unit_id: int
    unit_name: str
    featured: bool = False


def shortlist(shots: Iterable[Shot], seed: str) -> list[Shot]:
    """The photos that are worth weighing, at most `MOST_WEIGHED`; `shots` come report by report, in their order there.

    Units take turns, each with a photo of another of its reports. Those with a featured report begin; `seed` settles
    the order of the rest, so that where there are too many it is not always the same ones that are left out.
    """
    by_unit: dict[int, dict[int, list[Shot]]] = {}
    for shot in shots:
        by_unit.setdefault(shot.unit_id, {}).setdefault(shot.report_id, []).append(shot)
    queues = {unit: list(_in_turn(reports.values())) for unit, reports in by_unit.items()}
    order = sorted(queues, key=lambda unit: (not queues[unit][0].featured, zlib.crc32(f"{seed}:{unit}".encode()), unit))
    turns = zip_longest(*(queues[unit] for unit in order))
    return [shot for turn in turns for shot in turn if shot is not None][:MOST_WEIGHED]


def _in_turn(reports: Iterable[Sequence[Shot]]) -> Iterator[Shot]:
    """A unit's photos: the first of each report, featured ones before others, then the second of each."""
    ordered = sorted(reports, key=lambda photos: not photos[0].featured)
    for turn in zip_longest(*ordered):
        yield from (shot for shot in turn if shot is not None)


def choose(weighed: Sequence[tuple[Shot, float]]) -> list[Shot]:
    """The photos of the picture, the most telling first, given how good each is (0 to 1); at most `MOST`.

    Featured reports come first, then each unit's best photo. A unit has a second one, or a report up to
    `MOST_OF_REPORT`, only where there is room, and only good ones that show something else.
    """
    chosen: list[Shot] = []
    of_unit: Counter[int] = Counter()
    of_report: Counter[int] = Counter()
    left = list(weighed)
    while left and len(chosen) < MOST:
        shot, value = min(left, key=lambda each: _precedence(each[0], each[1], of_unit, of_report))
        left.remove((shot, value))
        if of_report[shot.report_id] >= MOST_OF_REPORT or (of_unit[shot.unit_id] and value < GOOD):
            continue
        if any(_same(shot, other) for other in chosen):
            continue
        chosen.append(shot)
        of_unit[shot.unit_id] += 1
        of_report[shot.report_id] += 1
    return chosen


def _precedence(
    shot: Shot, value: float, of_unit: Counter[int], of_report: Counter[int]
) -> tuple[bool, int, int, float, int]:
    is_new_feature = shot.featured and not of_report[shot.report_id]
    return not is_new_feature, of_unit[shot.unit_id], of_report[shot.report_id], -value, shot.id


def _same(shot: Shot, other: Shot) -> bool:
    if shot.sha256 == other.sha256:
        return True
    if shot.report_id == other.report_id:
        return distance(shot.look, other.look) <= NEAR
    return look_alike(shot.look, other.look)
