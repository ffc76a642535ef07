"""`gaung run` that dies at a chosen point: `python -m tests.crash.killable '{"die": "handler", "at": 3}'`.

The points are wrapped around the program from outside; what runs between them is what runs in an office.
"""

import asyncio
import json
import math
import os
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from bot import app, cli
from bot.db import engine, errands, inbox, outbox
from bot.telegram import api, intake, routes, sender

T = TypeVar("T")


class Point(StrEnum):
    """Where the process dies, counted in its own life."""

    FETCHED = "fetched"  # updates have been answered to getUpdates, and are not stored
    STORED = "stored"  # they are stored, and Telegram does not know
    HANDLER = "handler"  # the handler has done its work in a transaction that is not committed
    COMMITTED = "committed"  # the transaction is committed, and what it says is not sent
    ERRAND = "errand"  # an errand has done its work in a transaction that is not committed
    MOMENT = "moment"  # whatever happens at that moment


@dataclass(frozen=True, slots=True)
class Orders:
    """How this process is to live and die. `hurry` divides every pause after a failure; `full` names a file that, while
    it is there, makes the disk full."""

    die: Point | None = None
    at: float = 1
    fast: bool = True
    hurry: float = 1.0
    full: str | None = None


def obey(orders: Orders) -> None:
    """Put the points around the program."""
    if orders.fast:
        _without_limits()
    if orders.hurry != 1.0:
        _with_shorter_pauses(orders.hurry)
    if orders.full is not None:
        _with_a_disk_that_fills(Path(orders.full))
    match orders.die:
        case Point.FETCHED:
            _die_after_fetching(_Fuse(orders.at))
        case Point.STORED:
            _die_after_commit(_Fuse(orders.at), only_stored=True)
        case Point.COMMITTED:
            _die_after_commit(_Fuse(orders.at), only_stored=False)
        case Point.HANDLER:
            _die_in_handler(_Fuse(orders.at))
        case Point.ERRAND:
            _die_in_errand(_Fuse(orders.at))
        case Point.MOMENT:
            _die_at_a_moment(orders.at)
        case None:
            pass


def die() -> None:
    """As `kill -9` does it."""
    os.kill(os.getpid(), signal.SIGKILL)


def _put(owner: type[Any], name: str, function: Callable[..., Any]) -> None:
    setattr(owner, name, function)


class _Fuse:
    def __init__(self, at: float) -> None:
        self._left = int(at)

    def burn(self) -> None:
        self._left -= 1
        if self._left == 0:
            die()


def _without_limits() -> None:
    original = sender.Sender.__init__

    def unlimited(self: sender.Sender, db: Any, client: Any, clock: Any, rate: float, on_bad_token: Any) -> None:
        original(self, db, client, clock, math.inf, on_bad_token)

    _put(sender.Sender, "__init__", unlimited)


def _with_shorter_pauses(by: float) -> None:
    original = intake.back_off

    def shorter(first: float, failures: int) -> float:
        return original(first, failures) / by

    for module in (intake, sender):
        vars(module)["back_off"] = shorter
    app.ASK_AGAIN_SECONDS /= by
    sender.STORAGE_BACK_OFF /= by


def _with_a_disk_that_fills(sign: Path) -> None:
    original = engine.Database._transact

    def transact(self: engine.Database, work: Callable[[engine.Tx], Any]) -> Any:
        connection = self._connection()
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar() if sign.exists() else 1_000_000_000
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        connection.rollback()
        return original(self, work)

    _put(engine.Database, "_transact", transact)


def _die_after_fetching(fuse: _Fuse) -> None:
    original = api.Api.poll

    async def poll(self: api.Api, offset: int, seconds: int = api.POLL_SECONDS) -> list[dict[str, Any]]:
        updates = await original(self, offset, seconds)
        if updates:
            fuse.burn()
        return updates

    _put(api.Api, "poll", poll)


def _die_after_commit(fuse: _Fuse, *, only_stored: bool) -> None:
    transact, store = engine.Database._transact, inbox.store
    stored = threading.local()

    def storing(tx: engine.Tx, updates: Any) -> None:
        stored.yes = True
        store(tx, updates)

    def transacting(self: engine.Database, work: Callable[[engine.Tx], Any]) -> Any:
        stored.yes = False
        result, tx = transact(self, work)
        if stored.yes if only_stored else tx.queued:
            fuse.burn()
        return result, tx

    inbox.store = storing
    _put(engine.Database, "_transact", transacting)


def _die_in_handler(fuse: _Fuse) -> None:
    original = routes.Router.handle

    def handle(self: routes.Router, tx: engine.Tx, raw: dict[str, Any]) -> None:
        original(self, tx, raw)
        fuse.burn()

    _put(routes.Router, "handle", handle)


def _die_in_errand(fuse: _Fuse) -> None:
    done, flush = errands.done, outbox.flush
    closing = threading.local()

    def noting(tx: engine.Tx, errand_id: int) -> bool:
        closing.tx = tx
        return done(tx, errand_id)

    def flushing(tx: engine.Tx) -> None:
        flush(tx)
        if getattr(closing, "tx", None) is tx:
            fuse.burn()

    errands.done = noting
    outbox.flush = flushing


def _die_at_a_moment(seconds: float) -> None:
    """So many seconds after the first answer to getUpdates."""
    original = api.Api.poll

    async def poll(self: api.Api, offset: int, after: int = api.POLL_SECONDS) -> list[dict[str, Any]]:
        updates = await original(self, offset, after)
        asyncio.get_running_loop().call_soon(_start_once, seconds)
        return updates

    _put(api.Api, "poll", poll)


_timers: list[threading.Timer] = []


def _start_once(seconds: float) -> None:
    if not _timers:
        _timers.append(threading.Timer(seconds, die))
        _timers[0].daemon = True
        _timers[0].start()


def main() -> int:
    """Run the bot under the orders of the first argument."""
    given = json.loads(sys.argv[1])
    point = given.pop("die", None)
    obey(Orders(die=Point(point) if point else None, **given))
    return cli.main(["run"])


if __name__ == "__main__":
    sys.exit(main())
