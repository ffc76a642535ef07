"""Difficulties in photos, in the group, in a list; and who has no part in them."""

from pathlib import Path

import pytest

from bot.domain.people import Role
from tests.city import founded
from tests.stories.difficulty import STATE, WORDS, office, told
from tests.stories.own_data import erases


async def test_photos_are_passed_on_also_whole_albums(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        await city.shows(budi, "df.menu")
        await city.taps(budi, "💬 Sampaikan kendala")
        await budi.sends_album(3, caption=WORDS)
        await city.settles()
        card = await head.hears("Kamera")
        photos = [message for message in head.chat if message.attachment and message.attachment.kind == "photo"]
        assert head.chat.index(card) < head.chat.index(photos[0])
        assert [photo.text for photo in photos] == ["📷 Kendala KUA Palang · Budi"] * 3
        assert await city.value("SELECT count(*) FROM difficulties") == 1
        assert await city.value("SELECT count(*) FROM drafts") == 0
        head.sends_photo(caption="Begini pasangnya", reply_to=photos[0])
        await city.settles()
        answer = budi.chat[-1]
        assert answer.text == "💬 Jawaban kendala KUA Palang dari Hasan:\nBegini pasangnya"
        assert answer.attachment
        assert answer.attachment.kind == "photo"
        assert "Hasan: 📷 Begini pasangnya" in card.text
        await city.taps(budi, "Tambah keterangan", answer)
        budi.says("Sudah bisa")
        await city.settles()
        assert city.heard("KUA Palang · Budi:\nSudah bisa", head) == 1
        # Photos of another album are a report again.
        await city.drafts(budi)
        assert await city.value("SELECT count(*) FROM drafts") == 1


@pytest.mark.parametrize("kind", ["document", "voice", "video"])
async def test_other_files_are_refused_with_the_way_on(tmp_path: Path, kind: str) -> None:
    async with founded(tmp_path) as city:
        _, budi, _, thanks = await told(city)
        match kind:
            case "document":
                budi.sends_document("surat.pdf", b"%PDF-1.4", reply_to=thanks)
            case "voice":
                budi.sends_voice(reply_to=thanks)
            case _:
                budi.sends_video(reply_to=thanks)
        await city.settles()
        assert city.heard("Untuk kendala, kirim tulisan atau foto", budi) == 1
        assert await city.value("SELECT count(*) FROM difficulty_messages") == 1
        assert await city.value("SELECT count(*) FROM drafts") == 0


async def test_the_groups_topic_shows_the_words_without_a_name_and_takes_replies(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        tono, other = city.sim.person("Tono"), await city.joins("Rina", "KUA-SOKO")
        group = city.sim.group("Humas", forum=True)
        group.adds(city.sari, head, budi, tono, other)
        group.adds_bot(by=city.sari, topics=True)
        await city.taps(city.sari, "📌 Pasang di grup ini")
        budi.says("Kendala: sinyal di kantor lemah")
        await city.taps(budi, "💬 Ini kendala")
        shown = await head.hears("sinyal di kantor lemah", in_=group)
        assert group.room.topics[shown.thread_id or 0] == "Kendala"
        assert "Budi" not in shown.text
        said = head.says("Coba pindah ke lantai 2", to=group, reply_to=shown)
        await city.settles()
        assert said.reactions == ["👍"]
        assert city.heard("dari Hasan:\nCoba pindah", budi) == 1
        assert "· sudah dijawab" in shown.text
        for person, words in ((tono, "Hanya petugas satker"), (other, "Kendala ini milik KUA Palang")):
            person.says("Saya juga", to=group, reply_to=shown)
            await city.settles()
            assert city.heard(words, group) == 1
        assert await city.value("SELECT count(*) FROM difficulty_messages") == 2


async def test_nobody_else_reads_or_answers_a_difficulty(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi, card, thanks = await told(city)
        rina = await city.joins("Rina", "KUA-SOKO")
        for data in ("df.show:1:officer", "df.show:1:coordinator", "df.ask:1:officer", "df.done:1:officer"):
            press = rina.presses_data(rina.chat[0], data)
            await city.settles()
            assert press.alert, data
        press = budi.presses_data(thanks, "df.done:1:coordinator")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("coordinators-only"))
        budis = "WHERE person_id = (SELECT id FROM people WHERE name = 'Budi')"
        await city.changes(f"UPDATE roles SET revoked_at = '2026-03-10' {budis}")
        await city.changes("UPDATE people SET asked = 'dfsay:1:officer:0' WHERE name = 'Budi'")
        budi.says("Masih di sini", reply_to=thanks)
        budi.says("Masih di sini")
        await city.settles()
        assert await city.rows("SELECT count(*) FROM difficulty_messages") == [(1,)]
        assert city.heard("Masih di sini", head) == 0
        assert "menunggu jawaban" in card.text


async def test_a_successor_gets_the_answer_to_what_the_predecessortold(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, _, card, _ = await told(city)
        dewi = await city.joins("Dewi", "KUA-PALANG")
        head.says("Kameranya sudah ada", reply_to=card)
        answer = await dewi.hears("Jawaban kendala KUA Palang dari Hasan:\nKameranya sudah ada")
        await city.taps(dewi, "✅ Selesai", answer)
        assert await city.rows(STATE) == [("solved",)]


async def test_coordinators_list_what_is_not_solved_the_longest_untouched_first(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        for number in range(8):
            await city.shows(budi, "df.new")
            budi.says(f"Kendala nomor {number}")
            await city.settles()
            city.passes(days=1)
        first = await head.hears("Kendala nomor 0")
        await city.taps(head, "✅ Selesai", first)
        head.says("Begini", reply_to=await head.hears("Kendala nomor 1"))
        await city.settles()
        shown = await city.shows(head, "df.list:0")
        lines = shown.text.splitlines()
        assert lines[:2] == ["💬 Kendala satker · 7 belum selesai", "Halaman 1 dari 2"]
        assert [line for line in lines if "nomor" in line] == [f"Kendala nomor {number}" for number in range(2, 8)]
        assert "KUA Palang · menunggu jawaban, 6 hari" in lines
        await city.taps(head, city.t.plain("button-page-next"), shown)
        assert shown.text.splitlines()[3:] == ["KUA Palang · sudah dijawab", "Kendala nomor 1"]
        await city.taps(head, "KUA Palang: Kendala nomor 1", shown)
        assert shown.labels() == ["Jawab", "✅ Selesai", "‹ Kembali"]
        await city.taps(head, "Jawab", shown)
        head.says("Begini caranya")
        await city.settles()
        assert "Hasan: Begini caranya" in shown.text


async def test_each_side_reads_it_in_its_own_language(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        head = await city.joins("Hasan", role=Role.COORDINATOR, language="en")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.shows(budi, "df.new")
        budi.says(WORDS)
        card = await head.hears("Difficulty of KUA Palang · waiting for an answer")
        head.says("Ask MIN 2", reply_to=card)
        await budi.hears("Jawaban kendala KUA Palang dari Hasan:\nAsk MIN 2")


async def test_long_words_that_the_group_saw_are_erased_with_who_said_them(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        group = city.sim.group("Humas", forum=True)
        group.adds(city.sari, head, budi)
        group.adds_bot(by=city.sari, topics=True)
        await city.taps(city.sari, "📌 Pasang di grup ini")
        await city.shows(budi, "df.new")
        budi.says("Listrik padam & sinyal lemah. " + "Sejak kemarin begitu terus. " * 60)
        await city.settles()
        assert (await head.hears("Listrik padam", in_=group)).text.count("…") == 1
        kept = "SELECT count(*) FROM outbox WHERE payload LIKE '%Listrik padam%'"
        assert await city.value(kept) > 1
        await erases(city, budi)
        await city.beats()
        await city.settles()
        assert await city.value(kept) == 0
        assert await city.rows("SELECT text, photo, person_id FROM difficulty_messages") == [("", None, None)]
        listed = await city.shows(head, "df.list:0")
        await city.taps(head, "KUA Palang", listed)
        assert "Tanpa nama: –" in listed.text
