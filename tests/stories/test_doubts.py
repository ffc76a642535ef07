"""What there is to doubt about a draft is shown at its field, and settled by a tap or a correction; and the coach."""

from pathlib import Path

import pytest

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City, founded

STORY = "Rapat diikuti 15 penyuluh untuk menyusun jadwal publikasi bulan Maret."
LONG = " ".join(["Kegiatan ini diikuti para penyuluh dari seluruh desa dengan tertib dan lancar sampai selesai."] * 6)


async def _drafts(city: City, words: str) -> tuple[Person, Message]:
    await city.units()
    budi = await city.joins("Budi", "KUA-PALANG")
    budi.says(f"{words}\n{STORY}")
    return budi, await city.answer_to(budi)


def _after(message: Message, words: str) -> str:
    """The line below one that contains some words."""
    lines = message.text.split("\n")
    return lines[next(at for at, line in enumerate(lines) if words in line) + 1]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    ("when", "doubt"),
    [
        ("Rabu 10 Maret 2026", "date-weekday"),
        ("9 Maret 2026 jam 5", "time-half"),
        ("24 Desember", "date-year"),
    ],
)
async def test_a_doubt_stands_at_its_field_until_a_tap_confirms_it(
    tmp_path: Path, when: str, doubt: str, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        budi, preview = await _drafts(city, f"Rapat koordinasi humas di Aula KUA Palang, {when}.")
        words = city.t.plain(f"draft-doubt-{doubt}", year="2025")
        assert _after(preview, "📅") == words
        assert city.label("send-report") in preview.labels()
        field = "time-text" if doubt == "time-half" else "activity-date"
        await city.taps(budi, city.t.plain(f"button-sure-{field}", year="no"))
        assert "⚠️" not in preview.text
        await city.taps(budi, city.label("undo"))
        assert words in preview.text
        await city.taps(budi, city.label("send-report"))
        assert await city.value("SELECT count(*) FROM reports") == 1


async def test_a_doubt_goes_with_a_correction_even_to_the_same_value(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _drafts(city, "Rapat koordinasi humas di Aula KUA Palang, Rabu 10 Maret 2026 jam 2.")
        assert preview.text.count("⚠️") == 2
        await city.taps(budi, "Ubah")
        await city.taps(budi, "Tanggal", on=preview)
        budi.says("10 Maret 2026")
        await city.settles()
        assert preview.text.count("⚠️") == 1
        await city.taps(budi, "Ubah")
        await city.taps(budi, "Tanggal", on=preview)
        budi.says("pukul 14.00")
        await city.settles()
        assert "⚠️" not in preview.text
        assert "10 Maret 2026, pukul 14.00" in preview.text


async def test_a_doubt_goes_when_the_message_is_corrected_and_a_confirmed_one_does_not_come_again(
    tmp_path: Path,
) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        text = f"Rapat koordinasi humas di Aula KUA Palang, Rabu 10 Maret 2026 jam 5.\n{STORY}"
        message = budi.says(text)
        preview = await city.answer_to(budi)
        await city.taps(budi, "Waktu benar")
        budi.edits(message, text.replace("Rabu", "Selasa"))
        await city.settles()
        assert "⚠️" not in preview.text
        budi.edits(message, text.replace("10 Maret", "9 Maret"))
        await city.settles()
        assert city.t.plain("draft-doubt-date-weekday") in preview.text
        assert preview.text.count("⚠️") == 1


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_date_over_a_year_ago_is_asked_back_and_confirmed_by_one_tap(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi, preview = await _drafts(city, "Rapat koordinasi humas di Aula KUA Palang, 12 Februari 2024.")
        assert _after(preview, "📅") == city.t.plain("draft-doubt-date-old", year="2024")
        labels = preview.labels()
        assert labels[:2] == [city.t.plain("button-sure-activity-date", year="2024"), city.label("other-date")]
        assert city.label("send-report") not in labels
        press = budi.presses_data(preview, "d.send:1:1")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("date-over-a-year"))
        await city.taps(budi, labels[0])
        await city.taps(budi, city.label("send-report"))
        assert await city.value("SELECT activity_date FROM reports") == "2024-02-12"


async def test_an_old_date_can_be_changed_and_one_that_was_typed_is_asked_back_too(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _drafts(city, "Rapat koordinasi humas di Aula KUA Palang, 12 Februari 2024.")
        await city.taps(budi, "Ubah tanggal")
        budi.says("10 Februari 2025")
        await city.settles()
        assert "Tahun 2025? Itu lebih dari setahun lalu." in preview.text
        await city.taps(budi, "Ubah tanggal")
        budi.says("12 Februari 2026")
        await city.settles()
        assert "setahun lalu" not in preview.text
        await city.taps(budi, "Kirim laporan")
        assert await city.value("SELECT activity_date FROM reports") == "2026-02-12"


async def test_a_draft_of_an_activity_to_come_says_so_and_waits_for_the_day(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _drafts(city, "Rapat koordinasi humas di Aula KUA Palang, 12 Maret 2026.")
        waits = city.t.plain("draft-doubt-date-ahead")
        assert _after(preview, "📅") == waits
        assert "Kirim laporan" not in " ".join(preview.labels())
        assert await city.value("SELECT state FROM drafts") == "open"
        await city.becomes("09:00", "2026-03-12")
        await city.taps(budi, "Ubah")
        assert waits not in preview.text
        await city.taps(budi, "Kembali")
        await city.taps(budi, "Kirim laporan")
        assert await city.value("SELECT activity_date FROM reports") == "2026-03-12"


async def test_a_stale_confirmation_confirms_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _drafts(city, "Rapat koordinasi humas di Aula KUA Palang, 12 Februari 2024.")
        data = preview.buttons[0][0].data or ""
        await city.taps(budi, "Ubah tanggal")
        budi.says("10 Februari 2023")
        await city.settles()
        press = budi.presses_data(preview, data)
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("draft-changed"))
        assert "Tahun 2023?" in preview.text


@pytest.mark.parametrize("language", ["id", "en"])
async def test_hints_are_switched_off_for_good_and_doubts_stay(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi, preview = await _drafts(city, "Rapat koordinasi humas di Aula KUA Palang, Rabu 10 Maret 2026.")
        coach = city.t.plain("draft-coach", marks="").removeprefix("<i>").split(":")[0]
        assert coach in preview.text
        await city.taps(budi, city.label("edit"))
        await city.taps(budi, city.label("hints-off"))
        assert coach not in preview.text
        assert city.label("hints-on") in preview.labels()
        await city.taps(budi, city.label("back"))
        assert city.t.plain("draft-doubt-date-weekday") in preview.text
        assert coach not in preview.text
        await city.taps(budi, city.label("send-report"))
        assert coach not in (await city.drafts(budi)).text
        budi.says("/lapor")
        shown = await city.answer_to(budi)
        assert city.t.plain("hints-off") in shown.text
        await city.taps(budi, city.label("hints-on"), on=shown)
        assert city.t.plain("hints-on") in shown.text
        assert await city.value("SELECT hints FROM people WHERE name = 'Budi'") == 1


async def test_the_coach_speaks_of_headline_quotation_and_dateline_where_it_is_of_use(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _drafts(city, "Rapat koordinasi humas di Aula KUA Palang kemarin.")
        assert "Naskah" not in preview.text
        await city.taps(budi, "Ubah")
        await city.taps(budi, "Judul")
        budi.says(
            "Rapat koordinasi humas bulanan dan evaluasi publikasi kegiatan semua satker Tuban tahun ini dan lalu"
        )
        await city.settles()
        assert "Naskah: judul 15 kata (sebaiknya 3–14)" in preview.text
        await city.taps(budi, "Ubah")
        await city.taps(budi, "Cerita")
        budi.says(LONG)
        await city.settles()
        assert "kutipan\xa0○ · dateline\xa0○" in preview.text
        await city.taps(budi, "Ubah")
        await city.taps(budi, "Cerita")
        budi.says(f"Tuban (Humas) – {LONG} “Semoga semua satker rajin mengabarkan kegiatan,” ujar Kepala KUA.")
        await city.settles()
        assert "kutipan\xa0✓ · dateline\xa0✓" in preview.text
