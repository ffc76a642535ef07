"""Ninety days of an office of 26 units: what each of them was sent, against a table.

The server runs on UTC. Within the days lie Idul Fitri with its collective leave (18 to 24 March) and three times
without the bot: an hour on 13 January, three days from the 20th, three weeks from 9 February.
"""

import csv
import io
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from time import tzset
from typing import Final

import pytest

from bot.config import shipped
from bot.simulator import Person
from tests.city import ZONE, City, founded

BEGINS: Final = date(2026, 1, 6)
DAYS: Final = 90
DOWN: Final = {date(2026, 1, 20) + timedelta(days=number) for number in range(3)} | {
    date(2026, 2, 9) + timedelta(days=number) for number in range(21)
}
LATE_START: Final = date(2026, 1, 13)
"""The day on which the bot comes up at nine instead of before eight."""
ASKED: Final = "Ada kegiatan yang bisa dikabarkan?"

DILIGENT, SILENT, NOTHING, AWAY, BLOCKED, BARE, ONCE = (
    "diligent",
    "silent",
    "nothing",
    "away",
    "blocked",
    "bare",
    "once",
)
BEHAVIOURS: Final = (*[DILIGENT] * 14, *[SILENT] * 4, *[NOTHING] * 3, AWAY, *[BLOCKED] * 2, BARE, ONCE)

# What is sent, by day: p private, g group, c on the coordinators' list.
TABLE: Final = {
    DILIGENT: "",
    # Due on 13 January; the group two working days later; the list of the 21st comes on the 23rd, those of 11 to 27
    # February come as one on 2 March; 20 March is a holiday.
    SILENT: "01-13 p, 01-15 g, 01-23 c, 01-28 c, 02-04 c, 03-02 c, 03-06 c, 03-13 c, 03-27 c, 04-06 c",
    # Each answer lasts until the next Monday. That of 2 February lasted until the bot was down: three weeks later the
    # highest step has come, and then every fifth working day after 9 February.
    NOTHING: "01-13 p, 01-19 p, 01-26 p, 02-02 p, 03-02 c, 03-04 c, 03-11 c, 03-25 c, 04-01 c",
    # Published on 5 March, away from the 9th to the 17th: nine days that do not count, then holidays.
    AWAY: "03-25 p, 03-27 g, 04-01 c",
    # Nobody can be written to from the day before it was due.
    BLOCKED: "01-13 c, 01-23 c, 01-28 c, 02-04 c, 03-02 c, 03-06 c, 03-13 c, 03-27 c, 04-06 c",
    BARE: "01-13 c, 01-23 c, 01-28 c, 02-04 c, 03-02 c, 03-06 c, 03-13 c, 03-27 c, 04-06 c",
    # Published on 8 January; the group's turn, on the 20th, fell into the three days.
    ONCE: "01-15 p, 01-23 c, 01-30 c, 02-06 c, 03-02 c, 03-03 c, 03-10 c, 03-17 c, 03-31 c",
}


@pytest.mark.slow
async def test_over_ninety_days_every_unit_is_sent_what_the_table_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "UTC")
    tzset()
    morning = datetime.combine(BEGINS, time(9), ZONE).astimezone(UTC)
    async with founded(tmp_path, start=morning, national=True) as city:
        story = _Story(city)
        await story.opens()
        for number in range(1, DAYS + 1):
            await story.lives(BEGINS + timedelta(days=number))
        for code, behaviour in story.behaves.items():
            assert await story.sent_to(code) == TABLE[behaviour], (code, behaviour)
        await story.nobody_was_disturbed()


class _Story:
    """The office and what its people do."""

    def __init__(self, city: City) -> None:
        self.city = city
        rows = list(csv.DictReader(io.StringIO(shipped("units.csv").read_text(encoding="utf-8"))))
        self.names = {row["kode"]: row["nama"] for row in rows}
        self.behaves = dict(zip(self.names, BEHAVIOURS, strict=True))
        self.officers: dict[str, Person] = {}
        self.up = True

    async def opens(self) -> None:
        city = self.city
        await city.units()
        self.head = await city.coordinator("Hasan Basri")
        for code, behaviour in self.behaves.items():
            if behaviour != BARE:
                self.officers[code] = await city.joins(f"Petugas {code}", code)
        self.group = await city.group(city.sari, self.head, *self.officers.values())
        city.passes(minutes=20)
        await city.beats()
        await city.settles()
        assert await city.value("SELECT count(*) FROM holidays WHERE day BETWEEN '2026-03-18' AND '2026-03-24'") == 7

    async def lives(self, day: date) -> None:
        """A day: people write at twenty past seven, the bot looks at eight and at nine, people answer."""
        city = self.city
        await self._comes_or_goes(day, "07:10", is_up=day not in DOWN and day != LATE_START)
        city.at("07:20", day.isoformat())
        await self._people_write(day)
        if day == LATE_START:
            await self._comes_or_goes(day, "08:50", is_up=True)
        if not self.up:
            return
        for hour in ("08:00", "09:00") if day != LATE_START else ("09:00",):
            await city.becomes(hour, day.isoformat())
        await self._people_answer()

    async def _comes_or_goes(self, day: date, hour: str, *, is_up: bool) -> None:
        self.city.at(hour, day.isoformat())
        if is_up != self.up:
            await (self.city.comes_up() if is_up else self.city.goes_down())
            self.up = is_up
        if self.up:
            await self.city.settles()

    async def _people_write(self, day: date) -> None:
        """Who is diligent publishes on Mondays and Thursdays; nobody does so while the bot does not answer."""
        for code, officer in self.officers.items():
            behaviour = self.behaves[code]
            publishes = {
                DILIGENT: day.weekday() in (0, 3),
                ONCE: day == date(2026, 1, 8),
                AWAY: day.weekday() in (0, 3) and day <= date(2026, 3, 5),
            }.get(behaviour, False)
            if publishes and self.up:
                officer.says(f"https://www.instagram.com/p/{code.replace('-', '')}{day:%m%d}")
            if behaviour == BLOCKED and day == date(2026, 1, 12):
                officer.blocks_bot()
            if behaviour == AWAY and day == date(2026, 3, 9):
                officer.says("/cuti")
                await self.city.settles()
                await officer.presses("Tulis tanggal")
                officer.says("9 - 17 Maret 2026")
        if self.up:
            await self.city.settles()

    async def _people_answer(self) -> None:
        for code, officer in self.officers.items():
            if self.behaves[code] == NOTHING:
                for message in officer.chat:
                    if ASKED in message.text and message.buttons:
                        await officer.presses("Nihil", on=message)
                        await self.city.settles()

    async def sent_to(self, code: str) -> str:
        """What a unit was sent, as the table writes it, in the order of days."""
        found = [
            f"{_day(sent.clock_at):%m-%d} p"
            for sent in self.city.sim.sent
            if code in self.officers and sent.chat_id == self.officers[code].id
            if sent.method.lower() == "sendmessage" and ASKED in sent.text
        ]
        asked = "SELECT created_on FROM prompts JOIN units ON units.id = unit_id WHERE rung = 'group' AND code = '{}'"
        found += [f"{str(row[0])[5:]} g" for row in await self.city.rows(asked.format(code))]
        found += [
            f"{_day(sent.clock_at):%m-%d} c"
            for sent in self.city.sim.sent
            if sent.chat_id == self.head.id
            if ("perlu disapa" in sent.text or "belum punya petugas" in sent.text) and self.names[code] in sent.text
        ]
        return ", ".join(sorted(found))

    async def nobody_was_disturbed(self) -> None:
        """One message a day to the group and to the coordinator, none outside working hours or on a free day."""
        said = [
            sent
            for sent in self.city.sim.sent
            if sent.method.lower() == "sendmessage"
            if any(words in sent.text for words in (ASKED, "Kabar satker", "perlu disapa", "belum punya petugas"))
        ]
        for sent in said:
            local = sent.clock_at.astimezone(ZONE)
            assert local.weekday() < 5
            assert time(7, 30) <= local.time() <= time(16)
            assert not date(2026, 3, 18) <= local.date() <= date(2026, 3, 24)
        assert max(Counter((_day(sent.clock_at), sent.chat_id) for sent in said).values()) == 1
        groups = {
            day for (day,) in await self.city.rows("SELECT DISTINCT created_on FROM prompts WHERE rung = 'group'")
        }
        assert self.city.heard("Kabar satker", self.group) == len(groups)


def _day(instant: datetime) -> date:
    return instant.astimezone(ZONE).date()
