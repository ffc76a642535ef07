"""The messages of one chat in the order of sending, found by their keys."""

from bisect import bisect_left
from collections.abc import Sequence

from bot.simulator.models import Message

MOST_COUNTED = 999


class ChatLog:
    """What is there to see in a chat: no deleted messages."""

    def __init__(self) -> None:
        self._messages: list[Message] = []
        self._pinned: dict[int, Message] = {}

    def take(self, message: Message, *, new: bool) -> None:
        """A message was sent (`new`; the latest of all then), changed or deleted."""
        if message.deleted:
            self._pinned.pop(message.seq, None)
            place = bisect_left(self._messages, message.seq, key=key_of)
            if place < len(self._messages) and self._messages[place] is message:
                del self._messages[place]
            return
        if new:
            self._messages.append(message)
        if not message.pinned:
            self._pinned.pop(message.seq, None)
        elif message.seq not in self._pinned:
            self._pinned[message.seq] = message

    @property
    def last(self) -> Message | None:
        """The newest message."""
        return self._messages[-1] if self._messages else None

    @property
    def pinned(self) -> list[Message]:
        """Pinned messages, last pinned last."""
        return list(self._pinned.values())

    def before(self, key: int | None, limit: int, topic: int | None = None) -> tuple[Sequence[Message], bool]:
        """The last `limit` messages before a key (None: the very last), and whether there are older ones.

        `topic` keeps to one topic of a forum: 0 is what stands in none.
        """
        end = len(self._messages) if key is None else bisect_left(self._messages, key, key=key_of)
        if topic is None:
            start = max(end - limit, 0)
            return self._messages[start:end], start > 0
        found: list[Message] = []
        for place in range(end - 1, -1, -1):
            if (self._messages[place].thread_id or 0) == topic:
                if len(found) == limit:
                    return found[::-1], True
                found.append(self._messages[place])
        return found[::-1], False

    def unread(self, key: int, person_id: int) -> int:
        """How many messages of others came after a key, counted up to 999."""
        start = max(bisect_left(self._messages, key + 1, key=key_of), len(self._messages) - MOST_COUNTED)
        return sum(self._messages[place].sender.id != person_id for place in range(start, len(self._messages)))


def key_of(message: Message) -> int:
    """The key of a message: it never changes, and later messages have higher ones."""
    return message.seq
