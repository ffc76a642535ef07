"""`gaung demo` as a process of its own, and a visitor of its page."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from tests.surroundings import surroundings

PATIENCE = 150.0
TICK = 0.05


@dataclass
class Visitor:
    """Somebody who has the page open."""

    session: ClientSession

    async def world(self) -> Any:
        """Everything that the page shows at first."""
        async with self.session.get("/api/world") as response:
            return await response.json()

    async def state(self) -> Any:
        """What the panels show."""
        return (await self.world())["control"]

    async def shown(self, chat: str) -> list[Any]:
        """The last messages of a chat."""
        async with self.session.get(f"/api/chats/{chat}/messages") as response:
            return list((await response.json())["messages"])

    async def sees(self, spot: dict[str, Any]) -> str:
        """The text of the message that a step of the tour points at."""
        (text,) = [one["text"] for one in await self.shown(spot["chat"]) if one["key"] == spot["key"]]
        return str(text)

    async def posts(self, path: str, **body: Any) -> tuple[int, Any]:
        """(status, answer) of what a button of the page sends."""
        async with self.session.post(f"/api/{path}", json=body, headers={"X-Gaung": "1"}) as response:
            return response.status, await response.json()

    async def does(self, action: str, **body: Any) -> Any:
        """The result of a panel's button."""
        status, answer = await self.posts(f"control/{action}", **body)
        assert status == 200, answer
        return answer["result"]

    async def until(self, look: Callable[[Any], object], timeout: float = PATIENCE) -> Any:
        """The world as soon as it is so."""
        async with asyncio.timeout(timeout):
            while True:
                world = await self.world()
                if look(world):
                    return world
                await asyncio.sleep(TICK)

    async def is_ready(self) -> None:
        """Wait until the bot runs."""
        await self.until(lambda world: world["control"]["bot"] == "running")


@dataclass
class Demo(Visitor):
    """A demo that runs in `directory`, with its visitor; `said` is what it printed until its page was there."""

    process: asyncio.subprocess.Process
    directory: Path
    said: str

    @property
    def url(self) -> str:
        """The page's address."""
        return address_in(self.said)

    @property
    def bot_pid(self) -> int:
        """The number of the bot's process, as it wrote it down itself."""
        return int((self.directory / "data" / "demo" / "data" / "gaung.lock").read_text())

    async def ends(self, number: signal.Signals) -> int:
        """End the demo by a signal; its exit code."""
        self.process.send_signal(number)
        async with asyncio.timeout(PATIENCE):
            return await self.process.wait()


async def spawned(directory: Path, *arguments: str) -> asyncio.subprocess.Process:
    """`gaung demo` in a directory."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", *arguments),
        cwd=directory,
        env=surroundings(),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )


@asynccontextmanager
async def demo(directory: Path, *arguments: str) -> AsyncIterator[Demo]:
    """A demo whose page is there, on a free port."""
    process = await spawned(directory, "--port", "0", *arguments)
    try:
        said = await _until_address(process)
        async with ClientSession(base_url=address_in(said)) as session:
            yield Demo(session, process, directory, said)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def address_in(said: str) -> str:
    """The address that the demo has named."""
    found = re.search(r"http://\S+:\d+/", said)
    assert found, said
    return found[0]


async def _until_address(process: asyncio.subprocess.Process) -> str:
    """Everything up to the line about Ctrl-C, or to the end."""
    lines: list[str] = []
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        while line := (await process.stdout.readline()).decode():
            lines.append(line)
            if "Ctrl-C" in line:
                break
    return "".join(lines)


async def is_gone(pid: int, timeout: float = PATIENCE) -> bool:
    """Whether a process comes to its end in time."""
    try:
        async with asyncio.timeout(timeout):
            while _lives(pid):  # noqa: ASYNC110 - a process of which we are not the parent tells nobody of its end
                await asyncio.sleep(TICK)
    except TimeoutError:
        return False
    return True


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # One that has ended, and that nobody has waited for yet, has no command line any more.
    shown = Path(f"/proc/{pid}/cmdline")
    return not shown.exists() or shown.read_bytes() != b""
