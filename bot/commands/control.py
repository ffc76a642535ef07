"""What the page's panels can do: move the clock, end and start the bot, walk through the tour, bring people in."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any, Final

from bot.commands.botprocess import BotProcess, BotState
from bot.commands.stage import A_MOMENT, Missing, Stage
from bot.commands.steps import STEPS, Spot
from bot.commands.tour import Tour
from bot.db.engine import Tx
from bot.db.readonly import NothingToSee
from bot.domain.people import Role
from bot.simulator import Person
from bot.simulator.web import ControlRefused
from bot.tasks import Tasks
from bot.usecases import foreseeing, looking
from bot.usecases.looking import Standing

log = logging.getLogger(__name__)

LOOK_SECONDS: Final = 0.5
LONGEST_NAME: Final = 64
JUMPS: Final = ("reminder", "16:00", "hour", "day", "monday")


class DemoControl:
    """The demo as the page sees it (`bot.simulator.web.Control`).

    `on_standings` is called with everybody's roles whenever they have changed. Without `tour` there are no steps, for
    they need an office that is at work, and the visitor begins as the operator.
    """

    def __init__(self, stage: Stage, tasks: Tasks, *, tour: bool = True) -> None:
        self.on_standings: Callable[[list[Standing]], None] = lambda _: None
        self._stage = stage
        self._bot: BotProcess = stage.bot
        self._tour = Tour(stage)
        self._steps = tuple(STEPS) if tour else ()
        self._tasks = tasks
        self._callbacks: list[Callable[[], None]] = []
        self._waiting = (0, 0)
        self._standings: list[Standing] = []
        self._busy = False
        self._spot: Spot | None = None
        self._told: dict[str, Any] = {}
        self._bot.on_change = self._changed

    def state(self) -> dict[str, Any]:
        """As JSON. Besides what the page asks for: `telegram`, the updates that the bot has not fetched yet."""
        inbox, outbox = self._waiting
        return {
            "bot": self._bot.state.value,
            "telegram": len(self._stage.sim.pending),
            "inbox": inbox,
            "outbox": outbox,
            "tour": {
                "step": self._tour.next,
                "steps": [{"id": name} for name in self._steps],
                "busy": self._busy,
                **self._whereabouts(),
            },
            "jumps": list(JUMPS),
        }

    def on_change(self, callback: Callable[[], None]) -> None:
        """Call `callback` whenever `state` has changed."""
        self._callbacks.append(callback)

    async def act(self, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """Do something: `clock`, `bot`, `tour` or `person`. Raises ControlRefused."""
        match name, arguments:
            case "clock", {"jump": str(jump)} if jump in JUMPS:
                return await self._jump(jump)
            case "bot", {"do": "kill" | "restart" | "stop" as deed}:
                return await self._bot_does(deed)
            case "tour", {"step": "restart"}:
                return self._restart_tour()
            case "tour", {"step": int(number)} if type(number) is int and 0 <= number < len(self._steps):
                return await self._take(number)
            case "person", {"name": str(words)}:
                return {"person": str(self._person(words).id)}
            case _:
                raise ControlRefused("page-error-unknown", name=name)

    async def watch(self) -> None:
        """Keep an eye on the queues and the roles, for ever."""
        while True:
            await self.look()
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Look once, and tell of what has changed."""

        def found(tx: Tx) -> tuple[tuple[int, int], list[Standing]]:
            return looking.waiting(tx), looking.everybody(tx)

        try:
            self._waiting, standings = await self._stage.look(found)
        except NothingToSee:
            return
        if standings != self._standings:
            self._standings = standings
            self.on_standings(standings)
        if self.state() != self._told:
            self._changed()

    async def _jump(self, jump: str) -> dict[str, Any]:
        clock = self._stage.clock
        if jump in ("hour", "day"):
            clock.move(timedelta(**{f"{jump}s": 1}))
        else:
            clock.move_to(await self._moment(jump) + A_MOMENT)
        return {"now": clock.now().isoformat()}

    async def _moment(self, jump: str) -> datetime:
        now = self._stage.clock.now()
        try:
            office = await self._stage.office()
            if jump == "16:00":
                return foreseeing.next_digest(now, office)
            if jump == "monday":
                return foreseeing.next_monday(now, office)
            coming = await self._stage.look(lambda tx: foreseeing.coming_prompts(tx, office))
        except (NothingToSee, LookupError):
            raise ControlRefused("page-clock-not-yet") from None
        if not coming:
            raise ControlRefused("page-clock-no-reminder")
        return coming[0].moment

    async def _bot_does(self, deed: str) -> dict[str, Any]:
        if self._bot.state is BotState.STARTING or self._busy:
            raise ControlRefused("page-bot-busy")
        await self._sees_through(self._deed(deed), name=f"bot {deed}")
        return {"bot": self._bot.state.value}

    async def _deed(self, deed: str) -> ControlRefused | None:
        try:
            await {"kill": self._bot.kill, "restart": self._bot.restart, "stop": self._bot.stop}[deed]()
        except AssertionError:
            return ControlRefused("page-bot-failed")
        return None

    async def _take(self, number: int) -> dict[str, Any]:
        if self._busy:
            raise ControlRefused("page-tour-busy")
        self._busy = True
        self._changed()
        await self._sees_through(self._walk(number), name="tour")
        return {**self._whereabouts(), "step": self._tour.next}

    async def _walk(self, number: int) -> ControlRefused | None:
        try:
            self._spot = await self._tour.take(number)
        except (Missing, NothingToSee) as missing:
            return ControlRefused(missing.key if isinstance(missing, Missing) else "page-tour-nobody")
        except AssertionError as failure:
            log.error("the tour did not go on: %s", failure)
            return ControlRefused("page-tour-failed")
        finally:
            self._busy = False
            self._changed()
        return None

    async def _sees_through(self, work: Coroutine[Any, Any, ControlRefused | None], *, name: str) -> None:
        """Do something whole, even where the page that asked for it is closed meanwhile. Raises ControlRefused."""
        refusal = await asyncio.shield(self._tasks.start(work, name=name))
        if refusal is not None:
            raise refusal

    def _restart_tour(self) -> dict[str, Any]:
        if self._busy:
            raise ControlRefused("page-tour-busy")
        self._tour.restart()
        self._spot = None
        self._changed()
        return {"step": self._tour.next}

    def _whereabouts(self) -> dict[str, Any]:
        """Whose eyes to look through, into which chat, at which message."""
        spot, sim = self._spot, self._stage.sim
        if not self._steps:
            operator = str(self._stage.operator.id)
            return {"person": operator, "chat": operator, "key": None}
        if spot is None:
            heads = [one.telegram_id for one in self._standings if one.role is Role.COORDINATOR]
            first = next((str(one) for one in heads if one in sim.people), None)
            return {"person": first, "chat": first, "key": None}
        chat = str(spot.chat.id) if isinstance(spot.chat, Person) else f"g{sim.groups.index(spot.chat) + 1}"
        where: dict[str, Any] = {"person": str(spot.person.id), "chat": chat, "key": spot.message.seq}
        if spot.turned_away is not None:
            where["turned_away"] = dict(zip(("name", "text"), spot.turned_away, strict=True))
        return where

    def _person(self, words: str) -> Person:
        """Somebody new, whom the bot does not know."""
        name = " ".join(words.split())
        if not name or len(name) > LONGEST_NAME:
            raise ControlRefused("page-person-name", most=LONGEST_NAME)
        if any(each.name.casefold() == name.casefold() for each in self._stage.sim.people.values()):
            raise ControlRefused("page-person-known", name=name)
        return self._stage.sim.person(name, language=self._stage.t.language)

    def _changed(self) -> None:
        self._told = self.state()
        for callback in self._callbacks:
            callback()
