"""Reminders that the network held up beyond the end of work: nobody hears them in the evening, and none is lost."""

from pathlib import Path

import pytest

from bot.simulator import Group, Person
from tests.city import City, founded

ASKED = "Ada kegiatan yang bisa dikabarkan?"
NEWS = "Kabar satker"
SILENT = "belum punya petugas"
POST = "https://www.instagram.com/p/C4abc123/"
DUE, NEXT = "2026-03-17", "2026-03-18"
GROUP_DAY, AFTER = "2026-03-19", "2026-03-20"
WAITING = "state = 'pending' AND not_before IS NULL"
REMINDERS = "key LIKE 'prompt:%' OR key LIKE 'group-prompt:%' OR key LIKE 'silent:%'"


async def _held_up(city: City, day: str, until: str = "20:00") -> None:
    """The network is away from before the reminders of a day until an hour of the evening."""
    await city.settles()
    city.sim.faults.outage()
    city.at("08:00", day)
    await city.beats()
    assert await city.value(f"SELECT count(*) FROM outbox WHERE {WAITING} AND ({REMINDERS})") > 0
    city.at(until)
    city.sim.faults.outage_off()
    await city.holds(f"SELECT count(*) FROM outbox WHERE {WAITING} AND ({REMINDERS})", 0)


async def _morning(city: City, hour: str, day: str) -> None:
    """It becomes such an hour, without a look at what happens until then."""
    city.at(hour, day)
    await city.beats()
    await city.settles()


async def _office(city: City) -> tuple[Person, Group]:
    await city.units("KUA-PALANG")
    budi = await city.joins("Budi", "KUA-PALANG")
    return budi, await city.group(city.sari, budi)


@pytest.mark.parametrize("hour", ["16:01", "20:00"])
async def test_a_private_prompt_waits_for_the_next_working_day_and_comes_once(tmp_path: Path, hour: str) -> None:
    async with founded(tmp_path) as city:
        budi, group = await _office(city)
        await _held_up(city, DUE, hour)
        await city.settles()
        assert city.heard(ASKED, budi) == 0
        await city.becomes("07:30", NEXT)
        assert city.heard(ASKED, budi) == 0
        await city.becomes("08:00", NEXT)
        prompt = await budi.hears(ASKED)
        await city.becomes("12:00", NEXT)
        assert city.heard(ASKED, budi) == 1
        await city.taps(budi, "Nihil", on=prompt)
        assert await city.rows("SELECT state FROM prompts ORDER BY id") == [("undelivered",), ("answered",)]
        assert city.heard(NEWS, group) == 0


async def test_a_unit_that_published_meanwhile_is_left_alone(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, group = await _office(city)
        await _held_up(city, DUE)
        budi.says(POST)
        await city.becomes("08:00", NEXT)
        await city.becomes("08:00", GROUP_DAY)
        assert (city.heard(ASKED, budi), city.heard(NEWS, group)) == (0, 0)


async def test_a_prompt_that_reached_one_of_two_officers_happened(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi, rina = [await city.joins(name, "KUA-PALANG") for name in ("Budi", "Rina")]
        await city.settles()
        city.sim.faults.next("sendMessage", rina, "500", times=50)
        city.at("08:00", DUE)
        await city.beats()
        await budi.hears(ASKED)
        city.at("20:00")
        await city.holds("SELECT count(*) FROM outbox WHERE state = 'dropped'", 1)
        await city.becomes("08:00", NEXT)
        assert (city.heard(ASKED, rina), await city.value("SELECT state FROM prompts")) == (0, "open")


async def test_the_groups_prompt_is_that_of_the_next_working_day(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, group = await _office(city)
        await city.units("KUA-PALANG", "KUA-SOKO")
        agus = await city.joins("Agus", "KUA-SOKO")
        await city.becomes("08:00", DUE)
        await _held_up(city, GROUP_DAY)
        assert city.heard(NEWS, group) == 0
        agus.says(POST)
        await city.holds("SELECT count(*) FROM publications", 1)
        await city.holds("SELECT count(*) FROM outbox WHERE state = 'pending' AND not_before IS NULL", 0)
        assert city.heard(NEWS, group) == 0
        await _morning(city, "08:00", AFTER)
        assert city.heard("Kabar satker · Jumat, 20 Maret 2026", group) == 1
        prompt = await city.sari.hears(NEWS, in_=group)
        assert "▫️ KUA Palang" in prompt.text
        await city.becomes("12:00", AFTER)
        assert city.heard(NEWS, group) == 1


async def test_the_coordinators_get_their_list_when_they_work_again(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        head = await city.coordinator()
        await _held_up(city, DUE)
        assert city.heard(SILENT, head) == 0
        await _morning(city, "07:30", NEXT)
        assert city.heard(SILENT, head) == 1


async def test_what_falls_due_in_the_last_minute_of_work_still_arrives(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await _office(city)
        await city.changes("UPDATE offices SET prompt_time = '15:59:00.000000'")
        await city.settles()
        city.sim.faults.outage()
        city.at("15:59", DUE)
        await city.beats()
        city.at("16:05")
        city.sim.faults.outage_off()
        await budi.hears(ASKED)


async def test_a_bot_that_ends_in_the_outage_makes_up_for_it_as_well(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await _office(city)
        await city.settles()
        city.sim.faults.outage()
        city.at("08:00", DUE)
        await city.beats()
        await city.goes_down()
        city.at("20:00")
        city.sim.faults.outage_off()
        await city.comes_up()
        await city.holds("SELECT count(*) FROM prompts WHERE state = 'undelivered'", 1)
        await city.becomes("08:00", NEXT)
        assert city.heard(ASKED, budi) == 1
