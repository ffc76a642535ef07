"""Every screen of a tour through the bot fits a phone, in both languages."""

import re
from pathlib import Path

import pytest

from bot.domain.people import Role
from bot.simulator import Group, Person
from bot.simulator.models import Message
from tests.city import City, founded

LONGEST_SCREEN = 12
LONGEST_LABEL = 34
WIDEST_ROW = 3
NUMBERS_A_ROW = 4
"""The numbers of a draft's photos, a digit or two each."""
LEFTOVER = re.compile(r"\{ ?\$|\{\w+\}|None|%\(|<b>|&lt;|\bno\b(?= ·)")


@pytest.mark.parametrize("language", ["id", "en"])
async def test_every_screen_of_a_tour_fits_a_phone(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        city.sari.starts()
        await _looks_right(city)
        await city.units()
        head = await city.coordinator()
        budi = await city.joins("Budi Santoso", "KUA-PALANG", "KUA-SOKO")
        group = await city.group(city.sari, head, budi)
        for words in (
            "/start",
            "/menu",
            "/panduan",
            "/lapor",
            "/bantuan",
            "Halo",
            "Nihil pekan ini",
            "Kendala: sinyal",
        ):
            budi.says(words)
            await _looks_right(city)
        budi.starts(await city.invite(role=Role.OFFICER, unit="MIN-1-TUBAN"))
        await _looks_right(city)
        await _tour_of_a_draft(city, budi)
        await _tour_of_reminders(city, budi, group)
        assert len({version for message in _said(city) for version in message.versions}) > 40


async def _tour_of_a_draft(city: City, budi: Person) -> None:
    await city.drafts(budi)
    await budi.presses("KUA Palang")
    await _looks_right(city)
    for field in ("title", "date", "place", "story", "programme", "unit"):
        await budi.presses(city.label("edit"))
        await _looks_right(city)
        await budi.presses(city.label(f"edit-{field}"))
        await _looks_right(city)
        await budi.presses("KUA Palang" if field == "unit" else city.label("back"))
        await _looks_right(city)
    await budi.presses(city.label("photos"))
    await _looks_right(city)
    await budi.presses(city.label("back"))
    budi.sends_voice()
    for label in ("send-report", "show-report", "send-link"):
        await budi.presses(city.label(label))
        await _looks_right(city)
    budi.says("https://instagram.com/p/abc")
    await _looks_right(city)
    for link in ("https://instagram.com/p/abc", "https://drive.google.com/drive/folders/1"):
        budi.says(link)
        await city.settles()
        await budi.presses("KUA Palang")
        await _looks_right(city)


async def _tour_of_reminders(city: City, budi: Person, group: Group) -> None:
    for hour, day in (
        ("16:00", "2026-03-10"),
        ("08:00", "2026-03-17"),
        ("08:00", "2026-03-19"),
        ("08:00", "2026-03-24"),
    ):
        await city.becomes(hour, day)
        await _looks_right(city)
    await budi.presses("KUA Palang", on=await budi.hears("▫️ KUA Palang", in_=group))
    await _looks_right(city)
    await city.becomes("16:00")
    await _looks_right(city)


def _said(city: City) -> list[Message]:
    return [
        message
        for room in city.sim.rooms.values()
        for message in room.messages.values()
        if message.sender is city.sim.bot
    ]


async def _looks_right(city: City) -> None:
    await city.settles()
    assert await city.rows("SELECT error FROM outbox WHERE state = 'failed'") == []
    for message in _said(city):
        for text in message.versions:
            assert len(text.encode("utf-16-le")) // 2 <= 4096
            assert not LEFTOVER.search(text), text
            above = re.split(r"\n(?:Kegiatan diikuti|▫️)", text)[0]
            assert len(above.splitlines()) <= LONGEST_SCREEN, text
        for row in message.buttons:
            numbers = all(button.text.isdigit() for button in row)
            assert len(row) <= (NUMBERS_A_ROW if numbers else WIDEST_ROW), row
            assert all(len(button.text) <= LONGEST_LABEL for button in row), row
