"""What the page's server answers, address by address."""

import asyncio
import secrets
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from aiohttp import web

from bot.simulator.faults import Faults
from bot.simulator.web import assets
from bot.simulator.web.actions import act
from bot.simulator.web.control import Control, Missing
from bot.simulator.web.feed import Feed
from bot.simulator.web.given import Given
from bot.simulator.web.guard import HEADERS
from bot.simulator.web.state import World
from bot.simulator.web.uploads import LARGEST_FILE, MOST_FILES, Uploads

USUAL_MESSAGES: Final = 60
MOST_MESSAGES: Final = 200
SHOWN: Final = frozenset({"image/jpeg", "image/png", "image/webp"})
PLAYED: Final = frozenset({"video/mp4", "video/webm", "audio/ogg", "audio/mpeg", "audio/mp4"})


class Routes:
    """The handlers of one page."""

    def __init__(
        self, world: World, feed: Feed, control: Control, texts: Mapping[str, Mapping[str, str]], language: str
    ) -> None:
        self._world = world
        self._feed = feed
        self._control = control
        self._texts = texts
        self._language = language
        self._uploads = Uploads(world)
        self._run = secrets.token_hex(6)

    def table(self) -> list[web.RouteDef]:
        """All of them."""
        return [
            web.get("/", assets.index),
            web.get("/static/{path:.+}", assets.static),
            web.get("/api/texts/{language}", self._get_texts),
            web.get("/api/world", self._get_world),
            web.get("/api/people/{person}/commands", self._get_commands),
            web.get("/api/chats/{chat}/messages", self._get_messages),
            web.get("/api/files/{file}", self._get_file),
            web.get("/api/events", self._events, allow_head=False),
            web.post("/api/do/read", self._read),
            web.post("/api/do/{action}", self._do),
            web.post("/api/upload", self._upload),
            web.post("/api/control/{action}", self._do_control),
        ]

    async def _get_texts(self, request: web.Request) -> web.Response:
        found = self._texts.get(request.match_info["language"])
        if found is None:
            raise Missing
        return web.json_response(dict(found))

    async def _get_world(self, request: web.Request) -> web.Response:
        sim = self._world.sim
        body = {
            "seq": self._feed.last,
            "now": sim.clock.now().isoformat(),
            "zone": sim.zone.key,
            "language": self._language,
            "bot": {"id": str(sim.bot_id), "name": sim.bot.name, "username": sim.bot_username},
            "people": self._world.people(),
            "groups": self._world.groups(),
            "faults": faults_json(sim.faults),
            "control": self._control.state(),
            "limits": {"file": LARGEST_FILE, "files": MOST_FILES},
        }
        return web.json_response(body)

    async def _get_commands(self, request: web.Request) -> web.Response:
        person = self._world.person(request.match_info["person"])
        return web.json_response(self._world.commands(person, Given(request.query).word("chat")))

    async def _get_messages(self, request: web.Request) -> web.Response:
        asked = Given(request.query)
        log = self._world.log(request.match_info["chat"])
        limit = min(max(asked.number_or_none("limit") or USUAL_MESSAGES, 1), MOST_MESSAGES)
        messages, more = log.before(asked.number_or_none("before"), limit, asked.number_or_none("topic"))
        show = self._world.message_json
        return web.json_response(
            {"messages": [show(one) for one in messages], "more": more, "pinned": [show(one) for one in log.pinned]}
        )

    async def _get_file(self, request: web.Request) -> web.Response:
        file = self._world.sim.files.find(request.match_info["file"])
        if file is None:
            raise Missing
        # The next run of the demo gives the same ids to other files.
        tag = f"{self._run}-{file.unique_id}"
        headers = {"Cache-Control": "private, no-cache", "ETag": f'"{tag}"'}
        if any(known.value == tag for known in request.if_none_match or ()):
            return web.Response(status=304, headers=headers)
        # Some photos are only drawn when somebody looks.
        data = await asyncio.to_thread(lambda: file.data) or bytes(file.size)
        if file.mime not in SHOWN or "download" in request.query:
            headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
        kind = file.mime if file.mime in SHOWN | PLAYED else "application/octet-stream"
        return web.Response(body=data, content_type=kind, headers=headers)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        known = {"since": request.headers.get("Last-Event-ID") or request.query.get("since")}
        since = Given(known).number_or_none("since")
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        response.headers.update(HEADERS)
        await response.prepare(request)
        await response.write(b"retry: 500\n\n")
        async for piece in self._feed.listen(self._feed.last if since is None else since):
            await response.write(piece)
        return response

    async def _do(self, request: web.Request) -> web.Response:
        return _done(act(self._world, request.match_info["action"], Given.read(await request.read())))

    async def _read(self, request: web.Request) -> web.Response:
        given = Given.read(await request.read())
        person, chat = self._world.person(given.word("person")), given.word("chat")
        self._world.seen_by(person, chat)
        unread = self._world.mark_read(person, chat, given.number("key"))
        self._feed.put("read", {"person": str(person.id), "chat": chat, "unread": unread})
        return _done({"unread": unread})

    async def _upload(self, request: web.Request) -> web.Response:
        return _done(await self._uploads.receive(request))

    async def _do_control(self, request: web.Request) -> web.Response:
        given = Given.read(await request.read())
        return _done(await self._control.act(request.match_info["action"], given.values))


def faults_json(faults: Faults) -> dict[str, Any]:
    """What goes wrong at present, and what still has to."""
    planned = [{"kind": str(each.kind), "method": each.method, "left": each.left} for each in faults.planned]
    return {"down": faults.down, "planned": planned}


def _done(result: dict[str, Any] | None) -> web.Response:
    return web.json_response({"ok": True, "result": result})
