"""Taking changes of a draft back, and bringing a discarded draft back."""

from pathlib import Path

import pytest

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import LETTER, City, founded

TEXT = "Rapat koordinasi humas di Aula KUA Palang kemarin diikuti 15 penyuluh untuk menyusun jadwal publikasi."


async def _drafting(city: City, *units: str) -> tuple[Person, Message]:
    await city.units()
    budi = await city.joins("Budi", *(units or ("KUA-PALANG",)))
    return budi, await city.drafts(budi)


async def _corrects(city: City, budi: Person, field: str, words: str) -> None:
    await city.taps(budi, city.label("edit"))
    await city.taps(budi, city.label(f"edit-{field}"))
    budi.says(words)
    await city.settles()


@pytest.mark.parametrize("language", ["id", "en"])
async def test_corrections_are_taken_back_one_by_one_and_the_button_goes_with_the_last(
    tmp_path: Path, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        budi, preview = await _drafting(city)
        first = (preview.text, preview.labels())
        assert city.label("undo") not in preview.labels()
        await _corrects(city, budi, "title", "Bimwin Angkatan III")
        second = (preview.text, preview.labels())
        await _corrects(city, budi, "place", "Aula Kecamatan Palang")
        await city.taps(budi, city.label("undo"))
        assert (preview.text, preview.labels()) == second
        await city.taps(budi, city.label("edit"))
        await city.taps(budi, city.label("undo"))
        assert (preview.text, preview.labels()) == first
        assert city.heard(first[0].split("\n")[0], budi) == 1


async def test_the_programme_the_unit_and_a_further_text_are_taken_back_too(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _drafting(city, "KUA-PALANG", "KUA-SOKO")
        await city.taps(budi, "KUA Palang")
        chosen = preview.text
        await city.taps(budi, "Ubah")
        await city.taps(budi, "Satker")
        await city.taps(budi, "KUA Soko")
        await city.taps(budi, "Ubah")
        await city.taps(budi, "Program")
        await city.taps(budi, "Tanpa program")
        budi.says("Acara ditutup dengan doa bersama dan foto bersama seluruh peserta yang hadir di lokasi.")
        await city.settles()
        assert "Draf laporan · KUA Soko" in preview.text
        for _ in range(3):
            await city.taps(budi, "Urungkan")
        assert preview.text == chosen
        await city.taps(budi, "Kirim laporan")
        assert await city.value("SELECT original FROM reports") == LETTER


async def test_ten_changes_can_be_taken_back_and_no_more(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _drafting(city)
        for number in range(12):
            await _corrects(city, budi, "title", f"Bimwin Angkatan {number}")
        for _ in range(10):
            await city.taps(budi, "Urungkan")
        assert "Bimwin Angkatan 1\n" in preview.text
        assert "↩️ Urungkan" not in preview.labels()


async def test_the_same_press_twice_takes_one_change_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _drafting(city)
        await _corrects(city, budi, "title", "Satu dua tiga")
        await _corrects(city, budi, "title", "Empat lima enam")
        data = preview.buttons[-1][0].data or ""
        presses = [budi.presses_data(preview, data) for _ in range(2)]
        await city.settles()
        assert [press.text for press in presses] == [None, city.t.plain("draft-changed")]
        assert "Satu dua tiga" in preview.text


async def test_a_change_is_taken_back_after_a_restart(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _drafting(city)
        first = preview.text
        await _corrects(city, budi, "date", "9 Maret 2026 pukul 13.00")
        await city.goes_down()
        press = await budi.presses("Urungkan", wait=False)
        await city.comes_up()
        await city.holds("SELECT undo FROM drafts", "null")
        await city.settles()
        assert press.answered
        assert preview.text == first


async def test_a_unit_that_has_another_draft_by_now_is_not_gone_back_to(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _drafting(city, "KUA-PALANG", "KUA-SOKO")
        await city.taps(budi, "KUA Palang")
        await city.taps(budi, "Ubah")
        await city.taps(budi, "Satker")
        await city.taps(budi, "KUA Soko")
        await city.changes(
            "INSERT INTO drafts (person_id, unit_id, chat_id, state, links, opened_at, updated_at)"
            " SELECT person_id, (SELECT id FROM units WHERE code = 'KUA-PALANG'), chat_id, 'open', '[]', opened_at,"
            " updated_at FROM drafts"
        )
        await city.taps(budi, "Urungkan", on=preview)
        assert "Draf laporan · KUA Soko" in preview.text


async def test_a_discarded_draft_is_brought_back_as_it_was(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _drafting(city)
        before = (preview.text, preview.labels())
        await city.taps(budi, "Buang")
        assert preview.labels() == ["↩️ Kembalikan draf"]
        await city.taps(budi, "Kembalikan")
        assert (preview.text, preview.labels()) == before
        await city.taps(budi, "Kirim laporan")
        assert await city.value("SELECT count(*) FROM photos WHERE report_id IS NOT NULL") == 4


async def test_a_discarded_draft_stays_away_while_its_unit_has_another_and_after_a_day(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _drafting(city)
        await city.taps(budi, "Buang")
        budi.says(TEXT)
        await city.settles()
        press = await budi.presses("Kembalikan", on=preview)
        assert (press.alert, press.text) == (True, city.t.plain("unit-has-draft"))
        await city.taps(budi, "Kirim laporan")
        city.passes(hours=25)
        press = await budi.presses("Kembalikan", on=preview)
        assert (press.alert, press.text) == (True, city.t.plain("draft-gone"))
        assert await city.rows("SELECT state FROM drafts ORDER BY id") == [("discarded",), ("sent",)]


async def test_a_draft_that_gave_way_to_a_new_report_can_be_brought_back_after_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _drafting(city)
        city.passes(minutes=10)
        budi.says(TEXT)
        await city.settles()
        await city.taps(budi, "Laporan baru")
        assert "Draf dibuang" in preview.text
        await city.taps(budi, "Kirim laporan")
        await city.taps(budi, "Kembalikan", on=preview)
        assert "Bimbingan Perkawinan" in preview.text
        await city.taps(budi, "Kirim laporan", on=preview)
        assert await city.value("SELECT count(*) FROM reports") == 2
