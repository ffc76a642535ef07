"""Running `gaung` commands in this process, in a directory and an environment of their own."""

import asyncio
import gc
import os
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from bot import cli
from bot.clock import SystemClock
from bot.config import DEFAULTS
from bot.simulator import Simulator
from tests.city import TOKEN
from tests.surroundings import ROOT


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


Gaung = Callable[..., Ran]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty working directory and no settings but the data directory."""
    monkeypatch.chdir(tmp_path)
    for name in DEFAULTS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GAUNG_DATA_DIR", str(tmp_path / "data"))
    yield tmp_path
    gc.enable()


@pytest.fixture
def gaung(capsys: pytest.CaptureFixture[str]) -> Gaung:
    """Run a command."""

    def run(*arguments: str) -> Ran:
        try:
            code = cli.main(arguments)
        except SystemExit as end:
            code = int(end.code or 0)
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


@pytest_asyncio.fixture
async def telegram(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Simulator]:
    """A Telegram that knows the bot, and settings that lead to it."""
    sim = await Simulator.start(SystemClock(), token=TOKEN)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_API_BASE_URL", sim.base_url)
    monkeypatch.setenv("GAUNG_OPERATORS", "5100000001")
    yield sim
    await sim.stop()


async def beside(gaung: Gaung, *arguments: str) -> Ran:
    """Run a command while this loop goes on."""
    return await asyncio.to_thread(gaung, *arguments)


async def apart(*arguments: str) -> Ran:
    """Run a command as a process of its own."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(150):
        out, err = await process.communicate()
    return Ran(process.returncode or 0, out.decode(), err.decode())
