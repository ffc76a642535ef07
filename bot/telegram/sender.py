"""The bot's only mouth: sends what the outbox holds, within Telegram's limits, and records what became of it."""

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from telegram.error import TelegramError

from bot.clock import Clock, monotonic
from bot.db import chats, outbox, said, unsure
from bot.db.engine import Database, StorageTrouble, Tx
from bot.db.outbox import Outcome, Priority, Queued
from bot.tasks import Tasks
from bot.telegram import calls, errors
from bot.telegram.api import Api
from bot.telegram.errors import Reading, Verdict
from bot.telegram.flow import SLOW_SECONDS, Flow
from bot.telegram.intake import LONGEST_BACK_OFF, back_off
from bot.telegram.pacing import GROUP_WINDOW, SendQueue
from bot.telegram.recording import Recorder

log = logging.getLogger(__name__)

CONNECTIONS = 32
UNCOUNTED = frozenset({"sendChatAction", "setMessageReaction", "leaveChat"}) | calls.CHATLESS
STORAGE_BACK_OFF = 1.0
DOUBT_SECONDS = 1.0
MANY_CHATS = 3


class Sender:
    """Takes rows from the queue, at most `CONNECTIONS` at once, one at a time in a chat.

    A row that must not be repeated is marked `sending` and committed before the call. Every other row is sent as it
    is: found again after a crash, it is sent again, and then at most once more than needed.
    """

    def __init__(self, db: Database, api: Api, clock: Clock, rate: float, on_bad_token: Callable[[], None]) -> None:
        self._db = db
        self._api = api
        self._clock = clock
        self._queue = SendQueue(rate)
        self._on_bad_token = on_bad_token
        self._work = asyncio.Event()
        self._room = asyncio.Semaphore(CONNECTIONS)
        self.recorder = Recorder(db)
        self._flow = Flow(rate, CONNECTIONS)
        self._idle = asyncio.Event()
        self._busy = 0
        self._starting: set[int] = set()
        self._failures = 0
        self._scanned = 0
        self._slowed: deque[tuple[float, int]] = deque(maxlen=MANY_CHATS)
        self.muted = False
        self.doubtful: Callable[[], bool] = lambda: False
        self.on_lost: Callable[[Tx, int], None] = lambda _tx, _chat_id: None
        self.on_topic_gone: Callable[[Tx, int, int], None] = lambda _tx, _chat_id, _thread_id: None

    async def restore(self) -> None:
        """Take up what an earlier process left: open rows, held chats, the limits' memory, rows of unknown fate."""
        now, wall = monotonic(), self._clock.now()

        def look(tx: Tx) -> tuple[list[tuple[int, datetime]], dict[int, datetime], int]:
            if lost := unsure.found(tx):
                self.recorder.unsure(tx, lost)
            recent = said.sent_since(tx, wall - timedelta(seconds=GROUP_WINDOW))
            return recent, chats.holds(tx), outbox.newest(tx)

        recent, held, newest = await self._db.write(look)
        for chat_id, at in recent:
            self._queue.remember(chat_id, now + (at - wall).total_seconds())
        for chat_id, until in held.items():
            self._queue.hold(chat_id, now + (until - wall).total_seconds())
        await self.rescan()
        self._scanned = max(self._scanned, newest)

    async def rescan(self) -> None:
        """Pick up rows that other processes, or this one before it began to listen, have enqueued."""
        while rows := await self._db.read(partial(outbox.pending_after, after=self._scanned)):
            self.accept(rows)
            self._scanned = rows[-1].id
            if len(rows) < outbox.PAGE:  # While many write there are always rows behind the end.
                return

    def accept(self, items: list[Queued]) -> None:
        """Queue rows that have just been committed."""
        for item in items:
            self._queue.add(item)
            # Where there is a gap, another process may have enqueued a row, which is to be looked for.
            if item.id == self._scanned + 1:
                self._scanned = item.id
        self._work.set()

    def wake(self) -> None:
        """Look again at what may be sent (the clock was moved, or the chats' state changed)."""
        self._work.set()

    @property
    def waiting(self) -> int:
        """How many messages are queued or in flight."""
        return len(self._queue)

    async def run(self, tasks: Tasks) -> None:
        """Send for ever."""
        while True:
            self._work.clear()
            coming = len(self._starting) + self.recorder.behind
            full = self.muted or self._room.locked() or self._flow.full(monotonic(), coming)
            item = None if full else self._queue.take(monotonic(), self._clock.now().timestamp())
            if item is None:
                wait = SLOW_SECONDS if full else self._queue.seconds_to_next(monotonic(), self._clock.now().timestamp())
                # Not wait_for: before Python 3.12 it may swallow a cancellation.
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(wait):
                        await self._work.wait()
                continue
            self._busy += 1
            self._starting.add(item.id)
            tasks.start(self._send(item), name=f"send {item.id}")

    async def drain(self) -> None:
        """Wait until nothing is in flight and all outcomes are on disk."""
        while self._busy:
            self._idle.clear()
            await self._idle.wait()
        await self.recorder.flush()

    async def _send(self, item: Queued) -> None:
        try:
            if (item.once or item.priority is Priority.BROADCAST) and self.doubtful():
                # Polling fails: an only attempt is not spent on a network that is known to be down, and what waits at
                # Telegram may make a reminder moot.
                self._queue.again(item, monotonic(), DOUBT_SECONDS)
                return
            ready = await self._prepare(item)
            if ready is None:
                self._queue.finished(item, monotonic(), weight=0)
            else:
                await self._attempt(ready, item)
        except StorageTrouble as error:
            log.error("storage does not answer; trying again", extra={"error": str(error)})
            self._queue.pause(monotonic() + STORAGE_BACK_OFF)
            self._queue.again(item, monotonic())
        except Exception:
            # Whatever it was: the chat must not stay closed for ever.
            log.exception("not sent", extra={"row": item.id, "chat": item.chat_id})
            self._queue.again(item, monotonic(), LONGEST_BACK_OFF)
        finally:
            self._starting.discard(item.id)
            self._busy -= 1
            self._work.set()
            self._idle.set()

    async def _prepare(self, item: Queued) -> Queued | None:
        """The row as it should be sent now, claimed where it must not be repeated; None where it is moot."""
        if item.expires_at is not None and item.message_id is None and item.expires_at <= self._clock.now():
            self.recorder.expire(item)
            await self.recorder.flush()
            return None
        if item.payload is not None and not item.once and (item.revision == 1 or item.message_id is not None):
            return item

        def load(tx: Tx) -> Queued | None:
            fresh = outbox.load(tx, [item.id]).get(item.id)
            moot = fresh is not None and calls.is_moot(fresh)
            if fresh is not None and (moot or chats.is_unreachable(tx, fresh.chat_id)):
                self.recorder.keep(fresh, "dropped" if moot else "failed", error=None if moot else "chat unreachable")
                return None
            if fresh is None or (fresh.once and not outbox.claim(tx, fresh.id, fresh.revision)):
                return None
            return fresh

        ready = await (self._db.write(load) if item.once else self._db.read(load))
        if ready is None:
            await self.recorder.flush()
        return ready

    async def _attempt(self, row: Queued, queued: Queued) -> None:
        method, payload = calls.call_of(row)
        try:
            async with self._room:
                with self._flow.under_way(row.id):
                    self._starting.discard(row.id)
                    result = await self._api.call(method, payload)
        except TelegramError as error:
            await self._failed(row, queued, errors.read(error))
        else:
            self._failures = 0
            message_id = row.message_id
            if isinstance(result, dict) and isinstance(result.get("message_id"), int):
                message_id = result["message_id"]
            answered = monotonic()
            self.recorder.keep(row, "sent", message_id=message_id)
            # Before the chat is free again: a crash then repeats at most one message in a chat.
            await self.recorder.flush()
            self._queue.finished(queued, answered, weight=0 if method in UNCOUNTED else 1)
            self._api.sent(method, payload)

    async def _failed(self, row: Queued, queued: Queued, reading: Reading) -> None:
        now = monotonic()
        context = {"row": row.id, "chat": row.chat_id, "method": row.method, "reason": reading.reason}
        match reading.verdict:
            case Verdict.WAIT:
                await self._obey(row, queued, reading.wait)
                return
            case Verdict.AGAIN | Verdict.UNKNOWN:
                log.warning("not sent", extra=context)
                if reading.verdict is Verdict.AGAIN or not row.once:
                    await self._retry(row, queued)
                    return
                self.recorder.keep(row, "unsure", error=reading.reason)
                self._queue.finished(queued, now)
            case Verdict.MOVED:
                log.info("group moved", extra={**context, "new": reading.new_chat})
                await self._moved(row, queued, reading.new_chat)
                return
            case Verdict.GONE if row.method not in calls.CHATLESS:
                log.info("chat unreachable", extra=context)
                await self._db.write(lambda tx: self._lost(tx, row.chat_id, reading.reason))
                self.recorder.keep(row, "failed", error=reading.reason)
                self._queue.finished(queued, now)
                self._queue.drop_chat(row.chat_id)
            case Verdict.RESEND if row.card and row.method != outbox.ONLY_EDIT:
                await self._db.write(lambda tx: outbox.forget_message(tx, row.id))
                await self._attempt(row._replace(message_id=None), queued)
                return
            case Verdict.DONE | Verdict.RESEND:
                self.recorder.keep(row, "sent")
                self._queue.finished(queued, now)
            case Verdict.PLAIN if row.payload is not None and "parse_mode" in row.payload:
                log.error("broken markup; sending it as plain text", extra=context)
                await self._attempt(row._replace(payload=calls.plain(row.payload)), queued)
                return
            case Verdict.NO_TOPIC if row.payload is not None and "message_thread_id" in row.payload:
                log.info("topic gone; sending it to the main chat", extra=context)
                thread_id = int(row.payload["message_thread_id"])
                await self._db.write(lambda tx: self.on_topic_gone(tx, row.chat_id, thread_id))
                await self._attempt(row._replace(payload=calls.without_topic(row.payload)), queued)
                return
            case Verdict.TOKEN:
                self.recorder.keep(row, "pending")
                await self.recorder.flush()
                self._queue.again(queued, now, LONGEST_BACK_OFF)
                self._on_bad_token()
                return
            case _:
                log.error("refused by Telegram", extra=context)
                self.recorder.keep(row, "failed", error=reading.reason)
                self._queue.finished(queued, now)
        await self.recorder.flush()

    def _lost(self, tx: Tx, chat_id: int, reason: str) -> None:
        if chats.unreachable(tx, chat_id, reason):
            self.on_lost(tx, chat_id)

    async def _retry(self, row: Queued, queued: Queued) -> None:
        self._failures += 1
        pause = back_off(0.5, self._failures)
        self._queue.pause(monotonic() + pause)
        if row.once:
            self.recorder.keep(row, "pending")
            await self.recorder.flush()
        self._queue.again(queued, monotonic(), pause if row.priority is Priority.POPUP else 0.0)

    async def _obey(self, row: Queued, queued: Queued, wait: timedelta) -> None:
        now = monotonic()
        until = self._clock.now() + wait
        log.warning("Telegram asks to wait", extra={"chat": row.chat_id, "seconds": wait.total_seconds()})
        self._slowed.append((now, row.chat_id))
        slowed = {chat for at, chat in self._slowed if now - at < 1.0}
        if len(slowed) >= MANY_CHATS:
            # Several chats at once: the limit that was hit is the overall one.
            self._queue.pause(now + wait.total_seconds())

        def keep(tx: Tx) -> None:
            chats.hold(tx, row.chat_id, until)
            if row.once:
                outbox.record(tx, [Outcome(row.id, row.revision, "pending", tries=row.tries)])

        await self._db.write(keep)
        self._queue.again(queued, now, wait.total_seconds())

    async def _moved(self, row: Queued, queued: Queued, new_chat: int) -> None:
        def remap(tx: Tx) -> list[Queued]:
            outbox.record(tx, [Outcome(row.id, row.revision, "pending", tries=row.tries)])
            chats.migrate(tx, row.chat_id, new_chat)
            return outbox.pending_of(tx, new_chat)

        items = await self._db.write(remap)
        self._queue.finished(queued, monotonic(), weight=0)
        self._queue.drop_chat(row.chat_id)
        self.accept(items)
