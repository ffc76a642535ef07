"""Looking at photos in a process of its own: what hostile files break, or fill, is that process alone.

The process gets a line of JSON a photo on its standard input, and answers each with a line as soon as it has looked.
It opens no network and no database, and has limits to its memory and, for each photo, to its time.
"""

import asyncio
import contextlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.domain.looks import Problem
from bot.render.glance import READY
from bot.workers import Worker, worker

SECONDS: Final = 60.0
"""Far more than the process allows itself for a photo."""
NICENESS: Final = 10


class NotLooking(OSError):
    """There is no process, or no room for a thumbnail: nothing was learned of the photos, and it can be tried again."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What was seen of a photo: its size upright and its look (`bot.domain.looks`), or what is wrong with it."""

    width: int | None = None
    height: int | None = None
    look: str | None = None
    problem: Problem | None = None


async def glance(photos: Sequence[tuple[Path, Path]]) -> list[Glance]:
    """Look at photos, given with where their thumbnails go: what was seen of the first ones, at least of one.

    The process may end on a photo, which is then told unreadable; what comes after it is left out. Raises NotLooking.
    """
    async with worker("bot.render.glance", NICENESS, says=False) as process:
        return await _answers(process, photos)


async def _answers(process: Worker, photos: Sequence[tuple[Path, Path]]) -> list[Glance]:
    if await _line(process) != READY:
        raise NotLooking("the process that looks at photos does not start")
    seen: list[Glance] = []
    for paths in photos:
        line = await _line(process, [str(path) for path in paths])
        if line is None:
            return [*seen, Glance(problem=Problem.UNREADABLE)]
        answer = json.loads(line)
        if "trouble" in answer:
            if seen:
                return seen
            raise NotLooking(answer["trouble"])
        problem = answer.pop("problem", None)
        seen.append(Glance(**answer, problem=Problem(problem) if problem else None))
    return seen


async def _line(process: Worker, asked: Sequence[str] | None = None) -> str | None:
    """What the process says next, after a question if there is one; None where it ended, or says nothing."""
    try:
        async with asyncio.timeout(SECONDS):
            return await asyncio.to_thread(_told, process, asked)
    except TimeoutError:
        return None


def _told(process: Worker, asked: Sequence[str] | None) -> str | None:
    if process.stdin is None or process.stdout is None:
        raise NotLooking("the process that looks at photos cannot be talked to")
    if asked is not None:
        # It may end on a photo before it has read the next.
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(json.dumps(asked).encode() + b"\n")
            process.stdin.flush()
    return process.stdout.readline().decode().strip() or None
