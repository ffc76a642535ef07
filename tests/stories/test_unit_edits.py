"""Units changed in the chat: added, renamed, moved, at another cadence, each in one card."""

import json
from pathlib import Path

from tests.city import City, founded
from tests.stories.units import opens


async def _audit(city: City) -> tuple[str, str, dict[str, object]]:
    """The last administrative act."""
    ((action, subject, detail),) = await city.rows("SELECT action, subject, detail FROM audit ORDER BY id DESC LIMIT 1")
    return action, subject, json.loads(detail)


async def test_a_unit_is_renamed_recoded_moved_and_paced_in_one_card_and_every_act_is_kept(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        sari = city.sari
        card = await opens(city, sari, "KUA Palang")
        await sari.presses("Ubah")
        await sari.presses("Nama")
        await city.settles()
        renaming = sari.says("KUA  Kecamatan Palang")
        assert (await city.answer_to(sari)).text.startswith("KUA Kecamatan Palang · belum pernah")
        assert renaming.reactions == ["👍"]
        assert await _audit(city) == (
            "unit.renamed",
            "KUA-PALANG",
            {"unit": "KUA-PALANG", "name": ["KUA Palang", "KUA Kecamatan Palang"]},
        )
        await sari.presses("Ubah")
        await sari.presses("Kode")
        await city.settles()
        sari.says("kua-soko")
        assert (await city.answer_to(sari)).text == "Kode KUA-SOKO sudah dipakai KUA Soko. Pilih kode lain."
        sari.says("kua palang kec")
        await city.settles()
        assert "KUA-PALANG-KEC · KUA" in card.text
        assert (await _audit(city))[2] == {"unit": "KUA-PALANG", "code": ["KUA-PALANG", "KUA-PALANG-KEC"]}
        await sari.presses("Ubah", on=card)
        await sari.presses("Jenis", on=card)
        await sari.presses("Seksi", on=card)
        await city.settles()
        assert "KUA-PALANG-KEC · Seksi" in card.text
        await sari.presses("Ubah", on=card)
        await sari.presses("Irama", on=card)
        await city.settles()
        assert card.labels() == ["7 hari", "14 hari", "30 hari", "Ikut bawaan (7 hari)", "Angka lain", "‹ Kembali"]
        await sari.presses("14 hari", on=card)
        await city.settles()
        assert "Irama: tiap 14 hari, khusus satker ini" in card.text
        assert "Ditunggu sampai Selasa, 24 Maret 2026" in card.text
        await sari.presses("Ubah", on=card)
        await sari.presses("Irama", on=card)
        await sari.presses("Angka lain", on=card)
        await city.settles()
        sari.says("seminggu")
        assert "Ketik jumlah hari dengan angka" in (await city.answer_to(sari)).text
        sari.says("10 hari")
        await city.settles()
        assert "Irama: tiap 10 hari" in card.text
        await sari.presses("Ubah", on=card)
        await sari.presses("Irama", on=card)
        await sari.presses("Ikut bawaan", on=card)
        await city.settles()
        assert "Irama: tiap 7 hari, mengikuti kantor" in card.text
        assert await city.value("SELECT due_on FROM units WHERE code = 'KUA-PALANG-KEC'") == "2026-03-17"
        acts = [row[0] for row in await city.rows("SELECT action FROM audit WHERE action LIKE 'unit.%' ORDER BY id")]
        assert acts == ["unit.renamed", "unit.recoded", "unit.moved", *["unit.cadence_set"] * 3]
        assert await city.value("SELECT person_id FROM audit WHERE action = 'unit.moved'") == 1
        found = await opens(city, sari, "KUA Kecamatan Palang")
        assert "KUA-PALANG-KEC" in found.text


async def test_the_cadence_of_a_kind_holds_for_its_units(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.changes("INSERT INTO cadences (office_id, kind, cadence_days) VALUES (1, 'KUA', 21)")
        await city.units("KUA-PALANG", "MAN-1-TUBAN")
        assert "Irama: tiap 21 hari, mengikuti jenisnya" in (await opens(city, city.sari, "KUA Palang")).text
        assert await city.rows("SELECT due_on FROM units ORDER BY code") == [("2026-03-31",), ("2026-03-17",)]
        assert "Irama: tiap 7 hari, mengikuti kantor" in (await opens(city, city.sari, "MAN 1 Tuban")).text


async def test_units_are_typed_one_a_line_and_every_bad_line_is_named(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        city.sari.says("/satker")
        await city.sari.presses("Tambah satker")
        card = await city.answer_to(city.sari)
        city.sari.says(
            "KUA-SOKO, KUA Soko, KUA\nKUA-JENU, KUA Jenu, PABRIK\n, KUA X, KUA\nMAN-9; MAN 9 Tuban; man; 400"
        )
        await city.settles()
        assert card.text.splitlines() == [
            "⚠️ Belum ada yang ditambahkan. Perbaiki baris ini, lalu kirim lagi semuanya:",
            "Baris 2: Jenis “PABRIK” tidak dikenal; gunakan MAN, MTsN, MIN, KUA, atau Seksi.",
            "Baris 3: Kode satker kosong (KUA X).",
            "Baris 4: Irama “400” bukan jumlah hari 1 sampai 365.",
        ]
        assert await city.value("SELECT count(*) FROM units") == 1
        city.sari.says("KUA-SOKO, KUA Soko, KUA\nKUA-PALANG, KUA Lain, KUA\nMAN-9; MAN 9 Tuban; man; 14")
        await city.settles()
        assert card.text.splitlines() == [
            "✅ 2 satker ditambahkan.",
            "KUA Soko · KUA-SOKO",
            "MAN 9 Tuban · MAN-9",
            "Sudah ada, tidak diubah: KUA-PALANG",
        ]
        assert await city.rows("SELECT code, name, kind, cadence_days FROM units ORDER BY code") == [
            ("KUA-PALANG", "KUA Palang", "KUA", None),
            ("KUA-SOKO", "KUA Soko", "KUA", None),
            ("MAN-9", "MAN 9 Tuban", "MAN", 14),
        ]
        assert (await _audit(city))[0] == "units.imported"
        assert await city.value("SELECT asked FROM people") is None


async def test_a_unit_is_added_by_its_kind_and_name_alone(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sari.says("/satker")
        assert (await city.answer_to(city.sari)).text.startswith("Belum ada satker.")
        for name, said in (("KUA Palang", "KUA-PALANG · KUA"), ("kua palang", "Kode KUA-PALANG sudah dipakai")):
            city.sari.says("/satker")
            await city.settles()
            await city.sari.presses("Tambah satker")
            await city.sari.presses("KUA")
            await city.settles()
            city.sari.says(name)
            assert said in (await city.answer_to(city.sari)).text
        assert await city.value("SELECT count(*) FROM units") == 1
