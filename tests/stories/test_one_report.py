"""The smallest month: one report, told in both files."""

from pathlib import Path

from tests.city import founded
from tests.render.printed import pages
from tests.stories.recaps import file_of, rows, sheets, text_of


async def test_a_month_with_one_report_is_told_in_both_files(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        _, pdf = await file_of(city, head, "rd.pdf:2026-03")
        said = text_of(pdf)
        assert "tercatat 1 laporan kegiatan, 0 di antaranya sudah tayang" in said
        assert "1 dari 26 satker berkegiatan" in said
        assert "KUA Palang 1 0 1 0" in said
        assert len(pages(pdf)) <= 8
        _, xlsx = await file_of(city, head, "rd.xlsx:2026-03")
        found = sheets(xlsx)
        assert [row["Nomor laporan"] for row in rows(found["Laporan"])] == ["KUA-PALANG-2026-0001"]
        assert rows(found["Publikasi"]) == []
