"""Closing a unit, and opening it again."""

from pathlib import Path

from bot.domain.people import Role
from tests.city import founded
from tests.stories.units import opens


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
        assert prompt.labels()[:2] == ["KUA Palang", "KUA Soko"]
        card = await opens(city, city.sari, "KUA Palang")
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
        assert "KUA Palang" not in prompt.labels()
        assert prompt.labels()[0] == "KUA Soko"
        await budi.hears("KUA Palang sudah ditutup di sini")
        assert city.heard("sudah ditutup", agus) == 0
        closed = "SELECT subject, detail FROM audit WHERE action = 'unit.closed'"
        assert await city.rows(closed) == [("KUA-PALANG", '{"officers": 1, "invitations": 2, "prompts": 1}')]
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
        card = await opens(city, city.sari, "KUA Palang")
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
        card = await opens(city, city.sari, "KUA Palang")
        for label in ("Ubah", "Tutup satker", "Ya, tutup"):
            await city.sari.presses(label, on=card)
        await tono.hears("KUA Palang was closed, so the request to join cannot be met.")
        assert await city.rows("SELECT state, decided_by FROM join_requests") == [("declined", 1)]


async def test_a_button_that_is_out_of_date_changes_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        card = await opens(city, city.sari, "KUA Palang")
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
        card = await opens(city, city.sari, "KUA Palang")
        for label in ("Ubah", "Nama", "Kembali"):
            await city.sari.presses(label, on=card)
        await city.settles()
        city.sari.says("Selamat pagi semuanya")
        await city.settles()
        assert await city.value("SELECT name FROM units") == "KUA Palang"
