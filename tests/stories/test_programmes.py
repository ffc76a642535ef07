"""The programmes: sets in force from a date, looked at in the chat, changed by a file."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.config import shipped
from bot.domain.people import Role
from bot.simulator.models import Message
from tests.city import City, founded

RUKUN = {"number": 1, "name": "Kerukunan umat", "label": "Kerukunan", "emoji": "🤝", "keywords": ["rukun"]}
EKO = {"number": 2, "name": "Ekoteologi", "label": "Ekoteologi", "emoji": "🌳", "keywords": ["calon pengantin"]}
NEW: dict[str, Any] = {"in_force_from": "2026-03-12", "programmes": [RUKUN, EKO]}
BELONG = "SELECT p.in_force_from, p.label FROM reports r JOIN programmes p ON p.id = r.programme_id ORDER BY r.id"


async def _sends(city: City, data: object, name: str = "program.json") -> Message:
    """The operator sends a file; the card that answers it."""
    raw = data if isinstance(data, bytes) else json.dumps(data, ensure_ascii=False).encode()
    city.sari.sends_document(name, raw)
    return await city.answer_to(city.sari)


async def test_the_set_in_force_is_shown_and_comes_as_a_file_that_reads_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sari.says("/program")
        seen = await city.answer_to(city.sari)
        lines = seen.text.splitlines()
        assert lines[0] == "Program · berlaku sejak 1 Januari 2019"
        assert lines[2].startswith("1. 🌱 Kualitas umat · ")
        assert len([line for line in lines if "kata kunci" in line]) == 9
        assert seen.labels() == ["Unduh berkas program", "Kembali ke menu"]
        await city.sari.presses("Unduh berkas program")
        sent = await city.sari.hears("Program yang berlaku sejak 1 Januari 2019")
        assert sent.document is not None
        assert sent.document.name == "program-2019-01-01.json"
        assert json.loads(sent.document.data) == json.loads(shipped("programmes.json").read_text(encoding="utf-8"))
        same = await _sends(city, sent.document.data)
        assert same.text == "✅ Isi program.json sama dengan yang tersimpan: 9 program. Tidak ada yang perlu diimpor."


async def test_a_new_set_is_previewed_confirmed_and_holds_from_its_date(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        card = await _sends(city, NEW)
        assert card.text.splitlines() == [
            "📄 program.json",
            "Ditambah 2, diubah 0, tetap 0.",
            "",
            "➕ 1. 🤝 Kerukunan (sejak 12 Maret 2026)",
            "➕ 2. 🌳 Ekoteologi (sejak 12 Maret 2026)",
            "",
            "Belum ada yang disimpan.",
        ]
        assert await city.value("SELECT count(*) FROM programmes") == 9
        await city.sari.presses("Simpan 2 perubahan")
        await city.settles()
        assert card.text == "✅ program.json sudah diimpor.\nDitambah 2, diubah 0, tetap 0."
        await city.sari.presses("Lihat program")
        await city.settles()
        assert card.text.startswith("Program · berlaku sejak 1 Januari 2019")
        await city.sari.presses("12 Maret 2026", on=card)
        await city.settles()
        assert card.text.startswith("Program · mulai berlaku 12 Maret 2026")
        city.at("09:00", "2026-03-13")
        await city.reports(budi, "Bimbingan di Balai Nikah hari ini diikuti dua puluh orang calon pengantin.")
        assert await city.rows(BELONG) == [("2019-01-01", "Layanan keagamaan"), ("2026-03-12", "Ekoteologi")]
        assert await city.rows("SELECT action, person_id FROM audit WHERE action = 'programmes.imported'") == [
            ("programmes.imported", None),
            ("programmes.imported", 2),
        ]


async def test_what_changes_is_shown_before_and_after_and_reports_keep_their_programme(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        await city.reports(await city.joins("Budi", "KUA-PALANG"))
        before = await city.value("SELECT programme_id FROM reports")
        [present] = json.loads(shipped("programmes.json").read_text(encoding="utf-8"))
        present["programmes"][2] |= {"label": "Layanan umat", "keywords": ["nikah", "calon pengantin"]}
        card = await _sends(city, [present])
        assert "Ditambah 0, diubah 1, tetap 8." in card.text
        [line] = [line for line in card.text.splitlines() if line.startswith("3 (sejak")]
        assert line.startswith("3 (sejak 1 Januari 2019): label “")
        assert "” → “Layanan umat”; kata kunci: " in line
        await city.sari.presses("Simpan 1 perubahan")
        await city.settles()
        assert await city.rows("SELECT id, label FROM programmes WHERE number = 3") == [(before, "Layanan umat")]
        ((detail,),) = await city.rows("SELECT detail FROM audit ORDER BY id DESC LIMIT 1")
        [change] = json.loads(detail)["changed"]
        assert (change["programme"], change["after"]["label"]) == ("2019-01-01/3", "Layanan umat")
        assert change["before"]["label"] != "Layanan umat"


async def test_every_mistake_in_a_file_is_named_and_nothing_is_kept(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        card = await _sends(
            city,
            [
                {"in_force_from": "besok", "programmes": []},
                NEW
                | {
                    "programmes": [NEW["programmes"][0], {"number": 1, "name": " ", "label": "L" * 65, "keywords": [7]}]
                },
                7,
                {"in_force_from": "2026-03-12", "programmes": [{"number": True}]},
            ],
        )
        assert card.text.splitlines() == [
            "⚠️ program.json: 14 hal perlu diperbaiki. Belum ada yang diimpor.",
            "",
            "Daftar 1: in_force_from “besok” bukan tanggal seperti 2026-01-01.",
            "Daftar 1: programmes kosong; isi paling sedikit satu program.",
            "Daftar 2026-03-12, program 1: nomor 1 sudah dipakai.",
            "Daftar 2026-03-12, program 1: name kosong.",
            "Daftar 2026-03-12, program 1: label terlalu panjang, paling panjang 64 huruf.",
            "Daftar 2026-03-12, program 1: emoji kosong.",
            "Daftar 2026-03-12, program 1: kata kunci “7” tidak dapat dipakai; isi 1 sampai 60 huruf.",
            "Daftar 3: bukan sebuah daftar dengan in_force_from dan programmes.",
            "Daftar 2026-03-12: tanggal ini sudah dipakai daftar lain di berkas yang sama.",
            "Daftar 2026-03-12, program 1: number “True” bukan angka bulat 1 sampai 999.",
            "Daftar 2026-03-12, program 1: name kosong.",
            "Daftar 2026-03-12, program 1: label kosong.",
            "Daftar 2026-03-12, program 1: emoji kosong.",
            "Daftar 2026-03-12, program 1: keywords bukan daftar kata.",
        ]
        assert card.labels() == ["Lihat program"]
        assert await city.value("SELECT count(*) FROM programmes") == 9


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b'[{"in_force_from": "2026-01-01",\n "programmes": [}]', "periksa baris 2"),
        (b"\xff\xfe\x00", "tidak dapat dibaca sebagai JSON"),
        (b"[" * 100_000, "tidak dapat dibaca sebagai JSON"),
        (b"[" + b"1" * 10_000 + b"]", "tidak dapat dibaca sebagai JSON"),
        (b"[]", "tidak berisi daftar program"),
        (b'"satker"', "tidak berisi daftar program"),
        (b" " * 1_000_001, "lebih besar dari 1 MB"),
    ],
)
async def test_a_file_that_is_no_list_of_programmes_is_explained(tmp_path: Path, raw: bytes, said: str) -> None:
    async with founded(tmp_path) as city:
        card = await _sends(city, raw)
        assert said in card.text
        assert await city.rows("SELECT state FROM errands") == [("done",)]


async def test_programmes_that_changed_since_the_preview_are_asked_about_again(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        card = await _sends(city, NEW)
        await city.changes(
            "INSERT INTO programmes (in_force_from, number, name, label, emoji, keywords)"
            " VALUES ('2026-03-12', 1, 'Lain', 'Lain', '🌱', '[]')"
        )
        await city.goes_down()
        await city.comes_up()
        await city.sari.presses("Simpan 2 perubahan", on=card)
        await city.settles()
        assert card.text.splitlines()[0] == "⚠️ Program berubah sejak pratinjau tadi. Periksa sekali lagi:"
        assert "Ditambah 1, diubah 1, tetap 0." in card.text
        await city.sari.presses("Simpan 2 perubahan", on=card)
        await city.settles()
        assert card.text.startswith("✅ program.json sudah diimpor.")
        assert await city.value("SELECT count(*) FROM programmes") == 11


async def test_a_coordinator_looks_and_an_operator_changes_in_english_too(tmp_path: Path) -> None:
    async with founded(tmp_path, language="en") as city:
        head = await city.joins("John", role=Role.COORDINATOR)
        head.says("/program")
        seen = await city.answer_to(head)
        assert seen.text.splitlines()[0] == "Programmes · in force since 1 January 2019"
        assert seen.labels() == ["Back to the menu"]
        card = await _sends(city, NEW)
        assert "➕ 2. 🌳 Ekoteologi (from 12 March 2026)" in card.text
        wrong = await _sends(city, {"in_force_from": "2026-03-12", "programmes": [7]})
        assert "Set 2026-03-12, programme 1: this is no programme with number" in wrong.text
