"""The office's calendar in the chat: days that are free or not, national holidays, lists as files."""

import io
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.db import offices
from bot.simulator import Person
from tests.city import City, founded

XLSX = "kalender.xlsx"


async def _opens(city: City, person: Person) -> None:
    person.says("/pengaturan")
    await city.settles()
    await city.taps(person, city.label("calendar"))


async def _types(city: City, person: Person, text: str) -> str:
    person.says(text)
    return (await city.answer_to(person)).text


async def _works(city: City, *days: str) -> list[bool]:
    hours = (await city.app.db.read(offices.get)).hours
    return [hours.is_working_day(date.fromisoformat(day)) for day in days]


async def _adds(city: City, person: Person, text: str) -> str:
    await city.taps(person, "Hari libur")
    await city.taps(person, city.label("calendar-add"))
    return await _types(city, person, text)


async def test_a_coordinator_adds_days_keeps_them_open_and_takes_them_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head = await city.coordinator()
        await _opens(city, head)
        said = await _adds(city, head, "Kamis, 24 Desember 2026 Cuti bersama")
        assert "✅ Dicatat: Kamis, 24 Desember 2026 · Cuti bersama" in said
        assert await _works(city, "2026-12-24", "2026-12-23") == [False, True]
        await city.taps(head, "24 Desember")
        await city.taps(head, city.label("calendar-works"))
        assert "Ketetapan kantor: tetap masuk (Cuti bersama)." in (await city.answer_to(head)).text
        assert await _works(city, "2026-12-24") == [True]
        await city.taps(head, city.label("calendar-remove"))
        assert city.t.plain("calendar-day-gone") in (await city.answer_to(head)).text
        assert await city.value("SELECT count(*) FROM holidays") == 0
        acts = [action for (action,) in await city.rows("SELECT action FROM audit WHERE action LIKE 'calendar%'")]
        assert acts == ["calendar.day_set", "calendar.day_set", "calendar.day_back"]


async def test_several_days_at_once_and_a_saturday_at_work(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head = await city.coordinator()
        await _opens(city, head)
        await _adds(city, head, "24-26 Desember 2026 Libur kantor")
        assert await _works(city, "2026-12-24", "2026-12-25") == [False, False]
        await city.taps(head, city.label("calendar-add"))
        said = await _types(city, head, "14 Maret masuk HUT kantor")
        assert "Sabtu, 14 Maret 2026 · HUT kantor · tetap masuk" in said
        assert await _works(city, "2026-03-14") == [True]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Cuti bersama", "days-unread"),
        ("1 Januari 2026 Tahun baru", "calendar-past"),
        ("1 Juni - 31 Juli 2026 Libur", "calendar-many-days"),
        ("5 Juni 2026 - 1 Juni 2026 Libur", "days-backwards"),
        ("5 Juni " + "x" * 101, "calendar-long-name"),
    ],
)
async def test_what_cannot_be_a_day_is_said_and_can_be_typed_again(tmp_path: Path, typed: str, key: str) -> None:
    async with founded(tmp_path) as city:
        head = await city.coordinator()
        await _opens(city, head)
        said = await _adds(city, head, typed)
        words = {"given": typed[:40], "most": {"calendar-many-days": 31}.get(key, 100)}
        assert said == city.t.plain(key, **words)
        assert "✅ Dicatat" in await _types(city, head, "5 Juni 2026 Libur")


async def test_a_day_of_the_library_is_kept_open_and_given_back(tmp_path: Path) -> None:
    async with founded(tmp_path, national=True) as city:
        head = await city.coordinator()
        city.passes(minutes=11)
        await city.beats()
        await city.settles()
        await _opens(city, head)
        assert "Rabu, 18 Maret 2026 · Cuti Bersama Hari Suci Nyepi" in (await city.answer_to(head)).text
        await city.taps(head, "Hari libur")
        await city.taps(head, "18 Maret")
        await city.taps(head, city.label("calendar-works"))
        assert await _works(city, "2026-03-18") == [True]
        said = (await city.answer_to(head)).text
        assert "tetap masuk" in said
        assert "Kalender nasional: libur (Cuti Bersama Hari Suci Nyepi)." in said
        await city.taps(head, city.label("calendar-back"))
        assert await _works(city, "2026-03-18") == [False]
        await city.taps(head, city.label("back"))
        assert city.label("calendar-file") not in (await city.answer_to(head)).labels(), "only for operators"


async def test_an_operator_does_without_national_holidays_and_takes_them_back(tmp_path: Path) -> None:
    async with founded(tmp_path, national=True) as city:
        city.passes(minutes=11)
        await city.beats()
        await city.settles()
        await _opens(city, city.sari)
        await city.taps(city.sari, "Hari libur")
        await city.taps(city.sari, city.label("page-next"))
        await city.taps(city.sari, city.label("national-off"))
        assert await city.value("SELECT count(*) FROM holidays") == 0
        assert "tidak dipakai" in (await city.answer_to(city.sari)).text
        await city.beats()
        assert await city.value("SELECT count(*) FROM errands WHERE state = 'pending'") == 0
        await city.taps(city.sari, city.label("national-on"))
        await city.settles()
        assert "Cuti Bersama Hari Suci Nyepi" in (await city.answer_to(city.sari)).text
        assert await city.value("SELECT count(*) FROM holidays WHERE source = 'library'") > 30


async def _sends(city: City, name: str, body: bytes) -> str:
    city.sari.sends_document(name, body)
    return (await city.answer_to(city.sari)).text


async def test_a_file_corrects_the_calendar_after_a_preview(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sari.starts()
        await _opens(city, city.sari)
        await _adds(city, city.sari, "18 Maret 2026 Nyepi")
        rows = (
            "Tanggal;Nama;Keterangan\n18 Maret 2026;Nyepi;masuk\n2026-03-19;Hari Suci Nyepi;libur\n"
            "20/03/2026;Cuti bersama;\n"
        )
        said = await _sends(city, "libur.csv", rows.encode())
        assert "Ditambah 2, diubah 1, tetap 0." in said
        assert "✏️ Rabu, 18 Maret 2026 · Nyepi · tetap masuk (semula Nyepi, libur)" in said
        assert await _works(city, "2026-03-18", "2026-03-19") == [False, True], "nothing yet"
        await city.taps(city.sari, "Simpan 3 perubahan")
        await city.settles()
        assert await _works(city, "2026-03-18", "2026-03-19", "2026-03-20") == [True, False, False]
        assert "tetap 3" not in await _sends(city, "libur.csv", rows.encode())
        assert "sama dengan kalender: 3 hari" in (await city.answer_to(city.sari)).text


async def test_every_bad_row_is_named_and_nothing_is_imported(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sari.starts()
        rows = (
            "tanggal,nama,keterangan\n24 Desember,Tanpa tahun,\n,Kosong,\n2026-12-24,Natal,setengah hari\n"
            "2026-12-25,Natal,libur\n25/12/2026,Natal,libur\n1999-01-01,Dulu,\n2026-12-26,"
            + "x" * 101
            + ",\n31 Februari 2026,Tidak ada,\n"
        )
        said = await _sends(city, "libur.csv", rows.encode())
        assert "7 baris perlu diperbaiki" in said
        for line, reason in (
            (2, "Tanggal “24 Desember” tidak terbaca"),
            (3, "Tanggal kosong (Kosong)"),
            (4, "Keterangan “setengah hari” tidak dikenal"),
            (6, "Tanggal 2026-12-25 (5) sudah ada"),
            (7, "Tanggal “1999-01-01” terlalu jauh"),
            (8, "terlalu panjang"),
            (9, "Tanggal “31 Februari 2026” tidak terbaca"),
        ):
            assert any(f"Baris {line}:" in each and reason in each for each in said.splitlines()), (line, said)
        assert await city.value("SELECT count(*) FROM imports") == 0


async def test_the_present_days_come_as_a_file_that_says_the_same_when_it_is_sent_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sari.starts()
        await _opens(city, city.sari)
        await _adds(city, city.sari, "24-25 Desember 2026 =Natal")
        await city.taps(city.sari, city.label("calendar-file"))
        await city.taps(city.sari, city.label("holidays-export"))
        await city.settles()
        sent = next(message for message in reversed(city.sari.chat) if message.document)
        assert sent.document is not None
        body = sent.document.data
        sheet = load_workbook(io.BytesIO(body)).worksheets[0]
        assert [[cell.value for cell in row[:3]] for row in sheet.iter_rows(max_row=2)] == [
            ["Tanggal", "Nama", "Keterangan"],
            [sheet["A2"].value, "=Natal", "libur"],
        ]
        assert sheet["B2"].data_type == "s"
        assert "sama dengan kalender: 2 hari" in await _sends(city, XLSX, body)


async def test_a_calendar_that_changed_since_the_preview_is_shown_again(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head = await city.coordinator()
        city.sari.starts()
        await _sends(city, "libur.csv", b"tanggal,nama\n2026-12-24,Natal\n")
        await _opens(city, head)
        await _adds(city, head, "24 Desember 2026 Libur kantor")
        await city.taps(city.sari, "Simpan 1 perubahan")
        await city.settles()
        said = (await city.answer_to(city.sari)).text
        assert "berubah sejak pratinjau" in said
        assert "(semula Libur kantor, libur)" in said
        await city.taps(city.sari, "Simpan 1 perubahan")
        await city.settles()
        assert await city.rows("SELECT name FROM holidays") == [("Natal",)]


async def test_a_file_of_units_is_still_one_of_units(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sari.starts()
        assert "Ditambah 1" in await _sends(city, "a.csv", b"kode,nama,jenis\nKUA-X,KUA X,KUA\n")
        assert "jenis" in await _sends(city, "a.csv", b"kode,nama\nKUA-X,KUA X\n")
        assert "tanggal" in await _sends(city, "a.csv", b"tanggal,hal\n2026-12-24,Natal\n")
