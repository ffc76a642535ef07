"""Long looks at the database from a process of their own, so that people are answered meanwhile as quickly as ever.

A thread that reads for seconds takes the interpreter from a turn at each of its statements: the turn then takes three
to four times as long (measured, 50,000 rows). What is asked for and what was found go through pipes, pickled: both ends
are this program.
"""

import pickle
import sys
from collections.abc import Callable
from datetime import datetime
from typing import Final, TypeVar

from bot.db.engine import Tx, Where
from bot.db.readonly import Onlooker
from bot.workers import WorkerFailed, answer

T = TypeVar("T")
SECONDS: Final = 600.0
NICENESS: Final = 5


class LookFailed(Exception):
    """The process ended without an answer; with the end of what it said."""


async def look(where: Where, now: datetime, work: Callable[[Tx], T]) -> T:
    """What `work`, which only looks, finds in one state of the database. Raises LookFailed.

    `work` is a function of a module, or a `partial` of one; its arguments and what it returns can be pickled.
    """
    try:
        out = await answer("bot.db.beside", NICENESS, pickle.dumps((where, now, work)), SECONDS)
    except WorkerFailed as error:
        raise LookFailed(str(error)) from error
    found: T = pickle.loads(out)  # noqa: S301 - from our own process
    return found


def main() -> None:
    """Look once, and tell what was found."""
    where, now, work = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own process
    pickle.dump(Onlooker(where).look(now, work), sys.stdout.buffer)


if __name__ == "__main__":
    main()
