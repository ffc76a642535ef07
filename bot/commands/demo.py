"""`gaung demo`: the real bot, as a process of its own, over a simulated Telegram, with a clock that runs fast."""

import asyncio
import contextlib
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.clock import MovableClock
from bot.commands.ending import EX_OK, EX_SOFTWARE, complain
from bot.commands.story import Stage, play
from bot.config import environment
from bot.i18n import texts
from bot.simulator import Group, Person, Simulator
from bot.tasks import Tasks

DIRECTORY = Path("data") / "demo"
TOKEN = "4200000001:" + "DEMO-token-of-the-simulator-only-001"
BEGINS = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
END_SECONDS = 25.0


def main(*, once: bool, language: str) -> int:
    """Play the story, print the chats, then stay up unless `once`; the exit code."""
    try:
        return asyncio.run(_demo(once=once, language=language))
    except KeyboardInterrupt:
        return EX_OK


async def _demo(*, once: bool, language: str) -> int:
    t = texts(language)
    await asyncio.to_thread(_fresh, DIRECTORY)
    clock = MovableClock(DIRECTORY / "clock")
    clock.move_to(BEGINS)
    sim = await Simulator.start(clock, token=TOKEN, media_dir=DIRECTORY / "pictures")
    try:
        operator = sim.person("Sari Wahyuni", language=language)
        given = _environment(sim, operator, language)
        stage = Stage(sim, clock, t, _Commands(given))
        print(t.plain("demo-begins"), flush=True)
        await stage.command("import-units", "units.csv")
        await stage.command("import-programmes", "programmes.json")
        async with _bot(given):
            await sim.bot_polls(timeout=30)
            await play(stage)
            _print_chats(stage)
            print(t.plain("demo-ended", path=str(DIRECTORY / "pictures")), flush=True)
            if not once:
                await _stay(stage)
    except AssertionError as failure:
        complain(t.plain("demo-failed"), str(failure), t.plain("demo-log", path=str(DIRECTORY / "bot.log")))
        return EX_SOFTWARE
    finally:
        await sim.stop()
    return EX_OK


def _fresh(directory: Path) -> None:
    shutil.rmtree(directory, ignore_errors=True)
    (directory / "data").mkdir(parents=True)


def _environment(sim: Simulator, operator: Person, language: str) -> dict[str, str]:
    return environment() | {
        "TELEGRAM_BOT_TOKEN": sim.token,
        "TELEGRAM_BOT_TOKEN_FILE": "",
        "TELEGRAM_API_BASE_URL": sim.base_url,
        "TELEGRAM_FILE_BASE_URL": sim.file_url,
        "GAUNG_OPERATORS": str(operator.id),
        "GAUNG_DATA_DIR": str(DIRECTORY / "data"),
        "GAUNG_DATABASE_URL": "",
        "GAUNG_TIMEZONE": "Asia/Jakarta",
        "GAUNG_LANGUAGE": language,
        "GAUNG_LOG_LEVEL": "INFO",
        "GAUNG_LOG_FORMAT": "text",
        "GAUNG_SENDS_PER_SECOND": "30",
        "GAUNG_CLOCK_FILE": str(DIRECTORY / "clock"),
    }


class _Commands:
    """Runs `gaung` commands with the demo's settings."""

    def __init__(self, given: Mapping[str, str]) -> None:
        self._given = given

    async def __call__(self, *arguments: str) -> str:
        """What the command printed. Raises AssertionError where it failed."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *arguments, env=dict(self._given), stdout=-1, stderr=-1
        )
        out, err = await process.communicate()
        if process.returncode != 0:
            raise AssertionError(f"gaung {' '.join(arguments)}: {err.decode()}")
        return out.decode().strip()


@asynccontextmanager
async def _bot(given: Mapping[str, str]) -> AsyncIterator[None]:
    """The bot as a process, ended in good order."""
    with (DIRECTORY / "bot.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            # A group of its own, so that Ctrl-C reaches the demo alone, which then ends the bot in good order.
            *(sys.executable, "-m", "bot", "run"),
            env=dict(given),
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            yield
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(process.wait(), END_SECONDS)
            except TimeoutError:
                process.kill()
                await process.wait()


def _print_chats(stage: Stage) -> None:
    for who in stage.cast():
        print(f"\n{'═' * 12} {_title(stage, who)} {'═' * 12}\n{stage.sim.transcript(who)}", flush=True)


def _title(stage: Stage, who: Person | Group) -> str:
    if isinstance(who, Group):
        return stage.t.plain("demo-group", name=who.title)
    return stage.t.plain("demo-person", name=who.name)


async def _stay(stage: Stage) -> None:
    """Take lines from the terminal until `q`, the end of the input, or Ctrl-C."""
    print(stage.t.plain("demo-help"), flush=True)
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    async with Tasks() as tasks:
        reading = tasks.start(_read_lines(stage, ended), name="lines")
        ending = tasks.start(ended.wait(), name="end")
        await asyncio.wait({reading, ending}, return_when=asyncio.FIRST_COMPLETED)


async def _read_lines(stage: Stage, ended: asyncio.Event) -> None:
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    try:
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    except (ValueError, OSError):
        # No terminal and no pipe: stay up until a signal comes.
        await ended.wait()
    while line := (await reader.readline()).decode(errors="replace").strip():
        if line in ("q", "quit", "selesai"):
            break
        try:
            shown = await stage.interpret(line)
        except AssertionError as failure:
            shown = str(failure)
        print(shown, flush=True)
    else:
        if not reader.at_eof():
            await _read_lines(stage, ended)
            return
        if not sys.stdin.isatty():
            await ended.wait()
    ended.set()
