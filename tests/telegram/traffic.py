"""Plans of messages and what the queue makes of them: the model behind the tests of pacing."""

import copy
import heapq
import itertools
import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from bot.db.outbox import Priority, Queued
from bot.telegram.pacing import SendQueue

WALL = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
START = 1000.0
GRAIN = 1e-5
MOST_SPINS = 5
MOST_TWINS = 40


def queued(
    number: int, chat: int = 7, priority: Priority = Priority.ANSWER, *, revision: int = 1, after: float | None = None
) -> Queued:
    """A message; `after` is the number of seconds after the start before which nobody wants it."""
    return Queued(
        id=number,
        chat_id=chat,
        priority=priority,
        revision=revision,
        method="sendMessage",
        card=revision > 1,
        once=False,
        payload=None,
        not_before=None if after is None else WALL + timedelta(seconds=after),
        expires_at=None,
    )


def wall(now: float) -> float:
    return WALL.timestamp() + now - START


@dataclass(frozen=True)
class Say:
    """A message enqueued at a moment: how long its attempts take, how often they fail, whether Telegram counts it."""

    at: float
    item: Queued
    took: float = 0.05
    again: tuple[float, ...] = ()
    counted: bool = True


@dataclass(frozen=True)
class Hold:
    """Telegram asks for silence: towards a chat, or, without one, towards everybody."""

    at: float
    seconds: float
    chat: int | None = None


@dataclass(frozen=True)
class Attempt:
    """An attempt: when it was let go, when Telegram saw it, when its answer came."""

    item: Queued
    took_at: float
    seen_at: float
    over_at: float
    final: bool
    counted: bool


@dataclass
class Traffic:
    """The sender's loop with the time that the plan gives it."""

    queue: SendQueue
    attempts: list[Attempt] = field(default_factory=list)
    now: float = START
    watched: bool = True

    def run(self, plan: Sequence[Say | Hold]) -> "Traffic":
        self.watched = len(plan) < MOST_TWINS
        order = itertools.count()
        events: list[tuple[float, int, Say | Hold | Attempt]] = []
        for each in plan:
            heapq.heappush(events, (START + each.at, next(order), each))
        says = {(each.item.id, each.item.revision): each for each in plan if isinstance(each, Say)}
        tries: defaultdict[tuple[int, int], int] = defaultdict(int)
        spins = 0
        while True:
            while events and events[0][0] <= self.now:
                self._happens(heapq.heappop(events)[2], says, tries)
            while (item := self.queue.take(self.now, wall(self.now))) is not None:
                spins = 0
                say = says[item.id, item.revision]
                over = self.now + say.took
                final = tries[item.id, item.revision] >= len(say.again)
                seen = self.now + say.took * (item.id % 3) / 2
                attempt = Attempt(item, self.now, seen, over, final, say.counted or not final)
                self.attempts.append(attempt)
                heapq.heappush(events, (over, next(order), attempt))
            wait = self.queue.seconds_to_next(self.now, wall(self.now))
            moments = [events[0][0]] if events else []
            if wait is not None:
                moments.append(self.now + wait)
            if not moments:
                return self
            self._sleeps_through(min(moments))
            spins = spins + 1 if min(moments) - self.now < GRAIN else 0
            assert spins < MOST_SPINS, "the loop spins"
            self.now = max(min(moments), self.now)

    def _happens(
        self,
        event: Say | Hold | Attempt,
        says: dict[tuple[int, int], Say],
        tries: defaultdict[tuple[int, int], int],
    ) -> None:
        if isinstance(event, Say):
            self.queue.add(event.item)
        elif isinstance(event, Hold):
            if event.chat is None:
                self.queue.pause(self.now + event.seconds)
            else:
                self.queue.hold(event.chat, self.now + event.seconds)
        elif event.final:
            self.queue.finished(event.item, self.now, weight=1 if event.counted else 0)
        else:
            key = event.item.id, event.item.revision
            pause = says[key].again[tries[key]]
            tries[key] += 1
            self.queue.again(event.item, self.now, pause)

    def _sleeps_through(self, until: float) -> None:
        """Nothing could have gone in the time that the loop sleeps."""
        if until - self.now > GRAIN and self.watched:
            for part in (0.02, 0.5, 0.98):
                moment = self.now + (until - self.now) * part
                twin = copy.deepcopy(self.queue)
                assert twin.take(moment, wall(moment)) is None, "something could have gone earlier"

    @property
    def messages(self) -> list[Attempt]:
        return [attempt for attempt in self.attempts if attempt.item.priority is not Priority.POPUP]


def closest(moments: Sequence[float], most: int) -> float:
    """The shortest time in which `most` + 1 things happened."""
    ordered = sorted(moments)
    return min((b - a for a, b in zip(ordered, ordered[most:], strict=False)), default=math.inf)


tenths = st.integers(0, 40).map(lambda number: number / 10)
says = st.builds(
    Say,
    at=tenths,
    item=st.builds(
        queued,
        st.just(0),
        st.sampled_from([7, 8, 9, -5]),
        st.sampled_from([Priority.ANSWER, Priority.ANSWER, Priority.BROADCAST, Priority.POPUP]),
        after=st.none() | st.none() | tenths,
    ),
    took=st.sampled_from([0.0, 0.01, 0.3, 1.5]),
    again=st.lists(st.sampled_from([0.0, 0.5, 3.0]), max_size=2).map(tuple),
    counted=st.booleans(),
)
holds = st.builds(Hold, tenths, tenths, st.sampled_from([None, 7, -5]))


def _numbered(plan: list[Say | Hold]) -> list[Say | Hold]:
    numbered: list[Say | Hold] = []
    for number, each in enumerate(sorted(plan, key=lambda each: each.at), 1):
        if isinstance(each, Say):
            popup = each.item.priority is Priority.POPUP
            item = each.item._replace(id=number, not_before=None if popup else each.item.not_before)
            numbered.append(replace(each, item=item, again=() if popup else each.again))
        else:
            numbered.append(each)
    return numbered


plans = st.lists(says | says | says | holds, max_size=30).map(_numbered)
rates = st.sampled_from([1.0, 2.0, 3.0, 30.0])
