"""`gaung digest`: the same figures as in the chats and in the database, and nothing is changed."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from tests.city import LETTER, City, founded
from tests.commands.conftest import Gaung, Ran, beside
from tests.stories.sent import withdraws

POST = "https://www.instagram.com/p/C4abc123/"
COUNTS = """
    SELECT (SELECT count(*) FROM reports WHERE state != 'withdrawn' AND reported_on BETWEEN {0}),
           (SELECT count(*) FROM reports WHERE state IN ('published', 'verified') AND reported_on BETWEEN {0}),
           (SELECT count(*) FROM publications WHERE counts AND published_on BETWEEN {0})
"""
SPANS = {
    "2026-03-10": "'2026-03-10' AND '2026-03-10'",
    "2026-03-11": "'2026-03-11' AND '2026-03-11'",
    "2026-W11": "'2026-03-09' AND '2026-03-15'",
    "2026-03": "'2026-03-01' AND '2026-03-31'",
    "2026": "'2026-01-01' AND '2026-12-31'",
    "2025-12": "'2025-12-01' AND '2025-12-31'",
}


@pytest_asyncio.fixture
async def city(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[City]:
    clock_file = elsewhere / "clock"
    monkeypatch.setenv("GAUNG_CLOCK_FILE", str(clock_file))
    async with founded(elsewhere / "data", clock_file=clock_file) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        await city.reports(budi, f"{LETTER}\n{POST}")
        await city.reports(rina, "Apel pagi <b>bersama</b> & doa di halaman MIN 2 Tuban diikuti semua guru")
        await city.becomes("09:00", "2026-03-11")
        rina.says("https://www.facebook.com/min2tuban/posts/9")
        await city.reports(budi, "Manasik haji di KUA Palang\nDiikuti 40 calon jamaah.")
        await withdraws(city, budi, report=3)
        await city.changes("UPDATE units SET due_on = '2026-03-10' WHERE code = 'KUA-SOKO'")
        yield city


async def _told(gaung: Gaung, slug: str) -> dict[str, Any]:
    ran = await beside(gaung, "digest", slug, "--json")
    assert (ran.code, ran.err) == (0, "")
    found: dict[str, Any] = json.loads(ran.out)
    return found


async def test_it_says_what_a_plain_count_says(city: City, gaung: Gaung) -> None:
    for slug, span in SPANS.items():
        told = await _told(gaung, slug)
        counted = await city.rows(COUNTS.format(span))
        assert [(told["reports"], told["published"], told["publications"])] == counted, slug
        assert sum(each["reports"] for each in told["by_day"]) == told["reports"]
        assert sum(each["reports"] for each in told["by_unit"]) == told["reports"]
        assert sum(each["reports"] for each in told["by_programme"]) == told["reports"]
        assert sum(each["publications"] for each in told["by_platform"]) == told["publications"]
        assert (told["period"], told["units"]) == (slug, 26)


async def test_it_says_what_the_chats_say(city: City, gaung: Gaung) -> None:
    head = await city.coordinator()
    await city.becomes("16:00")
    digest = (await head.hears("Gaung Humas")).text
    ran = await beside(gaung, "digest", "2026-03-11")
    assert ran == Ran(0, f"{digest}\n", "")
    assert "🕓 Belum menayangkan (1 dari 26 satker): KUA Soko (belum pernah)." in ran.out
    head.says("/rekap")
    shown = await city.answer_to(head)
    await city.taps(head, "Pekan ini", on=shown)
    week = await beside(gaung, "digest", "2026-W11")
    assert week.out.startswith(f"{shown.text}\n\n")
    assert week.out.endswith("\n\nMIN 2 Tuban: 1 kegiatan, 1 publikasi\nKUA Palang: 1 kegiatan, 1 publikasi\n")


async def test_a_day_has_its_lists_and_knows_of_silence_only_today(city: City, gaung: Gaung) -> None:
    yesterday, today = await _told(gaung, "2026-03-10"), await _told(gaung, "2026-03-11")
    assert [(each["unit"], each["title"]) for each in yesterday["activities"]] == [
        ("KUA-PALANG", "Bimbingan Perkawinan Calon Pengantin"),
        ("MIN-2-TUBAN", "Apel pagi <b>bersama</b> & doa"),
    ]
    assert yesterday["activities"][0]["links"] == [{"platform": "instagram", "url": POST}]
    assert (yesterday["silent"], today["activities"]) == ([], [])
    assert today["silent"] == [{"unit": "KUA-SOKO", "days": None, "status": "never"}]
    ran = await beside(gaung, "digest", "2026-03-10")
    assert "MIN 2 Tuban – Apel pagi <b>bersama</b> & doa · FB\n" in ran.out


async def test_nothing_is_changed(city: City, gaung: Gaung) -> None:
    before = await city.rows("SELECT count(*), max(id) FROM outbox")
    for slug in SPANS:
        await _told(gaung, slug)
    assert await city.rows("SELECT count(*), max(id) FROM outbox") == before


@pytest.mark.parametrize("slug", ["today", "2026-13", "2026-02-30", "", "26"])
def test_what_names_no_period_is_said_to_be_none(gaung: Gaung, slug: str) -> None:
    ran = gaung("digest", slug)
    assert (ran.code, ran.out) == (65, "")
    assert f"“{slug}” names no period." in ran.err


def test_where_there_is_no_office_it_says_how_to_begin(gaung: Gaung) -> None:
    ran = gaung("digest", "2026-03-10")
    assert (ran.code, ran.out) == (65, "")
    assert "gaung import-units" in ran.err


def test_a_file_that_is_no_database_is_said_to_be_none(gaung: Gaung, elsewhere: Path) -> None:
    (elsewhere / "data").mkdir()
    (elsewhere / "data" / "gaung.db").write_bytes(b"not a database, but as long as one would be" * 100)
    ran = gaung("digest", "2026-03-10", "--json")
    assert (ran.code, ran.out) == (74, "")
    assert "cannot be read" in ran.err
