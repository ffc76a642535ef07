"""Which part of a photo to show in a given shape, so that nobody and nothing that matters is cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.render.looking import Box, Seen

MOST_LOST: Final = 0.08
"""The share of what stands out that may be lost."""
MOST_LOST_FILLING: Final = 0.2
"""A window that fills the shape may lose more: thin bars of background would be worth less."""
_SLIVER: Final = 0.0012
"""A patch of skin smaller than this share of the photo is a hand or a mistake: it may be lost if nothing else is."""
_STEPS: Final = 8
_CENTRE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Crop:
    """The part to show, and whether it fills the shape; otherwise it stands whole before a background."""

    box: Box
    fills: bool


def crop(seen: Seen, size: tuple[int, int], shape: tuple[int, int]) -> Crop:
    """The best part of a photo of `size` for a shape (both width and height in pixels).

    The smallest window from which nobody is cut away: the shape's own, which then fills it, or a larger one. Where
    nobody is seen, the photo is whole unless it can fill the shape: somebody may be there all the same.
    """
    wanted = (shape[0] / shape[1]) / (size[0] / size[1])
    across = wanted < 1
    least = wanted if across else 1 / wanted
    strips = seen.columns if across else seen.rows
    spans = [(box.left, box.right, box.area) if across else (box.top, box.bottom, box.area) for box in seen.people]
    for step in range(_STEPS if spans else 1):
        length = least + (1 - least) * step / _STEPS
        found = _best(strips, spans, length, fills=step == 0)
        if found is not None:
            return Crop(_box(found, length, across=across), fills=step == 0)
    return Crop(Box(0, 0, 1, 1), fills=least > 0.999)


def _box(start: float, length: float, *, across: bool) -> Box:
    return Box(start, 0, start + length, 1) if across else Box(0, start, 1, start + length)


def _best(
    strips: Sequence[float], spans: Sequence[tuple[float, float, float]], length: float, *, fills: bool
) -> float | None:
    """Where the best window of a length begins, or None where each loses too much."""
    most_lost = MOST_LOST_FILLING if fills else MOST_LOST
    # What lies evenly everywhere is lost with any window; where people are seen, the rest matters less.
    even = (0.85 if spans else 0.62) if fills else 0.45
    best: tuple[float, float] | None = None
    for start in _starts(length):
        end = start + length
        lost = 1 - _within(strips, start, end)
        if lost > max(most_lost, even * (1 - length)) or not _whole(spans, start, end):
            continue
        # People in the middle of the picture, then the detail.
        aside = abs(start + length / 2 - _middle(spans))
        score = -aside - 0.2 * lost if spans else -lost - _CENTRE * aside
        if best is None or score > best[0]:
            best = (score, start)
    return best[1] if best else None


def _starts(length: float) -> Iterator[float]:
    room = 1 - length
    steps = 40
    for step in range(steps + 1):
        yield room * step / steps


def _whole(spans: Sequence[tuple[float, float, float]], start: float, end: float) -> bool:
    """Whether nobody is cut by an edge or left out."""
    for first, last, area in spans:
        if first >= start - 0.004 and last <= end + 0.004:
            continue
        if area > _SLIVER or (first < end and last > start):
            return False
    return True


def _middle(spans: Sequence[tuple[float, float, float]]) -> float:
    if not spans:
        return 0.5
    return (min(first for first, _, _ in spans) + max(last for _, last, _ in spans)) / 2


def _within(strips: Sequence[float], start: float, end: float) -> float:
    first, last = round(start * len(strips)), round(end * len(strips))
    return sum(strips[first:last])
