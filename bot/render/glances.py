"""Looking at photos in a process of its own: what hostile files break, or fill, is that process alone.

The process gets a line of JSON a photo on its standard input, and answers each with a line as soon as it has looked.
It opens no network and no database, and has limits to its memory and, for each photo, to its time.
"""

import asyncio
import contextlib
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.domain.looks import Problem
from bot.render.glance import READY

SECONDS: Final = 60.0
"""Far more than the process allows itself for a photo."""


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
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.render.glance"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=Path(__file__).parents[2],
    )
    try:
        return await _answers(process, photos)
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
        await process.wait()


async def _answers(process: asyncio.subprocess.Process, photos: Sequence[tuple[Path, Path]]) -> list[Glance]:
    asked, told = process.stdin, process.stdout
    if asked is None or told is None or await _line(told) != READY:
        raise NotLooking("the process that looks at photos does not start")
    seen: list[Glance] = []
    for paths in photos:
        asked.write(json.dumps([str(path) for path in paths]).encode() + b"\n")
        line = await _line(told)
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


async def _line(told: asyncio.StreamReader) -> str | None:
    """What the process says next; None where it ended, or says nothing."""
    try:
        async with asyncio.timeout(SECONDS):
            return (await told.readline()).decode().strip() or None
    except TimeoutError:
        return None
