"""Pauses of the office, of kinds and of units; other working hours."""

from datetime import date, time
from pathlib import Path

import pytest

from bot.db import offices
from bot.simulator import Person
from bot.telegram.handlers import pauses as handlers
from tests.city import City, founded

ASKED = "Ada kegiatan yang bisa dikabarkan?"
UNITS = ("KUA-PALANG", "MIN-1-TUBAN", "MAN-1-TUBAN", "MTSN-1-TUBAN")


async def _opens(city: City, person: Person) -> None:
    person.says("/pengaturan")
    await city.settles()
    await city.taps(person, city.label("calendar"))


async def _types(city: City, person: Person, text: str) -> str:
    person.says(text)
    return (await city.answer_to(person)).text


async def _pauses(city: City, person: Person, whose: str, text: str) -> str:
    await _opens(city, person)
    await city.taps(person, "🔕 Jeda")
    await city.taps(person, city.label("pause-add"))
    await city.taps(person, whose)
    return await _types(city, person, text)


async def _due(city: City) -> dict[str, str]:
    return {code: day[5:] for code, day in await city.rows("SELECT code, due_on FROM units ORDER BY code")}


async def test_school_holidays_move_the_due_days_of_madrasahs_only(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units(*UNITS)
        head, budi = await city.coordinator(), await city.joins("Budi", "MIN-1-TUBAN")
        said = await _pauses(city, head, city.label("pause-madrasahs"), "12 - 21 Maret 2026 Libur awal Ramadan")
        assert "Libur awal Ramadan · semua madrasah (MAN, MTsN, MIN)." in said
        assert "Menyangkut 3 satker; jatuh tempo 3 di antaranya bergeser." in said
        assert await _due(city) == {
            "KUA-PALANG": "03-17",
            "MAN-1-TUBAN": "03-27",
            "MIN-1-TUBAN": "03-27",
            "MTSN-1-TUBAN": "03-27",
        }
        assert await city.value("SELECT count(*) FROM pauses") == 3
        for day in ("2026-03-17", "2026-03-18", "2026-03-26"):
            await city.becomes("08:00", day)
            assert city.heard(ASKED, budi) == 0
        await city.becomes("08:00", "2026-03-27")
        assert city.heard(ASKED, budi) == 1


@pytest.mark.parametrize("at_once", [50, 0])
async def test_a_pause_that_begins_today_ends_open_prompts_on_every_screen(
    tmp_path: Path, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handlers, "AT_ONCE", at_once)
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "MIN-1-TUBAN")
        head = await city.coordinator()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-1-TUBAN")
        await city.becomes("08:00", "2026-03-17")
        assert (city.heard(ASKED, budi), city.heard(ASKED, rina)) == (1, 1)
        said = await _pauses(city, head, city.label("pause-office"), "17-20 Maret 2026")
        assert "2 pengingat yang masih terbuka ditutup." in said
        await city.settles()
        assert await city.value("SELECT count(*) FROM errands WHERE kind = 'pauses.close'") == (at_once == 0)
        for person, unit in ((budi, "KUA Palang"), (rina, "MIN 1 Tuban")):
            assert (await city.answer_to(person)).text == city.t.plain("prompt-paused", unit=unit)


async def test_a_pause_of_one_unit_from_its_page_is_moved_ended_and_removed(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        head = await city.coordinator()
        unit = await city.value("SELECT id FROM units WHERE code = 'KUA-PALANG'")
        card = await city.shows(head, f"u.show:{unit}")
        await city.taps(head, city.label("pause"))
        await city.taps(head, city.label("pause-add"))
        said = await _types(city, head, "11 - 20 Maret 2026 Renovasi gedung")
        assert "🔕 Jeda dicatat: 11–20 Maret 2026 · Renovasi gedung · KUA Palang." in said
        assert "Menyangkut 1 satker; jatuh tempo 1 di antaranya bergeser." in said
        assert await _due(city) == {"KUA-PALANG": "03-27", "KUA-SOKO": "03-17"}
        await city.taps(head, "KUA Palang · 11 Maret")
        await city.taps(head, city.label("pause-change"))
        said = await _types(city, head, "11 - 31 Maret 2026")
        assert "✅ Jeda diubah: 11–31 Maret 2026 · Renovasi gedung · KUA Palang." in said
        assert await _due(city) == {"KUA-PALANG": "04-07", "KUA-SOKO": "03-17"}
        city.at("09:00", "2026-03-13")
        await city.taps(head, city.label("back"))
        assert "🔕 Jeda sampai Selasa, 31 Maret 2026" in card.text
        await city.taps(head, city.label("pause"), on=card)
        await city.taps(head, "KUA Palang · 11 Maret", on=card)
        await city.taps(head, city.label("pause-end"), on=card)
        assert "selesai; mulai hari ini" in card.text
        assert await _due(city) == {"KUA-PALANG": "03-19", "KUA-SOKO": "03-17"}
        assert await city.rows("SELECT first, last FROM pauses") == [("2026-03-11", "2026-03-12")]
        subjects = await city.rows("SELECT action, subject FROM audit WHERE action LIKE 'calendar%' ORDER BY id")
        assert subjects == [
            ("calendar.paused", "KUA-PALANG"),
            ("calendar.pause_changed", "KUA-PALANG"),
            ("calendar.pause_changed", "KUA-PALANG"),
        ]


async def test_a_pause_that_was_taken_back_leaves_the_days_as_they_were(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        head = await city.coordinator()
        await _pauses(city, head, "KUA", "11 - 20 Maret 2026")
        assert await _due(city) == {"KUA-PALANG": "03-27"}
        await city.taps(head, "KUA · 11 Maret")
        old = await city.answer_to(head)
        gone = next(button.data for row in old.buttons for button in row if (button.data or "").startswith("z.gone"))
        await city.taps(head, city.label("pause-remove"))
        assert await _due(city) == {"KUA-PALANG": "03-17"}
        assert await city.value("SELECT count(*) FROM pauses") == 0
        press = head.presses_data(old, gone or "")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("pause-gone"))


@pytest.mark.parametrize(
    ("typed", "key", "most"),
    [
        ("libur", "days-unread", 0),
        ("1 - 5 Januari 2026", "calendar-past", 0),
        ("1 Juni 2026 - 30 Juni 2027", "pause-long", 366),
        ("1 Juni 2026 " + "x" * 61, "calendar-long-name", 60),
    ],
)
async def test_a_pause_that_cannot_be_is_said(tmp_path: Path, typed: str, key: str, most: int) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        head = await city.coordinator()
        said = await _pauses(city, head, city.label("pause-office"), typed)
        assert said == city.t.plain(key, given=typed[:40], most=most)
        assert await city.value("SELECT count(*) FROM pauses") == 0


async def test_the_hours_of_ramadan_hold_on_their_days_and_show_in_the_settings(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await _opens(city, head)
        await city.taps(head, city.label("calendar-hours"))
        await city.taps(head, city.label("hours-add"))
        said = await _types(city, head, "Ramadan 10 - 19 Maret 2026 09.30-14.00")
        line = "Ramadan: 10–19 Maret 2026, 09.30–14.00"
        assert line in said
        hours = (await city.app.db.read(offices.get)).hours
        assert hours.hours_of(date(2026, 3, 17)) == (time(9, 30), time(14))
        assert hours.hours_of(date(2026, 3, 20)) == (time(7, 30), time(16))
        head.says("/pengaturan")
        await city.settles()
        await city.taps(head, "Hari dan jam")
        assert f"🕓 {line}" in (await city.answer_to(head)).text
        await city.becomes("09:00", "2026-03-17")
        assert city.heard(ASKED, budi) == 0
        await city.becomes("09:30", "2026-03-17")
        assert city.heard(ASKED, budi) == 1
        await _opens(city, head)
        assert line in (await city.answer_to(head)).text
        await city.taps(head, city.label("calendar-hours"))
        await city.taps(head, "Hapus Ramadan")
        assert city.t.plain("hours-none") in (await city.answer_to(head)).text
        assert await city.value("SELECT count(*) FROM special_hours") == 0


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Ramadan 10 - 19 Maret 2026", "hours-unread"),
        ("Ramadan 08.00-15.00", "days-unread"),
        ("10 - 19 Maret 2026 15.00-08.00", "setting-hours-backwards"),
        ("1 - 9 Maret 2026 08.00-15.00", "calendar-past"),
    ],
)
async def test_hours_that_cannot_be_are_said(tmp_path: Path, typed: str, key: str) -> None:
    async with founded(tmp_path) as city:
        head = await city.coordinator()
        await _opens(city, head)
        await city.taps(head, city.label("calendar-hours"))
        await city.taps(head, city.label("hours-add"))
        said = await _types(city, head, typed)
        given = {"days-unread": "Ramadan", "setting-hours-backwards": "15.00-08.00"}.get(key, typed)
        assert said == city.t.plain(key, given=given)
