"""What units are stuck with: told, passed on, answered, said back and forth, solved, and opened again."""

from pathlib import Path

import pytest

from bot.domain.people import Role
from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City, founded

WORDS = "Kamera kantor rusak, mohon <solusi> & saran"
STATE = "SELECT state FROM difficulties"


async def _office(city: City) -> tuple[Person, Person]:
    await city.units("KUA-PALANG", "KUA-SOKO")
    return await city.coordinator(), await city.joins("Budi", "KUA-PALANG")


async def _told(city: City) -> tuple[Person, Person, Message, Message]:
    """A difficulty that an officer told of from the menu: its cards at the coordinator's and at the officer's."""
    head, budi = await _office(city)
    await city.shows(budi, "df.menu")
    await city.taps(budi, "💬 Sampaikan kendala")
    budi.says(WORDS)
    thanks = await city.answer_to(budi)
    return head, budi, await head.hears("Kamera"), thanks


async def test_an_officer_tells_of_a_difficulty_from_the_menu(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
        menu = await city.shows(budi, "df.menu")
        assert menu.text == city.t.plain("difficulty-menu-none").replace("<b>", "").replace("</b>", "")
        await city.taps(budi, "💬 Sampaikan kendala")
        assert menu.text.startswith("💬 Apa kendala KUA Palang?")
        budi.says(WORDS)
        thanks = await city.answer_to(budi)
        assert thanks.text.startswith("💬 Kendala KUA Palang sudah diteruskan kepada Pranata Humas.")
        card = await city.answer_to(head)
        assert card.text == (
            "💬 Kendala KUA Palang · menunggu jawaban\nDisampaikan Selasa, 10 Maret 2026\n\n"
            f"Budi: {WORDS}\n\nUntuk menjawab, balas pesan ini atau tekan Jawab."
        )
        assert card.labels() == ["Jawab", "✅ Selesai"]
        assert await city.rows("SELECT state, answer_id FROM difficulties") == [("open", None)]
        assert await city.value("SELECT count(*) FROM answers") == 0
        await city.shows(budi, "df.menu")
        assert f"KUA Palang · menunggu jawaban\n{WORDS}" in (await city.answer_to(budi)).text


async def test_whoever_serves_several_units_says_which_one_has_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG", "KUA-SOKO")
        shown = await city.shows(budi, "df.menu")
        await city.taps(budi, "💬 Sampaikan kendala")
        assert shown.labels() == ["KUA Palang", "KUA Soko", "‹ Kembali"]
        await city.taps(budi, "KUA Soko")
        budi.says(WORDS)
        await city.settles()
        assert (await city.answer_to(head)).text.startswith("💬 Kendala KUA Soko · menunggu jawaban")


async def test_an_answer_to_a_prompt_opens_one_at_once_and_its_words_follow(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
        await city.becomes("08:00", "2026-03-17")
        await city.taps(budi, "Ada kendala")
        listed = await city.shows(head, "df.list:0")
        assert "KUA Palang · menunggu jawaban\n–" in listed.text
        await city.taps(head, "KUA Palang", listed)
        assert "Budi menekan “Ada kendala”; ceritanya belum ditulis." in listed.text
        budi.says(WORDS)
        await city.settles()
        assert city.heard(WORDS, head) == 1
        ((answer, asked),) = await city.rows("SELECT d.answer_id, a.id FROM difficulties d, answers a")
        assert answer == asked


async def test_a_coordinator_answers_by_replying_and_everybody_goes_on_by_replying(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi, card, thanks = await _told(city)
        city.passes(hours=3)
        head.says("Silakan pinjam kamera kantor.", reply_to=card)
        await head.hears("💬 Sudah diteruskan kepada petugas KUA Palang.")
        answer = await budi.hears("Jawaban kendala")
        assert answer.text == "💬 Jawaban kendala KUA Palang dari Hasan:\nSilakan pinjam kamera kantor."
        await city.settles()
        assert "KUA Palang · sudah dijawab" in card.text
        assert "Hasan: Silakan pinjam kamera kantor." in card.text
        assert "Hasan: Silakan pinjam kamera kantor." in thanks.text
        seconds = "SELECT round((julianday(first_answered_at) - julianday(opened_at)) * 24) FROM difficulties"
        assert await city.value(seconds) == 3
        city.passes(hours=3)
        budi.says("Siap, besok diambil", reply_to=answer)
        more = await head.hears("KUA Palang · Budi:\nSiap, besok diambil")
        assert await city.rows(STATE) == [("open",)]
        head.says("Jam 8 ya", reply_to=more)
        await budi.hears("Jam 8 ya")
        await city.settles()
        assert await city.value(seconds) == 3
        assert await city.value("SELECT count(*) FROM drafts") == 0


async def test_buttons_ask_for_the_words_on_both_sides(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi, card, thanks = await _told(city)
        await city.taps(head, "Jawab", card)
        assert card.text.endswith("langsung diteruskan kepada petugas KUA Palang.")
        assert WORDS in card.text
        assert card.labels() == ["Batal"]
        await city.taps(head, "Batal", card)
        assert card.labels() == ["Jawab", "✅ Selesai"]
        head.says("Apa kabar")
        await city.settles()
        assert city.heard("Apa kabar", budi) == 0
        await city.taps(head, "Jawab", card)
        head.says("Pinjam saja")
        await city.settles()
        assert "sudah dijawab" in card.text
        answer = await budi.hears("Jawaban kendala")
        await city.taps(budi, "Tambah keterangan", answer)
        budi.says("Terima kasih")
        await city.settles()
        assert city.heard("KUA Palang · Budi:\nTerima kasih", head) == 1
        assert answer.labels() == ["Tambah keterangan", "✅ Selesai", "‹ Kembali"]
        assert "Budi: Terima kasih" in thanks.text


async def test_other_coordinators_see_on_their_cards_that_it_was_answered(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        siti = await city.coordinator("Siti")
        head, budi, card, _ = await _told(city)
        hers, said = await siti.hears("Kamera"), len(siti.chat)
        await city.taps(head, "Jawab", card)
        head.says("Pinjam saja")
        await city.settles()
        assert "KUA Palang · sudah dijawab" in hers.text
        assert "Hasan: Pinjam saja" in hers.text
        assert len(siti.chat) == said
        siti.says("Atau pakai telepon dulu", reply_to=hers)
        await budi.hears("dari Siti:\nAtau pakai telepon dulu")


async def test_either_side_calls_it_solved_and_the_officer_opens_it_again(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi, card, thanks = await _told(city)
        await city.taps(head, "✅ Selesai", card)
        assert card.text.startswith("💬 Kendala KUA Palang · selesai ✅")
        told = await budi.hears("ditandai selesai oleh Hasan")
        assert thanks.labels() == ["Belum selesai"]
        press = head.presses_data(card, "df.done:1:coordinator")
        await city.settles()
        assert (press.alert, press.text) == (True, "Kendala KUA Palang sudah ditandai selesai.")
        budi.says("Terima kasih", reply_to=told)
        await city.settles()
        assert await city.rows(STATE) == [("solved",)]
        await city.taps(budi, "Belum selesai", told)
        assert city.heard("ternyata belum selesai, kata Budi", head) == 1
        assert "· dibuka lagi" in card.text
        assert await city.rows("SELECT state, solved_at FROM difficulties") == [("reopened", None)]
        press = budi.presses_data(told, "df.again:1:officer")
        await city.settles()
        assert (press.alert, press.text) == (True, "Kendala KUA Palang memang masih dibuka.")
        said = len(head.chat)
        await city.taps(budi, "✅ Selesai", thanks)
        assert await city.rows(STATE) == [("solved",)]
        assert len(head.chat) == said
        assert "selesai ✅" in card.text


async def test_photos_are_passed_on_also_whole_albums(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
        await city.shows(budi, "df.menu")
        await city.taps(budi, "💬 Sampaikan kendala")
        await budi.sends_album(3, caption=WORDS)
        await city.settles()
        card = await head.hears("Kamera")
        photos = [message for message in head.chat if message.attachment and message.attachment.kind == "photo"]
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
        _, budi, _, thanks = await _told(city)
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


async def test_what_the_parser_takes_for_a_difficulty_becomes_one_after_a_tap(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
        budi.says("Kendala: sinyal di kantor lemah")
        asked = await city.answer_to(budi)
        await city.taps(budi, "💬 Ini kendala", asked)
        assert asked.text == "💬 Tercatat sebagai kendala KUA Palang."
        thanks = await budi.hears("sudah diteruskan")
        head.says("Coba pindah ke lantai 2", reply_to=await head.hears("sinyal di kantor lemah"))
        await budi.hears("Coba pindah")
        budi.says("Masih lemah", reply_to=thanks)
        await head.hears("Masih lemah")


async def test_the_groups_topic_shows_the_words_without_a_name_and_takes_replies(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
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
        head, budi, card, thanks = await _told(city)
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


async def test_a_successor_gets_the_answer_to_what_the_predecessor_told(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, _, card, _ = await _told(city)
        dewi = await city.joins("Dewi", "KUA-PALANG")
        head.says("Kameranya sudah ada", reply_to=card)
        answer = await dewi.hears("Jawaban kendala KUA Palang dari Hasan:\nKameranya sudah ada")
        await city.taps(dewi, "✅ Selesai", answer)
        assert await city.rows(STATE) == [("solved",)]


async def test_coordinators_list_what_is_not_solved_the_longest_untouched_first(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
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


async def test_without_coordinators_whoever_looks_after_the_office_gets_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        city.sari.starts()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.shows(budi, "df.new")
        budi.says(WORDS)
        card = await city.sari.hears("Kamera")
        city.sari.says("Akan dibantu", reply_to=card)
        await budi.hears("dari Sari:\nAkan dibantu")


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
