"""The words of reminders are the office's to write, for itself and for kinds of unit; checked before they are kept."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.db.engine import Tx
from bot.domain.units import NAME_LENGTH
from bot.jobs import reminders
from bot.simulator.models import Message
from tests.city import City, founded

DUE = "2026-03-17"
PRIVATE, NEVER, GROUP = "prompt-private", "prompt-never", "prompt-group"
MINE = "Assalamu'alaikum, {satker}. Sudah {hari} hari belum ada kabar sejak {terakhir}."
MISTAKES = {
    (PRIVATE, "Kabar {satkr} ditunggu"): "Isian {satkr} tidak dikenal. Mungkin maksudnya {satker}.",
    (NEVER, "{satker}: {hari} hari"): "Isian {hari} tidak dikenal.",
    (PRIVATE, "{satker} {hari"): "Kurung kurawal tidak berpasangan di baris “{satker} {hari”.",
    (PRIVATE, "Ada kabar apa hari ini?"): "Satkernya belum disebut: sisipkan {satker}.",
    (PRIVATE, "{satker} " + "panjang " * 60): "paling banyak 500",
    (PRIVATE, "{satker} " * 5): "paling banyak 500",
    (GROUP, "Kabar {satker} ditunggu"): "Isian {satker} tidak dikenal.",
    (GROUP, "{kantor} " * 5): "paling banyak 500",
}


async def _writes(city: City, which: str, words: str) -> Message:
    """The operator writes other words; what the bot says to it."""
    shown = await city.shows(city.sari, f"la.write:{which}")
    assert "Silakan tulis kata-kata pengingat" in shown.text
    city.sari.says(words)
    return await city.answer_to(city.sari)


async def test_an_operator_comes_to_the_words_by_buttons_sees_them_and_what_they_make(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sari.says("/pengaturan")
        shown = await city.answer_to(city.sari)
        for label in ("Tangga pengingat", "✏️ Kata-kata pengingat"):
            await city.taps(city.sari, label, on=shown)
        assert shown.labels() == [
            "Pribadi", "Belum pernah tayang", "Grup", "MAN", "MTsN", "MIN", "KUA", "Seksi", "‹ Kembali",
        ]  # fmt: skip
        await city.taps(city.sari, "Pribadi", on=shown)
        assert "Sudah {hari} hari {satker} belum menayangkan kegiatan (terakhir {terakhir})." in shown.text
        assert "Bawaan program." in shown.text
        assert "Sudah 8 hari KUA Palang belum menayangkan kegiatan (terakhir 2 Maret)." in shown.text
        await city.taps(city.sari, "Ubah", on=shown)
        assert "{satker} {hari} {terakhir}" in shown.text
        city.sari.says(MINE)
        saved = await city.answer_to(city.sari)
        assert saved.text.startswith("✅ Tersimpan")
        assert "Assalamu'alaikum, KUA Palang. Sudah 8 hari belum ada kabar sejak 2 Maret." in saved.text
        await city.taps(city.sari, "‹ Kembali", on=saved)
        assert saved.labels()[:3] == ["✏️ Pribadi", "Belum pernah tayang", "Grup"]
        await city.taps(city.sari, "KUA", on=saved)
        await city.taps(city.sari, "Pribadi", on=saved)
        assert "Mengikuti kantor." in saved.text


@pytest.mark.parametrize(("which", "written"), MISTAKES)
async def test_words_with_a_mistake_are_not_saved_and_the_mistake_is_named(
    tmp_path: Path, which: str, written: str
) -> None:
    async with founded(tmp_path) as city:
        said = await _writes(city, which, written)
        assert MISTAKES[which, written] in said.text
        assert await city.value("SELECT count(*) FROM templates") == 0
        # The question stands.
        city.sari.says("Kabar {kantor} ditunggu." if which == GROUP else "Kabar {satker} ditunggu.")
        assert "Tersimpan" in (await city.answer_to(city.sari)).text


async def test_the_nearest_words_are_in_the_reminder(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO", "MIN-1-TUBAN")
        budi, agus = await city.joins("Budi", "KUA-PALANG"), await city.joins("Agus", "KUA-SOKO")
        rina = await city.joins("Rina", "MIN-1-TUBAN", language="en")
        for person, link in ((budi, "abc"), (rina, "xyz")):
            person.says(f"https://instagram.com/p/{link}")
        await city.settles()
        await _writes(city, PRIVATE, MINE)
        await _writes(city, f"{PRIVATE}.KUA", "{satker} ditunggu <b>kabarnya</b> & fotonya,\nterakhir {terakhir}.")
        await _writes(city, NEVER, "Selamat bergabung, {satker}!")
        await city.becomes("08:30", DUE)
        assert budi.chat[-1].text == "KUA Palang ditunggu <b>kabarnya</b> & fotonya,\nterakhir 10 Maret."
        assert budi.chat[-1].labels()[0] == "📷 Lapor sekarang"
        assert agus.chat[-1].text == "Selamat bergabung, KUA Soko!"
        # What the office wrote is said in its words, whatever language somebody reads the rest in.
        assert rina.chat[-1].text.startswith("Assalamu'alaikum, MIN 1 Tuban. Sudah 7 hari")
        assert await city.rows("SELECT name FROM templates ORDER BY name") == [
            (NEVER,),
            (PRIVATE,),
            (f"{PRIVATE}.KUA",),
        ]
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'template.saved'") == 3


async def test_what_the_program_says_comes_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await _writes(city, NEVER, "Kantor menunggu {satker}.")
        saved = await _writes(city, f"{NEVER}.KUA", "KUA: {satker}.")
        await city.taps(city.sari, "Ikut kantor", on=saved)
        assert "Mengikuti kantor." in saved.text
        assert "Kantor menunggu KUA Palang." in saved.text
        shown = await city.shows(city.sari, f"la.word:{NEVER}")
        await city.taps(city.sari, "Kembalikan ke bawaan", on=shown)
        assert "Bawaan program." in shown.text
        await city.becomes("08:30", DUE)
        assert "KUA Palang belum pernah menayangkan kegiatan di sini." in budi.chat[-1].text
        restored = await city.rows("SELECT subject FROM audit WHERE action = 'template.restored' ORDER BY id")
        assert restored == [(f"{NEVER}.KUA",), (NEVER,)]


async def test_the_groups_message_has_the_offices_words_above_its_list(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        group = await city.group(city.sari, budi)
        await _writes(city, GROUP, "Yth. Bapak/Ibu humas {kantor}, {tanggal}: mohon kabarnya.")
        for day in (17, 19):
            await city.becomes("08:30", f"2026-03-{day}")
        asked = next(message for message in group.chat if "mohon kabarnya" in message.text)
        assert "humas Kementerian Agama Kabupaten Tuban, Kamis, 19 Maret 2026: mohon kabarnya." in asked.text
        assert "▫️ KUA Palang" in asked.text
        assert "Petugasnya cukup menekan nama satker" not in asked.text
        budi.says("https://instagram.com/p/abc")
        await city.settles()
        assert "✅ KUA Palang · tayang di Instagram" in asked.text


async def test_a_name_with_braces_and_markup_in_it_stays_a_name(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.changes("UPDATE units SET name = 'KUA {hari} <i>A</i> &lt;'")
        await _writes(city, NEVER, "Halo {satker}.")
        await city.becomes("08:30", DUE)
        assert budi.chat[-1].text == "Halo KUA {hari} <i>A</i> &lt;."


async def test_coordinators_look_and_do_not_change(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await _writes(city, PRIVATE, MINE)
        head = await city.coordinator()
        shown = await city.shows(head, f"la.word:{PRIVATE}")
        assert "Hanya pengelola yang dapat mengubahnya." in shown.text
        assert shown.labels() == ["‹ Kembali"]
        for data in (f"la.write:{PRIVATE}", f"la.shipped:{PRIVATE}"):
            press = head.presses_data(shown, data)
            await city.settles()
            assert (press.alert, press.text) == (True, city.t.plain("operators-only"))
        assert await city.value("SELECT count(*) FROM templates") == 1


async def test_there_are_no_words_of_a_kind_for_the_group(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        shown = await city.shows(city.sari, "la.words:KUA")
        assert shown.labels() == ["Pribadi", "Belum pernah tayang", "‹ Kembali"]
        press = city.sari.presses_data(shown, f"la.write:{GROUP}.KUA")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("unknown-button"))


async def test_the_longest_words_with_the_longest_name_arrive(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.changes(f"UPDATE units SET name = '{'&' * NAME_LENGTH}'")
        words = "{satker}{satker}{satker}{satker}" + "é" * (500 - 4 * NAME_LENGTH)
        assert "Tersimpan" in (await _writes(city, NEVER, words)).text
        await city.becomes("08:30", DUE)
        assert len(budi.chat[-1].text) == 500


async def test_the_words_are_read_once_however_many_units_are_reminded(tmp_path: Path) -> None:
    def reminds(tx: Tx) -> tuple[int, int]:
        read: list[str] = []

        def catch(_: object, __: object, statement: str, *___: object) -> None:
            if "FROM templates" in statement:
                read.append(statement)

        tx.execute(sa.text("UPDATE units SET due_on = '2026-03-10', prompt_on = '2026-03-10'"))
        tx.forget()
        sa.event.listen(tx.conn, "before_cursor_execute", catch)
        try:
            reminders.run(tx)
        finally:
            sa.event.remove(tx.conn, "before_cursor_execute", catch)
        return len(read), tx.execute(sa.text("SELECT count(*) FROM prompts")).scalar_one()

    async with founded(tmp_path) as city:
        await city.units()
        await city.joins("Budi", *("KUA-PALANG", "KUA-SOKO", "KUA-TUBAN", "MIN-1-TUBAN", "MAN-1-TUBAN"))
        assert await city.app.db.write(reminds) == (1, 5)
