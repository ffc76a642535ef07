"""Reminding in private: when it comes, and what the answers do."""

from pathlib import Path

import pytest

from bot.simulator import Person
from tests.city import City, founded

ASKED = "Ada kegiatan yang bisa dikabarkan?"
DUE = "2026-03-17"
"""A Tuesday, a week after the units were made."""


async def _office(city: City) -> tuple[Person, Person]:
    await city.units("KUA-PALANG")
    return await city.coordinator(), await city.joins("Budi", "KUA-PALANG")


async def _prompted(city: City) -> tuple[Person, Person]:
    head, budi = await _office(city)
    await city.becomes("08:00", DUE)
    assert city.heard(ASKED, budi) == 1
    return head, budi


async def test_a_due_unit_gets_one_private_prompt_not_before_eight(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, budi = await _office(city)
        for hour, day in (("09:00", "2026-03-16"), ("00:00", DUE), ("07:30", DUE), ("07:59", DUE)):
            await city.becomes(hour, day)
            assert city.heard(ASKED, budi) == 0, (hour, day)
        for hour in ("08:00", "08:01", "12:00", "15:59", "20:00"):
            await city.becomes(hour)
            assert city.heard(ASKED, budi) == 1, hour
        assert "KUA Palang belum pernah menayangkan kegiatan di sini." in budi.chat[-1].text


async def test_a_unit_that_published_before_is_told_since_when_it_is_silent(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, budi = await _office(city)
        budi.says("https://instagram.com/p/abc123")
        await city.becomes("08:30", DUE)
        assert "Sudah 7 hari KUA Palang belum menayangkan kegiatan (terakhir 10 Maret)." in budi.chat[-1].text


async def test_nobody_is_prompted_at_a_weekend_or_in_the_evening(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, budi = await _office(city)
        await city.changes("UPDATE units SET due_on = '2026-03-14', prompt_on = '2026-03-14'")
        for hour, day in (("10:00", "2026-03-14"), ("10:00", "2026-03-15"), ("07:00", "2026-03-16")):
            await city.becomes(hour, day)
            assert city.heard(ASKED, budi) == 0
        await city.becomes("16:30", "2026-03-16")
        assert city.heard(ASKED, budi) == 0
        await city.becomes("08:00", DUE)
        assert city.heard(ASKED, budi) == 1


@pytest.mark.parametrize(
    ("button", "kind", "thanks", "next_day"),
    [
        ("Nihil pekan ini", "nothing", "Tidak diingatkan sampai Senin, 23 Maret 2026", "2026-03-23"),
        ("Ingatkan besok", "tomorrow", "diingatkan lagi Rabu, 18 Maret 2026", "2026-03-18"),
    ],
)
async def test_an_answer_says_until_when_the_unit_is_left_alone_and_keeps_it(
    tmp_path: Path, button: str, kind: str, thanks: str, next_day: str
) -> None:
    async with founded(tmp_path) as city:
        _, budi = await _prompted(city)
        await budi.presses(button)
        await city.settles()
        assert city.heard(thanks, budi) == 1
        assert await city.rows("SELECT kind, until FROM answers") == [(kind, next_day)]
        prompt = next(message for message in budi.chat if ASKED in message.versions[0])
        assert "Nihil pekan ini" not in prompt.labels()
        day = 18
        while f"2026-03-{day}" < next_day:
            await city.becomes("08:00", f"2026-03-{day}")
            assert city.heard(ASKED, budi) == 1
            day += 1
        await city.becomes("08:00", next_day)
        assert city.heard(ASKED, budi) == 2


async def test_tomorrow_said_on_a_friday_is_monday(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, budi = await _office(city)
        await city.becomes("08:00", "2026-03-20")
        await budi.presses("Ingatkan besok")
        await city.settles()
        assert city.heard("diingatkan lagi Senin, 23 Maret 2026", budi) == 1


async def test_a_difficulty_is_told_in_words_and_passed_to_the_coordinators(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _prompted(city)
        other = await city.joins("Dewi", "KUA-PALANG")
        await budi.presses("Ada kendala")
        await budi.hears(city.t.plain("prompt-ask-stuck"))
        budi.says("Kamera rusak, mohon <solusi> & saran")
        assert "Kendala KUA Palang sudah diteruskan" in (await city.answer_to(budi)).text
        passed = await city.answer_to(head)
        assert passed.text.startswith("💬 Kendala KUA Palang · menunggu jawaban")
        assert "Budi: Kamera rusak, mohon <solusi> & saran" in passed.text
        assert await city.rows("SELECT kind, text FROM answers") == [("stuck", "Kamera rusak, mohon <solusi> & saran")]
        assert city.heard("Kendala", other) == 0
        budi.says("Siap")
        assert (await city.answer_to(budi)).text == city.t.plain("held-unclear")
        await city.becomes("08:00", "2026-03-23")
        assert city.heard(ASKED, budi) == 1
        await city.becomes("08:00", "2026-03-24")
        assert city.heard(ASKED, budi) == 2


async def test_report_now_and_send_a_link_explain_how_and_leave_the_prompt_open(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, budi = await _prompted(city)
        await budi.presses("Lapor sekarang")
        assert "kirim foto kegiatan dengan keterangan" in (await city.answer_to(budi)).text
        await budi.presses("Sudah tayang")
        assert "Kirim saja tautannya" in (await city.answer_to(budi)).text
        assert await city.value("SELECT state FROM prompts") == "open"


async def test_a_link_answers_the_prompt(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, budi = await _prompted(city)
        budi.says("https://instagram.com/p/abc123")
        await city.settles()
        assert city.heard("KUA Palang: tayang di Instagram. Terima kasih.", budi) == 1
        await city.becomes("08:00", "2026-03-19")
        await city.becomes("08:00", "2026-03-23")
        assert city.heard(ASKED, budi) == 1
        await city.becomes("08:00", "2026-03-24")
        assert city.heard(ASKED, budi) == 2


async def test_an_answer_of_one_officer_closes_the_prompt_of_the_other(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, budi = await _office(city)
        rina = await city.joins("Rina", "KUA-PALANG")
        await city.becomes("08:00", DUE)
        assert [city.heard(ASKED, person) for person in (budi, rina)] == [1, 1]
        hers = rina.chat[-1]
        old = hers.buttons[1][0].data or ""
        await budi.presses("Nihil")
        await city.settles()
        assert hers.text.startswith("✅ KUA Palang tercatat nihil.")
        late = rina.presses_data(hers, old)
        await city.settles()
        assert (late.alert, late.text) == (True, city.t.plain("prompt-answered", unit="KUA Palang"))
        assert await city.value("SELECT count(*) FROM answers") == 1


async def test_a_prompt_that_was_superseded_can_no_longer_be_answered(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, budi = await _office(city)
        await city.group(city.sari, budi)
        await city.becomes("08:00", DUE)
        old = next(message for message in budi.chat if ASKED in message.text)
        await city.becomes("08:00", "2026-03-19")
        press = await budi.presses("Nihil", on=old)
        assert (press.alert, press.text) == (True, city.t.plain("prompt-superseded"))
        assert old.labels() == []


async def test_prompts_are_in_each_officers_language(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, budi = await _office(city)
        john = await city.joins("John", "KUA-PALANG", language="en")
        await city.becomes("08:00", DUE)
        assert city.heard(ASKED, budi) == 1
        assert city.heard("Is there anything to share?", john) == 1


async def test_an_officer_who_blocked_the_bot_is_not_written_to(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
        budi.blocks_bot()
        await city.becomes("08:00", DUE)
        assert city.heard(ASKED, budi) == 0
        assert city.heard("1 satker belum punya petugas humas", head) == 1


async def test_a_unit_without_officers_goes_to_the_coordinators_and_again_after_five_days(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        head = await city.coordinator()
        words = "2 satker belum punya petugas humas, jadi belum ada yang dapat diingatkan: KUA Palang, KUA Soko."
        for day in ("2026-03-17", "2026-03-18", "2026-03-19", "2026-03-20", "2026-03-23"):
            await city.becomes("08:00", day)
            assert city.heard(words, head) == 1
        await city.becomes("08:00", "2026-03-24")
        assert city.heard(words, head) == 2


async def test_after_five_working_days_the_coordinators_hear_of_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _prompted(city)
        await city.group(city.sari, budi)
        for day in ("2026-03-18", "2026-03-19", "2026-03-20", "2026-03-23"):
            await city.becomes("08:00", day)
            assert city.heard("perlu disapa", head) == 0
        await city.becomes("08:00", "2026-03-24")
        assert city.heard("⚠️ 1 satker perlu disapa", head) == 1
        assert "KUA Palang · belum pernah" in (await head.hears("perlu disapa")).text
        assert city.heard(ASKED, budi) == 1


async def test_what_was_missed_while_the_bot_was_down_is_merged_into_one(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
        group = await city.group(city.sari, budi, head)
        await city.goes_down()
        city.at("03:00", "2026-03-26")
        await city.comes_up()
        await city.becomes("03:00")
        assert (city.heard(ASKED, budi), city.heard("Kabar satker", group), city.heard("perlu disapa", head)) == (
            0,
            0,
            0,
        )
        await city.becomes("08:00")
        await city.becomes("09:00")
        assert (city.heard(ASKED, budi), city.heard("Kabar satker", group), city.heard("perlu disapa", head)) == (
            0,
            0,
            1,
        )
        assert await city.value("SELECT count(*) FROM prompts") <= 1
