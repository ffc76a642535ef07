"""A coordinator reminds a unit now: once a day, within working hours, beside the ladder."""

from pathlib import Path

import pytest

from tests.city import founded
from tests.stories.silence import ASKED, DUE, office, page_of, presses


async def test_a_nudge_prompts_now_and_leaves_the_ladder_where_it_is(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        group = await city.group(city.sari, head, budi)
        await city.becomes("08:00", DUE)
        assert city.heard(ASKED, budi) == 1
        await city.becomes("09:00", "2026-03-18")
        page = await page_of(city, head)
        assert await presses(city, head, "Ingatkan sekarang", page) == (
            False,
            "KUA Palang diingatkan sekarang (1 petugas).",
        )
        assert city.heard(ASKED, budi) == 2
        assert "terakhir 18 Maret" in page.text
        rung = "SELECT last_rung, last_prompted_on FROM units WHERE code = 'KUA-PALANG'"
        assert await city.rows(rung) == [(0, "2026-03-18")]
        alert, words = await presses(city, head, "Ingatkan sekarang", page)
        assert alert
        assert words == (
            "KUA Palang sudah diingatkan hari ini; cukup sekali sehari. "
            "Dapat lagi Kamis, 19 Maret 2026 mulai pukul 07.30."
        )
        await city.becomes("08:00", "2026-03-19")
        assert city.heard("Kabar satker", group) == 1
        # An answer to the nudge answers the group's prompt with it.
        await city.becomes("10:00", "2026-03-20")
        page = await page_of(city, head)
        await presses(city, head, "Ingatkan sekarang", page)
        prompt = await budi.hears("Kabar satker", in_=group)
        assert "▫️ KUA Palang" in prompt.text
        await city.taps(budi, "Nihil pekan ini", budi.chat[-1])
        assert "🔕 KUA Palang · nihil pekan ini" in prompt.text
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'unit.nudged'") == 2


async def test_a_nudge_in_the_morning_stands_for_the_ladders_prompt_of_the_day(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        await city.becomes("07:40", DUE)
        page = await page_of(city, head)
        await presses(city, head, "Ingatkan sekarang", page)
        assert city.heard(ASKED, budi) == 1
        await city.becomes("08:00")
        assert city.heard(ASKED, budi) == 1
        await city.becomes("08:00", "2026-03-18")
        assert city.heard(ASKED, budi) == 2
        days = "SELECT count(*), count(DISTINCT created_on) FROM prompts WHERE unit_id = 1"
        ((prompts, distinct),) = await city.rows(days)
        assert prompts == distinct == 2


@pytest.mark.parametrize(
    ("hour", "day", "prepare", "words"),
    [
        ("17:00", DUE, "", "Di luar jam kerja. KUA Palang dapat diingatkan Rabu, 18 Maret 2026 mulai pukul 07.30."),
        ("09:00", "2026-03-21", "", "Di luar jam kerja. KUA Palang dapat diingatkan Senin, 23 Maret 2026"),
        (
            "09:00",
            DUE,
            "UPDATE units SET due_on = '2026-03-20' WHERE code = 'KUA-PALANG'",
            "KUA Palang sudah berkabar, jadi dibiarkan dulu. Dapat diingatkan Jumat, 20 Maret 2026",
        ),
        (
            "09:00",
            DUE,
            "INSERT INTO pauses (office_id, unit_id, first, last, name, created_at) "
            "SELECT 1, id, '2026-03-16', '2026-03-19', 'x', '2026-03-16' FROM units WHERE code = 'KUA-PALANG'",
            "KUA Palang sedang jeda. Dapat diingatkan Jumat, 20 Maret 2026",
        ),
        (
            "09:00",
            DUE,
            "INSERT INTO leaves (person_id, first, last, created_at) "
            "SELECT id, '2026-03-16', '2026-03-19', '2026-03-16' FROM people WHERE name = 'Budi'",
            "KUA Palang sedang jeda. Dapat diingatkan Jumat, 20 Maret 2026",
        ),
        (
            "09:00",
            DUE,
            "UPDATE roles SET revoked_at = '2026-03-11' WHERE role = 'officer'",
            "KUA Palang belum punya petugas yang dapat diingatkan.",
        ),
    ],
    ids=["evening", "weekend", "answered", "paused", "leave", "nobody"],
)
async def test_a_nudge_that_cannot_be_says_why_and_when(
    tmp_path: Path, hour: str, day: str, prepare: str, words: str
) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        if prepare:
            await city.changes(prepare)
            await city.goes_down()
            await city.comes_up()
        city.at(hour, day)
        head.starts()
        shown = await city.answer_to(head)
        head.presses_data(shown, "di.unit:1:0")
        await city.settles()
        assert shown.text.startswith("🕓 KUA Palang")
        prompts = await city.value("SELECT count(*) FROM prompts")
        alert, said = await presses(city, head, "Ingatkan sekarang", shown)
        assert alert
        assert words in said
        assert await city.value("SELECT count(*) FROM prompts") == prompts
        assert city.heard(ASKED, budi) == 0


async def test_two_coordinators_nudge_at_once_and_one_prompt_goes_out(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        siti = await city.coordinator("Siti")
        await city.becomes("07:40", DUE)
        pages = [await page_of(city, person) for person in (head, siti)]
        for person, page in zip((head, siti), pages, strict=True):
            person.presses_data(page, "di.now:1:0")
        await city.settles()
        assert city.heard(ASKED, budi) == 1
