"""Everybody presses at once, with Telegram's limits on."""

import asyncio
from pathlib import Path

from bot.simulator.models import Press
from tests.city import City, founded

DAY = "2026-03-19"
UNITS = 26
EDITS_A_MINUTE = 20


async def _office(city: City) -> list[str]:
    await city.units()
    names = [name for (name,) in await city.rows("SELECT name FROM units ORDER BY id")]
    codes = [code for (code,) in await city.rows("SELECT code FROM units ORDER BY id")]
    assert len(names) == UNITS
    officers = await asyncio.gather(*(city.joins(f"Petugas {number}", code) for number, code in enumerate(codes)))
    await city.group(city.sari, *officers)
    return names


def _twice(names: list[str], answers: list[Press]) -> list[tuple[str, Press]]:
    return [(names[number // 2], press) for number, press in enumerate(answers)]


async def test_26_officers_press_within_two_seconds_twice_each_and_every_answer_is_kept_and_shown(
    tmp_path: Path,
) -> None:
    async with founded(tmp_path, limits=True) as city:
        names = await _office(city)
        await city.becomes("08:00", "2026-03-17")
        await city.becomes("08:00", DAY)
        group = city.sim.groups[0]
        prompt = await city.sari.hears("Kabar satker", in_=group)
        ids = dict(await city.rows("SELECT u.name, p.id FROM prompts p JOIN units u ON u.id = p.unit_id "
                                   "WHERE p.group_prompt_id IS NOT NULL"))  # fmt: skip
        before = prompt.edits
        presses, answers = [], []
        for number, name in enumerate(names):
            officer = city.sim.person(f"Petugas {number}")
            presses.append(officer.presses_data(prompt, f"g.unit:{ids[name]}:1"))
            answers += [officer.presses_data(prompt, f"g.nothing:{ids[name]}") for _ in range(2)]
            await asyncio.sleep(0.04)
        await city.settles(timeout=120)
        assert all(press.answered for press in (*presses, *answers))
        assert (
            sum(press.text == city.t.plain("prompt-answered", unit=name) for name, press in _twice(names, answers))
            == UNITS
        )
        assert await city.value("SELECT count(*) FROM answers") == UNITS
        assert await city.value("SELECT count(DISTINCT unit_id) FROM answers WHERE prompt_id IS NOT NULL") == UNITS
        assert city.heard("Kabar satker", group) == 1
        assert [name for name in names if f"🔕 {name} · nihil pekan ini" not in prompt.text] == []
        assert "Semua sudah menjawab." in prompt.text
        assert prompt.labels() == ["✏️ Ubah jawaban"]
        assert prompt.edits - before <= EDITS_A_MINUTE
        assert list(city.sim.floods.refused) == []
