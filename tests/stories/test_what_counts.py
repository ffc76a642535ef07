"""What ends a unit's silence: a link, or, where the office says so, a report without one too."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.stepping import recounted_due
from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import LETTER, City, founded

ASKED = "Ada kegiatan yang bisa dikabarkan?"
CLOCK = "SELECT date(last_published_at), due_on, prompt_on, last_rung FROM units WHERE code = 'KUA-PALANG'"
WITH_REPORTS, LINKS_ONLY = "Hitung juga laporan tanpa tautan", "Hitung hanya yang bertautan"


async def _decides(city: City, label: str) -> Message:
    city.sari.says("/pengaturan")
    shown = await city.answer_to(city.sari)
    for each in ("Irama", label):
        await city.taps(city.sari, each, on=shown)
    return shown


async def _prompted(city: City) -> Person:
    await city.units("KUA-PALANG")
    budi = await city.joins("Budi", "KUA-PALANG")
    await city.becomes("08:30", "2026-03-17")
    assert city.heard(ASKED, budi) == 1
    return budi


async def _reports(city: City, person: Person, caption: str = LETTER) -> None:
    await city.drafts(person, 1, caption)
    await city.taps(person, city.label("send-report"))


async def test_where_reports_count_a_report_without_a_link_ends_the_silence(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _prompted(city)
        shown = await _decides(city, WITH_REPORTS)
        assert "Yang dihitung: laporan, juga yang belum punya tautan" in shown.text
        assert LINKS_ONLY in shown.labels()
        await _reports(city, budi)
        receipt = next(message for message in budi.chat if "KUA-PALANG-2026-0001" in message.text)
        assert "KUA Palang aktif: laporan ini sudah terhitung. Kirim tautannya" in receipt.text
        assert city.heard("KUA Palang: sudah melapor. Terima kasih.", budi) == 1
        assert await city.rows("SELECT state FROM prompts") == [("answered",)]
        assert await city.rows(CLOCK) == [("2026-03-17", "2026-03-24", "2026-03-24", None)]
        for day in (18, 19, 20, 23):
            await city.becomes("08:30", f"2026-03-{day}")
        assert city.heard(ASKED, budi) == 1
        await city.becomes("08:30", "2026-03-24")
        assert city.heard(ASKED, budi) == 2


async def test_where_links_count_a_report_without_a_link_does_not(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _prompted(city)
        await _reports(city, budi)
        assert "belum pernah menayangkan kegiatan. Kirim tautannya" in (await city.answer_to(budi)).text
        assert await city.rows("SELECT state FROM prompts") == [("open",)]
        assert await city.rows(CLOCK) == [(None, "2026-03-17", "2026-03-19", 0)]
        await city.becomes("08:30", "2026-03-19")
        assert city.heard(ASKED, budi) == 2


async def test_a_report_with_a_link_is_published_whatever_counts(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _prompted(city)
        await _decides(city, WITH_REPORTS)
        caption = "Rapat koordinasi di Aula KUA Palang hari ini diikuti dua puluh pegawai. https://instagram.com/p/abc"
        await _reports(city, budi, caption)
        assert city.heard("KUA Palang aktif: kegiatan ini sudah tayang.", budi) == 1
        assert city.heard("KUA Palang: tayang di Instagram. Terima kasih.", budi) == 1


async def test_the_groups_prompt_says_who_reported(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _prompted(city)
        group = await city.group(city.sari, budi)
        await _decides(city, WITH_REPORTS)
        await city.becomes("08:30", "2026-03-19")
        await _reports(city, budi)
        assert city.heard("✅ KUA Palang · sudah melapor", group) == 1


async def test_units_are_counted_anew_and_back_again(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        budi = await city.joins("Budi", "KUA-PALANG")
        budi.says("https://instagram.com/p/abc123")
        await city.becomes("09:00", "2026-03-12")
        await _reports(city, budi)
        await city.becomes("10:00", "2026-03-13")
        assert await city.rows(CLOCK) == [("2026-03-10", "2026-03-17", "2026-03-17", None)]
        shown = await _decides(city, WITH_REPORTS)
        assert "Jatuh tempo 1 satker ikut bergeser" in shown.text
        assert await city.rows(CLOCK) == [("2026-03-12", "2026-03-19", "2026-03-19", None)]
        await city.taps(city.sari, LINKS_ONLY, on=shown)
        assert await city.rows(CLOCK) == [("2026-03-10", "2026-03-17", "2026-03-17", None)]
        changed = await city.rows("SELECT subject, detail FROM audit WHERE action = 'setting.changed' ORDER BY id")
        assert changed == [
            ("counts", '{"before": "links", "after": "reports"}'),
            ("counts", '{"before": "reports", "after": "links"}'),
        ]


async def test_a_late_unit_that_reported_is_free_and_nobody_falls_due_on_the_day_of_the_change(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _prompted(city)
        await _reports(city, budi)
        await city.becomes("10:00", "2026-03-18")
        shown = await _decides(city, WITH_REPORTS)
        assert await city.rows(CLOCK) == [("2026-03-17", "2026-03-24", "2026-03-24", None)]
        await city.becomes("09:00", "2026-03-20")
        assert city.heard(ASKED, budi) == 1
        # The day that follows without the report is over: tomorrow at the earliest, a Monday here.
        await city.taps(city.sari, LINKS_ONLY, on=shown)
        assert await city.rows(CLOCK) == [(None, "2026-03-21", "2026-03-21", None)]
        await city.becomes("15:00")
        assert city.heard(ASKED, budi) == 1
        await city.becomes("08:30", "2026-03-23")
        assert city.heard(ASKED, budi) == 2


async def test_what_an_officer_was_promised_stays_and_a_withdrawn_report_counts_no_more(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _prompted(city)
        await _reports(city, budi)
        await city.changes("UPDATE reports SET withdrawn_at = sent_at")
        asked = next(each for each in budi.chat if ASKED in each.text)
        for label in ("Nihil pekan ini", "Sampai 30 Maret"):
            await city.taps(budi, label, on=asked)
        before = await city.rows(CLOCK)
        shown = await _decides(city, WITH_REPORTS)
        assert await city.rows(CLOCK) == before
        await city.changes("UPDATE reports SET withdrawn_at = NULL")
        await city.taps(city.sari, LINKS_ONLY, on=shown)
        await city.taps(city.sari, WITH_REPORTS, on=shown)
        assert await city.rows(CLOCK) == [("2026-03-17", *before[0][1:])]


async def test_coordinators_cannot_change_what_counts(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head = await city.coordinator()
        head.says("/pengaturan")
        shown = await city.answer_to(head)
        await city.taps(head, "Irama", on=shown)
        assert "Yang dihitung: tautan publikasi" in shown.text
        assert shown.labels() == ["‹ Kembali"]
        press = head.presses_data(shown, "s.set:counts:m:reports")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("operators-only"))


@pytest.mark.parametrize(
    ("due", "then", "now", "wanted"),
    [
        (17, 17, 19, 19),  # a later day, ahead
        (9, 9, 19, 19),  # late before, ahead now
        (5, 5, 9, None),  # late before and after
        (24, 17, 19, None),  # an answer has set a day further away
        (18, 17, 19, 19),  # and one before that
        (19, 19, 17, 17),  # back again
        (19, 19, 8, 11),  # back, and over: tomorrow
        (9, 9, 5, None),  # late: it keeps its place on the ladder
        (24, 19, 17, None),  # what was promised stays
        (11, 11, 8, None),  # tomorrow already
    ],
)
def test_a_due_day_goes_with_what_counts(due: int, then: int, now: int, wanted: int | None) -> None:
    found = recounted_due(date(2026, 3, due), date(2026, 3, then), date(2026, 3, now), date(2026, 3, 10))
    assert found == (None if wanted is None else date(2026, 3, wanted))
