"""On leave, as an answer: colleagues are asked, a unit without any is left alone, a substitute is asked again."""

from pathlib import Path

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City, founded

ASKED = "Ada kegiatan yang bisa dikabarkan?"
DUE = "2026-03-17"


async def _prompted(city: City, *names: str) -> tuple[Message, list[Person]]:
    await city.units("KUA-PALANG", "KUA-SOKO")
    people = [await city.joins(name, "KUA-PALANG") for name in names]
    await city.becomes("08:00", DUE)
    return await people[0].hears(ASKED), people


async def _leaves(city: City, prompt: Message, person: Person, day: str = "Sen 30") -> None:
    await city.taps(person, "Sedang cuti", prompt)
    await city.taps(person, day, prompt)


async def test_a_unit_without_another_officer_is_left_alone_until_the_return(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, [budi] = await _prompted(city, "Budi")
        await _leaves(city, prompt, budi)
        assert "KUA Palang tidak diingatkan sampai Senin, 30 Maret 2026." in prompt.text
        assert prompt.labels() == ["Undang pengganti", "✏️ Ubah jawaban"]
        assert await city.rows("SELECT first, last FROM leaves") == [("2026-03-17", "2026-03-29")]
        assert await city.rows("SELECT kind, until FROM answers") == [("on_leave", "2026-03-30")]
        for day in ("2026-03-18", "2026-03-19", "2026-03-24", "2026-03-27"):
            await city.becomes("08:00", day)
            assert city.heard(ASKED, budi) == 1, day
        await city.becomes("08:00", "2026-03-30")
        assert city.heard(ASKED, budi) == 2


async def test_colleagues_get_the_prompt_on_the_next_working_day_and_who_is_away_none(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, [budi, rina] = await _prompted(city, "Budi", "Rina")
        await _leaves(city, prompt, budi)
        assert "Rekan di KUA Palang yang akan diingatkan, paling cepat Rabu, 18 Maret 2026." in prompt.text
        assert "masuk kembali Senin, 30 Maret 2026" in prompt.text
        assert prompt.labels() == ["✏️ Ubah jawaban"]
        assert (await rina.hears("KUA Palang")).text == prompt.text
        await city.becomes("08:00", "2026-03-18")
        assert (city.heard(ASKED, budi), city.heard(ASKED, rina)) == (1, 2)


async def test_the_last_one_to_go_leaves_the_unit_alone_until_the_first_is_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, [budi, rina] = await _prompted(city, "Budi", "Rina")
        await _leaves(city, prompt, budi, "Kam 26")
        await city.becomes("08:00", "2026-03-18")
        hers = next(message for message in reversed(rina.chat) if ASKED in message.text)
        await _leaves(city, hers, rina, "Sen 30")
        assert "KUA Palang tidak diingatkan sampai Kamis, 26 Maret 2026." in hers.text
        await city.becomes("08:00", "2026-03-25")
        assert (city.heard(ASKED, budi), city.heard(ASKED, rina)) == (1, 2)
        await city.becomes("08:00", "2026-03-26")
        assert (city.heard(ASKED, budi), city.heard(ASKED, rina)) == (2, 2)


async def test_a_substitute_joins_by_the_link_and_the_unit_is_due_after_its_cadence(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, [budi] = await _prompted(city, "Budi")
        await _leaves(city, prompt, budi)
        await city.taps(budi, "Undang pengganti", prompt)
        link = await budi.hears("https://t.me/GaungBot?start=")
        token = link.text.partition("?start=")[2].split()[0]
        wati = city.sim.person("Wati")
        wati.starts(token)
        await wati.presses("Gabung")
        await city.settles()
        assert "petugas humas KUA Palang" in wati.chat[-1].text
        assert await city.value("SELECT due_on FROM units WHERE code = 'KUA-PALANG'") == "2026-03-24"
        await city.becomes("08:00", "2026-03-24")
        assert (city.heard(ASKED, budi), city.heard(ASKED, wati)) == (1, 1)


async def test_a_substitute_who_asked_to_join_counts_too_and_a_nearer_day_stays(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head = await city.coordinator()
        prompt, [budi] = await _prompted(city, "Budi")
        await _leaves(city, prompt, budi, "Jum 20")
        unit = await city.value("SELECT id FROM units WHERE code = 'KUA-PALANG'")
        wati = city.sim.person("Wati")
        wati.starts()
        await city.settles()
        wati.presses_data(wati.chat[-1], f"q.send:{unit}:id")
        await city.settles()
        await city.taps(head, "Terima")
        assert await city.value("SELECT count(*) FROM roles WHERE role = 'officer'") == 2
        assert await city.value("SELECT due_on FROM units WHERE code = 'KUA-PALANG'") == "2026-03-20"


async def test_whoever_was_away_by_mistake_takes_the_leave_back_with_the_answer(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, [budi] = await _prompted(city, "Budi")
        await _leaves(city, prompt, budi)
        await city.taps(budi, "Ubah jawaban", prompt)
        await city.taps(budi, "Ingatkan besok", prompt)
        assert await city.value("SELECT count(*) FROM leaves WHERE last >= '2026-03-17'") == 0
        await city.becomes("08:00", "2026-03-18")
        assert city.heard(ASKED, budi) == 2


async def test_nobody_puts_down_leave_for_others(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head = await city.coordinator()
        prompt, _ = await _prompted(city, "Budi")
        head.starts("p-1")
        copy = await city.answer_to(head)
        assert ASKED in copy.text
        assert "🔕 Sedang cuti" not in copy.labels()
        press = head.presses_data(copy, "p.days:1:on_leave:-")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("prompt-leave-own", unit="KUA Palang"))
        press = head.presses_data(copy, "p.until:1:on_leave:2026-03-30")
        await city.settles()
        assert press.alert
        assert await city.value("SELECT count(*) FROM leaves") == 0
        assert ASKED in prompt.text
