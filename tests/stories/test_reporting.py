"""Reporting: from an album with a caption to a report with a reference number."""

from pathlib import Path

import pytest

from tests.city import LETTER, founded

TEXT = """Rapat koordinasi humas di Aula KUA Palang, Senin 9 Maret 2026.
Rapat diikuti 15 penyuluh untuk menyusun jadwal publikasi bulan Maret."""


async def test_an_album_becomes_one_preview_that_turns_into_the_receipt(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await budi.sends_album(4, caption=LETTER)
        preview = await city.answer_to(budi)
        assert preview.text.splitlines() == [
            "📝 Draf laporan · KUA Palang",
            "",
            "Bimbingan Perkawinan Calon Pengantin",
            "📅 Selasa, 10 Maret 2026, pukul 08.30 WIB s.d. selesai",
            "📍 Balai Nikah KUA Palang",
            "🕌 Layanan keagamaan",
            "📷 4 foto · 🔗 belum ada tautan",
            "",
            "Terjawab: apa ✓ siapa ✓ kapan ✓ di mana ✓ mengapa ✓ bagaimana ✓".replace(" ✓", "\N{NO-BREAK SPACE}✓"),
            "Kegiatan diikuti 12 pasang calon pengantin agar siap membangun keluarga sakinah. "
            "Narasumber memaparkan materi kesehatan.",
        ]
        assert preview.labels() == ["✅ Kirim laporan", "✏️ Ubah", "📷 Foto", "🗑 Buang"]
        assert city.heard("Draf laporan", budi) == 1
        await budi.presses("Kirim laporan")
        receipt = await city.answer_to(budi)
        assert receipt is preview
        assert receipt.text.splitlines() == [
            "✅ Laporan tersimpan: KUA-PALANG-2026-0001",
            "Bimbingan Perkawinan Calon Pengantin",
            "",
            "Terima kasih.",
            "KUA Palang belum pernah menayangkan kegiatan. Kirim tautannya begitu sudah tayang.",
        ]
        assert receipt.labels() == [
            "🔗 Kirim tautan",
            "🧰 Siapkan caption",
            "✏️ Ubah",
            "Lihat laporan",
            "Tarik laporan",
        ]


async def test_the_receipt_shows_the_whole_report_and_how_to_send_a_link(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi, photos=4)
        await budi.presses("Lihat laporan")
        shown = (await city.answer_to(budi)).text
        assert shown.startswith("KUA-PALANG-2026-0001 · KUA Palang")
        assert "📷 4 foto · 🔗 belum ada tautan" in shown
        assert "Narasumber memaparkan materi kesehatan." in shown
        await budi.presses("Kirim tautan")
        assert "Kirim saja tautannya ke sini" in (await city.answer_to(budi)).text


async def test_the_greeting_and_the_closing_are_not_the_story_but_the_original_is_kept(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        ((story, original),) = await city.rows("SELECT story, original FROM reports")
        assert original == LETTER
        assert not any(word in story for word in ("Assalamu", "Ijin melaporkan", "Terlampir", "Demikian"))


PASTED = """[10/3 07.55] Bu Sri: Nuwun sewu, mohon ijin share giat KUA Palang
*📌 Kegiatan* : Khataman Al-Qur'an
*📌 Hari/Tgl* : Senin, 9/3/2026
*📌 Waktu* : {time}
*📌 Tempat* : Masjid Agung Tuban
*📌 Peserta* : 40 penyuluh
*📌 Narasumber* : KH. Ahmad Zaini
Alhamdulillah khidmat, jamaah khusyuk mengikuti sampai doa khataman.
Link: https://www.instagram.com/p/Cabc/?igsh=x
Matur suwun
"""


@pytest.mark.parametrize(
    ("language", "time", "shown"),
    [
        ("id", "ba'da Isya s.d. selesai", "📅 Senin, 9 Maret 2026, ba'da Isya s.d. selesai"),
        ("id", "jam 7 malam WITA", "📅 Senin, 9 Maret 2026, pukul 19.00 WITA"),
        ("en", "ba'da Isya", "📅 Monday, 9 March 2026, ba'da Isya"),
        ("en", "13:30 - 15:00", "📅 Monday, 9 March 2026, at 13.30–15.00 WIB"),
    ],
)
async def test_a_message_copied_out_of_another_app_is_a_whole_draft(
    tmp_path: Path, language: str, time: str, shown: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        budi.says(PASTED.format(time=time))
        preview = (await city.answer_to(budi)).text
        assert shown in preview.splitlines()
        for words in ("Khataman Al-Qur'an", "📍 Masjid Agung Tuban", "Alhamdulillah khidmat"):
            assert words in preview
        await budi.presses(city.label("send-report"))
        stored = await city.rows("SELECT participants, speakers, story, programme_id FROM reports")
        assert [row[:2] for row in stored] == [("40 penyuluh", "KH. Ahmad Zaini")]
        assert stored[0][2] == "Alhamdulillah khidmat, jamaah khusyuk mengikuti sampai doa khataman."
        assert stored[0][3] == 1
        assert await city.rows("SELECT count(*) FROM publications") == [(1,)]


async def test_reports_are_numbered_by_unit_and_year(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-1-TUBAN")
        assert await city.reports(budi) == "KUA-PALANG-2026-0001"
        assert await city.reports(budi, TEXT) == "KUA-PALANG-2026-0002"
        assert await city.reports(rina) == "MIN-1-TUBAN-2026-0001"
        city.at("10:00", "2027-01-04")
        assert await city.reports(budi, "Apel pagi di halaman KUA Palang diikuti semua pegawai") == (
            "KUA-PALANG-2027-0001"
        )


async def test_a_text_alone_is_a_report(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        budi.says(TEXT)
        preview = await city.answer_to(budi)
        assert "📅 Senin, 9 Maret 2026" in preview.text
        assert "📍 Aula KUA Palang" in preview.text
        assert "📷 0 foto" not in preview.text
        await budi.presses("Kirim laporan")
        assert "KUA-PALANG-2026-0001" in (await city.answer_to(budi)).text


async def test_a_photo_without_a_caption_waits_for_its_text(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        budi.sends_photo()
        preview = await city.answer_to(budi)
        assert "⚠️ Judul kegiatan belum ada" in preview.text
        assert "Kirim laporan" not in " ".join(preview.labels())
        city.passes(seconds=40)
        budi.says(TEXT)
        again = await city.answer_to(budi)
        assert again is preview
        assert "Rapat koordinasi humas" in again.text
        assert "📷 1 foto" in again.text
        assert await city.value("SELECT count(*) FROM drafts") == 1


async def test_a_text_and_then_its_photos_are_one_draft(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        budi.says(TEXT)
        await city.settles()
        city.passes(seconds=30)
        await budi.sends_album(3)
        city.passes(seconds=20)
        budi.sends_photo()
        preview = await city.answer_to(budi)
        assert "📷 4 foto" in preview.text
        assert city.heard("Draf laporan", budi) == 1


async def test_an_album_of_ten_out_of_order_with_its_last_item_late_is_one_report(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        plan = budi.plan_album(10, LETTER, caption_at=6, order=[3, 0, 9, 1, 6, 2, 8, 7, 4, 5])
        for item in plan[:-1]:
            item()
        assert "📷 9 foto" in (await city.answer_to(budi)).text
        city.passes(seconds=30)
        plan[-1]()
        assert "📷 10 foto" in (await city.answer_to(budi)).text
        await budi.presses("Kirim laporan")
        await city.settles()
        assert await city.value("SELECT count(*) FROM photos WHERE state = 'stored' AND report_id = 1") == 10
        assert city.heard("Draf laporan", budi) == 1


async def test_the_last_photo_of_an_album_joins_the_report_that_was_sent_without_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        plan = budi.plan_album(3, LETTER)
        plan[0](), plan[1]()
        await city.settles()
        await budi.presses("Kirim laporan")
        await city.settles()
        late = plan[2]()
        await city.settles()
        assert late.reactions == ["👍"]
        assert await city.value("SELECT count(*) FROM photos WHERE report_id = 1") == 3
        assert city.heard("Draf laporan", budi) == 1


async def test_the_same_photo_twice_counts_once(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        (first,) = await budi.sends_album(1, caption=LETTER)
        budi.forwards(first)
        assert "📷 1 foto" in (await city.answer_to(budi)).text


@pytest.mark.parametrize("hidden", [False, True])
async def test_a_forwarded_album_is_a_report(tmp_path: Path, hidden: bool) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "KUA-PALANG")
        group = city.sim.group("Grup lain")
        group.adds(rina, budi)
        album = await rina.sends_album(3, caption=LETTER, to=group)
        budi.forwards_album(album, hidden=hidden)
        preview = await city.answer_to(budi)
        assert "Bimbingan Perkawinan Calon Pengantin" in preview.text
        assert "📷 3 foto" in preview.text


async def test_photos_sent_as_files_are_photos(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await budi.sends_album(2, caption=LETTER, as_files=True)
        assert "📷 2 foto" in (await city.answer_to(budi)).text
        assert len(city.photos()) == 2


async def test_links_of_the_letter_are_publications_once_it_is_sent(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        links = "\nhttps://instagram.com/p/abc123 dan https://www.facebook.com/kuapalang/posts/77"
        await budi.sends_album(1, caption=LETTER + links)
        assert "🔗 2 tautan" in (await city.answer_to(budi)).text
        assert await city.value("SELECT count(*) FROM publications") == 0
        await budi.presses("Kirim laporan")
        assert "KUA Palang aktif: kegiatan ini sudah tayang." in (await city.answer_to(budi)).text
        assert await city.rows("SELECT platform, report_id FROM publications ORDER BY id") == [
            ("instagram", 1),
            ("facebook", 1),
        ]
        assert await city.value("SELECT state FROM reports") == "published"
