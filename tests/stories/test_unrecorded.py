"""Buttons under messages that the outbox does not know: pressed before they were recorded, or long forgotten."""

from pathlib import Path

from tests.city import City, founded
from tests.stories.test_ladder_settings import opens


async def _forgotten(city: City) -> None:
    await city.changes("UPDATE outbox SET message_id = NULL")


async def test_the_group_is_bound_in_the_message_that_offered_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        group = city.sim.group("Humas Kemenag Tuban")
        group.adds_bot(by=city.sari)
        offer = await city.sari.hears("siap", in_=group)
        await city.settles()
        await _forgotten(city)
        await city.sari.presses("Pasang")
        await city.settles()
        assert "menjadi grup koordinasi" in offer.text
        assert offer.labels() == []
        assert city.heard("menjadi grup koordinasi", group) == 1


async def test_a_page_asks_and_is_answered_in_its_own_place(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.group(city.sari, await city.coordinator())
        page = await opens(city, city.sari)
        await _forgotten(city)
        await city.taps(city.sari, "Pranata Humas", on=page)
        city.sari.says("12")
        await city.settles()
        assert "12 hari kerja sesudah jatuh tempo" in page.text


async def test_once_it_is_recorded_a_message_is_the_card_that_it_was(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.group(city.sari, await city.coordinator())
        page = await opens(city, city.sari)
        recorded = await city.rows("SELECT id, message_id FROM outbox WHERE message_id IS NOT NULL")
        await _forgotten(city)
        await city.taps(city.sari, "Pranata Humas", on=page)
        for row_id, message_id in recorded:
            await city.changes(f"UPDATE outbox SET message_id = {message_id} WHERE id = {row_id}")
        city.sari.says("12")
        await city.settles()
        assert "12 hari kerja sesudah jatuh tempo" in page.text
        await city.taps(city.sari, "Grup", on=page)
        await city.taps(city.sari, "Tanpa grup", on=page)
        assert "12 hari kerja sesudah jatuh tempo" in page.text
        assert "Grup tidak dikabari" in page.text
