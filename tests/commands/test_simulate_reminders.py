"""`gaung simulate-reminders`: what it foretells is what happens."""

import json
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.simulator import Group, Person
from tests.city import ZONE, City, founded
from tests.commands.conftest import Gaung, beside

DAYS = 30
RECAPS = ("Gaung Humas", "Rekap pekan", "Rekap Maret 2026")
"""How the words of digests begin, which are no reminders."""
CODES = ("KUA-PALANG", "KUA-SOKO", "MIN-2-TUBAN", "MTSN-1-TUBAN")


@pytest_asyncio.fixture
async def city(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[City]:
    clock_file = elsewhere / "clock"
    monkeypatch.setenv("GAUNG_CLOCK_FILE", str(clock_file))
    async with founded(elsewhere / "data", clock_file=clock_file) as city:
        yield city


async def _opens(city: City) -> tuple[dict[str, Person], Person, Group]:
    """Four units, one of which nobody serves."""
    await city.units(*CODES)
    head = await city.coordinator("Hasan Basri")
    officers = {name: await city.joins(name, code) for name, code in zip(("Budi", "Rina", "Tono"), CODES, strict=False)}
    group = await city.group(city.sari, head, *officers.values())
    officers["Rina"].says("https://www.instagram.com/p/soko1/")
    await city.settles()
    return officers, head, group


async def test_what_it_foretells_is_what_happens(city: City, gaung: Gaung) -> None:
    officers, head, group = await _opens(city)
    told = await beside(gaung, "simulate-reminders", "--days", str(DAYS), "--json")
    assert (told.code, told.err) == (0, "")
    lines = [json.loads(line) for line in told.out.splitlines()]
    assert {tuple(line) for line in lines} == {("at", "unit", "rung", "to", "text_key")}
    assert all(line["at"].endswith("+07:00") for line in lines)
    assert await city.value("SELECT count(*) FROM prompts") == 0

    chats = {person.id: name for name, person in officers.items()} | {
        head.id: "Hasan Basri",
        group.id: group.title,
    }
    begins = len(city.sim.sent)
    day = city.clock.now().astimezone(ZONE).date()
    for number in range(DAYS):
        await city.becomes("08:00", (day + timedelta(days=number)).isoformat() if number else None)
    happened = {
        (sent.clock_at.astimezone(ZONE).date(), chats[sent.chat_id])
        for sent in city.sim.sent[begins:]
        if sent.method.lower() == "sendmessage"
        and sent.chat_id in chats
        and not any(each in sent.text for each in RECAPS)
    }
    assert happened == {(datetime.fromisoformat(line["at"]).date(), line["to"]) for line in lines}
    prompts = await city.rows("SELECT code, rung, created_on FROM prompts JOIN units ON units.id = unit_id")
    foretold = {(e["unit"], e["rung"], e["at"][:10]) for e in lines if e["rung"] != "coordinators"}
    assert {(code, rung, str(on)) for code, rung, on in prompts} == foretold


async def test_people_read_days_and_a_sum(city: City, gaung: Gaung) -> None:
    await _opens(city)
    told = await beside(gaung, "simulate-reminders", "--days", "14")
    assert "Selasa, 17 Maret 2026\n  08.00 · pengingat pribadi · KUA Palang → Budi\n" in told.out
    assert "  08.00 · daftar koordinator · MTsN 1 Tuban → Hasan Basri\n" in told.out
    assert "  08.00 · grup · KUA Palang, KUA Soko, MIN 2 Tuban → Humas Kemenag Tuban\n" in told.out
    assert told.out.endswith(
        "Dalam 14 hari, bila tidak ada yang menjawab atau menayangkan: 3 pengingat pribadi, 1 pesan grup, "
        "1 daftar untuk koordinator.\n"
    )


async def test_a_pause_is_foreseen(city: City, gaung: Gaung) -> None:
    await _opens(city)
    await city.changes(
        "INSERT INTO pauses (office_id, first, last, name, created_at)"
        " VALUES (1, '2026-03-16', '2026-04-30', 'Libur', '2026-03-10 02:00:00')"
    )
    told = await beside(gaung, "simulate-reminders", "--days", "30")
    assert told.out == "Dalam 30 hari tidak ada pengingat: belum ada satker, atau semuanya sedang jeda.\n"


async def test_without_a_coordinator_it_says_that_nobody_is_told(city: City, gaung: Gaung) -> None:
    await city.units("KUA-PALANG")
    told = await beside(gaung, "simulate-reminders", "--days", "14")
    assert "daftar koordinator · KUA Palang → (belum ada Pranata Humas)" in told.out


def test_without_an_office_it_says_what_to_do(gaung: Gaung) -> None:
    told = gaung("simulate-reminders")
    assert told.code != 0
    assert "gaung import-units" in told.err


@pytest.mark.parametrize("days", ["0", "-3", "367"])
def test_days_out_of_range_are_refused(gaung: Gaung, days: str) -> None:
    told = gaung("simulate-reminders", "--days", days)
    assert told.code != 0
    assert "1 to 366" in told.err
