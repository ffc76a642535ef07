"""What people do while the bot dies again and again, and what has to be there afterwards."""

import asyncio
import io
import itertools
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from bot.simulator import Person
from bot.simulator.models import Message
from tests.crash.town import Town

PATIENCE = 120.0
"""Over several lives and deaths of the bot, on a machine that has other things to do."""


class Gate:
    """Lets so many updates through as one life of the bot is to see."""

    def __init__(self) -> None:
        self._left = 0
        self._opened = asyncio.Event()

    def let(self, number: int) -> None:
        """So many more may pass."""
        self._left += number
        self._opened.set()

    @property
    def used_up(self) -> bool:
        """Whether whoever comes next must wait."""
        return self._left <= 0

    async def passes(self, number: int = 1) -> None:
        """Wait for one's turn."""
        while self._left <= 0:
            self._opened.clear()
            await self._opened.wait()
        self._left -= number


@dataclass
class Traffic:
    """The officers' work; `links`, `reports` (title → photos) and `answers` are what must be in the database."""

    town: Town
    gate: Gate
    updates: int
    chance: random.Random
    links: set[str] = field(default_factory=set)
    reports: dict[str, int] = field(default_factory=dict)
    answers: set[int] = field(default_factory=set)
    done: int = 0
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    async def officer(self, person: Person, *, links: bool = True) -> None:
        """Work until all the updates are spent; without links, which would answer a prompt by themselves."""
        while self.done < self.updates:
            if not links or self.chance.random() < 0.45:
                await self._reports(person)
            else:
                await self._sends_link(person)

    async def answers_prompt(self, person: Person, prompt_id: int) -> None:
        """Answer the group's prompt by its button, as an officer of the unit."""
        group = self.town.group
        prompt = await self._finds(lambda: newest(self.town, "Kabar satker"))
        await self.gate.passes()
        self.answers.add(prompt_id)
        self.done += 1
        person.presses_data(prompt, f"g.nothing:{prompt_id}")
        assert group.has(person)

    async def _sends_link(self, person: Person) -> None:
        await self.gate.passes()
        number = next(self._numbers)
        link = f"https://www.instagram.com/p/C{number:07d}/"
        self.links.add(link)
        self.done += 1
        message = person.says(link)
        await self._finds(lambda: next((one for one in person.chat if one.reply_to is message), None), person)

    async def _reports(self, person: Person) -> None:
        photos = self.chance.randint(2, 4)
        await self.gate.passes(photos + 1)
        number = next(self._numbers)
        title = f"Pembinaan Guru Angkatan Nomor {number}"
        self.reports[title] = photos
        self.done += photos + 1
        order = self.chance.sample(range(photos), photos)
        pictures = [picture(f"{title}, {index}") for index in range(photos)]
        for item in person.plan_album(pictures, caption(title), self.chance.randrange(photos), order):
            item()
        shown = f"📷 {photos} foto"

        def preview() -> Message | None:
            for message in reversed(person.chat):
                if title in message.text and shown in message.text and "Kirim laporan" in "".join(message.labels()):
                    return message
            return None

        await self._finds(preview, person)
        await person.presses("Kirim laporan", on=preview(), wait=False)
        await self._finds(
            lambda: next((one for one in person.chat if title in one.text and "tersimpan" in one.text), None),
            person,
        )

    async def _finds(self, look: Callable[[], Message | None], person: Person | None = None) -> Message:
        found = await self.town.sim.until(look, PATIENCE)
        assert found is not None, self.town.state() + self.town.sim.transcript(person or self.town.group, last=12)
        return found

    def check(self) -> None:
        """Every effect is there exactly once."""
        town = self.town
        assert Counter(row[0] for row in town.rows("SELECT url FROM publications")) == Counter(self.links)
        assert Counter(row[0] for row in town.rows("SELECT title FROM reports")) == Counter(list(self.reports))
        photos = town.rows(
            "SELECT r.title, count(*) FROM reports r JOIN photos p ON p.report_id = r.id GROUP BY r.id ORDER BY r.id"
        )
        assert dict(photos) == self.reports
        given = town.rows("SELECT prompt_id FROM answers WHERE kind = 'nothing'")
        assert Counter(row[0] for row in given) == Counter(self.answers)
        assert town.rows("SELECT prompt_id FROM answers GROUP BY prompt_id HAVING count(*) > 1") == []
        assert town.one("SELECT count(*) FROM drafts WHERE state IN ('open', 'held')") == 0


@cache
def _blank() -> bytes:
    from PIL import Image

    target = io.BytesIO()
    Image.new("RGB", (16, 16)).save(target, "JPEG")
    return target.getvalue()


def picture(words: str) -> bytes:
    """A small photo that no other is equal to."""
    comment = words.encode()
    return _blank()[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + _blank()[2:]


def caption(title: str) -> str:
    """A report as officers write it."""
    return f"""Ijin melaporkan giat hari ini:
📌 *Kegiatan* : {title}
📌 *Hari/Tgl* : Selasa, 10 Maret 2026
📌 *Waktu* : 08.30 WIB s.d. selesai
📌 *Tempat* : Aula KUA Palang
📌 *Peserta* : 12 orang guru

Kegiatan diikuti 12 orang guru agar siap mengajar di madrasah.
Demikian kami laporkan, terima kasih."""


def newest(town: Town, words: str) -> Message | None:
    """The bot's newest message in the group that contains some words."""
    return next((one for one in reversed(town.group.chat) if one.sender is town.sim.bot and words in one.text), None)
