"""A stretch of network between browser and server that can be cut and mended."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Self

CHUNK = 65_536


class Wire:
    """Passes bytes on to a port of this machine. While it is cut it ends every connection and takes no new one."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._whole = True
        self._ends: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None

    @classmethod
    @asynccontextmanager
    async def laid(cls, port: int) -> AsyncIterator[Self]:
        """A wire to a port, while it is needed."""
        wire = cls(port)
        wire._server = await asyncio.start_server(wire._connect, "127.0.0.1")
        try:
            yield wire
        finally:
            wire.cut()
            wire._server.close()
            await wire._server.wait_closed()

    @property
    def url(self) -> str:
        """The near end's address."""
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/"

    def cut(self) -> None:
        """Everything breaks off, now and until `mend`."""
        self._whole = False
        for end in tuple(self._ends):
            end.transport.abort()

    def mend(self) -> None:
        """What comes now passes again."""
        self._whole = True

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not self._whole:
            writer.transport.abort()
            return
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._to)
        self._ends |= {writer, far_writer}
        await asyncio.gather(self._pass(reader, far_writer), self._pass(far_reader, writer))
        self._ends -= {writer, far_writer}

    @staticmethod
    async def _pass(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(CHUNK):
                writer.write(data)
                await writer.drain()
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()
