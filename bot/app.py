"""The composition root: what starts and stops in which order."""

import asyncio
import contextlib
import fcntl
import json
import logging
import os
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from telegram.error import InvalidToken, TelegramError

from bot.clock import Clock
from bot.config import Settings, shipped
from bot.db import inbox
from bot.db.engine import Database, Slow, Tx
from bot.tasks import Tasks
from bot.telegram.api import Api
from bot.telegram.archivist import Archivist
from bot.telegram.files import Downloader
from bot.telegram.intake import Intake
from bot.telegram.looker import Looker
from bot.telegram.sender import Sender

if TYPE_CHECKING:
    from bot.db.errands import Errand
    from bot.jobs.heartbeat import Heartbeat
    from bot.telegram.errands import Errands
    from bot.telegram.turn import Bot
    from bot.telegram.turns import TurnTaker

log = logging.getLogger(__name__)

DRAIN_SECONDS = 20.0
MANY_WAITING = 16
ASK_AGAIN_SECONDS = 5.0
FIRST_POLL_SECONDS = 2.0
LOCK = "gaung.lock"
HEALTH = "gaung.health"
PHOTOS = "photos"
THUMBNAILS = "thumbs"
OUTGOING = "outgoing"
OFFICE_NAME = "Kementerian Agama Kabupaten Tuban"


class AlreadyRunning(Exception):
    """Another instance holds the data directory."""


class BadToken(Exception):
    """Telegram does not know the token."""


class App:
    """The running bot. `start`, then `wait`, then `stop`."""

    def __init__(self, settings: Settings, clock: Clock, *, rate: float | None = None) -> None:
        if settings.token is None:
            raise BadToken("no token")
        self._settings = settings
        self._clock = clock
        self._lock: IO[bytes] | None = None
        self._tasks = Tasks(on_failure=self._failed)
        self._end: asyncio.Event = asyncio.Event()
        self._reason: BaseException | None = None
        self.db = Database(settings.database, clock)
        self._outgoing = settings.data_dir / OUTGOING
        self.api = Api(settings.token.reveal(), settings.api_base_url, settings.file_base_url, files=self._outgoing)
        self.sender = Sender(self.db, self.api, clock, rate or settings.sends_per_second, self._bad_token)
        self.intake = Intake(
            self.api,
            clock,
            keep=self._keep,
            on_mute=self._mute,
            on_bad_token=self._bad_token,
        )
        originals, thumbnails = settings.data_dir / PHOTOS, settings.data_dir / THUMBNAILS
        self.looker = Looker(self.db, clock, originals, thumbnails, busy=self._busy)
        self.downloader = Downloader(self.db, self.api, clock, originals, busy=self._busy, stored=self.looker.wake)
        self.archivist = Archivist(self.db, clock, originals, busy=self._busy)
        self._heartbeat: Heartbeat | None = None
        self._turns: TurnTaker | None = None
        self._errands: Errands | None = None
        self._updates = asyncio.Event()
        self._rescans = asyncio.Event()

    @property
    def heartbeat(self) -> "Heartbeat":
        """The running bot's heartbeat."""
        if self._heartbeat is None:
            raise RuntimeError("the bot is not running yet")
        return self._heartbeat

    async def start(self) -> None:
        """Lock, open, poll; then import and start what polling does not need.

        Raises AlreadyRunning, DatabaseDamaged, StorageTrouble or OSError.
        """
        self._settings.data_dir.mkdir(parents=True, exist_ok=True)
        self._lock = take_lock(self._settings.data_dir)
        await self.db.open()
        await self.api.open()
        self._tasks.start(self.intake.run(), name="intake", lasting=True)
        # The imports below hold the loop; the first poll goes out before them.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(FIRST_POLL_SECONDS):
                await self.intake.ready.wait()
        from bot.jobs import undelivered
        from bot.jobs.heartbeat import Heartbeat

        await self.db.write(lambda tx: prepare_office(tx, self._settings))
        self.db.on_queued = self.sender.accept
        self.db.on_slow = self._wake_workers
        self.sender.recorder.unsure = self._ask_operators
        self.sender.recorder.undelivered = undelivered.run
        self.sender.doubtful = lambda: self.intake.failing
        self.sender.on_topic_gone = self._topic_gone
        self._clock.on_move(self._nudge)
        await self.sender.restore()
        also = (self._nudge, self._note_health)
        self._heartbeat = Heartbeat(self.db, self._clock, also=also, operators=self._settings.operators)
        self._tasks.start(self.sender.run(self._tasks), name="sender", lasting=True)
        self._tasks.start(self._take_turns(), name="turns", lasting=True)
        self._tasks.start(self.downloader.run(), name="downloads", lasting=True)
        self._tasks.start(self.looker.run(), name="looks", lasting=True)
        self._tasks.start(self.archivist.run(), name="archive", lasting=True)
        self._tasks.start(self._heartbeat.run(), name="heartbeat", lasting=True)
        self._tasks.start(self._rescan(), name="rescan", lasting=True)

    async def _rescan(self) -> None:
        """Pick up, at every beat, what other processes have enqueued."""
        while True:
            await self._rescans.wait()
            self._rescans.clear()
            await self.sender.rescan()

    async def wait(self) -> None:
        """Until `end`. Raises what made the bot end by itself."""
        await self._end.wait()
        if self._reason is not None:
            raise self._reason

    def end(self) -> None:
        """Ask for the end; asked twice, it is the same end."""
        self._end.set()

    async def stop(self) -> None:
        """Stop polling, finish what is at hand within `DRAIN_SECONDS`, close. The rest stays in inbox and outbox."""
        self._tasks.cancel("intake")
        try:
            async with asyncio.timeout(DRAIN_SECONDS):
                self.sender.muted = True
                await self.sender.drain()
        except TimeoutError:
            log.warning("not everything that was being sent has been answered; it will be sent again")
        await self._tasks.close()
        await self.api.close_pools()
        await self.db.close()
        if self._lock is not None:
            self._lock.close()

    async def _take_turns(self) -> None:
        me = await self._who_am_i()
        from bot.telegram import introduction
        from bot.telegram.errands import Bench, Errands
        from bot.telegram.routes import Router
        from bot.telegram.turn import Bot
        from bot.telegram.turns import TurnTaker

        operators, inline = frozenset(self._settings.operators), bool(me.get("supports_inline_queries"))
        bot = Bot(int(me["id"]), str(me["username"]), operators, inline)
        data = self._settings.data_dir
        kept = (data / PHOTOS, data / THUMBNAILS)
        bench = Bench(self.db, self.api, self._outgoing, bot.username, bot.operators, data, *kept)
        self._errands = Errands(bench, self._clock, self._errand_failed)
        self._tasks.start(self._errands.run(), name="errands", lasting=True)
        self._turns = TurnTaker(self.db, self._clock, Router(bot).handle, self._set_aside)
        self.sender.on_lost = partial(self._chat_lost, bot)
        self._tasks.start(introduction.introduce(self.db, self.api, bot, self._settings.language), name="introduce")
        log.info("Gaung runs as @%s", bot.username)
        await self._turns.run(self._updates)

    async def _who_am_i(self) -> dict[str, Any]:
        while True:
            try:
                me: dict[str, Any] = await self.api.call("getMe", {})
            except InvalidToken:
                self._bad_token()
                await asyncio.sleep(ASK_AGAIN_SECONDS)
            except TelegramError as error:
                log.warning("Telegram does not answer (%s); trying again", error.message)
                await asyncio.sleep(ASK_AGAIN_SECONDS)
            else:
                return me

    async def _keep(self, updates: list[dict[str, Any]]) -> None:
        """Put updates on disk. Raises StorageTrouble."""
        if self._turns is None:
            await self.db.write(lambda tx: inbox.store(tx, updates))
            self._updates.set()
        elif await self._turns.keep(updates):
            self._updates.set()

    def _busy(self) -> bool:
        """Whether people wait for answers."""
        return self._updates.is_set() or self.sender.waiting > MANY_WAITING

    def _mute(self, muted: bool) -> None:
        self.sender.muted = muted
        self.sender.wake()

    def _nudge(self) -> None:
        self._updates.set()
        self.sender.wake()
        self.archivist.wake()
        self._wake_workers(set(Slow))
        self._rescans.set()

    def _wake_workers(self, slow: set[Slow]) -> None:
        """There may be photos to fetch, or errands to do."""
        if Slow.DOWNLOADS in slow:
            self.downloader.wake()
        if Slow.ERRANDS in slow and self._errands is not None:
            self._errands.wake()

    def _note_health(self) -> None:
        body = {"beat": self._clock.now().isoformat(), "poll": self.intake.last_good.isoformat()}
        draft = self._settings.data_dir / f"{HEALTH}.part"
        try:
            draft.write_text(json.dumps(body))
            draft.replace(self._settings.data_dir / HEALTH)
        except OSError as error:
            log.error("the health file cannot be written: %s", error)

    def _bad_token(self) -> None:
        self._reason = BadToken()
        self._end.set()

    def _failed(self, name: str, error: BaseException | None) -> None:
        if name in ("intake", "sender", "turns", "rescan", "heartbeat", "downloads", "looks", "archive", "errands"):
            self._reason = error or RuntimeError(f"{name} ended")
            self._end.set()

    def _set_aside(self, tx: Tx, raw: dict[str, Any], inbox_id: int) -> None:
        from bot.telegram import notices

        notices.set_aside(tx, self._settings.language, self._settings.operators, raw, inbox_id)

    def _errand_failed(self, tx: Tx, errand: "Errand") -> None:
        from bot.telegram import notices

        notices.errand_failed(tx, self._settings.language, self._settings.operators, errand)

    def _chat_lost(self, bot: "Bot", tx: Tx, chat_id: int) -> None:
        if chat_id < 0:
            from bot.telegram import notices

            notices.group_lost(tx, bot.operators, bot.username, chat_id)

    def _topic_gone(self, tx: Tx, chat_id: int, thread_id: int) -> None:
        from bot.telegram import notices

        notices.topic_gone(tx, self._settings.operators, chat_id, thread_id)

    def _ask_operators(self, tx: Tx, rows: list[tuple[int, str, int]]) -> None:
        """Put messages whose fate is unknown to the operators."""
        from bot.telegram import notices

        notices.unsure(tx, self._settings.language, self._settings.operators, rows)


def take_lock(directory: Path) -> IO[bytes]:
    """Hold the data directory for this process. Raises AlreadyRunning where another does, or OSError."""
    file = (directory / LOCK).open("ab")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        raise AlreadyRunning(str(directory)) from None
    file.truncate(0)
    file.write(str(os.getpid()).encode())
    file.flush()
    return file


def prepare_office(tx: Tx, settings: Settings) -> None:
    """Make the office, with the programmes that come with the program, where there is none yet."""
    from bot.db import offices

    try:
        offices.get(tx)
    except LookupError:
        from bot.domain import programme_files
        from bot.usecases import setting_up

        offices.ensure(tx, OFFICE_NAME, settings.timezone.key, settings.language)
        listed = programme_files.check(json.loads(shipped("programmes.json").read_text(encoding="utf-8")))
        setting_up.import_programmes(tx, listed.sets, actor="set-up")
