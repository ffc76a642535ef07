"""What units are stuck with: told, passed on, answered, said back and forth, solved, and opened again."""

from pathlib import Path

from tests.city import founded
from tests.stories.difficulty import STATE, WORDS, office, told


async def test_an_officer_tells_of_a_difficulty_from_the_menu(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
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
        head, budi = await office(city)
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
        head, budi, card, thanks = await told(city)
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
        head, budi, card, thanks = await told(city)
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
        head, budi, card, _ = await told(city)
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
        head, budi, card, thanks = await told(city)
        await city.taps(head, "✅ Selesai", card)
        assert card.text.startswith("💬 Kendala KUA Palang · selesai ✅")
        message = await budi.hears("ditandai selesai oleh Hasan")
        assert thanks.labels() == ["Belum selesai"]
        press = head.presses_data(card, "df.done:1:coordinator")
        await city.settles()
        assert (press.alert, press.text) == (True, "Kendala KUA Palang sudah ditandai selesai.")
        budi.says("Terima kasih", reply_to=message)
        await city.settles()
        assert await city.rows(STATE) == [("solved",)]
        await city.taps(budi, "Belum selesai", message)
        assert city.heard("ternyata belum selesai, kata Budi", head) == 1
        assert "· dibuka lagi" in card.text
        assert await city.rows("SELECT state, solved_at FROM difficulties") == [("reopened", None)]
        press = budi.presses_data(message, "df.again:1:officer")
        await city.settles()
        assert (press.alert, press.text) == (True, "Kendala KUA Palang memang masih dibuka.")
        said = len(head.chat)
        await city.taps(budi, "✅ Selesai", thanks)
        assert await city.rows(STATE) == [("solved",)]
        assert len(head.chat) == said
        assert "selesai ✅" in card.text


async def test_what_the_parser_takes_for_a_difficulty_becomes_one_after_a_tap(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        budi.says("Kendala: sinyal di kantor lemah")
        asked = await city.answer_to(budi)
        await city.taps(budi, "💬 Ini kendala", asked)
        assert asked.text == "💬 Tercatat sebagai kendala KUA Palang."
        thanks = await budi.hears("sudah diteruskan")
        head.says("Coba pindah ke lantai 2", reply_to=await head.hears("sinyal di kantor lemah"))
        await budi.hears("Coba pindah")
        budi.says("Masih lemah", reply_to=thanks)
        await head.hears("Masih lemah")


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
