"""Until when an answer holds, in private: at a tap, from the calendar, typed; and changing one's mind."""

from pathlib import Path

import pytest

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City, founded

ASKED = "Ada kegiatan yang bisa dikabarkan?"
DUE = "2026-03-17"
"""A Tuesday, a week after the units were made."""


async def _prompted(city: City) -> tuple[Message, Person]:
    await city.units("KUA-PALANG")
    budi = await city.joins("Budi", "KUA-PALANG")
    await city.becomes("08:00", DUE)
    return await budi.hears(ASKED), budi


async def _due(city: City) -> tuple[str, str]:
    ((due, look),) = await city.rows("SELECT due_on, prompt_on FROM units")
    return due, look


async def _answers(city: City) -> list[tuple[str, str]]:
    return [(kind, until) for kind, until in await city.rows("SELECT kind, until FROM answers ORDER BY id")]


async def test_a_tap_says_nothing_this_week_and_another_makes_it_longer(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, budi = await _prompted(city)
        await city.taps(budi, "Nihil pekan ini", prompt)
        assert prompt.text == "✅ KUA Palang tercatat nihil. Tidak diingatkan sampai Senin, 23 Maret 2026."
        assert prompt.labels() == ["Sampai 30 Maret", "Sampai 1 April", "📅 Tanggal lain", "✏️ Ubah jawaban"]
        await city.taps(budi, "Sampai 1 April", prompt)
        assert prompt.text == "✅ KUA Palang tercatat nihil. Tidak diingatkan sampai Rabu, 1 April 2026."
        assert prompt.labels() == ["Sampai 23 Maret", "Sampai 30 Maret", "📅 Tanggal lain", "✏️ Ubah jawaban"]
        assert await _answers(city) == [("nothing", "2026-03-23"), ("nothing", "2026-04-01")]
        assert await city.value("SELECT count(DISTINCT prompt_id) FROM answers WHERE prompt_id IS NOT NULL") == 1
        for day in ("2026-03-18", "2026-03-23", "2026-03-31"):
            await city.becomes("08:00", day)
            assert city.heard(ASKED, budi) == 1, day
        await city.becomes("08:00", "2026-04-01")
        assert city.heard(ASKED, budi) == 2


async def test_the_calendar_is_turned_by_months_and_gives_a_day(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, budi = await _prompted(city)
        await city.taps(budi, "Nihil pekan ini", prompt)
        await city.taps(budi, "Tanggal lain", prompt)
        assert prompt.labels()[:3] == ["Rab 18", "Kam 19", "Jum 20"]
        assert prompt.labels()[-2:] == ["April 2026 ›", "‹ Kembali"]
        await city.taps(budi, "April 2026", prompt)
        assert prompt.labels()[-3:] == ["‹ Maret 2026", "Mei 2026 ›", "‹ Kembali"]
        await city.taps(budi, "Mei 2026", prompt)
        assert prompt.labels()[-3:] == ["Jum 15", "‹ April 2026", "‹ Kembali"]
        await city.taps(budi, "April 2026", prompt)
        await city.taps(budi, "Sen 6", prompt)
        assert "Tidak diingatkan sampai Senin, 6 April 2026." in prompt.text
        assert await _due(city) == ("2026-04-06", "2026-04-06")


@pytest.mark.parametrize(
    ("words", "until"),
    [("6 April", "Senin, 6 April 2026"), ("senin", "Senin, 23 Maret 2026"), ("4/4", "Senin, 6 April 2026")],
)
async def test_a_day_is_typed_instead_and_a_weekend_becomes_monday(tmp_path: Path, words: str, until: str) -> None:
    async with founded(tmp_path) as city:
        prompt, budi = await _prompted(city)
        await city.taps(budi, "Nihil pekan ini", prompt)
        await city.taps(budi, "Tanggal lain", prompt)
        budi.says(words)
        assert (await city.answer_to(budi)).text.endswith(f"Tidak diingatkan sampai {until}.")
        assert until in prompt.text
        budi.says("7 April")
        assert "Pesannya sudah diterima" in (await city.answer_to(budi)).text


@pytest.mark.parametrize("words", ["17 Maret 2026", "kemarin", "1 Desember 2026"])
async def test_a_day_that_is_past_or_too_far_is_refused_with_the_limit(tmp_path: Path, words: str) -> None:
    async with founded(tmp_path) as city:
        prompt, budi = await _prompted(city)
        await city.taps(budi, "Nihil pekan ini", prompt)
        await city.taps(budi, "Tanggal lain", prompt)
        budi.says(words)
        assert (await city.answer_to(budi)).text == city.t.plain("prompt-until-beyond", days=60)
        budi.says("6 April")
        await city.settles()
        assert await _due(city) == ("2026-04-06", "2026-04-06")


async def test_other_words_while_a_day_is_asked_are_taken_as_ever(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, budi = await _prompted(city)
        await city.taps(budi, "Nihil pekan ini", prompt)
        await city.taps(budi, "Tanggal lain", prompt)
        budi.says(
            "Bimbingan calon pengantin di Balai Nikah KUA Palang Senin, 16 Maret diikuti 12 pasang calon pengantin"
        )
        assert "📝 Draf laporan" in (await city.answer_to(budi)).text
        assert await _due(city) == ("2026-03-23", "2026-03-23")


async def test_tomorrow_can_be_another_day_within_two_weeks(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, budi = await _prompted(city)
        await city.taps(budi, "Ingatkan besok", prompt)
        assert prompt.text == "🕓 Baik, KUA Palang diingatkan lagi Rabu, 18 Maret 2026."
        await city.taps(budi, "Tanggal lain", prompt)
        assert prompt.labels()[-3:] == ["Sen 30", "Sel 31", "‹ Kembali"]
        await city.taps(budi, "Kam 26", prompt)
        assert prompt.text == "🕓 Baik, KUA Palang diingatkan lagi Kamis, 26 Maret 2026."
        await city.becomes("08:00", "2026-03-25")
        assert city.heard(ASKED, budi) == 1
        await city.becomes("08:00", "2026-03-26")
        assert city.heard(ASKED, budi) == 2


async def test_an_answer_is_changed_on_its_day_and_all_are_kept(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, budi = await _prompted(city)
        await city.taps(budi, "Nihil pekan ini", prompt)
        await city.taps(budi, "Ubah jawaban", prompt)
        assert prompt.text == "KUA Palang, jawaban hari ini: nihil pekan ini.\nDiubah menjadi apa?"
        await city.taps(budi, "Kembali", prompt)
        assert "tercatat nihil" in prompt.text
        await city.taps(budi, "Ubah jawaban", prompt)
        await city.taps(budi, "Ada kendala", prompt)
        assert "ada kendala, ditunggu ceritanya" in prompt.text
        await city.taps(budi, "Ubah jawaban", prompt)
        await city.taps(budi, "Ingatkan besok", prompt)
        assert await _answers(city) == [("nothing", "2026-03-23"), ("stuck", "2026-03-24"), ("tomorrow", "2026-03-18")]
        assert await _due(city) == ("2026-03-18", "2026-03-18")
        budi.says("Kamera rusak")
        assert "Pesannya sudah diterima" in (await city.answer_to(budi)).text


async def test_on_the_next_day_an_answer_stands(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, budi = await _prompted(city)
        await city.taps(budi, "Nihil pekan ini", prompt)
        await city.becomes("09:00", "2026-03-18")
        press = await budi.presses("Ubah jawaban", on=prompt)
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("prompt-answered", unit="KUA Palang"))
        assert prompt.labels() == []
        assert "Tidak diingatkan sampai Senin, 23 Maret 2026." in prompt.text


async def test_a_change_on_a_screen_that_is_out_of_date_changes_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, budi = await _prompted(city)
        await city.taps(budi, "Nihil pekan ini", prompt)
        old = next(button.data for row in prompt.buttons for button in row if button.text == "Sampai 30 Maret") or ""
        await city.taps(budi, "Sampai 1 April", prompt)
        budi.presses_data(prompt, old)
        await city.settles()
        assert await _due(city) == ("2026-04-01", "2026-04-01")
        assert len(await _answers(city)) == 2


async def test_published_already_asks_for_the_link_which_is_the_units(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        budi = await city.joins("Budi", "KUA-PALANG", "KUA-SOKO")
        await city.becomes("08:00", DUE)
        prompt = await budi.hears("KUA Soko")
        await city.taps(budi, "Sudah tayang", prompt)
        assert "Kirim saja tautannya" in (await city.answer_to(budi)).text
        budi.says("https://instagram.com/p/abc123")
        await city.settles()
        assert prompt.text == "KUA Soko: tayang di Instagram. Terima kasih."
        assert prompt.labels() == []
        assert await city.rows("SELECT code FROM publications JOIN units ON units.id = unit_id") == [("KUA-SOKO",)]


async def test_a_forged_day_is_no_answer(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, budi = await _prompted(city)
        for data in ("nothing:2026-12-01", "nothing:2026-03-17", "stuck:2026-03-20", "nothing:2026-03-21", "nothing:x"):
            press = budi.presses_data(prompt, f"p.until:1:{data}")
            await city.settles()
            assert (press.alert, press.text) == (True, city.t.plain("unknown-button"))
        assert await _answers(city) == []


async def test_in_english_the_days_are_english(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        john = await city.joins("John", "KUA-PALANG", language="en")
        await city.becomes("08:00", DUE)
        prompt = await john.hears("Is there anything to share?")
        await city.taps(john, "Remind me tomorrow", prompt)
        await city.taps(john, "Another day", prompt)
        assert prompt.labels()[:3] == ["Wed 18", "Thu 19", "Fri 20"]
        john.says("next thursday")
        await city.settles()
        assert "Thursday, 19 March 2026" in prompt.text or "Thursday, 26 March 2026" in prompt.text
