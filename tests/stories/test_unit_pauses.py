"""A coordinator leaves a unit alone for a while, and takes that back."""

from pathlib import Path

import pytest

from tests.city import founded
from tests.stories.silence import ASKED, DUE, office, page_of


@pytest.mark.parametrize(
    ("label", "typed", "last", "shown_day"),
    [
        ("1 pekan (s.d. 23 Maret)", "", "2026-03-23", "Senin, 23 Maret 2026"),
        ("2 pekan (s.d. 30 Maret)", "", "2026-03-30", "Senin, 30 Maret 2026"),
        ("Akhir bulan (31 Maret)", "", "2026-03-31", "Selasa, 31 Maret 2026"),
        ("📅 Tanggal lain", "20 April", "2026-04-20", "Senin, 20 April 2026"),
        ("📅 Tanggal lain", "10 hari", "2026-03-26", "Kamis, 26 Maret 2026"),
    ],
)
async def test_a_unit_is_paused_until_a_day_and_hears_of_it(
    tmp_path: Path, label: str, typed: str, last: str, shown_day: str
) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        await city.becomes("08:00", DUE)
        page = await page_of(city, head)
        await city.taps(head, "🔕 Jeda", page)
        await city.taps(head, label, page)
        if typed:
            head.says("entah")
            assert "belum terbaca" in (await city.answer_to(head)).text
            head.says(typed)
            await city.settles()
        assert await city.rows("SELECT first, last FROM pauses") == [(DUE, last)]
        assert page.text.startswith("🕓 KUA Palang · jeda")
        assert f"🔕 Jeda sampai {shown_day}" in page.text
        assert city.heard(f"tidak diingatkan sampai {shown_day}", budi) == 1
        for day in ("2026-03-18", "2026-03-19", "2026-03-23"):
            await city.becomes("08:00", day)
        assert city.heard(ASKED, budi) == 1
        shown = await city.shows(head, "di.list:0")
        assert "KUA Palang" not in shown.text
        await city.taps(head, "🔕 Sedang jeda (1)", shown)
        assert "KUA Palang · jeda" in shown.text


async def test_a_pause_that_is_ended_early_lets_the_ladder_go_on(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        group = await city.group(city.sari, head, budi)
        await city.becomes("08:00", DUE)
        page = await page_of(city, head)
        await city.taps(head, "🔕 Jeda", page)
        await city.taps(head, "2 pekan (s.d. 30 Maret)", page)
        for day in ("2026-03-18", "2026-03-19", "2026-03-20"):
            await city.becomes("08:00", day)
        assert city.heard("Kabar satker", group) == 0
        page = await city.shows(head, "di.paused:0")
        await city.taps(head, "KUA Palang", page)
        await city.taps(head, "Akhiri jeda", page)
        assert await city.rows("SELECT first, last FROM pauses") == [(DUE, "2026-03-19")]
        assert city.heard("sudah berakhir. Kabar kegiatannya ditunggu", budi) == 1
        assert "🔕 Jeda" in page.labels()
        press = head.presses_data(page, "di.wake:1:0")
        await city.settles()
        assert (press.alert, press.text) == (True, "KUA Palang tidak sedang jeda.")
        for day in ("2026-03-23", "2026-03-24", "2026-03-25", "2026-03-26"):
            await city.becomes("08:00", day)
        assert city.heard("Kabar satker", group) == 1


async def test_a_late_unit_whose_pause_is_ended_early_is_looked_at_on_the_next_working_day(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        group = await city.group(city.sari, head, budi)
        await city.becomes("08:00", DUE)
        await city.becomes("09:00", "2026-03-18")
        page = await page_of(city, head)
        await city.taps(head, "🔕 Jeda", page)
        await city.taps(head, "2 pekan (s.d. 31 Maret)", page)
        assert "Ditunggu sejak Selasa, 17 Maret 2026" in page.text
        for day in ("2026-03-19", "2026-03-20"):
            await city.becomes("08:00", day)
        page = await page_of(city, head)
        await city.taps(head, "Akhiri jeda", page)
        assert city.heard("Kabar satker", group) == 0
        for day in ("2026-03-23", "2026-03-24"):
            await city.becomes("08:00", day)
        assert city.heard("Kabar satker", group) == 1
