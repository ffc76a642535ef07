"""Starting processes that do heavy work, without anybody noticing.

Not through the event loop: uvloop forks, and copies the page tables of the whole bot while everything stands still (15
ms for 120 MiB, measured). `subprocess` lets the child share them until it runs a program of its own (0.5 ms).
"""

import asyncio
import contextlib
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

CHECKOUT: Final = Path(__file__).parents[1]
Worker = subprocess.Popen[bytes]


class WorkerFailed(Exception):
    """The process ended without an answer; with the end of what it said."""


@asynccontextmanager
async def worker(module: str, niceness: int, *, says: bool) -> AsyncIterator[Worker]:
    """A process that runs a module and ends with the block at the latest; `says` keeps what it says on its errors.

    Whoever waits for an answer goes first: it is nicer by `niceness` from its first moment on. To read from it
    blocks, and belongs in a thread; once it has ended, that returns.
    """
    process = subprocess.Popen(  # noqa: ASYNC220, S603 - see above; our own modules
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE if says else subprocess.DEVNULL,
        cwd=CHECKOUT,
    )
    try:
        with contextlib.suppress(ProcessLookupError):
            os.setpriority(os.PRIO_PROCESS, process.pid, os.getpriority(os.PRIO_PROCESS, 0) + niceness)
        yield process
    finally:
        process.kill()
        await asyncio.to_thread(_end, process)


async def answer(module: str, niceness: int, asked: bytes, seconds: float) -> bytes:
    """What a process that runs a module answers to one question. Raises WorkerFailed, also where it takes too long."""
    async with worker(module, niceness, says=True) as process:
        try:
            async with asyncio.timeout(seconds):
                out, said = await asyncio.to_thread(process.communicate, asked)
        except TimeoutError:
            raise WorkerFailed(f"no answer within {seconds} s") from None
    if process.returncode != 0:
        raise WorkerFailed(said.decode(errors="replace")[-2000:])
    return out


def _end(process: Worker) -> None:
    process.wait()
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()
