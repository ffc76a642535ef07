"""What the engine uses of aiosqlite that has no public name."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import aiosqlite
import pytest


async def test_the_private_names_of_aiosqlite_that_the_engine_uses_keep_their_promise(tmp_path: Path) -> None:
    aio = await aiosqlite.connect(tmp_path / "x.db", isolation_level=None)
    try:
        assert isinstance(aio._conn, sqlite3.Connection)
        run: Callable[..., Coroutine[Any, Any, Any]] = aio._execute
        threads = {await run(threading.get_ident) for _ in range(3)}
        assert len(threads) == 1
        assert threading.get_ident() not in threads
        order: list[int] = []
        await asyncio.gather(*(run(order.append, number) for number in range(20)))
        assert order == list(range(20))
        with pytest.raises(ZeroDivisionError):
            await run(lambda: 1 // 0)
        assert await run(divmod, 7, 2) == (3, 1)
    finally:
        await aio.close()
