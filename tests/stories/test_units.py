"""Units in the chat: lists, searches, pages; added, renamed, moved, closed and opened again, each in one card."""

import json
from pathlib import Path

import pytest

from bot.domain.people import Role
from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City, founded


async def _opens(city: City, who: Person, name: str) -> Message:
    """Somebody looks for a unit and opens its page."""
    who.says(f"/satker {name}")
    await city.settles()
    await who.presses(name)
    return await city.answer_to(who)


async def _audit(city: City) -> tuple[str, str, dict[str, object]]:
    """The last administrative act."""
    ((action, subject, detail),) = await city.rows("SELECT action, subject, detail FROM audit ORDER BY id DESC LIMIT 1")
    return action, subject, json.loads(detail)


async def test_the_lists_show_kinds_and_what_needs_attention_with_counts(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        await city.joins("Budi", "KUA-PALANG")
        city.sari.says("/satker")
        seen = await city.answer_to(city.sari)
        assert seen.text == "Satker · 26 terdaftar. Pilih daftarnya, atau cari nama atau kodenya."
        assert seen.labels() == [
            "MAN · 2",
            "MTsN · 2",
            "MIN · 2",
            "KUA · 20",
            "Tanpa petugas · 25",
            "Belum pernah · 26",
            "🔎 Cari satker",
            "Semua · 26",
            "➕ Tambah satker",
            "📄 Berkas satker",
            "Kembali ke menu",
        ]
        city.at("10:00", "2026-03-20")
        city.sari.says("/satker")
        assert "Terlambat · 26" in (await city.answer_to(city.sari)).labels()


async def test_a_long_list_is_read_page_by_page_in_one_message(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        head.says("/satker")
        card = await city.answer_to(head)
        assert "➕ Tambah satker" not in card.labels()
        await head.presses("KUA · 20")
        first = await city.answer_to(head)
        assert first is card
        assert first.text.splitlines()[:4] == ["KUA · 20 satker", "Halaman 1 dari 3", "", "KUA Bancar · belum pernah"]
        assert len(first.labels()) == 8 + 2
        await head.presses("Berikutnya")
        await head.presses("Berikutnya")
        last = await city.answer_to(head)
        assert "Halaman 3 dari 3" in last.text
        assert last.labels() == ["KUA Soko", "KUA Tambakboyo", "KUA Tuban", "KUA Widang", "‹ Sebelumnya", "‹ Kembali"]
        await head.presses("KUA Widang")
        assert "KUA-WIDANG · KUA" in (await city.answer_to(head)).text
        await head.presses("Kembali")
        assert "Halaman 3 dari 3" in (await city.answer_to(head)).text
        await head.presses("Kembali")
        assert (await city.answer_to(head)).text.startswith("Satker · 26")
        assert city.heard("Satker · 26", head) == 1


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("palang", ["KUA Palang"]),
        ("KUA-PAL", ["KUA Palang"]),
        ("pálàng", ["KUA Palang"]),
        ("mtsn", ["MTsN 1 Tuban", "MTsN 2 Tuban"]),
        ("tuban 2", ["MAN 2 Tuban", "MIN 2 Tuban", "MTsN 2 Tuban"]),
        ("NGGA", ["KUA Singgahan"]),
        ("%", None),
        ("atlantis", []),
    ],
)
async def test_a_search_finds_codes_and_names_however_they_are_typed(
    tmp_path: Path, typed: str, found: list[str] | None
) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        city.sari.says("/satker")
        await city.sari.presses("Cari satker")
        await city.settles()
        city.sari.says(typed)
        answer = await city.answer_to(city.sari)
        if found is None:
            assert answer.text == city.t.plain("units-search-empty")
            return
        names = [label for label in answer.labels() if label.startswith(("KUA", "MAN", "MIN", "MTsN"))]
        assert names == found
        assert ("Tidak ada satker" in answer.text) == (not found)
        assert answer.labels()[-2:] == ["🔎 Cari lagi", "‹ Kembali"]
        assert await city.value("SELECT asked FROM people") is None


async def test_a_search_turns_its_pages_and_leads_back_to_what_it_found(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        city.sari.says("/satker kua")
        assert "Halaman 1 dari 3" in (await city.answer_to(city.sari)).text
        await city.sari.presses("Berikutnya")
        second = await city.answer_to(city.sari)
        assert second.text.splitlines()[:2] == ["Cari “kua” · 20 satker", "Halaman 2 dari 3"]
        await city.sari.presses(second.labels()[0])
        await city.sari.presses("Kembali")
        assert "Cari “kua”" in (await city.answer_to(city.sari)).text


async def test_a_units_page_tells_who_serves_it_how_it_stands_and_what_it_did(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        head = await city.coordinator()
        bare = await _opens(city, head, "KUA Soko")
        assert bare.text.splitlines() == [
            "KUA Soko · belum pernah",
            "KUA-SOKO · KUA",
            "",
            "⚠️ Belum ada petugas",
            "Irama: tiap 7 hari, mengikuti kantor",
            "Publikasi terakhir: belum pernah",
            "📅 Ditunggu sampai Selasa, 17 Maret 2026",
        ]
        assert bare.labels() == ["Riwayat", "‹ Kembali"]
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.becomes("08:30", "2026-03-17")
        await budi.presses("Nihil pekan ini")
        await city.settles()
        reference = await city.reports(budi)
        budi.says("https://www.instagram.com/p/C4abc123/")
        await city.becomes("10:00", "2026-03-20")
        seen = await _opens(city, head, "KUA Palang")
        lines = seen.text.splitlines()
        assert lines[0] == "KUA Palang · aktif"
        assert "Petugas: Budi" in lines
        assert "Publikasi terakhir: Selasa, 17 Maret 2026 (3 hari lalu)" in lines
        assert lines[-2:] == ["Laporan terakhir:", f"✅ Bimbingan Perkawinan Calon Pengantin · 10 Maret · {reference}"]
        await head.presses("Riwayat")
        past = (await city.answer_to(head)).text.splitlines()
        assert past == [
            "KUA Palang · pengingat dan jawaban",
            "",
            "17 Maret 2026 · nihil (Budi)",
            "17 Maret 2026 · pengingat pribadi",
        ]
        await head.presses("Kembali")
        assert (await city.answer_to(head)).text.startswith("KUA Palang · aktif")


async def test_a_unit_is_renamed_recoded_moved_and_paced_in_one_card_and_every_act_is_kept(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        sari = city.sari
        card = await _opens(city, sari, "KUA Palang")
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
        found = await _opens(city, sari, "KUA Kecamatan Palang")
        assert "KUA-PALANG-KEC" in found.text


async def test_the_cadence_of_a_kind_holds_for_its_units(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.changes("INSERT INTO cadences (office_id, kind, cadence_days) VALUES (1, 'KUA', 21)")
        await city.units("KUA-PALANG", "MAN-1-TUBAN")
        assert "Irama: tiap 21 hari, mengikuti jenisnya" in (await _opens(city, city.sari, "KUA Palang")).text
        assert await city.rows("SELECT due_on FROM units ORDER BY code") == [("2026-03-31",), ("2026-03-17",)]
        assert "Irama: tiap 7 hari, mengikuti kantor" in (await _opens(city, city.sari, "MAN 1 Tuban")).text


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


async def test_closing_ends_everything_but_the_reports_and_reopening_undoes_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        budi = await city.joins("Budi", "KUA-PALANG")
        agus = await city.joins("Agus", "KUA-SOKO")
        group = await city.group(city.sari, budi, agus)
        reference = await city.reports(budi)
        token = await city.invite(Role.OFFICER, "KUA-PALANG")
        await city.becomes("08:30", "2026-03-17")
        await city.becomes("08:30", "2026-03-19")
        prompt = await budi.hears("Kabar satker", in_=group)
        assert prompt.labels() == ["KUA Palang", "KUA Soko"]
        card = await _opens(city, city.sari, "KUA Palang")
        await city.sari.presses("Ubah", on=card)
        await city.sari.presses("Tutup satker", on=card)
        await city.settles()
        assert card.text.splitlines() == [
            "⚠️ Tutup KUA Palang? Satker ini tidak diingatkan dan tidak dihitung lagi.",
            "Tugas 1 petugasnya berakhir; petugasnya diberi tahu.",
            "2 undangan dicabut.",
            "1 pengingat yang terbuka ditutup.",
            "Laporan dan riwayatnya tetap tersimpan. Satker dapat dibuka kembali.",
        ]
        await city.sari.presses("Ya, tutup", on=card)
        await city.settles()
        assert card.text.startswith("KUA Palang · ditutup")
        assert reference in card.text
        assert prompt.labels() == ["KUA Soko"]
        await budi.hears("KUA Palang sudah ditutup di sini")
        assert city.heard("sudah ditutup", agus) == 0
        assert (await _audit(city))[:2] == ("unit.closed", "KUA-PALANG")
        stranger = city.sim.person("Tono")
        stranger.starts(token)
        assert "tidak berlaku lagi" in (await city.answer_to(stranger)).text
        budi.says("Rapat di aula hari ini dihadiri dua puluh orang pegawai.")
        assert "bot koordinasi humas" in (await city.answer_to(budi)).text
        await city.becomes("08:30", "2026-03-31")
        assert "KUA Palang" not in prompt.labels()
        city.sari.says("/satker")
        await city.settles()
        await city.sari.presses("Ditutup · 1")
        await city.sari.presses("KUA Palang")
        await city.sari.presses("Buka kembali")
        opened = await city.answer_to(city.sari)
        assert opened.text.splitlines()[0] == "KUA Palang · belum pernah"
        assert "Petugas: Budi" in opened.text
        assert "Ditunggu sampai Selasa, 7 April 2026" in opened.text
        await budi.hears("KUA Palang dibuka kembali")
        stranger.starts(token)
        assert "tidak berlaku lagi" in (await city.answer_to(stranger)).text
        assert await city.value("SELECT count(*) FROM reports") == 1


async def test_the_private_prompt_of_a_closed_unit_needs_no_answer(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.becomes("08:30", "2026-03-17")
        prompt = await budi.hears("Ada kegiatan yang bisa dikabarkan?")
        card = await _opens(city, city.sari, "KUA Palang")
        for label in ("Ubah", "Tutup satker", "Ya, tutup"):
            await city.sari.presses(label, on=card)
        await city.settles()
        assert prompt.text == "KUA Palang sudah ditutup; pengingat ini tidak perlu dijawab."
        assert prompt.labels() == []


async def test_whoever_asked_to_join_a_unit_hears_that_it_was_closed(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        tono = city.sim.person("Tono")
        tono.starts()
        await city.settles()
        await city.changes(
            "INSERT INTO join_requests (telegram_id, name, language, ethics_version, notice_version, unit_id, state,"
            f" created_at) VALUES ({tono.id}, 'Tono', 'en', 1, 1, 1, 'open', '2026-03-10 02:00:00.000000')"
        )
        card = await _opens(city, city.sari, "KUA Palang")
        for label in ("Ubah", "Tutup satker", "Ya, tutup"):
            await city.sari.presses(label, on=card)
        await tono.hears("KUA Palang was closed, so the request to join cannot be met.")
        assert await city.rows("SELECT state, decided_by FROM join_requests") == [("declined", 1)]


async def test_a_button_that_is_out_of_date_changes_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        card = await _opens(city, city.sari, "KUA Palang")
        for label in ("Ubah", "Tutup satker", "Ya, tutup"):
            await city.sari.presses(label, on=card)
        await city.settles()
        for data in ("u.shut:1", "u.edit:1", "u.name:1", "u.kind:1:MAN", "u.every:1:7", "u.close:1"):
            press = city.sari.presses_data(card, data)
            await city.settles()
            assert press.text == "KUA Palang sudah ditutup. Buka kembali dulu di halamannya.", data
        await city.sari.presses("Buka kembali", on=card)
        for data in ("u.open:1", "u.show:99", "u.past:99:0", "u.every:1:999", "u.page:x:0", "u.kind:1:PABRIK"):
            press = city.sari.presses_data(card, data)
            await city.settles()
            assert press.alert, data
        assert await city.value("SELECT closed_at FROM units") is None


async def test_a_typed_answer_after_going_on_is_no_answer_any_more(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        card = await _opens(city, city.sari, "KUA Palang")
        for label in ("Ubah", "Nama", "Kembali"):
            await city.sari.presses(label, on=card)
        await city.settles()
        city.sari.says("Selamat pagi semuanya")
        await city.settles()
        assert await city.value("SELECT name FROM units") == "KUA Palang"


async def test_it_is_all_there_in_english(tmp_path: Path) -> None:
    async with founded(tmp_path, language="en") as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        sari = city.sari
        sari.says("/satker")
        seen = await city.answer_to(sari)
        assert seen.text == "Units · 2 registered. Choose a list, or search by name or code."
        assert seen.labels()[:3] == ["KUA · 2", "No officer · 2", "Never published · 2"]
        await sari.presses("KUA · 2")
        await sari.presses("KUA Palang")
        card = await city.answer_to(sari)
        assert card.text.splitlines()[0] == "KUA Palang · never published"
        assert "Cadence: every 7 days, as the office" in card.text
        await sari.presses("Edit", on=card)
        await sari.presses("Name", on=card)
        await city.settles()
        sari.says("KUA of Palang")
        await city.settles()
        assert card.text.startswith("KUA of Palang")
        await sari.presses("History", on=card)
        await city.settles()
        assert "No reminders or answers yet." in card.text
