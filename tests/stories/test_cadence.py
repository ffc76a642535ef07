"""How often units have to publish: their own cadence, else their kind's, else the office's; and what a change moves."""

from pathlib import Path

from bot.db import units
from tests.city import City, founded

UNITS = ("KUA-PALANG", "KUA-SOKO", "MAN-1-TUBAN", "MIN-1-TUBAN")


async def _cadences(city: City) -> dict[str, int]:
    return {code: await _of(city, code) for code in UNITS}


async def _of(city: City, code: str) -> int:
    unit = await city.app.db.read(lambda tx: units.by_code(tx, code))
    assert unit is not None
    return unit.cadence_days


async def _due(city: City) -> dict[str, str]:
    return {code: day[5:] for code, day in await city.rows("SELECT code, due_on FROM units ORDER BY code")}


async def _sets(city: City, which: str, value: str) -> str:
    city.sari.says("/pengaturan")
    await city.settles()
    for label in ("Irama", which):
        await city.sari.presses(label)
        await city.settles()
    city.sari.says(value)
    await city.settles()
    return max((one for one in city.sari.chat if one.sender is city.sim.bot), key=lambda one: one.changed).text


async def test_the_nearest_cadence_counts(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units(*UNITS)
        await city.changes("UPDATE units SET cadence_days = 3 WHERE code = 'KUA-SOKO'")
        assert await _cadences(city) == dict(zip(UNITS, (7, 3, 7, 7), strict=True))
        await _sets(city, "KUA", "14")
        assert await _cadences(city) == dict(zip(UNITS, (14, 3, 7, 7), strict=True))
        await _sets(city, "Irama kantor", "10")
        assert await _cadences(city) == dict(zip(UNITS, (14, 3, 10, 10), strict=True))
        await city.sari.presses("KUA")
        await city.sari.presses("Ikut irama kantor")
        await city.settles()
        assert await _cadences(city) == dict(zip(UNITS, (10, 3, 10, 10), strict=True))


async def test_a_unit_that_is_added_falls_due_by_the_cadence_of_its_kind(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await _sets(city, "KUA", "20")
        await city.units("KUA-PALANG", "MIN-1-TUBAN")
        assert await _due(city) == {"KUA-PALANG": "03-30", "MIN-1-TUBAN": "03-17"}


async def test_due_days_follow_but_promised_ones_stay(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units(*UNITS)
        budi = await city.joins("Budi", "KUA-PALANG")
        # On the very day on which the cadence would have it, too: what was promised stays.
        budi.says("Kendala: sinyal di kantor lemah")
        await budi.presses("Ini kendala")
        await city.settles()
        await city.changes("UPDATE units SET cadence_days = 7 WHERE code = 'MAN-1-TUBAN'")
        said = await _sets(city, "Irama kantor", "14")
        assert "Jatuh tempo 2 satker ikut bergeser" in said
        assert await _due(city) == {
            "KUA-PALANG": "03-17",
            "KUA-SOKO": "03-24",
            "MAN-1-TUBAN": "03-17",
            "MIN-1-TUBAN": "03-24",
        }


async def test_a_shorter_cadence_reminds_nobody_on_the_same_day(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        await _sets(city, "Irama kantor", "14")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.becomes("10:00", "2026-03-18")
        await _sets(city, "Irama kantor", "3")
        assert await _due(city) == {"KUA-PALANG": "03-19"}
        await city.becomes("15:00")
        assert city.heard("belum pernah menayangkan", budi) == 0
        await city.becomes("08:30", "2026-03-19")
        assert city.heard("belum pernah menayangkan", budi) == 1


async def test_a_longer_cadence_frees_a_unit_that_was_late(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.becomes("08:30", "2026-03-17")
        assert city.heard("belum pernah menayangkan", budi) == 1
        await _sets(city, "KUA", "30")
        assert await city.rows("SELECT due_on, prompt_on, last_rung FROM units") == [("2026-04-09", "2026-04-09", None)]
        await city.becomes("08:30", "2026-03-24")
        assert city.heard("belum pernah menayangkan", budi) == 1
