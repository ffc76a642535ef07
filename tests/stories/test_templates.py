"""The office's caption templates: seen by coordinators, changed by operators, checked before they are kept."""

from pathlib import Path

import pytest
from PIL import Image

from bot.simulator import pictures
from tests.city import City, founded
from tests.stories.test_kit import copied, opens_kit

MISTAKES = {
    "{judul} {tmpat}": "Isian {tmpat} tidak dikenal. Mungkin maksudnya {tempat}.",
    "{judul} {zzz}": "Isian {zzz} tidak dikenal.",
    "{judul} {tempat": "Kurung kurawal tidak berpasangan di baris “{judul} {tempat”.",
    "Ayo ke KUA": "Tidak ada isi laporan di dalamnya",
    "{judul} " + "panjang " * 60: "paling banyak 280",
    "{judul} " + "x" * 1600: "paling banyak 1.500",
}


@pytest.mark.parametrize("written", MISTAKES)
async def test_a_template_with_a_mistake_is_not_saved_and_the_mistake_is_named(tmp_path: Path, written: str) -> None:
    async with founded(tmp_path) as city:
        await _writes(city, "X", written)
        said = await city.answer_to(city.sari)
        assert "Templat belum disimpan" in said.text
        assert MISTAKES[written] in said.text
        assert await city.value("SELECT count(*) FROM templates") == 0
        city.sari.says("{judul} {tagar}")
        assert "tersimpan" in (await city.answer_to(city.sari)).text


async def test_every_mistake_is_named_at_once(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await _writes(city, "Tagar", "{tagar_kantr} Kemenag #2026 } #Humas")
        said = (await city.answer_to(city.sari)).text
        assert "3 hal" in said or "4 hal" in said
        for words in ("{tagar_kantr}", "{tagar_kantor}", "tidak berpasangan", "“Kemenag” bukan tagar. Tulis #Kemenag"):
            assert words in said


@pytest.mark.parametrize("language", ["id", "en"])
async def test_an_operator_changes_a_template_and_captions_follow(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        await _writes(city, "X", "Kabar {satker}: {judul}\n🎤 {narasumber}\n{tagar}")
        assert "X" in (await city.answer_to(city.sari)).text
        menu = await opens_kit(city, budi)
        budi.presses_data(menu, "k.text:1:x")
        (text,) = copied(await city.answer_to(budi))
        assert text.startswith("Kabar KUA Palang: Bimbingan Perkawinan Calon Pengantin\n#KemenagTuban #KUAPalang")
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'template.saved'") == 1
        await city.sari.presses(city.label("template-show"))
        await city.settles()
        await city.sari.presses(city.label("template-restore"))
        await city.settles()
        assert await city.value("SELECT count(*) FROM templates") == 0


async def test_a_coordinator_sees_templates_and_cannot_change_them(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        head.presses_data(head.chat[-1], "k.templates")
        menu = await city.answer_to(head)
        await head.presses("Threads", on=menu)
        shown = await city.answer_to(head)
        assert "Hanya pengelola" in shown.text
        assert city.label("template-edit") not in shown.labels()
        press = head.presses_data(menu, "k.write:threads")
        await city.settles()
        assert press.text == city.t.plain("operators-only")
        press = budi.presses_data(budi.chat[-1], "k.templates")
        await city.settles()
        assert press.text == city.t.plain("coordinators-only")


async def _writes(city: City, name: str, text: str) -> None:
    """The operator writes a template."""
    city.sari.starts()
    await city.settles()
    city.sari.presses_data(city.sari.chat[-1], "k.templates")
    menu = await city.answer_to(city.sari)
    await city.sari.presses(name, on=menu)
    await city.settles()
    await city.sari.presses(city.label("template-edit"), on=menu)
    await city.settles()
    city.sari.says(text)
    await city.settles()


async def test_the_letterhead_is_written_by_operators_and_stands_on_press_releases(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        head = await city.coordinator()
        refused = head.presses_data(head.chat[-1], "k.paper")
        await city.settles()
        assert (refused.alert, refused.text) == (True, city.t.plain("operators-only"))
        city.sari.starts()
        card = await city.answer_to(city.sari)
        city.sari.presses_data(card, "k.paper")
        await city.settles()
        city.sari.says("\n".join(["Baris"] * 7))
        assert "paling banyak 6 baris" in (await city.answer_to(city.sari)).text
        city.sari.says("KEMENTERIAN AGAMA\n  Kantor   Kabupaten Tuban \n\nJalan Wahidin 1")
        assert "Kop surat disimpan" in (await city.answer_to(city.sari)).text
        assert await city.value("SELECT letterhead FROM offices") == (
            "KEMENTERIAN AGAMA\nKantor Kabupaten Tuban\nJalan Wahidin 1"
        )


async def test_the_logo_is_sent_once_it_was_asked_for_and_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sari.starts()
        card = await city.answer_to(city.sari)
        city.sari.sends_photo()
        await city.settles()
        assert await city.value("SELECT logo FROM offices") is None
        for broken in (True, False):
            city.sari.presses_data(card, "k.logo")
            await city.settles()
            data = b"GIF89a no picture" if broken else pictures.jpeg(7)
            city.sari.sends_document("logo.png", data, mime="image/png")
            await city.sari.hears("tidak terbaca" if broken else "Logo disimpan")
        await city.settles()
        name = await city.value("SELECT logo FROM offices")
        with Image.open(tmp_path / name) as logo:
            assert (logo.format, logo.height) == ("PNG", 512)
        assert await city.value("SELECT count(*) FROM drafts") == 0
