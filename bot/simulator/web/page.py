"""The page's server: everything that a browser asks for, on this machine only unless told otherwise."""

import json
from collections.abc import Awaitable, Callable, Mapping
from importlib import resources
from typing import Any, Final, Self
from urllib.parse import quote, urlsplit

from aiohttp import web

from bot.simulator.chats import Room
from bot.simulator.models import Inline, Message, Press
from bot.simulator.simulator import Simulator
from bot.simulator.watching import News
from bot.simulator.web import actions, uploads
from bot.simulator.web.control import Control, ControlRefused, NoControl
from bot.simulator.web.feed import Feed
from bot.simulator.web.state import World

PORT: Final = 8020
LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
MOST_MESSAGES: Final = 200
MOST_BODY: Final = 220 * 1024 * 1024
SHUTDOWN_SECONDS: Final = 0.5
SHOWN_INLINE: Final = frozenset({"image/jpeg", "image/png", "image/webp"})
_TYPES: Final = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
}
_HEADERS: Final = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' blob: data:; frame-ancestors 'none'; "
    "base-uri 'none'; form-action 'none'; object-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Page:
    """The simulated Telegram's face. `world.roles` may name what people are, for the list on the left."""

    def __init__(
        self, sim: Simulator, control: Control, texts: Mapping[str, Mapping[str, str]], language: str, host: str
    ) -> None:
        self.world = World(sim)
        self.feed = Feed()
        self._sim = sim
        self._control = control
        self._texts = texts
        self._language = language
        self._host = host
        self._runner: web.AppRunner | None = None
        self._port = 0
        sim.observers.append(self._on_news)
        sim.clock.on_move(self._on_clock)
        control.on_change(self._on_control)

    @classmethod
    async def start(
        cls,
        sim: Simulator,
        control: Control | None = None,
        texts: Mapping[str, Mapping[str, str]] | None = None,
        *,
        language: str = "id",
        host: str = "127.0.0.1",
        port: int = 0,
    ) -> Self:
        """A page that listens. `texts` are the page's words by language. Raises OSError where the port is taken."""
        page = cls(sim, control or NoControl(), texts or {"id": {}, "en": {}}, language, host)
        app = web.Application(middlewares=[page._guard], client_max_size=MOST_BODY)
        app.add_routes(page._routes())
        page._runner = web.AppRunner(app, access_log=None, shutdown_timeout=SHUTDOWN_SECONDS, handler_cancellation=True)
        await page._runner.setup()
        try:
            await web.TCPSite(page._runner, host, port, reuse_address=True).start()
        except OSError:
            await page.stop()
            raise
        page._port = page._runner.addresses[0][1]
        return page

    async def stop(self) -> None:
        """Stop listening; open event streams end."""
        if self._on_news in self._sim.observers:
            self._sim.observers.remove(self._on_news)
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return self._port

    @property
    def url(self) -> str:
        """Its address for this machine's browser."""
        shown = self._host if self._host in LOOPBACK else "127.0.0.1"
        return f"http://{shown}:{self._port}/"

    def _routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self._index),
            web.get("/static/{path:.+}", self._static),
            web.get("/api/texts/{language}", self._get_texts),
            web.get("/api/world", self._get_world),
            web.get("/api/people/{person}/commands", self._get_commands),
            web.get("/api/chats/{chat}/messages", self._get_messages),
            web.get("/api/files/{file}", self._get_file),
            web.get("/api/events", self._events),
            web.post("/api/do/{action}", self._do),
            web.post("/api/upload", self._upload),
            web.post("/api/control/{action}", self._do_control),
        ]

    @property
    def _guard(self) -> Any:
        @web.middleware
        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            """Refuse other sites' pages: by the name they were reached under, and by what only our page sends."""
            if not self._own_host(request.host) or (request.method == "POST" and not self._own_page(request)):
                return web.json_response({"ok": False, "error": "page-error-not-allowed"}, status=403)
            try:
                response = await handler(request)
            except ControlRefused as refusal:
                body = {"ok": False, "error": refusal.key, "vars": refusal.values}
                response = web.json_response(body, status=409)
            except (LookupError, ValueError, TypeError):
                response = web.json_response({"ok": False, "error": "page-error-gone", "vars": {}}, status=404)
            if not response.prepared:
                response.headers.update(_HEADERS)
            return response

        return guard

    def _own_host(self, host: str) -> bool:
        return self._host not in LOOPBACK or (urlsplit(f"//{host}").hostname or "") in LOOPBACK

    @staticmethod
    def _own_page(request: web.Request) -> bool:
        origin = request.headers.get("Origin")
        same = origin is None or urlsplit(origin).netloc == request.host
        return same and request.headers.get("X-Gaung") == "1"

    async def _index(self, request: web.Request) -> web.Response:
        return self._asset("index.html")

    async def _static(self, request: web.Request) -> web.Response:
        return self._asset(request.match_info["path"])

    @staticmethod
    def _asset(path: str) -> web.Response:
        parts = path.split("/")
        suffix = "." + parts[-1].rpartition(".")[2]
        if any(part in ("", ".", "..") for part in parts) or suffix not in _TYPES:
            raise LookupError(path)
        try:
            data = resources.files("bot.simulator.web").joinpath("static", *parts).read_bytes()
        except OSError:
            raise LookupError(path) from None
        return web.Response(
            body=data, content_type=_TYPES[suffix], charset="utf-8", headers={"Cache-Control": "no-cache"}
        )

    async def _get_texts(self, request: web.Request) -> web.Response:
        return web.json_response(dict(self._texts[request.match_info["language"]]))

    async def _get_world(self, request: web.Request) -> web.Response:
        sim = self._sim
        body = {
            "seq": self.feed.last,
            "now": sim.clock.now().isoformat(),
            "zone": sim.zone.key,
            "language": self._language,
            "bot": {"id": str(sim.bot_id), "name": sim.bot.name, "username": sim.bot_username},
            "people": self.world.people(),
            "groups": self.world.groups(),
            "faults": self._faults(),
            "control": self._control.state(),
        }
        return web.json_response(body)

    async def _get_commands(self, request: web.Request) -> web.Response:
        person = self.world.person(request.match_info["person"])
        return web.json_response(self.world.commands(person, request.query["chat"]))

    async def _get_messages(self, request: web.Request) -> web.Response:
        log = self.world.log(request.match_info["chat"])
        before = request.query.get("before")
        limit = min(max(int(request.query.get("limit", "60")), 1), MOST_MESSAGES)
        messages, more = log.before(int(before) if before else None, limit)
        pinned = [one for one in log.messages if one.pinned and not one.deleted]
        show = self.world.message_json
        return web.json_response(
            {"messages": [show(one) for one in messages], "more": more, "pinned": [show(one) for one in pinned]}
        )

    async def _get_file(self, request: web.Request) -> web.Response:
        file = self._sim.files.find(request.match_info["file"])
        if file is None:
            raise LookupError("file")
        inline = file.mime in SHOWN_INLINE and "download" not in request.query
        headers = {"Cache-Control": "private, max-age=3600, immutable"}
        if not inline:
            headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
        kind = file.mime if inline else "application/octet-stream"
        return web.Response(body=file.data, content_type=kind, headers=headers)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        since = int(request.headers.get("Last-Event-ID") or request.query.get("since") or self.feed.last)
        response = web.StreamResponse(
            headers={**_HEADERS, "Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        await response.write(b"retry: 500\n\n")
        async for piece in self.feed.listen(since):
            await response.write(piece)
        return response

    async def _do(self, request: web.Request) -> web.Response:
        name, body = request.match_info["action"], await self._body(request)
        result = await actions.act(self.world, name, body)
        if name == "fault":
            self.feed.put("faults", self._faults())
        return web.json_response({"ok": True, "result": result})

    async def _upload(self, request: web.Request) -> web.Response:
        upload = await uploads.receive(request)
        await uploads.send(self.world, self.world.person(upload.fields["person"]), upload)
        return web.json_response({"ok": True, "result": None})

    async def _do_control(self, request: web.Request) -> web.Response:
        result = await self._control.act(request.match_info["action"], await self._body(request))
        return web.json_response({"ok": True, "result": result})

    @staticmethod
    async def _body(request: web.Request) -> dict[str, Any]:
        body = json.loads(await request.text() or "{}")
        if not isinstance(body, dict):
            raise TypeError("an object is expected")
        return body

    def _faults(self) -> dict[str, Any]:
        faults = self._sim.faults
        planned = [{"kind": str(each.kind), "method": each.method, "left": each.left} for each in faults.planned]
        return {"down": faults.down, "planned": planned}

    def _on_news(self, news: News, about: object) -> None:
        match about:
            case Message():
                self.world.keep(about)
                shown = self.world.message_json(about)
                self.feed.put("message", {"chat": shown["chat"], "message": shown})
            case Press():
                answer = {"press": about.id, "text": about.text or "", "alert": bool(about.alert)}
                self.feed.put("answer", {"person": str(about.person.id), **answer})
            case Inline():
                shown_results = [_result(one) for one in about.results]
                body = {"person": str(about.person.id), "query_id": about.id, "results": shown_results}
                self.feed.put("inline", body)
            case (Room() as room, str(action)):
                self.feed.put("typing", {"chat": self.world.chat_of(room), "action": action})
            case _:
                self.feed.put("world", {})

    def _on_clock(self) -> None:
        self.feed.put("clock", {"now": self._sim.clock.now().isoformat(), "moved": True})

    def _on_control(self) -> None:
        self.feed.put("control", self._control.state())


def _result(result: dict[str, Any]) -> dict[str, str]:
    return {name: str(result.get(name, "")) for name in ("id", "title", "description")}
