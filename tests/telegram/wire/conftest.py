"""The client and the server that it speaks to."""

from collections.abc import AsyncIterator

import pytest
from aiohttp.test_utils import TestServer

from bot.telegram.api import Api
from bot.telegram.request import PooledRequest
from tests.telegram.wire.serving import TOKEN, Telegram, at, serving


@pytest.fixture
async def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
async def server(telegram: Telegram) -> AsyncIterator[TestServer]:
    async with serving(telegram) as running:
        yield running


@pytest.fixture
async def api(server: TestServer) -> AsyncIterator[Api]:
    client = Api(TOKEN, at(server.port or 0), at(server.port or 0))
    await client.open()
    yield client
    await client.close_pools()


@pytest.fixture
async def hasty(server: TestServer) -> AsyncIterator[PooledRequest]:
    """A client that waits a tenth of a second for answers."""
    client = PooledRequest(read_seconds=0.1)
    await client.initialize()
    yield client
    await client.shutdown()
