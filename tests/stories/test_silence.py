"""Who is silent: the list, whom to call, another cadence, how prompts fare, the picture."""

import io
from pathlib import Path

from PIL import Image

from tests.city import founded
from tests.stories.silence import DUE, office, page_of


async def test_the_list_has_the_longest_due_first_with_rung_and_answer(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city, "MIN-1-TUBAN")
        head.says("/diam")
        assert (await city.answer_to(head)).text == "✅ Tidak ada satker yang ditunggu kabarnya hari ini."
        await city.becomes("08:00", DUE)
        await city.taps(budi, "🕓 Ingatkan besok")
        await city.changes(
            "UPDATE units SET last_published_at = '2026-02-20 03:00:00', due_on = '2026-02-27' WHERE code = 'KUA-SOKO'"
        )
        await city.becomes("08:00", "2026-03-18")
        head.says("/diam")
        shown = await city.answer_to(head)
        assert shown.text == (
            "🕓 Ditunggu kabarnya · 3 satker\n\n"
            "KUA Soko · pasif, 26 hari\ndi daftar Pranata Humas · belum ada jawaban\n"
            "MIN 1 Tuban · belum pernah\ndi daftar Pranata Humas · belum ada jawaban\n"
            "KUA Palang · belum pernah\ndiingatkan pribadi · menyusul besok (17 Maret)"
        )
        budi.says("https://www.instagram.com/p/C4abc123/")
        await city.settles()
        again = await city.shows(head, "di.list:0")
        assert "KUA Palang" not in again.text


async def test_the_list_is_turned_page_by_page_and_comes_back_to_the_same(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        await city.becomes("08:00", DUE)
        shown = await city.shows(head, "di.list:0")
        assert shown.text.splitlines()[:2] == ["🕓 Ditunggu kabarnya · 26 satker", "Halaman 1 dari 5"]
        await city.taps(head, "Berikutnya ›", shown)
        second = shown.text
        unit = shown.labels()[0]
        await city.taps(head, unit, shown)
        assert shown.text.startswith(f"🕓 {unit} · belum pernah")
        await city.taps(head, "‹ Kembali", shown)
        assert shown.text == second
        head.presses_data(shown, "di.list:999")
        await city.settles()
        assert "Halaman 5 dari 5" in shown.text


async def test_only_coordinators_look_and_only_in_private(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        group = await city.group(city.sari, head, budi)
        await city.becomes("08:00", DUE)
        budi.says("/diam")
        assert (await city.answer_to(budi)).text == city.t.plain("coordinators-only")
        before = len(group.chat)
        head.says("/diam", to=group)
        await city.settles()
        assert "Ditunggu" not in "".join(message.text for message in group.chat[before:])


async def test_whom_to_call_has_links_user_names_and_phones(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        await city.joins("Dewi", "KUA-PALANG")
        await city.changes("UPDATE people SET phone = '+6281234567890', username = 'budi_humas' WHERE name = 'Budi'")
        await city.changes(
            "INSERT INTO leaves (person_id, first, last, created_at) "
            f"SELECT id, '{DUE}', '{DUE}', '2026-03-16' FROM people WHERE name = 'Dewi'"
        )
        await city.becomes("08:00", DUE)
        page = await page_of(city, head)
        await city.taps(head, "Hubungi", page)
        assert page.text == "Petugas KUA Palang\n\n• Budi · @budi_humas · +6281234567890\n• Dewi · sedang cuti"
        assert page.labels() == ["Budi", "‹ Kembali"]
        assert page.buttons[0][0].url == "https://t.me/budi_humas"
        named = [entity["user"]["id"] for entity in page.entities if entity["type"] == "text_mention"]
        assert named[0] == budi.id
        await city.taps(head, "‹ Kembali", page)
        shown = await page_of(city, head, "KUA Soko")
        await city.taps(head, "Hubungi", shown)
        assert shown.text == "KUA Soko belum punya petugas humas."
        await city.taps(head, city.label("unit-invite"), shown)
        assert "KUA Soko" in shown.text


async def test_a_coordinator_changes_the_cadence_and_comes_back_to_the_unit(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, _ = await office(city)
        await city.becomes("08:00", DUE)
        page = await page_of(city, head)
        await city.taps(head, "Ubah irama", page)
        await city.taps(head, "14 hari", page)
        assert page.text.startswith("KUA Palang")
        assert await city.rows("SELECT cadence_days, due_on FROM units WHERE id = 1") == [(14, "2026-03-24")]
        page = await page_of(city, head, "KUA Soko")
        await city.taps(head, "Ubah irama", page)
        await city.taps(head, "‹ Kembali", page)
        assert "KUA Soko" in page.text


async def test_answers_are_counted_by_unit_and_in_all(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city, "MIN-1-TUBAN")
        agus = await city.joins("Agus", "MIN-1-TUBAN")
        await city.becomes("08:00", DUE)
        page = await page_of(city, head)
        assert page.text.endswith("90 hari terakhir: 1 pengingat, 0 dijawab (0%).")
        city.passes(hours=2)
        await city.taps(budi, "🕓 Ingatkan besok")
        await city.becomes("08:00", "2026-03-18")
        city.passes(hours=4)
        await city.taps(budi, "Nihil pekan ini")
        await city.becomes("08:00", "2026-03-19")
        assert agus.chat
        head.starts()
        shown = await city.answer_to(head)
        head.presses_data(shown, "di.unit:1:0")
        await city.settles()
        assert shown.text.endswith("90 hari terakhir: 2 pengingat, 2 dijawab (100%), separuhnya dalam 3 jam.")
        await city.shows(head, "di.list:0")
        await city.taps(head, "Angka jawaban")
        told = (await city.answer_to(head)).text
        assert "90 hari terakhir: 4 pengingat, 2 dijawab (50%), separuhnya dalam 3 jam." in told
        assert "KUA: 2 pengingat, 2 dijawab (100%), 3 jam" in told
        assert "MIN: 2 pengingat, 0 dijawab (0%)" in told
        assert "24 jam sehari" in told


async def test_the_picture_comes_as_a_photo_and_is_turned_page_by_page(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        budi.says("https://www.instagram.com/p/C4abc123/")
        await city.changes(
            "INSERT INTO units (office_id, code, name, kind, created_at, due_on) "
            "SELECT office_id, 'X-' || id, 'Seksi X ' || id, 'SEKSI', created_at, '2027-01-01' FROM units LIMIT 8"
        )
        shown = await city.shows(head, "di.list:0")
        await city.taps(head, "📅 Peta 12 pekan", shown)
        photo = head.chat[-1]
        assert photo.text.startswith("📅 12 pekan terakhir, satker 1–30 dari 34")
        assert photo.attachment
        assert photo.attachment.kind == "photo"
        with Image.open(io.BytesIO(photo.attachment.best.data)) as picture:
            assert picture.width == 1080
            assert 1700 < picture.height < 2200
        assert photo.labels() == ["Berikutnya ›"]
        await city.taps(head, "Berikutnya ›", photo)
        assert head.chat[-1].text.startswith("📅 12 pekan terakhir, satker 31–34 dari 34")
        assert head.chat[-1].labels() == ["‹ Sebelumnya"]


async def test_a_picture_asked_for_by_somebody_who_lost_the_role_is_not_drawn(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, _ = await office(city)
        await city.becomes("08:00", DUE)
        shown = await city.shows(head, "di.list:0")
        await city.changes("UPDATE roles SET revoked_at = '2026-03-11' WHERE role = 'coordinator'")
        press = head.presses_data(shown, "di.map:0")
        await city.settles()
        assert press.alert
        await city.changes(
            "INSERT INTO errands (kind, chat_id, language, arguments, state, created_at, tries) VALUES "
            f"('silence-figures', {head.id}, 'id', '{{}}', 'pending', '2026-03-17', 0)"
        )
        head.says("halo")
        await city.settles()
        assert city.heard(city.t.plain("coordinators-only"), head) == 1
