"""An operator sets the office up in the chat: eight steps on one card, in any order, whatever comes between."""

from datetime import time
from pathlib import Path
from typing import Final

import pytest

from bot.domain.people import Role
from bot.i18n import texts
from bot.simulator.models import Message
from tests.city import City, founded

DEFAULT: Final = "Kementerian Agama Kabupaten Tuban"


async def _begins(city: City) -> Message:
    city.sari.starts()
    return await city.answer_to(city.sari)


async def _press(city: City, *labels: str) -> Message:
    """Sari presses buttons of her newest card; what it shows then."""
    for label in labels:
        await city.sari.presses(label)
        await city.settles()
    return max((one for one in city.sari.chat if one.sender is city.sim.bot), key=lambda one: one.changed)


async def _at(city: City, step: int) -> Message:
    """The set-up at a step, reached by skipping."""
    card = await _begins(city)
    for _ in range(step - 1):
        await _press(city, "Lewati")
    return card


async def _types(city: City, text: str) -> None:
    city.sari.says(text)
    await city.settles()


@pytest.mark.parametrize("language", ["id", "en"])
async def test_from_the_first_start_to_a_running_office(tmp_path: Path, language: str) -> None:
    t = texts(language)
    async with founded(tmp_path, language=language) as city:
        sari = city.sari
        card = await _begins(city)
        said = t.plain("setup-head", step=1, steps=8).replace("<b>", "").replace("</b>", "")
        assert card.text.startswith(said)

        await _press(city, t.plain("button-change-name"))
        await _types(city, "Kantor Kemenag Kabupaten Lamongan")
        assert sari.chat[-1].reactions == ["👍"]
        assert _head(city, 2) in card.text
        await _press(city, "WITA")
        assert _head(city, 3) in card.text
        await _press(city, "English" if language == "en" else "Bahasa Indonesia")
        assert _head(city, 4) in card.text

        await _press(city, t.plain("button-invite-coordinator"))
        link = sari.chat[-1].text
        assert "https://t.me/GaungBot?start=" in link
        head = city.sim.person("Hasan", language=language)
        head.starts(link.split("?start=")[1].split()[0])
        await head.presses(t.plain("button-join"))
        await city.settles()
        assert await city.value("SELECT role FROM roles") == "coordinator"
        assert "Hasan" in card.text
        await _press(city, t.plain("button-step-on"))

        assert _head(city, 5) in card.text
        assert card.buttons[0][0].url == "https://t.me/GaungBot?startgroup=pasang&admin=manage_topics"
        press = await sari.presses(t.plain("button-look-again"))
        assert (press.alert, press.text) == (True, t.plain("group-none-yet"))
        group = city.sim.group("Humas Lamongan", forum=True)
        group.adds_bot(by=sari, payload="pasang")
        await city.settles()
        assert await city.value("SELECT group_chat_id FROM offices") == group.id
        assert "Humas Lamongan" in card.text
        await _press(city, t.plain("button-look-again"))
        assert "Humas Lamongan" in card.text
        assert t.plain("topic-difficulty") in card.text
        await _press(city, t.plain("button-step-on"))

        assert _head(city, 6) in card.text
        await city.units()
        await _press(city, t.plain("button-skip"))
        assert _head(city, 7) in card.text
        await _press(city, t.plain("button-cadence-office"), t.plain("button-days", days=14))
        await _press(city, "MTsN")
        await _types(city, "10")
        await _press(city, t.plain("button-step-on"))

        assert _head(city, 8) in card.text
        await _press(city, t.plain("button-set-days"), t.plain("weekday-5"), t.plain("button-back"))
        await _press(city, t.plain("button-set-work"), t.hour(time(8)))
        await _press(city, t.plain("button-set-prompt"), t.hour(time(9)), t.plain("button-set-digest"))
        await _types(city, "17.30")
        await _press(city, t.plain("button-step-on"))

        assert card.text.startswith(t.plain("setup-summary-done").replace("<b>", "").replace("</b>", ""))
        assert "▫️" not in card.text
        assert await city.rows(
            "SELECT name, timezone, language, cadence_days, work_days, prompt_time, digest_time FROM offices"
        ) == [
            (
                "Kantor Kemenag Kabupaten Lamongan",
                "Asia/Makassar",
                language,
                14,
                "012345",
                "09:00:00.000000",
                "17:30:00.000000",
            )
        ]
        assert await city.rows("SELECT kind, cadence_days FROM cadences") == [("MTSN", 10)]
        await _press(city, t.plain("button-set-up-done"))
        assert "Sari" in card.text
        assert t.plain("button-set-up") not in card.labels()
        assert len([one for one in sari.chat if one.sender is city.sim.bot]) == 2, "one card, and the invitation"
        sari.starts()
        assert t.plain("button-settings") in (await city.answer_to(sari)).labels()


def _head(city: City, step: int) -> str:
    return city.t.plain("setup-head", step=step, steps=8).replace("<b>", "").replace("</b>", "")


@pytest.mark.parametrize(
    ("step", "way", "typed", "said"),
    [
        (1, ("Ubah nama",), "..", "terlalu pendek"),
        (1, ("Ubah nama",), "Kantor " * 40, "279 huruf; paling panjang 120"),
        (7, ("Irama kantor",), "sepekan", "“sepekan” bukan jumlah hari"),
        (7, ("Irama kantor",), "0", "bukan jumlah hari"),
        (7, ("MAN",), "366", "angka 1 sampai 365"),
        (8, ("Jam kerja",), "pagi", "“pagi” bukan jam kerja"),
        (8, ("Jam kerja",), "25.00-26.00", "“25.00” bukan jam"),
        (8, ("Jam kerja",), "16.00-07.30", "selesai sebelum mulai"),
        (8, ("Jam pengingat",), "siang", "“siang” bukan jam"),
        (8, ("Jam pengingat",), "17.00", "di luar jam kerja (07.30–16.00)"),
        (8, ("Jam rekap",), "21.00", "sebelum 20.00"),
        (8, ("Jam rekap",), "06.00", "sesudah jam kerja mulai (07.30)"),
    ],
)
async def test_a_bad_answer_is_told_why_and_the_question_stands(
    tmp_path: Path, step: int, way: tuple[str, ...], typed: str, said: str
) -> None:
    async with founded(tmp_path) as city:
        card = await _at(city, step)
        await _press(city, *way)
        shown = card.text
        before = await city.rows("SELECT * FROM offices")
        await _types(city, typed)
        refusal = await city.answer_to(city.sari)
        assert said in refusal.text
        assert refusal.reply_to is city.sari.chat[-2]
        assert card.text == shown
        assert await city.rows("SELECT * FROM offices") == before
        good = {1: "Kemenag Blora", 7: "10 hari", 8: "10.00-15.00" if way == ("Jam kerja",) else "pukul 10.00 WIB"}
        await _types(city, good[step])
        assert await city.rows("SELECT * FROM offices") != before or await city.value("SELECT count(*) FROM cadences")
        assert await city.value("SELECT asked FROM people") is None


async def test_what_is_typed_is_no_answer_once_the_question_was_left(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        card = await _begins(city)
        await _press(city, "Ubah nama", "Kembali")
        await _types(city, "Selamat pagi semuanya")
        assert "Pesannya sudah diterima" in (await city.answer_to(city.sari)).text
        assert await city.value("SELECT name FROM offices") == DEFAULT
        await city.sari.presses("Ubah nama", on=card)
        city.sari.says("/menu")
        await city.settles()
        await _types(city, "Selamat siang semuanya")
        assert await city.value("SELECT name FROM offices") == DEFAULT


async def test_steps_are_skipped_gone_back_to_and_redone(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        card = await _begins(city)
        await _press(city, "Lewati", "Lewati", "Kembali")
        assert _head(city, 2) in card.text
        await _press(city, "WIB")
        await _press(city, "Kembali", "WITA")
        assert await city.value("SELECT timezone FROM offices") == "Asia/Makassar"
        await _press(city, *["Lewati"] * 6)
        assert card.text.startswith("🕓 Pengaturan awal hampir selesai")
        assert "▫️ Nama kantor: Kementerian Agama Kabupaten Tuban (bawaan)" in card.text
        assert "▫️ Grup: belum ada" in card.text
        assert "✅ Zona waktu: WITA" in card.text
        assert "Zona waktu" not in card.labels()
        await _press(city, "Nama kantor")
        assert card.text.startswith("Pengaturan · Nama kantor")
        await _press(city, "Pakai ini")
        assert "✅ Nama kantor: Kementerian Agama Kabupaten Tuban\n" in card.text
        await _press(city, "Bahasa", "Kembali", "Bahasa", "English")
        assert "✅ Bahasa: English" in card.text
        assert await city.value("SELECT language FROM offices") == "en"
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'office.set_up'") == 1


async def test_a_restart_in_the_middle_goes_on_where_it_was(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        card = await _begins(city)
        await _press(city, "Pakai ini", "Lewati", "Bahasa Indonesia")
        await city.goes_down()
        await city.comes_up()
        assert _head(city, 4) in card.text
        await _press(city, "Lewati")
        assert _head(city, 5) in card.text
        city.sari.starts()
        again = await city.answer_to(city.sari)
        assert again is not card
        assert _head(city, 5) in again.text
        await _press(city, "Lewati", "Lewati", "Irama kantor")
        await city.goes_down()
        await city.comes_up()
        await _types(city, "5")
        assert "Kantor: tiap 5 hari" in again.text
        city.sari.says("/menu")
        assert "Lanjutkan pengaturan awal" in (await city.answer_to(city.sari)).labels()[0]
        await _press(city, "Lanjutkan pengaturan awal")
        assert _head(city, 8) in (await city.answer_to(city.sari)).text


async def test_what_others_do_shows_on_the_card_only_while_its_step_is_there(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        card = await _at(city, 5)
        group = city.sim.group("Humas Blora")
        group.adds_bot(by=city.sari, payload="pasang")
        await city.settles()
        assert "Sekarang: Humas Blora" in card.text
        assert "Lanjut ›" in card.labels()
        await _press(city, "Lanjut")
        other = city.sim.group("Humas Cepu")
        other.adds_bot(by=city.sari, payload="pasang")
        await city.settles()
        await city.sari.presses("Pindahkan ke sini")
        await city.settles()
        assert await city.value("SELECT group_title FROM offices") == "Humas Cepu"
        assert _head(city, 6) in card.text
        await city.coordinator("Hasan")
        assert _head(city, 6) in card.text


async def test_new_working_hours_take_reminder_and_digest_along(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        card = await _at(city, 8)
        await _press(city, "Jam kerja")
        await _types(city, "18.00 s.d. 22.00")
        assert "Pengingat ikut digeser ke pukul 18.00" in card.text
        assert "Rekap harian ikut digeser ke pukul 18.00" in card.text
        assert await city.rows("SELECT subject, detail FROM audit WHERE action = 'setting.changed' ORDER BY id") == [
            ("work", '{"before": "07.30-16.00", "after": "18.00-22.00"}'),
            ("prompt", '{"before": "08.00", "after": "18.00"}'),
            ("digest", '{"before": "16.00", "after": "18.00"}'),
        ]


async def test_the_last_working_day_stays(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await _at(city, 8)
        await _press(city, "Hari kerja", "Selasa", "Rabu", "Kamis", "Jumat")
        press = await city.sari.presses("Senin")
        assert (press.alert, press.text) == (True, city.t.plain("setting-last-day"))
        assert await city.value("SELECT work_days FROM offices") == "0"


async def test_a_made_up_value_does_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        card = await _begins(city)
        before = await city.rows("SELECT * FROM offices")
        for data in (
            "s.set:zone:u:Mars", "s.set:zone.KUA:u:WIB", "s.set:cadence.PONPES:u:7", "s.set:days:u:", "s.set:days:u:9",
            "s.set:language:u:jv", "s.day:7:u", "s.edit:zone:u", "s.edit:name:x", "s.step:nowhere", "s.invite:operator",
            "s.set:name:u", "s.skip", "m.help:nothing",
        ):  # fmt: skip
            press = city.sari.presses_data(card, data)
            await city.settles()
            assert press.alert, data
            assert await city.rows("SELECT * FROM offices") == before, data


async def test_leaders_are_invited_too_and_the_link_names_what_it_is_for(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await _at(city, 4)
        press = await city.sari.presses("Undang pimpinan")
        await city.settles()
        assert press.text == city.t.plain("setup-invite-made")
        said = city.sari.chat[-1].text
        assert said.startswith("Undangan pimpinan untuk menerima rekap kegiatan Kementerian Agama")
        head = city.sim.person("Kepala")
        head.starts(said.split("?start=")[1].split()[0])
        await head.presses("Gabung")
        await city.settles()
        assert await city.value("SELECT role FROM roles") == Role.LEADER
