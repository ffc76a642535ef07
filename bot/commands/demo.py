"""`gaung demo`: a simulated Telegram as a web page, with the real bot, as a process of its own, behind it."""

import asyncio
import contextlib
import errno
import logging
import shutil
import signal
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from bot.app import AlreadyRunning, take_lock
from bot.clock import MovableClock
from bot.commands import founding
from bot.commands.botprocess import BotProcess, environment_of
from bot.commands.control import DemoControl
from bot.commands.ending import EX_CANTCREAT, EX_OK, EX_SOFTWARE, EX_TEMPFAIL, EX_UNAVAILABLE, complain
from bot.commands.stage import Missing, Stage
from bot.commands.tour import play
from bot.config import LANGUAGES
from bot.db.readonly import Onlooker
from bot.domain.people import Role
from bot.i18n import Texts, page_texts, texts
from bot.simulator import Group, Person, Simulator
from bot.simulator.watching import News
from bot.simulator.web import Page
from bot.tasks import Tasks
from bot.usecases.looking import Standing

log = logging.getLogger(__name__)

DIRECTORY: Final = Path("data") / "demo"
DATABASE: Final = DIRECTORY / "data" / "gaung.db"
TOKEN: Final = "4200000001:" + "DEMO-token-of-the-simulator-only-001"
BEGINS: Final = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
OPERATOR: Final = "Sari Wahyuni"
HOST: Final = "127.0.0.1"
PORT: Final = 8020
LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


class Beginning(StrEnum):
    """How the demo begins: `STORY` plays the tour in a small office by itself, `ONCE` ends after that.

    `PREPARE` only makes the example office, for a later demo to start with.
    """

    EXAMPLE = "example"
    NEW = "new"
    STORY = "story"
    ONCE = "once"
    PREPARE = "prepare"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the demo is to be."""

    beginning: Beginning = Beginning.EXAMPLE
    language: str = "id"
    host: str = HOST
    port: int = PORT
    prepare: bool = False

    @property
    def page(self) -> bool:
        """Whether there is a page to be seen."""
        return self.beginning not in (Beginning.ONCE, Beginning.PREPARE)


class Unusable(Exception):
    """The demo cannot begin; `code` is the exit code, `str()` the words for it."""

    def __init__(self, code: int, words: str) -> None:
        super().__init__(words)
        self.code = code


def main(wishes: Wishes) -> int:
    """Show the demo until Ctrl-C or SIGTERM, or until the story has ended; the exit code."""
    t = texts(wishes.language)
    try:
        with _alone(t):
            if wishes.page:
                _check_port(wishes, t)
            return asyncio.run(_until_told(wishes, t))
    except Unusable as reason:
        complain(str(reason))
        return reason.code


@contextlib.contextmanager
def _alone(t: Texts) -> Iterator[None]:
    """Hold the demo's directory, emptied of what an earlier one left. Raises Unusable."""
    try:
        DIRECTORY.mkdir(parents=True, exist_ok=True)
        lock = take_lock(DIRECTORY)
    except AlreadyRunning:
        raise Unusable(EX_TEMPFAIL, t.plain("demo-running", path=str(DIRECTORY))) from None
    except OSError as error:
        raise Unusable(EX_CANTCREAT, t.plain("demo-no-directory", path=str(DIRECTORY), reason=_reason(error))) from None
    with lock:
        try:
            for path in DIRECTORY.iterdir():
                if path.is_dir():
                    shutil.rmtree(path)
                elif path != Path(lock.name):
                    path.unlink()
            (DIRECTORY / "data").mkdir()
        except OSError as error:
            reason = _reason(error)
            raise Unusable(EX_CANTCREAT, t.plain("demo-no-directory", path=str(DIRECTORY), reason=reason)) from None
        yield


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


def _check_port(wishes: Wishes, t: Texts) -> None:
    """Find out at once whether the page can be had there. Raises Unusable."""
    try:
        with socket.create_server((wishes.host, wishes.port), family=_family(wishes.host)):
            pass
    except OSError as error:
        raise Unusable(EX_UNAVAILABLE, _why_not(error, wishes, t)) from None


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _why_not(error: OSError, wishes: Wishes, t: Texts) -> str:
    if error.errno == errno.EADDRINUSE:
        return t.plain("demo-port-used", port=str(wishes.port), other=str(wishes.port + 1))
    if error.errno == errno.EACCES:
        return t.plain("demo-port-forbidden", port=str(wishes.port), other=str(PORT))
    return t.plain("demo-no-address", host=wishes.host, reason=_reason(error))


async def _until_told(wishes: Wishes, t: Texts) -> int:
    """Run the demo; a signal ends it in good order."""
    demo = asyncio.ensure_future(_demo(wishes, t))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, demo.cancel)
    try:
        return await demo
    except asyncio.CancelledError:
        return EX_OK


async def _demo(wishes: Wishes, t: Texts) -> int:
    clock = MovableClock(DIRECTORY / "clock")
    clock.move_to(BEGINS)
    sim = await Simulator.start(clock, token=TOKEN, media_dir=DIRECTORY / "pictures")
    tasks = Tasks()
    log = DIRECTORY / "bot.log"
    try:
        operator = sim.person(OPERATOR, language=wishes.language)
        given = environment_of(sim, DIRECTORY, operator, wishes.language)
        bot = BotProcess(sim, given, log, tasks)
        stage = Stage(sim, clock, t, bot, Onlooker(DATABASE), operator)
        try:
            await _begin(stage, wishes, given)
            if wishes.page:
                await _show(stage, wishes, tasks)
        finally:
            await bot.stop()
    except AssertionError as failure:
        complain(t.plain("demo-failed"), str(failure), t.plain("demo-log", path=str(log)))
        return EX_SOFTWARE
    except Missing as missing:
        complain(t.plain("demo-failed"), t.plain(missing.key))
        return EX_SOFTWARE
    finally:
        await tasks.close()
        await sim.stop()
    return EX_OK


async def _begin(stage: Stage, wishes: Wishes, given: dict[str, str]) -> None:
    """What has happened before the page opens."""
    match wishes.beginning:
        case Beginning.STORY | Beginning.ONCE:
            await _play(stage, given)
        case Beginning.NEW:
            founding.gathered(stage)
        case Beginning.EXAMPLE | Beginning.PREPARE:
            await _enter(stage, wishes)


async def _enter(stage: Stage, wishes: Wishes) -> None:
    """The example office; to be `prepare`d, it must have been stored. Raises Unusable."""
    from bot.commands.example import snapshot

    t = stage.t
    try:
        await snapshot.enter(DIRECTORY, stage.sim, stage.clock, wishes.language)
    except snapshot.NotStored as reason:
        if wishes.beginning is Beginning.PREPARE:
            path = str(snapshot.home(DIRECTORY))
            raise Unusable(EX_CANTCREAT, t.plain("demo-no-directory", path=path, reason=str(reason))) from None
        log.warning("the example office is not kept for the next demo: %s", reason)
    if wishes.beginning is Beginning.PREPARE:
        _say(t.plain("demo-prepared"))


async def _play(stage: Stage, given: dict[str, str]) -> None:
    """The tour from the founding of a small office, and the chats as they are then."""
    t = stage.t
    _say(t.plain("demo-begins"))
    await founding.imported(given, _say)
    await stage.bot.start()
    await founding.founded(stage, DATABASE)
    await play(stage, lambda name: _say(f"· {t.plain(f'page-tour-{name}-title')}"))
    chats: list[Person | Group] = [*stage.sim.people.values(), *stage.sim.groups]
    for who in chats:
        _say(f"\n{'═' * 12} {_title(t, who)} {'═' * 12}\n{stage.sim.transcript(who)}")
    _say(t.plain("demo-ended", path=str(DIRECTORY / "pictures")))


def _title(t: Texts, who: Person | Group) -> str:
    if isinstance(who, Group):
        return t.plain("demo-group", name=who.title)
    return t.plain("demo-person", name=who.name)


async def _show(stage: Stage, wishes: Wishes, tasks: Tasks) -> None:
    """The page, for ever."""
    t, sim = stage.t, stage.sim
    is_new = wishes.beginning is Beginning.NEW
    control = DemoControl(stage, tasks, tour=not is_new)
    every_language = {language: page_texts(language) for language in LANGUAGES}
    try:
        page = await Page.start(
            sim, control, every_language, language=wishes.language, host=wishes.host, port=wishes.port
        )
    except OSError as error:
        raise Unusable(EX_UNAVAILABLE, _why_not(error, wishes, t)) from None

    def stand(standings: list[Standing]) -> None:
        page.world.roles.update(_roles(t, standings))
        sim.tell(News.WORLD)

    try:
        page.world.roles[stage.operator.id] = t.plain("role-operator")
        page.world.mark_all_read()
        control.on_standings = stand
        await control.look()
        starting = tasks.start(stage.bot.start(), name="bot start")
        watching = tasks.start(control.watch(), name="watch", lasting=True)
        if wishes.host not in LOOPBACK:
            _say(t.plain("demo-open", host=wishes.host))
        _say(t.plain("demo-page-new" if is_new else "demo-page", url=page.url, name=stage.operator.name))
        await starting
        await watching
    finally:
        await page.stop()


def _roles(t: Texts, standings: list[Standing]) -> dict[int, str]:
    """What people are, in a few words: their units, or their office."""
    roles: dict[int, list[str]] = {}
    for one in standings:
        word = one.unit_name if one.role is Role.OFFICER and one.unit_name else t.plain(f"role-{one.role.value}")
        roles.setdefault(one.telegram_id, []).append(word)
    return {person: ", ".join(words) for person, words in roles.items()}


def _say(words: str) -> None:
    print(words, flush=True)
