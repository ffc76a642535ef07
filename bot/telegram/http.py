"""An HTTP/1.1 client for one server: a few kept-alive connections, plain requests, nothing else.

It exists because the bot talks to a single host with small requests all day: against aiohttp it saves a tenth of the
idle memory and half of a message's processor time (docs/decisions/0003 has the figures). Responses are parsed by
httptools. What it does not know: proxies (python-telegram-bot's own class is used for those), redirects, compression.
"""

import asyncio
import ssl
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import urlsplit

import httptools

CONNECT_SECONDS = 10.0
IDLE_SECONDS = 60.0
"""A connection that lay idle for longer is not used again: the server may be closing it at this moment."""


class NotSent(Exception):
    """The request certainly did not reach the server."""


class Broken(Exception):
    """The connection ended, or what came was no HTTP; the request may have reached the server."""


@dataclass(slots=True)
class Response:
    """A response; `body` stays empty where the body went to a sink."""

    status: int = 0
    body: bytearray = field(default_factory=bytearray)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a URL leads: server and path."""

    host: str
    port: int
    secure: bool
    path: str
    host_header: str

    @classmethod
    def of(cls, url: str) -> "Target":
        """Take a URL apart."""
        parts = urlsplit(url)
        secure = parts.scheme == "https"
        path = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
        port = parts.port or (443 if secure else 80)
        return cls(parts.hostname or "", port, secure, path, parts.netloc.rpartition("@")[2])


class _Connection(asyncio.Protocol):
    """One connection, one request at a time."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._parser: httptools.HttpResponseParser | None = None
        self._done: asyncio.Future[None] | None = None
        self._response = Response()
        self._sink: Callable[[bytes], None] | None = None
        self._touched = 0.0
        self.reusable = True

    @property
    def fresh(self) -> bool:
        """Whether a further request may be sent over it."""
        transport = self._transport
        open_ = transport is not None and not transport.is_closing()
        return open_ and self.reusable and self._loop.time() - self._touched < IDLE_SECONDS

    async def exchange(self, request: bytes, seconds: float, sink: Callable[[bytes], None] | None) -> Response:
        """Send a request and read its response. Raises TimeoutError after silence of `seconds`, or Broken."""
        if self._transport is None:
            raise NotSent("not connected")
        self._response, self._sink = Response(), sink
        self._parser = httptools.HttpResponseParser(self)
        self._done = self._loop.create_future()
        self._touched = self._loop.time()
        self._transport.write(request)
        try:
            while not self._done.done():
                left = self._touched + seconds - self._loop.time()
                if left <= 0:
                    raise TimeoutError
                await asyncio.wait((self._done,), timeout=left)
            self._done.result()
        except BaseException:
            self.close()
            raise
        finally:
            # Nobody listens any more: what the connection says later must not end up as an unheard exception.
            self._done.cancel()
            self._done = None
        return self._response

    def close(self) -> None:
        """Close; it cannot be used again."""
        self.reusable = False
        if self._transport is not None:
            self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transports have the methods of asyncio.Transport without being one.
        self._transport = cast(asyncio.Transport, transport)
        self._touched = self._loop.time()

    def connection_lost(self, exc: Exception | None) -> None:
        self._fail(Broken(type(exc).__name__ if exc else "closed by the server"))
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._touched = self._loop.time()
        if self._parser is None:
            self.close()
            return
        try:
            self._parser.feed_data(data)
        except (httptools.HttpParserError, OSError) as error:
            self._fail(Broken(type(error).__name__))
            self.close()

    def on_body(self, body: bytes) -> None:
        """A piece of the body has come (called by the parser)."""
        if self._sink is not None and self._parser is not None and self._parser.get_status_code() == 200:
            self._sink(body)
        else:
            self._response.body += body

    def on_message_complete(self) -> None:
        """The response is whole (called by the parser)."""
        if self._parser is None or self._done is None:
            return
        status = self._parser.get_status_code()
        if status < 200:
            return
        self._response.status = status
        self.reusable = self.reusable and self._parser.should_keep_alive()
        self._parser = None
        if not self._done.done():
            self._done.set_result(None)

    def _fail(self, error: Exception) -> None:
        self.reusable = False
        if self._done is not None and not self._done.done():
            self._done.set_exception(error)


class Pool:
    """At most `size` connections to each server, opened when they are needed."""

    def __init__(self, size: int) -> None:
        self._room = asyncio.Semaphore(size)
        self._idle: dict[tuple[str, int], deque[_Connection]] = {}
        self._all: set[_Connection] = set()
        self._context: ssl.SSLContext | None = None

    async def request(
        self,
        method: str,
        url: str,
        body: bytes = b"",
        content_type: str = "",
        *,
        seconds: float,
        sink: Callable[[bytes], None] | None = None,
    ) -> Response:
        """Send a request; its response. `seconds` bounds the silence between two pieces of it.

        Raises NotSent, Broken or TimeoutError. The body of a response with status 200 goes to `sink`, if given.
        """
        target = Target.of(url)
        head = [f"{method} {target.path} HTTP/1.1", f"Host: {target.host_header}", "Accept-Encoding: identity"]
        if body or method == "POST":
            head += [f"Content-Length: {len(body)}", f"Content-Type: {content_type or 'application/octet-stream'}"]
        raw = "\r\n".join([*head, "", ""]).encode() + body
        async with self._room:
            connection = await self._connection(target)
            try:
                return await connection.exchange(raw, seconds, sink)
            finally:
                if connection.fresh:
                    self._idle.setdefault((target.host, target.port), deque()).append(connection)
                else:
                    connection.close()
                    self._all.discard(connection)

    def close(self) -> None:
        """Close all connections."""
        for connection in self._all:
            connection.close()
        self._all.clear()
        self._idle.clear()

    async def _connection(self, target: Target) -> _Connection:
        idle = self._idle.get((target.host, target.port))
        while idle:
            # The one used last is the least likely to be closed by the server.
            connection = idle.pop()
            if connection.fresh:
                return connection
            connection.close()
            self._all.discard(connection)
        context = self._tls() if target.secure else None
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                _, connection = await asyncio.get_running_loop().create_connection(
                    _Connection, target.host, target.port, ssl=context
                )
        except (OSError, TimeoutError) as error:
            raise NotSent(type(error).__name__) from error
        self._all.add(connection)
        return connection

    def _tls(self) -> ssl.SSLContext:
        if self._context is None:
            self._context = ssl.create_default_context()
        return self._context
