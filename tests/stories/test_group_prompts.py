"""Reminding in the group: one message, edited as answers come in."""

from pathlib import Path

import pytest

from bot.domain.people import Role
from bot.simulator import Group, Person
from bot.simulator.models import Message
from tests.city import City, founded

UNITS = ("KUA-PALANG", "KUA-SOKO", "MIN-1-TUBAN")
NAMES = ("KUA Palang", "KUA Soko", "MIN 1 Tuban")
JOIN = "Belum terdaftar? Gabung"
CHANGE = "✏️ Ubah jawaban"
DAY = "2026-03-19"
"""Two working days after the units fell due."""


async def _office(city: City) -> tuple[Group, Person, Person, Person]:
    await city.units(*UNITS)
    head = await city.coordinator()
    officers = [await city.joins(name, unit) for name, unit in zip(("Budi", "Agus", "Rina"), UNITS, strict=True)]
    group = await city.group(city.sari, head, *officers, city.sim.person("Tono"))
    return group, officers[0], officers[1], head


async def _prompted(city: City) -> tuple[Message, Group, Person, Person, Person]:
    group, budi, agus, head = await _office(city)
    await city.becomes("08:00", "2026-03-17")
    await city.becomes("08:00", DAY)
    return await budi.hears("Kabar satker", in_=group), group, budi, agus, head


async def test_two_working_days_later_the_group_gets_one_prompt_for_all_silent_units(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        group, *_ = await _office(city)
        for day in ("2026-03-17", "2026-03-18"):
            await city.becomes("08:00", day)
            assert city.heard("Kabar satker", group) == 0
        await city.becomes("08:00", DAY)
        prompt = await city.sari.hears("Kabar satker", in_=group)
        assert prompt.text.splitlines()[0] == "Kabar satker · Kamis, 19 Maret 2026"
        assert [line for line in prompt.text.splitlines() if line.startswith("▫️")] == [f"▫️ {name}" for name in NAMES]
        assert prompt.labels() == [*NAMES, JOIN]
        assert prompt.buttons[-1][0].url == "https://t.me/GaungBot?start=join"
        await city.becomes("12:00")
        assert city.heard("Kabar satker", group) == 1


@pytest.mark.parametrize(
    ("button", "line", "pop_up", "until"),
    [
        ("Nihil", "🔕 KUA Palang · nihil pekan ini", "prompt-popup-nothing", "Senin, 23 Maret 2026"),
        ("Besok", "🕓 KUA Palang · menyusul besok", "prompt-popup-tomorrow", "Jumat, 20 Maret 2026"),
        ("Kendala", "💬 KUA Palang · ada kendala", "prompt-popup-stuck", "Kamis, 26 Maret 2026"),
    ],
)
async def test_an_officer_answers_with_two_taps_and_the_message_shows_it(
    tmp_path: Path, button: str, line: str, pop_up: str, until: str
) -> None:
    async with founded(tmp_path) as city:
        prompt, group, budi, *_ = await _prompted(city)
        await budi.presses("KUA Palang", on=prompt)
        await city.settles()
        unfolded = ["▾ KUA Palang", "🔗 Tayang", "Nihil", "🕓 Besok", "💬 Kendala", "📅 Cuti, tanggal lain"]
        assert prompt.labels() == [*unfolded, "KUA Soko", "MIN 1 Tuban", JOIN]
        press = await budi.presses(button, on=prompt)
        await city.settles()
        assert press.text == city.t.plain(pop_up, unit="KUA Palang", until=until)
        assert line in prompt.text
        assert prompt.labels() == ["KUA Soko", "MIN 1 Tuban", CHANGE, JOIN]
        assert city.heard("Kabar satker", group) == 1


async def test_a_second_tap_on_the_unit_hides_the_answers(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, _, budi, *_ = await _prompted(city)
        await budi.presses("KUA Palang", on=prompt)
        await city.settles()
        await budi.presses("▾ KUA Palang", on=prompt)
        await city.settles()
        assert prompt.labels() == [*NAMES, JOIN]


async def test_a_difficulty_said_in_the_group_is_told_in_private(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, _, budi, _, head = await _prompted(city)
        await budi.presses("KUA Palang", on=prompt)
        press = await budi.presses("Kendala", on=prompt)
        assert press.alert
        await budi.hears(city.t.plain("prompt-ask-stuck"))
        budi.says("Akun Instagram lupa sandi")
        await head.hears("Akun Instagram lupa sandi")


async def test_a_coordinator_may_answer_for_any_unit(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, _, _, _, head = await _prompted(city)
        await head.presses("KUA Soko", on=prompt)
        await head.presses("Nihil", on=prompt)
        await city.settles()
        assert "🔕 KUA Soko · nihil pekan ini" in prompt.text
        assert await city.rows("SELECT code, name FROM answers JOIN people ON people.id = person_id, (SELECT id AS u,"
                               " code FROM units) WHERE u = answers.unit_id") == [("KUA-SOKO", "Hasan")]  # fmt: skip


async def test_nobody_else_may_answer_for_a_unit(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, group, budi, *_ = await _prompted(city)
        leader = await city.joins("Kepala", role=Role.LEADER)
        group.adds(leader)
        tono = city.sim.person("Tono")
        for person, refusal in ((budi, "only-officers"), (leader, "only-officers"), (tono, "only-officers-stranger")):
            press = await person.presses("KUA Soko", on=prompt)
            assert (press.alert, press.text) == (True, city.t.plain(refusal, unit="KUA Soko"))
        await city.sim.person("Agus").presses("KUA Soko", on=prompt)
        await city.settles()
        data = next(b.data for row in prompt.buttons for b in row if b.text == "Nihil") or ""
        forged = budi.presses_data(prompt, data)
        await city.settles()
        assert (forged.alert, forged.text) == (True, city.t.plain("only-officers", unit="KUA Soko"))
        assert await city.value("SELECT count(*) FROM answers") == 0


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("https://www.instagram.com/p/C4abc123/", "✅ KUA Palang · tayang di Instagram"),
        ("Mohon ijin, pekan ini nihil kegiatan", "🔕 KUA Palang · nihil pekan ini"),
    ],
)
async def test_a_reply_to_the_prompt_is_an_answer(tmp_path: Path, words: str, line: str) -> None:
    async with founded(tmp_path) as city:
        prompt, group, budi, *_ = await _prompted(city)
        reply = budi.says(words, to=group, reply_to=prompt)
        await city.settles()
        assert line in prompt.text
        assert reply.reactions == ["👍"]
        assert group.chat[-1] is reply


async def test_a_difficulty_in_reply_to_the_prompt_counts_after_a_confirming_tap(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, group, budi, _, head = await _prompted(city)
        reply = budi.says("Kendala: tidak ada sinyal di kantor", to=group, reply_to=prompt)
        await city.settles()
        assert "▫️ KUA Palang" in prompt.text
        assert reply.reactions == ["👍"]
        await city.taps(budi, "Ini kendala")
        assert "💬 KUA Palang · ada kendala" in prompt.text
        assert city.heard("tidak ada sinyal", head) == 1


async def test_a_report_in_reply_to_the_prompt_becomes_a_draft_in_private(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, group, budi, *_ = await _prompted(city)
        await budi.sends_album(
            3, caption="Apel pagi di halaman KUA Palang diikuti semua pegawai", to=group, reply_to=prompt
        )
        await city.settles()
        assert "📷 3 foto" in (await city.answer_to(budi)).text
        assert "🕓 KUA Palang · laporan menyusul" in prompt.text
        assert prompt.labels() == [*NAMES, JOIN]
        assert await city.rows("SELECT kind, until FROM answers") == [("follows", "2026-03-20")]
        await budi.presses("Kirim laporan")
        assert "KUA-PALANG-2026-0001" in (await city.answer_to(budi)).text


async def test_a_stranger_who_replies_is_told_how_it_works_once_and_kindly(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, group, *_ = await _prompted(city)
        tono = city.sim.person("Tono")
        reply = tono.says("https://www.instagram.com/p/C4abc123/", to=group, reply_to=prompt)
        await city.settles()
        assert group.chat[-1].reply_to is reply
        assert await city.value("SELECT count(*) FROM publications") == 0


async def test_the_message_thanks_everybody_once_all_have_answered(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, group, budi, agus, _ = await _prompted(city)
        for person, unit in ((budi, "KUA Palang"), (agus, "KUA Soko"), (city.sim.person("Rina"), "MIN 1 Tuban")):
            await person.presses(unit, on=prompt)
            await person.presses("Nihil", on=prompt)
            await city.settles()
        assert "Semua sudah menjawab. Terima kasih, Bapak/Ibu." in prompt.text
        assert prompt.labels() == [CHANGE]
        assert city.heard("Kabar satker", group) == 1


async def test_an_answered_unit_is_left_out_of_the_next_prompt(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        group, budi, agus, _ = await _office(city)
        await city.becomes("08:00", "2026-03-17")
        await budi.presses("Nihil")
        await city.becomes("08:00", DAY)
        prompt = await budi.hears("Kabar satker", in_=group)
        assert "KUA Palang" not in prompt.text
        agus.says("https://www.instagram.com/p/C4abc123/")
        await city.settles()
        assert "✅ KUA Soko · tayang di Instagram" in prompt.text


async def test_without_a_group_its_turn_is_a_second_private_prompt(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.becomes("08:00", "2026-03-17")
        await city.becomes("08:00", "2026-03-18")
        assert city.heard("Ada kegiatan", budi) == 1
        await city.becomes("08:00", DAY)
        assert city.heard("Ada kegiatan", budi) == 2


async def test_a_press_on_yesterdays_prompt_still_counts(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, group, budi, *_ = await _prompted(city)
        await city.becomes("10:00", "2026-03-20")
        await budi.presses("KUA Palang", on=prompt)
        await budi.presses("Besok", on=prompt)
        await city.settles()
        assert "🕓 KUA Palang" in prompt.text
        assert city.heard("Kabar satker", group) == 1
