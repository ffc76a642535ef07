"""The story that the demo plays: a week of an office, through the eyes of its people."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.clock import MovableClock
from bot.config import shipped
from bot.i18n import Texts
from bot.simulator import Group, Message, Person, Simulator

ZONE = ZoneInfo("Asia/Jakarta")
PATIENCE = 20.0
LETTER = """\
Assalamu'alaikum Wr. Wb.
Ijin melaporkan giat KUA Palang:

📌 *Kegiatan* : Bimbingan Perkawinan Calon Pengantin
📌 *Hari/Tgl* : Selasa, 10 Maret 2026
📌 *Waktu* : 08.30 WIB s.d. selesai
📌 *Tempat* : Balai Nikah
📌 *Peserta* : 12 pasang calon pengantin

Bimbingan digelar agar calon pengantin siap membangun keluarga sakinah. Materi kesehatan disampaikan petugas Puskesmas.

Terlampir 4 foto
Demikian kami laporkan, terima kasih."""


@dataclass
class Stage:
    """Where the story plays: the simulator, the clock, the texts, the commands; and who takes part."""

    sim: Simulator
    clock: MovableClock
    t: Texts
    run: Callable[..., Awaitable[str]]
    people: dict[str, Person] = field(default_factory=dict)
    group: Group | None = None

    def cast(self) -> list[Person | Group]:
        """Everybody whose chat is worth reading, then the group."""
        return [*self.people.values(), *([self.group] if self.group else [])]

    async def command(self, name: str, file: str) -> None:
        """Run a command with one of the example files."""
        print(f"$ gaung {name} data/{file}", flush=True)
        print(await self.run(name, str(shipped(file))), flush=True)

    def person(self, name: str) -> Person:
        """Somebody of the story."""
        person = self.sim.person(name, language=self.t.language)
        self.people[name] = person
        return person

    def label(self, key: str) -> str:
        """A button's text."""
        return self.t.plain(f"button-{key}")

    def becomes(self, day: int, hour: int, minute: int = 0) -> None:
        """The clock is moved forward to a moment of March 2026 in Tuban."""
        self.clock.move_to(datetime(2026, 3, day, hour, minute, 1, tzinfo=ZONE))

    async def joins(self, name: str, *invitation: str) -> Person:
        """Somebody opens an invitation link and accepts."""
        person = self.person(name)
        link = await self.run("invite", *invitation)
        person.starts(link.partition("?start=")[2])
        await person.presses(self.label("join"), timeout=PATIENCE)
        await person.hears("✅", timeout=PATIENCE)
        return person

    async def interpret(self, line: str) -> str:
        """One line of the person at the terminal; what there is to see then."""
        word, _, rest = line.partition(" ")
        if word in ("jam", "clock"):
            self.clock.move(_distance(rest))
            return self.sim.local(self.clock.now()).strftime("%A %d-%m-%Y %H.%M")
        who = next((one for one in self.people.values() if one.name.split()[0].lower() == word.lower()), None)
        if who is None:
            return self.t.plain("demo-help")
        before = who.chat[-1] if who.chat else None
        verb, _, words = rest.partition(" ")
        if verb in ("tekan", "press"):
            press = await who.presses(words)
            await self._quiet(who, before)
            return press.text or self.sim.transcript(who, last=2)
        if verb in ("foto", "photos"):
            await who.sends_album(4, caption=words or LETTER)
        elif rest and rest not in ("lihat", "show"):
            who.says(rest)
        if rest and rest not in ("lihat", "show"):
            await self._quiet(who, before)
        return self.sim.transcript(who, last=6)

    async def _quiet(self, who: Person, before: Message | None) -> None:
        since = before.seq if before else 0

        def answered() -> bool | None:
            return any(m.changed > since and m.sender is self.sim.bot for m in who.chat) or None

        await self.sim.until(answered, PATIENCE / 4)


def _distance(words: str) -> timedelta:
    """ "+1d", "+3h", "+30m" as a distance; nothing else moves the clock."""
    units = {"d": "days", "h": "hours", "m": "minutes"}
    number, unit = words.strip().lstrip("+")[:-1], words.strip()[-1:]
    if not number.isdigit() or unit not in units:
        return timedelta()
    return timedelta(**{units[unit]: int(number)})


async def play(stage: Stage) -> None:
    """The whole story. Raises AssertionError with the chat where it does not go as told."""
    t, sim = stage.t, stage.sim
    prompted = t.plain("prompt-private-never", unit="").splitlines()[-1]
    # 1. The operator binds the coordination group.
    sari = stage.person("Sari Wahyuni")
    sari.starts()
    await sari.hears("26", timeout=PATIENCE)
    # 2. Officers join by their invitations; a stranger is told how to.
    head, budi, rina, agus = await asyncio.gather(
        stage.joins("Hasan Basri", "--coordinator"),
        stage.joins("Budi Santoso", "KUA-PALANG"),
        stage.joins("Rina Lestari", "MIN-2-TUBAN"),
        stage.joins("Agus Salim", "KUA-SOKO"),
    )
    tono = stage.person("Tono")
    tono.says("Halo, ini bot apa?")
    await tono.hears(t.plain("stranger", office="Kementerian Agama Kabupaten Tuban")[:20], timeout=PATIENCE)
    stage.group = group = sim.group("Humas Kemenag Tuban")
    for person in (sari, head, budi, rina, agus, tono):
        group.adds(person)
    group.adds_bot(by=sari)
    await sari.presses(stage.label("bind-group"), timeout=PATIENCE)
    # 3. An album with a caption as people write today; one field corrected; sent.
    await budi.sends_album(4, caption=LETTER, caption_at=2, order=[1, 0, 3, 2])
    await budi.presses(stage.label("edit"), timeout=PATIENCE)
    await budi.presses(stage.label("edit-place"), timeout=PATIENCE)
    await budi.hears(t.plain("ask-place")[:12], timeout=PATIENCE)
    budi.says("Balai Nikah KUA Palang")
    await budi.hears("Balai Nikah KUA Palang", timeout=PATIENCE)
    await budi.presses(stage.label("send-report"), timeout=PATIENCE)
    await budi.hears("KUA-PALANG-2026-0001", timeout=PATIENCE)
    budi.says("https://www.instagram.com/p/C4palang01/?igsh=abc")
    await budi.hears("IG", timeout=PATIENCE)
    # 4. The digest at four; then a week later the silent units are reminded, first in private.
    stage.becomes(10, 16)
    await head.hears("– Bimbingan Perkawinan", timeout=PATIENCE)
    await head.hears("– Bimbingan Perkawinan", in_=group, timeout=PATIENCE)
    stage.becomes(17, 8, 30)
    for officer in (rina, agus, budi):
        await officer.hears(prompted, timeout=PATIENCE)
    for place in (None, group):
        await head.hears(f"– {t.full_day(date(2026, 3, 16))}", in_=place, timeout=PATIENCE)
    stage.becomes(19, 8, 30)
    shown = await rina.hears("▫️ KUA Soko", in_=group, timeout=PATIENCE)
    for place in (None, group):
        await head.hears(f"– {t.full_day(date(2026, 3, 18))}", in_=place, timeout=PATIENCE)
    await tono.presses("KUA Soko", on=shown, timeout=PATIENCE)
    await agus.presses("KUA Soko", on=shown, timeout=PATIENCE)
    await agus.presses(stage.label("tomorrow-short"), on=shown, timeout=PATIENCE)
    await agus.hears("🕓 KUA Soko", in_=group, timeout=PATIENCE)
    rina.says("https://www.facebook.com/min2tuban/posts/998877", to=group, reply_to=shown)
    await rina.hears("✅ MIN 2 Tuban", in_=group, timeout=PATIENCE)
    # 5. The digest of that day.
    stage.becomes(19, 16)
    digest = f"Tuban · {t.day(date(2026, 3, 19))}"
    await head.hears(digest, timeout=PATIENCE)
    await head.hears(digest, in_=group, timeout=PATIENCE)
