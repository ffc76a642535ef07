"""The HTTP client over TLS, and how it uses its connections."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.telegram.http import Broken, NotSent, Pool

CERTIFICATE = Path(__file__).parent / "tls" / "certificate.pem"
KEY = Path(__file__).parent / "tls" / "key.pem"


@asynccontextmanager
async def serving(*, secure: bool = False) -> AsyncIterator[tuple[str, set[str]]]:
    """A server's address, and the connections that it has seen."""
    seen: set[str] = set()

    async def handle(call: web.Request) -> web.StreamResponse:
        assert call.transport is not None
        seen.add(str(call.transport.get_extra_info("peername")))
        body = await call.read()
        if call.path == "/close":
            return web.Response(body=body, headers={"Connection": "close"})
        if call.path == "/chunks":
            response = web.StreamResponse()
            await response.prepare(call)
            for piece in (b"one ", b"two ", b"three"):
                await response.write(piece)
            return response
        return web.Response(body=body)

    app = web.Application(client_max_size=1 << 26)
    app.router.add_route("*", "/{path:.*}", handle)
    context = None
    if secure:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE, KEY)
    server = TestServer(app, scheme="https" if secure else "http")
    await server.start_server(ssl=context)
    try:
        yield str(server.make_url("")).rstrip("/"), seen
    finally:
        await server.close()


async def test_a_server_with_a_trusted_certificate_is_spoken_to_over_tls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    async with serving(secure=True) as (url, _):
        pool = Pool(2)
        large = b"x" * 3_000_000
        response = await pool.request("POST", f"{url}/echo", large, seconds=5)
        assert (response.status, bytes(response.body)) == (200, large)
        pool.close()


async def test_a_certificate_that_nobody_vouches_for_is_refused_before_anything_is_sent() -> None:
    async with serving(secure=True) as (url, seen):
        with pytest.raises(NotSent):
            await Pool(2).request("POST", f"{url}/echo", b"secret", seconds=5)
        assert seen == set()


async def test_requests_one_after_another_share_a_connection() -> None:
    async with serving() as (url, seen):
        pool = Pool(4)
        for number in range(5):
            response = await pool.request("POST", f"{url}/echo", str(number).encode(), seconds=5)
            assert bytes(response.body) == str(number).encode()
        assert len(seen) == 1
        pool.close()


async def test_no_more_connections_are_opened_than_the_pool_may_have() -> None:
    async with serving() as (url, seen):
        pool = Pool(3)
        await asyncio.gather(*(pool.request("POST", f"{url}/echo", b"x", seconds=5) for _ in range(20)))
        assert len(seen) <= 3
        pool.close()


async def test_a_connection_that_the_server_closes_is_not_used_again() -> None:
    async with serving() as (url, seen):
        pool = Pool(1)
        for _ in range(3):
            assert (await pool.request("POST", f"{url}/close", b"bye", seconds=5)).status == 200
        assert len(seen) == 3
        pool.close()


async def test_a_body_in_chunks_goes_to_the_sink_in_order() -> None:
    async with serving() as (url, _):
        pool, pieces = Pool(1), bytearray()
        response = await pool.request("GET", f"{url}/chunks", seconds=5, sink=pieces.extend)
        assert (response.status, bytes(response.body), bytes(pieces)) == (200, b"", b"one two three")
        pool.close()


async def test_what_is_no_http_is_a_broken_connection() -> None:
    async def babble(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"SSH-2.0-OpenSSH\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(babble, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        with pytest.raises(Broken):
            await Pool(1).request("GET", f"http://127.0.0.1:{port}/", seconds=5)


async def test_a_request_that_is_given_up_leaves_no_connection_behind_for_the_next() -> None:
    async with serving() as (url, seen):
        pool = Pool(1)
        slow = asyncio.ensure_future(pool.request("POST", f"{url}/echo", b"x" * 50_000_000, seconds=5))
        await asyncio.sleep(0)
        slow.cancel()
        await asyncio.gather(slow, return_exceptions=True)
        assert bytes((await pool.request("POST", f"{url}/echo", b"next", seconds=5)).body) == b"next"
        assert len(seen) <= 2
        pool.close()
