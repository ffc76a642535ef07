"""National holidays and collective leave: where they come from, and that nobody is asked on them."""

import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.db import holidays, offices
from bot.domain.calendar import Holiday, HolidaySource
from bot.render import apart
from bot.usecases import national
from tests.city import City, founded

ASKED = "Ada kegiatan yang bisa dikabarkan?"
IDUL_FITRI = "SELECT day, name FROM holidays WHERE day BETWEEN '2026-03-18' AND '2026-03-24' ORDER BY day"


async def _looked_up(city: City) -> None:
    city.passes(minutes=11)
    await city.beats()
    await city.settles()


async def test_the_days_of_this_year_and_the_next_are_looked_up_soon_after_the_start(tmp_path: Path) -> None:
    async with founded(tmp_path, national=True) as city:
        await city.beats()
        await city.settles()
        assert await city.value("SELECT count(*) FROM holidays") == 0, "the first minutes belong to the set-up"
        await _looked_up(city)
        days = await city.rows("SELECT day, name FROM holidays WHERE source = 'library' ORDER BY day")
        assert {day[:4] for day, _ in days} == {"2026", "2027"}
        assert ("2026-12-24", "Cuti Bersama Hari Raya Natal") in days
        assert [day for day, _ in await city.rows(IDUL_FITRI)] == [f"2026-03-{day}" for day in range(18, 25)]
        await city.beats()
        assert await city.value("SELECT count(*) FROM errands WHERE kind = 'calendar.national'") == 1, "once a month"
        await city.becomes("09:00", "2026-04-01")
        again = "SELECT count(*) FROM errands WHERE kind = 'calendar.national' AND created_at >= '2026-04-01'"
        assert await city.value(again) == 1


async def test_where_it_failed_it_is_tried_again_on_the_next_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with founded(tmp_path, national=True) as city:
        city.sari.starts()
        await city.settles()
        monkeypatch.setattr(apart, "SECONDS", 0.0)
        await _looked_up(city)
        await city.holds("SELECT count(*) FROM errands WHERE tries = 1", 1)
        for _ in range(3):
            city.passes(minutes=1)
            await city.beats()
            await city.settles()
        assert await city.rows("SELECT state, tries FROM errands") == [("failed", 3)]
        assert city.heard("calendar.national", city.sari) == 1
        monkeypatch.undo()
        await city.beats()
        assert await city.value("SELECT count(*) FROM errands WHERE kind = 'calendar.national'") == 1
        await city.becomes("09:00", "2026-03-11")
        assert len(await city.rows(IDUL_FITRI)) == 7


async def test_what_the_office_says_stands_over_the_library_and_is_not_overwritten(tmp_path: Path) -> None:
    async with founded(tmp_path, national=True) as city:
        works = Holiday(date(2026, 3, 18), "Tetap masuk", HolidaySource.OFFICE, works=True)
        own = Holiday(date(2026, 3, 25), "Libur kantor", HolidaySource.OFFICE)
        await city.app.db.write(lambda tx: holidays.put(tx, 1, [works, own]))
        await _looked_up(city)
        hours = (await city.app.db.read(offices.get)).hours
        expected = {17: True, 18: True, 19: False, 20: False, 23: False, 24: False, 25: False, 26: True}
        assert {day: hours.is_working_day(date(2026, 3, day)) for day in expected} == expected
        await city.app.db.write(lambda tx: holidays.remove(tx, 1, HolidaySource.OFFICE))
        hours = (await city.app.db.read(offices.get)).hours
        assert [hours.is_working_day(date(2026, 3, day)) for day in (18, 25)] == [False, True]


async def test_days_that_the_library_took_back_go_and_past_years_stay(tmp_path: Path) -> None:
    async with founded(tmp_path, national=True) as city:
        stale = [
            Holiday(date(year, 2, 3), "Hari yang dicabut", HolidaySource.LIBRARY) for year in (2025, 2026, 2027, 2028)
        ]
        await city.app.db.write(lambda tx: holidays.put(tx, 1, stale))
        await _looked_up(city)
        kept = await city.rows("SELECT day FROM holidays WHERE name = 'Hari yang dicabut'")
        assert kept == [("2025-02-03",), ("2028-02-03",)]
        with pytest.raises(ValueError, match="without holidays"):
            await city.app.db.write(lambda tx: national.keep(tx, offices.get(tx), []))


async def test_an_answer_that_comes_after_they_were_switched_off_is_not_kept(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        kept = await city.app.db.write(lambda tx: national.keep(tx, offices.get(tx), [("2026-03-19", "Nyepi")]))
        assert (kept, await city.value("SELECT count(*) FROM holidays")) == (False, 0)


@pytest.mark.parametrize("name", ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"])
async def test_holidays_and_hours_are_those_of_the_offices_zone_while_the_server_keeps_utc(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    zone = ZoneInfo(name)
    async with founded(tmp_path, national=True, start=datetime(2026, 3, 10, 9, tzinfo=zone)) as city:
        await city.app.db.write(lambda tx: offices.change(tx, 1, timezone=name))
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await _looked_up(city)
        await city.changes("UPDATE units SET due_on = '2026-03-18', prompt_on = '2026-03-18'")
        opening = datetime(2026, 3, 25, 8, tzinfo=zone).astimezone(UTC)
        moment = datetime(2026, 3, 18, tzinfo=zone).astimezone(UTC)
        while moment < opening:
            city.clock.move_to(moment)
            await city.beats()
            moment += timedelta(hours=2)
        city.clock.move_to(opening - timedelta(seconds=1))
        await city.beats()
        await city.settles()
        assert city.heard(ASKED, budi) == 0
        city.clock.move_to(opening)
        await city.beats()
        await city.settles()
        assert city.heard(ASKED, budi) == 1
        assert await city.value("SELECT created_on FROM prompts") == "2026-03-25"
