"""An officer whose taps, messages and answers are counted."""

from dataclasses import dataclass, field

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import LETTER, City
from tests.stories.test_kit import copied


@dataclass
class Thumb:
    """An officer, whose messages and taps are counted. An album is one message; so is a message that is edited."""

    city: City
    person: Person
    messages: int = 0
    taps: int = 0
    _known: dict[int, int] = field(default_factory=dict)

    def begins(self) -> None:
        """What was said and done up to now is not of the path."""
        self.messages = self.taps = 0
        self._known = {message.id: len(message.versions) for message in self.person.chat}

    async def album(self, caption: str | None = LETTER, photos: int = 4) -> None:
        """Send photos together."""
        await self.person.sends_album(photos, caption=caption)
        await self._sent()

    async def says(self, text: str, reply_to: Message | None = None) -> None:
        """Send words."""
        self.person.says(text, reply_to=reply_to)
        await self._sent()

    async def edits(self, message: Message, text: str) -> None:
        """Change an own message."""
        self.person.edits(message, text)
        await self._sent()

    async def taps_on(self, *keys: str, words: str = "") -> None:
        """Press buttons one after another, named by their texts' keys, or one that has some words."""
        for label in [*(self.city.label(key) for key in keys), *([words] if words else [])]:
            await self.person.presses(label)
            await self.city.settles()
            self.taps += 1

    def copies(self) -> str:
        """Tap a block of text, which Telegram copies."""
        self.taps += 1
        return copied(self.person.chat[-1])[0]

    async def _sent(self) -> None:
        await self.city.settles()
        self.messages += 1

    def questions(self) -> set[str]:
        """What the bot asked: lines with a question mark at the end, and what a draft misses or is in doubt about."""
        offered = self.city.t.plain("report-saved")
        said = [message for message in self.person.chat if message.sender is self.city.sim.bot]
        new = [text for message in said for text in message.versions[self._known.get(message.id, 0) :]]
        lines = {line for text in new for line in text.splitlines() if line.endswith("?") or line.startswith("⚠️")}
        return lines - {offered}
