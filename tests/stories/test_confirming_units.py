"""A list of units is confirmed by whoever sent it, once, and done whole or not at all."""

from pathlib import Path
from typing import Any

import pytest

from bot.db import audit
from bot.db.engine import Tx
from bot.domain.people import Role
from tests.city import founded
from tests.stories.unit_files import THREE, sends, stored_units


async def test_confirmed_twice_it_is_imported_once(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        card = await sends(city, THREE)
        [data] = [button.data for row in card.buttons for button in row if "Simpan" in button.text]
        presses = [city.sari.presses_data(card, data or "") for _ in range(3)]
        await city.settles()
        assert sorted(press.text or "" for press in presses) == ["", *["Impor sedang berjalan. Tunggu sebentar."] * 2]
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'units.imported'") == 1
        late = city.sari.presses_data(card, data or "")
        await city.settles()
        assert late.text == "Berkas itu sudah diimpor."


async def test_another_operator_cannot_confirm_it_and_a_coordinator_cannot_send_one(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        card = await sends(city, THREE)
        [data] = [button.data for row in card.buttons for button in row if "Simpan" in button.text]
        tono = await city.joins("Tono", role=Role.OPERATOR)
        tono.says("/menu")
        press = tono.presses_data(await city.answer_to(tono), data or "")
        await city.settles()
        assert press.text == "Berkas ini dikirim orang lain; hanya pengirimnya yang dapat menyetujui."
        head = await city.coordinator()
        head.sends_document("satker.csv", THREE.encode())
        assert "Hanya pengelola yang dapat mengimpornya" in (await city.answer_to(head)).text
        assert await stored_units(city) == []


async def test_called_off_or_replaced_by_a_newer_file_it_does_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        first = await sends(city, THREE)
        [data] = [button.data for row in first.buttons for button in row if "Simpan" in button.text]
        second = await sends(city, THREE.replace("Soko", "SOKO"))
        press = city.sari.presses_data(first, data or "")
        await city.settles()
        assert press.text == "Ada berkas yang lebih baru. Pakai pratinjau yang terakhir."
        [data] = [button.data for row in second.buttons for button in row if "Simpan" in button.text]
        await city.sari.presses("Batal", on=second)
        await city.settles()
        assert second.text == "Impor satker.csv dibatalkan. Tidak ada yang diubah."
        press = city.sari.presses_data(second, data or "")
        await city.settles()
        assert press.text == "Impor itu sudah dibatalkan. Kirim lagi berkasnya bila perlu."
        assert await stored_units(city) == []


async def test_it_can_be_confirmed_after_a_restart(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        card = await sends(city, THREE)
        await city.goes_down()
        await city.comes_up()
        await city.sari.presses("Simpan", on=card)
        await city.settles()
        assert card.text.startswith("✅ satker.csv sudah diimpor.")
        assert len(await stored_units(city)) == 3


async def test_units_that_changed_since_the_preview_are_shown_and_asked_again(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        card = await sends(city, THREE)
        await city.units("KUA-PALANG", "KUA-SOKO")
        await city.sari.presses("Simpan", on=card)
        await city.settles()
        assert card.text.splitlines()[0] == "⚠️ Satker berubah sejak pratinjau tadi. Periksa sekali lagi:"
        assert "Ditambah 1, diubah 1, tetap 1." in card.text
        assert len(await stored_units(city)) == 2
        await city.sari.presses("Simpan 2 perubahan", on=card)
        await city.settles()
        assert card.text.startswith("✅ satker.csv sudah diimpor.")
        assert len(await stored_units(city)) == 3


async def test_units_that_came_in_otherwise_need_no_import_any_more(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        card = await sends(city, THREE.replace("14", ""))
        await city.units("KUA-PALANG", "KUA-SOKO", "MAN-1-TUBAN")
        await city.sari.presses("Simpan", on=card)
        await city.settles()
        assert "Tidak ada yang perlu diimpor" in card.text
        assert await city.rows("SELECT state FROM imports") == [("cancelled",)]


async def test_an_import_that_fails_at_its_end_leaves_nothing_and_is_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original, failures = audit.note, [1]

    def fails_once(tx: Tx, action: str, subject: str, **named: Any) -> None:
        original(tx, action, subject, **named)
        if action == "units.imported" and failures:
            failures.pop()
            raise MemoryError("no room for it")

    monkeypatch.setattr(audit, "note", fails_once)
    async with founded(tmp_path) as city:
        card = await sends(city, THREE)
        await city.sari.presses("Simpan", on=card)
        await city.holds("SELECT max(tries) FROM errands", 1)
        assert await stored_units(city) == []
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'units.imported'") == 0
        city.passes(seconds=60)
        await city.sari.hears("✅ satker.csv sudah diimpor.")
        assert len(await stored_units(city)) == 3
