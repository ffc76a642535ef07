"""Activities of several days keep their last day, from the message to the archive."""

from datetime import date
from pathlib import Path

import pytest

from bot.i18n import texts
from tests.city import founded

MESSAGE = """Ijin melaporkan giat
📌 Kegiatan : Manasik Haji Kecamatan Palang
📌 Hari/Tgl : Senin s.d. Selasa, 9 s.d. 10 Maret 2026
📌 Tempat : Masjid Agung Tuban
Diikuti 40 calon jemaah agar siap berangkat."""
DAYS = "SELECT activity_date, until_date FROM {}"


@pytest.mark.parametrize(
    ("first", "last", "indonesian", "english"),
    [
        ("2026-03-10", None, "Selasa, 10 Maret 2026", "Tuesday, 10 March 2026"),
        ("2026-03-10", "2026-03-10", "Selasa, 10 Maret 2026", "Tuesday, 10 March 2026"),
        ("2026-03-10", "2026-03-12", "Selasa–Kamis, 10–12 Maret 2026", "Tuesday–Thursday, 10–12 March 2026"),
        (
            "2026-03-30",
            "2026-04-01",
            "Senin, 30 Maret – Rabu, 1 April 2026",
            "Monday, 30 March – Wednesday, 1 April 2026",
        ),
        (
            "2025-12-31",
            "2026-01-01",
            "Rabu, 31 Desember 2025 – Kamis, 1 Januari 2026",
            "Wednesday, 31 December 2025 – Thursday, 1 January 2026",
        ),
    ],
)
def test_days_are_written_as_the_language_writes_them(
    first: str, last: str | None, indonesian: str, english: str
) -> None:
    days = date.fromisoformat(first), date.fromisoformat(last) if last else None
    assert (texts("id").days(*days), texts("en").days(*days)) == (indonesian, english)


async def test_several_days_are_shown_kept_corrected_and_taken_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        preview = await city.drafts(budi, 1, MESSAGE)
        assert "📅 Senin–Selasa, 9–10 Maret 2026" in preview.text
        for label in ("edit", "edit-date"):
            await city.taps(budi, city.label(label), on=preview)
        budi.says("kemarin")
        await city.settles()
        assert "📅 Senin, 9 Maret 2026" in preview.text
        assert await city.rows(DAYS.format("drafts")) == [("2026-03-09", None)]
        await city.taps(budi, city.label("undo"), on=preview)
        assert await city.rows(DAYS.format("drafts")) == [("2026-03-09", "2026-03-10")]
        await city.taps(budi, city.label("send-report"), on=preview)
        assert await city.rows(DAYS.format("reports")) == [("2026-03-09", "2026-03-10")]
        await city.taps(budi, city.label("show-report"))
        assert "Senin–Selasa, 9–10 Maret 2026" in (await city.answer_to(budi)).text


async def test_days_can_be_typed(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        preview = await city.drafts(budi, 1)
        for label in ("edit", "edit-date"):
            await city.taps(budi, city.label(label), on=preview)
        budi.says("7 - 9 Maret 2026")
        await city.settles()
        assert "📅 Sabtu–Senin, 7–9 Maret 2026" in preview.text
