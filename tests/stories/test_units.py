"""Units in the chat: lists, searches, one unit's page."""

from pathlib import Path

import pytest

from tests.city import founded
from tests.stories.units import opens


async def test_the_lists_show_kinds_and_what_needs_attention_with_counts(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        await city.joins("Budi", "KUA-PALANG")
        city.sari.says("/satker")
        seen = await city.answer_to(city.sari)
        assert seen.text == "Satker · 26 terdaftar. Pilih daftarnya, atau cari nama atau kodenya."
        assert seen.labels() == [
            "MAN · 2",
            "MTsN · 2",
            "MIN · 2",
            "KUA · 20",
            "Tanpa petugas · 25",
            "Belum pernah · 26",
            "🔎 Cari satker",
            "Semua · 26",
            "➕ Tambah satker",
            "📄 Berkas satker",
            "Akun resmi",
            "Kembali ke menu",
        ]
        city.at("10:00", "2026-03-20")
        city.sari.says("/satker")
        assert "Terlambat · 26" in (await city.answer_to(city.sari)).labels()


async def test_a_long_list_is_read_page_by_page_in_one_message(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        head.says("/satker")
        card = await city.answer_to(head)
        assert "➕ Tambah satker" not in card.labels()
        await head.presses("KUA · 20")
        first = await city.answer_to(head)
        assert first is card
        assert first.text.splitlines()[:4] == ["KUA · 20 satker", "Halaman 1 dari 3", "", "KUA Bancar · belum pernah"]
        assert len(first.labels()) == 8 + 2
        await head.presses("Berikutnya")
        await head.presses("Berikutnya")
        last = await city.answer_to(head)
        assert "Halaman 3 dari 3" in last.text
        assert last.labels() == ["KUA Soko", "KUA Tambakboyo", "KUA Tuban", "KUA Widang", "‹ Sebelumnya", "‹ Kembali"]
        await head.presses("KUA Widang")
        assert "KUA-WIDANG · KUA" in (await city.answer_to(head)).text
        await head.presses("Kembali")
        assert "Halaman 3 dari 3" in (await city.answer_to(head)).text
        await head.presses("Kembali")
        assert (await city.answer_to(head)).text.startswith("Satker · 26")
        assert city.heard("Satker · 26", head) == 1


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("palang", ["KUA Palang"]),
        ("KUA-PAL", ["KUA Palang"]),
        ("pálàng", ["KUA Palang"]),
        ("mtsn", ["MTsN 1 Tuban", "MTsN 2 Tuban"]),
        ("tuban 2", ["MAN 2 Tuban", "MIN 2 Tuban", "MTsN 2 Tuban"]),
        ("NGGA", ["KUA Singgahan"]),
        ("%", None),
        ("atlantis", []),
    ],
)
async def test_a_search_finds_codes_and_names_however_they_are_typed(
    tmp_path: Path, typed: str, found: list[str] | None
) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        city.sari.says("/satker")
        await city.sari.presses("Cari satker")
        await city.settles()
        city.sari.says(typed)
        answer = await city.answer_to(city.sari)
        if found is None:
            assert answer.text == city.t.plain("units-search-empty")
            return
        names = [label for label in answer.labels() if label.startswith(("KUA", "MAN", "MIN", "MTsN"))]
        assert names == found
        assert ("Tidak ada satker" in answer.text) == (not found)
        assert answer.labels()[-2:] == ["🔎 Cari lagi", "‹ Kembali"]
        assert await city.value("SELECT asked FROM people") is None


async def test_a_search_turns_its_pages_and_leads_back_to_what_it_found(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        city.sari.says("/satker kua")
        assert "Halaman 1 dari 3" in (await city.answer_to(city.sari)).text
        await city.sari.presses("Berikutnya")
        second = await city.answer_to(city.sari)
        assert second.text.splitlines()[:2] == ["Cari “kua” · 20 satker", "Halaman 2 dari 3"]
        await city.sari.presses(second.labels()[0])
        await city.sari.presses("Kembali")
        assert "Cari “kua”" in (await city.answer_to(city.sari)).text


async def test_a_units_page_tells_who_serves_it_how_it_stands_and_what_it_did(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        head = await city.coordinator()
        bare = await opens(city, head, "KUA Soko")
        assert bare.text.splitlines() == [
            "KUA Soko · belum pernah",
            "KUA-SOKO · KUA",
            "",
            "⚠️ Belum ada petugas",
            "Irama: tiap 7 hari, mengikuti kantor",
            "Publikasi terakhir: belum pernah",
            "📅 Ditunggu sampai Selasa, 17 Maret 2026",
        ]
        assert bare.labels() == ["Riwayat", "Petugas", "Undang petugas", "Akun resmi", "🔕 Jeda", "‹ Kembali"]
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.becomes("08:30", "2026-03-17")
        await budi.presses("Nihil pekan ini")
        await city.settles()
        reference = await city.reports(budi)
        budi.says("https://www.instagram.com/p/C4abc123/")
        await city.becomes("10:00", "2026-03-20")
        seen = await opens(city, head, "KUA Palang")
        lines = seen.text.splitlines()
        assert lines[0] == "KUA Palang · aktif"
        assert "Petugas: Budi" in lines
        assert "Publikasi terakhir: Selasa, 17 Maret 2026 (3 hari lalu)" in lines
        assert lines[-2:] == ["Laporan terakhir:", f"✅ Bimbingan Perkawinan Calon Pengantin · 10 Maret · {reference}"]
        await head.presses("Riwayat")
        past = (await city.answer_to(head)).text.splitlines()
        assert past == [
            "KUA Palang · pengingat dan jawaban",
            "",
            "17 Maret 2026 · sudah tayang (Budi)",
            "17 Maret 2026 · nihil (Budi)",
            "17 Maret 2026 · pengingat pribadi",
        ]
        await head.presses("Kembali")
        assert (await city.answer_to(head)).text.startswith("KUA Palang · aktif")


async def test_it_is_all_there_in_english(tmp_path: Path) -> None:
    async with founded(tmp_path, language="en") as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        sari = city.sari
        sari.says("/satker")
        seen = await city.answer_to(sari)
        assert seen.text == "Units · 2 registered. Choose a list, or search by name or code."
        assert seen.labels()[:3] == ["KUA · 2", "No officer · 2", "Never published · 2"]
        await sari.presses("KUA · 2")
        await sari.presses("KUA Palang")
        card = await city.answer_to(sari)
        assert card.text.splitlines()[0] == "KUA Palang · never published"
        assert "Cadence: every 7 days, as the office" in card.text
        await sari.presses("Edit", on=card)
        await sari.presses("Name", on=card)
        await city.settles()
        sari.says("KUA of Palang")
        await city.settles()
        assert card.text.startswith("KUA of Palang")
        await sari.presses("History", on=card)
        await city.settles()
        assert "No reminders or answers yet." in card.text
