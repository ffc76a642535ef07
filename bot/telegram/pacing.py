"""Who may be written to, and when: Telegram's limits as a pure structure.

The limits (Bot FAQ, "My bot is hitting limits"): about 30 messages a second overall, one a second in a chat, 20 a
minute in a group. A permit comes back one second *after the answer arrived*, so that no second at Telegram's end ever
sees more than the limit. Messages leave evenly spread rather than in bursts: so a person's answer waits for the next
permit and not for a burst to pass, and few messages are under way at any moment, which is what a crash may repeat.

A broadcast to thousands waits in one row, as it came. It is put to its chat when nobody else is to be sent anything.

`now` is always a monotonic number of seconds, `wall` the clock's timestamp (messages may wait for an hour of the day).
"""

import heapq
import itertools
import math
from collections import deque
from dataclasses import dataclass, field

from bot.db.outbox import Priority, Queued

WINDOW = 1.0
CHAT_GAP = 1.0
GROUP_WINDOW = 60.0
GROUP_MOST = 20
CATCH_UP = 0.14
"""Seconds of a delay that are made good by sending closer together."""
EASE = 1.006
"""Messages leave so many times further apart than permits come back. These come in the pattern in which they went: else
a delay that was made good would leave a burst, and a gap in which people wait, in every second for as long as a
broadcast lasts. So a gap closes by 6 ms a second."""
LEARN = 0.1
"""How much the last attempt weighs in what is known of the usual one."""
# Telegram counts a call before its answer comes, so that the way there and back is on the safe side already; the clocks
# of two machines differ by less than this in a second.
MARGIN = 0.002


@dataclass(slots=True)
class _Chat:
    waiting: list[tuple[int, int, Queued]] = field(default_factory=list)
    taken_at: float | None = None
    free_at: float = 0.0
    recent: deque[float] | None = None

    @property
    def memorable_until(self) -> float:
        return max(self.free_at, self.recent[-1] + GROUP_WINDOW + MARGIN) if self.recent else self.free_at


class SendQueue:
    """Messages waiting to be sent: one at a time in a chat and in order, answers before broadcasts, pop-ups at once.

    `rate` is messages a second overall; `math.inf` switches the limits off (for a server without limits).
    """

    def __init__(self, rate: float = 30.0) -> None:
        self._limited = not math.isinf(rate)
        self._permits = max(1, int(rate)) if self._limited else 0
        self._held = 0.0
        self._in_flight = 0
        self._returning: deque[float] = deque()
        self._next_at = 0.0
        self._paused_until = 0.0
        self._chats: dict[int, _Chat] = {}
        self._broadcasts: deque[Queued] = deque()
        self._popups: deque[Queued] = deque()
        self._popups_from = 0.0
        self._delayed: list[tuple[float, int, Queued]] = []
        self._resting: list[tuple[float, int]] = []
        self._fading: list[tuple[float, int]] = []
        self._ready: list[tuple[int, int, int]] = []
        self._revisions: dict[int, int] = {}
        self._orders: dict[int, int] = {}
        self._next_order = 0

    def __len__(self) -> int:
        return len(self._revisions)

    def add(self, item: Queued) -> None:
        """Queue a message. A newer revision of a card takes the place of the older one."""
        if self._revisions.get(item.id) == item.revision:
            return
        self._revisions[item.id] = item.revision
        self._next_order += 1
        self._orders[item.id] = self._next_order
        if item.priority is Priority.POPUP:
            self._popups.append(item)
        elif item.not_before is not None:
            heapq.heappush(self._delayed, (item.not_before.timestamp(), self._next_order, item))
        elif item.priority is Priority.BROADCAST:
            self._broadcasts.append(item)
        else:
            self._wait(item)

    def take(self, now: float, wall: float) -> Queued | None:
        """The next message that may be sent now; it counts as in flight until `finished` or `again`."""
        self._wake(now, wall)
        while self._popups and now >= self._popups_from:
            item = self._popups.popleft()
            if self._current(item):
                return item
        if now < max(self._paused_until, self._next_at):
            return None
        if self._spent:
            return None
        while self._ready or self._call_up(now):
            priority, order, chat_id = self._ready[0]
            chat = self._chats.get(chat_id)
            if chat is None:
                heapq.heappop(self._ready)
                continue
            head = self._head(chat)
            if head is None or chat.taken_at is not None or head[:2] != (priority, order) or chat.free_at > now:
                heapq.heappop(self._ready)
                self._offer(chat_id, chat)
                continue
            heapq.heappop(self._ready)
            heapq.heappop(chat.waiting)
            chat.taken_at = now
            self._in_flight += 1
            if self._limited:
                # A short delay does not put off all that follow.
                self._next_at = max(self._next_at + self._spread, now - CATCH_UP)
            return head[2]
        return None

    def finished(self, item: Queued, now: float, *, weight: int = 1) -> None:
        """An attempt is over and the message with it; `weight` messages were counted by Telegram (0: none)."""
        if self._current(item):
            del self._revisions[item.id]
            self._orders.pop(item.id, None)
        self._land(item, now, weight)

    def again(self, item: Queued, now: float, pause: float = 0.0) -> None:
        """An attempt is over without success: the message goes back to its place, its chat rests for `pause`."""
        self._land(item, now, 1)
        if item.priority is Priority.POPUP:
            self._popups.append(item)
            self._popups_from = max(self._popups_from, now + pause)
            return
        self.hold(item.chat_id, now + pause)
        if self._current(item):
            self._wait(item)

    def hold(self, chat_id: int, until: float) -> None:
        """Nothing to this chat before `until`."""
        chat = self._chats.setdefault(chat_id, _Chat())
        chat.free_at = max(chat.free_at, until)
        self._fade(chat_id, chat)

    def pause(self, until: float) -> None:
        """Nothing to anybody before `until`."""
        self._paused_until = max(self._paused_until, until)

    def remember(self, chat_id: int, at: float) -> None:
        """A message that was sent before this process began."""
        chat = self._chats.setdefault(chat_id, _Chat())
        self._count(chat, chat_id, at, 1)
        self._fade(chat_id, chat)

    def drop_chat(self, chat_id: int) -> None:
        """Forget everything that waits for a chat."""
        chat = self._chats.get(chat_id)
        if chat is not None:
            for _, _, item in chat.waiting:
                self._revisions.pop(item.id, None)
                self._orders.pop(item.id, None)
            chat.waiting.clear()
            self._fade(chat_id, chat)
        for item in self._broadcasts:
            if item.chat_id == chat_id:
                self._revisions.pop(item.id, None)
                self._orders.pop(item.id, None)
        self._broadcasts = deque(item for item in self._broadcasts if item.chat_id != chat_id)

    def seconds_to_next(self, now: float, wall: float) -> float | None:
        """How long nothing can possibly be sent; None where only a new message or an answer changes that."""
        waits: list[float] = []
        if self._popups:
            waits.append(self._popups_from - now)
        if self._delayed:
            waits.append(self._delayed[0][0] - wall)
        if self._resting:
            waits.append(self._resting[0][0] - now)
        if self._ready or self._broadcasts:
            if now < max(self._paused_until, self._next_at):
                waits.append(max(self._paused_until, self._next_at) - now)
            elif self._spent:
                waits += [at - now for at in itertools.islice(self._returning, 1)]
            else:
                # What held it back when it was asked for has passed meanwhile.
                waits.append(0.0)
        return max(0.0, min(waits)) if waits else None

    def _wake(self, now: float, wall: float) -> None:
        while self._returning and self._returning[0] <= now:
            self._returning.popleft()
        while self._delayed and self._delayed[0][0] <= wall:
            item = heapq.heappop(self._delayed)[2]
            if self._current(item):
                self._wait(item)
        self._wake_chats(now)
        self._forget_chats(now)

    def _wake_chats(self, now: float) -> None:
        while self._resting and self._resting[0][0] <= now:
            chat_id = heapq.heappop(self._resting)[1]
            chat = self._chats.get(chat_id)
            if chat is not None and chat.taken_at is None:
                head = self._head(chat)
                if head is not None:
                    heapq.heappush(self._ready, (head[0], head[1], chat_id))

    def _fade(self, chat_id: int, chat: _Chat) -> None:
        """Nothing about a chat will matter once it may be written to freely, if nothing waits for it then."""
        heapq.heappush(self._fading, (chat.memorable_until, chat_id))

    def _forget_chats(self, now: float) -> None:
        """A broadcast to thousands does not leave thousands of chats behind."""
        while self._fading and self._fading[0][0] <= now:
            chat_id = heapq.heappop(self._fading)[1]
            chat = self._chats.get(chat_id)
            if chat is None or chat.taken_at is not None or self._head(chat) is not None:
                continue
            if chat.memorable_until <= now:
                del self._chats[chat_id]

    def _call_up(self, now: float) -> bool:
        """Put broadcasts to their chats until one of them may be sent now; whether one may."""
        while self._broadcasts and not self._ready:
            item = self._broadcasts.popleft()
            if self._current(item):
                self._wait(item)
                self._wake_chats(now)
        return bool(self._ready)

    @property
    def _spent(self) -> bool:
        """Whether all permits are out."""
        return self._limited and self._in_flight + len(self._returning) >= self._permits

    @property
    def _spread(self) -> float:
        """Seconds from one message to the next."""
        return EASE * (WINDOW + MARGIN + self._held) / self._permits

    def _current(self, item: Queued) -> bool:
        return self._revisions.get(item.id) == item.revision

    def _wait(self, item: Queued) -> None:
        chat = self._chats.setdefault(item.chat_id, _Chat())
        heapq.heappush(chat.waiting, (int(item.priority), self._orders[item.id], item))
        self._offer(item.chat_id, chat)

    def _head(self, chat: _Chat) -> tuple[int, int, Queued] | None:
        while chat.waiting and not self._current(chat.waiting[0][2]):
            heapq.heappop(chat.waiting)
        return chat.waiting[0] if chat.waiting else None

    def _offer(self, chat_id: int, chat: _Chat) -> None:
        if chat.taken_at is None and self._head(chat) is not None:
            heapq.heappush(self._resting, (chat.free_at, chat_id))

    def _land(self, item: Queued, now: float, weight: int) -> None:
        if item.priority is Priority.POPUP:
            return
        chat = self._chats[item.chat_id]
        taken_at, chat.taken_at = chat.taken_at, None
        self._in_flight -= 1
        if weight:
            if taken_at is not None:
                self._held += LEARN * (min(now - taken_at, WINDOW) - self._held)
            self._count(chat, item.chat_id, now, weight)
            if self._limited:
                self._returning.extend([now + WINDOW + MARGIN] * weight)
        self._offer(item.chat_id, chat)
        self._fade(item.chat_id, chat)

    def _count(self, chat: _Chat, chat_id: int, at: float, weight: int) -> None:
        if not self._limited:
            return
        chat.free_at = max(chat.free_at, at + CHAT_GAP + MARGIN)
        if chat_id < 0:
            chat.recent = chat.recent or deque(maxlen=GROUP_MOST)
            chat.recent.extend([at] * weight)
            if len(chat.recent) == GROUP_MOST:
                chat.free_at = max(chat.free_at, chat.recent[0] + GROUP_WINDOW + MARGIN)
