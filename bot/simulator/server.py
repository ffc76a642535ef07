"""The HTTP side: paths, token, faults, answers. Nothing is logged for a request, and nothing is done twice."""

import asyncio
import json
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, Self

from aiohttp import web

from bot.simulator.errors import Refusal
from bot.simulator.faults import AFTER, Fault, FaultKind
from bot.simulator.methods import METHODS, Method
from bot.simulator.params import Args, chat_id_of, read
from bot.simulator.updates import PollCut

if TYPE_CHECKING:
    from asyncio import Task

    from aiohttp.abc import AbstractStreamWriter
    from aiohttp.http import RawRequestMessage
    from aiohttp.streams import StreamReader
    from aiohttp.web_protocol import RequestHandler

    from bot.simulator.simulator import Simulator

LARGEST_BODY_BYTES = 120 * 1024 * 1024
SHUTDOWN_SECONDS = 0.2
_encode = json.JSONEncoder(separators=(",", ":")).encode
_UNAUTHORIZED = Refusal(401, "Unauthorized")
_NOT_FOUND = Refusal(404, "Not Found")
_NO_METHOD = Refusal(404, "Not Found: method not found")
_PROXY_PAGE = (
    "<html>\r\n<head><title>{status} {reason}</title></head>\r\n<body>\r\n"
    "<center><h1>{status} {reason}</h1></center>\r\n"
    "<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
)
_REASONS = {500: "Internal Server Error", 502: "Bad Gateway"}


class Server:
    """Answers `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(self, sim: "Simulator") -> None:
        self._sim = sim
        self._bot_path = f"/bot{sim.token}/"
        self._file_path = f"/file/bot{sim.token}/"
        self._runner: web.ServerRunner | None = None
        self.port = 0

    @classmethod
    async def start(cls, sim: "Simulator", host: str, port: int) -> Self:
        """A listening server."""
        server = cls(sim)
        low_level = web.Server(server._answer, request_factory=_request, handler_cancellation=True, access_log=None)
        server._runner = web.ServerRunner(low_level, shutdown_timeout=SHUTDOWN_SECONDS)
        await server._runner.setup()
        await web.TCPSite(server._runner, host, port).start()
        server.port = server._runner.addresses[0][1]
        return server

    async def stop(self) -> None:
        """Stop listening; calls in progress are dropped."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.path
        try:
            if path.startswith(self._bot_path):
                found = METHODS.get(path[len(self._bot_path) :].lower())
                if found is None:
                    raise _NO_METHOD
                return await self._call(request, found)
            if path.startswith(self._file_path):
                return await self._download(request, path[len(self._file_path) :])
            raise _UNAUTHORIZED if path.startswith(("/bot", "/file/bot")) and path.count("/") > 1 else _NOT_FOUND
        except Refusal as refusal:
            return _json(refusal.api(), refusal.code)

    async def _call(self, request: web.BaseRequest, method: Method) -> web.StreamResponse:
        values, files = await read(request)
        sim = self._sim
        sim.call_counts[method.key] += 1
        args = Args(values, files, method.parameters)
        fault = None if sim.faults.idle else sim.faults.take(method.name, chat_id_of(values))
        if fault is not None and fault.kind not in AFTER:
            answer = await self._before(request, fault, chat_id_of(values))
            if answer is not None:
                return answer
        try:
            result = method.call(sim, args)
            if isinstance(result, Coroutine):
                result = await result
        except PollCut:
            return _cut(request)
        except Refusal as refusal:
            return _json(refusal.api(), refusal.code)
        if fault is not None:
            answer = await self._after(request, fault)
            if answer is not None:
                return answer
        return _json({"ok": True, "result": result}, 200)

    async def _before(self, request: web.BaseRequest, fault: Fault, chat_id: int | None) -> web.StreamResponse | None:
        """What a call meets on its way there; None lets it pass."""
        match fault.kind:
            case FaultKind.TOO_MANY:
                seconds = int(fault.details.get("retry_after", 5))
                refusal = self._sim.floods.bar(chat_id or 0, seconds)
                return _json(refusal.api(), 429)
            case FaultKind.FORBIDDEN:
                description = fault.details.get("description", "Forbidden: bot was blocked by the user")
                return _json(Refusal(403, description).api(), 403)
            case FaultKind.BAD_REQUEST:
                description = fault.details.get("description", "Bad Request: chat not found")
                return _json(Refusal(400, description).api(), 400)
            case FaultKind.SERVER_ERROR | FaultKind.BAD_GATEWAY:
                return _page(int(fault.kind))
            case FaultKind.TIMEOUT_BEFORE:
                await _hang()
            case FaultKind.CUT_BEFORE:
                return _cut(request)
            case FaultKind.DELAY if not fault.details.get("after"):
                await asyncio.sleep(float(fault.details.get("seconds", 1.0)))
            case _:
                pass
        return None

    async def _after(self, request: web.BaseRequest, fault: Fault) -> web.StreamResponse | None:
        """What happens to the answer on its way back; None lets it pass."""
        match fault.kind:
            case FaultKind.TIMEOUT_AFTER:
                await _hang()
            case FaultKind.CUT_AFTER:
                return _cut(request)
            case FaultKind.BAD_JSON:
                return web.Response(body=b'{"ok":true,"result":{"message_', content_type="application/json")
            case FaultKind.DELAY if fault.details.get("after"):
                await asyncio.sleep(float(fault.details.get("seconds", 1.0)))
            case _:
                pass
        return None

    async def _download(self, request: web.BaseRequest, path: str) -> web.StreamResponse:
        sim = self._sim
        sim.call_counts["download"] += 1
        fault = None if sim.faults.idle else sim.faults.take("download", None)
        if fault is not None and fault.kind not in AFTER:
            answer = await self._before(request, fault, None)
            if answer is not None:
                return answer
        data = sim.files.download(path)
        if data is None:
            raise _NOT_FOUND
        if fault is not None and fault.kind in AFTER:
            return await _half(request, data, fault)
        return web.Response(body=data, content_type="application/octet-stream")


def _request(
    message: "RawRequestMessage",
    payload: "StreamReader",
    protocol: "RequestHandler",
    writer: "AbstractStreamWriter",
    task: "Task[None]",
) -> web.BaseRequest:
    return web.BaseRequest(
        message, payload, protocol, writer, task, asyncio.get_running_loop(), client_max_size=LARGEST_BODY_BYTES
    )


def _json(body: dict[str, Any], status: int) -> web.Response:
    return web.Response(body=_encode(body).encode(), status=status, content_type="application/json")


def _page(status: int) -> web.Response:
    text = _PROXY_PAGE.format(status=status, reason=_REASONS[status])
    return web.Response(text=text, status=status, content_type="text/html")


def _cut(request: web.BaseRequest) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def _half(request: web.BaseRequest, data: bytes, fault: Fault) -> web.StreamResponse:
    """Send half of a file; then the connection dies or stays silent."""
    response = web.StreamResponse(headers={"Content-Length": str(len(data))})
    await response.prepare(request)
    await response.write(data[: len(data) // 2])
    if fault.kind is FaultKind.TIMEOUT_AFTER:
        await _hang()
    await asyncio.sleep(0.05)
    return _cut(request)


async def _hang() -> None:
    """Never answer; ends when the other side gives up or the server stops."""
    await asyncio.get_running_loop().create_future()
