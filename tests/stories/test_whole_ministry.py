"""12,000 units, of which some hundreds publish and thousands are silent: each period is told in few words and pages."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from bot.clock import monotonic
from bot.domain.people import Role
from bot.simulator import Group, Person
from bot.simulator.models import Message
from tests.city import City, founded
from tests.render.printed import pages
from tests.stories.recaps import files, rows, sheets, text_of

pytestmark = pytest.mark.slow
UNITS, ACTIVE, SILENT = 12_000, 600, 9_000
REPORTS, PUBLISHED = 2 * ACTIVE, ACTIVE
MOST_PAGES = 15
MOST_SECONDS = 120
"""For a month's three files on a machine that does much else: far more than they take."""
_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {most})"
_KIND = "CASE i % 5 WHEN 0 THEN 'MAN' WHEN 1 THEN 'MTSN' WHEN 2 THEN 'MIN' WHEN 3 THEN 'KUA' ELSE 'SEKSI' END"
_NAME = "'Satker ' || i || ' Kecamatan Tambakboyo Kabupaten Tuban Jawa Timur'"
_CAME = "'2026-03-13 01:00:00.000000'"
MINISTRY = (
    # Some publish, some are on track, most are silent, of which two thirds never published. Nobody is prompted: how
    # thousands are is another story.
    f"""
    {_NUMBERS.format(most=UNITS)}
    INSERT INTO units (id, office_id, code, name, search, kind, created_at, due_on, prompt_on, last_published_at)
    SELECT 100 + i, 1, 'U-' || i, {_NAME}, ' u-' || i || ' ', {_KIND}, '2025-01-01 02:00:00.000000',
           CASE WHEN i <= {UNITS - SILENT} THEN '2026-12-31' ELSE date('2026-03-09', '-' || (i % 90) || ' days') END,
           '2026-12-31',
           CASE WHEN i <= {ACTIVE} THEN {_CAME}
                WHEN i <= {UNITS - SILENT} THEN '2026-03-08 01:00:00.000000' WHEN i % 3 THEN NULL
                ELSE date('2026-03-02', '-' || (i % 90) || ' days') || ' 01:00:00.000000' END
    FROM n""",
    f"""
    {_NUMBERS.format(most=REPORTS)}
    INSERT INTO drafts (id, person_id, unit_id, chat_id, state, original, links, opened_at, updated_at)
    SELECT 100 + i, 1, 101 + i % {ACTIVE}, 1, 'sent', '', '[]', {_CAME}, {_CAME}
    FROM n""",
    f"""
    {_NUMBERS.format(most=REPORTS)}
    INSERT INTO reports (id, unit_id, person_id, draft_id, reference, year, number, state, title, activity_date, place,
                         story, programme_id, original, sent_at, reported_on)
    SELECT 100 + i, 101 + i % {ACTIVE}, 1, 100 + i, 'U-' || (i % {ACTIVE}) || '-2026-' || i, 2026, i,
           CASE WHEN i <= {PUBLISHED} THEN 'published' ELSE 'reported' END,
           'Bimbingan perkawinan calon pengantin angkatan ke-' || i, '2026-03-13', 'Balai', 'Kegiatan', i % 9 + 1, '',
           {_CAME}, '2026-03-13'
    FROM n""",
    f"""
    {_NUMBERS.format(most=PUBLISHED)}
    INSERT INTO publications
        (unit_id, report_id, person_id, url, normalised, platform, counts, published_at, published_on)
    SELECT 101 + i % {ACTIVE}, 100 + i, 1, 'https://www.instagram.com/p/C' || i || '/', 'instagram.com/p/C' || i,
           'instagram', 1, {_CAME}, '2026-03-13'
    FROM n""",
    # All have the same points but for one KUA.
    f"""
    INSERT INTO publications
        (unit_id, report_id, person_id, url, normalised, platform, counts, published_at, published_on)
    VALUES (103, 102, 1, 'https://tuban.kemenag.go.id/2', 'tuban.kemenag.go.id/2', 'website', 1, {_CAME},
            '2026-03-13')""",
)


async def ministry(city: City) -> tuple[Person, Person]:
    """Its coordinator, and its leader."""
    head, leader = await city.coordinator(), await city.joins("Kepala", role=Role.LEADER)
    for sql in MINISTRY:
        await city.changes(sql)
    return head, leader


def said(to: Person | Group, words: str) -> list[Message]:
    return [message for message in to.chat if words in message.text]


async def test_a_day_and_a_week_of_a_whole_ministry_fit_a_phone(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, leader = await ministry(city)
        group = await city.group(city.sari, head)
        began = monotonic()
        await city.becomes("16:00", "2026-03-13")
        assert monotonic() - began < MOST_SECONDS
        [day] = said(head, "Gaung Humas")
        assert "1.200 kegiatan dari 600 satker, 600 sudah tayang." in day.text
        assert re.search(r"Belum menayangkan \(9\.000 dari 12\.000 satker\): .* dan [\d.]+ lainnya", day.text)
        assert len(day.text) < 2500
        for chat in (head, leader, group):
            [week] = said(chat, "Rekap pekan")
            assert "3.000 dari 12.000" in week.text
            assert week.attachment is not None
            with Image.open(io.BytesIO(week.attachment.best.data)) as picture:
                assert picture.width == 1080
                assert picture.height < 2000
        await city.taps(head, "Belum menayangkan", on=day)
        listed = await city.answer_to(head)
        assert "1.500" in listed.text, "of so many pages this is one"
        assert listed.text.count("▫️") == 6


async def test_a_month_of_a_whole_ministry_is_some_pages_and_all_units_are_in_the_workbook(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, leader = await ministry(city)
        group = await city.group(city.sari, head)
        await city.becomes("16:30", "2026-03-31")
        began = monotonic()
        city.at("08:00", "2026-04-01")
        await city.beats()
        await city.settles(timeout=2 * MOST_SECONDS)
        assert monotonic() - began < MOST_SECONDS
        told = said(group, "Peringkat Maret")[0].text
        assert "KUA: Satker 3 Kecamatan Tambakboyo… (10 poin)" in told
        assert told.count("dan 118 lagi (5 poin)") == 4
        made = files(head)
        assert len(pages(made["piagam-2026-03.pdf"])) == 1, "a place that 120 share is nobody's distinction"
        assert sorted(made) == ["piagam-2026-03.pdf", "rekap-2026-03.pdf", "rekap-2026-03.xlsx"]
        assert len(files(leader)) == 3
        pdf = made["rekap-2026-03.pdf"]
        assert len(pages(pdf)) <= MOST_PAGES
        text = text_of(pdf)
        assert "600 dari 12.000 satker berkegiatan" in text
        assert "1.200 laporan kegiatan" in text
        found = sheets(made["rekap-2026-03.xlsx"])
        units = rows(found["Satker"])
        assert len(units) == UNITS
        assert sum(each["Laporan"] for each in units) == REPORTS == len(rows(found["Laporan"]))
        assert sum(each["Publikasi"] for each in units) == PUBLISHED + 1 == len(rows(found["Publikasi"]))
        assert all(len(data) < 5_000_000 for data in made.values())
        head.says("/peringkat")
        page = await city.answer_to(head)
        await city.taps(head, "‹ Maret 2026", page)
        assert page.text.count("120 satker berpoin") == 5
        await city.taps(head, "KUA", page)
        assert "Halaman 1 dari 12" in page.text
        assert len(page.text) < 1500
