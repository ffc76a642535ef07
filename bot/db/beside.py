"""Long looks at the database from a process of their own, so that people are answered meanwhile as quickly as ever.

A thread that reads for seconds takes the interpreter from a turn at each of its statements: the turn then takes three
to four times as long (measured, 50,000 rows). What is asked for and what was found go through pipes, pickled: both ends
are this program.
"""

import asyncio
import pickle
import sys
from collections.abc import Callable
from datetime import datetime
from typing import Final, TypeVar

from bot.db.engine import Tx, Where
from bot.db.readonly import Onlooker
from bot.workers import worker

T = TypeVar("T")
SECONDS: Final = 600.0
NICENESS: Final = 5


class LookFailed(Exception):
    """The process ended without an answer; with the end of what it said."""


async def look(where: Where, now: datetime, work: Callable[[Tx], T]) -> T:
    """What `work`, which only looks, finds in one state of the database. Raises LookFailed.

    `work` is a function of a module, or a `partial` of one; its arguments and what it returns can be pickled.
    """
    asked = pickle.dumps((where, now, work))
    async with worker("bot.db.beside", NICENESS, says=True) as process:
        try:
            async with asyncio.timeout(SECONDS):
                out, said = await asyncio.to_thread(process.communicate, asked)
        except TimeoutError:
            raise LookFailed(f"no answer within {SECONDS} s") from None
    if process.returncode != 0:
        raise LookFailed(said.decode(errors="replace")[-2000:])
    found: T = pickle.loads(out)  # noqa: S301 - from our own process
    return found


def main() -> None:
    """Look once, and tell what was found."""
    where, now, work = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own process
    pickle.dump(Onlooker(where).look(now, work), sys.stdout.buffer)


if __name__ == "__main__":
    main()
