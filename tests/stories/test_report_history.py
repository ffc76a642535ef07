"""What happened to a report can be read, and a unit's reports are found."""

from pathlib import Path

from tests.city import LETTER, founded
from tests.stories.sent import edits, opens


async def test_the_history_tells_who_changed_what_and_when(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        city.passes(minutes=12)
        await edits(city, budi, await opens(city, budi), "Judul", "Bimbingan Perkawinan Calon Manten")
        await edits(city, budi, await opens(city, budi), "Tanggal", "kemarin")
        await city.becomes("09:12", "2026-03-11")
        await edits(city, head, await opens(city, head), "Cerita", "Cerita yang baru sama sekali.")
        shown = await opens(city, budi)
        await city.taps(budi, "Riwayat", on=shown)
        lines = shown.text.splitlines()
        assert lines[0] == "Riwayat KUA-PALANG-2026-0001 · KUA Palang"
        assert lines[2] == "✏️ 11 Maret 2026, 09.12 · Hasan mengubah:"
        assert lines[3].startswith("Cerita: “Kegiatan diikuti 12 pasang")
        assert lines[3].endswith("→ “Cerita yang baru sama sekali.”")
        assert lines[4:] == [
            "✏️ 10 Maret 2026, 09.12 · Budi mengubah:",
            "Tanggal: “10 Maret 2026” → “9 Maret 2026”",
            "✏️ 10 Maret 2026, 09.12 · Budi mengubah:",
            "Judul: “… Calon Pengantin” → “… Calon Manten”",
            "▫️ 10 Maret 2026, 09.00 · Budi mengirim laporan",
        ]
        await city.taps(budi, "Kembali", on=shown)
        assert "Calon Manten" in shown.text


async def test_a_long_history_is_turned_page_by_page_and_names_no_one_erased(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        for number in range(13):
            await edits(city, budi, await opens(city, budi), "Judul", f"Judul nomor {number}")
        await city.changes("UPDATE report_versions SET person_id = NULL WHERE version = 1")
        shown = await opens(city, budi)
        await city.taps(budi, "Riwayat", on=shown)
        assert "nomor 12" in shown.text
        assert "mengirim" not in shown.text
        for _ in range(2):
            await city.taps(budi, "Sebelumnya", on=shown)
        assert "(orang yang datanya dihapus) mengirim laporan" in shown.text
        await city.taps(budi, "Terbaru", on=shown)
        assert "nomor 12" in shown.text


async def test_a_units_reports_are_found_from_its_page(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        for number in range(10):
            await city.reports(budi, LETTER.replace("Calon Pengantin", f"Angkatan {number}"))
        shown = await city.shows(budi, "w.mine")
        await city.taps(budi, "Laporan satker", on=shown)
        assert "Angkatan 9" in shown.text
        assert "Angkatan 1 " not in shown.text
        await city.taps(budi, "Sebelumnya", on=shown)
        assert "🕓 Bimbingan Perkawinan Angkatan 1 – 10 Maret (KUA-PALANG-2026-0002)" in shown.text
        await city.taps(budi, "Angkatan 0", on=shown)
        assert "KUA-PALANG-2026-0001" in (await city.answer_to(budi)).text
