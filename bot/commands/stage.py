"""Where the demo plays: the simulated Telegram, the clock, the bot; and how its people go about things there.

Buttons are found by what they mean, not by their words, since everybody may have chosen another language.
"""

import asyncio
import contextlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, TypeVar

from bot.clock import MovableClock
from bot.commands.botprocess import BotProcess, BotState
from bot.db.engine import Tx
from bot.db.readonly import Onlooker
from bot.domain.office import Office
from bot.domain.people import Role
from bot.i18n import Texts
from bot.simulator import Button, Group, Message, Person, Press, Simulator
from bot.usecases import looking
from bot.usecases.looking import Standing

T = TypeVar("T")

PATIENCE: Final = 60.0
STRANGER: Final = "Tono"
TICK_SECONDS: Final = 0.05
A_MOMENT: Final = timedelta(seconds=1)


class Missing(Exception):
    """Somebody or something that a step needs is not there; `key` names the page's text about it."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass
class Stage:
    """The demo's world. What waits, waits at most `PATIENCE` real seconds and raises AssertionError with the chat."""

    sim: Simulator
    clock: MovableClock
    t: Texts
    bot: BotProcess
    onlooker: Onlooker
    operator: Person

    async def look(self, work: Callable[[Tx], T]) -> T:
        """What `work` finds in the bot's database, without changing it. Raises NothingToSee."""
        return await asyncio.to_thread(self.onlooker.look, self.clock.now(), work)

    async def office(self) -> Office:
        """The office as the bot has it."""
        return await self.look(looking.office)

    async def officer(self, unit_code: str, other_than: Person | None = None) -> Person:
        """An officer: best of this unit, of one unit only, and another than `other_than`. Raises Missing."""
        officers = [one for one in await self._standings() if one.role is Role.OFFICER]
        served = await self.units_served()
        avoided = other_than.id if other_than is not None else None

        def distance(one: Standing) -> tuple[bool, bool, bool]:
            return one.telegram_id == avoided, served[one.telegram_id] > 1, one.unit_code != unit_code

        for one in sorted(officers, key=distance):
            return self.present(one.telegram_id)
        raise Missing("page-tour-nobody")

    async def units_served(self) -> Counter[int]:
        """How many units each officer serves."""
        return Counter(one.telegram_id for one in await self._standings() if one.role is Role.OFFICER)

    async def coordinator(self) -> Person:
        """The first coordinator. Raises Missing."""
        for one in await self._standings():
            if one.role is Role.COORDINATOR:
                return self.present(one.telegram_id)
        raise Missing("page-tour-nobody")

    async def unit_of(self, person: Person) -> str:
        """The name of the unit that somebody serves. Raises Missing."""
        for one in await self._standings():
            if one.telegram_id == person.id and one.unit_name:
                return one.unit_name
        raise Missing("page-tour-nobody")

    async def group(self) -> Group:
        """The coordination group. Raises Missing where none is bound or the bot is not in it."""
        bound = (await self.office()).group_chat_id
        for group in self.sim.groups:
            if bound in [room.id for room in group.rooms] and group.bot_is_in:
                return group
        raise Missing("page-tour-no-group")

    def present(self, telegram_id: int) -> Person:
        """Somebody who can hear the bot: a block is taken back."""
        person = self.sim.people[telegram_id]
        person.unblocks_bot()
        return person

    async def stranger(self, group: Group) -> Person:
        """A member of the group whom the bot does not know; one joins where there is none."""
        known = {self.operator.id, *(one.telegram_id for one in await self._standings())}
        for person in self.sim.people.values():
            if person.id not in known and group.has(person):
                return person
        return self.member(group, self.sim.person(STRANGER, language=self.t.language).id)

    def member(self, group: Group, telegram_id: int) -> Person:
        """Somebody who is in the group from now on."""
        person = self.present(telegram_id)
        if not group.has(person):
            group.adds(person)
        return person

    async def fetched(self) -> None:
        """Wait until the bot has put everything that people sent on disk."""
        if await self.sim.until(lambda: not self.sim.pending or None, PATIENCE) is None:
            raise AssertionError("the bot does not fetch what people sent")

    async def make_whole(self) -> None:
        """End every fault, and start the bot where it is down."""
        self.sim.faults.clear()
        if self.bot.state is not BotState.RUNNING:
            await self.bot.start()

    async def becomes(self, moment: datetime) -> None:
        """It becomes a moment to come, once the present is done with; one that has passed changes nothing."""
        if moment > self.clock.now():
            await self.settles()
            self.clock.move_to(moment + A_MOMENT)

    async def settles(self) -> None:
        """Wait until the bot has nothing left to do, though no longer than `PATIENCE`."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while self.sim.pending or any(await self.look(looking.waiting)):  # noqa: ASYNC110 - it is another process
                    await asyncio.sleep(TICK_SECONDS)

    async def hears(self, chat: Person | Group, heard: Callable[[Message], object], what: str) -> Message:
        """Wait until a message of the bot in a chat is as `heard` wants it; the newest one."""

        def look() -> Message | None:
            found = [one for one in reversed(chat.chat) if one.sender is self.sim.bot and not one.deleted]
            return next((one for one in found if heard(one)), None)

        found = await self.sim.until(look, PATIENCE)
        if found is None:
            raise AssertionError(self.sim.complaint(f"waited in vain for {what}", chat))
        return found

    async def presses(self, person: Person, meaning: str, on: Message) -> Press:
        """Press the button of a message whose meaning begins with `meaning`, once it is there; the answered press."""
        chat = self.sim.group_of(on.room) or person
        found = await self.sim.until(lambda: button(on, meaning), PATIENCE)
        if found is None or found.data is None:
            raise AssertionError(self.sim.complaint(f"{person.name} sees no button {meaning}", chat))
        press = person.presses_data(on, found.data)
        if await self.sim.until(lambda: press.answered or None, PATIENCE) is None:
            raise AssertionError(self.sim.complaint(f"the press of {found.text!r} was not answered", chat))
        return press

    async def _standings(self) -> list[Standing]:
        known = self.sim.people.keys()
        return [one for one in await self.look(looking.everybody) if one.telegram_id in known]


def button(message: Message, meaning: str) -> Button | None:
    """The first button of a message whose meaning begins with `meaning`."""
    buttons = (each for row in message.buttons for each in row)
    return next((each for each in buttons if (each.data or "").startswith(meaning)), None)
