"""The page's server: everything that a browser asks for, on this machine only unless told otherwise."""

import asyncio
from collections.abc import Mapping
from typing import Any, Final, Self

from aiohttp import web

from bot.simulator.models import Doing, Inline, Message, Press
from bot.simulator.simulator import Simulator
from bot.simulator.watching import News
from bot.simulator.web.control import Control, NoControl
from bot.simulator.web.feed import Feed
from bot.simulator.web.guard import EVERYWHERE, LARGEST_BODY, guard
from bot.simulator.web.routes import Routes, faults_json
from bot.simulator.web.shown import offer_json
from bot.simulator.web.state import World

PORT: Final = 8020
SHUTDOWN_SECONDS: Final = 0.5


class Page:
    """The simulated Telegram's face. `world.roles` may name what people are, for the list on the left."""

    def __init__(self, sim: Simulator, control: Control, host: str) -> None:
        self.world = World(sim)
        self.feed = Feed()
        self._sim = sim
        self._control = control
        self._host = host
        self._runner: web.AppRunner | None = None
        self._port = 0
        self._world_is_told = True
        self._loop = asyncio.get_running_loop()
        sim.observers.append(self._on_news)
        sim.clock.on_move(self._on_clock)
        sim.faults.on_change(self._on_faults)
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
        page = cls(sim, control or NoControl(), host)
        app = web.Application(middlewares=[guard(host)], client_max_size=LARGEST_BODY)
        app.add_routes(Routes(page.world, page.feed, page._control, texts or {"id": {}, "en": {}}, language).table())
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
        self.feed.close()
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return self._port

    @property
    def url(self) -> str:
        """Its address for this machine's browser."""
        shown = "127.0.0.1" if self._host in EVERYWHERE else f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{shown}:{self._port}/"

    def _on_news(self, news: News, about: object) -> None:
        match about:
            case Message():
                self.world.take(about)
                shown = self.world.message_json(about)
                self.feed.put("message", {"chat": shown["chat"], "message": shown})
            case Press():
                answer = {"press": about.id, "text": about.text or "", "alert": bool(about.alert)}
                self.feed.put("answer", {"person": str(about.person.id), **answer})
            case Inline():
                results = [offer_json(offer) for offer in about.offers]
                self.feed.put("inline", {"person": str(about.person.id), "query_id": about.id, "results": results})
            case Doing():
                chat = self.world.chat_of(about.room)
                self.feed.put("typing", {"chat": chat, "action": about.action, "topic": about.thread_id})
            case _ if self._world_is_told:
                # Much of it comes at once, as when somebody joins; the page reads the whole world each time.
                self._world_is_told = False
                self._loop.call_soon(self._tell_world)

    def _tell_world(self) -> None:
        self._world_is_told = True
        self.feed.put("world", {})

    def _on_clock(self) -> None:
        self.feed.put("clock", {"now": self._sim.clock.now().isoformat(), "moved": True})

    def _on_faults(self) -> None:
        self.feed.put("faults", faults_json(self._sim.faults))

    def _on_control(self) -> None:
        state: dict[str, Any] = self._control.state()
        self.feed.put("control", state)
