"""What the demo's clock jumps to is what then happens."""

from datetime import timedelta
from pathlib import Path

from bot.db import offices
from bot.domain.ladder import Rung
from bot.usecases import foreseeing
from tests.city import ZONE, City, founded


async def _office(city: City) -> None:
    """Two units with an officer, one without; a coordinator; a bound group."""
    await city.units("KUA-PALANG", "KUA-SOKO", "MIN-2-TUBAN")
    budi = await city.joins("Budi Santoso", "KUA-PALANG")
    await city.joins("Agus Salim", "KUA-SOKO")
    await city.group(city.sari, await city.coordinator(), budi)
    budi.says("https://www.instagram.com/p/C4palang01/")
    await city.becomes("15:00", "2026-03-11")
    budi.says("https://www.instagram.com/p/C4palang02/")
    await city.settles()


async def test_the_next_reminders_are_those_that_come_and_none_comes_before(tmp_path: Path) -> None:
    async with founded(tmp_path / "data") as city:
        await _office(city)
        seen = set()
        for _ in range(9):
            coming = await city.app.db.read(lambda tx: foreseeing.coming_prompts(tx, offices.get(tx)))
            moment = coming[0].moment
            expected = {
                (each.unit.code, each.rung.value)
                for each in coming
                if each.moment == moment and each.rung is not Rung.COORDINATORS
            }
            before = await city.value("SELECT count(*) FROM prompts")
            evening = moment - timedelta(hours=9)
            if evening > city.clock.now():
                city.clock.move_to(evening)
                await city.beats()
                assert await city.value("SELECT count(*) FROM prompts") == before
            day = moment.astimezone(ZONE).date().isoformat()
            await city.becomes(f"{moment.astimezone(ZONE):%H:%M}", day)
            came = await city.rows(
                f"SELECT code, rung FROM prompts JOIN units ON units.id = unit_id WHERE created_on = '{day}'"
            )
            assert set(came) == expected
            steps = await city.rows(f"SELECT code, last_rung FROM units WHERE last_prompted_on = '{day}'")
            assert {code for code, _ in steps} == {each.unit.code for each in coming if each.moment == moment}
            seen |= {rung for _, rung in came} | {"coordinators" for _, rung in steps if rung >= 2}
        assert seen == {"private", "group", "coordinators"}


async def test_the_next_group_prompts_ask_as_many_units_as_foreseen(tmp_path: Path) -> None:
    async with founded(tmp_path / "data") as city:
        await _office(city)
        foreseen = await city.app.db.read(lambda tx: foreseeing.group_prompts(tx, offices.get(tx), 21))
        moment, count = foreseen[0]
        city.clock.move_to(moment + timedelta(seconds=1))
        await city.beats()
        await city.settles()
        assert await city.value("SELECT count(*) FROM prompts WHERE rung = 'group'") == count
        assert max(count for _, count in foreseen) == 2
