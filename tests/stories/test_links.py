"""Links: what counts as a publication, for whom, and where it stands."""

from pathlib import Path

from tests.city import founded

POST = "https://www.instagram.com/p/C4abc123/"


async def test_a_link_alone_is_a_publication_and_the_unit_is_active(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        link = budi.says(POST)
        receipt = await city.answer_to(budi)
        assert receipt.text == "✅ Publikasi KUA Palang di IG tercatat.\nKUA Palang aktif hari ini. Terima kasih."
        assert receipt.reply_to is link
        assert await city.rows(
            "SELECT date(last_published_at), due_on, prompt_on FROM units WHERE code = 'KUA-PALANG'"
        ) == [("2026-03-10", "2026-03-17", "2026-03-17")]


async def test_a_link_after_a_report_publishes_that_report(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        budi.says(POST)
        receipt = await city.answer_to(budi)
        assert "✅ Tayang di IG: Bimbingan Perkawinan Calon Pengantin" in receipt.text
        assert await city.rows("SELECT state FROM reports") == [("published",)]
        await budi.presses("Lihat laporan")
        assert "🔗 IG: https://www.instagram.com/p/C4abc123/" in (await city.answer_to(budi)).text


async def test_a_reply_to_a_receipt_publishes_the_report_that_it_names(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        first = budi.chat[-1]
        await city.reports(budi, "Apel pagi di halaman KUA Palang diikuti semua pegawai")
        budi.says(POST, reply_to=first)
        assert "Tayang di IG: Bimbingan Perkawinan" in (await city.answer_to(budi)).text
        assert await city.rows("SELECT state FROM reports ORDER BY id") == [("published",), ("reported",)]


async def test_several_links_at_once_are_all_kept(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        budi.says(f"{POST}\nhttps://www.facebook.com/kua.palang/posts/123 https://kuapalang.com/berita/bimwin-2026")
        await city.settles()
        assert city.heard("Tayang di IG, FB, ", budi) == 1
        assert await city.value("SELECT count(*) FROM publications WHERE report_id = 1 AND counts") == 3


async def test_the_same_link_again_says_where_it_stands_also_with_tracking(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, agus = await city.joins("Budi", "KUA-PALANG"), await city.joins("Agus", "KUA-SOKO")
        await city.reports(budi)
        budi.says(POST)
        await city.settles()
        again = "instagram.com/p/C4abc123?igsh=MzRlODBi&utm_source=ig"
        told = {
            budi: f"🔗 Sudah pernah dilaporkan 10 Maret 2026, KUA-PALANG-2026-0001: {POST}",
            agus: f"⚠️ Sudah pernah dilaporkan KUA Palang, 10 Maret 2026, KUA-PALANG-2026-0001: https://{again}",
        }
        for person, link in ((budi, POST), (agus, again)):
            person.says(link)
            answer = await city.answer_to(person)
            assert answer.text == told[person]
            assert answer.labels() == (["Lihat laporan"] if person is budi else [])
        assert await city.value("SELECT count(*) FROM publications") == 1
        assert await city.value("SELECT last_published_at FROM units WHERE code = 'KUA-SOKO'") is None


async def test_several_links_that_are_known_say_where_each_stands(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, agus = await city.joins("Budi", "KUA-PALANG"), await city.joins("Agus", "KUA-SOKO")
        other, new = "https://www.instagram.com/p/C4other/", "https://www.instagram.com/p/C4new/"
        agus.says(other)
        await city.settles()
        await city.reports(budi)
        budi.says(POST)
        await city.settles()
        city.passes(days=1)
        await city.reports(budi, "Apel pagi hari ini di halaman KUA Palang diikuti semua pegawai")
        budi.says(f"{POST} {other} {new}")
        assert (await city.answer_to(budi)).text.splitlines()[2:] == [
            f"🔗 Sudah pernah dilaporkan 10 Maret 2026, KUA-PALANG-2026-0001: {POST}",
            f"⚠️ Sudah pernah dilaporkan KUA Soko, 10 Maret 2026: {other}",
        ]
        await budi.presses("Lihat laporan")
        assert "KUA-PALANG-2026-0002" in (await city.answer_to(budi)).text


async def test_attachments_are_kept_and_do_not_count(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        budi.says("https://drive.google.com/drive/folders/1a2b3c https://wa.me/6281234567890 https://zoom.us/j/123456")
        answer = (await city.answer_to(budi)).text
        assert "3 tautan disimpan sebagai lampiran" in answer
        assert "✅" not in answer
        assert await city.value("SELECT count(*) FROM publications WHERE NOT counts AND report_id = 1") == 3
        assert await city.value("SELECT state FROM reports") == "reported"
        assert await city.value("SELECT last_published_at FROM units WHERE code = 'KUA-PALANG'") is None


async def test_an_officer_of_two_units_is_asked_for_which_the_link_is(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG", "KUA-SOKO")
        budi.says(POST)
        asked = await city.answer_to(budi)
        assert asked.text == city.t.plain("links-which-unit")
        assert asked.labels() == ["KUA Palang", "KUA Soko", "Abaikan"]
        await budi.presses("KUA Soko")
        assert await city.answer_to(budi) is asked
        assert "✅ Publikasi KUA Soko di IG tercatat." in asked.text
        assert await city.rows("SELECT code FROM publications JOIN units ON units.id = unit_id") == [("KUA-SOKO",)]


async def test_a_link_may_be_hidden_behind_a_word(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        budi.says('<a href="https://kuapalang.com/berita/1">Berita</a>', html=True)
        assert "tercatat" in (await city.answer_to(budi)).text
        assert await city.value("SELECT url FROM publications") == "https://kuapalang.com/berita/1"


async def test_nobody_publishes_for_a_unit_that_is_not_theirs(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, agus = await city.joins("Budi", "KUA-PALANG"), await city.joins("Agus", "KUA-SOKO")
        await city.reports(budi)
        budi.says(POST)
        await city.settles()
        forged = agus.presses_data(agus.chat[-1], "r.link:1")
        await city.settles()
        assert (forged.alert, forged.text) == (True, city.t.plain("not-your-unit"))


async def test_a_link_of_a_stranger_is_no_publication(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        tono = city.sim.person("Tono")
        tono.says(POST)
        assert "Untuk bergabung" in (await city.answer_to(tono)).text
        assert await city.value("SELECT count(*) FROM publications") == 0
